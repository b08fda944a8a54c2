import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import type { Caller } from "../caller.js";
/** The key is gone at once. Refuses with NOT_FOUND a key that is not the caller's. */
export declare function deleteApiKey(context: CommandContext, caller: Caller, id: string, preconditions: readonly Precondition[]): Promise<void>;
