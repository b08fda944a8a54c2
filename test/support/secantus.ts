// SecantusDB (GPL, from PyPI): a MongoDB server for machines that have none. Only ever a separate process, only ever in tests.

import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { MongoServer } from "./mongo-server.js"
import { pythonWith } from "./python-venv.js"

const VERSION = "0.7.0b3"
const START_MS = 30_000
const STOP_MS = 10_000

/** Makes the virtual environment where there is none yet, and starts a server on a free port. */
export async function startSecantus(options: { standalone?: boolean } = {}): Promise<MongoServer> {
  const python = await pythonWith("secantusdb", VERSION)
  const storage = await mkdtemp(join(tmpdir(), "version-registry-secantus-"))
  const child = spawn(
    python,
    [
      ...["-c", "from secantus.cli import main; main()"],
      ...["--host", "127.0.0.1", "--port", "0", "--storage-path", join(storage, "db")],
      ...["--sync-on-commit", "--enable-test-commands"],
      ...(options.standalone ? ["--standalone"] : []),
    ],
    { cwd: storage, stdio: ["ignore", "ignore", "pipe"] },
  )
  const stop = async () => {
    await ended(child)
    await rm(storage, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    return { kind: "secantusdb", uri: `mongodb://${await address(child)}/?directConnection=true`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** host:port, from the line that the server logs when it listens. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const output: string[] = []
    const timer = setTimeout(() => fail("did not listen in time"), START_MS)
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(new Error(`SecantusDB ${why}:\n${output.join("\n")}`))
    }
    child.once("error", (error) => fail(error.message))
    child.once("exit", (code) => fail(`ended with ${code}`))
    if (!child.stderr) return fail("has no stderr")
    // Read to the end, also after the start: a full pipe would stop the server.
    createInterface({ input: child.stderr }).on("line", (line) => {
      const listening = /listening on (\S+:\d+)/.exec(line)?.[1]
      if (!listening) return void output.push(line)
      clearTimeout(timer)
      resolve(listening)
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  child.kill("SIGTERM")
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS)
  await exit
  clearTimeout(timer)
}
