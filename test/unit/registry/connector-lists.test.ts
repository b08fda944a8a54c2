// Lists: order, pages both ways, totals, filters and sort.
import { describe, expect, it } from "vitest"
import { deleteConnector } from "../../../src/registry/connectors/commands/delete-connector.js"
import { type ListConnectorsInput, listConnectors } from "../../../src/registry/connectors/commands/list-connectors.js"
import { listVersions } from "../../../src/registry/connectors/commands/list-versions.js"
import type { ConnectorName } from "../../../src/registry/connectors/kinds.js"
import type { PageOf, TwoWayPageRequest } from "../../../src/registry/paging.js"
import { kinds, onEachStore, type Registry, refused } from "./connector-harness.js"

/** One page as its names, with its tokens. */
interface NamedPage {
  readonly names: string[]
  readonly totalCount: number
  readonly next: string | undefined
  readonly prev: string | undefined
}
type ReadPage = (page: TwoWayPageRequest) => Promise<NamedPage>

function named<T>({ items, ...page }: PageOf<T>, nameOf: (item: T) => string): NamedPage {
  return { ...page, names: items.map(nameOf) }
}

async function forwards(read: ReadPage, first: number): Promise<NamedPage[]> {
  const pages = [await read({ first })]
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
    pages.push(await read({ first, after: next }))
  }
  return pages
}

/** A list of seven things, "6" first and "0" last, however it is read. */
async function judgePages(read: ReadPage): Promise<void> {
  const all = ["6", "5", "4", "3", "2", "1", "0"]
  expect(await read({})).toEqual({ names: all, totalCount: 7, next: undefined, prev: undefined })
  for (const first of [1, 2, 3, 6, 7, 100]) {
    const pages = await forwards(read, first)
    expect(pages.flatMap(({ names }) => names)).toEqual(all)
    expect(pages.map(({ names }) => names.length)).toEqual(pages.map((_, i) => Math.min(first, all.length - i * first)))
    expect(pages.map(({ prev }) => prev !== undefined)).toEqual(pages.map((_, i) => i > 0))
    for (const page of pages) expect(page.totalCount).toBe(7)
    // Back again, from the last page: what stands just before it, in the same order.
    let page = pages.at(-1)
    let before = all.length - (page?.names.length ?? 0)
    while (page?.prev !== undefined) {
      page = await read({ first, before: page.prev })
      expect(page.names).toEqual(all.slice(Math.max(0, before - first), before))
      before -= page.names.length
      expect(page.next).toBeDefined()
      expect((await read({ first: 1, after: page.next ?? "" })).names).toEqual([all[before + page.names.length]])
    }
    expect(before).toBe(0)
  }
  expect((await read({ after: "", before: "" })).names).toEqual(all)
  const { next = "" } = await read({ first: 2 })
  expect(next).toMatch(/^[A-Za-z0-9_.~-]+$/)
  await refused(read({ first: 0 }), "INVALID", "first")
  await refused(read({ first: 101 }), "INVALID", "first")
  await refused(read({ first: 1.5, after: next, before: next }), "INVALID", "first", "before")
  for (const bad of [
    "x",
    "u",
    "s",
    `${next}A`,
    next.slice(0, -2),
    "u____",
    `z${next.slice(1)}`,
    "sW10",
    "é",
    "\u0000",
  ]) {
    await refused(read({ after: bad }), "INVALID", "after")
    await refused(read({ before: bad }), "INVALID", "before")
  }
}

