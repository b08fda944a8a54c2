// The documented rules of what stands under a version, line by line: what is required, what is refused, and which fields a refusal names.
import { randomBytes } from "node:crypto"
import type { DescMethod } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ConnectionActionService } from "../../gen/registry/connections/v1alpha1/actions_pb.js"
import { ConnectionService } from "../../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectionDefinitionService } from "../../gen/registry/connections/v1alpha1/definitions_pb.js"
import { ActionService, ActionType, HttpMethod } from "../../gen/registry/connectors/v1/actions_pb.js"
import { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js"
import { DefinitionService } from "../../gen/registry/connectors/v1/definitions_pb.js"
import { http } from "../support/http.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService } from "../support/service.js"
import { apiVersions, fieldsOf, message } from "./connector-api-versions.js"

const methods = {
  connector: {
    definitions: DefinitionService.method,
    actions: ActionService.method,
    publish: ConnectorService.method.publishConnectorVersion as DescMethod,
  },
  connection: {
    definitions: ConnectionDefinitionService.method,
    actions: ConnectionActionService.method,
    publish: ConnectionService.method.publishConnectionVersion as DescMethod,
  },
}

type Refusal = [what: string, method: string, path: string, body: unknown, status: number, ...fields: string[]]

const schema = { contentType: "application/schema+json", content: "{}" }
const parameter = { name: "p", in: "query", required: true, type: "string" }

const definition = (name: string, changes: object = {}) => ({ name, accept: ["application/json"], schema, ...changes })

const operation = (kind: string, changes: object = {}) => ({
  ...{ type: "http", name: "get", method: "GET", parameters: [], responses: [] },
  ...(kind === "actions" ? { path: "/x" } : {}),
  ...changes,
})

function without(body: object, member: string): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== member))
}

function definitionRefusals(): Refusal[] {
  const create = (what: string, one: object, ...fields: string[]): Refusal => {
    const paths = fields.map((field) => `definitions[0].${field}`)
    return [what, "POST", "/definitions", { definitions: [one] }, 400, ...paths]
  }
  return [
    ["no definitions", "POST", "/definitions", {}, 400, "definitions"],
    ["an empty list", "POST", "/definitions", { definitions: [] }, 400, "definitions"],
    ...["name", "accept", "schema"].map((each) => create(`no ${each}`, without(definition("a"), each), each)),
    ...["contentType", "content"].map((each) =>
      create(`a schema without ${each}`, definition("a", { schema: without(schema, each) }), `schema.${each}`),
    ),
    ...["a b", "é", "a.b", "a$"].map((name) => create(`the name ${name}`, definition(name), "name")),
    create("no media type", definition("a", { accept: ["json"] }), "accept[0]"),
    ...["application/json", "application/schema+json", "text/json; charset=utf-8"].map((contentType) =>
      create(
        `${contentType} that is none`,
        definition("a", { schema: { contentType, content: "{" } }),
        "schema.content",
      ),
    ),
    ...[{}, { ids: [] }, { all: false }].map(
      (body): Refusal => ["nothing", "DELETE", "/definitions", body, 400, "ids"],
    ),
    ["all and some", "DELETE", "/definitions", { all: true, names: ["cat"] }, 400, "all"],
    ["one that is not there", "DELETE", "/definitions", { names: ["cat", "nobody"] }, 404],
    ["one that is not there, by force", "DELETE", "/definitions?force=true", { ids: ["nobody"] }, 404],
    ["a definition that is not there", "DELETE", "/definitions/nobody", undefined, 404],
    ["an update without an id", "PUT", "/definitions/cat", without(definition("cat"), "schema"), 400, "id"],
    ["another's id", "PUT", "/definitions/cat", { ...definition("cat"), id: "other" }, 400, "id"],
  ]
}

