// Takes one version to index, for a time: several processes share one queue, and a claim whose process died ends by itself.
import type { Page, ReadTransaction, Stored, WriteTransaction } from "../../../../store/store.js"
import { indexJobs, packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import type { IndexJob } from "../../entities.js"
import { findIndexedAsset } from "../../index-queue.js"
import { isDisposed, withIndexStatus } from "../../version-status.js"
import { settleIndexing } from "./finish-index-job.js"

/** A claim lasts so long unless it is renewed. */
export const CLAIM_MS = 20_000

/** Claims of one version; when the last of them ends without a result too, it has failed. */
const MAX_ATTEMPTS = 5

/** Due versions that are looked at for one of an organization that does not rest: so many at a time, so many times. */
const PAGE = 100
const MAX_PAGES = 10

export interface IndexClaim {
  readonly versionUid: string
  readonly organization: string
  readonly owner: string
  /** The file's bytes. */
  readonly sha256: string
  readonly size: number
}

/**
 * The claimed version, which shows that it is being indexed; undefined when there is nothing to do now.
 * @param resting Organizations that have had more than others: theirs come after those that are due of the others.
 */
export async function claimIndexJob(
  context: CommandContext,
  resting: ReadonlySet<string> = new Set(),
): Promise<IndexClaim | undefined> {
  for (;;) {
    const now = context.clock()
    // Looking costs no transaction that others could meet.
    if ((await context.store.read((tx) => findDue(tx, now, resting))) === undefined) return undefined
    const owner = context.newId()
    const outcome = await transact(context, (tx, now) => claim(tx, owner, now, resting))
    if (outcome !== "next") return outcome
    context.signal.throwIfAborted()
  }
}

/** Keeps a claim for another CLAIM_MS. False when it is no longer held: its result would not be taken. */
export function renewIndexClaim(context: CommandContext, { versionUid, owner }: IndexClaim): Promise<boolean> {
  return transact(context, async (tx, now) => {
    const job = await tx.get(indexJobs, [versionUid])
    if (job?.owner !== owner) return false
    await tx.update(indexJobs, { ...job, dueTime: later(now, CLAIM_MS) })
    return true
  })
}

/**
 * Gives a claim back without a result: the version can be claimed again in `delayMs`. `counted: false` when the attempt says nothing about
 * the version, as when the process stops.
 */
export function releaseIndexJob(
  context: CommandContext,
  { versionUid, owner }: IndexClaim,
  { delayMs, counted }: { readonly delayMs: number; readonly counted: boolean },
): Promise<void> {
  return transact(context, async (tx, now) => {
    const job = await tx.get(indexJobs, [versionUid])
    if (job?.owner !== owner) return
    const { owner: _, ...rest } = job
    await tx.update(indexJobs, {
      ...rest,
      dueTime: later(now, delayMs),
      attempts: counted ? job.attempts : job.attempts - 1,
    })
  })
}

async function findDue(
  tx: ReadTransaction,
  now: Date,
  resting: ReadonlySet<string>,
): Promise<Stored<IndexJob> | undefined> {
  let first: Stored<IndexJob> | undefined
  let after: string | undefined
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page: Page<IndexJob> = await tx.page(indexJobs, {
      ...{ scope: [], index: "due", limit: resting.size === 0 ? 1 : PAGE },
      ...(after === undefined ? {} : { after }),
    })
    for (const job of page.items) {
      if (job.dueTime.getTime() > now.getTime()) return first
      if (!resting.has(job.organization)) return job
      first ??= job
    }
    if (page.next === undefined) return first
    after = page.next
  }
  return first
}

async function claim(
  tx: WriteTransaction,
  owner: string,
  now: Date,
  resting: ReadonlySet<string>,
): Promise<IndexClaim | "next" | undefined> {
  const job = await findDue(tx, now, resting)
  if (job === undefined) return undefined
  const version = await tx.get(packageVersions, [job.organization, job.packageUid, job.version])
  const asset = version?.uid === job.versionUid ? await findIndexedAsset(tx, version) : undefined
  if (version === undefined || asset === undefined || isDisposed(version)) {
    // It was deleted, or has lost its file.
    await tx.delete(indexJobs, job)
    if (version?.uid === job.versionUid) await tx.update(packageVersions, withIndexStatus(version, "unknown", now))
    return "next"
  }
  if (job.attempts >= MAX_ATTEMPTS) {
    const reason = `indexing was begun ${job.attempts} times and never came to an end`
    await settleIndexing(tx, job, version, { status: "failed", reason }, now)
    return "next"
  }
  await tx.update(indexJobs, { ...job, owner, attempts: job.attempts + 1, dueTime: later(now, CLAIM_MS) })
  if (version.indexStatus !== "indexing") await tx.update(packageVersions, withIndexStatus(version, "indexing", now))
  const { versionUid, organization } = job
  return { versionUid, organization, owner, sha256: asset.sha256, size: asset.size }
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
