// What has to be done now and then, so that nothing stays that nobody can reach or needs. To be run every few minutes, one run after the
// other in a process; several processes on one store do not disturb each other.

import { collectBlobs } from "./blobs/commands/collect-blobs.js"
import { areBlobsHeld } from "./blobs/holds.js"
import { accessTokens } from "./collections.js"
import type { CommandContext } from "./context.js"
import { deleteExpired } from "./delete-expired.js"
import { sweepTombstones } from "./packages/commands/sweep-tombstones.js"
import { keptResponses } from "./retries/kept-responses.js"

const HOUR_MS = 3_600_000

export interface MaintainOptions {
  /** How long bytes without a use are kept: longer than an upload takes from its last byte to its commit. Default: an hour. */
  readonly unusedForMs?: number
  /** After what time without progress an upload counts as given up. Default: an hour. */
  readonly abandonedAfterMs?: number
}

/** How much was removed. */
export interface MaintainOutcome {
  readonly rows: number
  readonly blobs: number
  readonly tokens: number
  /** Responses that were kept for retries. */
  readonly responses: number
  /** Uploads whose writers are gone. */
  readonly uploads: number
}

/** Throws when the context's signal is aborted, between two steps; the next run goes on from there. */
export async function maintain(context: CommandContext, options: MaintainOptions = {}): Promise<MaintainOutcome> {
  const { unusedForMs = HOUR_MS, abandonedAfterMs = HOUR_MS } = options
  const rows = await sweepTombstones(context)
  const held = await areBlobsHeld(context.store, context.clock())
  const blobs = held ? 0 : await collectBlobs(context, unusedForMs)
  const tokens = await deleteExpired(context, accessTokens)
  const responses = await deleteExpired(context, keptResponses)
  const uploads = await context.blobs.sweep(new Date(context.clock().getTime() - abandonedAfterMs))
  return { rows, blobs, tokens, responses, uploads }
}
