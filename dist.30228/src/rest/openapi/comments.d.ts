import { Code } from "@connectrpc/connect";
import type { RouteInfo } from "../handler.js";
/** Comments by the full name of what they describe. */
export type Comments = Readonly<Record<string, string>>;
/** `routes`: of one dialect. `statusOf`: the HTTP status that an error of this code usually has. */
export declare function spelledComments(comments: Comments, routes: readonly RouteInfo[], statusOf: (code: Code) => number | undefined): Comments;
