// One try at a transaction: run the function, send what it wrote, commit, and find out what came of it.

import type { ClientSession, MongoClient, Timestamp } from "mongodb"
import { StoreError } from "../store.js"
import { commitFailureOf, storeError } from "./errors.js"
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
}

export class Attempts {
  /** Of the last commit of this process that was acknowledged. */
  #latest: Timestamp | undefined
  readonly #cleaning = new Set<Promise<void>>()

  constructor(
    private readonly client: MongoClient,
    private readonly schema: Schema,
    private readonly timeoutMs: number,
  ) {}

  /** Its reads see what this process was told is committed, whichever server is the primary by now. */
  session(): ClientSession {
    const session = this.client.startSession({ causalConsistency: true })
    if (this.#latest) session.advanceOperationTime(this.#latest)
    return session
  }

  /** Rejects with StoreError "deadline" when run takes too long, "unavailable" when the outcome can't be known. */
  async attempt<Tx extends MongoReadTransaction, T>(work: Work<Tx, T>, signal?: AbortSignal): Promise<Outcome<T>> {
    const session = this.session()
    session.startTransaction({
      readPreference: "primary",
      readConcern: { level: "snapshot" },
      writeConcern: { w: "majority", journal: true },
    })
    const tx = work.open(session)
    let commit: Promise<Outcome<never> | undefined> | undefined
    try {
      const outcome = await within(this.timeoutMs, signal, () => prepare(work, tx))
      if ("failed" in outcome) return outcome
      if (work.wrote(tx) && "threw" in outcome) {
        await session.abortTransaction()
      } else {
        const committing = this.#commit(session)
        commit = committing
        // Not given up for the signal: the answer is on its way, and whether it is a yes is worth knowing.
        const aborted = await within(this.timeoutMs, undefined, () => committing).catch(unknownOutcome)
        if (!aborted) return outcome
        if (!("threw" in outcome)) return aborted
      }
      await this.#waitUntilDurable(session)
      return outcome
    } finally {
      this.#cleanUp(session, tx, commit)
    }
  }

  /** Resolves when no session is in use. */
  async idle(): Promise<void> {
    while (this.#cleaning.size > 0) await Promise.all(this.#cleaning)
  }

  /** Resolves to nothing when committed. The server knows a commit that it sees again, so it is asked until it says what happened. */
  async #commit(session: ClientSession): Promise<Outcome<never> | undefined> {
    const end = performance.now() + this.timeoutMs
    for (let tries = 0; ; tries++) {
      try {
        await session.commitTransaction()
        const time = session.operationTime
        if (time && (!this.#latest || time.greaterThan(this.#latest))) this.#latest = time
        return undefined
      } catch (error) {
        const failure = commitFailureOf(error)
        if (failure === "aborted") return { failed: error }
        if (failure === "lost" || performance.now() > end) return unknownOutcome(error)
        await pause(backoff(tries))
      }
    }
  }

  /** What the transaction saw may not have been acknowledged to its writer yet, and could still be rolled back. */
  async #waitUntilDurable(session: ClientSession): Promise<void> {
    try {
      await this.schema.changes.findOne({ _id: "" }, { session })
    } catch (error) {
      throw storeError(error)
    }
  }

  #cleanUp(session: ClientSession, tx: MongoReadTransaction, commit: Promise<unknown> | undefined): void {
    tx.abandon(new StoreError("misuse", "the transaction has ended"))
    const cleaning = this.#end(session, tx, commit).finally(() => this.#cleaning.delete(cleaning))
    this.#cleaning.add(cleaning)
  }

  /** Aborts what is neither committed nor aborted, once no command is under way. Never rejects. */
  async #end(session: ClientSession, tx: MongoReadTransaction, commit: Promise<unknown> | undefined): Promise<void> {
    await tx.idle()
    await commit?.catch(() => {})
    await session.endSession().catch(() => {})
  }
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

function unknownOutcome(cause: unknown): never {
  throw new StoreError("unavailable", "the database did not say whether the transaction was committed", { cause })
}
