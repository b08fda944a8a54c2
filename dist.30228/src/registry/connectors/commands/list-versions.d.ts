import type { CommandContext } from "../../context.js";
import { type PageOf, type PageRequest } from "../../paging.js";
import type { ConnectorName } from "../kinds.js";
import { type VersionView } from "../views.js";
export interface ListVersionsInput extends ConnectorName {
    readonly page: PageRequest;
    /** "key:value": each must match. Such a list reads all versions. */
    readonly labels?: readonly string[];
}
/** Most recently updated first. */
export declare function listVersions(context: CommandContext, input: ListVersionsInput): Promise<PageOf<VersionView>>;
