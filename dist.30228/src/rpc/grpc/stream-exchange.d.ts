import { type Http2Stream } from "../../http2/index.js";
import { type RequestRecord } from "../request-record.js";
import type { MessageFormat } from "./headers.js";
import { type GrpcAnswer, type GrpcUnaryMethod } from "./unary.js";
import { type Connection, UnaryExchange, type UnaryExchangeOwner } from "./unary-exchange.js";
export declare class StreamExchange extends UnaryExchange {
    private readonly stream;
    private stallTimer;
    /** Bytes of the request that are counted. */
    private counted;
    constructor(owner: UnaryExchangeOwner, method: GrpcUnaryMethod, stream: Http2Stream, format: MessageFormat, record: RequestRecord, connection: Connection);
    /** Asks for the message; to be called once. */
    begin(): void;
    get httpStatus(): number | undefined;
    /** src/http2 looks after those that take nothing. */
    watchForStalls(ms: number): void;
    /** The message's beginning, as long as its end is missing. */
    look(start: Buffer): void;
    /** The whole body. */
    receive(body: Buffer): void;
    /** The stream is closed, by whichever end. */
    end(): void;
    protected write({ headers, body, trailers }: GrpcAnswer): void;
    protected breakStream(): void;
    private countUpTo;
    /** Undefined: the message is too large, and has been refused. */
    private readerOf;
}
