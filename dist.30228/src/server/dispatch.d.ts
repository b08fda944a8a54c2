import { type ConnectError } from "@connectrpc/connect";
import type { Admission } from "../rpc/admission.js";
import type { Connection } from "../rpc/grpc/unary-exchange.js";
import { type HttpRequest, type HttpResponse } from "../rpc/http/messages.js";
import { type MemoryBudget } from "../rpc/memory-budget.js";
import type { MethodTable } from "../rpc/method-table.js";
import { RequestRecord, RequestValues } from "../rpc/request-record.js";
import { GrpcDispatcher } from "./grpc-dispatcher.js";
import type { InFlight } from "./in-flight.js";
import type { OriginGuard } from "./origin-guard.js";
import type { ServerState } from "./state.js";
/** Answers every request that is no RPC; hands `values` to the calls it makes, so that they are logged and can be correlated. */
export interface RestHandler {
    (request: HttpRequest, response: HttpResponse, values: RequestValues): void;
    /** Answers an error for a request that is not to be served; without it the client gets a bare status. */
    refuse?(request: HttpRequest, response: HttpResponse, error: ConnectError, values: RequestValues): void;
}
/** Tells browsers who may call, whichever part answers then; true: this was a preflight request, which is answered. */
export type CorsHandler = (request: HttpRequest, response: HttpResponse) => boolean;
export interface DispatcherParts {
    readonly methods: MethodTable;
    readonly rest: RestHandler;
    readonly cors: CorsHandler | undefined;
    readonly guard: OriginGuard | undefined;
    readonly state: ServerState;
    /** The head of a request has been read. */
    readonly onStarted: ((record: RequestRecord) => void) | undefined;
    /** httpStatus is undefined where nothing was answered. */
    readonly onFinished: (record: RequestRecord, httpStatus: number | undefined) => void;
    readonly inFlight: InFlight;
    readonly memory: MemoryBudget;
    /** Without it everybody may call. */
    readonly admission: Admission | undefined;
    readonly maxHeaderBytes: number;
}
export declare class Dispatcher {
    private readonly parts;
    readonly grpc: GrpcDispatcher;
    private readonly exchanges;
    private readonly rpcs;
    constructor(parts: DispatcherParts);
    /** Serves a request. `connection`: that of HTTP/2. `refusal`: the status or error that it has earned already. */
    request(request: HttpRequest, response: HttpResponse, connection?: Connection, refusal?: number | ConnectError): void;
    /** A request that could not be read has been answered. */
    unreadable(record: RequestRecord, httpStatus: number): void;
    /** Undefined: nothing is left to wait for but the response. */
    private serve;
    private serveRpc;
    /** Health is told at the limit, too. */
    private fullness;
    /** What node:http reads is bounded by node:http. */
    private isHeadTooLarge;
}
