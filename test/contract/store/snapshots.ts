// read: one repeatable snapshot.

import { describe, expect, it } from "vitest"
import type { Contract } from "../store-contract.js"
import { change, create, keyOf, names, present, remove, resource, resources, transact } from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

export function snapshotCases(contract: Contract): void {
  describe("snapshots", () => {
    it("read sees one repeatable snapshot while others commit", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(
        store,
        resource(organization, "a", { status: "one" }),
        resource(organization, "b", { status: "one" }),
      )
      const query = { scope: [organization, "parent"], limit: 10 }
      await store.read(async (tx) => {
        const before = await present(tx, organization, "a")
        await change(store, organization, "a", { status: "two" })
        await remove(store, organization, "b")
        await create(store, resource(organization, "c", { status: "one" }))
        expect(await tx.get(resources, keyOf(organization, "a"))).toEqual(before)
        expect(await tx.get(resources, keyOf(organization, "c"))).toBeUndefined()
        expect(names(await tx.page(resources, query))).toEqual(["a", "b"])
        expect(names(await tx.page(resources, { ...query, reverse: true }))).toEqual(["b", "a"])
        expect(names(await tx.page(resources, { ...query, index: "status", prefix: ["one"] }))).toEqual(["a", "b"])
        expect(await tx.changes(resources, a?.uid ?? "", { limit: 10 })).toHaveLength(1)
      })
      await store.read(async (tx) => {
        expect(names(await tx.page(resources, query))).toEqual(["a", "c"])
        expect(names(await tx.page(resources, { ...query, index: "status" }))).toEqual(["c", "a"])
      })
    })

    it("a snapshot must include every transaction acknowledged before the call", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { rank: 0 }))
      const caller = async (name: string) => {
        await create(store, resource(organization, name, { rank: 0 }))
        for (let rank = 1; rank <= 10; rank++) {
          // A read under way keeps an older snapshot, which the next one must not get.
          const older = store.read(async (tx) => {
            await tx.get(resources, keyOf(organization, name))
            await change(store, organization, name, { rank })
          })
          await older
          const [seen, listed, got] = await Promise.all([
            store.read((tx) => present(tx, organization, name)),
            store.read((tx) => tx.page(resources, { scope: [organization, "parent"], prefix: [name], limit: 1 })),
            store.get(resources, keyOf(organization, name)),
          ])
          expect(seen.rank).toBe(rank)
          expect(listed.items[0]?.rank).toBe(rank)
          expect(got?.rank).toBe(rank)
        }
      }
      await Promise.all(["b", "c", "d"].map(caller))
    })

    it("a transaction includes every transaction acknowledged before the call", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { rank: 0 }))
      for (let rank = 1; rank <= 10; rank++) {
        await change(store, organization, "a", { rank })
        expect(await transact(store, (tx) => present(tx, organization, "a"))).toMatchObject({ rank })
      }
    })

    it("what fn throws in read comes out unchanged, and read's calls after the end must reject with misuse", async () => {
      const { store } = contract
      const organization = contract.organization()
      const thrown = new Error("mine")
      await expect(store.read(() => Promise.reject(thrown))).rejects.toBe(thrown)
      const synchronous = store.read(() => {
        throw thrown
      })
      await expect(synchronous).rejects.toBe(thrown)
      const ended = await store.read(async (tx) => [tx])
      for (const tx of ended) {
        await expectStoreError(tx.get(resources, keyOf(organization, "a")), "misuse")
        await expectStoreError(tx.page(resources, { scope: [organization, "parent"], limit: 1 }), "misuse")
        await expectStoreError(tx.changes(resources, "life", { limit: 1 }), "misuse")
      }
    })
  })
}
