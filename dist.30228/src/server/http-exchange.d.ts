import type { Connection } from "../rpc/grpc/unary-exchange.js";
import { type HttpRequest, type HttpResponse } from "../rpc/http/messages.js";
import type { RequestRecord } from "../rpc/request-record.js";
export interface HttpExchangeOwner {
    /** The response is closed and what served it has come back, even after the client went away. Once for each exchange. */
    exchangeDone(exchange: HttpExchange): void;
}
export declare class HttpExchange {
    private readonly owner;
    private readonly request;
    private readonly response;
    readonly record: RequestRecord;
    /** Undefined over HTTP/1.1. */
    readonly connection: Connection | undefined;
    /** The client may send for as long as it likes. */
    private readonly takesStream;
    /** For its owner's list of exchanges. */
    slot: number;
    watched: boolean;
    private closed;
    private returned;
    private silences;
    constructor(owner: HttpExchangeOwner, request: HttpRequest, response: HttpResponse, record: RequestRecord, 
    /** Undefined over HTTP/1.1. */
    connection: Connection | undefined, 
    /** The client may send for as long as it likes. */
    takesStream: boolean);
    /** What answers the request has been called; undefined: it has come back already. */
    follow(served: Promise<void> | undefined): void;
    /** What should have answered the request threw. */
    fail(error: unknown): void;
    get startedAt(): number;
    get httpStatus(): number | undefined;
    /** From now on a client that sends nothing of its request, or takes nothing of its response, is cut off after this long. */
    watchForStalls(ms: number): void;
    announceEnd(): void;
    private markReturned;
    private finishIfOver;
}
/** Tells an HTTP/1.1 client that this is the last response on its connection; over HTTP/2 a GOAWAY does, for all. */
export declare function announceEnd(response: HttpResponse): void;
/** Ends a response that has not begun, with a status and no words; one that has is cut. */
export declare function refuse(request: HttpRequest, response: HttpResponse, status: number): void;
