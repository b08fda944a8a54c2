import type { HttpRequest, HttpResponse } from "../rpc/http/messages.js";
import type { ServerState } from "./state.js";
export declare function isProbe(path: string): boolean;
/** /healthz: the process answers. /readyz: 503 while a check fails or the server drains; the body says which. */
export declare function answerProbe(path: string, state: ServerState, request: HttpRequest, response: HttpResponse): Promise<void>;