function operationRefusals(kind: "actions" | "triggers"): Refusal[] {
  const create = (what: string, changes: object, ...fields: string[]): Refusal => {
    return [`${kind}: ${what}`, "POST", `/${kind}`, operation(kind, changes), 400, ...fields]
  }
  const link = { definition: { name: "cat" } }
  return [
    ...Object.keys(operation(kind)).map((member): Refusal => {
      return [`${kind}: no ${member}`, "POST", `/${kind}`, without(operation(kind), member), 400, member]
    }),
    create("another type", { type: "bigquery" }, "type"),
    create("a method that is none", { method: "FETCH" }, "method"),
    create("a method in lower case", { method: "get" }, "method"),
    create("a name with a dot", { name: "a.b" }, "name"),
    ...Object.keys(parameter).map((each) =>
      create(`a parameter without ${each}`, { parameters: [without(parameter, each)] }, `parameters[0].${each}`),
    ),
    create("a place that is none", { parameters: [{ ...parameter, in: "body" }] }, "parameters[0].in"),
    ...(kind === "triggers"
      ? [create("a parameter of a path", { parameters: [{ ...parameter, in: "path" }] }, "parameters[0].in")]
      : []),
    create("a body without required", { requestBody: { definitions: [] } }, "requestBody.required"),
    create("a body without definitions", { requestBody: { required: true } }, "requestBody.definitions"),
    create("a response without definitions", { responses: [{ status: 200 }] }, "responses[0].definitions"),
    create("a link to nothing", { responses: [{ definitions: [{}] }] }, "responses[0].definitions[0].definition"),
    create("one media type twice", { responses: [{ definitions: [link, link] }] }, "responses[0].definitions[1]"),
    create(
      "one status twice",
      { responses: [200, 201, 200].map((status) => ({ status, definitions: [] })) },
      "responses[2].status",
    ),
    create("two without status", { responses: [{ definitions: [] }, { definitions: [] }] }, "responses[1].status"),
    create("a status that is none", { responses: [{ status: 99, definitions: [] }] }, "responses[0].status"),
    [`${kind}: one that is not there`, "DELETE", `/${kind}/nobody`, undefined, 404],
    [`${kind}: no page`, "GET", `/${kind}?first=101`, undefined, 400, "first"],
  ]
}

