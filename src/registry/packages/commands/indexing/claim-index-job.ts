// Takes one version to index, for a time: several processes share one queue, and a claim whose process died ends by itself.
import type { Page, ReadTransaction, WriteTransaction } from "../../../../store/store.js"
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

/** What was passed over is looked at again after so long: a clock elsewhere may be behind, and have put a job there. */
const PASSED_MS = 5_000

/**
 * The due jobs that a process has passed over, because their organizations rest. New ones are due after them: while those rest, the queue is
 * looked through from there.
 */
export class PassedJobs {
  readonly #organizations = new Set<string>()
  #last: string | undefined
  #since = 0

  /** The cursor of the last of them. */
  last(resting: ReadonlySet<string>, now: Date): string | undefined {
    const isOld = now.getTime() - this.#since >= PASSED_MS
    if (isOld || [...this.#organizations].some((organization) => !resting.has(organization))) {
      this.#organizations.clear()
      this.#last = undefined
      this.#since = now.getTime()
    }
    return this.#last
  }

  add({ organization }: IndexJob, cursor: string | undefined): void {
    this.#organizations.add(organization)
    this.#last = cursor
  }
}

/**
 * The claimed version, which shows that it is being indexed; undefined when there is nothing to do now.
 * @param resting Organizations that have had more than others: theirs come after those that are due of the others.
 * @param passed The calling process's own.
 */
export async function claimIndexJob(
  context: CommandContext,
  resting: ReadonlySet<string> = new Set(),
  passed = new PassedJobs(),
): Promise<IndexClaim | undefined> {
  for (;;) {
    const now = context.clock()
    // Looking costs no transaction that others could meet.
    const due = await context.store.read((tx) => findDue(tx, now, resting, passed))
    if (due === undefined) return undefined
    const owner = context.newId()
    const outcome = await transact(context, (tx, now) => claim(tx, due.versionUid, owner, now))
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
  passed: PassedJobs,
): Promise<IndexJob | undefined> {
  const isDue = ({ dueTime }: IndexJob) => dueTime.getTime() <= now.getTime()
  const query = { scope: [], index: "due" }
  const [first] = (await tx.page(indexJobs, { ...query, limit: 1 })).items
  if (first === undefined || !isDue(first)) return undefined
  if (!resting.has(first.organization)) return first
  let after = passed.last(resting, now)
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page: Page<IndexJob> = await tx.page(indexJobs, {
      ...query,
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const [at, job] of page.items.entries()) {
      if (!isDue(job)) return first
      if (!resting.has(job.organization)) return job
      passed.add(job, page.cursors[at])
    }
    if (page.next === undefined) return first
    after = page.next
  }
  return first
}

async function claim(tx: WriteTransaction, versionUid: string, owner: string, now: Date): Promise<IndexClaim | "next"> {
  const job = await tx.get(indexJobs, [versionUid])
  // Somebody else has claimed it, or finished it.
  if (job === undefined || job.dueTime.getTime() > now.getTime()) return "next"
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
  return { versionUid, organization: job.organization, owner, sha256: asset.sha256, size: asset.size }
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}
