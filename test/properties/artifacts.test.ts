// Random sequences of operations, alone and at the same time, against the model of the rules, over REST on both stores. A failure
// shrinks to the shortest sequence that shows it.
import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Answer, http } from "../support/http.js"
import { type Service, startService, storeNames } from "../support/service.js"
import {
  apply,
  hash,
  type Model,
  type Operation,
  type Outcome,
  REPOSITORIES,
  type Repository,
} from "./artifacts-model.js"

const VERSIONS = ["1.0.0", "2.0.0", "__proto__", "constructor"]
const names = fc.uniqueArray(fc.constantFrom(...VERSIONS), { minLength: 1, maxLength: 3 })
const repository = fc.constantFrom(...REPOSITORIES)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

/** Which revisions a request names; the text is found when it is sent. */
type Naming = "current" | "other" | undefined
const naming = fc.constantFrom<Naming[]>(undefined, undefined, "current", "other")

type Step = Operation extends infer O
  ? O extends { revisions: unknown }
    ? Omit<O, "revisions"> & { naming: Naming }
    : O
  : never

const bulk = {
  repository,
  versions: names,
  expectedStatus: maybe(fc.constantFrom("Published", "Unfinished", "Unlisted", "Archived", "Disposed")),
  naming,
} as const

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("publish"),
      repository,
      version: fc.constantFrom(...VERSIONS),
      asset: fc.constantFrom("a", "b"),
      content: fc.constantFrom("x", "y"),
      unfinished: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("update"),
      target: fc.constantFrom("Published", "Unlisted", "Archived"),
      ...bulk,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("dispose", "delete"), ...bulk }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("copy"),
      from: repository,
      versions: names,
      naming,
      allowOverwrite: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("deletePackage"), repository }) },
) as fc.Arbitrary<Step>

function operationOf(model: Model, step: Step): Operation {
  if (!("naming" in step)) return step
  const { naming, ...rest } = step
  const at = "from" in step ? step.from : step.repository
  const revisions =
    naming === undefined
      ? undefined
      : Object.fromEntries(
          step.versions.map((name) => [name, (naming === "current" && model.get(at)?.get(name)?.revision) || "other"]),
        )
  return { ...rest, revisions } as Operation
}

