// The tries at one transaction: run the function, send what it wrote, commit, and find out what came of it. All tries are in
// one session: there the server ends a transaction whose abort got lost as soon as the next one begins.

import { type ClientSession, type MongoClient, MongoNetworkError, type Timestamp } from "mongodb"
import type { Cancellation } from "../../cancellation.js"
import type { StoreObserver } from "../observer.js"
import { StoreError } from "../store.js"
import { commitFailureOf, failureOf, storeError } from "./errors.js"
import { backoff, pause, within } from "./pause.js"
import type { MongoReadTransaction } from "./read-transaction.js"
import type { Schema } from "./schema.js"

/** failed: nothing was committed, for a reason that is MongoDB's (errors.ts) or a lock's. */
export type Outcome<T> = { readonly done: T } | { readonly threw: unknown } | { readonly failed: unknown }

export interface Work<Tx extends MongoReadTransaction, T> {
  open(session: ClientSession): Tx
  run(tx: Tx): Promise<T>
  /** After run, before the commit. */
  finish(tx: Tx): Promise<void>
  /** Whether it sent anything that changes something. */
  wrote(tx: Tx): boolean
  /** How long run and finish may take together, where it is longer than any other may. */
  readonly timeoutMs?: number | undefined
}

/** What the transactions of one store share. */
export class Sessions {
  /** Of the last commit of this process that was acknowledged. */
  #latest: Timestamp | undefined
  readonly #ending = new Set<Promise<void>>()

  constructor(
    readonly client: MongoClient,
    readonly schema: Schema,
    readonly timeoutMs: number,
    readonly observer: StoreObserver,
  ) {}

