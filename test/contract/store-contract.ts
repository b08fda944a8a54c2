// The contract of src/store/store.ts as tests. Every store runs all of them: storeContract(name, harness).

import { afterAll, beforeAll, describe } from "vitest"
import type { Shape } from "../../src/store/document.js"
import type { Store } from "../../src/store/store.js"
import { changeCases } from "./store/changes.js"
import { collections } from "./store/collections.js"
import { documentCases } from "./store/documents.js"
import { guardCases } from "./store/guards.js"
import { lifecycleCases } from "./store/lifecycle.js"
import { modelCases } from "./store/model.js"
import { pageCases } from "./store/pages.js"
import { snapshotCases } from "./store/snapshots.js"
import { transactionCases } from "./store/transactions.js"

export interface OpenOptions {
  readonly transactionTimeoutMs?: number
}

/** Of a case, for the random ones on a slow server on a busy machine. */
const TIMEOUT_MS = 120_000

/** What a store's test file brings. */
export interface StoreHarness {
  /** A store on empty data of its own. Whoever opens it closes it. */
  open(collections: readonly Shape[], options?: OpenOptions): Promise<Store>
  /** Closes the store and opens one on the same data, perhaps with other declarations. */
  reopen(store: Store, collections: readonly Shape[], options?: OpenOptions): Promise<Store>
  readonly capabilities: Capabilities
}

export interface Capabilities {
  /**
   * True: functions of two transactions are under way at once, may conflict and run again. False: they run one after another, so
   * one that waits for another's commit waits for ever.
   */
  readonly overlapping: boolean
  /** How many reads there are at once; those after them wait for their turn. Undefined: no read ever waits. */
  readonly concurrentReads: number | undefined
  /** How many random histories to compare with the model; a number for a quick test of about ten seconds. */
  readonly modelRuns: number
}

/** What a group of cases gets. */
export interface Contract {
  /** Shared by all cases, which keep apart by organization. */
  readonly store: Store
  readonly harness: StoreHarness
  readonly capabilities: Capabilities
  /** A name that no other case has. */
  organization(): string
}

export function storeContract(name: string, harness: StoreHarness): void {
  describe(`the store contract on ${name}`, { timeout: TIMEOUT_MS }, () => {
    let store: Store | undefined
    let organizations = 0
    const contract: Contract = {
      get store() {
        if (!store) throw new Error("a case used the store outside of a test")
        return store
      },
      harness,
      capabilities: harness.capabilities,
      organization: () => `organization-${++organizations}`,
    }

    beforeAll(async () => {
      store = await harness.open(collections)
    })
    afterAll(async () => {
      await store?.close()
    })

    documentCases(contract)
    transactionCases(contract)
    snapshotCases(contract)
    guardCases(contract)
    pageCases(contract)
    changeCases(contract)
    lifecycleCases(contract)
    modelCases(contract)
  })
}
