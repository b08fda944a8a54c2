// Pages of rows in an order of the caller's: the same as by sorting all of them, with no more than a page kept.
import fc from "fast-check"
import { expect, it } from "vitest"
import { checkOrder, OrderedPage, orderOf, type Sortable } from "../../../src/registry/connectors/order.js"
import type { FoundPage } from "../../../src/registry/paging.js"
import { MAX_PAGE_BYTES } from "../../../src/store/store.js"

const row = (id: number, name: string): Sortable => ({
  id: `${id}`,
  name,
  createTime: new Date(id % 3),
  updateTime: new Date(id),
})

function pageOf(rows: readonly Sortable[], sort: string, request: object, bytes = 0): FoundPage<Sortable> {
  const page = new OrderedPage<Sortable>(orderOf(sort), request)
  for (const each of rows) page.add(each, bytes)
  return page.found()
}

/** The ids of every page, one after another. */
function walk(rows: readonly Sortable[], sort: string, first: number, towards: "next" | "prev", bytes = 0): string[] {
  const ids: string[] = []
  let page = pageOf(rows, sort, towards === "next" ? { first } : { first, before: "e" }, bytes)
  for (;;) {
    const found = page.items.map(({ id }) => id)
    ids.push(...(towards === "next" ? found : found.reverse()))
    expect(page.totalCount).toBe(rows.length)
    const token = page[towards]
    if (token === undefined) return ids
    page = pageOf(rows, sort, towards === "next" ? { first, after: token } : { first, before: token }, bytes)
  }
}

it("pages lead through all rows in their order, both ways", () => {
  const names = fc.array(fc.constantFrom("a", "b", "\uffff", "\u{10000}", "aa", ""), { maxLength: 30 })
  const sorts = fc.constantFrom("name:asc", "name:desc,createdAt:asc", "createdAt:asc", "id:desc", "updatedAt:desc")
  fc.assert(
    fc.property(names, sorts, fc.integer({ min: 1, max: 8 }), fc.boolean(), (given, sort, first, large) => {
      const rows = given.map((name, i) => row(i, name))
      const whole = pageOf(rows, sort, { first: 100 }).items.map(({ id }) => id)
      const inOrder = [...rows].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
      if (sort.startsWith("name")) {
        const found = whole.map((id) => rows[Number(id)]?.name)
        expect(sort.endsWith("asc") && !sort.includes("desc") ? found : found.toReversed()).toEqual(
          inOrder.map(({ name }) => name),
        )
      }
      const bytes = large ? MAX_PAGE_BYTES / 3 : 0
      expect(walk(rows, sort, first, "next", bytes)).toEqual(whole)
      expect(walk(rows, sort, first, "prev", bytes)).toEqual(whole.toReversed())
    }),
  )
})

it("a page ends where its rows have come to so many bytes", () => {
  const rows = Array.from({ length: 9 }, (_, i) => row(i, "a"))
  expect(pageOf(rows, "id:asc", { first: 9 }, MAX_PAGE_BYTES / 3).items.map(({ id }) => id)).toEqual(["0", "1", "2"])
  expect(pageOf(rows, "id:asc", { first: 9 }, MAX_PAGE_BYTES * 2).items.map(({ id }) => id)).toEqual(["0"])
})

it("an order names each field once", () => {
  expect(checkOrder("name:asc,id:desc")).toEqual([])
  expect(checkOrder(Array(2_000).fill("name:asc").join(","))).toHaveLength(1)
})
