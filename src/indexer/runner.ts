// Indexes what is queued, as long as the service runs: claims a version, has its file read by a worker process, keeps what it found.
import { setTimeout as sleep } from "node:timers/promises"
import type { Logger } from "pino"
import type { CommandContext } from "../registry/context.js"
import {
  CLAIM_MS,
  claimIndexJob,
  type IndexClaim,
  PassedJobs,
  releaseIndexJob,
  renewIndexClaim,
} from "../registry/packages/commands/indexing/claim-index-job.js"
import { finishIndexJob } from "../registry/packages/commands/indexing/finish-index-job.js"
import { FairTurns } from "./fair-turns.js"
import { Indexer, type IndexerOptions } from "./indexer.js"

export interface IndexingRunner {
  /** Gives back what is under way, for another process or the next start; resolves when no worker is left. */
  stop(): Promise<void>
}

export interface IndexingOptions extends IndexerOptions {
  /** How often an empty queue is looked at, in milliseconds. Default: 1,000. */
  readonly pollMs?: number
  /** Called when indexing a package begins; the function that it returns is called with the outcome. */
  readonly onBegin?: () => (status: "indexed" | "failed" | "retried") => void
}

/** After an attempt that failed through no fault of the package. */
const RETRY_MS = 10_000

/** Starts as many loops as there are workers. A step that fails is logged and tried again. */
export function startIndexing(
  context: Omit<CommandContext, "actor" | "correlationId" | "signal">,
  options: IndexingOptions,
  logger: Logger,
): IndexingRunner {
  const { pollMs = 1000 } = options
  const indexer = new Indexer(options)
  const turns = new FairTurns()
  const passed = new PassedJobs()
  const stopping = new AbortController()
  const { signal } = stopping
  // What is under way when the service stops is still given back.
  const never = new AbortController().signal
  const command = (signal: AbortSignal) => ({ ...context, actor: "indexer", correlationId: context.newId(), signal })
  const loop = async () => {
    while (!signal.aborted) {
      try {
        const claim = await claimIndexJob(command(signal), turns.resting(performance.now()), passed)
        if (claim !== undefined) {
          await work(claim)
          continue
        }
      } catch (error) {
        if (!signal.aborted) logger.warn({ err: error }, "indexing failed: it is tried again")
      }
      await sleep(pollMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  const work = async (claim: IndexClaim) => {
    const renewing = setInterval(() => {
      // A claim that can't be renewed is taken over: then its result is not taken.
      renewIndexClaim(command(never), claim).catch((error) => logger.warn({ err: error }, "renewing a claim failed"))
    }, CLAIM_MS / 3).unref()
    const ended = options.onBegin?.()
    const begun = performance.now()
    try {
      const { sha256, size } = claim
      const read = (start: number, end: number) => context.blobs.read(sha256, { start, end })
      const result = await indexer.index({ size, read })
      const taken = await finishIndexJob(command(never), claim, result)
      ended?.(result.status === "failed" ? "failed" : "indexed")
      const reason = result.status === "failed" ? { reason: result.reason } : {}
      logger.info({ version: claim.versionUid, status: result.status, taken, ...reason }, "indexed")
    } catch (error) {
      ended?.("retried")
      const stopped = signal.aborted
      if (!stopped)
        logger.warn({ err: error, version: claim.versionUid }, "a version could not be indexed: it is tried again")
      await releaseIndexJob(command(never), claim, { delayMs: stopped ? 0 : RETRY_MS, counted: !stopped })
    } finally {
      clearInterval(renewing)
      turns.took(claim.organization, begun, performance.now())
    }
  }
  const loops = Array.from({ length: options.workers }, loop)
  return {
    async stop() {
      stopping.abort()
      await indexer.stop()
      await Promise.allSettled(loops)
    },
  }
}