onEachStore("lists", (registry) => {
  describe.each(kinds)("of a %s", (kind) => {
    it.each([undefined, "updatedAt:desc", "name:desc"])("pages of them, sorted by %s", async (sort) => {
      const organization = registry.organization()
      for (let i = 0; i < 7; i += 1) {
        if (i % 2 === 0) registry.pass(1)
        await registry.connector(kind, organization, { name: `${i}` })
      }
      await judgePages(async (page) =>
        named(await list(registry, { kind, organization, page, sort }), ({ connector }) => connector.name),
      )
    })

    it("pages of versions", async () => {
      const name = await registry.connector(kind)
      for (let i = 0; i < 7; i += 1) {
        if (i % 2 === 0) registry.pass(1)
        await registry.draft(name, `${i}`)
      }
      await judgePages(async (page) =>
        named(await listVersions(registry.context, { ...name, page }), ({ version }) => version.name),
      )
      await refused(listVersions(registry.context, { ...name, id: "nobody", page: {} }), "NOT_FOUND")
      const other = await registry.connector(kind)
      await registry.draft(other, "0")
      await registry.draft(other, "1")
      const { next } = await listVersions(registry.context, { ...other, page: { first: 1 } })
      await refused(listVersions(registry.context, { ...name, page: { after: next } }), "INVALID", "after")
    })

    it.each([undefined, "name:desc"])("tokens work while rows go and come, sorted by %s", async (sort) => {
      const organization = registry.organization()
      const names: ConnectorName[] = []
      for (let i = 0; i < 5; i += 1) {
        registry.pass(1)
        names.push(await registry.connector(kind, organization, { name: `${i}` }))
      }
      const read = async (page: TwoWayPageRequest) =>
        named(await list(registry, { kind, organization, page, sort }), ({ connector }) => connector.name)
      const drop = (i: number) => {
        const name = names[i]
        return name && deleteConnector(registry.context, { ...name, force: false, preconditions: [] })
      }
      const { next = "" } = await read({ first: 2 })
      await drop(3)
      expect((await read({ first: 2, after: next })).names).toEqual(["2", "1"])
      await drop(2)
      registry.pass(1)
      await registry.connector(kind, organization, { name: "9" })
      const second = await read({ first: 2, after: next })
      expect(second.names).toEqual(["1", "0"])
      expect((await read({ first: 2, before: second.prev ?? "" })).names).toEqual(["9", "4"])

      // All that followed is gone: an empty page that still leads back, and the same at the other end.
      await drop(1)
      await drop(0)
      const end = await read({ first: 2, after: next })
      expect(end).toMatchObject({ names: [], totalCount: 2, next: undefined })
      expect((await read({ first: 1, before: end.prev ?? "" })).names).toEqual(["4"])
      const last = await read({ first: 1, after: (await read({ first: 1 })).next ?? "" })
      const first = (await list(registry, { kind, organization, page: { first: 1 } })).items[0]?.connector
      await deleteConnector(registry.context, {
        kind,
        organization,
        id: first?.id ?? "",
        force: false,
        preconditions: [],
      })
      const start = await read({ first: 1, before: last.prev ?? "" })
      expect(start).toMatchObject({ names: [], prev: undefined })
      expect((await read({ first: 1, after: start.next ?? "" })).names).toEqual(["4"])
    })

    it("most recently updated first, versions included", async () => {
      const organization = registry.organization()
      const one = await registry.connector(kind, organization, { name: "1" })
      registry.pass(1)
      await registry.connector(kind, organization, { name: "2" })
      registry.pass(1)
      await registry.published(one, "v")
      const page = await list(registry, { kind, organization })
      expect(page.items.map(({ connector }) => connector.name)).toEqual(["1", "2"])
      expect(page.items.map(({ versions }) => versions.map(({ version }) => version.name))).toEqual([["v"], []])
    })

    it("of another organization, and of one where nothing is", async () => {
      await registry.connector(kind)
      const empty = { items: [], totalCount: 0, next: undefined, prev: undefined }
      expect(await list(registry, { kind, organization: registry.organization() })).toEqual(empty)
    })

    it("filters, counting what matches", async () => {
      const organization = registry.organization()
      await registry.connector(kind, organization, { name: "Cats", tags: [{ key: "a", values: ["1", "2"] }] })
      await registry.connector(kind, organization, {
        name: "cAttle",
        tags: [
          { key: "a", values: ["3"] },
          { key: "b", values: [] },
        ],
      })
      await registry.connector(kind, organization, { name: "dogs", tags: [{ key: "__proto__", values: ["x:y"] }] })
      const matching = async (filter: ListConnectorsInput["filter"]) => {
        const page = await list(registry, { kind, organization, filter, sort: "name:asc" })
        expect(page.totalCount).toBe(page.items.length)
        return page.items.map(({ connector }) => connector.name)
      }
      const all = ["Cats", "cAttle", "dogs"]
      expect(await matching({ name: "CAT" })).toEqual(["Cats", "cAttle"])
      expect(await matching({ name: "%" })).toEqual([])
      expect(await matching({ protocol: "HT" })).toEqual(all)
      expect(await matching({ protocol: "big" })).toEqual([])
      expect(await matching({ tags: "a" })).toEqual(["Cats", "cAttle"])
      expect(await matching({ tags: "a:2" })).toEqual(["Cats"])
      expect(await matching({ tags: "a,b" })).toEqual(["cAttle"])
      expect(await matching({ tags: "a:1,b" })).toEqual([])
      expect(await matching({ tags: "__proto__:x:y" })).toEqual(["dogs"])
      expect(await matching({ tags: "toString" })).toEqual([])
      expect(await matching({ tags: "a", name: "ts" })).toEqual(["Cats"])
      expect(await matching({ categories: ["ERP", "CRM"] })).toEqual([])
      expect(await matching({ name: "", protocol: "", tags: "", categories: [""] })).toEqual(all)
      const page = await list(registry, { kind, organization, filter: { name: "cat" }, page: { first: 1 } })
      expect(page).toMatchObject({ totalCount: 2, items: [{ connector: { name: "cAttle" } }] })
      const rest = await list(registry, { kind, organization, filter: { name: "cat" }, page: { after: page.next } })
      expect(rest).toMatchObject({ totalCount: 2, next: undefined, items: [{ connector: { name: "Cats" } }] })
    })

    it("sorts by several fields, names by code point", async () => {
      const organization = registry.organization()
      for (const name of ["b", "\uffee", "😀", "a", "b"]) {
        await registry.connector(kind, organization, { name })
        registry.pass(1)
      }
      const order = async (sort: string) => {
        const { items } = await list(registry, { kind, organization, sort })
        return items.map(({ connector }) => [connector.name, connector.createTime.getTime() % 1000])
      }
      const names = (rows: unknown[][]) => rows.map(([name]) => name)
      expect(names(await order("name:asc"))).toEqual(["a", "b", "b", "\uffee", "😀"])
      expect(names(await order("name:desc"))).toEqual(["😀", "\uffee", "b", "b", "a"])
      const ascending = await order("name:asc,createdAt:asc")
      const descending = await order("name:asc,createdAt:desc")
      expect(ascending.slice(1, 3)).toEqual(descending.slice(1, 3).reverse())
      expect(names(await order("createdAt:asc"))).toEqual(["b", "\uffee", "😀", "a", "b"])
      expect(names(await order("id:desc"))).toEqual(["b", "a", "😀", "\uffee", "b"])
    })

    it.each([
      ["sort", { sort: "name" }],
      ["sort", { sort: "name:up" }],
      ["sort", { sort: "name:asc," }],
      ["sort", { sort: "toString:asc" }],
      ["sort", { sort: "Name:asc" }],
      ["tagFilter", { filter: { tags: ":v" } }],
      ["tagFilter", { filter: { tags: "a,,b" } }],
      ["categoryFilter[1]", { filter: { categories: ["ERP", "erp"] } }],
    ])("refuses a wrong %s: %j", async (field, input) => {
      await refused(list(registry, { kind, organization: "o", ...input }), "INVALID", field)
    })

    it("a token of one order is none of another", async () => {
      const organization = registry.organization()
      await registry.connector(kind, organization)
      await registry.connector(kind, organization)
      const token = async (sort?: string) =>
        (await list(registry, { kind, organization, sort, page: { first: 1 } })).next ?? ""
      for (const [made, used] of [
        ["name:asc", "name:desc"],
        ["name:asc", undefined],
        [undefined, "name:asc"],
      ]) {
        const page = { after: await token(made) }
        await refused(list(registry, { kind, organization, sort: used, page }), "INVALID", "after")
      }
    })
  })
})

function list(
  registry: Registry,
  input: Pick<ListConnectorsInput, "kind" | "organization"> & Partial<ListConnectorsInput>,
) {
  return listConnectors(registry.context, { page: {}, filter: {}, ...input })
}
