// The store on MongoDB: a replica set, or a sharded cluster. Any number of processes may share a database.

import type { MongoClient } from "mongodb"
import type { Cancellation } from "../../cancellation.js"
import { Slots } from "../../waiters.js"
import { documentKey, type Shape } from "../document.js"
import { LargeReads } from "../large-reads.js"
import { type StoreObserver, unobserved } from "../observer.js"
import type { PortableRow, PortableStore } from "../portable.js"
import {
  type ChangeContext,
  type Collection,
  type Key,
  type ReadOptions,
  type ReadTransaction,
  type Stored,
  StoreError,
  type WriteTransaction,
} from "../store.js"
import { Attempts, Sessions, type Work } from "./attempts.js"
import { checkTopology, connectMongo } from "./connect.js"
import { deadline, failureOf, isDuplicateKey, storeError } from "./errors.js"
import { exportRows, findProblems } from "./export.js"
import { KeyLocks, Locks } from "./key-locks.js"
import { backoff, pause, within } from "./pause.js"
import { prepareSchema } from "./prepare-schema.js"
import { MongoReadTransaction } from "./read-transaction.js"
import { fieldsOf, isDocument, kindOf, type Schema } from "./schema.js"
import { readAtOneMoment, type SnapshotReader } from "./snapshot-reading.js"
import { refuseUnfinishedImport } from "./unfinished-import.js"
import { Locked, MongoWriteTransaction } from "./write-transaction.js"

const PING_MS = 2_000

export interface MongoStoreSettings {
  readonly database: string
  /** All that is kept: collections and indexes are made from it. */
  readonly collections: readonly Shape[]
  /** How long a function may take, and how long conflicts are retried; milliseconds. Default 5,000. */
  readonly transactionTimeoutMs?: number
  /** How many run at a time; others wait, and their time does not run yet. Fewer than the client's connections. Default 64. */
  readonly maxTransactions?: number
  /** Reads at once that may hold more than LARGE_READ_BYTES of documents; 16 when not given. */
  readonly maxLargeReads?: number
  /** Learns of commits and conflicts, and of how many transactions wait. */
  readonly observer?: StoreObserver
}

/** With a `client` that stays the caller's to close. */
export type MongoStoreOptions = MongoStoreSettings & ({ readonly uri: string } | { readonly client: MongoClient })

