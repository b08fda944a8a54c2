import type { Call } from "../../rpc/call.js";
import type { Headers, Request } from "../http.js";
/** The trailers of a call, where the client takes any. */
export declare function trailersFor(request: Request, call: Call | undefined): Headers | undefined;
