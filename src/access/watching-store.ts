// A store that reports what was written, so that no command can forget to invalidate the access cache.
import type { Collection, Store, Stored, WriteTransaction } from "../store/store.js"

export interface Watcher {
  /** Names of the collections whose changes are reported. */
  readonly collections: ReadonlySet<string>
  /** After a transaction that wrote such documents, whether or not it is known to have committed; before its caller goes on. */
  readonly onWritten: (documents: readonly WrittenDocument[]) => void
}

export interface WrittenDocument {
  readonly collection: string
  /** The document's organization, where it has one. */
  readonly organization: string | undefined
  /** The document's own id. */
  readonly id: string
  readonly isDeleted: boolean
}

/** The same store; the watcher learns of every transaction that wrote something it watches, committed or not. */
export function watchStore(store: Store, watcher: Watcher): Store {
  return {
    get: (collection, key) => store.get(collection, key),
    read: (fn, options) => store.read(fn, options),
    ping: () => store.ping(),
    close: () => store.close(),
    async transact(context, fn) {
      const written: WrittenDocument[] = []
      try {
        return await store.transact(context, (tx) => fn(new WatchedTransaction(tx, watcher, written)))
      } finally {
        if (written.length > 0) watcher.onWritten(written)
      }
    },
  }
}

class WatchedTransaction implements WriteTransaction {
  readonly #tx: WriteTransaction
  readonly #watcher: Watcher
  readonly #written: WrittenDocument[]

  constructor(tx: WriteTransaction, watcher: Watcher, written: WrittenDocument[]) {
    this.#tx = tx
    this.#watcher = watcher
    this.#written = written
  }

  get: WriteTransaction["get"] = (collection, key) => this.#tx.get(collection, key)
  page: WriteTransaction["page"] = (collection, query) => this.#tx.page(collection, query)
  changes: WriteTransaction["changes"] = (collection, life, query) => this.#tx.changes(collection, life, query)
  guard: WriteTransaction["guard"] = (collection, key) => this.#tx.guard(collection, key)

  create<D>(collection: Collection<D>, document: D): Promise<Stored<D>> {
    this.#note(collection, document)
    return this.#tx.create(collection, document)
  }

  createAll<D>(collection: Collection<D>, documents: readonly D[]): Promise<Stored<D>[]> {
    for (const document of documents) this.#note(collection, document)
    return this.#tx.createAll(collection, documents)
  }

  update<D>(collection: Collection<D>, document: Stored<D>): Promise<Stored<D>> {
    this.#note(collection, document)
    return this.#tx.update(collection, document)
  }

  delete<D>(collection: Collection<D>, document: Stored<D>): Promise<void> {
    this.#note(collection, document, true)
    return this.#tx.delete(collection, document)
  }

  #note<D>(collection: Collection<D>, document: D, isDeleted = false): void {
    if (!this.#watcher.collections.has(collection.name)) return
    const members = document as Readonly<Record<string, unknown>>
    const id = String(members[collection.id])
    const organization = typeof members.organization === "string" ? members.organization : undefined
    this.#written.push({ collection: collection.name, organization, id, isDeleted })
  }
}
