import type { Http2Stream } from "../stream-api.js";
import { Http2Request } from "./request.js";
import { Http2Response } from "./response.js";
export interface NodeExchange {
    readonly request: Http2Request;
    readonly response: Http2Response;
}
/**
 * Takes over a stream, in onRequest. The request's end, errors and back-pressure are those of a Readable, the response's those of a
 * Writable; the response's "close" comes once, when the stream is closed.
 */
export declare function nodeExchange(stream: Http2Stream): NodeExchange;
