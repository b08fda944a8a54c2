// Backups as an operator makes them: of servers under load, through kills, and from one store to the other and back.
import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openBackup, rowsOf } from "../../src/backup/read-backup.js"
import { collections, counters, projects } from "../../src/registry/collections.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { isDocumentRow, type PortableRow } from "../../src/store/portable.js"
import { build } from "../support/built.js"
import { run, serve, startCommand } from "../support/commands.js"
import { testDatabase } from "../support/mongo.js"

const SECRET_KEY = randomBytes(32).toString("base64")
const FILE_BYTES = 300_000
const root = fileURLToPath(new URL("../..", import.meta.url))

let folder: string
beforeAll(async () => {
  await build()
  folder = await mkdtemp(join(tmpdir(), "backup-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Server = Awaited<ReturnType<typeof serve>>

let names = 0
const newPath = (what: string) => join(folder, `${what}-${++names}`)

async function authorized(
  server: Server,
): Promise<(method: string, path: string, body?: FormData | object) => Promise<Response>> {
  const { ADMIN_API_KEY, DATA_DIR = "" } = server.environment
  const key = ADMIN_API_KEY ?? (await readFile(join(DATA_DIR, "admin-key"), "utf8")).trim()
  return (method, path, body) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === "PUT" ? { "if-none-match": "*" } : {}),
        ...(body instanceof FormData || !body ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
}

const packages = (name: string) => `/api/v0/organizations/acme/projects/demo/packages/${name}`

function upload(name: string, version: string, bytes: Uint8Array): FormData {
  const form = new FormData()
  form.append("package", JSON.stringify({ name }))
  form.append("version", JSON.stringify({ id: version }))
  form.append("packageFile", new Blob([bytes]), "file")
  return form
}

async function seed(server: Server): Promise<void> {
  const call = await authorized(server)
  for (let n = 0; n < 12; n++) {
    const response = await call("POST", packages(`p${n % 3}`), upload(`p${n % 3}`, `1.0.${n}`, randomBytes(FILE_BYTES)))
    expect(response.status, await response.clone().text()).toBeLessThan(300)
  }
  const connector = {
    id: "cats",
    organisationId: "acme",
    name: "Cats",
    protocol: "http",
    baseUrl: "https://cats.example",
  }
  expect((await call("PUT", "/api/connect/v1/o/acme/connectors/cats", connector)).status).toBeLessThan(300)
  expect(
    (await call("POST", "/api/connect/v1/o/acme/connectors/cats/versions", { name: "1.0.0" })).status,
  ).toBeLessThan(300)
}

/** So many writers upload, change and delete until they are stopped; tells how many uploads were answered. */
async function load(server: Server, count = 3): Promise<() => Promise<number>> {
  const call = await authorized(server)
  let answered = 0
  let stopped = false
  const writer = async (id: number) => {
    for (let n = 0; !stopped; n++) {
      const path = packages(`load${id}`)
      const version = `${n}.0.0`
      const made = await call("POST", path, upload(`load${id}`, version, randomBytes(2_000)))
      if (made.ok) answered++
      await made.arrayBuffer()
      await (await call("PATCH", `${path}/versions/${version}`, { archiveStatus: "archive" })).arrayBuffer()
      if (n % 2 === 0) await (await call("DELETE", `${path}/versions/${version}`)).arrayBuffer()
    }
  }
  const writers = Array.from({ length: count }, (_, id) => writer(id).catch(() => {}))
  return async () => {
    stopped = true
    await Promise.all(writers)
    return answered
  }
}

/** Calls until the path is there. */
async function appears(path: string): Promise<void> {
  while ((await stat(path).catch(() => undefined)) === undefined) await new Promise((resolve) => setTimeout(resolve, 2))
}

const identity = (row: PortableRow) =>
  isDocumentRow(row)
    ? `${row.collection} ${JSON.stringify(row.document, Object.keys(row.document).sort())}`
    : `${row.life} ${row.change.revision} ${JSON.stringify(row.change.fields)}`

async function rowsIn(dir: string): Promise<string[]> {
  const rows: string[] = []
  for await (const row of rowsOf(await openBackup(dir))) rows.push(identity(row))
  return rows.sort()
}

describe("a server with the embedded store", { timeout: 120_000 }, () => {
  let server: Server
  let good: string
  const environment = () => server.environment
  beforeAll(async () => {
    server = await serve({ DATA_DIR: newPath("data"), LOG_LEVEL: "silent", SECRET_KEY })
    await seed(server)
  }, 60_000)
  afterAll(() => server.kill("SIGTERM"))

  it("is backed up while it is written to, consistently, with its files", async () => {
    good = newPath("backup")
    const stop = await load(server)
    const made = await run(["backup", good, "--json"], environment())
    expect(await stop()).toBeGreaterThan(0)
    expect(made).toMatchObject({ code: 0, stderr: "" })
    const manifest = JSON.parse(made.stdout)
    expect(manifest).toMatchObject({ format: "version-registry-backup", formatVersion: 1, source: "embedded" })
    expect(manifest.blobs.count).toBeGreaterThanOrEqual(12)
    const verified = await run(["verify", good, "--json"], {})
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, problems: [] })
    expect(verified.code).toBe(0)
  })

  it("is not backed up into a folder that is there, nor for somebody without an operator's key", async () => {
    expect(await run(["backup", good], environment())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is there already"),
    })
    const keyFile = newPath("key")
    await writeFile(keyFile, "vr_no_key")
    const refused = await run(["backup", newPath("backup"), "--key-file", keyFile], environment())
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("401") })
  })

  it("a backup that is killed leaves no folder of its name, and the next one is whole", async () => {
    const dir = newPath("backup")
    const { process: child, outcome } = startCommand(["backup", dir], environment())
    await appears(join(folder, `.${dir.slice(folder.length + 1)}.incomplete`))
    child.kill("SIGKILL")
    await outcome
    expect(await stat(dir).catch(() => undefined)).toBeUndefined()
    expect(await run(["backup", dir], environment())).toMatchObject({ code: 0 })
    expect(await run(["verify", dir], {})).toMatchObject({ code: 0 })
    expect((await readdir(folder)).filter((name) => name.endsWith(".incomplete"))).toEqual([])
  })

  it("verify names what is wrong with a backup, and exits with 2", async () => {
    const dir = newPath("backup")
    expect(await run(["export", dir], environment())).toMatchObject({ code: 0 })
    const { manifest } = await openBackup(dir)
    const [, blob = ""] = (await rowsIn(dir)).flatMap((row) => /^blobs .*"sha256":"([0-9a-f]{64})"/.exec(row) ?? [])
    const file = join(dir, "blobs", blob.slice(0, 2), blob)
    const bytes = await readFile(file)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(file, bytes)
    const flipped = await run(["verify", dir], {})
    expect(flipped).toMatchObject({ code: 2, stdout: expect.stringContaining(`the file ${blob} is damaged`) })
    await rm(file)
    const rows = join(dir, manifest.files[0]?.name ?? "")
    const text = await readFile(rows)
    text[text.length >> 1] = (text[text.length >> 1] ?? 0) ^ 1
    await writeFile(rows, text)
    expect(await run(["verify", dir], {})).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("rows/000001.ndjson is damaged"),
    })
    const refused = await run(["restore", dir], { DATA_DIR: newPath("data"), SECRET_KEY })
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("nothing was restored") })
    const manifestPath = join(dir, "manifest.json")
    const newer = (await readFile(manifestPath, "utf8")).replace('"formatVersion": 1', '"formatVersion": 2')
    await writeFile(manifestPath, newer)
    expect(await run(["verify", dir], {})).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("the backup's format is 2, and this program reads up to 1: use version-registry"),
    })
    await rm(manifestPath)
    expect(await run(["verify", dir], {})).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no complete backup"),
    })
  })

  it("restore needs the secret key and an empty folder, and what it restored serves as before", async () => {
    const DATA_DIR = newPath("data")
    const without = await run(["restore", good], { DATA_DIR })
    expect(without).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("needs the SECRET_KEY with the fingerprint"),
    })
    expect(await run(["restore", good], { DATA_DIR, SECRET_KEY })).toMatchObject({ code: 0 })
    expect(await run(["restore", good], { DATA_DIR, SECRET_KEY })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is not empty"),
    })
    expect(await run(["verify"], { DATA_DIR })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("all is well"),
    })
    await writeFile(join(DATA_DIR, "admin-key"), await readFile(join(environment().DATA_DIR ?? "", "admin-key")))
    const restored = await serve({ DATA_DIR, LOG_LEVEL: "silent", SECRET_KEY })
    try {
      const [original, copy] = [await authorized(server), await authorized(restored)]
      for (const path of [
        packages("p0"),
        `${packages("p0")}/versions`,
        "/api/connect/v1/o/acme/connectors/cats/versions/1.0.0",
      ]) {
        const [was, is] = [await original("GET", path), await copy("GET", path)]
        expect([is.status, is.headers.get("etag"), await is.json()]).toEqual([
          200,
          was.headers.get("etag"),
          await was.json(),
        ])
      }
      const file = `${packages("p0")}/versions/1.0.0/file`
      const [was, is] = [await original("GET", file), await copy("GET", file)]
      expect(Buffer.from(await is.arrayBuffer()).equals(Buffer.from(await was.arrayBuffer()))).toBe(true)
    } finally {
      await restored.kill("SIGTERM")
    }
  })

  it("a restore that is killed leaves nothing that starts, and is run again", async () => {
    const DATA_DIR = newPath("data")
    const environment = { DATA_DIR, SECRET_KEY }
    const { process: child, outcome } = startCommand(["restore", good], environment)
    await appears(join(DATA_DIR, "restoring"))
    child.kill("SIGKILL")
    await outcome
    await expect(serve(environment)).rejects.toThrow(/did not finish.*version-registry restore DIR/)
    expect(await run(["restore", good], environment)).toMatchObject({ code: 0 })
    expect(await run(["verify"], environment)).toMatchObject({ code: 0 })
  })

  it("shows bars on a terminal, and with --json nothing but the result", async () => {
    const verify = `${process.execPath} dist/src/main.js verify ${good}`
    const onTerminal = await promisify(execFile)("script", ["-qec", verify, "/dev/null"], { cwd: root })
    expect(onTerminal.stdout).toMatch(/[█░]+ \d+\/\d+/)
    const json = await run(["verify", good, "--json"], {})
    expect(json).toMatchObject({ code: 0, stderr: "" })
    expect(JSON.parse(json.stdout)).toMatchObject({ problems: [] })
  })

  it("goes to MongoDB and back, and is the same; MongoDB is backed up while it is written to", async () => {
    const { uri, database, drop } = await testDatabase()
    try {
      const onMongo = { MONGODB_URI: uri, MONGODB_DATABASE: database, SECRET_KEY }
      expect(await run(["import", good], onMongo)).toMatchObject({ code: 0 })
      expect(await run(["verify"], onMongo)).toMatchObject({ code: 0 })
      expect(await run(["import", good], onMongo)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("is not empty"),
      })
      const there = newPath("export")
      expect(await run(["export", there], onMongo)).toMatchObject({ code: 0 })
      const back = { DATA_DIR: newPath("data"), SECRET_KEY }
      const imported = await run(["import", there, "--json"], back)
      expect(imported).toMatchObject({ code: 0, stderr: "" })
      expect(JSON.parse(imported.stdout)).toBeTypeOf("object")
      const again = newPath("export")
      expect(await run(["export", again], back)).toMatchObject({ code: 0 })
      const rows = await rowsIn(good)
      expect(await rowsIn(there)).toEqual(rows)
      expect(await rowsIn(again)).toEqual(rows)
      expect((await openBackup(again)).manifest.blobs).toEqual((await openBackup(good)).manifest.blobs)

      const ADMIN_API_KEY = randomBytes(24).toString("hex")
      const writing = await serve({ ...onMongo, ADMIN_API_KEY, LOG_LEVEL: "silent" })
      const stop = await load(writing, 1)
      const meanwhile = newPath("backup")
      const made = await run(["backup", meanwhile], writing.environment).finally(() => writing.kill("SIGTERM"))
      expect(made).toMatchObject({ code: 0 })
      expect(await stop()).toBeGreaterThan(0)
      expect(await run(["verify", meanwhile], {})).toMatchObject({ code: 0 })
    } finally {
      await drop()
    }
  })

  it("makes, lists and revokes keys, on the running server and on a stopped store", async () => {
    const stopped = { DATA_DIR: newPath("data"), SECRET_KEY }
    expect(await run(["restore", good], stopped)).toMatchObject({ code: 0 })
    for (const place of [environment(), stopped]) {
      const made = await run(["keys", "create", "ci", "--grant", "acme=modeler", "--json"], place)
      expect(made, made.stderr).toMatchObject({ code: 0 })
      const { key, text } = JSON.parse(made.stdout)
      expect(key).toMatchObject({ name: "ci", operator: false })
      expect(key.grants).toEqual([{ organization: "acme", role: "modeler" }])
      expect(text).toMatch(/^vr_/)
      const listed = JSON.parse((await run(["keys", "list", "--json"], place)).stdout)
      expect(listed.keys.map(({ id }: { id: string }) => id)).toContain(key.id)
      const revoked = await run(["keys", "revoke", key.id, "--json"], place)
      expect(revoked).toMatchObject({ code: 0, stderr: "" })
      expect(JSON.parse(revoked.stdout)).toBeTypeOf("object")
      expect((await run(["keys", "list"], place)).stdout).not.toContain(key.id)
      expect(await run(["keys", "revoke", key.id], place)).toMatchObject({ code: 1 })
    }
    const wrong = await run(["keys", "create", "ci", "--grant", "acme=king"], environment())
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("--grant: 'acme=king'") })
  })
})

