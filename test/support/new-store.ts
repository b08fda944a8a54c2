// A new, empty store of each kind, as settings: what services, their processes and registries of tests are started with.
import type { StoreKind } from "../../src/store-kinds.js"
import { type TestDatabase, testDatabase } from "./mongo.js"

export interface NewStore {
  /** The settings beside DATA_DIR, which is the caller's. */
  readonly environment: Readonly<Record<string, string>>
  /** Removes it; once nobody uses it any more. */
  drop(): Promise<void>
}

const newStores: { readonly [Kind in StoreKind]: (newDatabase: () => Promise<TestDatabase>) => Promise<NewStore> } = {
  async embedded() {
    return { environment: {}, async drop() {} }
  },
  async mongodb(newDatabase) {
    const { uri, database, drop } = await newDatabase()
    const SECRET_KEY = "dGVzdHMgYWxsIGhhdmUgdGhlIHNhbWUgMzIgYnl0ZXM="
    return { environment: { MONGODB_URI: uri, MONGODB_DATABASE: database, SECRET_KEY }, drop }
  },
}

/** Makes one. `newDatabase` says where, if it is MongoDB: by default on the run's server. */
export function newStore(kind: StoreKind, newDatabase: () => Promise<TestDatabase> = testDatabase): Promise<NewStore> {
  return newStores[kind](newDatabase)
}
