/** So many at once, and so many a second after that. Costs nothing while nobody takes. */
export class TokenBucket {
    burst;
    perSecond;
    tokens;
    filledAt;
    /** @param now milliseconds, as in `take`. */
    constructor(burst, perSecond, now) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.tokens = burst;
        this.filledAt = now;
    }
    /** False: there were not enough. */
    take(count, now) {
        this.tokens -= count;
        if (this.tokens >= 0)
            return true;
        const earned = (Math.max(0, now - this.filledAt) / 1000) * this.perSecond;
        this.filledAt = now;
        this.tokens = Math.min(this.burst, this.tokens + earned);
        return this.tokens >= 0;
    }
    /** Work that was worth its cost. */
    earn(count) {
        if (this.tokens < this.burst)
            this.tokens = Math.min(this.burst, this.tokens + count);
    }
}
//# sourceMappingURL=token-bucket.js.map