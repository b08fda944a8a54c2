import type { UniversalServerResponse } from "@connectrpc/connect/protocol";
import { type HttpRequest, type HttpResponse } from "../http/messages.js";
import type { MemoryShare } from "../memory-budget.js";
/** Resolves when everything is handed to the connection. Never rejects: a client that went away has been told to the handler. */
export declare function writeResponse(universal: UniversalServerResponse, request: HttpRequest, response: HttpResponse, memory?: MemoryShare | undefined): Promise<void>;
