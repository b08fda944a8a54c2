import type { Dispatcher } from "./dispatch.js";
import type { Limits } from "./limits.js";
import type { ConnectionServer } from "./port.js";
export interface Http1Server extends ConnectionServer {
    /** Starts the clock for slow headers and bodies. */
    start(): void;
    closeIdleConnections(): void;
    stop(): void;
}
/** `checkEveryMs`: how often slow requests are looked for. */
export declare function createHttp1Server(dispatcher: Dispatcher, limits: Limits, checkEveryMs: number): Http1Server;
