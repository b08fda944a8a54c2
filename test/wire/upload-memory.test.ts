// A large upload must not grow the process: peak RSS of a warmed-up one moves by less than 32 MB.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { startChild } from "../support/child.js"
import { ownServerDatabase } from "../support/mongo.js"
import { newStore } from "../support/new-store.js"
import { storeNames } from "../support/service.js"

const MB = 1024 ** 2
/** Several times what may be kept. */
const LARGE = { embedded: 200 * MB, mongodb: 96 * MB }
const WARM = { embedded: 50 * MB, mongodb: 24 * MB }

describe.skipIf(process.platform !== "linux")("memory of an upload (peak RSS is read from /proc)", () => {
  it.each(storeNames)("%s", { timeout: 180_000 }, async (store) => {
    const dataDir = await mkdtemp(join(tmpdir(), "upload-memory-"))
    const { environment, drop } = await newStore(store, ownServerDatabase)
    const child = await startChild("service-process.ts", { ...environment, DATA_DIR: dataDir })
    try {
      for (let warm = 0; warm < 4; warm += 1) expect(await upload(child.url, `0.${warm}.0`, WARM[store])).toBe(200)
      await writeFile(`/proc/${child.pid}/clear_refs`, "5")
      const before = await peak(child.pid)
      expect(await upload(child.url, "1.0.0", LARGE[store])).toBe(200)
      const growth = ((await peak(child.pid)) - before) / MB
      expect(growth).toBeLessThan(32)
    } finally {
      await child.stop()
      await drop()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})

/** Bytes. */
async function peak(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8")
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024
}

function upload(url: string, id: string, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const boundary = "a-boundary"
    const post = request(
      `${url}/api/v0/organizations/memory/projects/p/packages/k`,
      { method: "POST", headers: { "content-type": `multipart/form-data; boundary=${boundary}` } },
      (response) => {
        response.resume()
        response.on("end", () => resolve(response.statusCode ?? 0))
      },
    )
    post.on("error", reject)
    post.write(`--${boundary}\r\nContent-Disposition: form-data; name="version"\r\n\r\n{"id":"${id}"}\r\n`)
    post.write(`--${boundary}\r\nContent-Disposition: form-data; name="packageFile"; filename="f"\r\n\r\n`)
    const chunk = Buffer.alloc(MB, id)
    let left = bytes / MB
    const more = () => {
      while (left > 0) {
        left -= 1
        chunk.writeUInt32BE(left, 0)
        if (!post.write(Buffer.from(chunk))) {
          post.once("drain", more)
          return
        }
      }
      post.end(`\r\n--${boundary}--\r\n`)
    }
    more()
  })
}
