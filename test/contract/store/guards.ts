// guard: a row that a transaction decides by but does not change. The interleavings are forced, not hoped for.

import { describe, expect, it } from "vitest"
import type { Store, WriteTransaction } from "../../../src/store/store.js"
import type { Contract } from "../store-contract.js"
import { change, create, keyOf, present, remove, resource, resources, transact } from "./collections.js"

/** How long a paused function waits for the inner one: much, or, when it holds a row that the inner one needs, little. */
const PATIENCE_MS = 2_000
const SHORT_PATIENCE_MS = 100

/**
 * Runs `inner`, a transaction of its own, when the first run of fn calls its `pause`. Where functions overlap, pause waits until
 * inner has committed, or for a while if inner has to wait for us; where they don't, inner follows in any case.
 */
async function interleave<T>(
  contract: Contract,
  holding: boolean,
  fn: (tx: WriteTransaction, pause: () => Promise<void>) => Promise<T>,
  inner: () => Promise<unknown>,
): Promise<{ result: T; runs: number }> {
  let started: Promise<unknown> | undefined
  let runs = 0
  const pause = async () => {
    if (started) return
    started = inner()
    if (!contract.capabilities.overlapping) return
    const patience = holding ? SHORT_PATIENCE_MS : PATIENCE_MS
    await Promise.race([started, new Promise((resolve) => setTimeout(resolve, patience))])
  }
  const result = await transact(contract.store, (tx) => {
    runs++
    return fn(tx, pause)
  })
  await started
  return { result, runs }
}

/** The rule that guards are for: all rows get the status, and a row that has it already is decided by but not written. */
async function setAll(
  tx: WriteTransaction,
  organization: string,
  status: string,
  pause: (at: string) => Promise<void>,
) {
  for (const name of ["a", "b"]) {
    const row = await present(tx, organization, name)
    await pause(`read ${name}`)
    if (row.status === status) await tx.guard(resources, keyOf(organization, name))
    else await tx.update(resources, { ...row, status })
    await pause(`done ${name}`)
  }
}

async function statuses(store: Store, organization: string): Promise<(string | null | undefined)[]> {
  return Promise.all(["a", "b"].map(async (name) => (await store.get(resources, keyOf(organization, name)))?.status))
}

