export interface HasId {
    readonly id: number;
}
export declare class StreamTable<T extends HasId> {
    private slots;
    private count;
    get size(): number;
    get(id: number): T | undefined;
    /** Its id must not be there. */
    add(stream: T): void;
    delete(stream: T): void;
    /** A copy of all, for a loop that may change the table. */
    values(): T[];
    private grow;
    private put;
}
