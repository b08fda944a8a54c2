// Commands under one connector at the same time: one winner for one precondition, and every answer right while all else moves.

import { describe, expect, it } from "vitest"
import { connectors, connectorVersions } from "../../../src/registry/collections.js"
import type { OperationInput } from "../../../src/registry/connectors/children/rules.js"
import { createDefinitions } from "../../../src/registry/connectors/commands/children/create-definitions.js"
import { createOperation } from "../../../src/registry/connectors/commands/children/create-operation.js"
import {
  deleteDefinition,
  deleteDefinitions,
} from "../../../src/registry/connectors/commands/children/delete-definitions.js"
import { listDefinitions } from "../../../src/registry/connectors/commands/children/list-definitions.js"
import { listOperations } from "../../../src/registry/connectors/commands/children/list-operations.js"
import { createVersion } from "../../../src/registry/connectors/commands/create-version.js"
import { deleteConnector } from "../../../src/registry/connectors/commands/delete-connector.js"
import { deleteVersion } from "../../../src/registry/connectors/commands/delete-version.js"
import { getConnector } from "../../../src/registry/connectors/commands/get-connector.js"
import { importConnector } from "../../../src/registry/connectors/commands/import-connector.js"
import { listConnectors } from "../../../src/registry/connectors/commands/list-connectors.js"
import { listVersions } from "../../../src/registry/connectors/commands/list-versions.js"
import { publishVersion } from "../../../src/registry/connectors/commands/publish-version.js"
import { unpublishVersion } from "../../../src/registry/connectors/commands/unpublish-version.js"
import { updateConnector } from "../../../src/registry/connectors/commands/update-connector.js"
import { updateVersion } from "../../../src/registry/connectors/commands/update-version.js"
import type { ConnectorName } from "../../../src/registry/connectors/kinds.js"
import type { VersionView } from "../../../src/registry/connectors/views.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { RegistryError } from "../../../src/registry/errors.js"
import type { Precondition } from "../../../src/registry/etag.js"
import { interrupted } from "../../support/interrupted-store.js"
import { claimOf, kinds, matching, newConnector, onEachStore, type Registry, randomOf } from "./connector-harness.js"

const CALLERS = 50

/** What came of each: the answer, or the reason it was refused for. Anything else fails the test. */
async function outcomes<T>(attempts: readonly Promise<T>[]): Promise<{ won: T[]; lost: string[] }> {
  const won: T[] = []
  const lost: string[] = []
  for (const result of await Promise.allSettled(attempts)) {
    if (result.status === "fulfilled") won.push(result.value)
    else if (result.reason instanceof RegistryError) lost.push(result.reason.reason)
    else throw result.reason
  }
  return { won, lost }
}

function times<T>(count: number, attempt: (i: number) => Promise<T>): Promise<T>[] {
  return Array.from({ length: count }, (_, i) => attempt(i))
}

const losers = (reason: string) => Array.from({ length: CALLERS - 1 }, () => reason)

