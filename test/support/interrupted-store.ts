// A store whose transactions, when about to write for the first time, let something else happen first, once: one exact interleaving,
// forced. Only for stores that several processes share: inside one embedded store transactions run one after another.
import type { Store } from "../../src/store/store.js"

export function interrupted(store: Store, between: () => Promise<unknown>): Store {
  let happened: Promise<unknown> | undefined
  const interrupt = () => {
    happened ??= between()
    return happened
  }
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
        }),
      ),
  }
}
