// Definitions, actions and triggers over HTTP: the contract's lines that a vendor's client relies on, for both API versions, on both stores.
import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http } from "../support/http.js"
import { rpcClient } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"
import {
  addDraft,
  apiVersions,
  fieldsOf,
  getVersion,
  message,
  publish,
  resourcePath,
  rpcNames,
  ulid,
  versionPath,
  withDraft,
} from "./connector-api-versions.js"
import type { World } from "./harness.js"

const schema = { contentType: "application/schema+json", content: '{"type":"object"}' }

function definition(name: string, changes: object = {}) {
  return { name, accept: ["application/json"], schema, ...changes }
}

function action(name: string, changes: object = {}) {
  return { type: "http", name, method: "GET", path: "/cats", parameters: [], responses: [], ...changes }
}

describe.each(storeNames)("children of a version over HTTP, %s", (store) => {
  let service: Service
  beforeAll(async () => {
    service = await startService(store)
  })
  afterAll(() => service?.stop())

  function newWorld(): World {
    const rest: World["rest"] = (method, path, options) => http(service.url, method, path, options)
    return { url: service.url, store, name: `w${randomBytes(6).toString("hex")}`, rest }
  }

  describe.each(apiVersions)("$title", (apiVersion) => {
    async function draft() {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const base = versionPath(apiVersion, world)
      const call = async (method: string, path: string, json?: object, headers: Record<string, string> = {}) => {
        const answer = await world.rest(method, `${base}${path}`, json === undefined ? { headers } : { json, headers })
        return { status: answer.status, json: answer.json as never as Record<string, never>, answer }
      }
      const define = (...definitions: object[]) => call("POST", "/definitions", { definitions })
      return { world, base, call, define }
    }

    it("definitions are created together and refer to each other, in the request's order", async () => {
      const { call, define, world } = await draft()
      const refers = { ...schema, content: '{"items":{"$ref":"#/$defs/dog"}}' }
      const created = await define(definition("cat", { schema: refers }), definition("dog", { description: "d" }))
      expect({ status: created.status, json: created.json }).toMatchObject({
        status: 201,
        json: {
          definitions: [
            { id: expect.stringMatching(ulid), name: "cat", accept: ["application/json"] },
            { name: "dog", description: "d", referencedBy: [{ type: "definition", name: "cat" }] },
          ],
        },
      })
      const { url } = (await call("GET", "/definitions/cat")).json as unknown as { url: string }
      expect(url).toMatch(new RegExp(`^http://.*${apiVersion.base}/o/${world.name}/schemas/`))
      const served = await world.rest("GET", new URL(url).pathname)
      expect(served).toMatchObject({ status: 200, text: refers.content })
      expect(served.headers.get("content-type")).toBe("application/schema+json")
      expect(served.headers.get("content-security-policy")).toContain("sandbox")
    })

    it("schemas in YAML refer and are referred to, by name and by URL, and are served as they were sent", async () => {
      const { call, define, world } = await draft()
      const yaml = (content: string) => ({ schema: { contentType: "application/yaml", content } })
      const cat = yaml(
        "type: object\nproperties:\n  owner: &o\n    $ref: '#/$defs/dog'\n  other: *o\n  all: [*o, {$ref: \"#/$defs/own\"}]\n$defs:\n  own: {}\n",
      )
      const cyclic = yaml("a: &a\n  b: *a\n  $ref: '#/$defs/cat'\n")
      const made = await define(definition("cat", cat), definition("dog", cyclic))
      expect(made).toMatchObject({
        status: 201,
        json: { definitions: [{ referencedBy: [{ name: "dog" }] }, { referencedBy: [{ name: "cat" }] }] },
      })
      const [{ url } = { url: "" }] = (made.json as unknown as { definitions: { url: string }[] }).definitions
      expect(url).toMatch(/\.yaml$/)
      const served = await world.rest("GET", new URL(url).pathname)
      expect({ text: served.text, type: served.headers.get("content-type") }).toEqual({
        text: cat.schema.content,
        type: "application/yaml",
      })
      expect((await world.rest("GET", new URL(url).pathname.replace(/[^/]*$/, "cat.yaml"))).text).toBe(served.text)
      const byUrl = await define(definition("cow", yaml(`$ref: ${url}\n`)))
      expect(byUrl.status).toBe(201)
      expect((await call("DELETE", "/definitions", { names: ["cat", "dog"] })).json).toMatchObject({
        definition: { name: "cat", referencedBy: [{ name: "cow" }] },
      })
      const dangling = await define(definition("a"), definition("b", yaml("x:\n  - $ref: '#/$defs/nobody'\n")))
      expect({ status: dangling.status, fields: fieldsOf(dangling.answer) }).toEqual({
        status: 400,
        fields: ["definitions[1].schema.content"],
      })
      // What no YAML parser reads is text, and so is what only looks like a reference.
      expect((await define(definition("broken", yaml("a: [$ref: '#/$defs/nobody'")))).status).toBe(201)
      expect((await define(definition("note", yaml("a: 'see $ref: #/$defs/nobody'\n# $ref: nobody")))).status).toBe(201)
      // What takes long to read is bounded.
      const comment = `# ${"x".repeat(512 * 1_024)}`
      const large = await define(definition("large", yaml(`$ref: '#/$defs/cat'\n${comment}`)))
      expect({ status: large.status, fields: fieldsOf(large.answer) }).toEqual({
        status: 400,
        fields: ["definitions[0].schema.content"],
      })
      expect(large.answer.text).toContain("send it as JSON, or as several definitions")
      expect((await define(definition("prose", yaml(`a: b\n${comment}`)))).status).toBe(201)
      await addCopy(world)
      const copy = (await world.rest("GET", `${resourcePath(apiVersion, world)}/versions/2/definitions/cat`)).json
      const copied = copy as unknown as { url: string; referencedBy: object[] }
      expect(copied.referencedBy).toHaveLength(2)
      const cow = (await world.rest("GET", `${resourcePath(apiVersion, world)}/versions/2/definitions/cow`)).json
      const content = await world.rest("GET", new URL((cow as unknown as { url: string }).url).pathname)
      expect(content.text).toBe(`$ref: ${copied.url}\n`)
    })

    async function addCopy(world: World) {
      const path = `${resourcePath(apiVersion, world)}/versions`
      expect((await world.rest("POST", path, { json: { name: "2", fromVersion: "1" } })).status).toBe(201)
    }

    it("a definition's limits are reported, and what is asked for too much of changes nothing", async () => {
      const { call, define } = await draft()
      const refs = Array.from({ length: 101 }, (_, i) => ({ $ref: `#/$defs/d${i}` }))
      await define(...refs.map((_, i) => definition(`d${i}`)))
      const many = { ...schema, content: JSON.stringify({ anyOf: refs }) }
      const refused = await define(definition("many", { schema: many }))
      expect({ status: refused.status, fields: fieldsOf(refused.answer) }).toEqual({
        status: 400,
        fields: ["definitions[0].schema.content"],
      })
      expect(refused.answer.text).toContain("at most 100 definitions")
      const rest = Array.from({ length: 400 }, (_, i) => definition(`e${i}`))
      const beyond = await define(...rest)
      expect({ status: beyond.status, text: beyond.answer.text }).toEqual({
        status: 409,
        text: expect.stringContaining("a version has at most 500 definitions"),
      })
      expect((await call("GET", "/definitions?first=1")).json).toMatchObject({ totalCount: 101 })
      expect((await call("DELETE", "/definitions", { all: true })).status).toBe(204)
      expect((await call("GET", "/definitions")).json).toEqual({ definitions: [], totalCount: 0 })
    })

    it("is all or nothing", async () => {
      const { call, define } = await draft()
      const wrong = definition("dog", { schema: { contentType: "application/json", content: "{" } })
      const refused = await define(definition("cat"), wrong)
      expect({ status: refused.status, fields: fieldsOf(refused.answer) }).toEqual({
        status: 400,
        fields: ["definitions[1].schema.content"],
      })
      const dangling = { ...schema, content: '{"$ref":"#/$defs/nobody"}' }
      expect((await define(definition("cat", { schema: dangling }))).status).toBe(400)
      expect((await define(definition("a"), definition("a"))).status).toBe(400)
      expect((await define()).status).toBe(400)
      expect((await call("GET", "/definitions")).json).toEqual({ definitions: [], totalCount: 0 })
      expect((await define(definition("cat"))).status).toBe(201)
      expect((await define(definition("dog"), definition("cat"))).status).toBe(409)
      expect((await call("GET", "/definitions")).json).toMatchObject({ totalCount: 1 })
    })

    it("an action links to definitions by name and by id, and answers with all of them", async () => {
      const { call, define } = await draft()
      await define(definition("cat"))
      const created = await call(
        "POST",
        "/actions",
        action("getCat", {
          requestBody: { required: true, definitions: [{ definition: { name: "cat" } }] },
          responses: [{ status: 200, definitions: [] }, { definitions: [] }],
          parameters: [{ name: "id", in: "path", required: true, type: "string", default: { a: [null] } }],
        }),
      )
      expect({ status: created.status, json: created.json }).toMatchObject({
        status: 201,
        json: {
          id: expect.stringMatching(ulid),
          type: "http",
          method: "GET",
          parameters: [{ name: "id", in: "path", required: true, type: "string", default: { a: [null] } }],
          requestBody: {
            required: true,
            definitions: [{ id: expect.stringMatching(ulid), definition: { name: "cat" } }],
          },
        },
      })
      const read = await call("GET", "/actions/getCat")
      expect(read.json).toEqual(created.json)
      const same = await call("PUT", "/actions/getCat", read.json)
      expect({ status: same.status, json: same.json }).toEqual({ status: 200, json: read.json })
      const renamed = await call("PUT", "/actions/getCat", { ...read.json, name: "fetchCat" })
      expect(renamed).toMatchObject({ status: 200, json: { name: "fetchCat" } })
      expect((await call("GET", "/actions/getCat")).status).toBe(404)
      expect((await call("GET", "/definitions/cat")).json).toMatchObject({
        referencedBy: [{ type: "action", name: "fetchCat" }],
      })
      expect((await call("PUT", "/actions/fetchCat", { ...read.json, id: "other" })).status).toBe(400)
      expect((await call("POST", "/actions", action("fetchCat"))).status).toBe(409)
      expect((await call("DELETE", "/actions/fetchCat")).status).toBe(204)
      expect((await call("GET", "/actions")).json).toEqual({ actions: [], totalCount: 0 })
    })

    it("an empty path is a path: what was answered can be put", async () => {
      const { call } = await draft()
      const { status, json } = await call("POST", "/actions", action("root", { path: "" }))
      expect({ status, json }).toMatchObject({ status: 201, json: { path: "" } })
      expect(await call("PUT", "/actions/root", json)).toMatchObject({ status: 200, json })
    })

    it("says what is wrong with an action", async () => {
      const { call, define } = await draft()
      await define(definition("cat"), definition("dog"))
      const both = [{ definition: { name: "cat" } }, { definition: { name: "dog" } }]
      const cases: [object, string][] = [
        [action("a b"), "name"],
        [action("a", { parameters: [{ name: "x", in: "query", type: "string" }] }), "parameters[0].required"],
        [action("a", { responses: [{ definitions: [] }, { definitions: [] }] }), "responses[1].status"],
        [action("a", { requestBody: { required: true, definitions: both } }), "requestBody.definitions[1]"],
        [
          action("a", { requestBody: { required: true, definitions: [{ definition: { name: "cow" } }] } }),
          "requestBody.definitions[0].definition",
        ],
      ]
      for (const [json, field] of cases) {
        const refused = await call("POST", "/actions", json)
        expect({ status: refused.status, fields: fieldsOf(refused.answer) }).toEqual({ status: 400, fields: [field] })
      }
    })

    it("a definition gets no media type that another in a list with it accepts", async () => {
      const { call, define } = await draft()
      const accepting = (...accept: string[]) => ({ accept })
      await define(definition("json"), definition("xml", accepting("text/xml")), definition("far"))
      const links = (...names: string[]) => ({ definitions: names.map((name) => ({ definition: { name } })) })
      const responses = [{ status: 200, ...links("json", "xml") }, links("far")]
      expect((await call("POST", "/actions", action("get", { responses }))).status).toBe(201)
      const xml = (await call("GET", "/definitions/xml")).json as object
      const clash = await call("PUT", "/definitions/xml", { ...xml, ...accepting("text/xml", "Application/JSON") })
      expect(clash.status, clash.answer.text).toBe(400)
      expect(fieldsOf(clash.answer)).toEqual(["accept[1]"])
      expect((await call("PUT", "/definitions/xml", { ...xml, ...accepting("text/csv", "text/xml") })).status).toBe(200)
      const far = (await call("GET", "/definitions/far")).json as object
      expect((await call("PUT", "/definitions/far", { ...far, ...accepting("text/xml") })).status).toBe(200)
      const { json } = await call("GET", "/actions/get")
      expect((await call("PUT", "/actions/get", json)).status).toBe(200)
    })

    it("a definition in use is deleted by force only, and then publishing is refused", async () => {
      const { call, define, world } = await draft()
      await define(definition("cat"))
      const link = { required: true, definitions: [{ definition: { name: "cat" } }] }
      await call("POST", "/actions", action("getCat", { requestBody: link }))
      const refused = await call("DELETE", "/definitions/cat")
      expect({ status: refused.status, json: refused.json }).toMatchObject({
        status: 412,
        json: { code: "412000", definition: { name: "cat", referencedBy: [{ type: "action", name: "getCat" }] } },
      })
      expect((await call("DELETE", "/definitions", { all: true })).status).toBe(412)
      expect((await call("DELETE", "/definitions", {})).status).toBe(400)
      expect((await call("DELETE", "/definitions", { names: ["nobody"] })).status).toBe(404)
      expect((await call("DELETE", "/definitions?force=true", { names: ["cat"] })).status).toBe(204)
      const broken = await call("GET", "/actions/getCat")
      expect(broken.json).toMatchObject({
        requestBody: { definitions: [] },
        errors: [{ field: "requestBody.definitions[0]", severity: "error" }],
      })
      const publishing = await call("POST", "/publish")
      expect({ status: publishing.status, fields: fieldsOf(publishing.answer) }).toEqual({
        status: 400,
        fields: ["actions.getCat.requestBody.definitions[0]"],
      })
      const version = await getVersion(apiVersion, world)
      expect(version.publishedAt).toBeNull()
      if (apiVersion.resource === "connector") expect(version).toMatchObject({ messages: [{ severity: "error" }] })
      await call("PUT", "/actions/getCat", broken.json)
      expect((await call("POST", "/publish")).status).toBe(200)
      expect(await getVersion(apiVersion, world)).not.toHaveProperty("messages")
    })

    it("publishing names each of a dozen places that refer to nothing", async () => {
      const { call, define } = await draft()
      await define(definition("cat"))
      const names = Array.from({ length: 12 }, (_, i) => `findCatsByTheirName${i}`)
      const responses = [{ status: 200, definitions: [{ definition: { name: "cat" } }] }]
      for (const name of names) expect((await call("POST", "/actions", action(name, { responses }))).status).toBe(201)
      expect((await call("DELETE", "/definitions/cat?force=true")).status).toBe(204)
      const refused = await call("POST", "/publish")
      expect(refused.status).toBe(400)
      expect(fieldsOf(refused.answer).sort()).toEqual(
        names.map((name) => `actions.${name}.responses[0].definitions[0]`).sort(),
      )
    })

    it("children are frozen under a published version, and each change moves what is above", async () => {
      const { call, define, world } = await draft()
      const before = await getVersion(apiVersion, world)
      const etag = (await world.rest("GET", resourcePath(apiVersion, world))).headers.get("etag")
      await define(definition("cat"))
      await call("POST", "/actions", action("getCat"))
      const after = await getVersion(apiVersion, world)
      expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt))
      expect((await world.rest("GET", resourcePath(apiVersion, world))).headers.get("etag")).not.toBe(etag)
      await publish(apiVersion, world, "1")
      const { json } = await call("GET", "/actions/getCat")
      expect((await define(definition("dog"))).status).toBe(409)
      expect((await call("PUT", "/actions/getCat", json)).status).toBe(409)
      expect((await call("DELETE", "/definitions/cat")).status).toBe(409)
      expect((await call("GET", "/actions")).json).toMatchObject({ totalCount: 1 })
    })

    it("fromVersion copies all of it, with new ids and its own links", async () => {
      const { call, define, world } = await draft()
      await define(definition("cat"))
      const link = { required: true, definitions: [{ definition: { name: "cat" } }] }
      const source = await call("POST", "/actions", action("getCat", { requestBody: link }))
      const path = `${resourcePath(apiVersion, world)}/versions`
      const created = await world.rest("POST", path, { json: { name: "2", fromVersion: "1" } })
      expect(created.status).toBe(201)
      const copy = (await world.rest("GET", `${path}/2/actions/getCat`)).json as unknown as Record<string, string>
      const copied = (await world.rest("GET", `${path}/2/definitions/cat`)).json as unknown as Record<string, string>
      expect(copy.id).not.toBe((source.json as { id?: string }).id)
      expect(copy).toMatchObject({ name: "getCat", requestBody: { definitions: [{ definition: { id: copied.id } }] } })
      expect(copied).toMatchObject({ referencedBy: [{ type: "action", id: copy.id }] })
      expect((await world.rest("DELETE", `${path}/2/definitions/cat`)).status).toBe(412)
      expect((await call("DELETE", "/actions/getCat")).status).toBe(204)
      expect((await world.rest("GET", `${path}/2/actions`)).json).toMatchObject({ totalCount: 1 })
    })

    it("of two PUTs of an action with one etag one wins", async () => {
      const { call } = await draft()
      const { json, answer } = await call("POST", "/actions", action("getCat"))
      const headers = { "if-match": answer.headers.get("etag") ?? "" }
      const puts = await Promise.all(
        ["a", "b"].map((summary) => call("PUT", "/actions/getCat", { ...json, summary }, headers)),
      )
      expect(puts.map(({ status }) => status).sort()).toEqual([200, 412])
    })

    it("labels of a version are set, kept by a PUT without them, and found", async () => {
      const { call, world } = await draft()
      const path = `${resourcePath(apiVersion, world)}/versions`
      await world.rest("POST", path, { json: { name: "2", labels: { team: "cats" } } })
      const found = await world.rest("GET", `${path}?label=team:cats`)
      expect(found.json).toMatchObject({ totalCount: 1, items: [{ name: "2", labels: { team: "cats" } }] })
      const { labels: _, ...without } = (await world.rest("GET", `${path}/2`)).json as unknown as { labels: object }
      expect((await world.rest("PUT", `${path}/2`, { json: without })).json).toMatchObject({ labels: { team: "cats" } })
      expect((await call("GET", "?label=x")).status).toBe(400)
      await addDraft(apiVersion, world, "3")
    })

    it("labels of a version are replaced by an update that has them, over gRPC too, and copied with it", async () => {
      const { world } = await draft()
      const path = `${resourcePath(apiVersion, world)}/versions`
      await world.rest("POST", path, { json: { name: "2", labels: { team: "cats", tier: "gold" } } })
      const put = async (labels: object) => {
        const { json } = await world.rest("GET", `${path}/2`)
        return world.rest("PUT", `${path}/2`, { json: { ...(json as object), labels } })
      }
      const stored = async (name = "2") =>
        ((await world.rest("GET", `${path}/${name}`)).json as unknown as { labels?: object }).labels
      expect((await put({ team: "birds" })).json).toMatchObject({ labels: { team: "birds" } })
      expect(await stored()).toEqual({ team: "birds" })
      const grpc = rpcClient("grpc", service.url)
      const update = (labels: object[]) =>
        grpc.call(apiVersion.method.updateVersion, [
          message({
            ...rpcNames(apiVersion, world),
            versionName: "2",
            version: { labels },
            updateMask: { paths: ["labels"] },
          }),
        ])
      expect((await update([{ key: "team", value: "dogs" }])).code).toBe("ok")
      expect(await stored()).toEqual({ team: "dogs" })
      const copy = await world.rest("POST", path, { json: { name: "3", fromVersion: "2" } })
      expect(copy.status).toBe(201)
      expect(await stored("3")).toEqual({ team: "dogs" })
      await world.rest("POST", path, { json: { name: "4", fromVersion: "2", labels: { a: "b" } } })
      expect(await stored("4")).toEqual({ a: "b" })
      expect((await update([{ key: "team" }])).code).toBe("ok")
      expect(await stored()).toBeUndefined()
      const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, "x".repeat(255)]))
      for (const labels of [many(65), { "A b": "x" }, { a: "x".repeat(256) }]) {
        expect((await put(labels)).status).toBe(400)
        expect((await world.rest("POST", path, { json: { name: "5", labels } })).status).toBe(400)
      }
      expect((await world.rest("POST", path, { json: { name: "5", labels: many(64) } })).status).toBe(201)
      expect((await update([{ key: "A b", value: "x" }])).code).toBe("invalid_argument")
      expect(await stored()).toBeUndefined()
      grpc.close()
    })
  })
})
