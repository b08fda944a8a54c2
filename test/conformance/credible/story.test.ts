// What the API's Terraform provider does, in its order, with its requests and a key as it sends one: made, read, changed, destroyed.
import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { fixture, tarGz } from "../../support/archives.js"
import { http } from "../../support/http.js"
import { type Service, startService, storeNames } from "../../support/service.js"

const KEY = "the-key-that-the-provider-was-given"
const authorization = `ApiKey ${KEY}`

describe.each(storeNames)("the provider's story, %s", (store) => {
  let service: Service
  beforeAll(async () => {
    service = await startService(store, { INDEXER_WORKERS: "1", AUTHENTICATION: "required", ADMIN_API_KEY: KEY })
  })
  afterAll(() => service?.stop())
  const call = (method: string, path: string, options?: Parameters<typeof http>[3]) =>
    http(service.url, method, `/api/v0${path}`, {
      ...options,
      headers: { authorization, ...options?.headers },
    })
  const o = "/organizations/acc"
  const p = `${o}/projects/sales`
  const k = `${p}/packages/flights`

  it("organization and project: made, read, changed, sent back unchanged", async () => {
    expect(await call("POST", "/organizations", { json: { name: "acc", displayName: "Acceptance" } })).toMatchObject({
      status: 201,
    })
    expect((await call("GET", o)).json).toMatchObject({ name: "acc", displayName: "Acceptance" })
    expect((await call("PATCH", o, { json: { displayName: "Renamed" } })).json).toMatchObject({
      displayName: "Renamed",
    })
    expect(await call("POST", `${o}/projects`, { json: { name: "sales", readme: "# Sales" } })).toMatchObject({
      status: 201,
    })
    const read = await call("GET", p)
    const same = await call("PATCH", p, { json: read.json })
    expect(same.json).toEqual(read.json)
    expect(same.headers.get("etag")).toBe(read.headers.get("etag"))
    expect((await call("PATCH", p, { json: {} })).json).toEqual(read.json)
    expect((await call("PATCH", p, { json: { readme: "" } })).json).not.toHaveProperty("readme")
    expect((await call("PATCH", p, { json: { replicationCount: 3 } })).json).toMatchObject({ replicationCount: 3 })
    expect((await call("PATCH", p, { json: { replicationCount: null } })).json).toMatchObject({ replicationCount: 1 })
    expect((await call("PATCH", p, { json: { name: "other" } })).status).toBe(400)
    expect((await call("PATCH", p, { json: { unheardOf: 1 } })).json).toMatchObject({
      message: expect.stringContaining("unheardOf"),
    })
  })

  it("package with a file: its versions newest first, indexed, fetched by range, pinned and unpinned", {
    timeout: 90_000,
  }, async () => {
    const file = await tarGz([
      { name: ".", type: "directory" },
      ...fixture("flights").map((each) => ({ ...each, name: `./${each.name}` })),
    ])
    const upload = (id: string) => {
      const body = new FormData()
      body.append("package", JSON.stringify({ name: "flights", description: "Departures" }))
      body.append("version", JSON.stringify({ id }))
      body.append("packageFile", new Blob([file as Uint8Array<ArrayBuffer>]), "package.tar.gz")
      body.append("md5Hash", createHash("md5").update(file).digest("hex"))
      return call("POST", k, { body })
    }
    expect(await upload("1.0.0")).toMatchObject({
      status: 200,
      json: { name: "flights", latestVersion: "1.0.0", description: "Departures" },
    })
    expect(await upload("1.0.0")).toMatchObject({
      status: 409,
      json: { code: "already_exists", message: "version already exists" },
    })
    expect((await upload("1.1.0")).json).toMatchObject({ latestVersion: "1.1.0" })
    const versions = (await call("GET", `${k}/versions`)).json as unknown as { id: string }[]
    expect(versions.map(({ id }) => id)).toEqual(["1.1.0", "1.0.0"])
    await vi.waitUntil(async () => String((await call("GET", k)).json?.indexStatus) === "indexed", {
      timeout: 60_000,
      interval: 100,
    })

    const whole = await fetch(`${service.url}/api/v0${k}/versions/1.0.0/file`, { headers: { authorization } })
    expect(Buffer.from(await whole.arrayBuffer()).equals(file)).toBe(true)
    const etag = whole.headers.get("etag") ?? ""
    expect(etag).toBe(`"${createHash("sha256").update(file).digest("hex")}"`)
    const part = await fetch(`${service.url}/api/v0${k}/versions/1.0.0/file`, {
      headers: { authorization, range: "bytes=10-19", "if-range": etag },
    })
    expect(part.status).toBe(206)
    expect(Buffer.from(await part.arrayBuffer()).equals(file.subarray(10, 20))).toBe(true)
    const known = await fetch(`${service.url}/api/v0${k}/versions/1.0.0/file`, {
      headers: { authorization, "if-none-match": etag },
    })
    expect(known.status).toBe(304)

    expect((await call("PATCH", k, { json: { latestVersion: "1.0.0" } })).json).toMatchObject({
      latestVersion: "1.0.0",
    })
    expect((await upload("1.2.0")).json).toMatchObject({ latestVersion: "1.0.0" })
    expect((await call("PATCH", k, { json: { latestVersion: "9.9.9" } })).status).toBe(400)
    expect((await call("PATCH", k, { json: { latestVersion: null } })).json).toMatchObject({ latestVersion: "1.2.0" })
  })

  it("a version's life: archived and back, read between", async () => {
    const v = `${k}/versions/1.2.0`
    expect((await call("PATCH", v, { json: { archiveStatus: "archive" } })).json).toMatchObject({
      archiveStatus: "archive",
    })
    expect((await call("GET", k)).json).toMatchObject({ latestVersion: "1.1.0" })
    expect((await call("GET", `${v}/file`)).status).toBe(409)
    expect((await call("PATCH", v, { json: { archiveStatus: "unarchive" } })).json).toMatchObject({
      archiveStatus: "unarchive",
    })
    expect((await call("PATCH", v, { json: { archiveStatus: "error_state" } })).status).toBe(400)
    expect((await call("DELETE", v)).status).toBe(405)
    expect((await call("GET", `${k}/versions/latest`)).status).toBe(404)
  })

  const blocks = {
    postgres: {
      host: "db",
      port: 5432,
      databaseName: "d",
      userName: "u",
      password: "s3cret",
      connectionString: "postgres://u:s3cret@db",
    },
    bigquery: {
      defaultProjectId: "d",
      billingProjectId: "b",
      location: "EU",
      serviceAccountKeyJson: "s3cret",
      maximumBytesBilled: "1",
      queryTimeoutMilliseconds: "2",
    },
    snowflake: {
      account: "a",
      username: "u",
      password: "s3cret",
      privateKey: "s3cret",
      privateKeyPass: "s3cret",
      warehouse: "w",
      database: "d",
      schema: "s",
      role: "r",
      responseTimeoutMilliseconds: 10,
    },
    trino: { server: "s", port: 8080, catalog: "c", schema: "s", user: "u" },
    mysql: { host: "db", port: 3306, database: "d", user: "u", password: "s3cret" },
    duckdb: { url: "md:x", md_token: "s3cret" },
    motherduck: { url: "md:x", md_token: "s3cret" },
  }
  const secretNames = [
    "password",
    "connectionString",
    "serviceAccountKeyJson",
    "privateKey",
    "privateKeyPass",
    "md_token",
  ]

  it.each(Object.entries(blocks))(
    "connection of type %s: made, read without its secrets, changed, destroyed",
    async (type, block) => {
      const name = `c-${type}`
      const member = `${type}Connection`
      const open = Object.fromEntries(Object.entries(block).filter(([each]) => !secretNames.includes(each)))
      const expected = { name, type, excludeAllTables: false, indexingStatus: "unknown", [member]: open }
      const made = await call("POST", `${p}/connections`, { json: { name, type, [member]: block } })
      expect(made).toMatchObject({ status: 201 })
      expect(made.json).toEqual(expected)
      expect((await call("POST", `${p}/connections`, { json: { name, type, [member]: block } })).status).toBe(409)
      const read = await call("GET", `${p}/connections/${name}`)
      expect(read.json).toEqual(expected)
      expect(read.headers.get("etag")).toBeTruthy()

      const path = `${p}/connections/${name}`
      const resent = await call("PATCH", path, { json: { name, type, [member]: block } })
      expect(resent.json).toEqual(expected)
      expect(resent.headers.get("etag")).toBe(read.headers.get("etag"))
      const [first = ""] = Object.keys(open)
      const changed = await call("PATCH", path, {
        json: { [member]: { [first]: "changed" }, includeTables: ["a", "b"] },
      })
      expect(changed.json).toEqual({
        ...expected,
        includeTables: ["a", "b"],
        [member]: { ...open, [first]: "changed" },
      })
      const other = type === "mysql" ? "trinoConnection" : "mysqlConnection"
      expect(await call("PATCH", path, { json: { [other]: { user: "u" } } })).toMatchObject({
        status: 400,
        json: { message: expect.stringContaining(other) },
      })
      expect((await call("PATCH", path, { json: { type: type === "mysql" ? "trino" : "mysql" } })).status).toBe(400)
      expect((await call("PATCH", path, { json: { name: "other" } })).status).toBe(400)
      expect((await call("PATCH", path, { json: { unheardOf: 1 } })).status).toBe(400)
      expect((await call("PATCH", path, { json: { [member]: { unheardOf: 1 } } })).status).toBe(400)
      expect((await call("PATCH", path, { json: { [member]: null } })).status).toBe(400)
      expect((await call("GET", path)).json).toEqual(changed.json)
      expect((await call("PATCH", path, { json: { [member]: { [first]: "" } } })).json?.[member]).not.toHaveProperty(
        first,
      )
      expect((await call("PATCH", path, { json: { excludeAllTables: null } })).status).toBe(400)
      expect((await call("DELETE", path)).status).toBe(204)
      expect((await call("DELETE", path)).status).toBe(404)
      expect((await call("GET", path)).status).toBe(404)
    },
  )

  it("connections are listed by name; what is missing or wrong is named", async () => {
    for (const name of ["b", "a"])
      await call("POST", `${p}/connections`, { json: { name, type: "duckdb", duckdbConnection: { url: "u" } } })
    const names = ((await call("GET", `${p}/connections`)).json as unknown as { name: string }[]).map(
      ({ name }) => name,
    )
    expect(names).toEqual(["a", "b"])
    const wrong: [object, string][] = [
      [{ type: "duckdb", duckdbConnection: {} }, "name"],
      [{ name: "x", duckdbConnection: {} }, "type"],
      [{ name: "x", type: "duckdb" }, "duckdbConnection"],
      [{ name: "x", type: "oracle" }, "type"],
      [{ name: "x", type: "duckdb", duckdbConnection: {}, mysqlConnection: {} }, "mysqlConnection"],
      [{ name: "x", type: "mysql", mysqlConnection: { port: 70000 } }, "port"],
      [{ name: "x", type: "mysql", mysqlConnection: { port: "80a" } }, "port"],
    ]
    for (const [json, field] of wrong) {
      expect(await call("POST", `${p}/connections`, { json })).toMatchObject({
        status: 400,
        json: { message: expect.stringContaining(field) },
      })
    }
    expect((await call("GET", `${o}/projects/nowhere/connections`)).status).toBe(404)
  })

  it("groups, one inside another, their members, and permissions of users and groups", async () => {
    for (const groupName of ["data-eng", "platform"]) {
      const made = await call("POST", `${o}/groups`, { json: { groupName, description: "One" } })
      expect(made).toMatchObject({ status: 201, json: { groupName, description: "One", organizationName: "acc" } })
      expect((await call("GET", `${o}/groups/${groupName}`)).json).toEqual(made.json)
    }
    expect((await call("PATCH", `${o}/groups/data-eng`, { json: { description: "Two" } })).json).toMatchObject({
      description: "Two",
    })
    const members = [
      ["data-eng", "user:alice+x@example.com", "member", "admin"],
      ["platform", "group:data-eng", "admin", "member"],
    ] as const
    for (const [group, userGroupId, status, other] of members) {
      const path = `${o}/groups/${group}/members`
      expect((await call("POST", path, { json: { members: [{ userGroupId, status }] } })).status).toBe(200)
      expect((await call("GET", path)).json).toEqual({ members: [{ userGroupId, status }] })
      const changed = await call("PATCH", `${path}/${userGroupId.replace(/^\w+:/, "")}`, { json: { status: other } })
      expect([changed.status, changed.json]).toEqual([200, { userGroupId, status: other }])
    }
    for (const [at, userGroupId, permission, other] of permissions) {
      const made = await call("POST", `${at}/permissions`, { json: { userGroupId, permission } })
      expect(made).toMatchObject({ status: 201, json: { userGroupId, permission } })
      const path = `${at}/permissions/${userGroupId}`
      expect((await call("GET", path)).json).toEqual(made.json)
      expect((await call("PATCH", path, { json: { permission: other } })).json).toMatchObject({ permission: other })
    }
  })

  const permissions = [
    [o, "user:bob@example.com", "modeler", "member"],
    [o, "group:data-eng", "member", "admin"],
    [p, "user:carol@example.com", "viewer", "modeler"],
    [p, "group:data-eng", "admin", "admin"],
  ] as const

  it("destroyed in the provider's order: what refers before what is referred to, versions archived", async () => {
    const gone: [string, string, object?][] = [
      ["DELETE", `${o}/permissions/group:data-eng`],
      ["PATCH", `${k}/versions/1.1.0`, { archiveStatus: "archive" }],
      ["DELETE", `${p}/permissions/user:carol@example.com`],
      ["DELETE", `${o}/groups/data-eng/members`, { members: [{ userGroupId: "user:alice+x@example.com" }] }],
      ["DELETE", `${p}/connections/a`],
      ["DELETE", `${o}/groups/platform/members`, { members: [{ userGroupId: "group:data-eng" }] }],
      ["PATCH", `${k}/versions/1.0.0`, { archiveStatus: "archive" }],
      // Archived already: the provider sends it again.
      ["PATCH", `${k}/versions/1.0.0`, { archiveStatus: "archive" }],
      ["DELETE", `${p}/permissions/group:data-eng`],
      ["DELETE", `${o}/permissions/user:bob@example.com`],
      ["DELETE", `${o}/groups/platform`],
      ["DELETE", k],
      ["DELETE", `${o}/groups/data-eng`],
      ["DELETE", p],
    ]
    for (const [method, path, json] of gone) {
      const { status } = await call(method, path, json && { json })
      expect([method, path, status]).toEqual([method, path, method === "DELETE" ? 204 : 200])
    }
    // Before it forgets the organization it looks for projects; there is no DELETE for it to send.
    expect((await call("GET", `${o}/projects`)).json).toEqual([])
    for (const [, path] of gone.filter(([method]) => method === "DELETE"))
      expect([path, (await call("GET", path)).status]).toEqual([path, 404])
    expect((await call("DELETE", o)).status).toBe(405)
  })

  it("everything under what is deleted goes too, and the names are free", async () => {
    expect((await call("POST", `${o}/projects`, { json: { name: "sales" } })).status).toBe(201)
    expect((await call("GET", `${p}/connections`)).json).toEqual([])
    expect((await call("GET", `${p}/packages`)).json).toEqual([])
    expect((await call("GET", `${p}/permissions`)).json).toEqual([])
  })
})
