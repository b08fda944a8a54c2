/** Holds entries up to a total weight; `get` counts as use. */
export declare class BoundedMap<K, V> {
    #private;
    private readonly maxWeight;
    private readonly weightOf;
    /** `weightOf` must give the same for an entry as long as it is in the map; default: 1 each. */
    constructor(maxWeight: number, weightOf?: (value: V) => number);
    get size(): number;
    get(key: K): V | undefined;
    set(key: K, value: V): void;
    delete(key: K): boolean;
    clear(): void;
}