it("a server that is killed in the middle of a backup fails it, and serves all it had when it is started again", {
  timeout: 120_000,
}, async () => {
  const server = await serve({ DATA_DIR: newPath("data"), LOG_LEVEL: "silent", SECRET_KEY })
  await seed(server)
  const dir = newPath("backup")
  const { outcome } = startCommand(["backup", dir], server.environment)
  await appears(join(folder, `.${dir.slice(folder.length + 1)}.incomplete`, "blobs"))
  await server.kill("SIGKILL")
  const failed = await outcome
  // The archive may have been on its way as a whole already.
  if (failed.code === 0) expect(await run(["verify", dir], {})).toMatchObject({ code: 0 })
  else expect(await stat(dir).catch(() => undefined)).toBeUndefined()
  expect(await run(["verify"], server.environment)).toMatchObject({ code: 0 })
  expect(await run(["backup", newPath("backup")], server.environment)).toMatchObject({ code: 0 })
})

/** Takes a project away from under its packages, and counts a connector that there is not. */
async function breakRows(path: string): Promise<void> {
  const store = await openLevelStore({ path, collections })
  try {
    await store.transact({ actor: "test", correlationId: "test", now: new Date() }, async (tx) => {
      const project = await tx.get(projects, ["acme", "demo"])
      if (project === undefined) throw new Error("there is no project")
      await tx.delete(projects, project)
      const { items } = await tx.page(counters, { scope: ["acme", "connectors"], limit: 1 })
      const [share] = items
      if (share === undefined) throw new Error("nothing is counted")
      await tx.update(counters, { ...share, value: share.value + 1 })
    })
  } finally {
    await store.close()
  }
}

