export interface OpenRequest {
    /** Where InFlight keeps it. */
    slot: number;
    /** performance.now() at which its headers were there. */
    readonly startedAt: number;
    /** Whether `watchForStalls` was called. */
    watched: boolean;
    /** From now on a client that sends nothing of its request, or takes nothing of its response, is cut off after this long. */
    watchForStalls(ms: number): void;
    /** The server is about to stop: the answer should tell the client, where its protocol has words for that. */
    announceEnd(): void;
}
export declare class InFlight {
    /**
     * An array, not a Set: a Set of requests that come and go leaves one discarded table after another in V8's old generation, and
     * each holds on to every request that was open when it was discarded, with its stream, until the next full collection.
     */
    private readonly requests;
    get size(): number;
    add(request: OpenRequest): void;
    delete(request: OpenRequest): void;
    announceEnd(): void;
    /** Most requests are over before it is worth a timer to look after them: only those that are not are watched. */
    watchForStalls(stallTimeoutMs: number): void;
}
