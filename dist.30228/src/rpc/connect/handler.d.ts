import { ConnectError, type ContextValues } from "@connectrpc/connect";
import type { UniversalHandler } from "@connectrpc/connect/protocol";
import { type HttpRequest, type HttpResponse } from "../http/messages.js";
/** Never rejects; an error that no handler has turned into an answer goes to `onError`. */
export declare function serveUniversal(handler: UniversalHandler, request: HttpRequest, response: HttpResponse, values: ContextValues, 
/** What the handler reads of one message. */
readMaxBytes: number, onError: (error: unknown) => void, 
/** The call is answered with this error, and the request's body left unread. */
refusal?: ConnectError | undefined): Promise<void>;