onEachStore("races", (registry) => {
  describe.each(kinds)("under a %s", (kind) => {
    it(`of ${CALLERS} PUTs of a version with one etag exactly one wins`, async () => {
      const name = await registry.connector(kind)
      const draft = await registry.draft(name, "1")
      const claim = claimOf(draft)
      const { won, lost } = await outcomes(
        times(CALLERS, (i) =>
          registry.putClaim({ ...name, versionName: "1" }, { ...claim, description: `by ${i}` }, matching(draft.etag)),
        ),
      )
      expect(lost).toEqual(losers("ETAG_MISMATCH"))
      expect(won).toEqual([await registry.version(name, "1")])
      expect(won[0]?.version.revision).toBe(2)
    })

    it(`of ${CALLERS} PUTs of a version as it was read exactly one wins, without an etag too`, async () => {
      const name = await registry.connector(kind)
      const claim = claimOf(await registry.draft(name, "1"))
      const { won, lost } = await outcomes(
        times(CALLERS, (i) => registry.putClaim({ ...name, versionName: "1" }, { ...claim, description: `by ${i}` })),
      )
      expect(lost).toEqual(losers("INVALID"))
      expect(won).toEqual([await registry.version(name, "1")])
    })

    it(`of ${CALLERS} PUTs of the ${kind} with one etag exactly one wins`, async () => {
      const name = await registry.connector(kind)
      const { etag } = await registry.get(name)
      const { won, lost } = await outcomes(
        times(CALLERS, (i) => put(registry.context, name, { name: `by ${i}` }, { preconditions: matching(etag) })),
      )
      expect(lost).toEqual(losers("ETAG_MISMATCH"))
      expect(won).toHaveLength(1)
      expect((await registry.get(name)).connector).toEqual(won[0]?.connector)
    })

    it(`of ${CALLERS} publishes with one etag exactly one wins`, async () => {
      const name = await registry.connector(kind)
      const { etag } = await registry.draft(name, "1")
      const { won, lost } = await outcomes(
        times(CALLERS, () =>
          publishVersion(registry.context, { ...name, versionName: "1", preconditions: matching(etag) }),
        ),
      )
      expect(lost).toEqual(losers("ETAG_MISMATCH"))
      expect(won).toEqual([await registry.version(name, "latest")])
      expect((await registry.get(name)).connector.publishedCount).toBe(1)
    })

    it("of those that create one name exactly one wins", async () => {
      const name = await registry.connector(kind)
      const { won, lost } = await outcomes(times(CALLERS, () => registry.draft(name, "1")))
      expect(lost).toEqual(losers("ALREADY_EXISTS"))
      expect(won).toEqual([await registry.version(name, "1")])
      expect((await registry.get(name)).connector.versionCount).toBe(1)
    })

    it("of those that create one id exactly one wins; others count too", async () => {
      const organization = registry.organization()
      const name = { kind, organization, id: "chosen" }
      const others = times(5, () => registry.connector(kind, organization))
      const { won, lost } = await outcomes(
        times(CALLERS, (i) => put(registry.context, name, { name: `by ${i}` }, { mustNotExist: true })),
      )
      await Promise.all(others)
      expect(lost).toEqual(losers("ALREADY_EXISTS_PRECONDITION"))
      expect(won).toHaveLength(1)
      const page = await listConnectors(registry.context, { kind, organization, page: {}, filter: {} })
      expect(page).toMatchObject({ totalCount: 6, next: undefined })
      expect(page.items).toHaveLength(6)
    })

    it("versions published at once get different times", async () => {
      const name = await registry.connector(kind)
      const names = Array.from({ length: 10 }, (_, i) => `${i}`)
      for (const versionName of names) await registry.draft(name, versionName)
      const { won } = await outcomes(
        names.map((versionName) => publishVersion(registry.context, { ...name, versionName, preconditions: [] })),
      )
      const published = won.map(({ version }) => version.publishTime?.getTime())
      expect(new Set(published).size).toBe(names.length)
      expect((await registry.version(name, "latest")).version.publishTime?.getTime()).toBe(
        Math.max(...published.map((time) => time ?? 0)),
      )
    })

    it("never two defaults, two latest or a draft among them, in any answer", async () => {
      const name = await registry.connector(kind)
      const names = ["1", "2", "3", "4"]
      for (const versionName of names) await registry.published(name, versionName)
      let running = true
      const writer = async (seed: number, context: CommandContext) => {
        const random = randomOf(seed)
        for (let i = 0; i < 20; i += 1) {
          const versionName = names[random(names.length)] ?? ""
          const at = { ...name, versionName }
          const { won } = await outcomes([change(random(6), context, at)])
          for (const answer of won) if (answer !== undefined) judgeVersion(answer)
        }
      }
      const reader = async () => {
        while (running) {
          await judgeAnswers(registry.context, name)
          await new Promise(setImmediate)
        }
      }
      const { other } = registry
      const readers = [reader(), reader()]
      await Promise.all(
        times(8, (i) => writer(i + 1, i % 2 === 0 ? registry.context : { ...registry.context, store: other })),
      ).finally(() => {
        running = false
      })
      await Promise.all(readers)
      await judgeRows(registry, name)
    })

    it("a child created while its version is published is in before, or refused", async () => {
      for (let round = 0; round < 5; round += 1) {
        const name = await registry.connector(kind)
        const at = { ...name, versionName: "1" }
        await registry.draft(name, "1")
        const [created, published] = await Promise.allSettled([
          createOperation(registry.context, { ...at, operationKind: "action", operation: getCat }),
          publishVersion({ ...registry.context, store: registry.other }, { ...at, preconditions: [] }),
        ])
        expect(published.status).toBe("fulfilled")
        const page = await listOperations(registry.context, {
          ...at,
          operationKind: "action",
          page: {},
          nameFilter: "",
        })
        expect(page.totalCount).toBe(page.items.length)
        expect(page.totalCount).toBe(created.status === "fulfilled" ? 1 : 0)
        if (created.status === "rejected") expect(created.reason).toMatchObject({ reason: "CONFLICT" })
      }
    })

    it("a definition that is deleted while something is linked to it stays, or the link is refused", async () => {
      for (let round = 0; round < 5; round += 1) {
        const name = await registry.connector(kind)
        const at = { ...name, versionName: "1" }
        await registry.draft(name, "1")
        await createDefinitions(registry.context, { ...at, definitions: [catDefinition] })
        const link = { id: "", definition: { uid: "", name: "cat" } }
        const linked = { ...getCat, requestBody: { required: true, definitions: [link] } }
        const elsewhere = { ...registry.context, store: registry.other }
        const [deleted, created] = await Promise.allSettled([
          deleteDefinition(elsewhere, { ...at, definitionName: "cat", force: false, preconditions: [] }),
          createOperation(registry.context, { ...at, operationKind: "action", operation: linked }),
        ])
        if (deleted.status === "fulfilled") expect(created).toMatchObject({ reason: { reason: "INVALID" } })
        else expect(deleted.reason).toMatchObject({ reason: "REFERENCED" })
        expect([deleted.status, created.status].sort()).toEqual(["fulfilled", "rejected"])
        await publishVersion(registry.context, { ...at, preconditions: [] })
      }
    })

    it("of those that create one definition, and those that delete it, all is counted", async () => {
      const name = await registry.connector(kind)
      const at = { ...name, versionName: "1" }
      await registry.draft(name, "1")
      const { won, lost } = await outcomes(
        times<unknown>(20, async (i) => {
          const store = i % 2 === 0 ? registry.store : registry.other
          const context = { ...registry.context, store }
          return i % 3 === 2
            ? deleteDefinitions(context, { ...at, ids: [], names: ["cat"], all: false, force: false })
            : createDefinitions(context, { ...at, definitions: [catDefinition] })
        }),
      )
      expect(won.length + lost.length).toBe(20)
      for (const reason of lost) expect(["ALREADY_EXISTS", "NOT_FOUND"]).toContain(reason)
      const page = await listDefinitions(registry.context, { ...at, page: {}, nameFilter: "" })
      expect(page.totalCount).toBe(page.items.length)
      expect(page.items.length).toBeLessThanOrEqual(1)
      const { version } = await registry.version(name, "1")
      if (page.items.length === 0) expect(version.contents).toMatchObject({ definition: 0, bytes: 0 })
    })

    // Where one process has the data for itself, its transactions run one after another.
    if (!registry.severalProcesses) return
    it("a child whose version is published between its reading and its writing is refused", async () => {
      const name = await registry.connector(kind)
      const at = { ...name, versionName: "1" }
      await registry.draft(name, "1")
      const store = interrupted(registry.other, () => publishVersion(registry.context, { ...at, preconditions: [] }))
      const input = { ...at, operationKind: "action", operation: getCat } as const
      const { lost } = await outcomes([createOperation({ ...registry.context, store }, input)])
      expect(lost).toEqual(["CONFLICT"])
      const page = await listOperations(registry.context, { ...at, operationKind: "action", page: {}, nameFilter: "" })
      expect(page).toMatchObject({ totalCount: 0, items: [] })
    })

    it("a command that decided on what another one then changed decides again", async () => {
      const name = await registry.connector(kind)
      await registry.published(name, "1")
      await registry.published(name, "2")
      const at = { ...name, versionName: "1" }
      const store = interrupted(registry.other, () => unpublishVersion(registry.context, { ...at, preconditions: [] }))
      const { lost } = await outcomes([pin({ ...registry.context, store }, at, true)])
      expect(lost, "it became a draft").toEqual(["INVALID"])
      expect(await registry.version(name, "default")).toMatchObject({ version: { name: "2" }, isLatest: true })
      await judgeRows(registry, name)
    })
  })
})

