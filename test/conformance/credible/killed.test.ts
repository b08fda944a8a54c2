// A service that is killed while it indexes: its worker ends with it, and the next start indexes what it left.
import { execFileSync, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test, vi } from "vitest"
import { tarGz } from "../../support/archives.js"
import { http } from "../../support/http.js"

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

test("what was being indexed is indexed after a restart, and no worker outlives its service", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "killed-"))
  const path = "/api/v0/organizations/o/projects/p/packages/k"
  const first = await start(dataDir, { INDEXER_TIMEOUT_MS: "3600000" })
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
  // Long enough for the worker to be deep in the parser, where it reads no messages.
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const workers = workersOf(first.pid)
  first.kill("SIGKILL")
  await first.exited
  await vi.waitUntil(() => !workers.some(isRunning), { timeout: 5000, interval: 50 })

  const second = await start(dataDir, { INDEXER_TIMEOUT_MS: "2000" })
  try {
    expect(await status(second.url)).toBe("indexing")
    await vi.waitUntil(async () => (await status(second.url)) === "failed", { timeout: 45_000, interval: 100 })
    expect((await http(second.url, "GET", `${path}/versions/1.0.0/index`)).json).toMatchObject({
      failureReason: "indexing took longer than 2000 ms",
    })
  } finally {
    second.kill("SIGTERM")
    await second.exited
    await rm(dataDir, { recursive: true, force: true })
  }
}, 120_000)
