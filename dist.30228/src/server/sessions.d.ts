import { type Http2Session, type ServerHttp2Session } from "node:http2";
import type { Socket } from "node:net";
import { ConnectionLoad } from "./http2-listener.js";
import type { Limits } from "./limits.js";
type SessionLimits = Pick<Limits, "idleTimeoutMs" | "pingIntervalMs" | "maxConcurrentStreams">;
/** One connection, and its signs of life. */
declare class SessionConnection extends ConnectionLoad {
    lastPing: number;
    awaitingPong: boolean;
}
export declare class Sessions {
    private readonly limits;
    private readonly connections;
    constructor(limits: SessionLimits);
    add(session: ServerHttp2Session, socket: Socket | undefined): void;
    find(session: Http2Session | undefined): SessionConnection | undefined;
    /** Closes what is idle, and what does not answer. */
    sweep(): void;
    /** Lets every stream finish that a client may have opened before it learned of the end. */
    drain(): void;
    private ping;
}
export {};
