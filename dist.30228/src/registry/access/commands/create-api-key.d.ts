import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import { type EveryField } from "../../every-field.js";
import type { Caller } from "../caller.js";
import type { ApiKey } from "../entities.js";
/** The new key. Refuses with PERMISSION_DENIED what the maker lacks, and with QUOTA_EXCEEDED beyond 1,000 keys of one owner. */
export declare function createApiKey(context: CommandContext, caller: Caller, fields: EveryField<Pick<ApiKey, "id" | "name" | "operator" | "grants" | "expireTime">>): Promise<Stored<ApiKey>>;
