/** So many at once, and so many a second after that. Costs nothing while nobody takes. */
export declare class TokenBucket {
    private readonly burst;
    private readonly perSecond;
    private tokens;
    private filledAt;
    /** @param now milliseconds, as in `take`. */
    constructor(burst: number, perSecond: number, now: number);
    /** False: there were not enough. */
    take(count: number, now: number): boolean;
    /** Work that was worth its cost. */
    earn(count: number): void;
}
