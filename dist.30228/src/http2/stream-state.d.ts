import type { Connection } from "./connection.js";
import type { HeaderField } from "./header-field.js";
import { type FlatFields, PreparedFields } from "./hpack/encoder.js";
import type { RequestHead } from "./request-head.js";
import type { PendingBody } from "./sender.js";
import type { Http2Stream, StreamReceiver } from "./stream-api.js";
export declare class StreamState implements Http2Stream {
    readonly connection: Connection;
    readonly id: number;
    readonly head: RequestHead;
    context: unknown;
    trailers: readonly HeaderField[] | undefined;
    hasEnded: boolean;
    headSent: boolean;
    hasAnswered: boolean;
    isClosed: boolean;
    resetCode: number | undefined;
    activeAt: number;
    /** What its send window is larger than the connection's initial one. */
    sendDelta: number;
    pending: PendingBody | undefined;
    /** It stands in the sender's queue. */
    isReady: boolean;
    private needsDrain;
    private resetWhenSent;
    private receiver;
    private maxBody;
    private isRefused;
    private whole;
    private receivedBytes;
    /** What the client may still send. */
    private windowLeft;
    /** Given to the handler, which has not used it. */
    private unconsumed;
    /** Used, and the client has not been told. */
    private uncredited;
    constructor(connection: Connection, id: number, head: RequestHead, window: number);
    get unsentBytes(): number;
    receiveWhole(receiver: StreamReceiver, maxBytes: number): void;
    receiveChunks(receiver: StreamReceiver): void;
    consume(bytes: number): void;
    answer(head: PreparedFields, fields: FlatFields | undefined, body: Uint8Array | undefined, trailers?: PreparedFields | FlatFields): void;
    sendInformational(status: number, fields?: FlatFields): void;
    sendHead(status: number, fields: FlatFields, endStream: boolean): void;
    write(chunk: Uint8Array): boolean;
    end(trailers?: FlatFields, chunk?: Uint8Array): void;
    reset(code: number): void;
    /** For the sender: everything has gone out but the trailers. */
    sent(trailers: PreparedFields | FlatFields | undefined): void;
    /** For the sender: so much waits still. */
    drained(bytes: number): void;
    /**
     * For the connection: a DATA frame, which took `flowBytes` of the windows.
     * @returns the code of the client's fault, if it is one.
     */
    receive(buffer: Buffer, start: number, end: number, flowBytes: number, endStream: boolean): number | undefined;
    /** For the connection: trailers have come. @returns the code of the client's fault, if it is one. */
    receiveTrailers(trailers: readonly HeaderField[]): number | undefined;
    /** For the connection: the body has ended. */
    endBody(): void;
    /** For the connection: the stream is gone. `code` undefined: both sides have said all. */
    close(code: number | undefined): void;
    private deliver;
    /** A response that came before its request's end. */
    private closeIfDone;
    private gather;
    private refuse;
    private release;
    private credit;
    private writeTrailers;
    /** END_STREAM has gone out. */
    private finish;
    private tellAnswered;
}