it("verify says what is wrong with a store: references, counters, files", { timeout: 120_000 }, async () => {
  const server = await serve({ DATA_DIR: newPath("data"), LOG_LEVEL: "silent", SECRET_KEY })
  await seed(server)
  expect(await run(["verify"], server.environment)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("stop the server first"),
  })
  await server.kill("SIGTERM")
  const files = join(server.environment.DATA_DIR ?? "", "blobs")
  const stored: string[] = []
  for (const name of await readdir(files)) {
    if (name === "staging") continue
    for (const blob of await readdir(join(files, name))) stored.push(join(files, name, blob))
  }
  const [first = "", second = "", third = ""] = stored
  await rm(first)
  await writeFile(second, "other bytes")
  const bytes = await readFile(third)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  await writeFile(third, bytes)
  await breakRows(join(server.environment.DATA_DIR ?? "", "store"))
  await writeFile(join(files, "00", "0".repeat(64)), "nobody's")
  const found = await run(["verify", "--json"], server.environment)
  expect(found.code).toBe(2)
  const problems: string[] = JSON.parse(found.stdout).problems
  expect(problems.filter((problem) => /\bfile\b/.test(problem)).sort()).toEqual(
    [
      `no row names the file ${"0".repeat(64)}: it takes space, and nothing uses it`,
      `the file ${first.slice(-64)} is missing`,
      `the file ${second.slice(-64)} has 11 bytes and not ${FILE_BYTES}`,
      `the file ${third.slice(-64)} is damaged: it has other bytes than were stored`,
    ].sort(),
  )
  expect(problems).toContainEqual(expect.stringMatching(/stands under .* which is not there$/))
  expect(problems).toContainEqual(expect.stringMatching(/^the counter .*connectors.* says 2, and there are 1$/))
})

it("there is help for every command, and a wrong command line exits with 1", async () => {
  const { stdout, code } = await run(["--help"], {})
  expect(code).toBe(0)
  for (const command of ["serve", "config", "keys", "backup|export", "restore|import", "verify"])
    expect(stdout).toContain(command)
  expect(stdout).toContain("Exit codes: 0 done, 1 not done")
  expect(await run(["backup"], {})).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("missing required argument 'dir'"),
  })
  expect(await run(["backup", newPath("backup")], { DATA_DIR: newPath("nothing") })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("there is no store in"),
  })
})