/**
 * Opens the store on a database: connects unless a client is given, and brings collections and indexes to what is declared. Rejects with
 * StoreError "unavailable", in words that an operator can act on.
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<PortableStore> {
  const own = "uri" in options
  const client = own ? await connectMongo(options.uri) : options.client
  try {
    if (!own) await checkTopology(client)
    await refuseUnfinishedImport(client.db(options.database))
    const schema = await prepareSchema(client.db(options.database), options.collections)
    return new MongoStore(client, own, schema, options)
  } catch (error) {
    if (own) await client.close()
    throw storeError(error)
  }
}

class MongoStore implements PortableStore {
  readonly #timeoutMs: number
  readonly #sessions: Sessions
  /** A transaction's time must not run out while it waits for a connection. */
  readonly #slots: Slots
  readonly #largeReads: LargeReads
  readonly #keyLocks = new KeyLocks()
  readonly #observer: StoreObserver
  readonly #running = new Set<Promise<unknown>>()
  #closing: Promise<void> | undefined

  readonly #client: MongoClient
  readonly #own: boolean
  readonly #schema: Schema
  readonly #settings: MongoStoreSettings

  constructor(client: MongoClient, own: boolean, schema: Schema, settings: MongoStoreSettings) {
    this.#client = client
    this.#own = own
    this.#schema = schema
    this.#settings = settings
    this.#timeoutMs = settings.transactionTimeoutMs ?? 5_000
    this.#slots = new Slots(settings.maxTransactions ?? 64)
    this.#largeReads = new LargeReads(settings.maxLargeReads ?? 16)
    this.#observer = settings.observer ?? unobserved
    this.#sessions = new Sessions(client, schema, this.#timeoutMs, this.#observer)
  }

  get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    return this.#run(async () => {
      const kind = kindOf(this.#schema, collection)
      const id = documentKey(kind.shape, key)
      const session = this.#sessions.start()
      try {
        const row = await kind.rows.findOne({ _id: id }, { session })
        return isDocument(row) ? fieldsOf<Stored<D>>(row) : undefined
      } catch (error) {
        throw storeError(error)
      } finally {
        await session.endSession()
      }
    })
  }

  read<T>(fn: (tx: ReadTransaction) => Promise<T>, options?: ReadOptions): Promise<T> {
    return this.#run(() =>
      this.#retry(
        {
          open: (session) => new MongoReadTransaction(this.#schema, session, this.#largeReads.slot()),
          run: async (tx) => fn(tx),
          finish: async () => {},
          wrote: () => false,
        },
        options?.signal,
      ),
    )
  }

  transact<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const { signal, timeoutMs } = context
    return this.#run(() => {
      const locks = new Locks(this.#keyLocks)
      const lives = { checked: false }
      return this.#retry(
        {
          open: (session) => new MongoWriteTransaction(this.#schema, session, locks, lives.checked),
          run: async (tx) => fn(tx),
          finish: async (tx) => {
            try {
              await tx.finish(context)
            } finally {
              lives.checked ||= isDuplicateKey(tx.failure?.error)
            }
          },
          wrote: (tx) => tx.wrote,
          timeoutMs,
        },
        signal,
        locks,
      ).finally(() => locks.releaseAll())
    })
  }

  exportRows(): AsyncIterable<PortableRow> {
    return this.#atOneMoment((reader) => exportRows(this.#schema, reader))
  }

  findProblems(): AsyncIterable<string> {
    return this.#atOneMoment((reader) => findProblems(this.#schema, reader))
  }

  async *#atOneMoment<T>(read: (reader: SnapshotReader) => AsyncIterable<T>): AsyncGenerator<T> {
    if (this.#closing) throw closing()
    try {
      yield* readAtOneMoment(this.#client, this.#settings.database, read)
    } catch (error) {
      throw storeError(error)
    }
  }

  async ping(): Promise<void> {
    if (this.#closing) throw closing()
    try {
      await within(PING_MS, undefined, () => this.#client.db("admin").command({ ping: 1 }))
    } catch (error) {
      throw new StoreError("unavailable", "the database does not answer", { cause: error })
    }
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      while (this.#running.size > 0) await Promise.allSettled(this.#running)
      await this.#sessions.idle()
      if (this.#own) await this.#client.close()
    })()
    return this.#closing
  }

  /** Until it is done, or conflicts and lost connections have taken too long. Waiting for a turn does not count. */
  async #retry<Tx extends MongoReadTransaction, T>(
    work: Work<Tx, T>,
    signal?: Cancellation,
    locks?: Locks,
  ): Promise<T> {
    const attempts = new Attempts(this.#sessions, work)
    let spent = 0
    try {
      for (let tries = 0; ; ) {
        await this.#turn(signal, locks)
        const start = performance.now()
        const outcome = await attempts.attempt(signal).finally(() => this.#slots.give())
        if ("done" in outcome) return outcome.done
        if ("threw" in outcome) throw outcome.threw
        if (outcome.failed instanceof Locked) continue
        const failure = failureOf(outcome.failed)
        if (failure === "conflict") this.#observer.conflicted()
        const wait = backoff(tries++)
        spent += performance.now() - start + wait
        if (failure === "other" || spent > (work.timeoutMs ?? this.#timeoutMs)) throw storeError(outcome.failed)
        this.#observer.retried()
        await pause(wait, signal)
      }
    } finally {
      attempts.end()
    }
  }

  /** Resolves when the rows that others hold are free, and one of the places for transactions. */
  async #turn(signal: Cancellation | undefined, locks: Locks | undefined): Promise<void> {
    this.#observer.waiting(1)
    try {
      await locks?.acquireWanted(signal)
      await this.#slots.take(signal, () => deadline(signal))
    } finally {
      this.#observer.waiting(-1)
    }
  }

  async #run<T>(operation: () => Promise<T>): Promise<T> {
    if (this.#closing) throw closing()
    const running = operation()
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }
}

function closing(): StoreError {
  return new StoreError("unavailable", "the store is closing")
}