export function guardCases(contract: Contract): void {
  describe("guards", () => {
    for (const [first, second] of [
      ["archived", "published"],
      ["published", "archived"],
    ] as const) {
      for (const at of ["read a", "done a", "read b", "done b"]) {
        it(`two opposite bulk changes can't pass each other: all ${second} during all ${first}, at ${at}`, async () => {
          const { store } = contract
          const organization = contract.organization()
          await create(
            store,
            resource(organization, "a", { status: "archived" }),
            resource(organization, "b", { status: "published" }),
          )
          await interleave(
            contract,
            at !== "read a",
            (tx, pause) => setAll(tx, organization, first, async (now) => (now === at ? pause() : undefined)),
            () => transact(store, (tx) => setAll(tx, organization, second, async () => undefined)),
          )
          const [a, b] = await statuses(store, organization)
          expect(a).toBe(b)
        })
      }
    }

    it("many opposite bulk changes at once never leave the rows unlike", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(
        store,
        resource(organization, "a", { status: "archived" }),
        resource(organization, "b", { status: "published" }),
      )
      for (let round = 0; round < 5; round++) {
        const callers = Array.from({ length: 10 }, (_, i) =>
          transact(store, (tx) => setAll(tx, organization, i % 2 ? "archived" : "published", async () => undefined)),
        )
        await Promise.all(callers)
        const [a, b] = await statuses(store, organization)
        expect(a).toBe(b)
        await change(store, organization, "a", { status: "archived" })
        await change(store, organization, "b", { status: "published" })
      }
    })

    /** Writes b by what it sees of a; `meanwhile` changes a. The result must fit a's state when b was written. */
    const meanwhile: readonly [string, boolean, (store: Store, organization: string) => Promise<unknown>][] = [
      ["changed", true, (store, organization) => change(store, organization, "a", { status: "changed" })],
      ["deleted", true, (store, organization) => remove(store, organization, "a")],
      ["created", false, (store, organization) => create(store, resource(organization, "a", { status: "created" }))],
      [
        "deleted and created again",
        true,
        async (store, organization) => {
          await remove(store, organization, "a")
          await create(store, resource(organization, "a", { status: "created again" }))
        },
      ],
    ]
    for (const [what, present, act] of meanwhile) {
      for (const when of ["before", "after"] as const) {
        it(`the commit must fail, and fn run again, if a guarded row was ${what} meanwhile: ${when} the guard`, async () => {
          const { store, capabilities } = contract
          const organization = contract.organization()
          if (present) await create(store, resource(organization, "a", { status: "old" }))
          await create(store, resource(organization, "b"))
          let actedAt: number | undefined
          let committed = false
          const { result, runs } = await interleave(
            contract,
            when === "after",
            async (tx, pause) => {
              const b = await tx.get(resources, keyOf(organization, "b"))
              if (!b) throw new Error("b is not there")
              if (when === "before") await pause()
              const a = await tx.guard(resources, keyOf(organization, "a"))
              await tx.update(resources, { ...b, status: a?.status ?? "absent" })
              if (when === "after") await pause()
              return a?.status
            },
            async () => {
              await act(store, organization)
              committed = true
              actedAt = (await store.get(resources, keyOf(organization, "b")))?.revision
            },
          )
          expect(committed).toBe(true)
          const decided = (await store.get(resources, keyOf(organization, "b")))?.status
          expect(decided).toBe(result ?? "absent")
          const a = await store.get(resources, keyOf(organization, "a"))
          // Who came first is the store's choice; b must have been decided by the row as it was then.
          if (actedAt === 1) expect(decided).toBe(a?.status ?? "absent")
          else expect(decided).toBe(present ? "old" : "absent")
          if (!capabilities.overlapping) expect(runs).toBe(1)
          else if (when === "before") expect(runs).toBeGreaterThan(1)
        })
      }
    }

    it("two transactions that guard the same row and write different ones must pass", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [parent] = await create(store, resource(organization, "parent", { status: "open" }))
      const createUnder = (name: string) =>
        transact(store, async (tx) => {
          const found = await tx.guard(resources, keyOf(organization, "parent"))
          if (found?.status !== "open") throw new Error("closed")
          return tx.create(resources, resource(organization, name))
        })
      await Promise.all(Array.from({ length: 20 }, (_, i) => createUnder(`child-${i}`)))
      expect(await store.get(resources, keyOf(organization, "parent"))).toEqual(parent)
    })

    it("a guard changes nothing that can be seen: no revision, no change record, no index", async () => {
      const { store } = contract
      const organization = contract.organization()
      const [a] = await create(store, resource(organization, "a", { status: "one", email: "a@example.com" }))
      await transact(store, async (tx) => {
        expect(await tx.guard(resources, keyOf(organization, "a"))).toEqual(a)
        expect(await tx.guard(resources, keyOf(organization, "absent"))).toBeUndefined()
        expect(await tx.get(resources, keyOf(organization, "a"))).toEqual(a)
        expect(await tx.get(resources, keyOf(organization, "absent"))).toBeUndefined()
      })
      expect(await store.get(resources, keyOf(organization, "a"))).toEqual(a)
      expect(await store.get(resources, keyOf(organization, "absent"))).toBeUndefined()
      await store.read(async (tx) => {
        expect((await tx.page(resources, { scope: [organization, "parent"], limit: 10 })).items).toEqual([a])
        expect(await tx.changes(resources, a?.uid ?? "", { limit: 10 })).toHaveLength(1)
      })
    })

    it("a guarded row may be written by the same transaction, an absent one created", async () => {
      const { store } = contract
      const organization = contract.organization()
      await create(store, resource(organization, "a"))
      await transact(store, async (tx) => {
        const a = await tx.guard(resources, keyOf(organization, "a"))
        if (!a) throw new Error("a is not there")
        const updated = await tx.update(resources, { ...a, rank: 1 })
        expect(await tx.guard(resources, keyOf(organization, "a"))).toEqual(updated)
        await tx.guard(resources, keyOf(organization, "b"))
        await tx.create(resources, resource(organization, "b"))
        await tx.delete(resources, updated)
        expect(await tx.guard(resources, keyOf(organization, "a"))).toBeUndefined()
      })
      expect(await store.get(resources, keyOf(organization, "a"))).toBeUndefined()
      expect(await store.get(resources, keyOf(organization, "b"))).toMatchObject({ revision: 1 })
    })
  })
}
