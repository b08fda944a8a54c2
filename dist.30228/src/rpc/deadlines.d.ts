export interface Expiring {
    /** performance.now() at which its time is up; while it is watched only `move` changes it. */
    readonly deadline: number;
    /** Where the list has it; -1 when it is not in it. */
    slot: number;
    expire(): void;
}
export declare class Deadlines {
    #private;
    get size(): number;
    add(expiring: Expiring): void;
    delete(expiring: Expiring): void;
    /** After a watched deadline came nearer. */
    moved(expiring: Expiring): void;
}
