// What `verify` finds in backups and in stores.
import { readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { openBackup } from "../../src/backup/read-backup.js"
import { collections, counters, projects } from "../../src/registry/collections.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { run, serve } from "../support/commands.js"
import { backupFolder, FILE_BYTES, rowsIn, SECRET_KEY, seed, seededServer } from "./backed-up-server.js"

const folder = backupFolder()

describe("a server with the embedded store", { timeout: 120_000 }, () => {
  const seeded = seededServer(folder)

  it("verify names what is wrong with a backup, and exits with 2", async () => {
    const dir = folder.newPath("backup")
    expect(await run(["export", dir], seeded.environment)).toMatchObject({ code: 0 })
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
    const refused = await run(["restore", dir], { DATA_DIR: folder.newPath("data"), SECRET_KEY })
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
  const server = await serve({ DATA_DIR: folder.newPath("data"), LOG_LEVEL: "silent", SECRET_KEY })
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
