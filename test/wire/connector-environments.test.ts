// Connections of connectors (v1) and environments of connections (v1alpha1): one set of rules, on both stores and every protocol.
import { randomBytes } from "node:crypto"
import type { DescMethod } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { SchemeType as ConnectionSchemeType } from "../../gen/registry/connections/v1alpha1/auth_scheme_config_pb.js"
import { EnvironmentService } from "../../gen/registry/connections/v1alpha1/environments_pb.js"
import { SchemeType } from "../../gen/registry/connectors/v1/auth_scheme_config_pb.js"
import { CredentialType } from "../../gen/registry/connectors/v1/connection_pb.js"
import { ConnectorConnectionService } from "../../gen/registry/connectors/v1/connector_connections_pb.js"
import { http } from "../support/http.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"
import { type ApiVersion, apiVersions, fieldsOf, iso, message, ulid } from "./connector-api-versions.js"

const none = { schemeType: "none", id: "n", description: "" }
const apiKey = { schemeType: "api-key", id: "k", description: "", name: "X-Key", in: "header" }

function entry(type: string, data: object, authSchemeConfig: object = none) {
  return { authSchemeConfig, credential: { name: "login", type, data } }
}

const login = (password = "hush-hush") => entry("basic-auth", { username: "u", password })

interface Body {
  readonly id: string
  readonly name: string
  readonly credentials: Record<string, { readonly id: string; readonly authSchemeConfig: object }[]>
  readonly variables: object[]
  readonly updatedAt: string
  readonly [member: string]: unknown
}

