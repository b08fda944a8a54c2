// What only HTTP shows of connectors and connections: paths, preconditions, JSON and its errors.
import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http } from "../support/http.js"
import { type Service, startService, storeNames } from "../support/service.js"
import {
  addDraft,
  apiVersions,
  fieldsOf,
  getVersion,
  ID,
  iso,
  publish,
  putVersion,
  resourceBody,
  resourcePath,
  type VersionBody,
  versionPath,
  withDraft,
  withPublished,
  withResource,
} from "./connector-api-versions.js"
import type { World } from "./harness.js"

describe.each(storeNames)("connectors over HTTP, %s", (store) => {
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
    const other = apiVersion.resource === "connector" ? "connections" : "connectors"

    it("answers under its base path and without one, and not under the other API version's", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const json = await getVersion(apiVersion, world)
      const path = versionPath(apiVersion, world)
      for (const base of ["", apiVersion.base]) {
        const answer = await world.rest("PUT", `${base}${path}`, { json })
        expect(answer.status).toBe(200)
        expect(answer.json).toEqual(json)
      }
      const foreign = apiVersion.resource === "connector" ? "/api/connect/v1alpha1" : "/api/connect/v1"
      expect((await world.rest("PUT", `${foreign}${path}`, { json })).status).toBe(404)
      expect((await world.rest("GET", `${apiVersion.base}/o/${world.name}/${other}`)).status).toBe(404)
    })

    it("every member of a version, and no other", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const draft = await getVersion(apiVersion, world)
      const members = ["createdAt", "id", "isDefault", "isLatest", "name", "publishedAt", "updatedAt"]
      expect(Object.keys(draft).sort()).toEqual(members)
      expect(draft.publishedAt).toBeNull()
      for (const time of [draft.createdAt, draft.updatedAt]) expect(time).toMatch(iso)
      await publish(apiVersion, world, "1")
      expect((await getVersion(apiVersion, world)).publishedAt).toMatch(iso)
    })

    it("required members that are missing or of a wrong type are named, one entry each", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const path = versionPath(apiVersion, world)
      const required = ["id", "name", "isLatest", "isDefault", "createdAt", "updatedAt", "publishedAt"]
      const refused = async (json: unknown) => {
        const answer = await world.rest("PUT", path, { json })
        expect({ status: answer.status, code: answer.json?.code }).toEqual({ status: 400, code: "400000" })
        return fieldsOf(answer).sort()
      }
      expect(await refused({})).toEqual([...required].sort())
      const body = await getVersion(apiVersion, world)
      for (const member of required) {
        const { [member as keyof typeof body]: _, ...rest } = body
        expect(await refused(rest)).toEqual([member])
        if (member !== "publishedAt") expect(await refused({ ...body, [member]: null })).toEqual([member])
        expect(await refused({ ...body, [member]: { not: "this" } })).toEqual([member])
      }
      expect(await refused({ ...body, description: 7 })).toEqual(["description"])
      expect(await getVersion(apiVersion, world)).toEqual(body)
    })

    it("times are compared as instants", async () => {
      const world = newWorld()
      await withPublished(apiVersion, world, "1")
      const body = await getVersion(apiVersion, world)
      const shifted = (time: string) =>
        new Date(Date.parse(time) + 2 * 3_600_000).toISOString().replace("Z", "456+02:00")
      const answer = await putVersion(apiVersion, world, "1", {
        createdAt: shifted(body.createdAt),
        updatedAt: shifted(body.updatedAt),
        publishedAt: shifted(body.publishedAt ?? ""),
      })
      expect(answer.status).toBe(200)
      expect(answer.json).toEqual({ ...body, isDefault: true })
    })

    it("a description that is missing, null or empty is unset; unknown members are ignored", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      for (const unset of [{ description: null }, { description: "" }, { description: undefined }]) {
        const set = await putVersion(apiVersion, world, "1", { description: "some", unknown: { a: 1 } })
        expect(set.json).toMatchObject({ description: "some" })
        expect(set.json).not.toHaveProperty("unknown")
        const answer = await putVersion(apiVersion, world, "1", unset)
        expect(answer.status).toBe(200)
        expect(answer.json).not.toHaveProperty("description")
      }
    })

    it("preconditions: 412 and 304", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const path = versionPath(apiVersion, world)
      const etag = (await world.rest("GET", path)).headers.get("etag") ?? ""
      expect(etag).toMatch(/^"[^"]+"$/)
      const status = async (method: string, where: string, headers: Record<string, string>) =>
        (await world.rest(method, where, { headers })).status
      expect(await status("GET", path, { "if-none-match": etag })).toBe(304)
      expect(await status("GET", path, { "if-none-match": `W/${etag}` })).toBe(304)
      expect(await status("GET", path, { "if-none-match": '"other"' })).toBe(200)
      for (const stale of ['"other"', `W/${etag}`]) {
        expect((await putVersion(apiVersion, world, "1", { description: "x" }, { "if-match": stale })).status).toBe(412)
        expect(await status("POST", `${path}/publish`, { "if-match": stale })).toBe(412)
        expect(await status("DELETE", path, { "if-match": stale })).toBe(412)
        expect(await status("DELETE", resourcePath(apiVersion, world), { "if-match": stale })).toBe(412)
      }
      for (const tags of ["*", etag, `W/${etag}`]) {
        const headers = { "if-none-match": tags }
        expect((await putVersion(apiVersion, world, "1", { description: "x" }, headers)).status).toBe(412)
        expect(await status("POST", `${path}/publish`, headers)).toBe(412)
        expect(await status("DELETE", path, headers)).toBe(412)
      }
      expect(await status("DELETE", resourcePath(apiVersion, world), { "if-none-match": "*" })).toBe(412)
      expect(await getVersion(apiVersion, world)).not.toHaveProperty("description")
      expect((await putVersion(apiVersion, world, "1", { description: "x" }, { "if-match": "*" })).status).toBe(200)
      const published = await world.rest("POST", `${path}/publish`)
      expect(published.headers.get("etag")).toBe((await world.rest("GET", path)).headers.get("etag"))
      expect(await status("POST", `${path}/unpublish`, { "if-match": etag })).toBe(412)
    })

    it("a resource's etag changes with all that its answer shows, and only then", async () => {
      const world = newWorld()
      await withResource(apiVersion, world)
      const path = resourcePath(apiVersion, world)
      const etag = async () => (await world.rest("GET", path)).headers.get("etag") ?? ""
      const first = await etag()
      await addDraft(apiVersion, world, "1")
      const second = await etag()
      expect(second).not.toBe(first)
      expect((await world.rest("GET", path, { headers: { "if-none-match": first } })).status).toBe(200)
      await publish(apiVersion, world, "1")
      const third = await etag()
      expect(third).not.toBe(second)
      await publish(apiVersion, world, "1")
      expect(await etag()).toBe(third)
      await putVersion(apiVersion, world, "1", { isDefault: true })
      const pinned = await etag()
      expect(pinned).not.toBe(third)
      const json = resourceBody(world, { name: "dogs" })
      expect((await world.rest("PUT", path, { headers: { "if-match": third }, json })).status).toBe(412)
      expect((await world.rest("PUT", path, { headers: { "if-match": pinned }, json })).status).toBe(200)
    })

    it("what is wrong with a request, in the dialect's envelope, and nothing changes", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const body = await getVersion(apiVersion, world)
      const path = versionPath(apiVersion, world)
      const put = (options: Parameters<World["rest"]>[2], where = path) => world.rest("PUT", where, options)
      const json = { "content-type": "application/json" }
      const cases: [number, Awaited<ReturnType<typeof put>>, string?][] = [
        [400, await put({ headers: json, body: "{" })],
        [400, await put({ headers: json, body: "[]" })],
        [400, await put({ headers: json, body: "null" })],
        [400, await put({ json: body }, `/o/a%20b/${apiVersion.resources}/${ID}/versions/1`), "organisation_id"],
        [
          400,
          await put({ json: body }, `/o/${world.name}/${apiVersion.resources}/${"x".repeat(65)}/versions/1`),
          `${apiVersion.resource}_id`,
        ],
        [400, await put({ json: body }, `${path}?nonsense=1`), "nonsense"],
        [400, await put({ json: body }, `${resourcePath(apiVersion, world)}/versions/%ff`), "version"],
        [415, await put({ headers: { "content-type": "text/plain" }, body: JSON.stringify(body) })],
        [413, await put({ json: { ...body, description: "x".repeat(4 * 1024 * 1024) } })],
        [404, await put({ json: body }, `${path}/nonsense`)],
        [405, await world.rest("PATCH", path, { json: {} })],
        [405, await world.rest("PUT", `${path}/publish`, { json: {} })],
      ]
      for (const [status, answer, field] of cases) {
        expect({ status: answer.status, code: answer.json?.code, text: answer.text }).toMatchObject({
          status,
          code: `${status}000`,
        })
        expect(answer.headers.get("content-type")).toMatch(/^application\/json/)
        expect(answer.json?.message).toEqual(expect.any(String))
        if (field !== undefined) expect(fieldsOf(answer)).toEqual([field])
        if (status === 405) expect(answer.headers.get("allow")).toBeTruthy()
      }
      expect(await getVersion(apiVersion, world)).toEqual(body)
    })

    it("pages: empty values count as absent, tokens lead on and back", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world, "1")
      await addDraft(apiVersion, world, "2")
      await addDraft(apiVersion, world, "3")
      const page = async (query: string) => {
        const answer = await world.rest("GET", `${resourcePath(apiVersion, world)}/versions?${query}`)
        expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 })
        const { items, ...rest } = answer.json as unknown as { items: VersionBody[]; next?: string; prev?: string }
        return { names: items.map(({ name }) => name), ...rest }
      }
      expect(await page("after=&before=")).toEqual({ names: ["3", "2", "1"], totalCount: 3 })
      const first = await page("first=2")
      expect(first).toEqual({ names: ["3", "2"], totalCount: 3, next: expect.stringMatching(/^[\w.~-]+$/) })
      const second = await page(`first=2&after=${first.next}`)
      expect(second).toEqual({ names: ["1"], totalCount: 3, prev: expect.stringMatching(/^[\w.~-]+$/) })
      expect((await page(`first=2&before=${second.prev}`)).names).toEqual(["3", "2"])
      const both = `first=2&after=${first.next}&before=${second.prev}`
      expect((await world.rest("GET", `${resourcePath(apiVersion, world)}/versions?${both}`)).status).toBe(400)
      for (const wrong of ["0", "101", "1.5", "x"]) {
        const answer = await world.rest("GET", `${resourcePath(apiVersion, world)}/versions?first=${wrong}`)
        expect(answer.status).toBe(400)
        expect(fieldsOf(answer)).toEqual(["first"])
      }
    })

    it("a page size without a value is the default one", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const answer = await world.rest("GET", `${resourcePath(apiVersion, world)}/versions?first=`)
      expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 })
    })

    it("names what is missing, and creates nothing", async () => {
      const world = newWorld()
      const path = `/o/${world.name}/protocols/http/${apiVersion.resources}`
      const nothing = await world.rest("POST", path, { json: {} })
      expect(nothing.status).toBe(400)
      expect(fieldsOf(nothing)).toEqual(
        expect.arrayContaining([
          "name",
          "baseUrl",
          "authSchemeConfigs",
          ...(apiVersion.resource === "connection" ? ["environments"] : []),
        ]),
      )
      const list = await world.rest("GET", `/o/${world.name}/${apiVersion.resources}`)
      expect(list.json).toEqual({ [apiVersion.resources]: [], totalCount: 0 })
    })

    it("takes back what it answered, and nothing moves", async () => {
      const world = newWorld()
      await withPublished(apiVersion, world, "1", "2")
      const path = resourcePath(apiVersion, world)
      const read = await world.rest("GET", path)
      const answer = await world.rest("PUT", path, { json: read.json })
      expect({ status: answer.status, json: answer.json }).toEqual({ status: 200, json: read.json })
      expect((await world.rest("GET", path)).json).toEqual(read.json)
    })

    it("one over bigquery has a dataset, empty until it is known", async () => {
      const world = newWorld()
      const create = `/o/${world.name}/protocols/bigquery/${apiVersion.resources}`
      const made = await world.rest("POST", create, { json: { name: "cats", [apiVersion.children]: [] } })
      expect(made).toMatchObject({ status: 201, json: { protocol: "bigquery", datasetId: "" } })
      expect(made.json).not.toHaveProperty("baseUrl")
      const path = resourcePath(apiVersion, world)
      const json = resourceBody(world, { protocol: "bigquery", baseUrl: undefined })
      const headers = { "if-none-match": "*" }
      const missing = await world.rest("PUT", path, { headers, json })
      expect({ status: missing.status, fields: fieldsOf(missing) }).toEqual({ status: 400, fields: ["datasetId"] })
      const put = await world.rest("PUT", path, { headers, json: { ...json, datasetId: "p.d" } })
      expect(put).toMatchObject({ status: 201, json: { datasetId: "p.d" } })
      expect((await world.rest("PUT", path, { json })).status).toBe(400)
    })

    it("a variable without a value is refused", async () => {
      const world = newWorld()
      await withResource(apiVersion, world)
      const json = resourceBody(world, { [apiVersion.variables]: [{ name: "a" }] })
      const refused = await world.rest("PUT", resourcePath(apiVersion, world), { json })
      expect({ status: refused.status, fields: fieldsOf(refused) }).toEqual({
        status: 400,
        fields: [`${apiVersion.variables}[0].value`],
      })
    })

    it("auth schemes are kept with the members of their scheme", async () => {
      const world = newWorld()
      const own = apiVersion.resource === "connector" ? { id: "key", description: "" } : {}
      const key = { schemeType: "api-key", name: "X-Key", in: "header", ...own }
      const body = { name: "cats", baseUrl: "https://cats.example", [apiVersion.children]: [] }
      const path = `/o/${world.name}/protocols/http/${apiVersion.resources}`
      const sent = [{ ...key, authorizeUrl: "https://ignored" }]
      const made = await world.rest("POST", path, { json: { ...body, authSchemeConfigs: sent } })
      expect({ status: made.status, text: made.text }).toMatchObject({ status: 201 })
      expect(made.json?.authSchemeConfigs).toEqual([key])
      const { in: _, ...without } = key
      const refused = await world.rest("POST", path, { json: { ...body, authSchemeConfigs: [without] } })
      expect({ status: refused.status, fields: fieldsOf(refused) }).toEqual({
        status: 400,
        fields: ["authSchemeConfigs[0].in"],
      })
      const unknown = await world.rest("POST", path, { json: { ...body, authSchemeConfigs: [{ schemeType: "x" }] } })
      expect(unknown.status).toBe(400)
    })

    it("variables are kept when a PUT leaves them out", async () => {
      const world = newWorld()
      await withResource(apiVersion, world)
      const path = resourcePath(apiVersion, world)
      const variables = [{ name: "region", value: "" }]
      const set = await world.rest("PUT", path, { json: resourceBody(world, { [apiVersion.variables]: variables }) })
      expect(set.json?.[apiVersion.variables]).toEqual(variables)
      const kept = await world.rest("PUT", path, {
        json: resourceBody(world, { [apiVersion.variables]: null, name: "dogs" }),
      })
      expect(kept.json).toMatchObject({ [apiVersion.variables]: variables, name: "dogs" })
      const cleared = await world.rest("PUT", path, { json: resourceBody(world, { [apiVersion.variables]: [] }) })
      expect(cleared.json?.[apiVersion.variables]).toEqual([])
    })

    it("of 50 PUTs with one If-Match exactly one wins", async () => {
      const world = newWorld()
      await withDraft(apiVersion, world)
      const path = versionPath(apiVersion, world)
      const current = await world.rest("GET", path)
      const headers = { "if-match": current.headers.get("etag") ?? "" }
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          world.rest("PUT", path, { headers, json: { ...current.json, description: `by ${i}` } }),
        ),
      )
      const won = answers.filter(({ status }) => status === 200)
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(49)
      expect(won.map(({ json }) => json)).toEqual([await getVersion(apiVersion, world)])
    })
  })

  it("auth scheme configs of a connector are put, ordered and deleted; tags and categories are replaced", async () => {
    const world = newWorld()
    const [apiVersion] = apiVersions
    if (apiVersion === undefined) throw new Error("no v1")
    await withResource(apiVersion, world)
    const path = resourcePath(apiVersion, world)
    const put = (id: string, config: object) =>
      world.rest("PUT", `${path}/auth-scheme-configs/${id}`, { json: { id, description: "d", ...config } })
    expect((await put("a", { schemeType: "none" })).status).toBe(200)
    const grant = { grantType: "client_credentials" }
    const oauth2 = { authorizeUrl: "", tokenUrl: "https://t", scopes: [{ name: "s" }], defaultScopes: ["s"], grant }
    expect(await put("b", { schemeType: "oauth2", ...oauth2 })).toMatchObject({
      status: 200,
      json: { authSchemeConfigs: [{ id: "a" }, { id: "b", ...oauth2 }] },
    })
    const known = { credentialId: "c", organisationId: "o", clientId: "id" }
    const granted = (members: object) => put("b", { schemeType: "oauth2", ...oauth2, grant: members })
    expect((await granted({ grantType: "authorization_code", ...known, clientSecret: "hush" })).status).toBe(200)
    // What of a grant is not sent keeps its value, also in one of another type.
    expect((await granted({ grantType: "password" })).json).toMatchObject({
      authSchemeConfigs: [{ id: "a" }, { id: "b", grant: { grantType: "password", ...known } }],
    })
    expect((await put("b", { id: "a", schemeType: "none" })).status).toBe(400)
    const order = (authSchemeConfigIds: string[]) =>
      world.rest("PUT", path, { json: resourceBody(world, { authSchemeConfigIds }) })
    expect(await order(["b", "a"])).toMatchObject({
      status: 200,
      json: { authSchemeConfigs: [{ id: "b" }, { id: "a" }] },
    })
    expect((await order(["b"])).status).toBe(400)
    expect((await world.rest("DELETE", `${path}/auth-scheme-configs/b`)).json).toMatchObject({
      authSchemeConfigs: [{ id: "a" }],
    })
    expect((await world.rest("DELETE", `${path}/auth-scheme-configs/b`)).status).toBe(404)
    expect((await world.rest("PUT", `${path}/tags`, { json: { tags: { k: ["v"] } } })).status).toBe(204)
    expect((await world.rest("GET", path)).json).toMatchObject({ tags: { k: ["v"] } })
    expect((await world.rest("PUT", `${path}/categories`, { json: { categories: ["ERP"] } })).status).toBe(204)
    expect((await world.rest("PUT", `${path}/categories`, { json: { categories: ["x"] } })).status).toBe(400)
    const found = await world.rest("GET", `/o/${world.name}/connectors?categories=HR&categories=ERP`)
    expect(found.json).toMatchObject({ totalCount: 1 })
    expect((await world.rest("GET", "/categories")).text).toContain("Hospitality")
    expect((await world.rest("GET", `/o/${world.name}/protocols`)).json).toMatchObject({ totalCount: 2 })
    expect((await world.rest("GET", `/o/${world.name}/protocols/http/auth-schemes`)).status).toBe(200)
    expect((await world.rest("GET", `/o/${world.name}/protocols/x/auth-schemes`)).status).toBe(404)
  })

  it("members that only v1 has are written and unset as it says", async () => {
    const world = newWorld()
    const [apiVersion] = apiVersions
    if (apiVersion === undefined) throw new Error("no v1")
    await withResource(apiVersion, world)
    const path = resourcePath(apiVersion, world)
    const members = {
      public: true,
      documentationURL: "https://d",
      imageURL: "https://i",
      tags: { __proto__x: ["a"], k: [] },
    }
    const set = await world.rest("PUT", path, { json: resourceBody(world, members) })
    expect(set.json).toMatchObject(members)
    const found = await world.rest("GET", `/o/${world.name}/connectors?tags=k&name=CAT&categories=`)
    expect(found.json).toMatchObject({ totalCount: 1 })
    expect((await world.rest("GET", `/o/${world.name}/connectors?categories=ERP`)).json?.totalCount).toBe(0)
    const unset = await world.rest("PUT", path, { json: resourceBody(world) })
    expect(unset.json).toMatchObject({ public: false, tags: {}, connections: [], authSchemeConfigs: [] })
    expect(unset.json).not.toHaveProperty("documentationURL")
    expect(unset.json).not.toHaveProperty("imageURL")
  })
})
