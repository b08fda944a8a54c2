import type { CommandContext } from "../../../context.js";
import { type PageOf, type PageRequest } from "../../../paging.js";
import { type DefinitionView } from "../../children/views.js";
import type { VersionName } from "../get-version.js";
export interface ListDefinitionsInput extends VersionName {
    readonly page: PageRequest;
    /** Case-insensitive substring; "" matches any. */
    readonly nameFilter: string;
}
/** A page of a version's definitions, most recently updated first. */
export declare function listDefinitions(context: CommandContext, input: ListDefinitionsInput): Promise<PageOf<DefinitionView>>;
