// The store on LevelDB: one process, one folder, no server.

import { SharedSlots } from "../../waiters.js"
import type { Shape } from "../document.js"
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
import { CacheBudget } from "./document-cache.js"
import { Engine, type EngineOptions } from "./engine.js"
import { Executor } from "./executor.js"
import { exportRows } from "./export.js"
import { findProblems } from "./find-problems.js"
import { migrateLmdb } from "./migrate-lmdb.js"
import { kindOf, readDocument } from "./reading.js"
import { openSchema, type Schema } from "./schema.js"
import { LevelReadTransaction } from "./transaction.js"
import { AcknowledgedState, type View } from "./view.js"

/** Reads that go on at once: thousands that shared the time would all end together, too late for those who wait for them. */
const MAX_READS = 32
/** Of one holder: what is left begins at once, whoever else has many that take long. */
const MAX_READS_OF_ONE = 24
const TOO_MANY_READS = "the read did not begin in time: too many others were waiting"

export interface LevelStoreOptions {
  /** A folder on a local disk, made when it is missing. */
  readonly path: string
  /** All that is kept: keys and indexes are made from it. */
  readonly collections: readonly Shape[]
  /** Milliseconds that a function may take; 5,000 when not given; also for how long a read may hold its snapshot. */
  readonly transactionTimeoutMs?: number
  /** Default true. With false, a folder without a database is refused: files exist that a database has named, so it was lost. */
  readonly create?: boolean
  /** How many bytes of commits the log holds before LevelDB takes them over; 4 MiB when not given. */
  readonly checkpointBytes?: number
  /** Learns of commits, and of how many transactions wait. */
  readonly observer?: StoreObserver
  /** What decoded documents may take of the heap; 64 MiB when not given. LevelDB keeps half as many bytes of its tables beside it. */
  readonly cacheBytes?: number
  /** Reads at once that may hold more than LARGE_READ_BYTES of documents; 16 when not given. */
  readonly maxLargeReads?: number
}

/**
 * Rejects with StoreError "unavailable", in words that an operator can act on, when another store, in this process or another, has
 * the folder open, and when the database in it is damaged or not complete.
 */
export async function openLevelStore(options: LevelStoreOptions): Promise<PortableStore> {
  const { path, collections, transactionTimeoutMs = 5_000, create = true, checkpointBytes } = options
  const { observer = unobserved, cacheBytes = 64 * 1024 ** 2, maxLargeReads = 16 } = options
  const engine = await openEngine(path, { create, checkpointBytes, cacheBytes: cacheBytes / 2 }).catch(
    (cause: unknown) => {
      if (cause instanceof StoreError) throw cause
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new StoreError("unavailable", `the store in ${path} can't be opened: ${reason}`, { cause })
    },
  )
  try {
    const schema = await openSchema(engine, collections, new CacheBudget(cacheBytes))
    return new LevelStore(engine, schema, transactionTimeoutMs, new LargeReads(maxLargeReads), observer)
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function openEngine(path: string, options: EngineOptions): Promise<Engine> {
  await migrateLmdb(path)
  return Engine.open(path, options)
}

class LevelStore implements PortableStore {
  readonly #state: AcknowledgedState
  readonly #executor: Executor
  readonly #reads = new Set<Promise<unknown>>()
  /** Reads wait for it: the folder is being opened again. */
  #pause: Promise<unknown> | undefined
  #closed: Promise<void> | undefined

  readonly #engine: Engine
  readonly #schema: Schema
  readonly #timeoutMs: number
  readonly #largeReads: LargeReads
  readonly #running = new SharedSlots(MAX_READS, MAX_READS_OF_ONE)

  constructor(engine: Engine, schema: Schema, timeoutMs: number, largeReads: LargeReads, observer: StoreObserver) {
    this.#engine = engine
    this.#schema = schema
    this.#timeoutMs = timeoutMs
    this.#largeReads = largeReads
    this.#state = new AcknowledgedState(engine)
    this.#executor = new Executor(engine, schema, this.#state, timeoutMs, (fn) => this.#withoutReaders(fn), observer)
  }

  async get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    this.#checkOpen()
    while (this.#pause) await this.#pause
    return readDocument<D>(this.#state, kindOf(this.#schema, collection), key)
  }

  async read<T>(fn: (tx: ReadTransaction) => Promise<T>, options?: ReadOptions): Promise<T> {
    this.#checkOpen()
    while (this.#pause) await this.#pause
    const reading = this.#read(fn, options)
    this.#reads.add(reading)
    try {
      return await reading
    } finally {
      this.#reads.delete(reading)
    }
  }

  async #read<T>(fn: (tx: ReadTransaction) => Promise<T>, options: ReadOptions | undefined): Promise<T> {
    const holder = options?.holder
    if (!this.#running.tryTake(holder)) {
      const signal = options?.signal
      const failure = () =>
        signal?.aborted
          ? new StoreError("deadline", "the read was given up", { cause: signal.reason })
          : new StoreError("deadline", TOO_MANY_READS)
      await this.#running.take(holder, signal, failure, this.#timeoutMs)
    }
    try {
      return await this.#readNow(fn)
    } finally {
      this.#running.give(holder)
    }
  }

  async #readNow<T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const snapshot = this.#state.takeSnapshot()
    const tx = new LevelReadTransaction(this.#schema, snapshot, this.#largeReads.slot())
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<T>((resolve, reject) => {
        const giveUp = () => reject(new StoreError("deadline", "the read was given up for time"))
        timer = setTimeout(giveUp, this.#timeoutMs)
        fn(tx).then(resolve, reject)
      })
    } finally {
      clearTimeout(timer)
      tx.end()
      snapshot.end()
    }
  }

  async transact<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    this.#checkOpen()
    return this.#executor.submit(context, fn)
  }

  async ping(): Promise<void> {
    this.#checkOpen()
    this.#engine.check()
  }

  exportRows(): AsyncIterable<PortableRow> {
    return this.#atOneMoment((view) => exportRows(this.#schema, view))
  }

  findProblems(): AsyncIterable<string> {
    return this.#atOneMoment((view) => findProblems(this.#schema, view))
  }

  /** For as long as whoever iterates likes. A folder that is opened anew, or closed, meanwhile ends it with an error. */
  async *#atOneMoment<T>(read: (view: View) => AsyncIterable<T>): AsyncGenerator<T> {
    this.#checkOpen()
    while (this.#pause) await this.#pause
    const snapshot = this.#state.takeSnapshot()
    try {
      yield* read(snapshot)
    } finally {
      snapshot.end()
    }
  }

  /** What was accepted before is finished first. */
  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    await this.#executor.close()
    await Promise.allSettled(this.#reads)
    await this.#pause
    await this.#engine.close()
  }

  async #withoutReaders(fn: () => Promise<boolean>): Promise<boolean> {
    const paused = Promise.allSettled(this.#reads).then(fn)
    this.#pause = paused
    try {
      return await paused
    } finally {
      this.#pause = undefined
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreError("unavailable", "the store is closed")
  }
}