describe.each(storeNames)("connections and environments, %s", (store) => {
  let service: Service
  beforeAll(async () => {
    service = await startService(store)
  })
  afterAll(() => service?.stop())

  async function call(method: string, path: string, json?: object, headers: Record<string, string> = {}) {
    const answer = await http(service.url, method, path, json === undefined ? { headers } : { json, headers })
    const etag = answer.headers.get("etag") ?? ""
    return { status: answer.status, text: answer.text, etag, answer, json: answer.json as never as Body }
  }

  describe.each(apiVersions)("$title", (apiVersion: ApiVersion) => {
    /** A resource without any. */
    async function resource(variables: object[] = []) {
      const organization = `o${randomBytes(6).toString("hex")}`
      const base = `${apiVersion.base}/o/${organization}`
      const body = {
        ...{ name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [] },
        ...{ [apiVersion.variables]: variables, [apiVersion.children]: [] },
      }
      const made = await call("POST", `${base}/protocols/http/${apiVersion.resources}`, body)
      expect(made.status, made.text).toBe(201)
      const path = `${base}/${apiVersion.resources}/${made.json.id}`
      return { organization, id: made.json.id, path, children: `${path}/${apiVersion.children}` }
    }

    /** Makes one more, as the API version has it: v1alpha1 has no POST, but a list that is put. */
    async function add(path: string, child: object) {
      if (apiVersion.resource === "connector") return call("POST", `${path}/connections`, child)
      const { json } = await call("GET", path)
      const put = await call("PUT", path, { ...json, environments: [...(json.environments as object[]), child] })
      return put.status === 200 ? { ...put, json: (put.json.environments as Body[]).at(-1) as Body } : put
    }

    const child = (name: string, changes: object = {}) => ({
      ...{ name, credentials: { action: [login()] }, variables: [] },
      ...changes,
    })

    it("is made whole, read without secrets, changed, listed and deleted", async () => {
      const { path, children } = await resource([{ name: "v", value: "1" }])
      const before = (await call("GET", path)).etag
      const created = await add(path, child("prod", { credentials: { action: [login()], trigger: [] } }))
      expect({ status: created.status, json: created.json }).toMatchObject({
        status: 200,
        json: {
          id: expect.stringMatching(ulid),
          name: "prod",
          credentials: {
            action: [
              {
                id: expect.stringMatching(ulid),
                authSchemeConfig: { schemeType: "none" },
                credential: {
                  ...{ id: expect.stringMatching(ulid), type: "basic-auth", name: "login" },
                  data: { username: "u", password: "REDACTED" },
                },
              },
            ],
            trigger: [],
          },
          variables: [{ name: "v", value: "1" }],
          createdAt: expect.stringMatching(iso),
          updatedAt: expect.stringMatching(iso),
        },
      })
      expect(created.text).not.toContain("hush-hush")
      const above = await call("GET", path)
      expect(above.etag).not.toBe(before)
      expect(above.json[apiVersion.children]).toEqual([created.json])

      const { id } = created.json
      const read = await call("GET", `${children}/${id}`)
      expect(read.json).toEqual(created.json)
      expect((await call("GET", `${children}/${id}`, undefined, { "if-none-match": read.etag })).status).toBe(304)
      // What was read can be put as it is, secrets unseen, and moves nothing.
      const same = await call("PUT", `${children}/${id}`, read.json)
      expect({ status: same.status, etag: same.etag, json: same.json }).toEqual({
        ...{ status: 200, etag: read.etag, json: read.json },
      })
      const renamed = await call("PUT", `${children}/${id}`, { id, name: "live" }, { "if-match": read.etag })
      expect(renamed).toMatchObject({
        status: 200,
        json: { ...created.json, name: "live", updatedAt: expect.any(String) },
      })
      expect(Date.parse(renamed.json.updatedAt)).toBeGreaterThan(Date.parse(created.json.updatedAt))
      expect((await call("PUT", `${children}/${id}`, { id, name: "old" }, { "if-match": read.etag })).status).toBe(412)
      expect((await call("DELETE", `${children}/${id}`, undefined, { "if-match": read.etag })).status).toBe(412)

      const second = await add(path, child("second"))
      const list = await call("GET", `${children}?first=1`)
      const { name, createdAt, updatedAt } = second.json
      expect(list.json).toMatchObject({ items: [{ id: second.json.id, name, createdAt, updatedAt }], totalCount: 2 })
      expect(Object.keys((list.json.items as object[])[0] ?? {})).toHaveLength(4)
      const next = await call("GET", `${children}?first=1&after=${list.json.next}`)
      expect(next.json).toMatchObject({ items: [{ id }], totalCount: 2, prev: expect.any(String) })
      expect(next.json).not.toHaveProperty("next")
      expect((await call("DELETE", `${children}/${id}?force=true`)).status).toBe(204)
      for (const method of ["GET", "DELETE"]) expect((await call(method, `${children}/${id}`)).status).toBe(404)
      expect((await call("PUT", `${children}/${id}`, { id, name: "x" })).status).toBe(404)
      expect((await call("GET", children)).json).toMatchObject({ totalCount: 1 })
    })

    it("each type of credential is taken with its data, and answered without its secrets", async () => {
      const { path } = await resource()
      const urls = { authorizeUrl: "https://a.example", tokenUrl: "https://t.example" }
      const client = { ...urls, clientId: "c", clientSecret: "hush" }
      const cases: [string, object, object][] = [
        ["none", {}, {}],
        ["string", { value: "hush" }, { value: "REDACTED" }],
        ["binary", { valueBase64: "aHVzaA==" }, { valueBase64: "REDACTED" }],
        ["basic-auth", { username: "u", password: "hush" }, { username: "u", password: "REDACTED" }],
        ["oauth2-password", { username: "u", password: "hush" }, { username: "u", password: "REDACTED" }],
        ["oauth2-client", client, { ...client, clientSecret: "REDACTED" }],
        ["oauth2-token", { scopes: ["s"], accessToken: "hush" }, { scopes: ["s"], accessToken: "REDACTED" }],
        ...(apiVersion.resource === "connector"
          ? [
              [
                "certificate",
                { certificate: "c", key: "hush", ca: "a" },
                { certificate: "c", key: "REDACTED", ca: "a" },
              ],
            ]
          : []),
      ] as [string, object, object][]
      for (const [type, data, shown] of cases) {
        const { status, json, text } = await add(path, child(type, { credentials: { trigger: [entry(type, data)] } }))
        expect({ status, json }).toMatchObject({
          status: 200,
          json: { credentials: { trigger: [{ credential: { type, data: shown } }] } },
        })
        expect(text).not.toMatch(/hush|aHVzaA/)
        const [missing] = Object.keys(data)
        if (missing === undefined || type === "oauth2-token") continue
        const { [missing]: _, ...rest } = data as Record<string, unknown>
        const refused = await add(path, child("x", { credentials: { action: [entry(type, rest)] } }))
        const prefix =
          apiVersion.resource === "connector" ? "" : `environments[${cases.findIndex(([t]) => t === type) + 1}].`
        expect({ status: refused.status, fields: fieldsOf(refused.answer) }).toEqual({
          ...{ status: 400, fields: [`${prefix}credentials.action[0].credential.data.${missing}`] },
        })
      }
      for (const type of ["oauth2-code", "custom-function", "jwt-bearer", "nonsense"]) {
        const refused = await add(path, child("x", { credentials: { action: [entry(type, {})] } }))
        expect({ type, status: refused.status }).toEqual({ type, status: 400 })
        if (type !== "nonsense") expect(refused.text).toContain("not supported yet")
      }
    })

    it("says what is wrong", async () => {
      const { path, children } = await resource()
      const { id, credentials } = (await add(path, child("prod"))).json
      const twice = await add(path, child("prod"))
      // Of a list that is put it is a mistake in the list.
      expect(twice.status).toBe(apiVersion.resource === "connector" ? 409 : 400)
      for (const changes of [
        ...[{ name: "" }, { credentials: {} }, { credentials: undefined }, { variables: undefined }],
        ...[{ variables: [{ name: "v" }] }, { credentials: { action: [{ authSchemeConfig: none }] } }],
        { credentials: { action: [{ credential: login().credential }] } },
      ]) {
        const refused = await add(path, child("other", changes))
        expect({ changes, status: refused.status }).toEqual({ changes, status: 400 })
        expect(fieldsOf(refused.answer)).toHaveLength(1)
      }
      const [own] = credentials.action ?? []
      for (const json of [
        ...[{ name: "x" }, { id: "other", name: "x" }, { id }, { id, name: "x", credentials: { action: [] } }],
        { id, name: "x", credentials: { action: [{ id: "other", authSchemeConfig: none }] } },
        { id, name: "x", credentials: { action: [own, own] } },
        { id, name: "x", credentials: { action: [{ id: own?.id, authSchemeConfig: apiKey }] } },
        { id, name: "x", credentials: { trigger: [own] } },
      ]) {
        const refused = await call("PUT", `${children}/${id}`, json)
        expect({ json, status: refused.status }).toEqual({ json, status: 400 })
      }
      await add(path, child("other"))
      expect((await call("PUT", `${children}/${id}`, { id, name: "other" })).status).toBe(409)
      expect((await call("GET", `${children}?first=0`)).status).toBe(400)
      expect((await call("GET", `${path}-missing/${apiVersion.children}`)).status).toBe(404)
    })

    it("an update orders credentials anew, changes their configs and keeps their secrets; variables are replaced", async () => {
      const { path, children } = await resource()
      const key = entry("string", { value: "hush" }, apiKey)
      const body = child("prod", { credentials: { action: [login(), key] }, variables: [{ name: "a", value: "1" }] })
      const { id, credentials } = (await add(path, body)).json
      const [first, second] = credentials.action ?? []
      const action = [{ id: second?.id, authSchemeConfig: { ...apiKey, name: "X-Other" } }, first]
      const put = await call("PUT", `${children}/${id}`, {
        ...{ id, name: "prod", credentials: { action }, variables: [{ name: "b", value: "" }] },
      })
      expect(put).toMatchObject({
        status: 200,
        json: {
          credentials: {
            action: [
              { id: second?.id, authSchemeConfig: { name: "X-Other" }, credential: { data: { value: "REDACTED" } } },
              { id: first?.id, credential: { data: { username: "u", password: "REDACTED" } } },
            ],
          },
          variables: [{ name: "b", value: "" }],
        },
      })
    })

    it("variables of the resource are defaults of new ones, and replace those of the existing ones", async () => {
      const { path, children } = await resource([
        { name: "kept", value: "1" },
        { name: "gone", value: "1" },
      ])
      const { id, updatedAt } = (await add(path, child("prod", { variables: [{ name: "kept", value: "own" }] }))).json
      const { json } = await call("GET", path)
      const variables = [
        { name: "new", value: "2" },
        { name: "kept", value: "2" },
      ]
      expect(
        (await call("PUT", path, { ...json, [apiVersion.variables]: variables, [apiVersion.children]: undefined }))
          .status,
      ).toBe(200)
      const changed = await call("GET", `${children}/${id}`)
      expect(changed.json.variables).toEqual([
        { name: "new", value: "2" },
        { name: "kept", value: "own" },
      ])
      expect(Date.parse(changed.json.updatedAt)).toBeGreaterThan(Date.parse(updatedAt))
    })

    it("other defaults reach those that are sent back as they were read, and leave alone what the caller chose", async () => {
      const { path, children } = await resource([{ name: "gone", value: "1" }])
      const ids: string[] = []
      for (const name of ["read", "chosen"]) ids.push((await add(path, child(name))).json.id)
      const { json } = await call("GET", path)
      const variables = [{ name: "new", value: "2" }]
      const list = (json[apiVersion.children] as Body[]).map((each) =>
        each.name === "chosen" ? { ...each, variables: [{ name: "own", value: "3" }] } : each,
      )
      const put = await call("PUT", path, { ...json, [apiVersion.variables]: variables, [apiVersion.children]: list })
      expect(put.status, put.text).toBe(200)
      const [read, chosen] = await Promise.all(ids.map((id) => call("GET", `${children}/${id}`)))
      expect(read?.json.variables).toEqual(variables)
      // What v1 reads under a connector it does not write back.
      expect(chosen?.json.variables).toEqual(
        apiVersion.resource === "connector" ? variables : [{ name: "own", value: "3" }],
      )
    })

    it("of many with one name one is made, of many deletions with one etag one wins, and no two replace each other", async () => {
      const { path, children } = await resource()
      const first = (await add(path, child("first"))).json
      const { etag } = await call("GET", `${children}/${first.id}`)
      const headers = { "if-match": etag }
      const puts = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          call("PUT", `${children}/${first.id}`, { id: first.id, name: `n${i}` }, headers),
        ),
      )
      expect(puts.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)])
      const now = await call("GET", `${children}/${first.id}`)
      expect(now.json.name).toBe(puts.find(({ status }) => status === 200)?.json.name)
      const deletions = await Promise.all(
        Array.from({ length: 8 }, () => call("DELETE", `${children}/${first.id}`, undefined, { "if-match": now.etag })),
      )
      expect(deletions.map(({ status }) => status).sort()).toEqual([204, ...Array(7).fill(404)])
      if (apiVersion.resource === "connector") {
        const made = await Promise.all(Array.from({ length: 8 }, () => add(path, child("one"))))
        expect(made.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
      } else {
        const current = await call("GET", path)
        const put = (name: string) =>
          call("PUT", path, { ...current.json, environments: [child(name)] }, { "if-match": current.etag })
        const made = await Promise.all(["a", "b", "c", "d"].map(put))
        expect(made.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
      }
      expect((await call("GET", children)).json).toMatchObject({ totalCount: 1 })
      expect(((await call("GET", path)).json[apiVersion.children] as object[]).length).toBe(1)
    })

    it.each(rpcProtocols)("over %s", async (protocol) => {
      const { path, organization, id } = await resource()
      const made = (await add(path, child("prod"))).json
      const isConnector = apiVersion.resource === "connector"
      const methods: Record<"list" | "get" | "update" | "delete", DescMethod> = isConnector
        ? {
            list: ConnectorConnectionService.method.listConnectorConnections,
            get: ConnectorConnectionService.method.getConnection,
            update: ConnectorConnectionService.method.updateConnection,
            delete: ConnectorConnectionService.method.deleteConnection,
          }
        : {
            list: EnvironmentService.method.listEnvironments,
            get: EnvironmentService.method.getEnvironment,
            update: EnvironmentService.method.updateEnvironment,
            delete: EnvironmentService.method.deleteEnvironment,
          }
      const above = isConnector
        ? { organisationId: organization, connectorId: id }
        : { organisationId: organization, connectionId: id }
      const named = { ...above, [isConnector ? "connectionId" : "environmentId"]: made.id }
      const member = isConnector ? "connection" : "environment"
      const client = rpcClient(protocol, service.url)
      try {
        const read = await client.call(methods.get, [message(named)])
        const data = { username: "u", password: "REDACTED" }
        expect(read).toMatchObject({
          code: "ok",
          reply: {
            [member]: {
              name: "prod",
              credentials: { action: { items: [{ credential: { type: CredentialType.BASIC_AUTH, data } }] } },
            },
          },
        })
        const update = { id: made.id, name: "live" }
        const renamed = await client.call(methods.update, [message({ ...named, [member]: update })])
        expect(renamed).toMatchObject({ code: "ok", reply: { [member]: { name: "live" } } })
        const stale = { ...named, etag: '"stale"', [member]: update }
        expect((await client.call(methods.update, [message(stale)])).code).toBe("aborted")
        expect(await client.call(methods.list, [message(above)])).toMatchObject({ reply: { totalCount: 1 } })
        if (isConnector) {
          const scheme = { schemeType: SchemeType.NONE, id: "n", description: "" }
          const credential = { type: CredentialType.STRING, name: "k", data: { value: "hush" } }
          const items = [{ authSchemeConfig: scheme, credential }]
          const connection = { name: "new", credentials: { action: { items } }, variables: { items: [] } }
          const { createConnectorConnection } = ConnectorConnectionService.method
          const create = (body: object) =>
            client.call(createConnectorConnection, [message({ ...above, connection: body })])
          expect(await create(connection)).toMatchObject({
            reply: {
              connection: { credentials: { action: { items: [{ credential: { data: { value: "REDACTED" } } }] } } },
            },
          })
          expect((await create(connection)).code).toBe("already_exists")
          expect((await create({ name: "x" })).code).toBe("invalid_argument")
        }
        expect(ConnectionSchemeType.NONE).toBe(SchemeType.NONE)
        expect((await client.call(methods.delete, [message(named)])).code).toBe("ok")
        expect((await client.call(methods.get, [message(named)])).code).toBe("not_found")
      } finally {
        client.close()
      }
    })
  })

  it("v1: a connector shows its most recently updated ones first, v1alpha1 as they were put", async () => {
    const body = (name: string) => ({ name, credentials: { action: [] }, variables: [] })
    const names = (json: Body, member: string) => (json[member] as Body[]).map(({ name }) => name)
    const v1 = "/api/connect/v1/o/order"
    const made = await call("POST", `${v1}/protocols/bigquery/connectors`, {
      ...{ name: "cats", datasetId: "p.d", connections: ["a", "b", "c"].map(body) },
    })
    const connections = made.json.connections as Body[]
    const a = connections.find(({ name }) => name === "a")
    await call("PUT", `${v1}/connectors/${made.json.id}/connections/${a?.id}`, { id: a?.id, name: "a!" })
    expect(names((await call("GET", `${v1}/connectors/${made.json.id}`)).json, "connections")[0]).toBe("a!")
    const v0 = "/api/connect/v1alpha1/o/order"
    const old = await call("POST", `${v0}/protocols/http/connections`, {
      ...{ name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [], environments: ["b", "a"].map(body) },
    })
    expect(names(old.json, "environments")).toEqual(["b", "a"])
    const path = `${v0}/connections/${old.json.id}`
    const [b, first] = old.json.environments as Body[]
    const put = await call("PUT", path, { ...old.json, environments: [{ ...first, name: "a!" }, body("new"), b] })
    expect(names(put.json, "environments")).toEqual(["a!", "new", "b"])
    expect((put.json.environments as Body[])[0]?.id).toBe(first?.id)
    const fewer = await call("PUT", path, { ...old.json, environments: [b] })
    expect(names(fewer.json, "environments")).toEqual(["b"])
    const unknown = await call("PUT", path, { ...old.json, environments: [{ ...body("x"), id: "nothing" }] })
    expect({ status: unknown.status, fields: fieldsOf(unknown.answer) }).toEqual({
      ...{ status: 400, fields: ["environments[0].id"] },
    })
  })
})

