import type { IncomingHttpHeaders } from "node:http";
import type { HttpRequest, HttpResponse, ResponseHeaders } from "../rpc/http/messages.js";
export { awaitContinue as awaitsContinue, type BodyReceiver, type HttpRequest as Request, type HttpResponse as Response, isAwaitingContinue as isWaiting, isBodySource, mayHaveBody, type ResponseHeaders as Headers, sendContinue, } from "../rpc/http/messages.js";
export { cutOff, leaveUnread, respond as finish } from "../rpc/http/unread-body.js";
/** The path and query of a request's target, which clients of a proxy send in absolute form; "*" stays. */
export declare function originForm(target: string): string;
/** The header fields that mean something for the request's method: Range counts for GET only (RFC 9110, section 14.2). */
export declare function headersToBind({ method, headers }: HttpRequest): IncomingHttpHeaders;
/** Adds the header fields that an implementation has set, with all their values; those of one connection are none of its affair. */
export declare function addHeaders(to: ResponseHeaders, from: Iterable<readonly [string, string]>): void;
/** Writes a piece of a streamed response; resolves when the client is ready for more, rejects once it is gone. */
export declare function writeChunk(response: HttpResponse, chunk: string | Uint8Array): Promise<void> | undefined;
/** Answers a status and nothing else, whatever was prepared before; a response that has begun is cut. */
export declare function answerBarely(response: HttpResponse, status: number): void;
