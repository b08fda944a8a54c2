import { IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type BodyReceiver } from "../rpc/http/messages.js";
type HeadFields = OutgoingHttpHeaders | OutgoingHttpHeader[];
/** A request whose body can be had as it is parsed, past the stream that node:http puts it into. */
export declare class Http1Request extends IncomingMessage {
    private receiver;
    private isReceived;
    /** Gives the body to `receiver` alone. False: somebody reads it already, or some of it waits in the stream. */
    receiveBody(receiver: BodyReceiver): boolean;
    push(chunk: Buffer | null): boolean;
    _destroy(error: Error | null, callback: (error?: Error | null) => void): void;
    /** The rest of the body is not wanted: what still comes goes into the stream, for whoever discards it. */
    stopReceiving(): void;
    /** node:http calls it when the response is out, to read what nobody has read. Where there is nothing it costs as much as a response. */
    _dump(): void;
}
/**
 * A response whose head carries the request's id: set beforehand with setHeader, that one field would make node:http build the whole head
 * its slow way.
 */
export declare class Http1Response<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
    requestId: string | undefined;
    /** The fields that tell how long the connection stays, each with its CR LF. */
    persistence: string;
    private isSentWhole;
    writeHead(statusCode: number, reason?: string | HeadFields, fields?: HeadFields): this;
    /**
     * Sends head and body in one write. False, and nothing is sent, where node:http has to: the connection is to end, it is not this
     * response's turn, or a field is not plain ASCII. `body` is UTF-8 text, and its length stands in the fields.
     */
    sendWhole(status: number, headers: OutgoingHttpHeaders, body: string | undefined): boolean;
    /** Undefined where a field is not to be written here. */
    private head;
    private withId;
}
export {};
