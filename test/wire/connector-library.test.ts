// Public connectors of all organizations, and what another organization gets of them, on both stores.
import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js"
import { http } from "../support/http.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"
import { ulid } from "./connector-api-versions.js"

const BASE = "/api/connect/v1"

interface Body {
  readonly id: string
  readonly name: string
  readonly updatedAt: string
  readonly versions: readonly { readonly name: string; readonly publishedAt: string | null }[]
  readonly [member: string]: unknown
}

describe.each(storeNames)("public connectors, %s", (store) => {
  let service: Service
  beforeAll(async () => {
    service = await startService(store)
  })
  afterAll(() => service?.stop())

  async function call(method: string, path: string, json?: object, headers: Record<string, string> = {}) {
    const answer = await http(service.url, method, BASE + path, json === undefined ? { headers } : { json, headers })
    return { status: answer.status, text: answer.text, headers: answer.headers, json: answer.json as never as Body }
  }

  const newName = () => `o${randomBytes(6).toString("hex")}`

  /** A connector, its path, and its organization. */
  async function connector(members: object = {}, organization = newName()) {
    const body = { name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [], public: true, ...members }
    const { status, json } = await call("POST", `/o/${organization}/protocols/http/connectors`, body)
    expect(status).toBe(201)
    return { organization, id: json.id, path: `/o/${organization}/connectors/${json.id}`, json }
  }

  async function publish(path: string, name = "1") {
    expect((await call("POST", `${path}/versions`, { name })).status).toBe(201)
    expect((await call("POST", `${path}/versions/${name}/publish`)).status).toBe(200)
  }

  async function listed(query: string) {
    const { status, json } = await call("GET", `/connectors?${query}`)
    expect(status).toBe(200)
    return json as unknown as { connectors: Body[]; totalCount: number; next?: string; prev?: string }
  }

  async function idsOf(query: string): Promise<string[]> {
    return (await listed(query)).connectors.map(({ id }) => id)
  }

  it("shows those of every organization with published versions only, and never connections", async () => {
    const name = newName()
    const connection = { name: "live", credentials: { action: [] }, variables: [] }
    const one = await connector({ name, connections: [connection] })
    await publish(one.path)
    await call("POST", `${one.path}/versions`, { name: "draft" })
    const other = await connector({ name })
    await connector({ name, public: false })
    const { connectors, totalCount } = await listed(`name=${name}`)
    expect(totalCount).toBe(2)
    expect(connectors.map(({ id }) => id)).toEqual([other.id, one.id])
    expect(connectors[1]).toMatchObject({ organisationId: one.organization, public: true, connections: [] })
    expect(connectors[1]?.versions.map(({ name }) => name)).toEqual(["1"])
    expect((await call("GET", one.path)).json.connections).toHaveLength(1)
    // Bare, this is v1 too; v1alpha1 has no such list.
    expect((await http(service.url, "GET", `/connectors?name=${name}`)).json).toMatchObject({ totalCount: 2 })
    expect((await http(service.url, "GET", "/api/connect/v1alpha1/connectors")).status).toBe(404)
  })

  it("follows its connector: into it, up in it, and out of it", async () => {
    const name = newName()
    const { path, json, id } = await connector({ name, public: false })
    const other = await connector({ name })
    const { totalCount } = await listed("first=1")
    expect(await idsOf(`name=${name}`)).toEqual([other.id])
    const put = (changes: object) => call("PUT", path, { ...json, ...changes })
    expect((await put({ public: true })).status).toBe(200)
    expect(await idsOf(`name=${name}`)).toEqual([id, other.id])
    expect((await listed("first=1")).totalCount).toBe(totalCount + 1)
    await call("PUT", `${other.path}/tags`, { tags: { team: ["a", "b"] } })
    expect(await idsOf("first=1")).toEqual([other.id])
    await put({ public: true, name: `${name}-renamed` })
    expect(await idsOf(`name=${name}-renamed`)).toEqual([id])
    await put({ public: false })
    expect(await idsOf(`name=${name}`)).toEqual([other.id])
    await put({ public: true })
    expect((await call("DELETE", path)).status).toBe(204)
    expect(await idsOf(`name=${name}`)).toEqual([other.id])
    expect((await listed("first=1")).totalCount).toBe(totalCount)
  })

  it("takes the filters, orders and pages of every list of connectors", async () => {
    const name = newName()
    const made = []
    for (const suffix of ["c", "a", "b"])
      made.push(await connector({ name: `${name}-${suffix}`, tags: { [name]: [suffix] } }))
    const [c, a, b] = made.map(({ id }) => id)
    await call("PUT", `${made[0]?.path}/categories`, { categories: ["HR", "CRM"] })
    expect(await idsOf(`name=${name.toUpperCase()}&sort=name:asc`)).toEqual([a, b, c])
    expect(await idsOf(`tags=${name}:a`)).toEqual([a])
    expect(await idsOf(`tags=${name}&sort=createdAt:asc`)).toEqual([c, a, b])
    expect(await idsOf(`name=${name}&categories=HR&categories=ERP`)).toEqual([c])
    expect(await idsOf(`name=${name}&protocol=BIGQ`)).toEqual([])
    for (const query of ["sort=x:asc", "first=0", "categories=Cats", "after=a&before=b", "after=nothing", "label=x"]) {
      expect((await call("GET", `/connectors?${query}`)).status, query).toBe(400)
    }
    for (const query of ["", `name=${name}&`, `name=${name}&sort=name:desc&`]) {
      const seen: string[] = []
      let after = ""
      for (let pages = 0; pages < 50; pages++) {
        const page = await listed(`${query}first=2&after=${after}`)
        seen.push(...page.connectors.map(({ id }) => id))
        if (page.next === undefined) break
        after = page.next
      }
      expect(new Set(seen).size, query).toBe(seen.length)
      expect(seen).toEqual(expect.arrayContaining([a, b, c]))
    }
    const first = await listed("first=1")
    const second = await listed(`first=1&after=${first.next}`)
    expect(await idsOf(`first=1&before=${second.prev}`)).toEqual(first.connectors.map(({ id }) => id))
  })

  it("what a list has to read of each is bounded", async () => {
    const { path, json } = await connector()
    const large = "x".repeat(17_000)
    const fields = async (changes: object) => {
      const { status, json: body } = await call("PUT", path, { ...json, ...changes })
      return { status, fields: (body.fields as { field: string }[]).map(({ field }) => field) }
    }
    expect(await fields({ tags: { a: [large] } })).toEqual({ status: 400, fields: ["tags"] })
    for (const url of ["baseUrl", "documentationURL", "imageURL"]) {
      expect(await fields({ [url]: `https://${large}` })).toEqual({ status: 400, fields: [url] })
    }
    const tags = await call("PUT", `${path}/tags`, { tags: { a: [large] } })
    expect(tags).toMatchObject({ status: 400, json: { fields: [{ field: "tags" }] } })
  })

  it("is imported whole into another organization: all children, no secrets, a draft of its own", async () => {
    const oauth2 = {
      id: "oauth",
      schemeType: "oauth2",
      description: "d",
      authorizeUrl: "https://a.example",
      tokenUrl: "https://t.example",
      scopes: [],
      defaultScopes: [],
      grant: { grantType: "password", clientId: "id", clientSecret: "hush-hush" },
    }
    const source = await connector({
      tags: { team: ["a"] },
      authSchemeConfigs: [oauth2],
      connectionVariables: [{ name: "v", value: "1" }],
    })
    const version = `${source.path}/versions/1%2F0`
    await call("POST", `${source.path}/versions`, { name: "1/0" })
    const schema = { contentType: "application/schema+json", content: '{"$ref":"#/$defs/cat"}' }
    const definition = (name: string) => ({ name, accept: ["application/json"], schema })
    const defined = await call("POST", `${version}/definitions`, {
      definitions: [definition("cat"), definition("dog")],
    })
    const [{ url } = { url: "" }] = defined.json.definitions as { url: string }[]
    await call("PUT", `${version}/definitions/dog`, {
      ...(defined.json.definitions as object[])[1],
      schema: { ...schema, content: JSON.stringify({ $ref: url }) },
    })
    const operation = { type: "http", name: "get", method: "GET", parameters: [] }
    const responses = [{ status: 200, definitions: [{ definition: { name: "dog" } }] }]
    await call("POST", `${version}/actions`, { ...operation, path: "/cat", responses })
    await call("POST", `${version}/triggers`, { ...operation, responses })
    await call("POST", `${version}/publish`)

    const organization = newName()
    const path = `/o/${organization}/connectors/${source.id}/versions/latest/library/import`
    const imported = await call("POST", path)
    expect({ status: imported.status, json: imported.json }).toMatchObject({
      status: 200,
      json: {
        id: expect.stringMatching(ulid),
        organisationId: organization,
        name: "cats",
        protocol: "http",
        baseUrl: "https://cats.example",
        public: false,
        tags: { team: ["a"] },
        connectionVariables: [{ name: "v", value: "1" }],
        connections: [],
        versions: [{ name: "1/0", publishedAt: null, isLatest: false }],
      },
    })
    expect(imported.headers.get("etag")).toBeTruthy()
    const { clientSecret: _, ...grant } = oauth2.grant
    expect(imported.json.authSchemeConfigs).toEqual([{ ...oauth2, grant }])
    expect(imported.json.id).not.toBe(source.id)
    const copy = `/o/${organization}/connectors/${imported.json.id}/versions/1%2F0`
    const dog = (await call("GET", `${copy}/definitions/dog`)).json as unknown as { id: string; url: string }
    expect(dog.url).toContain(copy.replace("connectors", "schemas").replace("/versions", ""))
    const content = await http(service.url, "GET", new URL(dog.url).pathname)
    const cat = (await call("GET", `${copy}/definitions/cat`)).json as unknown as { url: string }
    expect(content.json).toEqual({ $ref: cat.url })
    expect(cat).toMatchObject({ referencedBy: [{ type: "definition", name: "dog" }] })
    for (const kind of ["actions", "triggers"]) {
      expect((await call("GET", `${copy}/${kind}`)).json).toMatchObject({
        totalCount: 1,
        [kind]: [{ name: "get", responses: [{ definitions: [{ definition: { id: dog.id } }] }] }],
      })
    }
    expect((await call("POST", `${copy}/publish`)).status).toBe(200)
    expect((await call("GET", source.path)).json).toEqual((await listed("first=1")).connectors[0])
  })

  it("refuses what is not public or not published, and takes one's own", async () => {
    const { id, path, organization } = await connector({ public: false })
    await publish(path)
    await call("POST", `${path}/versions`, { name: "draft" })
    const doImport = (into: string, version: string, connectorId = id) =>
      call("POST", `/o/${into}/connectors/${connectorId}/versions/${version}/library/import`)
    expect((await doImport(newName(), "1")).status).toBe(404)
    expect((await doImport(organization, "1", "nothing")).status).toBe(404)
    expect((await doImport(organization, "default")).status).toBe(200)
    for (const version of ["draft", "2"]) expect((await doImport(organization, version)).status).toBe(404)
    expect((await call("GET", `/o/${organization}/connectors`)).json).toMatchObject({ totalCount: 2 })
  })

  it("an id that organizations have chosen is one's own connector, else the one that became public first", async () => {
    const id = newName()
    const put = async (organization: string, name: string, flag: boolean) => {
      const body = {
        id,
        organisationId: organization,
        name,
        protocol: "http",
        baseUrl: "https://x.example",
        public: flag,
      }
      const path = `/o/${organization}/connectors/${id}`
      const made = await call("PUT", path, body, { "if-none-match": "*" })
      if (made.status === 412) await call("PUT", path, body)
      else await publish(path)
    }
    const [early, first, own] = [newName(), newName(), newName()]
    await put(early, "early", false)
    await put(first, "first", true)
    await put(early, "early", true)
    await put(own, "own", false)
    const importInto = async (organization: string) =>
      (await call("POST", `/o/${organization}/connectors/${id}/versions/1/library/import`)).json.name
    expect(await importInto(newName())).toBe("first")
    expect(await importInto(own)).toBe("own")
    await put(first, "first", false)
    expect(await importInto(newName())).toBe("early")
  })

  it.each(rpcProtocols)("over %s", async (protocol) => {
    const name = newName()
    const source = await connector({ name })
    await publish(source.path)
    const client = rpcClient(protocol, service.url)
    try {
      const { listPublicConnectors, importPublicConnectorVersion } = ConnectorService.method
      const list = await client.call(listPublicConnectors, [{ name }])
      expect(list).toMatchObject({ code: "ok", reply: { totalCount: 1, connectors: [{ id: source.id }] } })
      const request = { organisationId: newName(), connectorId: source.id, versionName: "latest" }
      const imported = await client.call(importPublicConnectorVersion, [request])
      expect(imported).toMatchObject({ code: "ok", reply: { connector: { name, public: false } } })
      const missing = await client.call(importPublicConnectorVersion, [{ ...request, versionName: "2" }])
      expect(missing.code).toBe("not_found")
    } finally {
      client.close()
    }
  })
})
