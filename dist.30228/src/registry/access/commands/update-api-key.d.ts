import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import { type Precondition } from "../../etag.js";
import type { Caller } from "../caller.js";
import type { ApiKey } from "../entities.js";
/** `expireTime: null`: never. */
export declare function updateApiKey(context: CommandContext, caller: Caller, id: string, input: {
    readonly name?: string;
    readonly expireTime?: Date | null;
    readonly preconditions: readonly Precondition[];
}): Promise<Stored<ApiKey>>;
