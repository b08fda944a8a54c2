// What docs/access.md says, line by line, where no other file shows it: documents that are closed, keys as the API has them, roles on a
// project, making parents on the way, and a line in the log for each refusal.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { create, type DescMethod, getOption } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"
import { AccessService } from "../../gen/registry/access/v1/access_pb.js"
import { rule as accessRule } from "../../gen/registry/access/v1/rule_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { createApp } from "../../src/app.js"
import { ConfigError, readConfig } from "../../src/config.js"
import { registryServices } from "../../src/services.js"
import { http } from "../support/http.js"
import { testDatabase } from "../support/mongo.js"
import { type RpcClient, rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

describe.each(storeNames)("on the %s store", (store) => {
  let service: Service
  let client: RpcClient
  beforeAll(async () => {
    service = await startService(store, { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN, PUBLIC_DOCS: "false" })
    client = rpcClient("grpc", service.url)
    await rest("POST", "/api/v0/organizations", ADMIN, { name: "acme" })
    for (const name of ["repo", "other"]) await rest("POST", "/api/v0/organizations/acme/projects", ADMIN, { name })
  })
  afterAll(async () => {
    client?.close()
    await service?.stop()
  })

  const rest = (method: string, path: string, key?: string, json?: object) =>
    http(service.url, method, path, { headers: key === undefined ? {} : bearer(key), ...(json && { json }) })

  async function newKey(
    fields: object,
    by = ADMIN,
  ): Promise<{ id: string; text: string; key: Record<string, unknown> }> {
    const answer = await rest("POST", "/api/access/v1/keys", by, { name: "k", ...fields })
    expect(answer.status, answer.text).toBe(201)
    const { key, text } = answer.json as unknown as { key: { id: string }; text: string }
    return { id: key.id, text, key }
  }

  it.each(["/docs", "/docs/start.js", "/openapi.json", "/openapi/credible.json"])(
    "%s needs a credential where PUBLIC_DOCS is false",
    async (path) => {
      const refused = await rest("GET", path)
      expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
        401,
        'Bearer realm="version-registry"',
      ])
      expect((await rest("GET", path, ADMIN)).status).toBe(200)
      const options = await rest("OPTIONS", path)
      expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"])
    },
  )

  it("the root leads to the documents whoever is let in", async () => {
    expect((await rest("GET", "/")).status).toBe(401)
    const led = await rest("GET", "/", ADMIN)
    expect([led.status, led.text]).toEqual([200, expect.stringContaining("<title>Version Registry</title>")])
  })

  it("probes and OPTIONS need none", async () => {
    for (const path of ["/healthz", "/readyz"]) expect((await rest("GET", path)).status).toBe(200)
    expect((await rest("OPTIONS", "/api/v0/organizations")).status).toBe(204)
  })

  it("WhoAmI, and a key's life, as documented", async () => {
    expect((await rest("GET", "/api/access/v1/whoami", ADMIN)).json).toEqual({
      principal: "key:admin",
      operator: true,
      grants: [{ organization: "acme", role: "admin" }],
    })
    const grants = [
      { organization: "acme", role: "member" },
      { organization: "acme", project: "repo", role: "modeler" },
    ]
    const { id, text, key } = await newKey({ grants, expire_time: "2099-01-01T00:00:00Z" })
    expect(text).toMatch(/^vr_[A-Z2-7]{20}_[A-Za-z0-9_-]{43}$/)
    const { createTime } = key as unknown as { createTime: string }
    const times = { createTime: expect.any(String), updateTime: createTime, expireTime: "2099-01-01T00:00:00Z" }
    expect(key).toMatchObject({ id, name: "k", owner: "key:admin", operator: false, grants, ...times })
    expect((await rest("GET", "/api/access/v1/whoami", text)).json).toEqual({
      principal: `key:${id}`,
      operator: false,
      grants,
    })
    const one = await rest("GET", `/api/access/v1/keys/${id}`, ADMIN)
    expect(one.json).toMatchObject({ id, owner: "key:admin" })
    expect(one.text).not.toContain(text.slice(24))
    // Others' keys are an operator's business; one's own are one's own.
    const own = await newKey({ grants: [grants[0]] }, text)
    expect((await rest("GET", `/api/access/v1/keys/${own.id}`, text)).status).toBe(200)
    const stranger = await newKey({ grants: [] })
    expect((await rest("GET", `/api/access/v1/keys/${own.id}`, stranger.text)).status).toBe(404)
    // A name that is null is none, and what was never told can't be changed.
    for (const wrong of [{ name: "" }, { owner: "user:ann@example.com" }, { operator: true }, { grants: [] }]) {
      expect((await rest("PATCH", `/api/access/v1/keys/${id}`, ADMIN, wrong)).status).toBe(400)
    }
    const renamed = await rest("PATCH", `/api/access/v1/keys/${id}`, ADMIN, { name: "renamed" })
    expect(renamed.json).toMatchObject({ id, name: "renamed", grants })
    expect((renamed.json as unknown as { updateTime: string }).updateTime > createTime).toBe(true)
    expect((await rest("DELETE", `/api/access/v1/keys/${id}`, ADMIN)).status).toBe(204)
    expect((await rest("GET", "/api/access/v1/whoami", text)).status).toBe(401)
  })

  it("lists keys by owner: an operator's list has everybody's, and everybody's has their own", async () => {
    const grants = [{ organization: "acme", role: "member" }]
    const owner = await newKey({ grants })
    const owned = [await newKey({ grants }, owner.text), await newKey({ grants }, owner.text)].map(({ id }) => id)
    const ids = async (by: string, query = "") => {
      const { json, text } = await rest("GET", `/api/access/v1/keys?page_size=1000${query}`, by)
      const { keys } = json as unknown as { keys?: { id: string }[] }
      return keys?.map(({ id }) => id).sort() ?? text
    }
    const byOwner = `&owner=${encodeURIComponent(`key:${owner.id}`)}`
    expect(await ids(ADMIN, byOwner)).toEqual(owned.sort())
    expect(await ids(owner.text, byOwner)).toEqual(owned)
    expect(await ids(owner.text)).toEqual(owned)
    expect(await ids(ADMIN)).toEqual(expect.arrayContaining([owner.id, ...owned]))
    expect(await ids(ADMIN, "&owner=user:nobody@example.com")).toEqual([])
    expect(await ids(owner.text, "&owner=key:admin")).toContain("only an operator sees keys of others")
    const { listApiKeys } = AccessService.method
    const reply = (await client.call(listApiKeys, [{ owner: `key:${owner.id}` }], bearer(ADMIN))).reply
    expect((reply as unknown as { keys: { id: string }[] }).keys.map(({ id }) => id).sort()).toEqual(owned)
    const { code } = await client.call(listApiKeys, [{ owner: "key:admin" }], bearer(owner.text))
    expect(code).toBe("permission_denied")
  })

  it("a key tells when it was last used", async () => {
    const before = Date.now()
    const { id, text, key } = await newKey({ grants: [] })
    expect(key).not.toHaveProperty("lastUseTime")
    const { etag } = key
    expect((await rest("GET", "/api/access/v1/whoami", text)).status).toBe(200)
    const used = async () => (await rest("GET", `/api/access/v1/keys/${id}`, ADMIN)).json
    await expect.poll(used).toHaveProperty("lastUseTime", expect.stringMatching(/^\d{4}-.*Z$/))
    const { lastUseTime, etag: after } = (await used()) as unknown as Record<string, string>
    expect(Math.abs(Date.parse(lastUseTime ?? "") - before)).toBeLessThan(60_000)
    // Nobody changed it.
    expect(after).toBe(etag)
    const listed = await rest("GET", "/api/access/v1/keys?page_size=1000", ADMIN)
    expect((listed.json as unknown as { keys: object[] }).keys).toContainEqual(
      expect.objectContaining({ id, lastUseTime }),
    )
  })

  it("the time that a key expires is set, moved and taken away; from then on the next call is refused", async () => {
    const { id, text } = await newKey({ grants: [] })
    const who = async () => (await rest("GET", "/api/access/v1/whoami", text)).status
    const set = (expire_time: string | null, etag?: string) => {
      const headers = { ...bearer(ADMIN), ...(etag === undefined ? {} : { "if-match": etag }) }
      return http(service.url, "PATCH", `/api/access/v1/keys/${id}`, { headers, json: { expire_time } })
    }
    const far = await set("2099-01-01T00:00:00Z")
    expect([far.status, far.json]).toMatchObject([200, { name: "k", expireTime: "2099-01-01T00:00:00Z" }])
    expect((await set("2098-01-01T00:00:00Z", '"stale"')).status).toBe(412)
    const past = await set("2020-01-01T00:00:00Z")
    expect([past.status, past.text]).toEqual([400, expect.stringContaining("delete the key to end it now")])
    expect(await who()).toBe(200)
    const { updateApiKey, whoAmI } = AccessService.method
    const soon = { seconds: BigInt(Math.ceil(Date.now() / 1_000)), nanos: 700_000_000 }
    const request = { id, key: { expireTime: soon }, updateMask: { paths: ["expire_time"] } }
    expect((await client.call(updateApiKey, [request], bearer(ADMIN))).code).toBe("ok")
    expect(await who()).toBe(200)
    await expect.poll(who).toBe(401)
    const expired = await rest("GET", "/api/access/v1/whoami", text)
    expect(expired.headers.get("www-authenticate")).toContain("invalid_token")
    expect(expired.text).toContain("expired")
    expect((await client.call(whoAmI, [{}], bearer(text))).code).toBe("unauthenticated")
    const never = await set(null)
    expect(never.json).not.toHaveProperty("expireTime")
    expect(await who()).toBe(200)
  })

  it("roles on a project open that project, and no other", async () => {
    const onProject = (role: string, project = "repo") => newKey({ grants: [{ organization: "acme", project, role }] })
    const newKeys = async () => ({
      other: (await onProject("admin", "other")).text,
      viewer: (await onProject("viewer")).text,
      modeler: (await onProject("modeler")).text,
      admin: (await onProject("admin")).text,
    })
    let keys = await newKeys()
    const order = Object.keys(keys) as (keyof typeof keys)[]
    const least = { 1: "admin", 2: "modeler", 3: "viewer", 4: "viewer" } as const
    const methods = registryServices.flatMap((each) => [...each.methods] as DescMethod[])
    let checked = 0
    for (const method of methods) {
      const rule = getOption(method, accessRule)
      if (rule.project === "" || rule.sourceProject !== "" || rule.createParents) continue
      checked++
      const fields: Record<string, string> = {}
      for (const [path, value] of [
        [rule.organization, "acme"],
        [rule.project, "repo"],
      ] as const) {
        const field = method.input.fields.find(({ name }) => name === path)
        if (field !== undefined) fields[field.localName] = value
      }
      const message = create(method.input, fields as never) as Record<string, unknown>
      const needed = order.indexOf(least[rule.role as keyof typeof least])
      for (const role of order) {
        const { code } = await client.call(method, [message], bearer(keys[role]))
        expect([method.name, role, code === "permission_denied"]).toEqual([
          method.name,
          role,
          order.indexOf(role) < needed,
        ])
        if (code !== "ok") continue
        const made = await rest("POST", "/api/v0/organizations/acme/projects", ADMIN, { name: "repo" })
        // It was deleted, and roles on it went with it.
        if (made.status < 300) keys = await newKeys()
      }
    }
    expect(checked).toBeGreaterThan(20)
  })

  it("what is not there is 403 without a role, and 404 with one", async () => {
    const member = (await newKey({ grants: [{ organization: "acme", role: "member" }] })).text
    const path = "/api/v0/organizations/acme/projects/nothing"
    expect((await rest("GET", path, member)).status).toBe(404)
    const none = (await newKey({ grants: [] })).text
    const texts = [await rest("GET", path, none), await rest("GET", path.replace("acme", "nowhere"), none)]
    expect(texts.map(({ status }) => status)).toEqual([403, 403])
    expect(texts[1]?.text).toBe(texts[0]?.text.replaceAll("acme", "nowhere"))
  })

  it("making parents on the way needs the right to make each; who makes an organization is its admin", async () => {
    const modeler = (await newKey({ grants: [{ organization: "acme", role: "modeler" }] })).text
    const onProject = (await newKey({ grants: [{ organization: "acme", project: "repo", role: "modeler" }] })).text
    const upload = (organization: string, project: string, key: string) => {
      const form = new FormData()
      form.append("request", JSON.stringify({}))
      const path = `/api/v0/organizations/${organization}/projects/${project}/packages/k`
      return http(service.url, "POST", path, { headers: bearer(key), body: form })
    }
    // Let in, and refused only for the form that it lacks.
    expect((await upload("acme", "new", modeler)).status).toBe(400)
    expect((await upload("acme", "repo", onProject)).status).toBe(400)
    expect((await upload("acme", "new", onProject)).status).toBe(403)
    expect((await upload("nowhere", "new", modeler)).status).toBe(403)
    const put = (organization: string, key: string) =>
      http(service.url, "PUT", `/api/connect/v1/o/${organization}/connectors/cats`, {
        headers: { ...bearer(key), "if-none-match": "*" },
        json: { name: "cats", baseUrl: "https://cats.example" },
      })
    expect((await put("acme", onProject)).status).toBe(403)
    expect((await put("nowhere", modeler)).status).toBe(403)

    const operator = await newKey({ operator: true })
    expect((await rest("POST", "/api/v0/organizations", operator.text, { name: "made" })).status).toBe(201)
    // With the key its owner: what the owner lost, the key would lose.
    const permissions = await rest("GET", "/api/v0/organizations/made/permissions", ADMIN)
    expect(permissions.json).toMatchObject([
      { userGroupId: `key:${operator.id}`, permission: "admin" },
      { userGroupId: "key:admin", permission: "admin" },
    ])
    expect((await rest("POST", "/api/v0/organizations", modeler, { name: "not-made" })).status).toBe(403)
  })
})

