import { ConnectError } from "@connectrpc/connect";
import type { Call } from "../call.js";
import type { RequestRecord } from "../request-record.js";
import type { MessageFormat } from "./headers.js";
import type { MessageReader } from "./message.js";
import { type GrpcAnswer, type GrpcUnaryMethod } from "./unary.js";
/** The HTTP/2 connection of a request: counts what it keeps the server busy with. */
export interface Connection {
    callStarted(): void;
    callEnded(): void;
}
/** Who made the exchange; one for all of them. */
export interface UnaryExchangeOwner {
    /** The stream is closed and the implementation has come back. Once for each exchange. */
    exchangeDone(exchange: UnaryExchange): void;
}
export declare abstract class UnaryExchange {
    private readonly owner;
    protected readonly method: GrpcUnaryMethod;
    protected readonly format: MessageFormat;
    readonly record: RequestRecord;
    readonly connection: Connection | undefined;
    /** For its owner's list of exchanges. */
    slot: number;
    watched: boolean;
    protected answered: boolean;
    protected serving: boolean;
    protected closed: boolean;
    /** Undefined once the exchange is done. */
    private call;
    /** Serves the request only once this has given no error. */
    private admission;
    constructor(owner: UnaryExchangeOwner, method: GrpcUnaryMethod, call: Call, format: MessageFormat, record: RequestRecord, connection: Connection | undefined);
    get startedAt(): number;
    /** 200 once anything was answered: gRPC's status is elsewhere. */
    abstract get httpStatus(): number | undefined;
    /** From now on a client that sends nothing of its request, or takes nothing of its answer, is cut off after this long. */
    abstract watchForStalls(ms: number): void;
    /** Hands the answer to the stream. */
    protected abstract write(answer: GrpcAnswer): void;
    /** Ends a stream whose answer HTTP/2 has no form for. */
    protected abstract breakStream(): void;
    /** The GOAWAY of the whole connection says it. */
    announceEnd(): void;
    /** The request is let in when this gives undefined, and refused with the error that it gives. */
    awaitAdmission(admission: Promise<ConnectError | undefined>): void;
    /** Answers with an error now, whatever the request still has to say. */
    refuse(error: ConnectError): void;
    /** The client sends nothing of its request. */
    protected refuseStalled(): void;
    /** Counts bytes of the request. False: there is no room for them, and it has been refused. */
    protected count(bytes: number): boolean;
    /** What is wrong with the request refuses it; then the answer is false. */
    protected attempt(step: () => void): boolean;
    /** The whole request is there. */
    protected serve(reader: MessageReader): Promise<void>;
    /** The stream is closed, by whichever end. */
    protected close(): void;
    private send;
    private done;
}
