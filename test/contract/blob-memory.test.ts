import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { ownServerDatabase } from "../support/mongo.js"

const run = promisify(execFile)
const MIB = 1_024 * 1_024
const LIMIT_MIB = 32

async function measure(...args: string[]): Promise<{ size: number; grownMib: number }> {
  const script = join(import.meta.dirname, "blob-memory-process.ts")
  const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...args])
  return JSON.parse(stdout)
}

test("200 MB through the filesystem store grow the peak of a warm process by less than 32 MB", async () => {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-blobs-"))
  try {
    const { size, grownMib } = await measure("200", "filesystem", folder)
    expect(size).toBe(200 * MIB)
    expect(grownMib).toBeLessThan(LIMIT_MIB)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 60_000)

test("64 MB through GridFS grow the peak of a warm process by less than 32 MB", async () => {
  const at = await ownServerDatabase()
  try {
    const { size, grownMib } = await measure("64", "gridfs", at.uri, at.database)
    expect(size).toBe(64 * MIB)
    expect(grownMib).toBeLessThan(LIMIT_MIB)
  } finally {
    await at.drop()
  }
}, 120_000)
