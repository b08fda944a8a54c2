// Which versions are to be indexed: a job a version, written in the commit that makes it necessary.

import type { ReadTransaction, WriteTransaction } from "../../store/store.js"
import { assets, indexJobs } from "../collections.js"
import { createRow, type EveryField, entityOf } from "../every-field.js"
import type { Asset, IndexJob, Package, PackageVersion } from "./entities.js"

/** The packages whose files are data models: only they are indexed. */
export const MODEL_PACKAGES = { format: "generic", namespace: "malloy" } as const

/** The name of the asset that an uploaded file becomes. */
export const UPLOADED_ASSET = "package"

/** The file of a version that is indexed, if it has one. */
export function findIndexedAsset(tx: ReadTransaction, version: PackageVersion): Promise<Asset | undefined> {
  return tx.get(assets, [version.organization, version.uid, UPLOADED_ASSET])
}

/** The version is indexed soon, or anew where it is being indexed now. Nothing happens to one that holds no model package. */
export async function queueIndexing(
  tx: WriteTransaction,
  parent: Package,
  version: PackageVersion,
  now: Date,
): Promise<void> {
  if (parent.format !== MODEL_PACKAGES.format || parent.namespace !== MODEL_PACKAGES.namespace) return
  if ((await findIndexedAsset(tx, version)) === undefined) return
  const job: EveryField<IndexJob> = {
    versionUid: version.uid,
    organization: version.organization,
    packageUid: version.packageUid,
    version: version.name,
    dueTime: now,
    owner: undefined,
    attempts: 0,
  }
  const queued = await tx.get(indexJobs, [version.uid])
  if (queued === undefined) await createRow(tx, indexJobs, job)
  else await tx.update(indexJobs, { ...entityOf(job), revision: queued.revision })
}

/** The version is not indexed; what a worker is finding in it now is not taken. */
export async function dropIndexing(tx: WriteTransaction, version: PackageVersion): Promise<void> {
  const queued = await tx.get(indexJobs, [version.uid])
  if (queued !== undefined) await tx.delete(indexJobs, queued)
}
