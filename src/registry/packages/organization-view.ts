// An organization as answers show it: with what is in it.
import type { ReadTransaction, Stored } from "../../store/store.js"
import { counterValue } from "../counters.js"
import { etagOf } from "../etag.js"
import type { Organization } from "./entities.js"

export interface OrganizationView {
  readonly organization: Stored<Organization>
  readonly projectCount: number
  /** Bytes of all assets, also of those that were deleted and are not yet swept. */
  readonly assetBytes: number
  /** Changes with the counts: the rest of what this view is answered with never changes. */
  readonly etag: string
}

/** An organization with what its answers show from other rows. */
export async function organizationView(
  tx: ReadTransaction,
  organization: Stored<Organization>,
): Promise<OrganizationView> {
  const projectCount = await counterValue(tx, organization.name, "projects")
  const assetBytes = await counterValue(tx, organization.name, "asset-bytes")
  return {
    organization,
    projectCount,
    assetBytes,
    etag: etagOf({ uid: organization.uid, revision: 0 }, String(projectCount), String(assetBytes)),
  }
}
