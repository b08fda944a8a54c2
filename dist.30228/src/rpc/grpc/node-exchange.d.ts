import { type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import type { ConnectError } from "@connectrpc/connect";
import { type RequestRecord } from "../request-record.js";
import type { MessageFormat } from "./headers.js";
import type { GrpcAnswer, GrpcUnaryMethod } from "./unary.js";
import { type Connection, UnaryExchange, type UnaryExchangeOwner } from "./unary-exchange.js";
/** The stream's errors are handled by whoever accepts streams. */
export declare class NodeExchange extends UnaryExchange {
    private readonly stream;
    private readonly reader;
    constructor(owner: UnaryExchangeOwner, method: GrpcUnaryMethod, stream: ServerHttp2Stream, headers: IncomingHttpHeaders & {
        readonly ":path"?: string | undefined;
    }, format: MessageFormat, record: RequestRecord, connection: Connection | undefined);
    get httpStatus(): number | undefined;
    watchForStalls(ms: number): void;
    refuse(error: ConnectError): void;
    protected write({ headers, body, trailers }: GrpcAnswer): void;
    protected breakStream(): void;
    private read;
}
