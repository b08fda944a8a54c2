// What a command is given: the stores, who asks, and the only clock and source of ids it may use.
import { setImmediate as nextTurn } from "node:timers/promises"
import type { BlobStore } from "../blobs/blob-store.js"
import type { Cancellation } from "../cancellation.js"
import type { ChangeContext, Store, WriteTransaction } from "../store/store.js"
import type { SecretBox } from "./secret-box.js"

export interface CommandContext {
  readonly store: Store
  readonly blobs: BlobStore
  /** Encrypts the secrets that are stored; undefined where no key is set, and then no secret is taken. */
  readonly secretBox?: SecretBox | undefined
  /** Who is calling, for change records: "anonymous" without authentication. */
  readonly actor: string
  readonly correlationId: string
  readonly clock: () => Date
  /** A new ULID: 26 characters, sortable by time. */
  readonly newId: () => string
  /** Aborted when the caller is gone or its time is up. */
  readonly signal: Cancellation
}

/**
 * To be awaited when a request's last bytes are there: its end and its cancellation can arrive together, and a turn later both are known.
 */
export async function throwIfCanceled(signal: Cancellation): Promise<void> {
  await nextTurn()
  signal.throwIfAborted()
}

/**
 * Time for a transaction that may write ten thousands of rows, in milliseconds. As long as a call without a deadline has; MongoDB's own limit is
 * 60 s.
 */
export const LARGE_TRANSACTION_MS = 30_000

/** Runs fn in a transaction recorded for the caller. `timeoutMs`: where fn may take longer than others. */
export function transact<T>(
  context: CommandContext,
  fn: (tx: WriteTransaction, now: Date) => Promise<T>,
  { timeoutMs }: Pick<ChangeContext, "timeoutMs"> = {},
): Promise<T> {
  const now = context.clock()
  const change: ChangeContext = {
    actor: context.actor,
    correlationId: context.correlationId,
    now,
    signal: context.signal,
    ...(timeoutMs !== undefined && { timeoutMs }),
  }
  return context.store.transact(change, (tx) => fn(tx, now))
}

/** Now, or the last time where the clock went back: times of one resource never shrink. */
export function atLeast(last: Date, now: Date): Date {
  return now.getTime() > last.getTime() ? now : last
}

/** The later of now and one millisecond after the last time: times of one resource grow, whatever the clock does. */
export function strictlyAfter(last: Date | undefined, now: Date): Date {
  return last === undefined || now.getTime() > last.getTime() ? now : new Date(last.getTime() + 1)
}
