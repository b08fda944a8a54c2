// A service that is killed while it indexes: its worker ends with it, and what it left is indexed by the next start, or by another process
// that is there already where several share one MongoDB.
import { execFileSync, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test, vi } from "vitest"
import { storeTraits } from "../../../src/store-kinds.js"
import { tarGz } from "../../support/archives.js"
import { http } from "../../support/http.js"
import { newStore } from "../../support/new-store.js"
import { storeNames } from "../../support/service.js"

const script = fileURLToPath(new URL("../../support/service-process.ts", import.meta.url))

async function start(dataDir: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "error", INDEXER_WORKERS: "1", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const url = await new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => resolve(String(/http:\S+/.exec(chunk.toString()))))
  })
  return { url, pid: child.pid ?? 0, kill: (signal: NodeJS.Signals) => child.kill(signal), exited }
}

function workersOf(pid: number): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n")
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([id, parent]) => (parent === pid && id ? [id] : []))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

// What takes so long is that a claim has to run out first: both wait at the same time.
test.concurrent.each(storeNames)(
  "what was being indexed is indexed by another, %s",
  async (store) => {
    const dataDir = await mkdtemp(join(tmpdir(), "killed-"))
    const { environment, drop } = await newStore(store)
    const path = "/api/v0/organizations/o/projects/p/packages/k"
    const first = await start(dataDir, { ...environment, INDEXER_TIMEOUT_MS: "3600000" })
    const where = `source: s is duckdb.table('t') extend { where: ${"(a and ".repeat(400)}b${")".repeat(400)} }\n`
    const bytes = await tarGz([
      { name: "publisher.json", content: "{}" },
      { name: "slow.malloy", content: where.repeat(200) },
    ])
    const body = new FormData()
    body.append("version", JSON.stringify({ id: "1.0.0" }))
    body.append("packageFile", new Blob([bytes as Uint8Array<ArrayBuffer>]))
    expect((await http(first.url, "POST", path, { body })).status).toBe(200)
    const status = async (url: string) => String((await http(url, "GET", `${path}/versions/1.0.0`)).json?.indexStatus)
    await vi.waitUntil(async () => (await status(first.url)) === "indexing", { timeout: 20_000, interval: 50 })
    await vi.waitUntil(() => workersOf(first.pid).length > 0, { timeout: 20_000, interval: 50 })
    const startSecond = () => start(dataDir, { ...environment, INDEXER_TIMEOUT_MS: "2000" })
    let second = storeTraits[store].isShared ? await startSecond() : undefined
    // Long enough for the worker to be deep in the parser, where it reads no messages.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    // What one process has claimed no other one touches.
    expect(second === undefined ? [] : workersOf(second.pid)).toEqual([])
    const workers = workersOf(first.pid)
    first.kill("SIGKILL")
    await first.exited
    await vi.waitUntil(() => !workers.some(isRunning), { timeout: 5000, interval: 50 })

    second ??= await startSecond()
    const { url, kill, exited } = second
    try {
      expect(await status(url)).toBe("indexing")
      await vi.waitUntil(async () => (await status(url)) === "failed", { timeout: 45_000, interval: 100 })
      expect((await http(url, "GET", `${path}/versions/1.0.0/index`)).json).toMatchObject({
        failureReason: "indexing took longer than 2000 ms",
      })
    } finally {
      kill("SIGTERM")
      await exited
      await drop()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  120_000,
)
