/** A token bucket for each principal, as deep as a second's calls. */
export declare class RateLimiter {
    #private;
    private readonly perSecond;
    private readonly now;
    constructor(perSecond: number, now?: () => number);
    /** Takes a call's token. 0: it may go on; else the seconds until there is one. */
    take(principal: string): number;
}
