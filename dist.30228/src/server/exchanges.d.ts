import type { Admission } from "../rpc/admission.js";
import type { Connection } from "../rpc/grpc/unary-exchange.js";
import type { RequestRecord } from "../rpc/request-record.js";
import type { InFlight, OpenRequest } from "./in-flight.js";
type Header = string | string[] | undefined;
export interface ExchangesParts {
    readonly inFlight: InFlight;
    /** Without it everybody may call. */
    readonly admission: Admission | undefined;
    /** The head of a request has been read. */
    readonly onStarted: ((record: RequestRecord) => void) | undefined;
    /** httpStatus is undefined where nothing was answered. */
    readonly onFinished: (record: RequestRecord, httpStatus: number | undefined) => void;
}
/** A request and its response. */
export interface Exchange extends OpenRequest {
    readonly record: RequestRecord;
    /** Undefined over HTTP/1.1. */
    readonly connection: Connection | undefined;
    /** Undefined as long as nothing was answered. */
    readonly httpStatus: number | undefined;
}
export declare class Exchanges {
    private readonly parts;
    constructor(parts: ExchangesParts);
    /** Notes what trace a request belongs to, if its client says so. */
    started(record: RequestRecord, traceparent: Header, tracestate: Header): void;
    begin(exchange: Exchange): void;
    /** The response is closed and what served it has come back. */
    exchangeDone(exchange: Exchange): void;
    /** A request that could not be read has been answered. */
    unreadable(record: RequestRecord, httpStatus: number): void;
}
export {};
