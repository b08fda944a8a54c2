// What can be stored, under which keys, and how it comes back.

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Collection, Stored, Value } from "../../../src/store/store.js"
import type { Contract } from "../store-contract.js"
import {
  change,
  context,
  create,
  keyOf,
  type Note,
  notes,
  present,
  type Resource,
  remove,
  resource,
  resources,
  transact,
} from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

const hostile = [
  "",
  "\u0000",
  "\u0001",
  "a\u0000b",
  "__proto__",
  "constructor",
  "$where",
  "a.b",
  "a/b",
  "%",
  "é",
  "\u{10000}",
  "\uffff",
]
const loneSurrogates = ["\ud800", "a\udfff", "\udc00\ud800"]

export function documentCases(contract: Contract): void {
  describe("documents", () => {
    it("get finds what was created and nothing else", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [stored] = await create(store, resource(organization, "a", { status: "draft" }))
      expect(await store.get(resources, keyOf(organization, "a"))).toEqual(stored)
      expect(await store.get(resources, keyOf(organization, "b"))).toBeUndefined()
      expect(await store.get(resources, [organization, "other parent", "a"])).toBeUndefined()
      expect(await store.get(resources, keyOf(contract.organization(), "a"))).toBeUndefined()
    })

    it("createAll creates each, and must reject with exists as create does", async () => {
      const { store } = contract
      const organization = contract.organization()
      const names = Array.from({ length: 1_100 }, (_, i) => `n${i}`)
      const made = await transact(store, (tx) =>
        tx.createAll(
          resources,
          names.map((name) => resource(organization, name)),
        ),
      )
      expect(made.map(({ name, revision }) => `${name} ${revision}`)).toEqual(names.map((name) => `${name} 1`))
      for (const stored of [made[0], made.at(-1)]) {
        expect(await store.get(resources, keyOf(organization, stored?.name ?? ""))).toEqual(stored)
      }
      await transact(store, async (tx) => {
        const [fresh, again] = [resource(organization, "fresh"), resource(organization, "n7")]
        await expectStoreError(tx.createAll(resources, [fresh, again, resource(organization, "after")]), "exists")
        expect(await tx.get(resources, keyOf(organization, "fresh"))).toMatchObject({ revision: 1 })
        expect(await tx.get(resources, keyOf(organization, "after"))).toBeUndefined()
        await tx.delete(resources, await present(tx, organization, "n7"))
        const twice = [resource(organization, "n7"), resource(organization, "n7")]
        await expectStoreError(tx.createAll(resources, twice), "exists")
        expect(await tx.createAll(resources, [])).toEqual([])
      })
      expect(await store.get(resources, keyOf(organization, "n7"))).toMatchObject({ revision: 1 })
    })

    it("the revision is 1 at creation and must grow by exactly 1 with each committed change", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [created] = await create(store, resource(organization, "a"))
      expect(created?.revision).toBe(1)
      expect((await change(store, organization, "a", { rank: 1 })).revision).toBe(2)
      expect((await change(store, organization, "a", { rank: 2 })).revision).toBe(3)
      const failed = transact(store, async (tx) => {
        const found = await tx.get(resources, keyOf(organization, "a"))
        if (found) await tx.update(resources, { ...found, rank: 3 })
        throw new Error("not committed")
      })
      await expect(failed).rejects.toThrow("not committed")
      expect((await change(store, organization, "a", { rank: 2 })).revision).toBe(4)
      await remove(store, organization, "a")
      const [again] = await create(store, resource(organization, "a"))
      expect(again?.revision).toBe(1)
    })

    it("the revision grows by 1 however often one transaction updates", async () => {
      const { store } = contract
      const organization = contract.organization()
      const last = await transact(store, async (tx) => {
        const created = await tx.create(resources, resource(organization, "a", { rank: 0 }))
        const once = await tx.update(resources, { ...created, rank: 1 })
        return tx.update(resources, { ...once, rank: 2 })
      })
      expect(last.revision).toBe(1)
      const updated = await transact(store, async (tx) => {
        const once = await tx.update(resources, { ...last, rank: 3 })
        return tx.update(resources, { ...once, rank: 4 })
      })
      expect(updated.revision).toBe(2)
      expect(await store.get(resources, keyOf(organization, "a"))).toEqual({ ...updated, rank: 4, revision: 2 })
    })

    it("any well-formed string is an ordinary key", async () => {
      const { store } = contract
      const organization = contract.organization()
      for (const name of hostile) {
        await create(store, { ...resource(organization, name, { status: name }), parent: name })
      }
      for (const name of hostile) {
        const found = await store.get(resources, [organization, name, name])
        expect(found?.name).toBe(name)
        const query = { scope: [organization, name], index: "status", prefix: [name], limit: 10 }
        const { items } = await store.read((tx) => tx.page(resources, query))
        expect(items).toEqual([found])
      }
    })

    it("a key that is not well-formed, of the wrong length or too long is invalid", async () => {
      const { store } = contract
      const organization = contract.organization()
      for (const name of loneSurrogates) {
        await expectStoreError(store.get(resources, keyOf(organization, name)), "invalid")
        await expectStoreError(create(store, resource(organization, name)), "invalid")
      }
      await expectStoreError(store.get(resources, [organization, "a"]), "invalid")
      await expectStoreError(store.get(resources, [organization, "a", "b", "c"]), "invalid")
      const long = await expectStoreError(store.get(resources, keyOf(organization, "x".repeat(2_000))), "invalid")
      expect(long.message).toContain("1978")
      await expectStoreError(create(store, resource(organization, "é".repeat(1_000))), "invalid")
    })

    it("a key of nearly 1,978 bytes works, in an index too", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [long] = await create(store, resource(organization, "x".repeat(1_850), { status: "s".repeat(50) }))
      expect(await store.get(resources, keyOf(organization, "x".repeat(1_850)))).toEqual(long)
      const tooLong = resource(organization, "x".repeat(1_850), { status: "s".repeat(500) })
      await expectStoreError(create(store, { ...tooLong, parent: "other" }), "invalid")
      for (const reverse of [false, true]) {
        const query = { scope: [organization, "parent"], index: "status", limit: 1, reverse }
        const first = await store.read((tx) => tx.page(resources, query))
        expect(first.items).toEqual([long])
        const after = first.cursors[0] ?? ""
        expect((await store.read((tx) => tx.page(resources, { ...query, after }))).items).toEqual([])
      }
    })

    it("every kind of value comes back as it was", async () => {
      const { store } = contract
      const payload: Value = {
        text: "é \u{1f600} \u0000 \uffff",
        numbers: [0, -0, 1.5, -1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1, 1e300, Number.NaN, Infinity, -Infinity],
        bigints: [0n, -1n, 2n ** 63n - 1n, -(2n ** 63n)],
        booleans: [true, false],
        nothing: null,
        dates: [new Date(0), new Date(-1), new Date("2026-01-02T03:04:05.678Z"), new Date("9999-12-31T23:59:59.999Z")],
        bytes: [new Uint8Array(0), new Uint8Array([0, 255, 128])],
        nested: [[], {}, [[{ a: [1] }]]],
        $set: { "a.b": 1, $where: 2 },
        "": "empty name",
        "d.e": new Date(1),
      }
      const name = contract.organization()
      await transact(store, (tx) => tx.create(notes, { name, text: payload }))
      expect((await store.get(notes, [name]))?.text).toStrictEqual(payload)
    })

    it("a member named __proto__ is data", async () => {
      const { store } = contract
      const name = contract.organization()
      const text: Value = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "a": [{"__proto__": 5}]}')
      const dated: Value = Object.fromEntries([["__proto__", new Date(5)]])
      await transact(store, (tx) => tx.create(notes, { name, text: [text, dated] }))
      const found = (await store.get(notes, [name]))?.text
      if (!Array.isArray(found)) throw new Error("not found")
      expect(Object.getOwnPropertyNames(found[0]).sort()).toEqual(["__proto__", "a", "constructor"])
      expect(Object.getPrototypeOf(found[0])).toBe(Object.prototype)
      expect(JSON.stringify(found[0])).toBe(JSON.stringify(text))
      expect(Object.getOwnPropertyDescriptor(found[1], "__proto__")?.value).toEqual(new Date(5))
    })

    it("undefined members are not stored", async () => {
      const { store } = contract
      const name = contract.organization()
      const text: Value = { kept: null, dropped: undefined }
      const created = await transact(store, (tx) => tx.create<Note>(notes, { name, text }))
      const found = await store.get(notes, [name])
      for (const document of [created, found]) {
        expect(document?.text).toStrictEqual({ kept: null })
      }
      const organization = contract.organization()
      const [stored] = await create(store, resource(organization, "a", { rank: undefined }))
      expect(Object.keys(stored ?? {})).not.toContain("rank")
    })

    it("any plain data comes back as it was", async () => {
      const { store } = contract
      const text = fc.string({ unit: "grapheme" })
      const member = text.filter((name) => !name.includes("\0"))
      const { value } = fc.letrec<{ value: Value; leaf: Value }>((tie) => ({
        leaf: fc.oneof(
          text,
          fc.double(),
          fc.integer(),
          fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
          fc.boolean(),
          fc.constant(null),
          fc.date({ noInvalidDate: true }),
          fc.uint8Array({ maxLength: 20 }),
        ),
        value: fc.oneof(
          { maxDepth: 4, depthSize: "small" },
          tie("leaf"),
          fc.array(tie("value"), { maxLength: 4 }),
          fc.dictionary(member, tie("value"), { maxKeys: 4, noNullPrototype: true }),
        ),
      }))
      const name = contract.organization()
      let current: Stored<Note> = await transact(store, (tx) => tx.create(notes, { name }))
      await fc.assert(
        fc.asyncProperty(value, async (text) => {
          current = await transact(store, (tx) => tx.update(notes, { ...current, text }))
          expect(current.text).toStrictEqual(text)
          expect((await store.get(notes, [name]))?.text).toStrictEqual(text)
        }),
        { numRuns: contract.capabilities.modelRuns },
      )
    })

    it("a document that no store takes is invalid, and nothing of it is stored", async () => {
      const { store } = contract
      const organization = contract.organization()
      class Point {
        readonly x = 1
      }
      let deep: Value = "deep"
      for (let i = 0; i < 101; i++) deep = [deep]
      const refused: unknown[] = [
        new Map(),
        new Point(),
        () => 1,
        Symbol("s"),
        new Date(Number.NaN),
        2n ** 63n,
        "\ud800",
        { "\ud800": 1 },
        { "a\u0000": 1 },
        [undefined],
        deep,
        "x".repeat(4 * 1_024 * 1_024),
      ]
      for (const payload of refused) {
        await expectStoreError(create(store, resource(organization, "a", { payload: payload as Value })), "invalid")
        expect(await store.get(resources, keyOf(organization, "a"))).toBeUndefined()
      }
      const unindexable: Partial<Record<keyof Resource, unknown>>[] = [
        { rank: 1.5 },
        { rank: 2 ** 53 },
        { status: ["a"] },
        { due: {} },
        { email: 5n },
        { uid: undefined },
        { uid: 5 },
        { name: undefined },
        { parent: null },
      ]
      for (const more of unindexable) {
        await expectStoreError(create(store, resource(organization, "a", more as Partial<Resource>)), "invalid")
      }
    })

    it("nothing that is handed in is shared with what is stored, and nobody can change that through what is handed out", async () => {
      const { store } = contract
      const organization = contract.organization()
      const list: Value[] = [1]
      const bytes = new Uint8Array([1, 2, 3])
      const due = new Date(5)
      const expected = { payload: { list: [1], bytes: new Uint8Array([1, 2, 3]) }, due: new Date(5) }
      await transact(store, async (tx) => {
        const created = await tx.create(resources, resource(organization, "a", { payload: { list, bytes }, due }))
        list.push(2)
        bytes[0] = 9
        due.setTime(6)
        expect(created).toMatchObject(expected)
        tamper(created)
        tamper(await tx.get(resources, keyOf(organization, "a")))
      })
      const found = await store.get(resources, keyOf(organization, "a"))
      expect(found).toMatchObject(expected)
      expect(found).not.toHaveProperty("status")
      tamper(found)
      const { items } = await store.read((tx) =>
        tx.page(resources, { scope: keyOf(organization, "a").slice(0, -1), limit: 10 }),
      )
      for (const item of items) tamper(item)
      expect(await store.get(resources, keyOf(organization, "a"))).toMatchObject(expected)
      expect(await store.get(resources, keyOf(organization, "a"))).not.toHaveProperty("status")
    })

    it("a collection without scope, indexes and history works", async () => {
      const { store } = contract
      const name = contract.organization()
      const created = await transact(store, (tx) => tx.create(notes, { name, text: "a" }))
      await transact(store, (tx) => tx.update(notes, { ...created, text: "b" }))
      const query = { scope: [], prefix: [name], limit: 10 }
      const { items } = await store.read((tx) => tx.page(notes, query))
      expect(items).toEqual([{ name, text: "b", revision: 2 }])
    })

    it("a collection that the store was not opened with is misuse", async () => {
      const { store } = contract
      const other: Collection<Note> = { ...notes, name: "contract-unknown" }
      await expectStoreError(store.get(other, ["a"]), "misuse")
      await expectStoreError(
        store.transact(context, (tx) => tx.create(other, { name: "a" })),
        "misuse",
      )
    })
  })
}

/** Tries to change a document that a store gave; a store may refuse it, where it shares what it gives. */
function tamper(document: object | undefined): void {
  expect(document).toBeDefined()
  const payload = Reflect.get(document ?? {}, "payload")
  for (const [target, name] of [
    [document, "status"],
    [document, "payload"],
    [payload, "list"],
    [payload.list, 0],
  ])
    Reflect.set(target, name, "changed")
}
