// What indexing a version found, or why it failed: kept with the version's status in one commit.

import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { indexJobs, packageVersions, versionIndexes } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { createRow, type EveryField, entityOf } from "../../../every-field.js"
import type { IndexJob, PackageVersion, VersionIndex } from "../../entities.js"
import type { IndexResult } from "../../package-index.js"
import { isDisposed, withIndexStatus } from "../../version-status.js"
import type { IndexClaim } from "./claim-index-job.js"

/**
 * False, with the result dropped, when the claim is no longer held, because a caller has set a status or another process has taken over, and
 * when the version is gone or disposed.
 */
export function finishIndexJob(
  context: CommandContext,
  { versionUid, owner }: IndexClaim,
  result: IndexResult,
): Promise<boolean> {
  return transact(context, async (tx, now) => {
    const job = await tx.get(indexJobs, [versionUid])
    if (job?.owner !== owner) return false
    const version = await tx.get(packageVersions, [job.organization, job.packageUid, job.version])
    if (version?.uid !== versionUid || isDisposed(version)) {
      await tx.delete(indexJobs, job)
      if (version?.uid === versionUid) await tx.update(packageVersions, withIndexStatus(version, "unknown", now))
      return false
    }
    await settleIndexing(tx, job, version, result, now)
    return true
  })
}

/** The package is not written: an index changes what it shows, not when it was updated. */
export async function settleIndexing(
  tx: WriteTransaction,
  job: Stored<IndexJob>,
  version: Stored<PackageVersion>,
  result: IndexResult,
  now: Date,
): Promise<void> {
  await tx.delete(indexJobs, job)
  await tx.update(packageVersions, {
    ...withIndexStatus(version, result.status, now),
    ...(result.status === "failed" ? { indexFailure: result.reason } : {}),
  })
  const { organization, versionUid } = job
  const last = await tx.get(versionIndexes, [organization, versionUid])
  if (result.status === "failed") {
    if (last !== undefined) await tx.delete(versionIndexes, last)
    return
  }
  const { manifest, models, truncated } = result.index
  const index: EveryField<VersionIndex> = { organization, versionUid, manifest, models, truncated }
  if (last === undefined) await createRow(tx, versionIndexes, index)
  else await tx.update(versionIndexes, { ...entityOf(index), revision: last.revision })
}