onEachStore("races of imports", (registry) => {
  it("each makes a connector of its own, whole; one that ceases to be public is imported whole or not at all", async () => {
    for (let round = 0; round < 3; round += 1) {
      const source = await registry.connector("connector", registry.organization(), { public: true })
      const at = { ...source, versionName: "1" }
      await registry.draft(source, "1")
      await createDefinitions(registry.context, { ...at, definitions: [catDefinition] })
      await createOperation(registry.context, { ...at, operationKind: "action", operation: getCat })
      await publishVersion(registry.context, { ...at, preconditions: [] })
      const elsewhere = { ...registry.context, store: registry.other }
      const organization = registry.organization()
      const input = { ...at, organization }
      const ending =
        round === 0
          ? put(elsewhere, source, { name: "closed" }, {}, ["name", "baseUrl", "public"])
          : round === 1
            ? unpublishVersion(elsewhere, { ...at, preconditions: [] })
            : deleteConnector(elsewhere, { ...source, force: true, preconditions: [] })
      const [{ won, lost }] = await Promise.all([
        outcomes(times(6, (i) => importConnector(i % 2 === 0 ? registry.context : elsewhere, input))),
        ending,
      ])
      for (const reason of lost) expect(reason).toBe("NOT_FOUND")
      expect(new Set(won.map(({ connector }) => connector.id)).size).toBe(won.length)
      const list = await listConnectors(registry.context, { kind: "connector", organization, page: {}, filter: {} })
      expect(list.totalCount).toBe(won.length)
      for (const { connector } of list.items) {
        const copy = { ...source, organization, id: connector.id, versionName: "1", page: {}, nameFilter: "" }
        const [definitions, actions] = await Promise.all([
          listDefinitions(registry.context, copy),
          listOperations(registry.context, { ...copy, operationKind: "action" }),
        ])
        expect([definitions.items.length, actions.items.length]).toEqual([1, 1])
      }
      await expect(importConnector(registry.context, input)).rejects.toMatchObject({ reason: "NOT_FOUND" })
    }
  })
})

