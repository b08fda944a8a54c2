// Concurrent changes of one version's actions, its publishing and unpublishing, and what readers see of all that: histories are checked.
import { describe, expect, it } from "vitest"
import type { OperationView } from "../../src/registry/connectors/children/views.js"
import { createOperation } from "../../src/registry/connectors/commands/children/create-operation.js"
import { deleteOperation } from "../../src/registry/connectors/commands/children/delete-operation.js"
import { getOperation } from "../../src/registry/connectors/commands/children/get-operation.js"
import { listOperations } from "../../src/registry/connectors/commands/children/list-operations.js"
import { updateOperation } from "../../src/registry/connectors/commands/children/update-operation.js"
import { getVersion } from "../../src/registry/connectors/commands/get-version.js"
import { publishVersion } from "../../src/registry/connectors/commands/publish-version.js"
import { unpublishVersion } from "../../src/registry/connectors/commands/unpublish-version.js"
import type { ConnectorName } from "../../src/registry/connectors/kinds.js"
import type { CommandContext } from "../../src/registry/context.js"
import { RegistryError } from "../../src/registry/errors.js"
import { StoreError } from "../../src/store/store.js"
import { kinds, matching, onEachStore, type Registry, randomOf } from "../unit/registry/connector-harness.js"
import { fitsModel } from "./linearizable.js"
import { type Outcome, type TimedVersionOperation, type VersionOperation, versionModel } from "./version-model.js"

const NAMES = ["a", "b"] as const
const CALLERS = 5
const OPERATIONS = 16

async function record(registry: Registry, name: ConnectorName, seed: number): Promise<TimedVersionOperation[]> {
  const at = { ...name, versionName: "1", operationKind: "action" } as const
  const history: TimedVersionOperation[] = []
  let clock = 0
  let values = 0
  /** What identifies each value that was ever answered. */
  const known = new Map<number, { readonly id: string; readonly etag: string }>()
  const noted = ({ operation, etag }: OperationView): number => {
    const value = Number(operation.summary)
    known.set(value, { id: operation.uid, etag })
    return value
  }
  const body = (name: string, value: number, id = "") =>
    ({ id, type: "http", name, summary: `${value}`, method: "GET", path: "/", parameters: [], responses: [] }) as const

  const caller = async (number: number, context: CommandContext) => {
    const random = randomOf(seed * 100 + number)
    const believed = new Map<string, number>()
    for (let i = 0; i < OPERATIONS; i++) {
      const name = NAMES[random(NAMES.length)] ?? "a"
      const choice = random(20)
      const from = clock++
      const done = (operation: VersionOperation) => {
        const isUnknown = "answer" in operation && operation.answer === "unknown"
        history.push({ ...operation, from, to: isUnknown ? Number.POSITIVE_INFINITY : clock++ })
      }
      const belief = believed.get(name)
      if (choice < 4) {
        const view = await getOperation(context, { ...at, operationName: name }).catch(absent)
        const seen = view && noted(view)
        if (seen !== undefined) believed.set(name, seen)
        done({ kind: "read", name, seen })
      } else if (choice < 6) {
        const { items, totalCount } = await listOperations(context, { ...at, page: {}, nameFilter: "" })
        const seen = Object.fromEntries(items.map((view) => [view.operation.name, noted(view)]))
        done({ kind: "list", seen, count: totalCount })
      } else if (choice < 8) {
        const { version } = await getVersion(context, at)
        const count = version.contents?.action ?? 0
        done({ kind: "version", published: version.publishTime !== undefined, count })
      } else if (choice < 10) {
        const kind = choice === 8 ? "publish" : "unpublish"
        const command = kind === "publish" ? publishVersion : unpublishVersion
        done({ kind, answer: await outcome(command(context, { ...at, preconditions: [] })) })
      } else if (belief === undefined || choice < 13) {
        const value = ++values
        const command = createOperation(context, { ...at, operation: body(name, value) })
        const answer = await outcome(command.then(noted))
        if (answer === "done") believed.set(name, value)
        done({ kind: "create", name, value, answer })
      } else {
        const { id, etag } = known.get(belief) as { id: string; etag: string }
        const target = { ...at, operationName: name, preconditions: matching(etag) }
        if (choice < 18) {
          const value = ++values
          const command = updateOperation(context, { ...target, operation: body(name, value, id) })
          const answer = await outcome(command.then(noted))
          if (answer === "done") believed.set(name, value)
          done({ kind: "put", name, known: belief, value, answer })
        } else {
          done({ kind: "delete", name, known: belief, answer: await outcome(deleteOperation(context, target)) })
        }
      }
    }
  }
  const contexts = [registry.context, { ...registry.context, store: registry.other }]
  await Promise.all(Array.from({ length: CALLERS }, (_, i) => caller(i, contexts[i % 2] as CommandContext)))
  return history
}

