import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import type { Package, PackageVersion } from "../../entities.js";
import { type VersionRef } from "../../lookup.js";
/** The version with its package, or NOT_FOUND. */
export declare function describeVersion(context: CommandContext, ref: VersionRef): Promise<{
    readonly package: Stored<Package>;
    readonly version: Stored<PackageVersion>;
}>;
