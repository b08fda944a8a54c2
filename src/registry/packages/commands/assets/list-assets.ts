// Assets of a version by name. A disposed version has none, also while they wait to be swept.
import type { Stored } from "../../../../store/store.js"
import { assets } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import { type ForwardPageRequest, type ListPage, readPage } from "../../../paging.js"
import type { Asset, PackageVersion } from "../../entities.js"
import { requirePackageVersion, type VersionRef } from "../../lookup.js"

export interface AssetList extends ListPage<Stored<Asset>> {
  readonly version: Stored<PackageVersion>
}

/** A page of a version's assets, by name. */
export function listAssets(context: CommandContext, ref: VersionRef, request: ForwardPageRequest): Promise<AssetList> {
  return context.store.read(async (tx) => {
    const version = await requirePackageVersion(tx, ref)
    if (version.status === "Disposed") return { version, items: [], nextToken: undefined }
    const scope = [version.organization, version.uid]
    return { version, ...(await readPage(tx, assets, { scope }, request)) }
  })
}
