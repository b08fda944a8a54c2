// transact: all or nothing, on what the function saw.

import { describe, expect, it } from "vitest"
import type { Store, Stored, WriteTransaction } from "../../../src/store/store.js"
import type { Contract } from "../store-contract.js"
import {
  change,
  context,
  create,
  keyOf,
  names,
  page,
  present,
  type Resource,
  remove,
  resource,
  resources,
  transact,
} from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

class Refused extends Error {}

export function transactionCases(contract: Contract): void {
  describe("transactions", () => {
    it("of 50 compare-and-set calls with the same expectation exactly one wins", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { rank: -1 }))
      const calls = Array.from({ length: 50 }, (_, rank) =>
        transact(store, async (tx) => {
          const found = await present(tx, organization, "a")
          if (found.revision !== 1) throw new Refused("stale")
          return tx.update(resources, { ...found, rank })
        }),
      )
      const outcomes = await Promise.allSettled(calls)
      const winners = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))
      expect(winners).toHaveLength(1)
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(Refused)
      }
      expect(await store.get(resources, keyOf(organization, "a"))).toEqual(winners[0])
      expect(winners[0]?.revision).toBe(2)
    })

    it("no increment of many callers is lost", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { rank: 0 }))
      const increment = () =>
        transact(store, async (tx) => {
          const found = await present(tx, organization, "a")
          await tx.update(resources, { ...found, rank: (found.rank ?? 0) + 1 })
        })
      await Promise.all(Array.from({ length: 20 }, increment))
      expect(await store.get(resources, keyOf(organization, "a"))).toMatchObject({ rank: 20, revision: 21 })
    })

    it("all writes of fn must commit together, each with its change record, or none", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a, b] = await create(store, resource(organization, "a"), resource(organization, "b"))
      const all = (fail: boolean) =>
        transact(store, async (tx) => {
          await tx.create(resources, resource(organization, "c", { uid: `${organization}-c` }))
          await tx.update(resources, { ...(await present(tx, organization, "a")), status: "changed" })
          await tx.delete(resources, await present(tx, organization, "b"))
          if (fail) throw new Refused()
        })
      const changes = () =>
        store.read((tx) =>
          Promise.all(
            [a?.uid, b?.uid, `${organization}-c`].map(async (uid) => {
              const found = await tx.changes(resources, uid ?? "", { limit: 10 })
              return found.map(({ kind }) => kind)
            }),
          ),
        )
      await expect(all(true)).rejects.toBeInstanceOf(Refused)
      expect((await page(store, organization, { limit: 10 })).items).toEqual([a, b])
      expect((await page(store, organization, { index: "status", limit: 10 })).items).toEqual([])
      expect(await changes()).toEqual([["create"], ["create"], []])
      await all(false)
      expect(names(await page(store, organization, { limit: 10 }))).toEqual(["a", "c"])
      expect(names(await page(store, organization, { index: "status", limit: 10 }))).toEqual(["a"])
      expect(await changes()).toEqual([["create", "update"], ["create", "delete"], ["create"]])
    })

    it("what createAll creates must commit with all else that fn writes, or not at all", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [other] = await create(store, resource(organization, "other"))
      const documents = Array.from({ length: 300 }, (_, i) =>
        resource(organization, `n${i}`, { status: "new", email: `n${i}@example.com` }),
      )
      const ends = [documents[0], documents.at(-1)]
      const scope = [organization, "parent"]
      const all = (fail: boolean) =>
        transact(store, async (tx) => {
          await tx.update(resources, { ...(await present(tx, organization, "other")), rank: 1 })
          await tx.createAll(resources, documents)
          const seen = await tx.page(resources, { scope, index: "status", prefix: ["new"], limit: 1_000 })
          expect(seen.items).toHaveLength(documents.length)
          // Nobody else sees any of it yet.
          for (const each of ends)
            expect(await store.get(resources, keyOf(organization, each?.name ?? ""))).toBeUndefined()
          expect((await page(store, organization, { limit: 10 })).items).toEqual([other])
          if (fail) throw new Refused()
        })
      const changes = () =>
        store.read((tx) =>
          Promise.all(
            [other, ...ends].map(async (each) => {
              const found = await tx.changes(resources, each?.uid ?? "", { limit: 10 })
              return found.map(({ kind, revision }) => `${kind} ${revision}`)
            }),
          ),
        )
      await expect(all(true)).rejects.toBeInstanceOf(Refused)
      expect((await page(store, organization, { limit: 10 })).items).toEqual([other])
      expect((await page(store, organization, { index: "status", limit: 10 })).items).toEqual([])
      expect(await changes()).toEqual([["create 1"], [], []])
      // Neither keys, unique combinations nor lives were taken by what did not commit.
      await all(false)
      expect((await page(store, organization, { index: "status", limit: 1_000 })).items).toHaveLength(documents.length)
      expect(await changes()).toEqual([["create 1", "update 2"], ["create 1"], ["create 1"]])
    })

    it("of a createAll that is refused nothing must stay unless fn goes on", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [taken] = await create(store, resource(organization, "taken"))
      const documents = ["before", "taken", "after"].map((name) => resource(organization, name))
      await expectStoreError(
        transact(store, (tx) => tx.createAll(resources, documents)),
        "exists",
      )
      expect((await page(store, organization, { limit: 10 })).items).toEqual([taken])
    })

    it("a reader never sees half of a transaction", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { rank: 0 }), resource(organization, "b", { rank: 0 }))
      let writing = true
      const writer = async () => {
        for (let rank = 1; rank <= 30; rank++) {
          await transact(store, async (tx) => {
            for (const name of ["a", "b"])
              await tx.update(resources, { ...(await present(tx, organization, name)), rank })
          })
        }
        writing = false
      }
      const reader = async () => {
        while (writing) {
          const { items } = await page(store, organization, { index: "rank", limit: 10 })
          expect(items).toHaveLength(2)
          expect(items[0]?.rank).toBe(items[1]?.rank)
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
      await Promise.all([writer(), reader()])
    })

    it("what fn throws must come out unchanged, with nothing written", async () => {
      const { store } = contract
      const organization = contract.organization()
      for (const thrown of [new Refused("mine"), "a string", undefined, null, { code: 112 }]) {
        const failed = transact(store, async (tx) => {
          await tx.create(resources, resource(organization, "a"))
          throw thrown
        })
        const caught: unknown = await failed.then(
          () => "nothing thrown",
          (error: unknown) => error,
        )
        expect(caught).toBe(thrown)
      }
      const synchronous = transact(store, () => {
        throw new Refused("at once")
      })
      await expect(synchronous).rejects.toBeInstanceOf(Refused)
      expect((await page(store, organization, { limit: 10 })).items).toEqual([])
    })

    it("what fn throws comes out once what fn saw is durable", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { rank: 0 }))
      const attempt = async (rank: number) => {
        const failed = transact(store, async (tx) => {
          const found = await present(tx, organization, "a")
          if (found.rank !== 0) throw new Refused(`${found.rank}`)
          await tx.update(resources, { ...found, rank })
        })
        const error: unknown = await failed.catch((thrown: unknown) => thrown)
        if (!(error instanceof Refused)) return
        const durable = await store.get(resources, keyOf(organization, "a"))
        expect(`${durable?.rank}`).toBe(error.message)
      }
      await Promise.all([1, 2, 3, 4].map(attempt))
    })

    it("one bad function among good ones harms none of them", async () => {
      const { store } = contract
      const organization = contract.organization()
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) =>
          transact(store, async (tx) => {
            await tx.create(resources, resource(organization, `${String(i).padStart(2, "0")}`))
            if (i % 5 === 0) throw new Refused()
            if (i % 7 === 0) await tx.create(resources, resource(organization, "taken by itself", { rank: 1.5 }))
          }),
        ),
      )
      const good = outcomes.flatMap(({ status }, i) => (status === "fulfilled" ? [String(i).padStart(2, "0")] : []))
      expect(good).toHaveLength(14)
      expect(names(await page(store, organization, { limit: 100 }))).toEqual(good)
    })

    it("reads must see the transaction's own writes", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a"), resource(organization, "b"))
      await transact(store, async (tx) => {
        const c = await tx.create(resources, resource(organization, "c"))
        const a = await tx.update(resources, { ...(await present(tx, organization, "a")), status: "new" })
        await tx.delete(resources, await present(tx, organization, "b"))
        expect(await tx.get(resources, keyOf(organization, "a"))).toEqual(a)
        expect(await tx.get(resources, keyOf(organization, "b"))).toBeUndefined()
        expect(await tx.guard(resources, keyOf(organization, "b"))).toBeUndefined()
        expect(await tx.get(resources, keyOf(organization, "c"))).toEqual(c)
        expect(await tx.guard(resources, keyOf(organization, "c"))).toEqual(c)
      })
    })

    it("a page read by a function is whole while other transactions commit", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { status: "x" }), resource(organization, "b", { status: "x" }))
      const query = { scope: [organization, "parent"], index: "status", prefix: ["x"], limit: 10 }
      const caller = async (number: number) => {
        for (let step = 0; step < 20; step++) {
          const seen = await transact(store, async (tx) => {
            const { items } = await tx.page(resources, query)
            await tx.create(resources, resource(organization, `${number}-${step}`))
            return items.map(({ name }) => name)
          })
          expect(seen).toEqual(["a", "b"])
        }
      }
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(caller))
    })

    it("create must reject with exists when the key is taken; the transaction may go on", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a"))
      await transact(store, async (tx) => {
        await expectStoreError(tx.create(resources, resource(organization, "a", { rank: 1 })), "exists")
        await tx.create(resources, resource(organization, "b"))
        await expectStoreError(tx.create(resources, resource(organization, "b")), "exists")
        expect(await tx.get(resources, keyOf(organization, "a"))).toEqual(a)
        await tx.create(resources, resource(organization, "c"))
      })
      expect(names(await page(store, organization, { limit: 10 }))).toEqual(["a", "b", "c"])
      expect(await store.get(resources, keyOf(organization, "a"))).toEqual(a)
    })

    it("create must reject with exists when a unique combination is taken; the transaction may go on", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a", { email: "a@example.com" }))
      await transact(store, async (tx) => {
        await expectStoreError(tx.create(resources, resource(organization, "b", { email: "a@example.com" })), "exists")
        await tx.create(resources, resource(organization, "c", { email: "c@example.com" }))
        await expectStoreError(tx.create(resources, resource(organization, "d", { email: "c@example.com" })), "exists")
        await tx.create(resources, resource(organization, "e"))
        await tx.create(resources, resource(organization, "f"))
        await tx.create(resources, resource(contract.organization(), "b", { email: "a@example.com" }))
        expect(await tx.get(resources, keyOf(organization, "b"))).toBeUndefined()
      })
      expect(names(await page(store, organization, { limit: 10 }))).toEqual(["a", "c", "e", "f"])
    })

    it("a unique combination is free again once its holder is deleted or has another one", async () => {
      const { store } = contract
      const organization = contract.organization()
      const email = "a@example.com"
      await create(store, resource(organization, "a", { email }))
      await remove(store, organization, "a")
      await create(store, resource(organization, "b", { email }))
      await change(store, organization, "b", { email: "b@example.com" })
      await transact(store, async (tx) => {
        const c = await tx.create(resources, resource(organization, "c", { email }))
        await tx.delete(resources, c)
        await tx.create(resources, resource(organization, "d", { email }))
      })
      await expectStoreError(change(store, organization, "b", { email }), "exists")
      await change(store, organization, "d", { email: undefined })
      await change(store, organization, "b", { email })
    })

    it("of many callers that create under one key, or with one unique combination, exactly one wins", async () => {
      const { store } = contract
      const organization = contract.organization()
      for (const document of [
        () => resource(organization, "a"),
        (i: number) => resource(organization, `b${i}`, { email: "one@example.com" }),
      ]) {
        const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => create(store, document(i))))
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        for (const outcome of outcomes) {
          if (outcome.status === "rejected") await expectStoreError(Promise.reject(outcome.reason), "exists")
        }
      }
    })

    it("update and delete of a document that is not as last seen are misuse", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [stale] = await create(store, resource(organization, "a"))
      if (!stale) throw new Error("not created")
      const absent: Stored<Resource> = { ...resource(organization, "b"), revision: 1 }
      await change(store, organization, "a", { rank: 1 })
      await transact(store, async (tx) => {
        const current = await present(tx, organization, "a")
        for (const wrong of [stale, absent]) {
          await expectStoreError(tx.update(resources, wrong), "misuse")
          await expectStoreError(tx.delete(resources, wrong), "misuse")
        }
        await tx.update(resources, { ...current, rank: 2 })
        await expectStoreError(tx.update(resources, { ...current, rank: 3 }), "misuse")
      })
      expect(await store.get(resources, keyOf(organization, "a"))).toMatchObject({ rank: 2, revision: 3 })
    })

    it("a transaction that only reads returns what it read", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a"))
      expect(await transact(store, (tx) => present(tx, organization, "a"))).toEqual(a)
    })

    it("calls after fn has settled must reject with misuse", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a"))
      if (!a) throw new Error("not created")
      for (const failing of [false, true]) {
        const ended = await captured(store, failing)
        await expectStoreError(ended.get(resources, keyOf(organization, "a")), "misuse")
        await expectStoreError(ended.guard(resources, keyOf(organization, "a")), "misuse")
        await expectStoreError(ended.page(resources, { scope: [organization, "parent"], limit: 1 }), "misuse")
        await expectStoreError(ended.changes(resources, a.uid, { limit: 1 }), "misuse")
        await expectStoreError(ended.create(resources, resource(organization, "b")), "misuse")
        await expectStoreError(ended.createAll(resources, [resource(organization, "b")]), "misuse")
        await expectStoreError(ended.update(resources, { ...a, rank: 1 }), "misuse")
        await expectStoreError(ended.delete(resources, a), "misuse")
      }
      expect((await page(store, organization, { limit: 10 })).items).toEqual([a])
    })
  })
}

/** The transaction of a function that has settled. */
async function captured(store: Store, failing: boolean): Promise<WriteTransaction> {
  const transactions: WriteTransaction[] = []
  const settled = store.transact(context, async (tx) => {
    transactions.push(tx)
    if (failing) throw new Refused()
  })
  await settled.catch(() => undefined)
  const [tx] = transactions
  if (!tx) throw new Error("the function was not run")
  return tx
}
