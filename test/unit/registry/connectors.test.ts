// Connectors and connections: create, get, update, delete.

import { describe, expect, it } from "vitest"
import { connectors, connectorVersions, tombstones } from "../../../src/registry/collections.js"
import { createConnector } from "../../../src/registry/connectors/commands/create-connector.js"
import { deleteConnector } from "../../../src/registry/connectors/commands/delete-connector.js"
import { listConnectors } from "../../../src/registry/connectors/commands/list-connectors.js"
import { publishVersion } from "../../../src/registry/connectors/commands/publish-version.js"
import { type ConnectorClaim, updateConnector } from "../../../src/registry/connectors/commands/update-connector.js"
import type { ConnectorKind } from "../../../src/registry/connectors/entities.js"
import type { ConnectorName } from "../../../src/registry/connectors/kinds.js"
import type { ConnectorView } from "../../../src/registry/connectors/views.js"
import type { Precondition } from "../../../src/registry/etag.js"
import { ANY, kinds, matching, newConnector, onEachStore, refused } from "./connector-harness.js"

function environment(name: string) {
  return { id: "", name, credentials: { action: [] }, variables: [] }
}

onEachStore("connectors", (registry) => {
  describe.each(kinds)("a %s", (kind) => {
    /** What a PUT over REST gives: every writable field, and the read-only ones that were sent. */
    const writable: (keyof ConnectorClaim)[] = [
      "id",
      "organization",
      "protocol",
      "name",
      "baseUrl",
      "datasetId",
      ...(kind === "connector" ? (["public", "documentationUrl", "imageUrl", "tags"] as const) : []),
    ]

    function bodyOf({ connector }: ConnectorView): ConnectorClaim {
      return { ...connector, authSchemeConfigs: [], authSchemeConfigIds: [], environments: [] }
    }
    function body(name: ConnectorName, members: Partial<ConnectorClaim> = {}) {
      const { id, organization } = name
      const { members: first, ...rest } = newConnector(kind, organization)
      return { ...rest, ...first, id, organization, protocol: "http", authSchemeConfigIds: [], ...members }
    }
    const put = (
      name: ConnectorName,
      connector: ConnectorClaim,
      options: {
        presentFields?: (keyof ConnectorClaim)[]
        preconditions?: Precondition[]
        mustNotExist?: boolean
      } = {},
    ) => {
      const { presentFields = writable, preconditions = [], mustNotExist = false } = options
      return updateConnector(registry.context, {
        ...name,
        connector,
        presentFields: new Set(presentFields),
        preconditions,
        mustNotExist,
      })
    }
    const remove = (name: ConnectorName, force = false, preconditions: Precondition[] = []) =>
      deleteConnector(registry.context, { ...name, force, preconditions })
    const total = async (organization: string) =>
      (await listConnectors(registry.context, { kind, organization, page: {}, filter: {} })).totalCount

    it("is created with what was given, and no versions", async () => {
      const organization = registry.organization()
      const members = {
        name: "é".repeat(255),
        tags: [{ key: "__proto__", values: ["a", "b"] }],
        variables: [{ name: "__proto__", value: "" }],
      }
      const view = await createConnector(registry.context, newConnector(kind, organization, members))
      expect(view.connector).toMatchObject({ ...members, organization, protocol: "http", versionCount: 0 })
      expect(view.connector.createTime).toEqual(view.connector.updateTime)
      expect(view.versions).toEqual([])
      expect(await registry.get({ kind, organization, id: view.connector.id })).toEqual(view)
    })

    it("names need not be unique", async () => {
      const organization = registry.organization()
      const one = await registry.connector(kind, organization)
      const two = await registry.connector(kind, organization)
      expect(one.id).not.toBe(two.id)
      expect(await total(organization)).toBe(2)
    })

    it("create names every field that can't be", async () => {
      const organization = registry.organization()
      const members = {
        name: "x".repeat(256),
        baseUrl: "",
        tags: [
          { key: "a", values: [] },
          { key: "a", values: [] },
        ],
        variables: [
          { name: "v", value: "1" },
          { name: "", value: "2" },
          { name: "v", value: "3" },
        ],
      }
      await refused(
        createConnector(registry.context, newConnector(kind, organization, members)),
        "INVALID",
        "name",
        "baseUrl",
        "tags[1]",
        "variableName[1]",
        "variableName[2]",
      )
      await refused(
        createConnector(registry.context, newConnector(kind, organization, { name: "", baseUrl: undefined })),
        "INVALID",
        "name",
        "baseUrl",
      )
      expect(await total(organization)).toBe(0)
    })

    it("create with an environment that says too little makes neither", async () => {
      const organization = registry.organization()
      const environments = [{ ...environment("production"), credentials: undefined }]
      const input = { ...newConnector(kind, organization), environments }
      await refused(createConnector(registry.context, input), "INVALID", "environment.credentials[0]")
      const list = { kind, organization, page: {}, filter: {} }
      expect((await listConnectors(registry.context, list)).totalCount).toBe(0)
    })

    it("PUT as it stands changes and moves nothing", async () => {
      const name = await registry.connector(kind, undefined, { tags: [{ key: "k", values: ["v"] }] })
      await registry.published(name, "1")
      const view = await registry.get(name)
      registry.pass(1000)
      expect(await put(name, bodyOf(view))).toEqual({ ...view, created: false })
      expect(await registry.get(name)).toEqual(view)
    })

    it("PUT replaces, by a millisecond at least", async () => {
      const name = await registry.connector(kind)
      const before = await registry.get(name)
      const members = {
        name: "dogs",
        baseUrl: "https://dogs.example",
        ...(kind === "connector"
          ? { public: true, documentationUrl: "d", imageUrl: "i", tags: [{ key: "k", values: ["v"] }] }
          : {}),
      }
      const after = await put(name, body(name, members))
      expect(after.connector).toMatchObject(members)
      expect(after.connector.updateTime.getTime()).toBe(before.connector.updateTime.getTime() + 1)
      expect(after.etag).not.toBe(before.etag)
      const back = await put(name, body(name))
      expect(back.connector.documentationUrl).toBeUndefined()
      expect(back.connector).toMatchObject({ name: "cats", public: false, tags: [] })
    })

    it("PUT leaves alone what it does not give", async () => {
      const name = await registry.connector(kind, undefined, { variables: [{ name: "v", value: "1" }] })
      const first = await put(name, body(name, { variables: [] }))
      expect(first.connector.variables).toEqual([{ name: "v", value: "1" }])
      const second = await put(name, body(name, { name: "other", variables: [] }), { presentFields: ["variables"] })
      expect(second.connector).toMatchObject({ name: "cats", variables: [] })
    })

    it("PUT refuses read-only members that differ, all at once", async () => {
      const name = await registry.connector(kind)
      const before = await registry.get(name)
      const wrong = body(name, { id: "a", organization: "b", protocol: "bigquery", baseUrl: "" })
      const fields = ["id", "organization", "protocol", "baseUrl"]
      await refused(put(name, wrong), "INVALID", ...fields)
      await refused(put(name, body(name, { name: "" })), "INVALID", "name")
      await refused(put(name, body(name, { datasetId: "p.d" })), "INVALID", "datasetId")
      expect(await registry.get(name)).toEqual(before)
    })

    it("PUT checks etags first", async () => {
      const name = await registry.connector(kind)
      const { etag } = await registry.get(name)
      const wrong = body(name, { id: "other" })
      await refused(put(name, wrong, { preconditions: matching("stale") }), "ETAG_MISMATCH")
      await refused(put(name, wrong, { preconditions: matching(etag, "stale") }), "ETAG_MISMATCH")
      await refused(put(name, wrong, { preconditions: matching(etag) }), "INVALID", "id")
      await put(name, body(name, { name: "dogs" }), { preconditions: matching(etag) })
      await refused(put(name, body(name, { name: "cows" }), { preconditions: matching(etag) }), "ETAG_MISMATCH")
    })

    it("PUT with auth schemes or resources under it", async () => {
      const name = await registry.connector(kind)
      const presentFields: (keyof ConnectorClaim)[] = ["authSchemeConfigs", "environments"]
      const full = body(name, { authSchemeConfigs: [{ schemeType: "none" }], environments: [environment("dev")] })
      if (kind === "connector") {
        await put(name, full, { presentFields })
        const ids = body(name, { authSchemeConfigIds: ["a"] })
        const field = "authSchemeConfigIds"
        await refused(put(name, ids, { presentFields: ["authSchemeConfigIds"] }), "INVALID", field)
        await put(name, body(name), { presentFields: ["authSchemeConfigIds"] })
      } else {
        const view = await put(name, full, { presentFields })
        expect(view.connector.authSchemeConfigs).toEqual([{ schemeType: "none" }])
        expect(view.environments.map(({ environment }) => environment.name)).toEqual(["dev"])
        expect((await put(name, body(name), { presentFields })).environments).toEqual([])
      }
    })

    it("PUT on an id that is not there is refused, or creates it when nothing may be there", async () => {
      const organization = registry.organization()
      const name = { kind, organization, id: "chosen_-1" }
      await refused(put(name, body(name)), "NOT_FOUND")
      await refused(put(name, body(name), { mustNotExist: true, preconditions: [ANY] }), "ETAG_MISMATCH")
      await refused(
        put(name, body(name, { id: "other", organization: "other", protocol: "ftp" }), { mustNotExist: true }),
        "INVALID",
        "id",
        "organization",
        "protocol",
      )
      await refused(put(name, body(name, { baseUrl: undefined }), { mustNotExist: true }), "INVALID", "baseUrl")
      const created = await put(name, body(name), { mustNotExist: true })
      expect(created).toMatchObject({ created: true, connector: { id: "chosen_-1", name: "cats", versionCount: 0 } })
      expect(await total(organization)).toBe(1)
      await refused(put(name, body(name), { mustNotExist: true }), "ALREADY_EXISTS_PRECONDITION")
      expect(await total(organization)).toBe(1)
    })

    it("one over bigquery has a dataset and no base URL", async () => {
      const name = { kind, organization: registry.organization(), id: "big" }
      const big = body(name, { protocol: "bigquery", baseUrl: undefined })
      await refused(put(name, big, { mustNotExist: true }), "INVALID", "datasetId")
      const created = await put(name, { ...big, datasetId: "" }, { mustNotExist: true })
      expect(created.connector).toMatchObject({ protocol: "bigquery", datasetId: "" })
      expect((await put(name, { ...big, datasetId: "p.d" })).connector.datasetId).toBe("p.d")
      await refused(put(name, { ...big, datasetId: undefined }), "INVALID", "datasetId")
      await refused(put(name, { ...big, datasetId: "pd" }), "INVALID", "datasetId")
      await refused(put(name, { ...big, datasetId: "p.d", baseUrl: "x" }), "INVALID", "baseUrl")
    })

    it("its update time and its etag move with its versions", async () => {
      const name = await registry.connector(kind)
      const before = await registry.get(name)
      await registry.draft(name, "1")
      await publishVersion(registry.context, { ...name, versionName: "1", preconditions: [] })
      await registry.put({ ...name, versionName: "1" })
      const after = await registry.get(name)
      expect(after.connector.updateTime.getTime()).toBe(before.connector.updateTime.getTime() + 3)
      expect(after.etag).not.toBe(before.etag)
      const dogs = body(name, { name: "dogs" })
      await refused(put(name, dogs, { preconditions: matching(before.etag) }), "ETAG_MISMATCH")
      await put(name, dogs, { preconditions: matching(after.etag) })
    })

    it("answers 100 versions, most recently updated first, latest and default always among them", async () => {
      const name = await registry.connector(kind)
      await registry.published(name, "pinned")
      registry.pass(1)
      await registry.published(name, "latest one")
      await registry.put({ ...name, versionName: "pinned" }, { isDefault: true })
      registry.pass(100)
      for (let i = 0; i < 98; i += 1) {
        registry.pass(1)
        await registry.draft(name, `draft ${i}`)
      }
      const names = async () => (await registry.get(name)).versions.map(({ version }) => version.name)
      const drafts = (from: number, to: number) => {
        const list: string[] = []
        for (let i = from; i >= to; i -= 1) list.push(`draft ${i}`)
        return list
      }
      expect(await names()).toEqual([...drafts(97, 0), "latest one", "pinned"])
      registry.pass(1)
      await registry.draft(name, "draft 98")
      expect(await names()).toEqual([...drafts(98, 1), "latest one", "pinned"])
      for (let i = 99; i < 102; i += 1) {
        registry.pass(1)
        await registry.draft(name, `draft ${i}`)
      }
      expect(await names()).toEqual([...drafts(101, 4), "latest one", "pinned"])
      const { versions } = await registry.get(name)
      expect(versions.filter(({ isLatest }) => isLatest)).toHaveLength(1)
      expect(versions.filter(({ isDefault }) => isDefault)).toHaveLength(1)
    })

    it("deletes, with published versions by force only", async () => {
      const name = await registry.connector(kind)
      await registry.published(name, "1")
      const { etag, connector } = await registry.get(name)
      await refused(remove(name), "CONFLICT")
      await refused(remove(name, true, matching("stale")), "ETAG_MISMATCH")
      await remove(name, true, matching(etag))
      await refused(remove(name), "NOT_FOUND")
      await refused(registry.get(name), "NOT_FOUND")
      await refused(registry.version(name, "1"), "NOT_FOUND")
      expect(await total(name.organization)).toBe(0)
      expect(await registry.store.get(tombstones, [connector.uid])).toMatchObject({
        kind: "connector",
        organization: name.organization,
      })
    })

    it("what was under a deleted one stays out of reach when its id is used again", async () => {
      const name = await registry.connector(kind)
      await registry.draft(name, "1")
      const first = await registry.get(name)
      await remove(name)
      const again = await put(name, body(name), { mustNotExist: true })
      expect(again.versions).toEqual([])
      expect(again.etag).not.toBe(first.etag)
      await refused(registry.version(name, "1"), "NOT_FOUND")
      const old = [name.organization, first.connector.uid, "1"]
      expect(await registry.store.get(connectorVersions, old), "the sweeper's").toBeDefined()
      expect(await registry.store.get(connectors, [name.organization, kind, name.id])).toBeDefined()
    })
  })

  it("kinds share nothing", async () => {
    const organization = registry.organization()
    await registry.connector("connector", organization)
    const counts = await Promise.all(
      (["connector", "connection"] as ConnectorKind[]).map(
        async (kind) =>
          (await listConnectors(registry.context, { kind, organization, page: {}, filter: {} })).totalCount,
      ),
    )
    expect(counts).toEqual([1, 0])
  })
})
