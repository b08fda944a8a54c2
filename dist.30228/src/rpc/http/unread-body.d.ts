import { type Http2Response, type HttpRequest, type HttpResponse, type ResponseHeaders } from "./messages.js";
/** Writes a whole response. Of a body that was not read, a little is read and the rest cut off, after the response has gone out. */
export declare function respond(request: HttpRequest, response: HttpResponse, status: number, headers: ResponseHeaders, body?: string | Uint8Array): void;
/** For a streamed response that does not wait for the whole request, as it ends: what still comes is read within bounds, then its way is closed. */
export declare function leaveUnread(request: HttpRequest, response: HttpResponse): void;
/** Ends a response that the client must not take for a whole one. What was written before still goes out. */
export declare function cutOff(response: HttpResponse): void;
/** Tells the client of an HTTP/2 stream that the rest of its request is not wanted, once the whole response is on its way: a reset overtakes it. */
export declare function closeAfterEnd(stream: Http2Response["stream"]): void;
/** Reads and throws away. Calls `done` once: at the request's end, or when it has gone on for too long. Only `request.complete` tells which. */
export declare function discard(request: HttpRequest, done: () => void): void;
