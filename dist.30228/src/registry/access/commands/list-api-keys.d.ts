import type { CommandContext } from "../../context.js";
import { type ListPage, type PageOptions } from "../../paging.js";
import type { Caller } from "../caller.js";
import type { ApiKeyView } from "./get-api-key.js";
/** A page of the caller's keys; an operator can list those of others. */
export declare function listApiKeys(context: CommandContext, caller: Caller, request: PageOptions & {
    readonly owner?: string | undefined;
}): Promise<ListPage<ApiKeyView>>;
