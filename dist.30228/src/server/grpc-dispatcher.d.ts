import type { IncomingHttpHeaders } from "node:http";
import type { ServerHttp2Stream } from "node:http2";
import type { Http2Stream } from "../http2/index.js";
import type { Admission } from "../rpc/admission.js";
import type { Connection } from "../rpc/grpc/unary-exchange.js";
import type { MemoryBudget } from "../rpc/memory-budget.js";
import type { Exchanges } from "./exchanges.js";
import type { RpcRoute } from "./rpc-routes.js";
export interface GrpcDispatcherParts {
    readonly rpcs: ReadonlyMap<string, RpcRoute>;
    readonly exchanges: Exchanges;
    readonly memory: MemoryBudget;
    readonly admission: Admission | undefined;
    readonly maxHeaderBytes: number;
}
type Http2Headers = IncomingHttpHeaders & {
    readonly ":path"?: string | undefined;
    readonly ":method"?: string | undefined;
};
export declare class GrpcDispatcher {
    private readonly parts;
    constructor(parts: GrpcDispatcherParts);
    /** Serves a stream of src/http2 if it is unary gRPC; false: it has to become a request and a response. */
    stream(stream: Http2Stream, connection: Connection): boolean;
    /** The same for a stream of node:http2. */
    nodeStream(stream: ServerHttp2Stream, headers: Http2Headers, rawHeaders: readonly string[], connection: Connection): boolean;
    private record;
    private admit;
    /** Health is told at the limit, too. */
    private isFull;
}
/** Names and values of header fields together. */
export declare function sizeOf(rawHeaders: readonly string[]): number;
export {};
