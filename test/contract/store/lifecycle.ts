// Time, cancellation, closing, opening again.

import { setImmediate } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import type { Store } from "../../../src/store/store.js"
import type { Contract, OpenOptions } from "../store-contract.js"
import {
  change,
  collections,
  context,
  create,
  keyOf,
  names,
  page,
  present,
  resource,
  resources,
  transact,
} from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

/** So many reads, all begun and none at its end before `release`. */
async function heldReads(store: Store, count: number): Promise<{ release(): void; ended: Promise<unknown> }> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const reads: Promise<void>[] = []
  const begun = Array.from(
    { length: count },
    () =>
      new Promise<void>((resolve) => {
        const hold = async () => {
          resolve()
          await gate
        }
        reads.push(store.read(hold))
      }),
  )
  await Promise.race([Promise.all(reads), Promise.all(begun)])
  return { release, ended: Promise.allSettled(reads) }
}

const never = () => new Promise<never>(() => undefined)

export function lifecycleCases(contract: Contract): void {
  async function withStore(options: OpenOptions, act: (store: Store) => Promise<void>): Promise<void> {
    const store = await contract.harness.open(collections, options)
    try {
      await act(store)
    } finally {
      await store.close()
    }
  }

  describe("time", () => {
    // These three wait for most of their time: each on a store of its own, they do so together.
    it.concurrent("a fn that does not settle within transactionTimeoutMs is given up without harming others", async () => {
      await withStore({ transactionTimeoutMs: 1_500 }, async (store) => {
        const organization = contract.organization()
        const begun = performance.now()
        let late: Promise<unknown> | undefined
        const before = create(store, resource(organization, "before"))
        const hanging = transact(store, async (tx) => {
          await tx.create(resources, resource(organization, "hanging"))
          late ??= new Promise((resolve) => setTimeout(resolve, 2_500)).then(() =>
            tx.get(resources, keyOf(organization, "a")),
          )
          await late
          await tx.create(resources, resource(organization, "too late"))
        })
        const after = create(store, resource(organization, "after"))
        await expectStoreError(hanging, "deadline")
        expect(performance.now() - begun).toBeGreaterThan(1_490)
        await Promise.all([before, after])
        await expectStoreError(late ?? Promise.resolve(), "misuse")
        await create(store, resource(organization, "later"))
        expect(names(await page(store, organization, { limit: 10 }))).toEqual(["after", "before", "later"])
      })
    })

    it.concurrent("a transaction may take its own timeoutMs, and the ones after it no longer than others", async () => {
      await withStore({ transactionTimeoutMs: 2_000 }, async (store) => {
        const organization = contract.organization()
        const takes = (ms: number, timeoutMs: number | undefined, name: string) =>
          store.transact({ ...context, ...(timeoutMs !== undefined && { timeoutMs }) }, async (tx) => {
            await new Promise((resolve) => setTimeout(resolve, ms))
            await tx.create(resources, resource(organization, name))
          })
        // Long enough for two of the store's own times.
        await takes(5_000, 60_000, "long")
        await expectStoreError(takes(60_000, undefined, "common"), "deadline")
        expect(names(await page(store, organization, { limit: 10 }))).toEqual(["long"])
      })
    })

    it.concurrent("a read that does not settle is given up", async () => {
      // Long enough for a commit on a busy machine, where SecantusDB has taken two seconds for one.
      await withStore({ transactionTimeoutMs: 5_000 }, async (store) => {
        await expectStoreError(store.read(never), "deadline")
        await create(store, resource(contract.organization(), "a"))
      })
    })

    it("a read that waits for its turn must not begin once its signal is aborted, and makes room for those behind it", async () => {
      const { concurrentReads } = contract.capabilities
      await withStore({}, async (store) => {
        // Twice: whoever gave up has not kept its place.
        for (let round = 0; round < 2; round++) {
          const held = await heldReads(store, concurrentReads ?? 200)
          const controller = new AbortController()
          const begun: string[] = []
          const begin = (name: string, signal?: AbortSignal) =>
            store.read(async () => void begun.push(name), signal && { signal })
          try {
            if (concurrentReads === undefined) continue
            const waiting = begin("given up", controller.signal)
            const behind = begin("behind")
            await setImmediate()
            controller.abort()
            await expectStoreError(waiting, "deadline")
            await expectStoreError(begin("too late", controller.signal), "deadline")
            expect(begun).toEqual([])
            held.release()
            await behind
            expect(begun).toEqual(["behind"])
          } finally {
            held.release()
            await held.ended
          }
        }
      })
    })

    it("an aborted signal gives up: before the call, and while fn hangs", async () => {
      const { store } = contract
      const organization = contract.organization()
      let ran = false
      const aborted = store.transact({ ...context, signal: AbortSignal.abort() }, async () => {
        ran = true
      })
      await expectStoreError(aborted, "deadline")
      expect(ran).toBe(false)
      const controller = new AbortController()
      const begun = performance.now()
      const hanging = store.transact({ ...context, signal: controller.signal }, async (tx) => {
        await tx.create(resources, resource(organization, "a"))
        setTimeout(() => controller.abort(), 50)
        await never()
      })
      const behind = create(store, resource(organization, "b"))
      await expectStoreError(hanging, "deadline")
      expect(performance.now() - begun).toBeLessThan(2_000)
      await behind
      expect(names(await page(store, organization, { limit: 10 }))).toEqual(["b"])
    })

    it("a signal aborted after the commit changes nothing", async () => {
      const { store } = contract
      const organization = contract.organization()
      const controller = new AbortController()
      await store.transact({ ...context, signal: controller.signal }, (tx) =>
        tx.create(resources, resource(organization, "a")),
      )
      controller.abort()
      expect(await store.get(resources, keyOf(organization, "a"))).toBeDefined()
    })
  })

  describe("closing", () => {
    it("ping resolves while the store is open", async () => {
      await contract.store.ping()
    })

    it("close lets what was accepted finish; every call after it is unavailable", async () => {
      const store = await contract.harness.open(collections)
      const organization = contract.organization()
      const accepted = Promise.all(["a", "b", "c"].map((name) => create(store, resource(organization, name))))
      const reading = store.read(async (tx) => names(await tx.page(resources, { scope: ["none", "none"], limit: 1 })))
      const closing = store.close()
      await expectStoreError(create(store, resource(organization, "d")), "unavailable")
      await Promise.all([closing, store.close()])
      expect(await accepted).toHaveLength(3)
      expect(await reading).toEqual([])
      await expectStoreError(store.get(resources, keyOf(organization, "a")), "unavailable")
      await expectStoreError(
        store.read((tx) => present(tx, organization, "a")),
        "unavailable",
      )
      await expectStoreError(create(store, resource(organization, "e")), "unavailable")
      await expectStoreError(store.ping(), "unavailable")
    })

    it("what was acknowledged is there when the store is opened again", async () => {
      let store = await contract.harness.open(collections)
      try {
        const organization = contract.organization()
        const [a] = await create(store, resource(organization, "a", { status: "x", email: "a@example.com" }))
        const changed = await change(store, organization, "a", { rank: 1 })
        store = await contract.harness.reopen(store, collections)
        expect(await store.get(resources, keyOf(organization, "a"))).toEqual(changed)
        expect((await page(store, organization, { index: "status", limit: 10 })).items).toEqual([changed])
        const kinds = await store.read((tx) => tx.changes(resources, a?.uid ?? "", { limit: 10 }))
        expect(kinds.map(({ kind }) => kind)).toEqual(["create", "update"])
        await expectStoreError(create(store, resource(organization, "b", { email: "a@example.com" })), "exists")
        expect((await change(store, organization, "a", { rank: 2 })).revision).toBe(3)
      } finally {
        await store.close()
      }
    })

    it("an index that is declared later, or otherwise, has the documents that were there before", async () => {
      const named = (indexes: { readonly [name: string]: readonly (keyof typeof byName)[] }) => [
        { ...resources, indexes },
      ]
      const byName = { status: 0, rank: 0 }
      let store = await contract.harness.open(named({ first: ["status"] }))
      try {
        const organization = contract.organization()
        await create(
          store,
          resource(organization, "a", { status: "z", rank: 1 }),
          resource(organization, "b", { status: "y", rank: 2 }),
        )
        const listed = async (index: string) => names(await page(store, organization, { index, limit: 10 }))
        expect(await listed("first")).toEqual(["b", "a"])
        store = await contract.harness.reopen(store, named({ first: ["rank"], second: ["status"] }))
        expect([await listed("first"), await listed("second")]).toEqual([
          ["a", "b"],
          ["b", "a"],
        ])
        store = await contract.harness.reopen(store, named({ second: ["status"] }))
        await change(store, organization, "a", { rank: 3 })
        store = await contract.harness.reopen(store, named({ first: ["rank"] }))
        expect(await listed("first")).toEqual(["b", "a"])
      } finally {
        await store.close()
      }
    })
  })
}