describe.each(apiVersions)("what is documented, $title", (apiVersion) => {
  let service: Service
  let resource: string
  let version: string
  const isV1 = apiVersion.resource === "connector"
  const kinds = isV1 ? (["actions", "triggers"] as const) : (["actions"] as const)

  async function call(method: string, path: string, json?: unknown, headers: Record<string, string> = {}) {
    const options = json === undefined ? { headers } : { json: json as object, headers }
    const answer = await http(service.url, method, path, options)
    return {
      status: answer.status,
      text: answer.text,
      fields: answer.status < 400 ? [] : fieldsOf(answer),
      answer,
      json: answer.json as never as Body,
    }
  }

  interface Body {
    readonly [member: string]: unknown
  }

  const organization = `o${randomBytes(6).toString("hex")}`
  const base = `${apiVersion.base}/o/${organization}`
  beforeAll(async () => {
    service = await startService("embedded")
    const body = { name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [], [apiVersion.children]: [] }
    resource = `${base}/${apiVersion.resources}/${(await call("POST", `${base}/protocols/http/${apiVersion.resources}`, body)).json.id}`
    await call("POST", `${resource}/versions`, { name: "1" })
    version = `${resource}/versions/1`
    expect((await call("POST", `${version}/definitions`, { definitions: [definition("cat")] })).status).toBe(201)
  })
  afterAll(() => service?.stop())

  it.each(definitionRefusals())("definitions: %s (%s %s %j): %i", async (_, method, path, body, status, ...fields) => {
    const refused = await call(method, version + path, body)
    expect({ status: refused.status, fields: refused.fields }).toEqual({ status, fields })
    expect(refused.json).toMatchObject({ code: `${status}000`, [apiVersion.fourth]: expect.any(String) })
  })

  it.each(kinds.flatMap(operationRefusals))("%s (%s %s %j): %i", async (_, method, path, body, status, ...fields) => {
    const refused = await call(method, version + path, body)
    expect({ status: refused.status, fields: refused.fields }).toEqual({ status, fields })
  })

  it.each(kinds)(
    "%s: what is left out stays out, what is answered can be put, and another's id can't",
    async (kind) => {
      const path = `${version}/${kind}`
      const link = { definition: (await call("GET", `${version}/definitions/cat`)).json }
      const one = operation(kind, { name: "$-_9", responses: [{ definitions: [link] }] })
      const made = await call("POST", path, one)
      expect(made.status, made.text).toBe(201)
      expect(made.answer.headers.get("etag")).toBeTruthy()
      for (const absent of ["summary", "description", "requestBody", "errors"])
        expect(made.json).not.toHaveProperty(absent)
      if (kind === "triggers") expect(made.json).not.toHaveProperty("path")
      expect((made.json.responses as object[])[0]).not.toHaveProperty("status")
      expect((await call("PUT", `${path}/$-_9`, made.json)).json).toEqual(made.json)
      for (const id of [undefined, "other"]) {
        const refused = await call("PUT", `${path}/$-_9`, { ...(made.json as object), id })
        expect({ status: refused.status, fields: refused.fields }).toEqual({ status: 400, fields: ["id"] })
      }
      await call("POST", path, operation(kind, { name: "other" }))
      expect((await call("PUT", `${path}/$-_9`, { ...(made.json as object), name: "other" })).status).toBe(409)
      const found = await call("GET", `${path}?name=$-`)
      expect(found.json).toEqual({ [kind]: [made.json], totalCount: 1 })
      expect((await call("DELETE", `${path}/$-_9`)).status).toBe(204)
    },
  )

  it("schemas refer by name, by URL, to themselves and in circles; what is local is not looked for", async () => {
    const contents = {
      a: '{"$ref":"#/$defs/b"}',
      b: '{"$ref":"#/$defs/a/properties/x"}',
      self: '{"items":{"$ref":"#/$defs/self"}}',
      local: '{"$defs":{"nobody":{}},"$ref":"#/$defs/nobody"}',
    }
    const definitions = Object.entries(contents).map(([name, content]) =>
      definition(name, { schema: { ...schema, content } }),
    )
    const made = await call("POST", `${version}/definitions`, { definitions })
    expect(made).toMatchObject({
      status: 201,
      json: {
        definitions: [
          { name: "a", referencedBy: [{ type: "definition", name: "b" }] },
          { name: "b", referencedBy: [{ type: "definition", name: "a" }] },
          { name: "self" },
          { name: "local" },
        ],
      },
    })
    const [a, , self] = made.json.definitions as { id: string; url: string }[]
    expect(self).not.toHaveProperty("referencedBy")
    const url = definition("url", { schema: { ...schema, content: JSON.stringify({ $ref: a?.url }) } })
    expect((await call("POST", `${version}/definitions`, { definitions: [url] })).status).toBe(201)
    const twice = await call("DELETE", `${version}/definitions`, { ids: [a?.id], names: ["a"] })
    expect({ status: twice.status, fields: twice.fields }).toEqual({ status: 400, fields: ["names[0]"] })
    // The first of the request that something else refers to.
    const refused = await call("DELETE", `${version}/definitions`, { names: ["b", "a"] })
    expect(refused).toMatchObject({
      status: 412,
      json: { definition: { name: "a", referencedBy: [{ type: "definition", name: "url" }] } },
    })
    expect((await call("DELETE", `${version}/definitions`, { names: ["url", "b"], ids: [a?.id] })).status).toBe(204)
    for (const name of ["self", "local"])
      expect((await call("DELETE", `${version}/definitions/${name}`)).status).toBe(204)
  })

  it("an update of a definition without a schema keeps it; without a description unsets it; a name may be taken", async () => {
    const made = await call("POST", `${version}/definitions`, {
      definitions: [definition("old", { description: "d" })],
    })
    const [{ id, url } = { id: "", url: "" }] = made.json.definitions as { id: string; url: string }[]
    const put = await call("PUT", `${version}/definitions/old`, { id, name: "new", accept: ["text/plain"] })
    expect(put).toMatchObject({ status: 200, json: { id, name: "new", accept: ["text/plain"], url } })
    expect(put.json).not.toHaveProperty("description")
    expect((await http(service.url, "GET", new URL(url).pathname)).text).toBe("{}")
    expect((await call("PUT", `${version}/definitions/new`, { id, name: "cat", accept: ["text/plain"] })).status).toBe(
      409,
    )
    const other = { contentType: "text/xml", content: "<x/>" }
    const changed = await call("PUT", `${version}/definitions/new`, { id, name: "new", accept: ["a/b"], schema: other })
    expect(changed.json.url).toMatch(/\.xsd$/)
    expect((await call("GET", `${version}/definitions?name=NEW`)).json).toMatchObject({ totalCount: 1 })
    expect((await call("DELETE", `${version}/definitions/new`)).status).toBe(204)
  })

  it("actions need a protocol that they fit", async () => {
    const made = await call("POST", `${base}/protocols/bigquery/${apiVersion.resources}`, {
      name: "b",
      [apiVersion.children]: [],
    })
    expect(made).toMatchObject({ status: 201, json: { protocol: "bigquery", datasetId: "" } })
    const path = `${base}/${apiVersion.resources}/${made.json.id}/versions`
    await call("POST", path, { name: "1" })
    for (const kind of kinds) {
      const refused = await call("POST", `${path}/1/${kind}`, operation(kind))
      expect({ status: refused.status, fields: refused.fields }).toEqual({ status: 400, fields: ["type"] })
    }
  })

  it("protocols and their auth schemes come in pages", async () => {
    const all = await call("GET", `${base}/protocols`)
    expect(all.json).toMatchObject({ protocols: [{ slug: "http" }, { slug: "bigquery" }], totalCount: 2 })
    for (const { iconURL } of all.json.protocols as { iconURL: string }[]) expect(URL.canParse(iconURL)).toBe(true)
    for (const path of ["protocols", "protocols/http/auth-schemes"]) {
      const member = path === "protocols" ? "protocols" : "authSchemes"
      const first = await call("GET", `${base}/${path}?first=1`)
      expect(first.json[member]).toHaveLength(1)
      expect(first.json).not.toHaveProperty("prev")
      const second = await call("GET", `${base}/${path}?first=1&after=${first.json.next}`)
      expect(second.json).toMatchObject({ totalCount: first.json.totalCount, prev: expect.any(String) })
      expect(second.json[member]).not.toEqual(first.json[member])
      const back = await call("GET", `${base}/${path}?first=1&before=${second.json.prev}`)
      expect(back.json[member]).toEqual(first.json[member])
      for (const query of ["first=0", "after=x", "after=a&before=b", "name=x"]) {
        expect((await call("GET", `${base}/${path}?${query}`)).status, query).toBe(400)
      }
    }
    expect((await call("GET", `${base}/protocols/ftp/auth-schemes`)).status).toBe(404)
  })

  it.each(rpcProtocols)("the same over %s", async (protocol) => {
    const { definitions: onDefinitions, actions: onActions, publish } = methods[apiVersion.resource]
    const name = `rpc-${protocol}`
    await call("POST", `${resource}/versions`, { name })
    const above = {
      organisationId: organization,
      [`${apiVersion.resource}Id`]: resource.split("/").at(-1),
      versionName: name,
    }
    const client = rpcClient(protocol, service.url)
    const send = (method: DescMethod, fields: object) => client.call(method, [message({ ...above, ...fields })])
    const create = (...names: string[]) => {
      return send(onDefinitions.createDefinitions, {
        definitions: { definitions: names.map((each) => definition(each)) },
      })
    }
    try {
      expect(await create("cat", "dog")).toMatchObject({
        reply: {
          definitions: { definitions: [{ name: "cat", url: expect.stringContaining("/schemas/") }, { name: "dog" }] },
        },
      })
      expect((await create("cat")).code).toBe("already_exists")
      expect((await create("a b")).code).toBe("invalid_argument")
      const links = { definitions: [{ definition: { name: "cat" } }] }
      const action = {
        ...{
          type: ActionType.HTTP,
          name: "get",
          method: HttpMethod.GET,
          path: "/",
          requestBody: { required: true, ...links },
        },
        responses: [{ status: 200, ...links }],
      }
      const made = await send(onActions.createAction, { action })
      expect(made).toMatchObject({
        code: "ok",
        reply: {
          action: { requestBody: { definitions: [{ definition: { name: "cat" } }] }, responses: [{ status: 200 }] },
        },
      })
      expect(await send(onActions.getActions, { name: "GE" })).toMatchObject({ reply: { totalCount: 1 } })
      const { id } = (made.reply as unknown as { action: { id: string } }).action
      const update = { actionName: "get", action: { ...action, id, summary: "s" } }
      expect((await send(onActions.updateAction, { ...update, etag: '"stale"' })).code).toBe("aborted")
      expect(await send(onActions.updateAction, update)).toMatchObject({ reply: { action: { summary: "s" } } })
      const refused = await send(onDefinitions.deleteDefinitions, { selection: { names: ["dog", "cat"] } })
      expect(refused).toMatchObject({ code: "failed_precondition", message: expect.stringContaining("action 'get'") })
      const file = { schemaFilename: "cat.json" }
      const served = await send(onDefinitions.getRawSchema, file)
      const { schema: body } = served.reply as unknown as { schema: { contentType: string; data: Uint8Array } }
      expect([body.contentType, Buffer.from(body.data).toString()]).toEqual([schema.contentType, schema.content])
      expect((await send(publish, {})).code).toBe("ok")
      for (const frozen of [await create("new"), await send(onActions.deleteAction, { actionName: "get" })]) {
        expect(frozen.code).toBe("failed_precondition")
      }
    } finally {
      client.close()
    }
  })

  it.each([
    ["GET", "T/oauth2/initialise"],
    ["GET", "auth-schemes/oauth2/callback"],
    ["POST", "protocols/http/upload-url"],
    ["POST", "protocols/http/import"],
    ["POST", "connector/x/http/import"],
    ["GET", "credentials"],
    ...(isV1
      ? [["GET", "connections"]]
      : [
          ["GET", "T/versions/1/triggers"],
          ["PUT", "T/tags"],
          ["GET", "connectors"],
        ]),
  ] as [string, string][])("%s %s is not served", async (method, path) => {
    const url = path.startsWith("T/") ? `${resource}${path.slice(1)}` : `${base}/${path}`
    expect((await call(method, url, method === "GET" ? undefined : {})).status).toBe(404)
  })
})
