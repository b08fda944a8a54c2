// What a process that was killed in the middle of an upload has left behind.
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { startService } from "../support/service.js"

it("is gone when the service has started: one process owns the folder, so nobody is writing any of it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const staging = join(folder, "blobs", "staging")
  await mkdir(staging, { recursive: true })
  for (const name of ["one", "another"]) await writeFile(join(staging, name), "half a file")
  const service = await startService("embedded", { DATA_DIR: folder })
  onTestFinished(() => service.stop())
  expect(await readdir(staging)).toEqual([])
})
