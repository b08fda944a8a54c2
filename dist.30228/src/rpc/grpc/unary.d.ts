import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { ConnectError, type ContextValues } from "@connectrpc/connect";
import type { UniversalHandlerOptions } from "@connectrpc/connect/protocol";
import { Call } from "../call.js";
import type { RegisteredMethod } from "../method-table.js";
import { type MessageFormat } from "./headers.js";
import { type MessageReader } from "./message.js";
/** Without a body and with trailers undefined it is a trailers-only answer: everything stands in the headers. */
export interface GrpcAnswer {
    readonly headers: OutgoingHttpHeaders;
    readonly body: Buffer | undefined;
    readonly trailers: OutgoingHttpHeaders | undefined;
}
/** The trailers of a success that says no more. */
export declare const okTrailers: OutgoingHttpHeaders;
export interface GrpcUnaryOptions {
    readonly readMaxBytes: number;
    readonly writeMaxBytes: number;
    readonly compressMinBytes: number;
    readonly jsonOptions?: UniversalHandlerOptions["jsonOptions"];
}
export declare class GrpcUnaryMethod {
    private readonly registered;
    readonly options: GrpcUnaryOptions;
    private readonly read;
    private readonly write;
    constructor(registered: RegisteredMethod, options: GrpcUnaryOptions);
    /** A call for these request headers. */
    begin(headers: IncomingHttpHeaders, url: string, values: ContextValues): Call;
    /** Answers a request that was read to its end. Never rejects. */
    answer(request: MessageReader, call: Call, format: MessageFormat): Promise<GrpcAnswer>;
    /** `output` begins with room for the prefix. */
    private succeeded;
    private parse;
    /** With room for the prefix. */
    private serialize;
    private writeJson;
}
/** Notes the error on the request's record, and puts it in an answer. */
export declare function failedAnswer(error: ConnectError, call: Call, format: MessageFormat): GrpcAnswer;
