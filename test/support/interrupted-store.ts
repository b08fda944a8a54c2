// Stores whose transactions meet others at one exact point: forced, not hoped for. Only for stores that several processes share: inside one
// embedded store transactions run one after another.
import type { Store, WriteTransaction } from "../../src/store/store.js"

/** When a transaction is about to write for the first time, something else happens first, once. */
export function interrupted(store: Store, between: () => Promise<unknown>): Store {
  let happened: Promise<unknown> | undefined
  const interrupt = () => {
    happened ??= between()
    return happened
  }
  return changed(store, (tx) => ({
    async create(collection, document) {
      await interrupt()
      return tx.create(collection, document)
    },
    async createAll(collection, documents) {
      await interrupt()
      return tx.createAll(collection, documents)
    },
    async update(collection, document) {
      await interrupt()
      return tx.update(collection, document)
    },
    async delete(collection, document) {
      await interrupt()
      return tx.delete(collection, document)
    },
  }))
}

/**
 * Its transactions guard nothing. Whatever meets one of these can rely on its own guards alone: where two guard against each other, as
 * MongoDB does it, each would do without its own.
 */
export function unguarded(store: Store): Store {
  return changed(store, (tx) => ({ guard: (collection, key) => tx.get(collection, key) }))
}

/** The store, with something else in place of methods of its transactions. */
function changed(store: Store, methods: (tx: WriteTransaction) => Partial<WriteTransaction>): Store {
  return {
    get: (collection, key) => store.get(collection, key),
    read: (fn) => store.read(fn),
    ping: () => store.ping(),
    close: () => store.close(),
    transact: (context, fn) =>
      store.transact(context, (tx) =>
        fn({
          get: (collection, key) => tx.get(collection, key),
          page: (collection, query) => tx.page(collection, query),
          changes: (collection, life, query) => tx.changes(collection, life, query),
          guard: (collection, key) => tx.guard(collection, key),
          create: (collection, document) => tx.create(collection, document),
          createAll: (collection, documents) => tx.createAll(collection, documents),
          update: (collection, document) => tx.update(collection, document),
          delete: (collection, document) => tx.delete(collection, document),
          ...methods(tx),
        }),
      ),
  }
}
