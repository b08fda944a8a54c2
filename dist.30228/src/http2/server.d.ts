import type { Socket } from "node:net";
import { Http2Counters } from "./counters.js";
import { MemoryBudget } from "./memory-budget.js";
import { type Http2Options } from "./options.js";
import type { Http2Handler, Http2Peer } from "./stream-api.js";
export declare class Http2Server {
    readonly counters: Http2Counters;
    readonly options: Http2Options;
    private readonly connections;
    private readonly parts;
    private readonly clock;
    private readonly sweepMs;
    private sweeper;
    private isDraining;
    /** @param budget the process's, where it has several servers. Default: one of its own, of 256 MiB. */
    constructor(handler: Http2Handler, options?: Partial<Http2Options>, budget?: MemoryBudget);
    /**
     * Serves HTTP/2 on a socket whose client has chosen it: by its preface, which is still to be read, or by ALPN. The socket is the
     * server's from then on.
     */
    accept(socket: Socket): Http2Peer;
    /** Connections that are open. */
    get size(): number;
    /** Tells every client that no more streams are taken, lets those that are open have their responses, then closes. */
    drain(): void;
    /** Closes everything at once. */
    destroy(): void;
    private closed;
    private sweepEvery;
    private sweep;
}