describe("who may", () => {
  const ADMIN = "the-operators-own-key-of-this-test"
  let service: Service
  beforeAll(async () => {
    service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN })
  })
  afterAll(() => service?.stop())

  async function call(key: string | undefined, method: string, path: string, json?: object) {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const answer = await http(service.url, method, path, json === undefined ? { headers } : { json, headers })
    return { status: answer.status, json: answer.json as never as Body }
  }

  async function keyOf(organization: string, role: string): Promise<string> {
    await call(ADMIN, "POST", "/api/v0/organizations", { name: organization })
    const body = { name: "k", grants: [{ organization, role }] }
    return ((await call(ADMIN, "POST", "/api/access/v1/keys", body)).json as { text?: string }).text ?? ""
  }

  async function connector(organization: string, flag: boolean) {
    const base = `/api/connect/v1/o/${organization}`
    const body = { name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [], public: flag }
    const made = await call(ADMIN, "POST", `${base}/protocols/http/connectors`, body)
    const path = `${base}/connectors/${made.json.id}`
    await call(ADMIN, "POST", `${path}/versions`, { name: "1" })
    await call(ADMIN, "POST", `${path}/versions/1/publish`)
    return { path, id: made.json.id }
  }

  it("members read connections and environments, modelers change them, others neither", async () => {
    const { path } = await connector("acme", false)
    const keys = { member: await keyOf("acme", "member"), modeler: await keyOf("acme", "modeler") }
    const stranger = await keyOf("other", "admin")
    const body = { name: "prod", credentials: { action: [login()] }, variables: [] }
    const make = (key?: string) => call(key, "POST", `${path}/connections`, body)
    expect((await make()).status).toBe(401)
    for (const key of [keys.member, stranger]) expect((await make(key)).status).toBe(403)
    const made = await make(keys.modeler)
    expect(made.status).toBe(200)
    const one = `${path}/connections/${made.json.id}`
    for (const url of [one, `${path}/connections`]) {
      expect((await call(keys.member, "GET", url)).status).toBe(200)
      expect((await call(stranger, "GET", url)).status).toBe(403)
      expect((await call(undefined, "GET", url)).status).toBe(401)
    }
    const update = { id: made.json.id, name: "live" }
    for (const key of [keys.member, stranger]) {
      expect((await call(key, "PUT", one, update)).status).toBe(403)
      expect((await call(key, "DELETE", one)).status).toBe(403)
    }
    expect((await call(keys.modeler, "DELETE", one)).status).toBe(204)
    const old = "/api/connect/v1alpha1/o/acme"
    const connection = { name: "c", baseUrl: "https://c.example", authSchemeConfigs: [], environments: [body] }
    const first = await call(keys.modeler, "POST", `${old}/protocols/http/connections`, connection)
    const [environment] = first.json.environments as Body[]
    const environmentPath = `${old}/connections/${first.json.id}/environments/${environment?.id}`
    expect((await call(keys.member, "GET", environmentPath)).status).toBe(200)
    for (const key of [keys.member, stranger]) expect((await call(key, "DELETE", environmentPath)).status).toBe(403)
    expect((await call(keys.modeler, "DELETE", environmentPath)).status).toBe(204)
  })

  it("whoever is let in sees public connectors, modelers import them, and what is under the source stays closed", async () => {
    const { id, path } = await connector("source", true)
    const hidden = await connector("source", false)
    await connector("target", false)
    const keys = { member: await keyOf("target", "member"), modeler: await keyOf("target", "modeler") }
    const list = "/api/connect/v1/connectors"
    expect((await call(undefined, "GET", list)).status).toBe(401)
    for (const key of [keys.member, await keyOf("nowhere", "member")]) {
      const { status, json } = await call(key, "GET", list)
      expect({ status, ids: (json.connectors as Body[]).map((each) => each.id) }).toEqual({ status: 200, ids: [id] })
    }
    const doImport = (key: string | undefined, from = id, into = "target") =>
      call(key, "POST", `/api/connect/v1/o/${into}/connectors/${from}/versions/1/library/import`)
    expect((await doImport(undefined)).status).toBe(401)
    expect((await doImport(keys.member)).status).toBe(403)
    expect((await doImport(keys.modeler, id, "source")).status).toBe(403)
    expect((await doImport(keys.modeler)).status).toBe(200)
    // Not public, and not there, look alike.
    const [closed, missing] = [await doImport(keys.modeler, hidden.id), await doImport(keys.modeler, "missing")]
    expect([closed.status, missing.status]).toEqual([404, 404])
    expect(JSON.stringify(closed.json).replaceAll(hidden.id, "missing")).toBe(JSON.stringify(missing.json))
    for (const url of [path, `${path}/versions/1/actions`])
      expect((await call(keys.modeler, "GET", url)).status).toBe(403)
  })
})