const reasons: Partial<Record<string, Outcome>> = {
  CONFLICT: "frozen",
  ALREADY_EXISTS: "exists",
  NOT_FOUND: "absent",
  ETAG_MISMATCH: "stale",
}

async function outcome(attempt: Promise<unknown>): Promise<Outcome> {
  try {
    await attempt
    return "done"
  } catch (error) {
    const known = error instanceof RegistryError ? reasons[error.reason] : undefined
    if (known !== undefined) return known
    if (error instanceof StoreError && ["contention", "unavailable", "deadline"].includes(error.reason))
      return "unknown"
    throw error
  }
}

function absent(error: unknown): undefined {
  if (!(error instanceof RegistryError && error.reason === "NOT_FOUND")) throw error
}

onEachStore("children of a version", (registry) => {
  it.each(kinds)("of a %s are linearizable, with its publishing", async (kind) => {
    const answers = new Set<string>()
    for (let seed = 1; seed <= (registry.severalProcesses ? 2 : 6); seed++) {
      const name = await registry.connector(kind)
      await registry.draft(name, "1")
      const history = await record(registry, name, seed)
      expect(fitsModel(history, versionModel), `seed ${seed}: ${JSON.stringify(history)}`).toBe(true)
      for (const operation of history) if ("answer" in operation) answers.add(`${operation.kind} ${operation.answer}`)
    }
    expect([...answers]).toEqual(expect.arrayContaining(["publish done", "create done", "create frozen", "put done"]))
  })
})

describe("the checker of versions", () => {
  const at = (from: number, to: number, operation: VersionOperation): TimedVersionOperation => ({
    ...operation,
    from,
    to,
  })
  const creation: VersionOperation = { kind: "create", name: "a", value: 1, answer: "done" }
  const created = at(0, 1, creation)
  const published = at(2, 3, { kind: "publish", answer: "done" })
  it.each<[string, boolean, TimedVersionOperation[]]>([
    ["a child under a published version", false, [published, at(4, 5, creation)]],
    ["a child that began before the publishing", true, [published, at(0, 5, creation)]],
    [
      "a refusal of what is no longer published",
      false,
      [created, at(2, 3, { kind: "delete", name: "a", known: 1, answer: "frozen" })],
    ],
    [
      "a change that a later reader does not see",
      false,
      [created, at(4, 5, { kind: "read", name: "a", seen: undefined })],
    ],
    ["a count that is not the list's", false, [created, at(2, 3, { kind: "list", seen: { a: 1 }, count: 2 })]],
    [
      "two changes with one etag",
      false,
      [
        created,
        at(2, 5, { kind: "put", name: "a", known: 1, value: 2, answer: "done" }),
        at(2, 5, { kind: "put", name: "a", known: 1, value: 3, answer: "done" }),
      ],
    ],
  ])("%s: %s", (_, expected, history) => {
    expect(fitsModel(history, versionModel)).toBe(expected)
  })
})
