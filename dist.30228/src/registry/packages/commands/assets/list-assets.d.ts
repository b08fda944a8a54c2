import type { Stored } from "../../../../store/store.js";
import type { CommandContext } from "../../../context.js";
import { type ListPage, type PageOptions } from "../../../paging.js";
import type { Asset, PackageVersion } from "../../entities.js";
import { type VersionRef } from "../../lookup.js";
export interface AssetList extends ListPage<Stored<Asset>> {
    readonly version: Stored<PackageVersion>;
}
/** A page of a version's assets, by name. */
export declare function listAssets(context: CommandContext, ref: VersionRef, request: PageOptions): Promise<AssetList>;
