export declare class Distribution {
    #private;
    readonly bounds: readonly number[];
    /** Bounds in ascending order. */
    constructor(bounds: readonly number[]);
    observe(value: number): void;
    get sum(): number;
    /** How many values were at most each bound; the last is how many there were. */
    cumulative(): number[];
}
