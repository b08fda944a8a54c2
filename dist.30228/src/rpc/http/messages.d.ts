import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { Http2Request as OwnHttp2Request, Http2Response as OwnHttp2Response } from "../../http2/index.js";
export type Http2Request = Http2ServerRequest | OwnHttp2Request;
export type Http2Response = Http2ServerResponse | OwnHttp2Response;
export type HttpRequest = IncomingMessage | Http2Request;
export type HttpResponse = ServerResponse | Http2Response;
/** Header fields of a response, by name. */
export type ResponseHeaders = OutgoingHttpHeaders;
/** Whether the request came over HTTP/2. */
export declare function isHttp2Request(request: HttpRequest): request is Http2Request;
/** Whether src/http2 serves the request. */
export declare function isOwnHttp2Request(request: HttpRequest): request is OwnHttp2Request;
/** Whether the response goes out over HTTP/2. */
export declare function isHttp2Response(response: HttpResponse): response is Http2Response;
/** Gets a body in pieces, each once it is read. */
export interface BodyReceiver {
    onData(chunk: Buffer): void;
    onEnd(): void;
    /** The client went away before the end. */
    onGone(): void;
}
/** A request whose server gives its body away without a stream. */
export interface BodySource {
    /** Gives the body to `receiver` alone. False: it has to be read as a stream. */
    receiveBody(receiver: BodyReceiver): boolean;
    /** What still comes goes into the stream. */
    stopReceiving(): void;
}
export declare function isBodySource(request: HttpRequest): request is HttpRequest & BodySource;
/** A response whose server sends what is there whole in one piece. */
export interface WholeResponse {
    /** False, and nothing was sent: it has to go out as any other. `body` is UTF-8 text, and its length stands in the fields. */
    sendWhole(status: number, headers: ResponseHeaders, body: string | undefined): boolean;
}
export declare function isWholeResponse(response: HttpResponse): response is HttpResponse & WholeResponse;
/** Whether a body may follow the headers; a chunked one may turn out empty. */
export declare function mayHaveBody(request: HttpRequest): boolean;
/** For a server's "checkContinue" event: 100 Continue goes out when somebody asks for the body. */
export declare function awaitContinue(request: HttpRequest): void;
/** Whether the client has not begun to send its body, and waits until it is told to. */
export declare function isAwaitingContinue(request: HttpRequest): boolean;
/** The body is wanted: a client that waits is told to send it. */
export declare function sendContinue(request: HttpRequest, response: HttpResponse): void;
/** The body is not wanted. True: its client waits for leave, so that nothing is on its way. */
export declare function forgetContinue(request: HttpRequest): boolean;