it("ORGANIZATION_CREATION=everyone lets whoever is known make one, and be its admin", async () => {
  const service = await startService("embedded", {
    AUTHENTICATION: "required",
    ADMIN_API_KEY: ADMIN,
    ORGANIZATION_CREATION: "everyone",
  })
  onTestFinished(() => service.stop())
  const created = await http(service.url, "POST", "/api/access/v1/keys", {
    headers: bearer(ADMIN),
    json: { name: "k" },
  })
  const { text } = created.json as unknown as { text: string }
  const json = { name: "mine" }
  expect((await http(service.url, "POST", "/api/v0/organizations", { headers: bearer(text), json })).status).toBe(201)
  const mine = await http(service.url, "GET", "/api/v0/organizations/mine", { headers: bearer(text) })
  expect(mine.json).toMatchObject({ permission: "admin" })
  expect((await http(service.url, "POST", "/api/v0/organizations", { json })).status).toBe(401)
})

it("a start that would let nobody in, or without SECRET_KEY on MongoDB, is refused with the fix", async () => {
  const { uri, database, drop } = await testDatabase()
  onTestFinished(drop)
  const start = (environment: Record<string, string>) =>
    createApp(
      readConfig({ PORT: "0", LOG_LEVEL: "silent", MONGODB_URI: uri, MONGODB_DATABASE: database, ...environment }),
    )
  await expect(start({ ADMIN_API_KEY: ADMIN })).rejects.toThrow(/SECRET_KEY.*openssl rand -base64 32/s)
  const refused = start({ SECRET_KEY: "dGVzdHMgYWxsIGhhdmUgdGhlIHNhbWUgMzIgYnl0ZXM=" })
  await expect(refused).rejects.toThrow(ConfigError)
  await expect(refused).rejects.toThrow(/ADMIN_API_KEY/)
})

