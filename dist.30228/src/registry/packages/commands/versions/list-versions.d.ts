import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import { type Label } from "../../../labels.js";
import { type ListPage, type PageOptions } from "../../../paging.js";
import type { Package, PackageVersion, VersionStatus } from "../../entities.js";
import { type PackageRef } from "../../lookup.js";
export interface VersionList extends ListPage<Stored<PackageVersion>> {
    readonly package: Stored<Package>;
    /** Most recently published among the Published ones. */
    readonly lastPublished: Stored<PackageVersion> | undefined;
}
/** A page of a package's versions. */
export declare function listVersions(context: CommandContext, ref: PackageRef, request: PageOptions & {
    /** "created" and "published": newest first. */
    readonly order: "name" | "created" | "published";
    readonly status?: VersionStatus | undefined;
    /** Only versions with all of them. */
    readonly labels?: readonly Label[];
}): Promise<VersionList>;
