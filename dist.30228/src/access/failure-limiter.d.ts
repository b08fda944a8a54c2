/** Counts failures a second for each address; those used longest ago are forgotten. */
export declare class FailureLimiter {
    #private;
    private readonly maxPerSecond;
    private readonly now;
    constructor(maxPerSecond?: number, now?: () => number);
    /** Counts a failure; false: the address has had too many in this second. */
    count(address: string): boolean;
}
