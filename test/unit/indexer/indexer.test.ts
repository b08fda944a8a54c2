import { Buffer } from "node:buffer"
import { execFileSync } from "node:child_process"
import { afterEach, describe, expect, test, vi } from "vitest"
import { Indexer, type IndexerOptions } from "../../../src/indexer/indexer.js"
import { WorkerUnavailable } from "../../../src/indexer/worker/worker-process.js"
import { fixture, sourceOf, tarGz } from "../../support/archives.js"

let indexer: Indexer | undefined

function start(options: Partial<IndexerOptions> = {}): Indexer {
  indexer = new Indexer({ workers: 1, timeoutMs: 20_000, memoryMb: 256, ...options })
  return indexer
}

afterEach(() => indexer?.stop())

const good = tarGz(fixture("library"))

function model(text: string) {
  return tarGz([
    { name: "publisher.json", content: "{}" },
    { name: "m.malloy", content: text },
  ])
}

/** What the parser takes minutes for: it looks ahead over the whole nest again at each of its levels. */
const spinning = `source: s is duckdb.table('t') extend { where: ${"(a and ".repeat(400)}b${")".repeat(400)} `.repeat(
  20,
)

describe("worker processes", () => {
  test("index one package after the other", async () => {
    const indexer = start()
    const statuses = await Promise.all(
      [good, tarGz([]), good].map(async (bytes) => (await indexer.index(sourceOf(await bytes))).status),
    )
    expect(statuses).toEqual(["indexed", "failed", "indexed"])
  })

  test("a model that takes too long fails, and the next package is indexed", async () => {
    // It must not run out of memory before.
    const indexer = start({ timeoutMs: 5000, memoryMb: 1024 })
    await indexer.index(sourceOf(await good))
    expect(await indexer.index(sourceOf(await model(spinning)))).toEqual({
      status: "failed",
      reason: "indexing took longer than 5000 ms",
    })
    expect(await indexer.index(sourceOf(await good))).toMatchObject({ status: "indexed" })
  })

  test("a model that takes too much memory fails, and the next package is indexed", async () => {
    const indexer = start({ timeoutMs: 60_000, memoryMb: 160 })
    const text = `query: q is a -> { select: ${"x is 1+1,".repeat(110_000)} }`
    expect(await indexer.index(sourceOf(await model(text)))).toEqual({
      status: "failed",
      reason: "indexing took more than 160 MiB of memory",
    })
    expect(await indexer.index(sourceOf(await good))).toMatchObject({ status: "indexed" })
  }, 90_000)

  test("a source that fails rejects with its own error, and the worker goes on", async () => {
    const indexer = start()
    const failing = {
      size: 100,
      read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("disk on fire")) }) }),
    }
    await expect(indexer.index(failing)).rejects.toThrow("disk on fire")
    expect(await indexer.index(sourceOf(await good))).toMatchObject({ status: "indexed" })
  })

  test("bytes that do not come in time are not the package's fault", async () => {
    const indexer = start({ timeoutMs: 500 })
    const stuck = {
      size: 100,
      read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) }),
    }
    await expect(indexer.index(stuck)).rejects.toThrow(WorkerUnavailable)
  })

  test("a worker that somebody ends is not the package's fault", async () => {
    const indexer = start()
    const before = children()
    const indexing = indexer.index(sourceOf(await model(spinning)))
    indexing.catch(() => undefined)
    const pid = await vi.waitUntil(() => children().find((each) => !before.includes(each)), { timeout: 20_000 })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    process.kill(pid, "SIGKILL")
    await expect(indexing).rejects.toThrow(WorkerUnavailable)
  })

  test("stopping ends them", async () => {
    const indexer = start()
    const before = children()
    await indexer.index(sourceOf(await good))
    expect(children().length).toBe(before.length + 1)
    await indexer.stop()
    expect(children()).toEqual(before)
    await expect(indexer.index(sourceOf(Buffer.alloc(0)))).rejects.toThrow(WorkerUnavailable)
  })
})

/** Process ids of the children of this process that index. */
function children(): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n")
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((line) => line?.[2] === String(process.pid) && line[3]?.includes("src/indexer/worker/entry"))
    .map((line) => Number(line?.[1]))
}