it("every refusal is a line in the log, with who or from where, on every protocol", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "refusals-"))
  const script = resolve(import.meta.dirname, "../support/service-process.ts")
  const settings = {
    AUTHENTICATION: "required",
    ADMIN_API_KEY: ADMIN,
    RATE_LIMIT: "20",
    LOG_LEVEL: "info",
    LOG_FORMAT: "json",
  }
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, ...settings, DATA_DIR: folder, MONGODB_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const exited = once(child, "exit")
  onTestFinished(async () => {
    child.kill("SIGTERM")
    await exited
    await rm(folder, { recursive: true, force: true })
  })
  const lines: Record<string, unknown>[] = []
  let url = ""
  createInterface(child.stdout).on("line", (line) => {
    if (line.startsWith("{")) lines.push(JSON.parse(line) as Record<string, unknown>)
    else url = line
  })
  await expect.poll(() => url, { timeout: 30_000 }).not.toBe("")
  const created = await http(url, "POST", "/api/access/v1/keys", {
    headers: bearer(ADMIN),
    json: { name: "k", grants: [] },
  })
  const { key, text } = created.json as unknown as { key: { id: string }; text: string }
  const { getOrganization } = PackageService.method
  const calls = {
    UNAUTHENTICATED: [`vr_${"A".repeat(20)}_${"a".repeat(43)}`, "anonymous"],
    PERMISSION_DENIED: [text, `key:${key.id}`],
  } as const
  for (const protocol of [...rpcProtocols, "rest"] as const) {
    for (const [code, [token, caller]] of Object.entries(calls)) {
      if (protocol === "rest") await http(url, "GET", "/api/v0/organizations/acme", { headers: bearer(token) })
      else {
        const client = rpcClient(protocol, url)
        await client.call(getOrganization, [{ organizationName: "acme" }], bearer(token))
        client.close()
      }
      const found = () => lines.filter((line) => line.protocol === protocol && line.code === code)
      await expect.poll(found).toHaveLength(1)
      expect(found()[0]).toMatchObject({
        ...{ level: 30, protocol, code, caller },
        method: "registry.packages.v1.PackageService/GetOrganization",
        source: expect.stringContaining("127.0.0.1"),
      })
    }
  }
  lines.length = 0
  const many = Array.from({ length: 40 }, () => http(url, "GET", "/api/access/v1/whoami", { headers: bearer(text) }))
  const refused = (await Promise.all(many)).filter(({ status }) => status === 429).length
  expect(refused).toBeGreaterThan(0)
  await expect
    .poll(() => lines.filter(({ code, caller }) => code === "RESOURCE_EXHAUSTED" && caller === `key:${key.id}`).length)
    .toBe(refused)
})
