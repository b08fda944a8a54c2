// Versions as large as the limits let them be: copied, imported and published in one transaction, and read by page.
import { expect, it } from "vitest"
import type { Operation } from "../../../src/registry/connectors/children/entities.js"
import {
  changedContents,
  MAX_CHILDREN,
  MAX_SCHEMA_BYTES,
  MAX_VERSION_BYTES,
} from "../../../src/registry/connectors/children/limits.js"
import { operationTargets, referencesOf } from "../../../src/registry/connectors/children/references.js"
import {
  allDefinitions,
  changeVersionContents,
  contentsOf,
  requireVersionContext,
} from "../../../src/registry/connectors/children/rows.js"
import { connectorOperations, connectorReferences } from "../../../src/registry/connectors/collections.js"
import { createDefinitions } from "../../../src/registry/connectors/commands/children/create-definitions.js"
import { createOperation } from "../../../src/registry/connectors/commands/children/create-operation.js"
import { deleteDefinitions } from "../../../src/registry/connectors/commands/children/delete-definitions.js"
import { getSchema } from "../../../src/registry/connectors/commands/children/get-schema.js"
import { listDefinitions } from "../../../src/registry/connectors/commands/children/list-definitions.js"
import { listOperations } from "../../../src/registry/connectors/commands/children/list-operations.js"
import { createConnector } from "../../../src/registry/connectors/commands/create-connector.js"
import { createVersion } from "../../../src/registry/connectors/commands/create-version.js"
import type { VersionName } from "../../../src/registry/connectors/commands/get-version.js"
import { importConnector } from "../../../src/registry/connectors/commands/import-connector.js"
import { publishVersion } from "../../../src/registry/connectors/commands/publish-version.js"
import { unpublishVersion } from "../../../src/registry/connectors/commands/unpublish-version.js"
import { type CommandContext, transact } from "../../../src/registry/context.js"
import type { TwoWayPageRequest } from "../../../src/registry/paging.js"
import type { ReadTransaction, Store } from "../../../src/store/store.js"
import { testSecretBox } from "../../support/secret-box.js"
import { newConnector, onEachStore, type Registry, refused } from "./connector-harness.js"

/** As many definitions, each referring to the one before it, and actions, each linked to two of them. */
async function fill(registry: Registry, at: VersionName, definitions: number, actions: number): Promise<void> {
  const { context } = registry
  const link = (i: number) => (i === 0 ? "{}" : `{"$ref":"#/$defs/d${i - 1}"}`)
  await createDefinitions(context, {
    ...at,
    definitions: Array.from({ length: definitions }, (_, i) => ({
      name: `d${i}`,
      accept: ["application/json"],
      schema: { contentType: "application/schema+json", content: link(i) },
    })),
  })
  await transact(context, async (tx, now) => {
    const place = await requireVersionContext(tx, at)
    const all = await allDefinitions(tx, place)
    const linkTo = (i: number) => [{ id: context.newId(), definitionUid: all[i % all.length]?.uid ?? "" }]
    const [organization, versionUid] = place.scope
    const rows = Array.from(
      { length: actions },
      (_, i): Operation => ({
        uid: context.newId(),
        ...{ organization, versionUid, kind: "action", name: `a${i}`, method: "GET", path: "/cats", parameters: [] },
        requestBody: { required: true, definitions: linkTo(i) },
        responses: [{ id: context.newId(), status: 200, definitions: linkTo(i + 1) }],
        ...{ bytes: 100, createTime: now, updateTime: now },
      }),
    )
    await tx.createAll(connectorOperations, rows)
    const references = rows.flatMap((row) => referencesOf(row, row, operationTargets(row)))
    await tx.createAll(connectorReferences, references)
    const by = { count: actions, bytes: actions * 100, references: references.length }
    await changeVersionContents(tx, place, changedContents(contentsOf(place), "action", by), now)
  })
}

/** How often a command reads from the store. */
async function readsOf(context: CommandContext, command: (context: CommandContext) => Promise<unknown>) {
  let reads = 0
  const counting = (tx: ReadTransaction): ReadTransaction => ({
    get(collection, key) {
      reads++
      return tx.get(collection, key)
    },
    page(collection, query) {
      reads++
      return tx.page(collection, query)
    },
    changes: (collection, life, query) => tx.changes(collection, life, query),
  })
  const store: Store = { ...context.store, read: (fn) => context.store.read((tx) => fn(counting(tx))) }
  await command({ ...context, store })
  return reads
}

