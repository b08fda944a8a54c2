import { setImmediate as nextTurn } from "node:timers/promises"
import { sliceMs } from "../../turns.js"
import { encodeKey } from "../key-order.js"
import type { StoreObserver } from "../observer.js"
import { type ChangeContext, StoreError, type WriteTransaction } from "../store.js"
import type { Engine } from "./engine.js"
import type { Schema } from "./schema.js"
import { type ChangeRecord, LevelWriteTransaction } from "./transaction.js"
import { type AcknowledgedState, Overlay } from "./view.js"

/** Bounds how long the first function of a batch waits for its commit. */
const MAX_BATCH = 256
/** A batch that has written so many UTF-16 units takes no other function: this one, and that which is being flushed, stand in memory. */
const MAX_BATCH_SIZE = 8 * 1_024 * 1_024
/** Functions in the queue among which one of another actor is looked for. */
const LOOKED_THROUGH = 256
/** How long after a failed commit the next attempt to write again is made. */
const RETRY_MS = 1_000

interface Job {
  readonly context: ChangeContext
  readonly fn: (tx: WriteTransaction) => Promise<unknown>
  readonly settle: (outcome: Outcome) => void
  /** Ends it for want of time, in the way of its state: queued, running, or too late to be ended. */
  giveUp: () => void
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** Functions that have run, and what they wrote. */
class Batch {
  readonly waiting: { readonly job: Job; readonly outcome: Outcome }[] = []
  readonly records: ChangeRecord[] = []

  constructor(readonly written: Overlay) {}

  get isFull(): boolean {
    return this.waiting.length >= MAX_BATCH || this.written.size >= MAX_BATCH_SIZE
  }

  settle(failure?: Outcome): void {
    for (const { job, outcome } of this.waiting) job.settle(failure ?? outcome)
  }
}

/**
 * Runs the functions of one process one after another, each on the acknowledged state plus what was written since, and commits a batch
 * of them in one flush. Nothing ever conflicts, so nothing is ever retried. While a batch is being flushed the next one's functions
 * run; a function that saw what is being flushed settles only when that is durable, and fails if it never is.
 */
export class Executor {
  readonly #queue: Job[] = []
  /** Whose function was begun last. */
  #lastActor: string | undefined
  /** What is being flushed. */
  #flight: Batch | undefined
  #batch: Batch
  #running: { readonly job: Job; readonly since: number } | undefined
  #isRunning = false
  #timer: NodeJS.Timeout | undefined
  /** Commits are refused until the folder has been opened again. */
  #refusing: StoreError | undefined
  #isClosing = false
  #whenIdle: (() => void)[] = []

  readonly #engine: Engine
  readonly #schema: Schema
  readonly #state: AcknowledgedState
  readonly #timeoutMs: number
  /** Runs the function while nothing reads. */
  readonly #withoutReaders: (fn: () => Promise<boolean>) => Promise<boolean>
  readonly #observer: StoreObserver

  constructor(
    engine: Engine,
    schema: Schema,
    state: AcknowledgedState,
    timeoutMs: number,

    withoutReaders: (fn: () => Promise<boolean>) => Promise<boolean>,
    observer: StoreObserver,
  ) {
    this.#engine = engine
    this.#schema = schema
    this.#state = state
    this.#timeoutMs = timeoutMs
    this.#withoutReaders = withoutReaders
    this.#observer = observer
    this.#batch = new Batch(new Overlay(state))
    engine.onFailure = (error) => this.#refuseAll(error)
  }

