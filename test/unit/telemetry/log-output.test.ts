// Log lines reach their reader however the process ends, and what a slow reader leaves is bounded.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"

const script = fileURLToPath(new URL("log-output-process.ts", import.meta.url))

function start(end: string): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", script, end], {
    env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  return child
}

async function linesOf(child: ChildProcess): Promise<{ n?: number; lines?: number; msg: string }[]> {
  let text = ""
  child.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString()
  })
  await once(child, "close")
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

test.each(["flush", "exit", "throw", "reject", "idle"])("all lines are out, in order: %s", async (end) => {
  const lines = await linesOf(start(end))
  expect(lines.map(({ n }) => n)).toEqual(Array.from({ length: 3000 }, (_, n) => n))
})

test("a reader that stops: lines beyond the bound are dropped and counted, and the process goes on", async () => {
  const child = start("flood")
  // Nobody reads until the process has written all.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const lines = await linesOf(child)
  const written = lines.filter(({ n }) => n !== undefined).length
  const dropped = lines.reduce((sum, { lines: count }) => sum + (count ?? 0), 0)
  expect(dropped).toBeGreaterThan(0)
  expect(written + dropped).toBe(20_000)
})
