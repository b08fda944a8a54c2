// What lives from start to start: the keys that the first one makes, and everything that derives from SECRET_KEY when that is changed.
import { randomBytes } from "node:crypto"
import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { type ComposedApp, composeApp } from "../composition/composed-app.js"
import { signedHeaders } from "../support/aws-signer.js"

const connections = "/api/v0/organizations/acme/projects/p/connections"
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const closed = { AUTHENTICATION: "required" }
let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "first-start-"))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

/** Of the files that a first start makes. */
async function files(): Promise<{ name: string; text: string; mode: number; madeAt: number }[]> {
  return Promise.all(
    ["admin-key", "secret-key"].map(async (name) => {
      const path = join(dataDir, name)
      const { mode, mtimeMs } = await stat(path)
      return { name, text: (await readFile(path, "utf8")).trim(), mode: mode & 0o777, madeAt: mtimeMs }
    }),
  )
}

const messages = ({ lines }: ComposedApp) => lines.map(({ msg }) => String(msg))

async function keysOf(app: ComposedApp, key: string): Promise<string[]> {
  const { json } = await app.rest("GET", "/api/access/v1/keys", { headers: bearer(key) })
  return (json as unknown as { keys: { name: string }[] }).keys.map(({ name }) => name).sort()
}

async function newKey(app: ComposedApp, by: string, headers = {}): Promise<string> {
  const json = { name: "k", operator: true }
  const made = await app.rest("POST", "/api/access/v1/keys", { headers: { ...bearer(by), ...headers }, json })
  expect(made.status, made.text).toBe(201)
  return (made.json as unknown as { text: string }).text
}

const who = async (app: ComposedApp, headers: Record<string, string>) => {
  const { status, json } = await app.rest("GET", "/api/access/v1/whoami", { headers })
  return status === 200 ? json?.principal : status
}

async function signedBy(app: ComposedApp, key: string): Promise<Record<string, string>> {
  const [, accessKeyId = "", ...secret] = key.split("_")
  const request = { method: "GET", host: `127.0.0.1:${app.port}`, path: "/api/access/v1/whoami", body: "" }
  const { host, ...headers } = await signedHeaders(request, {
    ...{ accessKeyId, secretAccessKey: secret.join("_"), region: "us-east-1" },
  })
  return headers
}

it("the first start makes a key and says where it is, and the next one makes none", async () => {
  const first = await composeApp(closed, { dataDir })
  const made = await files()
  const [admin, secret] = made.map(({ text }) => text) as [string, string]
  expect(made.map(({ mode }) => mode)).toEqual([0o600, 0o600])
  expect(Buffer.from(secret, "base64")).toHaveLength(32)
  const path = join(dataDir, "admin-key")
  expect(messages(first).filter((message) => message.includes(path))).toEqual([
    `a key with the operator role is in ${path}: keep it safe`,
    `try it: curl -H "Authorization: Bearer $(cat ${path})" ${first.url}/api/access/v1/whoami`,
  ])
  expect(await who(first, bearer(admin))).toBe(`key:${admin.split("_")[1]}`)
  for (const text of [admin, admin.slice(24), secret]) expect(JSON.stringify(first.lines)).not.toContain(text)
  await first.stop()

  const second = await composeApp(closed, { dataDir })
  expect(await files()).toEqual(made)
  expect(messages(second).join()).toContain("listening on")
  expect(messages(second).join()).not.toMatch(/admin-key|operator role/)
  expect(await keysOf(second, admin)).toEqual(["first operator key"])
  await second.stop()
})

it("a SECRET_KEY is changed with the one before set: keys, kept answers and stored secrets of both work", async () => {
  const first = await composeApp(closed, { dataDir })
  const [admin, before] = (await files()).map(({ text }) => text) as [string, string]
  const old = await newKey(first, admin)
  const kept = { "idempotency-key": "of both" }
  const retried = await newKey(first, admin, kept)
  await first.rest("POST", "/api/v0/organizations", { headers: bearer(admin), json: { name: "acme" } })
  await first.rest("POST", "/api/v0/organizations/acme/projects", { headers: bearer(admin), json: { name: "p" } })
  const connection = (name: string, password: string) => ({
    headers: bearer(admin),
    json: { name, type: "postgres", postgresConnection: { host: "h", password } },
  })
  for (const name of ["old", "renewed"]) {
    expect((await first.rest("POST", connections, connection(name, "a secret"))).status).toBe(201)
  }
  await first.stop()

  const after = randomBytes(32).toString("base64")
  const both = await composeApp({ ...closed, SECRET_KEY: after, SECRET_KEY_PREVIOUS: before }, { dataDir })
  expect(await who(both, bearer(admin))).toBe(`key:${admin.split("_")[1]}`)
  expect(await who(both, bearer(old))).toBe(`key:${old.split("_")[1]}`)
  expect(await who(both, await signedBy(both, old))).toBe(`key:${old.split("_")[1]}`)
  expect(await newKey(both, admin, kept)).toBe(retried)
  const young = await newKey(both, admin)
  /** What was stored is opened, and compared with what is sent: the etag tells whether it was the same. */
  const send = async (app: ComposedApp, name: string, password: string, key: string) => {
    const path = `${connections}/${name}`
    const headers = bearer(key)
    const { headers: found } = await app.rest("GET", path, { headers })
    const patched = await app.rest("PATCH", path, { headers, json: { postgresConnection: { password } } })
    if (patched.status !== 200) return patched.status
    return patched.headers.get("etag") === found.get("etag") ? "the same" : "another"
  }
  expect(await send(both, "old", "a secret", admin)).toBe("the same")
  expect(await send(both, "renewed", "a new secret", admin)).toBe("another")
  await both.stop()

  // Without the one before, what it made is worth nothing any more, and what the present one made is.
  const present = await composeApp({ ...closed, SECRET_KEY: after }, { dataDir })
  for (const key of [admin, old]) expect(await who(present, bearer(key))).toBe(401)
  expect(await who(present, await signedBy(present, old))).toBe(401)
  expect(await who(present, bearer(young))).toBe(`key:${young.split("_")[1]}`)
  expect(await send(present, "renewed", "a new secret", young)).toBe("the same")
  expect(await send(present, "old", "a secret", young)).toBe(500)
  expect(JSON.stringify(present.lines)).toContain("set SECRET_KEY_PREVIOUS to it")
})
