// What a process that was killed in the middle of an upload has left behind.
import { access, mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { startService } from "../support/service.js"

it("is swept when the service starts, once it is old; what another upload may still be writing stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const staging = join(folder, "blobs", "staging")
  await mkdir(staging, { recursive: true })
  const [old, young] = [join(staging, "old"), join(staging, "young")]
  for (const path of [old, young]) await writeFile(path, "half a file")
  const yesterday = new Date(Date.now() - 86_400_000)
  await utimes(old, yesterday, yesterday)
  const service = await startService("embedded", { DATA_DIR: folder })
  onTestFinished(() => service.stop())
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    )
  await expect.poll(() => isThere(old), { timeout: 5000 }).toBe(false)
  expect(await isThere(young)).toBe(true)
})