const catDefinition = {
  name: "cat",
  accept: ["application/json"],
  schema: { contentType: "application/schema+json", content: "{}" },
}

const getCat: OperationInput = {
  id: "",
  type: "http",
  name: "getCat",
  method: "GET",
  path: "/cat",
  parameters: [],
  responses: [],
}

function put(
  context: CommandContext,
  name: ConnectorName,
  members: { name: string },
  options: { preconditions?: Precondition[]; mustNotExist?: boolean },
  present: readonly ("name" | "baseUrl" | "public")[] = ["name", "baseUrl"],
) {
  const { id, organization, kind } = name
  const connector = {
    ...newConnector(kind, organization, members).members,
    id,
    organization,
    protocol: "http",
    authSchemeConfigs: [],
    authSchemeConfigIds: [],
    environments: [],
  }
  const presentFields = new Set(present)
  return updateConnector(context, {
    ...name,
    connector,
    presentFields,
    preconditions: [],
    mustNotExist: false,
    ...options,
  })
}

async function change(
  what: number,
  context: CommandContext,
  at: ConnectorName & { versionName: string },
): Promise<VersionView | undefined> {
  switch (what) {
    case 0:
      return publishVersion(context, { ...at, preconditions: [] })
    case 1:
      return unpublishVersion(context, { ...at, preconditions: [] })
    case 2:
      return pin(context, at, true)
    case 3:
      return pin(context, at, false)
    case 4:
      await deleteVersion(context, { ...at, force: true, preconditions: [] })
      return undefined
    default:
      return createVersion(context, at)
  }
}

function pin(context: CommandContext, at: ConnectorName & { versionName: string }, isDefault: boolean) {
  const times = { createTime: undefined, updateTime: undefined, publishTime: undefined }
  const version = { id: "", name: "", isLatest: false, isDefault, messages: [], ...times }
  return updateVersion(context, { ...at, version, presentFields: new Set(["isDefault"] as const), preconditions: [] })
}

function judgeVersion({ version, isLatest, isDefault }: VersionView): void {
  if (isLatest || isDefault) expect(version.publishTime).toBeDefined()
}

function judgeVersions(versions: readonly VersionView[]): void {
  const published = versions.filter(({ version }) => version.publishTime !== undefined)
  const publishTimes = published.map(({ version }) => version.publishTime?.getTime() ?? 0)
  expect(new Set(publishTimes).size).toBe(published.length)
  for (const view of versions) judgeVersion(view)
  const expected = published.length === 0 ? 0 : 1
  expect(versions.filter(({ isLatest }) => isLatest)).toHaveLength(expected)
  expect(versions.filter(({ isDefault }) => isDefault)).toHaveLength(expected)
  const latest = versions.find(({ isLatest }) => isLatest)
  if (latest) expect(latest.version.publishTime?.getTime()).toBe(Math.max(...publishTimes))
}

async function judgeAnswers(context: CommandContext, name: ConnectorName): Promise<void> {
  const { kind, organization } = name
  judgeVersions((await getConnector(context, name)).versions)
  const versions = await listVersions(context, { ...name, page: {} })
  expect(versions.totalCount).toBe(versions.items.length)
  judgeVersions(versions.items)
  const list = await listConnectors(context, { kind, organization, page: {}, filter: {} })
  for (const item of list.items) judgeVersions(item.versions)
}

/** What stands on the connector's row is what its versions' rows say. */
async function judgeRows(registry: Registry, name: ConnectorName): Promise<void> {
  await registry.store.read(async (tx) => {
    const connector = await tx.get(connectors, [name.organization, name.kind, name.id])
    const scope = [name.organization, connector?.uid ?? ""]
    const all = await tx.page(connectorVersions, { scope, limit: 1000 })
    const published = await tx.page(connectorVersions, { scope, index: "published", reverse: true, limit: 1000 })
    expect(connector).toMatchObject({ versionCount: all.items.length, publishedCount: published.items.length })
    expect(connector?.latestVersion).toBe(published.items[0]?.name)
    const pinned = connector?.pinnedVersion
    if (pinned !== undefined) expect(published.items.map((version) => version.name)).toContain(pinned)
  })
}
