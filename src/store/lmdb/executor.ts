// Runs the functions of one process one after another, each on the durable state plus what its batch has written so far, and
// commits a batch in one LMDB transaction. Nothing ever conflicts, so nothing is ever retried.

import { decodeKey, LEAST, upperBound } from "../key-order.js"
import { type ChangeContext, StoreError, type WriteTransaction } from "../store.js"
import type { Schema } from "./schema.js"
import { LmdbWriteTransaction } from "./transaction.js"
import { DurableView, Overlay } from "./view.js"

/** Bounds how long the first function of a batch waits for its commit, and the memory that a batch takes. */
const MAX_BATCH = 256

interface Job {
  readonly context: ChangeContext
  readonly fn: (tx: WriteTransaction) => Promise<unknown>
  readonly settle: (outcome: Outcome) => void
  /** Ends it for want of time, in the way of its state: queued, running, or too late to be ended. */
  giveUp: () => void
  /** Given up while queued. */
  dropped: boolean
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

export class Executor {
  readonly #schema: Schema
  readonly #timeoutMs: number
  readonly #queue: Job[] = []
  /** Settles when the queue is empty; undefined while it is. */
  #working: Promise<void> | undefined
  /** Of the next change record; undefined: only the database knows. */
  #next: number | undefined

  constructor(schema: Schema, timeoutMs: number) {
    this.#schema = schema
    this.#timeoutMs = timeoutMs
  }

  submit<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { signal } = context
      if (signal?.aborted) return reject(deadline())
      const onAbort = () => job.giveUp()
      const settle = (outcome: Outcome) => {
        signal?.removeEventListener("abort", onAbort)
        if ("error" in outcome) reject(outcome.error)
        else resolve(outcome.value as T)
      }
      const giveUp = () => {
        job.dropped = true
        settle({ error: deadline() })
      }
      const job: Job = { context, fn, settle, giveUp, dropped: false }
      signal?.addEventListener("abort", onAbort)
      this.#queue.push(job)
      this.#working ??= this.#work()
    })
  }

  /** Resolves when everything submitted has settled. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working
  }

  async #work(): Promise<void> {
    // Not in the caller's own turn: nobody expects his function to run before transact has returned.
    await undefined
    while (this.#queue.length > 0) {
      try {
        await this.#batch()
      } catch (error) {
        // The database can't be read: nobody waits for what can't come.
        for (const job of this.#queue.splice(0)) job.settle({ error })
      }
    }
    this.#working = undefined
  }

  async #batch(): Promise<void> {
    const durable = new DurableView()
    const written = new Overlay(durable)
    // A function is told its outcome once what it saw is durable; until something is written, that is at once.
    const waiting: { job: Job; outcome: Outcome }[] = []
    let sequence = this.#next ?? this.#nextSequence(durable)
    this.#next = undefined
    let current: Job | undefined
    let startedAt = 0
    let timer = setTimeout(check, this.#timeoutMs)
    const timeoutMs = this.#timeoutMs
    function check() {
      const left = startedAt + timeoutMs - performance.now()
      if (left <= 0) current?.giveUp()
      timer = setTimeout(check, left > 0 ? Math.ceil(left) : timeoutMs)
    }

    try {
      for (let ran = 0; ran < MAX_BATCH; ran++) {
        const job = this.#queue.shift()
        if (!job) break
        if (job.dropped) continue
        current = job
        startedAt = performance.now()
        const tx = new LmdbWriteTransaction(this.#schema, written, job.context)
        const outcome = await run(job, tx)
        job.giveUp = () => undefined
        tx.end()
        if ("value" in outcome) {
          sequence = tx.finish(sequence)
          written.keep()
        } else {
          written.undo()
        }
        if (written.isEmpty) job.settle(outcome)
        else waiting.push({ job, outcome })
      }
    } catch (error) {
      // A fault of ours, outside of any function: nobody is to wait for ever.
      current?.settle({ error })
      for (const { job } of waiting) job.settle({ error })
      throw error
    } finally {
      clearTimeout(timer)
    }

    const failure = written.isEmpty ? undefined : await this.#commit(written)
    if (failure === undefined) this.#next = sequence
    for (const { job, outcome } of waiting) job.settle(failure ?? outcome)
  }

  async #commit(written: Overlay): Promise<{ error: StoreError } | undefined> {
    const documents = [...written.documents()]
    for (const [cache, writes] of documents) cache.hold(writes)
    try {
      await this.#schema.root.batch(() => {
        written.visit((space, key, value) => {
          if (value === undefined) space.remove(key)
          else space.put(key, value)
        })
      })
      for (const [cache, writes] of documents) cache.release(writes)
      return undefined
    } catch (cause) {
      for (const [cache] of documents) cache.release(undefined)
      // lmdb rejects this second promise too, and a rejection that nobody takes ends the process.
      if (hasCommitError(cause)) cause.commitError.catch(() => undefined)
      return { error: new StoreError("unavailable", "the commit failed", { cause }) }
    }
  }

  #nextSequence(view: DurableView): number {
    for (const [key] of view.scan(this.#schema.changes, LEAST, upperBound(""), true))
      return Number(decodeKey(key)[0]) + 1
    return 1
  }
}

/** Resolves when fn settles, or is given up. */
function run(job: Job, tx: WriteTransaction): Promise<Outcome> {
  return new Promise((resolve) => {
    job.giveUp = () => resolve({ error: deadline() })
    const settled = (async () => job.fn(tx))()
    settled.then(
      (value) => resolve({ value }),
      (error: unknown) => resolve({ error }),
    )
  })
}

function deadline(): StoreError {
  return new StoreError("deadline", "the transaction was given up for time")
}

function hasCommitError(error: unknown): error is { commitError: Promise<unknown> } {
  return error instanceof Error && "commitError" in error && error.commitError instanceof Promise
}
