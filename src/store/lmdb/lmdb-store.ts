// The store on LMDB: one process, one folder, no server.

import type { Transaction } from "lmdb"
import type { Shape } from "../document.js"
import {
  type ChangeContext,
  type Collection,
  type Key,
  type ReadTransaction,
  type Store,
  type Stored,
  StoreError,
  type WriteTransaction,
} from "../store.js"
import { Executor } from "./executor.js"
import { lockFolder } from "./folder-lock.js"
import { kindOf, readDocument } from "./reading.js"
import { openSchema, type Schema } from "./schema.js"
import { LmdbReadTransaction } from "./transaction.js"
import { DurableView } from "./view.js"

export interface LmdbStoreOptions {
  /** A folder on a local disk, made when it is missing. */
  readonly path: string
  readonly collections: readonly Shape[]
  /** 5,000 when not given; also for how long a read may hold its snapshot. */
  readonly transactionTimeoutMs?: number
}

/** Rejects with StoreError "unavailable" when another store, in this process or another, has the folder open. */
export async function openLmdbStore(options: LmdbStoreOptions): Promise<Store> {
  const { path, collections, transactionTimeoutMs = 5_000 } = options
  const release = await lockFolder(path)
  try {
    return new LmdbStore(openSchema(path, collections), release, transactionTimeoutMs)
  } catch (cause) {
    await release()
    if (cause instanceof StoreError) throw cause
    throw new StoreError("unavailable", `the store in ${path} can't be opened`, { cause })
  }
}

class LmdbStore implements Store {
  readonly #latest = new DurableView()
  readonly #executor: Executor
  readonly #reads = new Set<Promise<unknown>>()
  #closed: Promise<void> | undefined

  constructor(
    private readonly schema: Schema,
    private readonly release: () => Promise<void>,
    private readonly timeoutMs: number,
  ) {
    this.#executor = new Executor(schema, timeoutMs)
  }

  async get<D>(collection: Collection<D>, key: Key): Promise<Stored<D> | undefined> {
    this.#checkOpen()
    return readDocument<D>(this.#latest, kindOf(this.schema, collection), key)
  }

  async read<T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    this.#checkOpen()
    const reading = this.#read(fn)
    this.#reads.add(reading)
    try {
      return await reading
    } finally {
      this.#reads.delete(reading)
    }
  }

  async #read<T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const snapshot = takeSnapshot(this.schema)
    const tx = new LmdbReadTransaction(this.schema, new DurableView(snapshot))
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<T>((resolve, reject) => {
        const giveUp = () => reject(new StoreError("deadline", "the read was given up for time"))
        timer = setTimeout(giveUp, this.timeoutMs)
        fn(tx).then(resolve, reject)
      })
    } finally {
      clearTimeout(timer)
      tx.end()
      snapshot.done()
    }
  }

  async transact<T>(context: ChangeContext, fn: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    this.#checkOpen()
    return this.#executor.submit(context, fn)
  }

  async ping(): Promise<void> {
    this.#checkOpen()
    this.#latest.get(this.schema.changes, "ping")
  }

  /** What was accepted before is finished first. */
  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    await this.#executor.idle()
    await Promise.allSettled(this.#reads)
    await this.schema.root.close()
    await this.release()
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreError("unavailable", "the store is closed")
  }
}

function takeSnapshot(schema: Schema): Transaction {
  try {
    return schema.root.useReadTransaction()
  } catch (cause) {
    throw new StoreError("unavailable", "no snapshot can be taken", { cause })
  }
}