  submit<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { signal } = context
      if (signal?.aborted) return reject(deadline())
      if (this.#refusing) return reject(this.#refusing)
      const onAbort = () => job.giveUp()
      const settle = (outcome: Outcome) => {
        signal?.removeEventListener("abort", onAbort)
        if ("error" in outcome) reject(outcome.error)
        else resolve(outcome.value as T)
      }
      const giveUp = () => {
        this.#queue.splice(this.#queue.indexOf(job), 1)
        this.#observer.waiting(-1)
        settle({ error: deadline() })
      }
      const job: Job = { context, fn, settle, giveUp }
      signal?.addEventListener("abort", onAbort)
      this.#queue.push(job)
      this.#observer.waiting(1)
      this.#work()
    })
  }

  /** Resolves when everything submitted has settled, and nothing is tried again any more. */
  async close(): Promise<void> {
    this.#isClosing = true
    while (this.#isRunning || this.#flight || this.#queue.length > 0) {
      await new Promise<void>((resolve) => this.#whenIdle.push(resolve))
    }
    clearTimeout(this.#timer)
  }

  #work(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#runAll().finally(() => {
      this.#isRunning = false
      // A job may have come between the last look at the queue and here, or a flush have ended.
      const isUnflushed = !this.#flight && this.#batch.waiting.length > 0
      if (isUnflushed || (this.#queue.length > 0 && !this.#batch.isFull)) this.#work()
      else if (!this.#flight) for (const resolve of this.#whenIdle.splice(0)) resolve()
    })
  }

  async #runAll(): Promise<void> {
    // Not in the caller's own turn: nobody expects his function to run before transact has returned.
    await undefined
    let since = performance.now()
    for (;;) {
      // Functions whose reads are cached follow each other without a turn of the event loop.
      if (performance.now() - since >= sliceMs()) {
        await nextTurn()
        since = performance.now()
      }
      const job = this.#batch.isFull ? undefined : this.#next()
      if (job === undefined) break
      this.#observer.waiting(-1)
      try {
        await this.#run(job)
      } catch (error) {
        // The database can't be read: nobody waits for what can't come.
        job.settle({ error })
      }
    }
    if (!this.#flight) this.#flushBatch()
  }

  /** One actor's functions, however long they take, let those of another one pass in between: the oldest of such, if there is one. */
  #next(): Job | undefined {
    const queue = this.#queue
    let index = 0
    const last = Math.min(queue.length, LOOKED_THROUGH)
    while (index < last && queue[index]?.context.actor === this.#lastActor) index++
    const [job] = queue.splice(index < last ? index : 0, 1)
    this.#lastActor = job?.context.actor
    return job
  }

  async #run(job: Job): Promise<void> {
    const { written, waiting, records } = this.#batch
    this.#running = { job, since: performance.now() }
    this.#timer ??= this.#watch(this.#timeoutMs)
    const tx = new LevelWriteTransaction(this.#schema, written, job.context)
    const outcome = await settled(job, tx)
    job.giveUp = () => undefined
    this.#running = undefined
    tx.end()
    try {
      if ("value" in outcome) {
        records.push(...tx.finish())
        written.keep()
      }
    } finally {
      written.undo()
    }
    // A function settles once what it saw is durable.
    if (this.#flight || !written.isEmpty) waiting.push({ job, outcome })
    else job.settle(outcome)
  }

  /** One timer for all functions: nearly none of them runs into it. */
  #watch(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#timer = undefined
      const running = this.#running
      if (running === undefined) return
      const left = running.since + this.#timeoutOf(running.job) - performance.now()
      if (left <= 0) running.job.giveUp()
      // The next function may have less time than this one.
      else this.#timer = this.#watch(Math.min(Math.ceil(left), this.#timeoutMs))
    }, ms).unref()
  }

  #timeoutOf({ context }: Job): number {
    return context.timeoutMs ?? this.#timeoutMs
  }

  #flushBatch(): void {
    const batch = this.#batch
    if (batch.waiting.length === 0) return
    // What is below is durable by now.
    batch.written.rebase(this.#state)
    if (batch.written.isEmpty) {
      this.#batch = new Batch(new Overlay(this.#state))
      batch.settle()
      return
    }
    this.#flight = batch
    this.#batch = new Batch(new Overlay(batch.written))
    void this.#flush(batch)
  }

  async #flush(batch: Batch): Promise<void> {
    let failure: StoreError | undefined
    const startedAt = performance.now()
    try {
      this.#writeFeed(batch)
      await this.#engine.write(batch.written.writes(), () => this.#state.acknowledge(batch.written))
    } catch (error) {
      failure =
        error instanceof StoreError ? error : new StoreError("unavailable", "the commit failed", { cause: error })
    }
    this.#flight = undefined
    if (failure) {
      this.#observer.commitFailed()
      this.#refuse(batch, failure)
    } else {
      this.#observer.committed(batch.waiting.length, performance.now() - startedAt)
      batch.settle()
    }
    this.#work()
  }

  #writeFeed({ records, written }: Batch): void {
    const lists = new Map<string, string[]>()
    for (const { organization, key } of records) {
      const list = lists.get(organization)
      if (list) list.push(key)
      else lists.set(organization, [key])
    }
    const sequence = this.#engine.sequence + 1
    for (const [organization, keys] of lists) {
      written.put(this.#schema.feed, encodeKey([organization, sequence]), JSON.stringify(keys))
    }
    written.keep()
  }

  /** Fails the batch, all that saw it and all that waits. */
  #refuse(failed: Batch, error: StoreError): void {
    failed.settle({ error })
    const saw = this.#batch
    // The function that runs now ends in a batch that nobody flushes.
    this.#running?.job.settle({ error })
    saw.settle({ error })
    this.#batch = new Batch(new Overlay(this.#state))
    this.#refuseAll(error)
  }

  /** Fails all that waits; what is being flushed fares by itself. */
  #refuseAll(error: StoreError): void {
    const isRecovering = this.#refusing !== undefined
    this.#refusing = error
    const queued = this.#queue.splice(0)
    this.#observer.waiting(-queued.length)
    for (const job of queued) job.settle({ error })
    if (!isRecovering) void this.#recover()
  }

  async #recover(): Promise<void> {
    while (!this.#isClosing) {
      // Not while a commit is under way, which may have failed too.
      if (!this.#flight && (await this.#withoutReaders(() => this.#engine.reopen()))) {
        this.#refusing = undefined
        return
      }
      this.#refusing = this.#engine.failure ?? this.#refusing
      await new Promise<void>((resolve) => setTimeout(resolve, RETRY_MS).unref())
    }
  }
}

/** Resolves when fn settles, or is given up. */
function settled(job: Job, tx: WriteTransaction): Promise<Outcome> {
  return new Promise((resolve) => {
    job.giveUp = () => resolve({ error: deadline() })
    const running = (async () => job.fn(tx))()
    running.then(
      (value) => resolve({ value }),
      (error: unknown) => resolve({ error }),
    )
  })
}

function deadline(): StoreError {
  return new StoreError("deadline", "the transaction was given up for time")
}
