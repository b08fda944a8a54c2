import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import { type Label } from "../../../labels.js";
import { type ListPage, type PageOptions } from "../../../paging.js";
import type { Package, PackageFormat } from "../../entities.js";
import { type ProjectRef } from "../../lookup.js";
export interface PackageFilter {
    readonly format?: PackageFormat | undefined;
    /** What the namespace starts with; only together with a format. */
    readonly namespacePrefix?: string | undefined;
    readonly namePrefix?: string | undefined;
    readonly publish?: Package["publishOrigin"] | undefined;
    readonly upstream?: Package["upstreamOrigin"] | undefined;
    /** Only packages with all of them. */
    readonly labels?: readonly Label[];
}
/** A page of a project's packages that pass the filter. */
export declare function searchPackages(context: CommandContext, ref: ProjectRef, request: PageOptions & {
    readonly filter: PackageFilter;
}): Promise<ListPage<Stored<Package>>>;
