// Backups as an operator makes them: of servers under load, and through kills.
import { readdir, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { run, serve, startCommand } from "../support/commands.js"
import { appears, backupFolder, load, SECRET_KEY, seed, seededServer } from "./backed-up-server.js"

const folder = backupFolder()

describe("a server with the embedded store", { timeout: 120_000 }, () => {
  const seeded = seededServer(folder)

  it("is backed up while it is written to, consistently, with its files", async () => {
    const dir = folder.newPath("backup")
    const stop = await load(seeded.server)
    const made = await run(["backup", dir, "--json"], seeded.environment)
    expect(await stop()).toBeGreaterThan(0)
    expect(made).toMatchObject({ code: 0, stderr: "" })
    const manifest = JSON.parse(made.stdout)
    expect(manifest).toMatchObject({ format: "version-registry-backup", formatVersion: 1, source: "embedded" })
    expect(manifest.blobs.count).toBeGreaterThanOrEqual(12)
    const verified = await run(["verify", dir, "--json"], {})
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, problems: [] })
    expect(verified.code).toBe(0)
  })

  it("is not backed up into a folder that is there, nor for somebody without an operator's key", async () => {
    expect(await run(["backup", seeded.backup], seeded.environment)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is there already"),
    })
    const keyFile = folder.newPath("key")
    await writeFile(keyFile, "vr_no_key")
    const refused = await run(["backup", folder.newPath("backup"), "--key-file", keyFile], seeded.environment)
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("401") })
  })

  it("a backup that is killed leaves no folder of its name, and the next one is whole", async () => {
    const dir = folder.newPath("backup")
    const { process: child, outcome } = startCommand(["backup", dir], seeded.environment)
    await appears(join(folder.path, `.${dir.slice(folder.path.length + 1)}.incomplete`))
    child.kill("SIGKILL")
    await outcome
    expect(await stat(dir).catch(() => undefined)).toBeUndefined()
    expect(await run(["backup", dir], seeded.environment)).toMatchObject({ code: 0 })
    expect(await run(["verify", dir], {})).toMatchObject({ code: 0 })
    expect((await readdir(folder.path)).filter((name) => name.endsWith(".incomplete"))).toEqual([])
  })
})

it("a server that is killed in the middle of a backup fails it, and serves all it had when it is started again", {
  timeout: 120_000,
}, async () => {
  const server = await serve({ DATA_DIR: folder.newPath("data"), LOG_LEVEL: "silent", SECRET_KEY })
  await seed(server)
  const dir = folder.newPath("backup")
  const { outcome } = startCommand(["backup", dir], server.environment)
  await appears(join(folder.path, `.${dir.slice(folder.path.length + 1)}.incomplete`, "blobs"))
  await server.kill("SIGKILL")
  const failed = await outcome
  // The archive may have been on its way as a whole already.
  if (failed.code === 0) expect(await run(["verify", dir], {})).toMatchObject({ code: 0 })
  else expect(await stat(dir).catch(() => undefined)).toBeUndefined()
  expect(await run(["verify"], server.environment)).toMatchObject({ code: 0 })
  expect(await run(["backup", folder.newPath("backup")], server.environment)).toMatchObject({ code: 0 })
})