onEachStore("large versions", (registry) => {
  // The stand-in for MongoDB takes a tenth of it in the time that a test has.
  const isWhole = !registry.severalProcesses
  const share = isWhole ? 1 : 10
  const [definitions, actions] = [MAX_CHILDREN.definition / share, MAX_CHILDREN.action / share]

  it(`${actions} actions and ${definitions} definitions are copied, imported and published`, async () => {
    const name = await registry.connector("connector", registry.organization(), { public: true })
    const at = { ...name, versionName: "1" }
    await registry.draft(name, "1")
    await fill(registry, at, definitions, actions)
    await publishVersion(registry.context, { ...at, preconditions: [] })
    await createVersion(registry.context, { ...at, versionName: "2", fromVersion: "1" })
    const organization = registry.organization()
    const view = await importConnector(registry.context, { ...at, organization })
    const imported = { ...name, organization, id: view.connector.id, versionName: "1" }
    await publishVersion(registry.context, { ...imported, preconditions: [] })
    for (const copy of [{ ...at, versionName: "2" }, imported]) {
      const list = { ...copy, page: { first: 1 }, nameFilter: "" }
      const page = await listOperations(registry.context, { ...list, operationKind: "action" })
      expect(page.totalCount).toBe(actions)
      expect(page.items[0]).toMatchObject({ errors: [], definitions: { size: 2 } })
      const [definition] = (await listDefinitions(registry.context, { ...list, nameFilter: "d7" })).items
      expect(definition?.referencedBy?.length).toBeGreaterThanOrEqual((actions / definitions) * 2)
    }
    const everything = { ...imported, ids: [], names: [], all: true }
    await unpublishVersion(registry.context, { ...imported, preconditions: [] })
    await refused(deleteDefinitions(registry.context, { ...everything, force: false }), "REFERENCED")
    await deleteDefinitions(registry.context, { ...everything, force: true })
    const { version } = await registry.version(imported, "1")
    expect(version.contents).toMatchObject({ action: actions, definition: 0, references: actions * 2 })
    const publish = publishVersion(registry.context, { ...imported, preconditions: [] })
    await expect(publish).rejects.toMatchObject({ reason: "INVALID" })
    if (!isWhole) return
    const draft = { ...at, versionName: "2" }
    const one = { id: "", type: "http", name: "more", method: "GET", path: "/", parameters: [], responses: [] } as const
    const create = createOperation(registry.context, { ...draft, operationKind: "action", operation: one })
    await refused(create, "QUOTA_EXCEEDED")
    await expect(create).rejects.toThrow(`a version has at most ${actions} actions`)
  })

  it("as many bytes as a version may have are copied, and more are refused", async () => {
    const name = await registry.connector()
    const at = { ...name, versionName: "1" }
    await registry.draft(name, "1")
    const content = "x".repeat(MAX_SCHEMA_BYTES)
    const define = (from: number, count: number) =>
      createDefinitions(registry.context, {
        ...at,
        definitions: Array.from({ length: count }, (_, i) => ({
          name: `d${from + i}`,
          accept: ["text/plain"],
          schema: { contentType: "text/plain", content },
        })),
      })
    const most = isWhole ? MAX_VERSION_BYTES / MAX_SCHEMA_BYTES - 1 : 2
    await define(0, most)
    await createVersion(registry.context, { ...at, versionName: "2", fromVersion: "1" })
    const copy = await getSchema(registry.context, { ...at, versionName: "2", file: `d${most - 1}.txt` })
    expect(copy.content === content).toBe(true)
    if (!isWhole) return
    const beyond = define(most, 1)
    await refused(beyond, "QUOTA_EXCEEDED")
    await expect(beyond).rejects.toThrow(`at most ${MAX_VERSION_BYTES} bytes together`)
  })

  it("an import takes no secret along", async () => {
    const context = { ...registry.context, secretBox: testSecretBox }
    const organization = registry.organization()
    const grant = { grantType: "password", clientId: "c", clientSecret: "hush" } as const
    const oauth2 = { schemeType: "oauth2", id: "o", description: "", authorizeUrl: "a", tokenUrl: "t" } as const
    const { connector: source } = await createConnector(context, {
      ...newConnector("connector", organization, { public: true }),
      authSchemeConfigs: [{ ...oauth2, scopes: [], defaultScopes: [], grant }],
    })
    expect(source.clientSecrets).toHaveLength(1)
    const name = { kind: "connector", organization, id: source.id } as const
    await registry.published(name, "1")
    const into = { organization: registry.organization(), id: source.id, versionName: "1" }
    const { connector } = await importConnector(context, into)
    expect(connector).not.toHaveProperty("clientSecrets")
    expect(connector.authSchemeConfigs).toEqual(source.authSchemeConfigs)
    expect(JSON.stringify(connector)).not.toContain("hush")
  })

  it("a page costs the same wherever it is, however much there is", async () => {
    const reads: number[][] = []
    for (const count of [10, 300]) {
      const name = await registry.connector()
      const at = { ...name, versionName: "1" }
      await registry.draft(name, "1")
      await fill(registry, at, 8, count)
      const list = (page: TwoWayPageRequest) => {
        const query = { ...at, page: { first: 3, ...page }, nameFilter: "" }
        return (context: CommandContext) => listOperations(context, { ...query, operationKind: "action" })
      }
      const last = await list({ before: "e" })(registry.context)
      reads.push([
        await readsOf(registry.context, list({})),
        await readsOf(registry.context, list({ before: last.next ?? "e" })),
      ])
    }
    expect(reads[1]).toEqual(reads[0])
  })
})