describe.each(storeNames)("version rules, %s", (store) => {
  let service: Service
  beforeAll(async () => {
    service = await startService(store)
  })
  afterAll(() => service?.stop())

  const newDomain = async () => {
    const domain = `d${randomBytes(6).toString("hex")}`
    await http(service.url, "POST", `/v1/domain?domain=${domain}`)
    for (const each of REPOSITORIES) {
      const answer = await http(service.url, "POST", `/v1/repository?domain=${domain}&repository=${each}`)
      expect(answer.status).toBe(200)
    }
    return domain
  }

  const send = async (domain: string, operation: Operation): Promise<Outcome> => {
    const at = (repository: string) => `domain=${domain}&repository=${repository}&format=generic&namespace=ns&package=p`
    const post = (path: string, json: unknown) => http(service.url, "POST", path, { json })
    switch (operation.kind) {
      case "publish": {
        const { repository, version, asset, content, unfinished } = operation
        const query = `${at(repository)}&version=${version}&asset=${asset}&unfinished=${unfinished}`
        const answer = await http(service.url, "POST", `/v1/package/version/publish?${query}`, {
          headers: { "x-amz-content-sha256": hash(content) },
          body: content,
        })
        if (answer.status !== 200) return { status: answer.status }
        const { versionRevision, status } = answer.json as { [member: string]: unknown }
        return { status: 200, published: { revision: String(versionRevision), status: String(status) } }
      }
      case "update": {
        const { versions, target, expectedStatus, revisions } = operation
        const body = { versions, targetStatus: target, expectedStatus, versionRevisions: revisions }
        return outcomeOf(await post(`/v1/package/versions/update_status?${at(operation.repository)}`, body))
      }
      case "dispose":
      case "delete": {
        const { kind, versions, expectedStatus, revisions } = operation
        const body = { versions, expectedStatus, versionRevisions: revisions }
        return outcomeOf(await post(`/v1/package/versions/${kind}?${at(operation.repository)}`, body))
      }
      case "copy": {
        const { from, versions, revisions, allowOverwrite } = operation
        const to = from === "left" ? "right" : "left"
        const query = at("").replace("repository=", `source-repository=${from}&destination-repository=${to}`)
        const body = { ...(revisions === undefined ? { versions } : { versionRevisions: revisions }), allowOverwrite }
        return outcomeOf(await post(`/v1/package/versions/copy?${query}`, body))
      }
      case "deletePackage":
        return { status: (await http(service.url, "DELETE", `/v1/package?${at(operation.repository)}`)).status }
    }
  }

  /** What is stored, as the lists show it. */
  const stateOf = async (domain: string): Promise<object> => {
    const state: Record<string, unknown> = {}
    for (const repository of REPOSITORIES) {
      const query = `domain=${domain}&repository=${repository}&format=generic&namespace=ns&package=p`
      const answer = await http(service.url, "POST", `/v1/package/versions?${query}`)
      if (answer.status === 404) continue
      const versions = answer.json?.versions as unknown as { version: string; status: string; revision: string }[]
      state[repository] = versions.map(({ version, status, revision }) => [version, status, revision])
    }
    return state
  }

  const runs = store === "embedded" ? 60 : 15

  it("answers and leaves what the model says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const domain = await newDomain()
        let model: Model = new Map()
        for (const each of steps) {
          const operation = operationOf(model, each)
          const expected = apply(model, operation)
          expect(shown(await send(domain, operation))).toEqual(shown(expected.outcome))
          model = expected.model
        }
        expect(await stateOf(domain)).toEqual(stateIn(model))
      }),
      { numRuns: runs, interruptAfterTimeLimit: 6_000 },
    )
  }, 60_000)

  it("answers calls made at the same time as if they came one after another", async () => {
    const input = fc.tuple(fc.array(step, { maxLength: 6 }), fc.array(step, { minLength: 2, maxLength: 4 }))
    await fc.assert(
      fc.asyncProperty(input, async ([before, together]) => {
        const domain = await newDomain()
        let model: Model = new Map()
        for (const each of before) {
          const operation = operationOf(model, each)
          await send(domain, operation)
          model = apply(model, operation).model
        }
        const operations = together.map((each) => operationOf(model, each))
        const outcomes = await Promise.all(operations.map((each) => send(domain, each)))
        const seen = { outcomes: outcomes.map(shown), state: await stateOf(domain) }
        const possible = orders(operations.length).map((order) => {
          let at = model
          const answers: unknown[] = []
          for (const index of order) {
            const next = apply(at, operations[index] as Operation)
            answers[index] = shown(next.outcome)
            at = next.model
          }
          return { outcomes: answers, state: stateIn(at) }
        })
        expect(possible).toContainEqual(seen)
      }),
      { numRuns: runs, interruptAfterTimeLimit: 6_000 },
    )
  }, 60_000)
})

function outcomeOf({ status, json }: Answer): Outcome {
  if (status !== 200) return { status }
  const { successfulVersions, failedVersions } = json as unknown as {
    successfulVersions: Record<string, { revision: string; status: string }>
    failedVersions: Record<string, { errorCode: string; errorMessage: string }>
  }
  const successful = new Map(Object.entries(successfulVersions))
  return { status, successful, failed: new Map(Object.entries(failedVersions)) }
}

/** Entries in order, so that a version `__proto__` is compared too; messages that are not documented left out. */
function shown({ status, successful, failed, published }: Outcome): object {
  const documented = new Set(["SKIPPED", "MISMATCHED_STATUS", "MISMATCHED_REVISION", "ALREADY_EXISTS"])
  return {
    status,
    published,
    successful: successful && [...successful].sort(byName),
    failed:
      failed &&
      [...failed]
        .map(([name, { errorCode, errorMessage }]) => [name, errorCode, documented.has(errorCode) ? errorMessage : ""])
        .sort(byName),
  }
}

function stateIn(model: Model): object {
  const state: Partial<Record<Repository, unknown>> = {}
  for (const [repository, versions] of model) {
    state[repository] = [...versions].map(([name, { status, revision }]) => [name, status, revision]).sort(byName)
  }
  return state
}

function byName(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1
}

function orders(length: number): number[][] {
  if (length === 0) return [[]]
  return orders(length - 1).flatMap((order) =>
    Array.from({ length }, (_, at) => [...order.slice(0, at), length - 1, ...order.slice(at)]),
  )
}
