// Change records: made by the store, in the same commit.

import { describe, expect, it } from "vitest"
import type { Change, Store } from "../../../src/store/store.js"
import type { Contract } from "../store-contract.js"
import { change, context, create, keyOf, present, remove, resource, resources, transact } from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

function changesOf(
  store: Store,
  life: string,
  query: { after?: number; limit: number } = { limit: 100 },
): Promise<Change[]> {
  return store.read((tx) => tx.changes(resources, life, query))
}

export function changeCases(contract: Contract): void {
  describe("changes", () => {
    it("every change gets a record of who changed what, when, from what to what", async () => {
      const { store } = contract
      const organization = contract.organization()
      const uid = `${organization}-uid`
      await create(store, resource(organization, "a", { uid, status: "draft", payload: { list: [1, new Date(5)] } }))
      const later = { actor: "user:grace", correlationId: "correlation-2", now: new Date("2026-02-03T04:05:06.007Z") }
      await store.transact(later, async (tx) => {
        const a = await present(tx, organization, "a")
        const { status: _, ...rest } = a
        await tx.update(resources, { ...rest, rank: 5, payload: { list: [1, new Date(6)] } })
      })
      await remove(store, organization, "a")
      const by = { actor: context.actor, correlationId: context.correlationId, time: context.now }
      const what = { collection: resources.name, key: keyOf(organization, "a") }
      expect(await changesOf(store, uid)).toEqual([
        {
          ...what,
          ...by,
          revision: 1,
          kind: "create",
          fields: [
            { name: "name", to: "a" },
            { name: "organization", to: organization },
            { name: "parent", to: "parent" },
            { name: "payload", to: { list: [1, new Date(5)] } },
            { name: "status", to: "draft" },
            { name: "uid", to: uid },
          ],
        },
        {
          ...what,
          actor: later.actor,
          correlationId: later.correlationId,
          time: later.now,
          revision: 2,
          kind: "update",
          fields: [
            { name: "payload", from: { list: [1, new Date(5)] }, to: { list: [1, new Date(6)] } },
            { name: "rank", to: 5 },
            { name: "status", from: "draft" },
          ],
        },
        {
          ...what,
          ...by,
          revision: 3,
          kind: "delete",
          fields: [
            { name: "name", from: "a" },
            { name: "organization", from: organization },
            { name: "parent", from: "parent" },
            { name: "payload", from: { list: [1, new Date(6)] } },
            { name: "rank", from: 5 },
            { name: "uid", from: uid },
          ],
        },
      ])
    })

    it("a secret's values are left out", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a", { password: "hunter2" }))
      await change(store, organization, "a", { password: "correct horse" })
      await change(store, organization, "a", { rank: 1 })
      await remove(store, organization, "a")
      const changes = await changesOf(store, a?.uid ?? "")
      expect(JSON.stringify(changes)).not.toMatch(/hunter2|correct horse/)
      const secrets = changes.map(({ fields }) => fields.filter(({ name }) => name === "password"))
      const left = [{ name: "password", secret: true }]
      expect(secrets).toEqual([left, left, [], left])
    })

    it("one transaction makes one record a document: what it changed in all", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a, b] = await create(store, resource(organization, "a", { rank: 0 }), resource(organization, "b"))
      const passing = resource(organization, "passing")
      await transact(store, async (tx) => {
        const once = await tx.update(resources, { ...(await present(tx, organization, "a")), rank: 1, status: "x" })
        await tx.update(resources, { ...once, rank: 2, status: undefined })
        const touched = await tx.update(resources, { ...(await present(tx, organization, "b")), rank: 1 })
        await tx.delete(resources, touched)
        await tx.delete(resources, await tx.create(resources, passing))
        const c = await tx.create(resources, resource(organization, "c", { uid: `${organization}-c`, rank: 1 }))
        await tx.update(resources, { ...c, rank: 2 })
      })
      const [, update, ...none] = await changesOf(store, a?.uid ?? "")
      expect(none).toEqual([])
      expect(update).toMatchObject({ kind: "update", revision: 2, fields: [{ name: "rank", from: 0, to: 2 }] })
      const [, deletion] = await changesOf(store, b?.uid ?? "")
      expect(deletion).toMatchObject({ kind: "delete", revision: 2 })
      expect(deletion?.fields.map(({ name }) => name)).not.toContain("rank")
      expect(await changesOf(store, passing.uid)).toEqual([])
      const creation = await changesOf(store, `${organization}-c`)
      expect(creation).toHaveLength(1)
      expect(creation[0]).toMatchObject({ kind: "create", revision: 1 })
      expect(creation[0]?.fields).toContainEqual({ name: "rank", to: 2 })
    })

    it("an update that changes nothing is a change with no fields", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a", { payload: { a: 1, b: [new Uint8Array([1])] } }))
      await change(store, organization, "a", { payload: { b: [new Uint8Array([1])], a: 1 } })
      expect((await changesOf(store, a?.uid ?? ""))[1]).toMatchObject({ kind: "update", revision: 2, fields: [] })
    })

    it("a document deleted and created again under the same key is another one", async () => {
      const { store } = contract
      const organization = contract.organization()
      const lives = [`${organization}-1`, `${organization}-2`, `${organization}-3`]
      const [first = "", second = "", third = ""] = lives
      await create(store, resource(organization, "a", { uid: first }))
      await remove(store, organization, "a")
      await create(store, resource(organization, "a", { uid: second }))
      const replaced = await transact(store, async (tx) => {
        await tx.delete(resources, await present(tx, organization, "a"))
        return tx.create(resources, resource(organization, "a", { uid: third }))
      })
      expect(replaced.revision).toBe(1)
      const histories = await Promise.all(lives.map((life) => changesOf(store, life)))
      expect(histories.map((changes) => changes.map(({ kind, revision }) => [kind, revision]))).toEqual([
        [
          ["create", 1],
          ["delete", 2],
        ],
        [
          ["create", 1],
          ["delete", 2],
        ],
        [["create", 1]],
      ])
    })

    it("a life is lived once and can't be changed", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a"))
      const uid = a?.uid ?? ""
      await expectStoreError(create(store, resource(organization, "b", { uid })), "exists")
      await expectStoreError(change(store, organization, "a", { uid: "another" }), "invalid")
      await remove(store, organization, "a")
      await expectStoreError(create(store, resource(organization, "a", { uid })), "exists")
      expect(await changesOf(store, uid)).toHaveLength(2)
      const shared = `${organization}-shared`
      await transact(store, async (tx) => {
        const c = await tx.create(resources, resource(organization, "c", { uid: shared }))
        await expectStoreError(tx.create(resources, resource(organization, "d", { uid: shared })), "exists")
        await tx.delete(resources, c)
        await tx.create(resources, resource(organization, "d", { uid: shared }))
      })
      expect(await changesOf(store, shared)).toMatchObject([{ kind: "create", key: keyOf(organization, "d") }])
    })

    it("changes come oldest first, from after a revision, at most limit", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a"))
      for (let rank = 2; rank <= 12; rank++) await change(store, organization, "a", { rank })
      const revisions = async (query: { after?: number; limit: number }) =>
        (await changesOf(store, a?.uid ?? "", query)).map(({ revision }) => revision)
      expect(await revisions({ limit: 1_000 })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      expect(await revisions({ limit: 3 })).toEqual([1, 2, 3])
      expect(await revisions({ after: 8, limit: 3 })).toEqual([9, 10, 11])
      expect(await revisions({ after: 12, limit: 3 })).toEqual([])
      expect(await changesOf(store, "no life")).toEqual([])
      await expectStoreError(changesOf(store, "a", { limit: 0 }), "invalid")
      await expectStoreError(changesOf(store, "a", { limit: 1_001 }), "invalid")
      await expectStoreError(changesOf(store, "\ud800"), "invalid")
    })

    it("many callers leave a record for each committed revision, in order", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a", { rank: 0 }))
      const increment = () =>
        transact(store, async (tx) => {
          const found = await present(tx, organization, "a")
          await tx.update(resources, { ...found, rank: (found.rank ?? 0) + 1 })
        })
      await Promise.all(Array.from({ length: 20 }, increment))
      const [, ...updates] = await changesOf(store, a?.uid ?? "")
      expect(updates.map(({ revision, fields }) => [revision, fields])).toEqual(
        Array.from({ length: 20 }, (_, i) => [i + 2, [{ name: "rank", from: i, to: i + 1 }]]),
      )
    })
  })
}
