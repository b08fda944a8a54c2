// What the contract says of names, lists, preconditions, media types and lists of tables.
import { describe, expect, it } from "vitest"
import { contractCases, form, o, p } from "./contract-service.js"

contractCases("values", ({ call, newPackage, refusal, upload }) => {
  describe("values", () => {
    it("names in paths and bodies are checked by their patterns, and named", async () => {
      const bad: [string, string, string][] = [
        ["GET", "/organizations/a.b", "organizationName"],
        ["GET", `/organizations/${"a".repeat(129)}`, "organizationName"],
        ["GET", `${o}/projects/a%20b`, "projectName"],
        ["GET", `${p}/packages/a.b`, "packageName"],
        ["GET", `${p}/packages/k/versions/a%7Eb`, "versionId"],
        ["GET", `${p}/connections/a.b`, "connectionName"],
        ["GET", `${o}/groups/a%20b`, "groupName"],
        ["GET", `${o}/permissions/alice@example.com`, "userGroupId"],
        ["GET", `${o}/permissions/user:alice`, "userGroupId"],
        ["GET", `${o}/permissions/group:a%20b`, "userGroupId"],
      ]
      for (const [method, path, field] of bad)
        expect(await refusal(method, path)).toMatch(new RegExp(`^400 invalid_argument .*${field}`))
      const bodies: [string, object, string][] = [
        ["/organizations", { name: "a.b" }, "name"],
        [`${o}/projects`, { name: "a".repeat(129) }, "name"],
        [`${o}/projects`, { name: "x", replicationCount: 0 }, "replicationCount"],
        [`${o}/projects`, { name: "x", replicationCount: 11 }, "replicationCount"],
        [`${p}/packages`, { name: "x", replicationCount: 1.5 }, "replicationCount"],
        [`${p}/packages`, { name: "" }, "name"],
        [`${p}/packages`, { description: "d" }, "name"],
        [`${p}/packages`, { name: "x", colour: "red" }, "colour"],
        [`${o}/groups`, { groupName: "a b" }, "groupName"],
        [`${o}/permissions`, { userGroupId: "user:a@b", permission: "admin" }, "userGroupId"],
        [`${o}/permissions`, { userGroupId: "user:a@b.example", permission: "viewer" }, "permission"],
        [`${p}/permissions`, { userGroupId: "user:a@b.example", permission: "member" }, "permission"],
      ]
      for (const [path, json, field] of bodies)
        expect(await refusal("POST", path, { json })).toMatch(new RegExp(`^400 invalid_argument .*${field}`))
    })

    it("a path within its pattern that names nothing is 404, and so is a missing parent", async () => {
      const missing = [
        ["GET", `${o}/projects/none`],
        ["GET", `${p}/packages/none`],
        ["GET", `${p}/packages/none/versions`],
        ["GET", `${p}/packages/none/versions/1.0.0`],
        ["GET", `${p}/packages/none/versions/1.0.0/file`],
        ["GET", `${p}/packages/none/versions/1.0.0/index`],
        ["GET", `${p}/connections/none`],
        ["DELETE", `${p}/connections/none`],
        ["DELETE", `${p}/packages/none`],
        ["DELETE", `${o}/projects/none`],
        ["GET", `${o}/groups/none`],
        ["GET", `${o}/groups/none/members`],
        ["GET", `${o}/permissions/user:nobody@example.com`],
        ["DELETE", `${p}/permissions/user:nobody@example.com`],
        ["GET", `${o}/projects/none/search?q=x`],
        ["GET", `${o}/workspaces/w/packages`],
        ["GET", `${p}/packages/none/permissions`],
        ["POST", "/demo/create_self_service_organization"],
      ] as const
      for (const [method, path] of missing) expect(await refusal(method, path)).toMatch(/^404 not_found /)
      expect(await refusal("POST", `${o}/projects/none/packages`, { json: { name: "k" } })).toMatch(/^404 /)
      expect(
        await refusal("POST", `${o}/projects/none/connections`, {
          json: { name: "c", type: "duckdb", duckdbConnection: {} },
        }),
      ).toMatch(/^404 /)
      const body = form({ body: { id: "1.0.0" }, file: "x" })
      expect(await refusal("POST", `${p}/packages/none/versions`, { body })).toMatch(/^404 not_found /)
    })

    it("ids of versions are three numbers, compared as text", async () => {
      const k = await newPackage("1.0.0", "01.0.0")
      for (const id of ["1.0", "1.0.0-a", "v1.0.0", "latest", `1.0.${"0".repeat(61)}`]) {
        const { status, text } = await upload(k, { version: { id }, packageFile: "x" })
        expect([status, text]).toEqual([400, expect.stringContaining("version.id")])
      }
      expect((await upload(k, { version: { id: `1.0.${"0".repeat(60)}` } })).status).toBe(200)
    })
  })

  it("lists are arrays with pages; pageSize is 1 to 1000, and what is unknown is named", async () => {
    const k = await newPackage("1.0.0", "1.1.0", "1.2.0")
    await call("POST", `${o}/groups`, { json: { groupName: "paged" } })
    const lists = [
      "/organizations",
      `${o}/projects`,
      `${p}/packages`,
      `${k}/versions`,
      `${p}/connections`,
      `${o}/groups`,
      `${o}/permissions`,
      `${p}/permissions`,
    ]
    for (const path of lists) {
      expect(Array.isArray((await call("GET", path)).json)).toBe(true)
      expect((await call("GET", `${path}?pageSize=1000`)).status).toBe(200)
      for (const query of ["pageSize=0", "pageSize=1001", "pageSize=-1", "pageSize=x", "pageToken=x", "colour=red"])
        expect(await refusal("GET", `${path}?${query}`)).toMatch(
          new RegExp(`^400 invalid_argument .*${query.slice(0, query.indexOf("="))}`),
        )
    }
    expect(await refusal("GET", `${p}/search?q=x&pageSize=1001`)).toMatch(/^400 .*pageSize/)
    expect(await refusal("GET", `${o}/groups/paged/members?pageSize=1001`)).toMatch(/^400 .*pageSize/)
    const page = await call("GET", `${k}/versions?pageSize=2`)
    expect((page.json as unknown as { id: string }[]).map(({ id }) => id)).toEqual(["1.2.0", "1.1.0"])
    const last = await call(
      "GET",
      `${k}/versions?pageSize=2&pageToken=${encodeURIComponent(page.headers.get("x-next-page-token") ?? "")}`,
    )
    expect((last.json as unknown as { id: string }[]).map(({ id }) => id)).toEqual(["1.0.0"])
    expect(last.headers.has("x-next-page-token")).toBe(false)
  })

  it("preconditions, media types, methods", async () => {
    const k = await newPackage("1.0.0")
    const etag = (await call("GET", k)).headers.get("etag") ?? ""
    expect(await refusal("PATCH", k, { headers: { "if-match": '"x"' }, json: { description: "d" } })).toMatch(
      /^412 precondition_failed /,
    )
    expect((await upload(k, { package: { description: "d" } }, { "if-match": '"x"' })).status).toBe(412)
    expect((await upload(k, { package: {} }, { "if-none-match": "*" })).status).toBe(412)
    // Types first, then preconditions, then what is stored.
    expect((await upload(k, { package: { replicationCount: "x" } }, { "if-match": '"x"' })).status).toBe(400)
    expect((await upload(k, { version: { id: "1.0.0" } }, { "if-match": '"x"' })).status).toBe(412)
    expect((await upload(`${p}/packages/absent`, { package: {} }, { "if-match": "*" })).status).toBe(412)
    expect((await upload(k, { package: { description: "d" } }, { "if-match": etag })).status).toBe(200)
    expect((await call("DELETE", k, { headers: { "if-match": etag } })).status).toBe(412)

    const send = (body: string, type = "application/json") =>
      refusal("POST", `${o}/projects`, { body, headers: { "content-type": type } })
    expect(await send("{}", "text/plain")).toMatch(/^415 unsupported_media_type /)
    expect(await send("{")).toMatch(/^400 /)
    expect(await send("[]")).toMatch(/^400 /)
    expect(await send(`{"name":"${"x".repeat(5 * 1024 * 1024)}"}`)).toMatch(/^413 payload_too_large /)
    const untyped = new TextEncoder().encode('{"name":"untyped"}')
    expect((await call("POST", `${o}/projects`, { body: untyped })).status).toBe(201)
    const put = await call("PUT", k)
    expect([put.status, put.json?.code, put.headers.get("allow")]).toEqual([
      405,
      "method_not_allowed",
      "DELETE, GET, HEAD, OPTIONS, PATCH, POST",
    ])
  })

  it("connections: lists of tables are lists, never null", async () => {
    const path = `${p}/connections/tables`
    const json = { name: "tables", type: "duckdb", duckdbConnection: { url: "u" }, includeTables: ["a.*"] }
    expect((await call("POST", `${p}/connections`, { json })).status).toBe(201)
    for (const member of ["includeTables", "excludeTables"]) {
      for (const value of [null, "", [null], [5]]) {
        const named = new RegExp(`^400 invalid_argument .*${member}`)
        expect(await refusal("PATCH", path, { json: { [member]: value } })).toMatch(named)
        const other = { ...json, name: "other", [member]: value }
        expect(await refusal("POST", `${p}/connections`, { json: other })).toMatch(named)
      }
    }
    expect((await call("GET", path)).json).toMatchObject({ includeTables: ["a.*"] })
    expect((await call("PATCH", path, { json: { includeTables: [] } })).json).not.toHaveProperty("includeTables")
  })
})
