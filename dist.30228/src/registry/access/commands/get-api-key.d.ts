import type { Stored } from "../../../store/store.js";
import type { CommandContext } from "../../context.js";
import type { Caller } from "../caller.js";
import type { ApiKey } from "../entities.js";
export interface ApiKeyView {
    readonly key: Stored<ApiKey>;
    readonly lastUseTime: Date | undefined;
}
/** The key, with the time of its last use. Refuses with NOT_FOUND a key that is not the caller's. */
export declare function getApiKey(context: CommandContext, caller: Caller, id: string): Promise<ApiKeyView>;
