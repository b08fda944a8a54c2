// Random histories of transactions, each compared step by step with a plain model in memory.

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareCodePoints } from "../../../src/store/key-order.js"
import type { ReadTransaction, Stored, WriteTransaction } from "../../../src/store/store.js"
import type { Contract } from "../store-contract.js"
import { keyOf, names, type Resource, resource, resources, transact } from "./collections.js"
import { expectStoreError } from "./expect-store-error.js"

interface Members {
  readonly status?: string | null | undefined
  readonly rank?: number | undefined
  readonly email?: string | undefined
}

type Step =
  | { readonly do: "create" | "update"; readonly name: string; readonly members: Members }
  | { readonly do: "delete" | "get" | "guard"; readonly name: string }
  | {
      readonly do: "page"
      readonly index: "status" | "rank" | undefined
      readonly limit: number
      readonly reverse: boolean
    }

interface History {
  readonly steps: readonly Step[]
  readonly fails: boolean
}

type Model = Map<string, Stored<Resource>>

class Rollback extends Error {}

const name = fc.constantFrom("", "a", "b", "\u0000", "\uffff", "\u{10000}")
const members: fc.Arbitrary<Members> = fc.record(
  {
    status: fc.constantFrom("x", "y", "", "\u{10000}", "\uffff", null),
    rank: fc.constantFrom(-1, 0, 1, 10, 2 ** 33),
    email: fc.constantFrom("one", "two", "three"),
  },
  { requiredKeys: [] },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("create" as const, "update" as const), name, members }),
  fc.record({ do: fc.constantFrom("delete" as const, "get" as const, "guard" as const), name }),
  fc.record({
    do: fc.constant("page" as const),
    index: fc.constantFrom("status" as const, "rank" as const, undefined),
    limit: fc.integer({ min: 1, max: 4 }),
    reverse: fc.boolean(),
  }),
)
const history: fc.Arbitrary<History[]> = fc.array(
  fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 8 }), fails: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
)

export function modelCases(contract: Contract): void {
  describe("a plain model", () => {
    it("does the same as the store in any history of transactions", async () => {
      const { store, capabilities } = contract
      await fc.assert(
        fc.asyncProperty(history, async (transactions) => {
          const organization = contract.organization()
          let model: Model = new Map()
          for (const { steps, fails } of transactions) {
            let after: Model = new Map()
            const done = transact(store, async (tx) => {
              after = new Map(model)
              for (const one of steps) await take(tx, organization, one, after, model)
              if (fails) throw new Rollback()
            })
            if (fails) await expect(done).rejects.toBeInstanceOf(Rollback)
            else {
              await done
              model = after
            }
            await store.read((tx) => compare(tx, organization, model))
          }
        }),
        { numRuns: capabilities.modelRuns },
      )
    })
  })
}

/** One step on both; `committed` is the model before the transaction. */
async function take(tx: WriteTransaction, organization: string, step: Step, model: Model, committed: Model) {
  if (step.do === "page") return comparePage(tx, organization, model, step)
  const current = model.get(step.name)
  const taken = (members: Members) =>
    members.email !== undefined &&
    [...model.values()].some((other) => other.name !== step.name && other.email === members.email)
  switch (step.do) {
    case "get":
      expect(await tx.get(resources, keyOf(organization, step.name))).toEqual(current)
      return
    case "guard":
      expect(await tx.guard(resources, keyOf(organization, step.name))).toEqual(current)
      return
    case "create": {
      const document = resource(organization, step.name, step.members)
      if (current || taken(step.members)) await expectStoreError(tx.create(resources, document), "exists")
      else model.set(step.name, await tx.create(resources, document))
      return
    }
    case "update": {
      if (!current) return
      const { status: _s, rank: _r, email: _e, ...kept } = current
      const next = { ...kept, ...step.members }
      if (taken(step.members)) await expectStoreError(tx.update(resources, next), "exists")
      else {
        const stored = await tx.update(resources, next)
        const before = committed.get(step.name)
        expect(stored.revision).toBe(before?.uid === current.uid ? before.revision + 1 : 1)
        expect(stored).toEqual({ ...next, revision: stored.revision })
        model.set(step.name, stored)
      }
      return
    }
    case "delete":
      if (!current) return
      await tx.delete(resources, current)
      model.delete(step.name)
  }
}

async function compare(tx: ReadTransaction, organization: string, model: Model): Promise<void> {
  for (const index of ["status", "rank", undefined] as const) {
    for (const reverse of [false, true]) await comparePage(tx, organization, model, { index, limit: 3, reverse })
  }
  for (const document of model.values()) {
    const changes = await tx.changes(resources, document.uid, { limit: 100 })
    expect(changes.map(({ revision }) => revision)).toEqual(Array.from({ length: document.revision }, (_, i) => i + 1))
  }
}

/** All pages of the query. */
async function comparePage(
  tx: ReadTransaction,
  organization: string,
  model: Model,
  query: { index: "status" | "rank" | undefined; limit: number; reverse: boolean },
): Promise<void> {
  const { index, limit, reverse } = query
  const expected = [...model.values()].filter((document) => index === undefined || (document[index] ?? null) !== null)
  expected.sort((a, b) => (index ? compareValues(a[index], b[index]) : 0) || compareCodePoints(a.name, b.name))
  if (reverse) expected.reverse()
  const found: Stored<Resource>[] = []
  let after: string | undefined
  do {
    const page = await tx.page(resources, {
      scope: [organization, "parent"],
      limit,
      reverse,
      ...(index === undefined ? {} : { index }),
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page.items)
    after = page.next
  } while (after !== undefined)
  expect(names({ items: found })).toEqual(names({ items: expected }))
  expect(found).toEqual(expected)
}

function compareValues(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (typeof a === "string" && typeof b === "string") return compareCodePoints(a, b)
  return Number(a) - Number(b)
}
