import type { Http2Peer, Http2Stream } from "../stream-api.js";
export declare class StreamFacade {
    private readonly source;
    /** Whoever waits for the response to be handed over. */
    private listeners;
    constructor(source: Http2Stream);
    /** The request has no body. */
    readonly endAfterHeaders: boolean;
    get id(): number;
    get session(): Http2Peer;
    get destroyed(): boolean;
    get closed(): boolean;
    /** The code that ended it; 0 where none did. */
    get rstCode(): number;
    /** Bytes of the response that the client has not taken. */
    get writableLength(): number;
    /** Ends both directions; with NO_ERROR, a response that has been ended still goes out. */
    close(code: number): void;
    /** "finish" and "wantTrailers": the response is handed to the connection. */
    once(_event: "finish" | "wantTrailers", listener: () => void): this;
    /** For the exchange. */
    answered(): void;
}
