// The embedded store's DATA_DIR as the app finds it at its start: of an older version, of a newer one, and with files but no database.
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createApp } from "../../src/app.js"
import { ConfigError, readConfig } from "../../src/config.js"
import { collections } from "../../src/registry/collections.js"
import { dataFormats } from "../../src/registry/upgrade/collections.js"
import { openLevelStore } from "../../src/store/level/level-store.js"

let dataDir = ""
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "data-dir-"))
})
afterEach(async () => {
  await rm(dataDir, { recursive: true })
})

function open(folder = dataDir) {
  const settings = { PORT: "0", LOG_LEVEL: "silent", AUTHENTICATION: "off", INDEXER_WORKERS: "0" }
  return createApp(readConfig({ ...settings, DATA_DIR: folder }))
}

test("of the last version on LMDB: its connectors are served, and can be changed; its assets are there", async () => {
  await mkdir(join(dataDir, "store"))
  const fixture = join(import.meta.dirname, "..", "fixtures", "lmdb-registry", "data.mdb.gz")
  await writeFile(join(dataDir, "store", "data.mdb"), gunzipSync(await readFile(fixture)))
  // The file of one of the assets that the fixture names, as that version kept it.
  const bytes = "hello 1.0.0"
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  await mkdir(join(dataDir, "blobs", sha256.slice(0, 2)), { recursive: true })
  await writeFile(join(dataDir, "blobs", sha256.slice(0, 2), sha256), bytes)
  const app = await open()
  try {
    const { host, port } = await app.start()
    const call = async (method: string, path: string, body?: object) => {
      const sent = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
      const response = await fetch(`http://${host}:${port}${path}`, { method, ...sent })
      return { status: response.status, text: await response.text() }
    }
    const listed = await call("GET", "/o/acme/connectors")
    expect(listed.status).toBe(200)
    const { totalCount, connectors } = JSON.parse(listed.text)
    expect(totalCount).toBe(2)
    const { id, organisationId, protocol } = connectors.find(({ name }: { name: string }) => name === "one")
    const same = { id, organisationId, protocol, baseUrl: "https://example.com", authSchemeConfigs: [] }
    const put = await call("PUT", `/o/acme/connectors/${id}`, { ...same, name: "changed" })
    expect(put.status, put.text).toBe(200)
    const names = JSON.parse((await call("GET", "/o/acme/connectors")).text).connectors.map(
      ({ name }: { name: string }) => name,
    )
    expect(names).toEqual(["changed", "two"])
    const asset = "domain=acme&repository=kept&format=generic&namespace=n&package=p&version=1.0.0&asset=a.txt"
    expect(await call("GET", `/v1/package/version/asset?${asset}`)).toEqual({ status: 200, text: bytes })
  } finally {
    await app.stop()
  }
})

test("of a newer version: the start is refused in words", async () => {
  const store = await openLevelStore({ path: join(dataDir, "store"), collections })
  const context = { actor: "test", correlationId: "test", now: new Date() }
  await store.transact(context, (tx) =>
    tx.create(dataFormats, { id: "registry", format: 1_000, updateTime: context.now }),
  )
  await store.close()
  const error = await open().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigError)
  expect((error as Error).message).toMatch(/^DATA_DIR: the data has format 1000.*start the version that wrote it/)
})

test("with blobs but without their database: the start is refused in words, and an empty database is not made", async () => {
  const first = await open()
  await first.start()
  await first.stop()
  const bytes = join(dataDir, "blobs", "aa")
  await mkdir(bytes, { recursive: true })
  await writeFile(join(bytes, "a".repeat(64)), "bytes")
  await rm(join(dataDir, "store"), { recursive: true })
  for (let start = 0; start < 2; start++) {
    const error = await open().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as Error).message).toMatch(
      /^DATA_DIR: there is no database in .*mv DATA_DIR .*version-registry restore DIR/,
    )
  }
})

test("below a file: the start is refused in words", async () => {
  const file = join(dataDir, "file")
  await writeFile(file, "")
  await expect(open(join(file, "data"))).rejects.toThrow(/^DATA_DIR: can't write in .*file\/data: .*no folder/)
})

test.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
  "on a read-only file system (a tmpfs, which takes root to mount): the start is refused in words",
  async () => {
    execFileSync("mount", ["-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", dataDir])
    try {
      for (const folder of [dataDir, join(dataDir, "below")]) {
        await expect(open(folder)).rejects.toThrow(/^DATA_DIR: can't write in .*: the file system is read-only/)
      }
    } finally {
      execFileSync("umount", ["-l", dataDir])
    }
  },
)