  /** Its reads see every commit that was acknowledged to this process, whichever server is the primary by now. */
  start(): ClientSession {
    const session = this.client.startSession({ causalConsistency: true })
    if (this.#latest) session.advanceOperationTime(this.#latest)
    return session
  }

  committed(session: ClientSession): void {
    const time = session.operationTime
    if (time && (!this.#latest || time.greaterThan(this.#latest))) this.#latest = time
  }

  /** Ends a session in the background; `idle` waits for it. */
  end(ending: Promise<void>): void {
    this.#ending.add(ending)
    ending.finally(() => this.#ending.delete(ending)).catch(() => {})
  }

  async idle(): Promise<void> {
    while (this.#ending.size > 0) await Promise.allSettled(this.#ending)
  }
}

const KILL_TRIES = 8

/** All attempts at one transaction, in one session. `attempt` makes the next one, `end` ends the session. */
export class Attempts<Tx extends MongoReadTransaction, T> {
  readonly #session: ClientSession
  /** Settles when the session has no command under way. */
  #busy: Promise<unknown> = Promise.resolve()
  /** The server may still hold the transaction's rows: whether it heard the end is not known. */
  #lingers = false

  readonly #sessions: Sessions
  readonly #work: Work<Tx, T>

  constructor(sessions: Sessions, work: Work<Tx, T>) {
    this.#sessions = sessions
    this.#work = work
    this.#session = sessions.start()
  }

  /** Rejects with StoreError "deadline" when run takes too long, "unavailable" when the outcome can't be known. */
  async attempt(signal?: Cancellation): Promise<Outcome<T>> {
    const { timeoutMs } = this.#sessions
    const session = this.#session
    await within(timeoutMs, signal, () => this.#idle())
    session.startTransaction({
      readPreference: "primary",
      readConcern: { level: "snapshot" },
      writeConcern: { w: "majority", journal: true },
    })
    const tx = this.#work.open(session)
    try {
      const outcome = await within(this.#work.timeoutMs ?? timeoutMs, signal, () => prepare(this.#work, tx)).catch(
        (error: unknown) => {
          // Not the function took too long, nor did its caller give up: the server is silent.
          throw tx.isWaiting && !signal?.aborted ? silent(error) : error
        },
      )
      if ("failed" in outcome) {
        this.#lingers ||= failureOf(outcome.failed) === "lost"
        this.#abort()
        return outcome
      }
      if ("threw" in outcome && this.#work.wrote(tx)) {
        this.#abort()
      } else {
        const startedAt = performance.now()
        const aborted = await this.#commit()
        if (!aborted) {
          if (this.#work.wrote(tx)) this.#sessions.observer.committed(1, performance.now() - startedAt)
          return outcome
        }
        if ("done" in outcome) return aborted
      }
      await within(timeoutMs, signal, () => this.#waitUntilDurable())
      return outcome
    } finally {
      tx.abandon(new StoreError("misuse", "the transaction has ended"))
      this.#after(() => tx.idle())
    }
  }

  /** Ends the session: no attempt follows. */
  end(): void {
    this.#sessions.end(this.#end())
  }

  #after(next: () => Promise<unknown>): Promise<unknown> {
    const result = this.#busy.then(next)
    this.#busy = result.catch(() => {})
    return result
  }

  async #idle(): Promise<void> {
    await this.#busy
  }

  #abort(): void {
    this.#after(() => this.#session.abortTransaction()).catch(() => {})
  }

  /**
   * Resolves to nothing when committed. Not given up for the caller's signal: the answer is on its way, and whether it is a yes
   * is worth knowing.
   */
  async #commit(): Promise<{ readonly failed: unknown } | undefined> {
    const committing = this.#after(() => this.#askForCommit())
    const failed = await within(this.#sessions.timeoutMs, undefined, () => committing).catch((cause: unknown) => {
      this.#lingers = true
      this.#sessions.observer.commitFailed()
      throw new StoreError("unavailable", "the database did not say whether the transaction was committed", { cause })
    })
    if (failed !== undefined) return { failed }
    this.#lingers = false
    this.#sessions.committed(this.#session)
    return undefined
  }

  /** The server knows a commit that it sees again, so it is asked until it says what happened. Resolves to why it did not. */
  async #askForCommit(): Promise<unknown> {
    const end = performance.now() + this.#sessions.timeoutMs
    for (let tries = 0; ; tries++) {
      try {
        await this.#session.commitTransaction()
        return undefined
      } catch (error) {
        const failure = commitFailureOf(error)
        if (failure === "aborted") return error
        if (failure === "lost" || performance.now() > end) throw error
        await pause(backoff(tries))
      }
    }
  }

  /** What the transaction saw may not have been acknowledged to its writer yet, and could still be rolled back. */
  async #waitUntilDurable(): Promise<void> {
    try {
      await this.#after(() => this.#sessions.schema.changes.findOne({ _id: "" }, { session: this.#session }))
    } catch (error) {
      throw storeError(error)
    }
  }

  async #end(): Promise<void> {
    await this.#busy
    const { id } = this.#session
    // Aborts what is neither committed nor aborted.
    await this.#session.endSession().catch(() => {})
    for (let tries = 0; this.#lingers && id && tries < KILL_TRIES; tries++) {
      try {
        await this.#sessions.client.db("admin").command({ killSessions: [id] })
        return
      } catch (error) {
        if (!(error instanceof MongoNetworkError)) return
        await pause(backoff(tries))
      }
    }
  }
}

function silent(cause: unknown): StoreError {
  return new StoreError("unavailable", "the database does not answer", { cause })
}

async function prepare<Tx extends MongoReadTransaction, T>(work: Work<Tx, T>, tx: Tx): Promise<Outcome<T>> {
  let outcome: Outcome<T>
  try {
    outcome = { done: await work.run(tx) }
  } catch (error) {
    outcome = { threw: error }
  }
  tx.end()
  await tx.idle()
  if ("done" in outcome && !tx.failure) {
    try {
      await work.finish(tx)
    } catch (error) {
      if (!tx.failure) throw error
    }
  }
  return tx.failure ? { failed: tx.failure.error } : outcome
}
