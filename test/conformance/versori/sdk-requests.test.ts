// The requests that the vendor's JavaScript SDK sends, in the order of a story: each path segment encoded on its own, no type and no
// body where an operation takes none, JSON with DELETE, lists in queries repeated. At both API versions, as the documentation gives them.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { http } from "../../support/http.js"
import { type Service, startService } from "../../support/service.js"

const KEY = "the-operators-own-key-of-this-test"
let service: Service

beforeAll(async () => {
  service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: KEY })
})
afterAll(async () => {
  await service?.stop()
})

interface ApiVersion {
  readonly name: string
  readonly base: string
  readonly resources: "connectors" | "connections"
  readonly create: object
}

type Body = Readonly<Record<string, unknown>> & { readonly tag: string }

const NONE = { schemeType: "none" }
const V1_NONE = { id: "none", description: "open", ...NONE }

const apiVersions: readonly ApiVersion[] = [
  {
    name: "v1",
    base: "/api/connect/v1",
    resources: "connectors",
    create: {
      name: "Cats",
      baseUrl: "https://catfact.ninja",
      authSchemeConfigs: [V1_NONE],
      tags: { area: ["facts"] },
      connectionVariables: [{ name: "region", value: "eu" }],
    },
  },
  {
    name: "v1alpha1",
    base: "/api/connect/v1alpha1",
    resources: "connections",
    create: { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [NONE], environments: [] },
  },
]

const CAT = {
  name: "Cat",
  accept: ["application/json"],
  schema: { contentType: "application/schema+json", content: '{"type":"object"}' },
}
const GET_CAT = {
  type: "http",
  name: "getCat",
  method: "POST",
  path: "/cats/{id}",
  parameters: [{ name: "id", in: "path", required: true, type: "string" }],
  requestBody: { required: true, definitions: [{ definition: { name: "Cat" } }] },
  responses: [{ status: 200, definitions: [{ definition: { name: "Cat" } }] }, { definitions: [] }],
}
/** Its segments are encoded on their own. */
const NAME = "a/b c+d"

describe.each(apiVersions)("$name", ({ name: apiVersion, base, resources, create }) => {
  /** Sends as the SDK does, and looks at what it needs of each answer. Gives the JSON of the answer. */
  async function sent(
    status: number,
    method: string,
    path: string,
    json?: object,
    headers: Record<string, string> = {},
  ) {
    const authorization = `Bearer ${KEY}`
    const answer = await http(service.url, method, `${base}${path}`, {
      headers: { authorization, ...headers },
      ...(json === undefined ? {} : { json }),
    })
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(status)
    // Without a type the SDK gives a stream.
    if (status !== 204) expect(answer.headers.get("content-type")).toMatch(/^application\/(schema\+)?json/)
    else expect(answer.text).toBe("")
    if (status >= 400) expect(answer.json).toMatchObject({ code: `${status}000`, message: expect.any(String) })
    const body: Body = { ...answer.json, tag: answer.headers.get("etag") ?? "" }
    return body
  }

  test("from connector to published version", async () => {
    const organisation = `/o/sdk-${apiVersion}`
    const all = `${organisation}/${resources}`
    expect(await sent(200, "GET", all)).toMatchObject({ [resources]: [], totalCount: 0 })
    const made = await sent(201, "POST", `${organisation}/protocols/http/${resources}`, create)
    const resource = `${all}/${made.id}`
    expect(await sent(200, "GET", resource)).toMatchObject({ id: made.id, name: "Cats" })
    const { tag: _, ...body } = made
    await sent(200, "PUT", resource, { ...(body as object), name: "More cats" })
    expect(await sent(200, "GET", `${all}?first=1&protocol=http&sort=updatedAt%3Adesc%2Cname%3Aasc`)).toMatchObject({
      totalCount: 1,
    })

    const version = `${resource}/versions/${encodeURIComponent(NAME)}`
    await sent(201, "POST", `${resource}/versions`, { name: NAME })
    const { tag, ...read } = await sent(200, "GET", version)
    const change = { ...(read as object), description: "facts" }
    expect(await sent(200, "PUT", version, change, { "if-match": tag })).toMatchObject({ description: "facts" })
    await sent(412, "PUT", version, change, { "if-match": tag })
    await sent(400, "PUT", version, change)

    const definitions = await sent(201, "POST", `${version}/definitions`, { definitions: [CAT] })
    const [definition] = definitions.definitions as { url: string; id: string }[]
    const file = definition?.url.split("/").at(-1)
    await sent(200, "GET", `${organisation}/schemas/${made.id}/${encodeURIComponent(NAME)}/${file}`)
    const schema = await fetch(definition?.url ?? "", { headers: { authorization: `Bearer ${KEY}` } })
    expect(await schema.text()).toBe(CAT.schema.content)
    await sent(200, "PUT", `${version}/definitions/Cat`, { id: definition?.id, name: "Cat", accept: CAT.accept })

    const { tag: __, ...action } = await sent(201, "POST", `${version}/actions`, GET_CAT)
    await sent(200, "PUT", `${version}/actions/getCat`, { ...(action as object), name: "get$Cat" })
    expect(await sent(200, "GET", `${version}/actions?name=CAT`)).toMatchObject({ totalCount: 1 })
    await sent(200, "GET", `${version}/actions/${encodeURIComponent("get$Cat")}`)
    await sent(412, "DELETE", `${version}/definitions/Cat`)
    expect(await sent(412, "DELETE", `${version}/definitions`, { names: ["Cat"] })).toMatchObject({
      definition: { name: "Cat" },
    })

    expect(await sent(200, "POST", `${version}/publish`)).toMatchObject({ version: { name: NAME, isLatest: true } })
    await sent(409, "POST", `${version}/actions`, { ...GET_CAT, name: "other" })
    await sent(201, "POST", `${resource}/versions`, { name: "2", fromVersion: "latest" })
    expect(await sent(200, "GET", `${resource}/versions/2/actions`)).toMatchObject({ totalCount: 1 })
    await sent(204, "DELETE", `${resource}/versions/2/actions/${encodeURIComponent("get$Cat")}`)
    await sent(204, "DELETE", `${resource}/versions/2/definitions`, { all: true })
    await sent(409, "DELETE", version)
    expect(await sent(200, "POST", `${version}/unpublish`)).toMatchObject({ version: { publishedAt: null } })
    await sent(204, "DELETE", version)
    await sent(204, "DELETE", `${resource}?force=true`)
    await sent(404, "GET", resource)
  })

  test("what has no story of its own", async () => {
    const organisation = `/o/catalog-${apiVersion}`
    expect(await sent(200, "GET", `${organisation}/protocols`)).toMatchObject({ totalCount: 2 })
    expect(await sent(200, "GET", `${organisation}/protocols/http/auth-schemes`)).toHaveProperty("authSchemes")
    await sent(404, "GET", `${organisation}/protocols/nothing/auth-schemes`)
    await sent(404, "GET", `${organisation}/protocols/http/upload-url`)
    const big = { name: "Rows", datasetId: "p.d", [resources === "connectors" ? "connections" : "environments"]: [] }
    await sent(201, "POST", `${organisation}/protocols/bigquery/${resources}`, big)
  })
})

