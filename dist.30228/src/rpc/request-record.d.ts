import type { DescMethod } from "@bufbuild/protobuf";
import { type Code, type ConnectError, type ContextKey, type ContextValues } from "@connectrpc/connect";
import type { MemoryShare } from "./memory-budget.js";
import type { TraceContext } from "./trace-context.js";
export declare class RequestRecord {
    /** "grpc", "grpc-web", "connect", "rest". */
    protocol: string;
    readonly startedAt: number;
    /** Of the caller when well-formed, else made here; echoed in the answer as x-request-id. */
    readonly correlationId: string;
    /** Who calls. */
    caller: string;
    /** The address that the request came from. */
    source: string | undefined;
    /** Who calls, as whoever let the request in knows it. */
    identity: object | undefined;
    /** Why the request was not let in, where that is still to be told. */
    refusal: ConnectError | undefined;
    /** The method that the caller was found to be allowed to call, on what path and query name. */
    authorized: DescMethod | undefined;
    /** Which of the process's limits it counts towards. */
    counted: "call" | "upload" | "download" | "watch" | undefined;
    /** Asks again, of a stream that goes on, whether its caller is still let in. */
    readmit: (() => unknown) | undefined;
    /** "package.Service/Method", or the route of an HTTP request that is no RPC. */
    method: string | undefined;
    /** 0 is success; undefined: not known, the HTTP status has to tell. */
    code: Code | 0 | undefined;
    /** The trace it belongs to: of its client, or begun here where traces are exported. */
    trace: TraceContext | undefined;
    /** This program's span of it, for the response's `traceresponse`. */
    traceResponse: string | undefined;
    /** What the request failed with; its cause, if any, is never sent. */
    error: unknown;
    /** What it holds of the process's memory, where that is bounded. */
    memory: MemoryShare | undefined;
    constructor(
    /** "grpc", "grpc-web", "connect", "rest". */
    protocol: string, requestId: string | readonly string[] | undefined);
}
/** Where interceptors and implementations find the record: `recordOf(context.values)`. */
export declare const requestRecord: ContextKey<RequestRecord | undefined>;
export declare function recordOf(values: ContextValues): RequestRecord | undefined;
/** Context values that hold the record from the start; any other value costs a map when first set. */
export declare class RequestValues implements ContextValues {
    private record;
    private others;
    constructor(record: RequestRecord | undefined);
    get<T>(key: ContextKey<T>): T;
    set<T>(key: ContextKey<T>, value: T): this;
    delete(key: ContextKey<unknown>): this;
}
