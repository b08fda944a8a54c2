import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import type { PackageVersion } from "../../entities.js";
import { type VersionRef } from "../../lookup.js";
/** The version, or NOT_FOUND. */
export declare function getPackageVersion(context: CommandContext, ref: VersionRef): Promise<Stored<PackageVersion>>;
