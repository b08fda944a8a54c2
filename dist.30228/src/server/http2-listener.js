/** One HTTP/2 connection, and how busy it keeps the server. */
export class ConnectionLoad {
    maxConcurrentStreams;
    /** Calls whose implementation has not come back yet, even if the client has reset their stream. */
    calls = 0;
    /** performance.now() since when there are no calls. */
    idleSince = performance.now();
    constructor(maxConcurrentStreams) {
        this.maxConcurrentStreams = maxConcurrentStreams;
    }
    /**
     * Whether the connection keeps the server busier than its stream limit is meant to allow: a client that resets its streams
     * may open others at once, while the implementations it started still run (CVE-2023-44487).
     */
    get isOverloaded() {
        return this.calls >= this.maxConcurrentStreams * 2;
    }
    callStarted() {
        this.calls++;
    }
    callEnded() {
        if (--this.calls === 0)
            this.idleSince = performance.now();
    }
}
//# sourceMappingURL=http2-listener.js.map