test("v1 alone: tags, categories, auth schemes, connections", async () => {
  const base = `${service.url}/api/connect/v1/o/sdk-alone`
  const call = async (status: number, method: string, path: string, json?: object) => {
    const answer = await http(base, method, path, {
      headers: { authorization: `Bearer ${KEY}` },
      ...(json === undefined ? {} : { json }),
    })
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(status)
    return answer.json as Record<string, never>
  }
  const { id } = await call(201, "POST", "/protocols/http/connectors", apiVersions[0]?.create)
  const connector = `/connectors/${id}`
  await call(204, "PUT", `${connector}/tags`, { tags: { k: ["v"], k2: [] } })
  await call(204, "PUT", `${connector}/categories`, { categories: ["ERP", "AI/LLMs"] })
  expect(await call(200, "GET", "/connectors?tags=k%3Av%2Ck2&categories=ERP&categories=HR")).toMatchObject({
    totalCount: 1,
  })
  const config = { id: "new one", description: "x", schemeType: "api-key", name: "q", in: "query" }
  await call(200, "PUT", `${connector}/auth-scheme-configs/new%20one`, config)
  await call(200, "DELETE", `${connector}/auth-scheme-configs/new%20one`)
  await call(404, "DELETE", `${connector}/auth-scheme-configs/new%20one`)
  const credential = { name: "n", type: "basic-auth", data: { username: "u", password: "p" } }
  const connection = {
    name: "dev",
    variables: [],
    credentials: { action: [{ authSchemeConfig: V1_NONE, credential }] },
  }
  const made = await call(200, "POST", `${connector}/connections`, connection)
  expect(made).toMatchObject({ credentials: { action: [{ credential: { data: { password: "REDACTED" } } }] } })
  const read = await call(200, "GET", `${connector}/connections/${made.id}`)
  await call(200, "PUT", `${connector}/connections/${made.id}`, { ...(read as object), name: "prod" })
  expect(await call(200, "GET", `${connector}/connections`)).toMatchObject({ items: [{ name: "prod" }] })
  await call(204, "DELETE", `${connector}/connections/${made.id}?force=true`)
})
