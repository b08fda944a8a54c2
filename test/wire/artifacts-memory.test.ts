// Publishing and fetching a large asset must not grow the process: peak RSS of a warmed-up one moves by less than 64 MB.
import { createHash } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { type IncomingMessage, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { describe, expect, it } from "vitest"
import { startChild } from "../support/child.js"
import { http } from "../support/http.js"
import { ownServerDatabase } from "../support/mongo.js"
import { newStore } from "../support/new-store.js"
import { storeNames } from "../support/service.js"

const MB = 1024 ** 2
/** More than may be kept. ASSET_MEGABYTES=1024 takes a gigabyte, and minutes. */
const megabytes = Number(process.env.ASSET_MEGABYTES) || undefined
const LARGE = { embedded: (megabytes ?? 256) * MB, mongodb: (megabytes ?? 112) * MB }
const WARM = 16 * MB

describe.skipIf(process.platform !== "linux")("memory of an asset (peak RSS is read from /proc)", () => {
  it.each(storeNames)("%s", { timeout: 180_000 }, async (store) => {
    const dataDir = await mkdtemp(join(tmpdir(), "asset-memory-"))
    const { environment, drop } = await newStore(store, ownServerDatabase)
    const child = await startChild("service-process.ts", { ...environment, DATA_DIR: dataDir })
    try {
      await http(child.url, "POST", "/v1/domain?domain=memory")
      await http(child.url, "POST", "/v1/repository?domain=memory&repository=repo")
      for (const version of ["0.1.0", "0.2.0"]) {
        await publish(child.url, version, WARM)
        await fetchAsset(child.url, version)
      }
      await writeFile(`/proc/${child.pid}/clear_refs`, "5")
      const before = await peak(child.pid)
      const sent = await publish(child.url, "1.0.0", LARGE[store])
      const published = (await peak(child.pid)) - before
      const received = await fetchAsset(child.url, "1.0.0")
      const fetched = (await peak(child.pid)) - before
      expect(received).toBe(sent)
      expect(published / MB).toBeLessThan(64)
      expect(fetched / MB).toBeLessThan(64)
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

function query(version: string): string {
  return `domain=memory&repository=repo&format=generic&namespace=ns&package=pkg&version=${version}&asset=big`
}

/** The same bytes each time they are asked for, no chunk like the other. */
function* bytesOf(version: string, size: number): Generator<Buffer> {
  const chunk = Buffer.alloc(MB, version)
  for (let left = size / MB; left > 0; left--) {
    chunk.writeUInt32BE(left, 0)
    yield Buffer.from(chunk)
  }
}

/** Answers with the SHA-256. */
async function publish(url: string, version: string, size: number): Promise<string> {
  const hash = createHash("sha256")
  for (const chunk of bytesOf(version, size)) hash.update(chunk)
  const sha256 = hash.digest("hex")
  const post = request(`${url}/v1/package/version/publish?${query(version)}`, {
    method: "POST",
    headers: { "x-amz-content-sha256": sha256 },
  })
  const answered = new Promise<IncomingMessage>((resolve, reject) => post.on("response", resolve).on("error", reject))
  await pipeline(Readable.from(bytesOf(version, size), { objectMode: false }), post)
  const answer = await answered
  answer.resume()
  expect(answer.statusCode).toBe(200)
  return sha256
}

/** Answers with the SHA-256 of what came. */
async function fetchAsset(url: string, version: string): Promise<string> {
  const answer = await fetch(`${url}/v1/package/version/asset?${query(version)}`)
  expect(answer.status).toBe(200)
  const hash = createHash("sha256")
  for await (const chunk of answer.body ?? []) hash.update(chunk)
  return hash.digest("hex")
}
