// What `restore` needs, what it brings back, and the way from one store to the other and back.
import { randomBytes } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { openBackup } from "../../src/backup/read-backup.js"
import { run, serve, startCommand } from "../support/commands.js"
import { testDatabase } from "../support/mongo.js"
import {
  appears,
  authorized,
  backupFolder,
  load,
  packages,
  rowsIn,
  SECRET_KEY,
  seededServer,
} from "./backed-up-server.js"

const folder = backupFolder()

describe("a server with the embedded store", { timeout: 120_000 }, () => {
  const seeded = seededServer(folder)

  it("restore needs the secret key and an empty folder, and what it restored serves as before", async () => {
    const DATA_DIR = folder.newPath("data")
    const without = await run(["restore", seeded.backup], { DATA_DIR })
    expect(without).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("needs the SECRET_KEY with the fingerprint"),
    })
    expect(await run(["restore", seeded.backup], { DATA_DIR, SECRET_KEY })).toMatchObject({ code: 0 })
    expect(await run(["restore", seeded.backup], { DATA_DIR, SECRET_KEY })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is not empty"),
    })
    expect(await run(["verify"], { DATA_DIR })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("all is well"),
    })
    await writeFile(join(DATA_DIR, "admin-key"), await readFile(join(seeded.environment.DATA_DIR ?? "", "admin-key")))
    const restored = await serve({ DATA_DIR, LOG_LEVEL: "silent", SECRET_KEY })
    try {
      const [original, copy] = [await authorized(seeded.server), await authorized(restored)]
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
    const DATA_DIR = folder.newPath("data")
    const environment = { DATA_DIR, SECRET_KEY }
    const { process: child, outcome } = startCommand(["restore", seeded.backup], environment)
    await appears(join(DATA_DIR, "restoring"))
    child.kill("SIGKILL")
    await outcome
    await expect(serve(environment)).rejects.toThrow(/did not finish.*version-registry restore DIR/)
    expect(await run(["restore", seeded.backup], environment)).toMatchObject({ code: 0 })
    expect(await run(["verify"], environment)).toMatchObject({ code: 0 })
  })

  it("goes to MongoDB and back, and is the same; MongoDB is backed up while it is written to", async () => {
    const { uri, database, drop } = await testDatabase()
    try {
      const onMongo = { MONGODB_URI: uri, MONGODB_DATABASE: database, SECRET_KEY }
      expect(await run(["import", seeded.backup], onMongo)).toMatchObject({ code: 0 })
      expect(await run(["verify"], onMongo)).toMatchObject({ code: 0 })
      expect(await run(["import", seeded.backup], onMongo)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("is not empty"),
      })
      const there = folder.newPath("export")
      expect(await run(["export", there], onMongo)).toMatchObject({ code: 0 })
      const back = { DATA_DIR: folder.newPath("data"), SECRET_KEY }
      const imported = await run(["import", there, "--json"], back)
      expect(imported).toMatchObject({ code: 0, stderr: "" })
      expect(JSON.parse(imported.stdout)).toBeTypeOf("object")
      const again = folder.newPath("export")
      expect(await run(["export", again], back)).toMatchObject({ code: 0 })
      const rows = await rowsIn(seeded.backup)
      expect(await rowsIn(there)).toEqual(rows)
      expect(await rowsIn(again)).toEqual(rows)
      expect((await openBackup(again)).manifest.blobs).toEqual((await openBackup(seeded.backup)).manifest.blobs)

      const ADMIN_API_KEY = randomBytes(24).toString("hex")
      const writing = await serve({ ...onMongo, ADMIN_API_KEY, LOG_LEVEL: "silent" })
      const stop = await load(writing, 1)
      const meanwhile = folder.newPath("backup")
      const made = await run(["backup", meanwhile], writing.environment).finally(() => writing.kill("SIGTERM"))
      expect(made).toMatchObject({ code: 0 })
      expect(await stop()).toBeGreaterThan(0)
      expect(await run(["verify", meanwhile], {})).toMatchObject({ code: 0 })
    } finally {
      await drop()
    }
  })
})
