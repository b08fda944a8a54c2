import type { Logger } from "pino";
import type { Admission } from "../rpc/admission.js";
import type { MethodTable } from "../rpc/method-table.js";
import type { RequestRecord } from "../rpc/request-record.js";
import type { ServerCounts } from "../telemetry/metrics.js";
import { type CorsHandler, type RestHandler } from "./dispatch.js";
import type { Http2Kind } from "./http2-listener.js";
import { type Limits } from "./limits.js";
import type { OriginGuard } from "./origin-guard.js";
import type { ServerState } from "./state.js";
import type { TlsFiles } from "./tls.js";
export interface ServerOptions {
    readonly host: string;
    /** 0: a free one. */
    readonly port: number;
    readonly methods: MethodTable;
    readonly rest: RestHandler;
    /** Not given: browsers let no page of another origin call. */
    readonly cors?: CorsHandler | undefined;
    /** Says which requests of browsers are refused, whichever part would answer them. */
    readonly guard?: OriginGuard | undefined;
    readonly state: ServerState;
    /** Not given: everybody may call. */
    readonly admission?: Admission | undefined;
    readonly logger: Logger;
    /** For metrics: called when a request is over, as its log line is written. httpStatus is undefined where nothing was answered. */
    readonly onFinished?: ((record: RequestRecord, httpStatus: number | undefined) => void) | undefined;
    /** For traces: called when a request's head was read, before anything is done about it. */
    readonly onStarted?: ((record: RequestRecord) => void) | undefined;
    /** The port speaks TLS, with these files. */
    readonly tls?: TlsFiles | undefined;
    readonly limits?: Partial<Limits>;
    /** Who serves HTTP/2: src/http2 or node:http2. Default own. */
    readonly http2?: Http2Kind;
    /** Requests that take longer than this to finish are cut when the server stops. Default 30 s. */
    readonly drainTimeoutMs?: number;
    /**
     * How long a stopping server still takes requests on the HTTP/1.1 connections it has: a client that is just sending one
     * can't know. Default 500 ms.
     */
    readonly drainGraceMs?: number;
}
export interface Server {
    start(): Promise<{
        readonly host: string;
        readonly port: number;
    }>;
    /** Takes no new connections, finishes every accepted request, then closes. Not ready from the first moment on. */
    stop(): Promise<void>;
    /** What the port and its connections have seen so far, for metrics. */
    counts(): ServerCounts;
}
/** A server that does not listen yet. */
export declare function createServer(options: ServerOptions): Server;
