// Ranged pages: order, limits, cursors, indexes.

import { describe, expect, it } from "vitest"
import type { Page, PageQuery } from "../../../src/store/store.js"
import type { Contract } from "../store-contract.js"
import { create, names, page, present, type Resource, remove, resource, resources, transact } from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

// By UTF-16 unit the last two would change places.
const byCodePoint = [
  "",
  "\u0000",
  "\u0001",
  " ",
  "10",
  "9",
  "A",
  "Z",
  "a",
  "a\u0000",
  "a\u0000b",
  "aa",
  "b",
  "é",
  "\ud7ff",
  "\uffff",
  "\u{10000}",
]

type Query = Omit<PageQuery, "scope">

export function pageCases(contract: Contract): void {
  /** Every page of the query, following `next`. */
  async function all(organization: string, query: Query): Promise<Page<Resource>[]> {
    const pages: Page<Resource>[] = []
    let after: string | undefined
    do {
      const found = await page(contract.store, organization, { ...query, ...(after === undefined ? {} : { after }) })
      expect(found.cursors).toHaveLength(found.items.length)
      expect(found.items.length).toBeLessThanOrEqual(query.limit)
      pages.push(found)
      after = found.next
    } while (after !== undefined)
    return pages
  }

  async function listed(organization: string, query: Query): Promise<string[]> {
    return (await all(organization, query)).flatMap(names)
  }

  describe("pages", () => {
    it("ids are ordered by code point, both ways", async () => {
      const organization = contract.organization()
      const shuffled = [...byCodePoint].sort().reverse()
      await create(contract.store, ...shuffled.map((name) => resource(organization, name)))
      expect(await listed(organization, { limit: 1_000 })).toEqual(byCodePoint)
      expect(await listed(organization, { limit: 1_000, reverse: true })).toEqual([...byCodePoint].reverse())
      for (const limit of [1, 2, 7, byCodePoint.length - 1, byCodePoint.length]) {
        expect(await listed(organization, { limit })).toEqual(byCodePoint)
        expect(await listed(organization, { limit, reverse: true })).toEqual([...byCodePoint].reverse())
      }
    })

    it("indexed strings are ordered by code point, ids within one value too", async () => {
      const organization = contract.organization()
      const documents = byCodePoint.flatMap((status, i) => [
        resource(organization, `\u{10000}${i}`, { status }),
        resource(organization, `\uffff${i}`, { status }),
      ])
      await create(contract.store, ...documents.reverse())
      const expected = byCodePoint.flatMap((_, i) => [`\uffff${i}`, `\u{10000}${i}`])
      expect(await listed(organization, { index: "status", limit: 5 })).toEqual(expected)
      const reversed = await listed(organization, { index: "status", limit: 5, reverse: true })
      expect(reversed).toEqual([...expected].reverse())
    })

    it("numbers, Dates and booleans are ordered by value", async () => {
      const organization = contract.organization()
      const ranks = [
        Number.MIN_SAFE_INTEGER,
        -(2 ** 32),
        -256,
        -1,
        0,
        1,
        9,
        10,
        255,
        256,
        2 ** 31,
        2 ** 32,
        2 ** 53 - 1,
      ]
      const dues = [-62_135_596_800_000, -1, 0, 1, 999_999_999_999, 1_000_000_000_000, 253_402_300_799_999]
      await create(
        contract.store,
        ...ranks.map((rank, i) => resource(organization, `rank ${99 - i}`, { rank })),
        ...dues.map((due, i) => resource(organization, `due ${99 - i}`, { due: new Date(due) })),
        resource(organization, "t1", { flag: true, status: "a", rank: 2 }),
        resource(organization, "t2", { flag: true, status: "a", rank: 10 }),
        resource(organization, "t3", { flag: false, status: "b", rank: 1 }),
      )
      const inRank = names(await page(contract.store, organization, { index: "rank", limit: 100 }))
      expect(inRank.filter((name) => name.startsWith("rank"))).toEqual(ranks.map((_, i) => `rank ${99 - i}`))
      expect(await listed(organization, { index: "due", limit: 3 })).toEqual(dues.map((_, i) => `due ${99 - i}`))
      expect(await listed(organization, { index: "sorted", limit: 2 })).toEqual(["t3", "t1", "t2"])
      expect(await listed(organization, { index: "sorted", limit: 2, reverse: true })).toEqual(["t2", "t1", "t3"])
    })

    it("a document that lacks an index's member, or has null there, is not in the index", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [, , given] = await create(
        store,
        resource(organization, "absent"),
        resource(organization, "null", { status: null }),
        resource(organization, "given", { status: "x" }),
        resource(organization, "half", { flag: true, rank: 1 }),
      )
      expect(await listed(organization, { index: "status", limit: 10 })).toEqual(["given"])
      expect(await listed(organization, { index: "sorted", limit: 10 })).toEqual([])
      await transact(store, async (tx) => {
        await tx.update(resources, { ...(await present(tx, organization, "null")), status: "y" })
        if (given) await tx.update(resources, { ...given, status: null })
      })
      expect(await listed(organization, { index: "status", limit: 10 })).toEqual(["null"])
    })

    it("a page has the documents of its scope only", async () => {
      const { store } = contract
      const organization = contract.organization()
      const more = { status: "x" }
      await create(
        store,
        resource(organization, "a", more),
        { ...resource(organization, "b", more), parent: "parent\u0000" },
        { ...resource(organization, "c", more), parent: "paren" },
        { ...resource(organization, "d", more), parent: "parenta" },
        resource(`${organization}a`, "e", more),
      )
      expect(await listed(organization, { limit: 10 })).toEqual(["a"])
      expect(await listed(organization, { limit: 10, reverse: true })).toEqual(["a"])
      expect(await listed(organization, { index: "status", limit: 10 })).toEqual(["a"])
      expect(await listed(organization, { index: "status", limit: 10, reverse: true })).toEqual(["a"])
    })

    it("without an index, prefix is what the ids must start with", async () => {
      const organization = contract.organization()
      await create(contract.store, ...byCodePoint.map((name) => resource(organization, name)))
      for (const prefix of [...byCodePoint, "absent", "\u{10001}"]) {
        const expected = byCodePoint.filter((name) => name.startsWith(prefix))
        for (const limit of [1, 100]) {
          expect(await listed(organization, { prefix: [prefix], limit })).toEqual(expected)
          expect(await listed(organization, { prefix: [prefix], limit, reverse: true })).toEqual(
            [...expected].reverse(),
          )
        }
      }
    })

    it("with an index, prefix is equality on its first members", async () => {
      const organization = contract.organization()
      const documents: Resource[] = []
      for (const flag of [false, true]) {
        for (const status of ["a", "aa", "b"]) {
          for (const rank of [1, 2])
            documents.push(resource(organization, `${flag} ${status} ${rank}`, { flag, status, rank }))
        }
      }
      await create(contract.store, ...documents)
      const found = (...prefix: (string | number | boolean)[]) =>
        listed(organization, { index: "sorted", prefix, limit: 3 })
      expect(await found()).toHaveLength(12)
      expect(await found(true)).toEqual(["true a 1", "true a 2", "true aa 1", "true aa 2", "true b 1", "true b 2"])
      expect(await found(false, "a")).toEqual(["false a 1", "false a 2"])
      expect(await found(false, "a", 2)).toEqual(["false a 2"])
      expect(await found(false, "c")).toEqual([])
      const reversed = await listed(organization, { index: "sorted", prefix: [true, "aa"], limit: 1, reverse: true })
      expect(reversed).toEqual(["true aa 2", "true aa 1"])
    })

    it("next is there only when more follow, and leads on in both directions", async () => {
      const organization = contract.organization()
      await create(
        contract.store,
        ...["a", "b", "c", "d", "e"].map((name) => resource(organization, name, { rank: 1 })),
      )
      for (const query of [{}, { index: "rank" }, { index: "rank", prefix: [1] }]) {
        const first = await page(contract.store, organization, { ...query, limit: 2 })
        expect(names(first)).toEqual(["a", "b"])
        expect(first.next).toBe(first.cursors[1])
        const exact = await page(contract.store, organization, { ...query, limit: 5 })
        expect(exact.next).toBeUndefined()
        const [, , c = ""] = exact.cursors
        expect(names(await page(contract.store, organization, { ...query, after: c, limit: 10 }))).toEqual(["d", "e"])
        const back = await page(contract.store, organization, { ...query, after: c, limit: 10, reverse: true })
        expect(names(back)).toEqual(["b", "a"])
        const beyond = await page(contract.store, organization, { ...query, after: exact.cursors[4] ?? "", limit: 1 })
        expect(beyond).toEqual({ items: [], cursors: [], sizes: [], next: undefined })
      }
    })

    it("a cursor names a place that outlives its document", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, ...["a", "b", "c"].map((name) => resource(organization, name, { rank: 1 })))
      for (const query of [{}, { index: "rank" }]) {
        const { cursors } = await page(store, organization, { ...query, limit: 3 })
        await remove(store, organization, "b")
        const after = cursors[1] ?? ""
        expect(names(await page(store, organization, { ...query, after, limit: 3 }))).toEqual(["c"])
        expect(names(await page(store, organization, { ...query, after, limit: 3, reverse: true }))).toEqual(["a"])
        await create(store, resource(organization, "b", { rank: 1 }))
      }
    })

    it("cursors are URL-safe and bound to their query", async () => {
      const { store } = contract
      const organization = contract.organization()
      const other = contract.organization()
      const more = { status: "x", rank: 1, flag: true }
      await create(store, ...["a", "b"].map((name) => resource(organization, name, more)), resource(other, "a", more))
      const cursorOf = async (query: Partial<PageQuery>, of = organization) => {
        const { cursors } = await page(store, of, { ...query, limit: 1 })
        expect(cursors[0]).toMatch(/^[A-Za-z0-9_-]+$/)
        return cursors[0] ?? ""
      }
      const foreign = [
        await cursorOf({ index: "rank" }),
        await cursorOf({ index: "status", prefix: ["x"] }),
        await cursorOf({ index: "status" }, other),
        await cursorOf({}),
      ]
      const own = await cursorOf({ index: "status" })
      const altered = `${own.slice(0, -3)}${own.endsWith("AAA") ? "BBB" : "AAA"}`
      const madeUp = [
        "",
        "a",
        "AAAAAAAA",
        "not a cursor",
        "é",
        altered,
        `${own}=`,
        own.slice(0, -1),
        "../../etc",
        "A".repeat(5_000),
      ]
      for (const after of [...foreign, ...madeUp]) {
        await expectStoreError(page(store, organization, { index: "status", after, limit: 1 }), "invalid")
      }
      expect(names(await page(store, organization, { index: "status", after: own, limit: 9 }))).toEqual(["b"])
    })

    it("a limit beyond 1 to 1,000, an unknown index, a wrong prefix or scope are invalid", async () => {
      const { store } = contract
      const organization = contract.organization()
      const refused: Query[] = [
        { limit: 0 },
        { limit: -1 },
        { limit: 1_001 },
        { limit: 1.5 },
        { limit: Number.NaN },
        { index: "absent", limit: 1 },
        { index: "constructor", limit: 1 },
        { prefix: [1], limit: 1 },
        { prefix: ["a", "b"], limit: 1 },
        { prefix: ["\ud800"], limit: 1 },
        { index: "status", prefix: ["a", "b"], limit: 1 },
        { index: "rank", prefix: [1.5], limit: 1 },
        { index: "due", prefix: [new Date(Number.NaN)], limit: 1 },
      ]
      for (const query of refused) await expectStoreError(page(store, organization, query), "invalid")
      for (const scope of [[], [organization], [organization, "parent", "a"], [organization, "\udc00"]]) {
        await expectStoreError(
          store.read((tx) => tx.page(resources, { scope, limit: 1 })),
          "invalid",
        )
      }
    })

    it("1,000 of many documents make one page", async () => {
      const { store } = contract
      const organization = contract.organization()
      const all = Array.from({ length: 1_005 }, (_, i) => String(i).padStart(4, "0"))
      // A few at a time: one transaction of all of them takes a slow server longer than a transaction may.
      for (let from = 0; from < all.length; from += 100) {
        const some = all.slice(from, from + 100)
        await create(store, ...some.map((name) => resource(organization, name, { status: "x" })))
      }
      for (const query of [{}, { index: "status" }]) {
        const first = await page(store, organization, { ...query, limit: 1_000 })
        expect(names(first)).toEqual(all.slice(0, 1_000))
        const rest = await page(store, organization, { ...query, limit: 1_000, after: first.next ?? "" })
        expect(names(rest)).toEqual(all.slice(1_000))
      }
    })

    it("a page ends where its documents have come to 4 MiB, and leads on", { timeout: 30_000 }, async () => {
      const organization = contract.organization()
      const expected = ["a", "b", "c", "d", "e", "f", "g"]
      // One after another: a MongoDB transaction takes 16 MiB.
      for (const name of expected) {
        await create(contract.store, resource(organization, name, { status: "same", payload: "x".repeat(1_500_000) }))
      }
      for (const query of [{ limit: 1_000 }, { limit: 1_000, index: "status" }]) {
        const pages = await all(organization, query)
        expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 1])
        expect(pages.flatMap(names)).toEqual(expected)
        for (const { sizes } of pages) for (const size of sizes) expect(size).toBeGreaterThan(1_500_000)
        expect((await all(organization, { ...query, reverse: true })).flatMap(names)).toEqual([...expected].reverse())
      }
      await transact(contract.store, async (tx) => {
        // A row of the transaction's own behind what is cut off.
        await tx.create(resources, resource(organization, "ab", { status: "same" }))
        await tx.create(resources, resource(organization, "h", { status: "same" }))
        const found: string[] = []
        for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
          const read = { scope: [organization, "parent"], limit: 1_000, ...(after === undefined ? {} : { after }) }
          const next = await tx.page(resources, read)
          found.push(...names(next))
          after = next.next
        }
        expect(found).toEqual(["a", "ab", "b", "c", "d", "e", "f", "g", "h"])
      })
    })

    it("a page in a transaction must see its pending creates, updates and deletes, both ways", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, ...["b", "d", "f", "h"].map((name) => resource(organization, name, { status: "one" })))
      await transact(store, async (tx) => {
        const pages = async (query: Query) => {
          const scope = [organization, "parent"]
          const forward: string[] = []
          const backward: string[] = []
          for (const [into, reverse] of [
            [forward, false],
            [backward, true],
          ] as const) {
            let after: string | undefined
            do {
              const found = await tx.page(resources, {
                ...query,
                scope,
                reverse,
                ...(after === undefined ? {} : { after }),
              })
              into.push(...names(found))
              after = found.next
            } while (after !== undefined)
          }
          expect(backward.reverse()).toEqual(forward)
          return forward
        }
        for (const name of ["a", "e", "i"]) await tx.create(resources, resource(organization, name, { status: "two" }))
        await tx.delete(resources, await present(tx, organization, "b"))
        await tx.delete(resources, await present(tx, organization, "h"))
        await tx.update(resources, { ...(await present(tx, organization, "d")), status: "three" })
        await tx.delete(resources, await present(tx, organization, "i"))
        await tx.create(resources, resource(organization, "b", { status: "four" }))
        for (const limit of [1, 2, 100]) {
          expect(await pages({ limit })).toEqual(["a", "b", "d", "e", "f"])
          expect(await pages({ limit, prefix: ["e"] })).toEqual(["e"])
          expect(await pages({ limit, index: "status" })).toEqual(["b", "f", "d", "a", "e"])
          expect(await pages({ limit, index: "status", prefix: ["one"] })).toEqual(["f"])
          expect(await pages({ limit, index: "status", prefix: ["two"] })).toEqual(["a", "e"])
        }
        const { items } = await tx.page(resources, { scope: [organization, "parent"], limit: 3 })
        expect(items.map(({ status, revision }) => [status, revision])).toEqual([
          ["two", 1],
          ["four", 1],
          ["three", 2],
        ])
      })
    })
  })
}
