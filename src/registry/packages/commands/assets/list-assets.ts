// Assets of a version by name. A disposed version has none, also while they wait to be swept.
import type { Stored } from "../../../../store/store.js"
import { assets } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { Asset, PackageVersion } from "../../../entities.js"
import { type ListPage, listPage, type PageRequest, pageQuery } from "../../../paging.js"
import { findVersion, type VersionRef } from "../../lookup.js"

export interface AssetList extends ListPage<Stored<Asset>> {
  readonly version: Stored<PackageVersion>
}

export function listAssets(context: CommandContext, ref: VersionRef, request: PageRequest): Promise<AssetList> {
  return context.store.read(async (tx) => {
    const version = await findVersion(tx, ref)
    if (version.status === "Disposed") return { version, items: [], nextToken: undefined }
    const scope = [version.organization, version.uid]
    return { version, ...listPage(await tx.page(assets, { scope, ...pageQuery(request) })) }
  })
}
