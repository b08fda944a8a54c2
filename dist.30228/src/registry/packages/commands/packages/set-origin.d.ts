import type { Stored } from "../../../../store/store.js";
import { type CommandContext } from "../../../context.js";
import { type Precondition } from "../../../etag.js";
import type { Package } from "../../entities.js";
import { type PackageRef } from "../../lookup.js";
/** The package as it now is. */
export declare function setOrigin(context: CommandContext, ref: PackageRef, origin: Pick<Package, "publishOrigin" | "upstreamOrigin">, preconditions?: readonly Precondition[], tagOf?: (found: Stored<Package>) => string): Promise<Stored<Package>>;
