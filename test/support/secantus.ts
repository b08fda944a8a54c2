// SecantusDB (GPL, from PyPI): a MongoDB server for machines that have none. Only ever a separate process, only ever in tests.

import { type ChildProcess, execFile, spawn } from "node:child_process"
import { access, mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { MongoServer } from "./mongo-server.js"

const VERSION = "0.7.0b3"
const START_MS = 30_000
const STOP_MS = 10_000
const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const HOME = join(ROOT, "node_modules", ".cache", "version-registry", `secantusdb-${VERSION}`)

const run = promisify(execFile)

/** Makes the virtual environment where there is none yet, and starts a server on a free port. */
export async function startSecantus(options: { standalone?: boolean } = {}): Promise<MongoServer> {
  await install()
  const storage = await mkdtemp(join(tmpdir(), "version-registry-secantus-"))
  const child = spawn(
    join(HOME, "bin", "python"),
    [
      // The venv was renamed into place: the scripts in bin name the old path, the interpreter does not.
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

/** Other processes may do the same at the same time: each builds its own, the first rename wins. */
async function install(): Promise<void> {
  if (await exists(HOME)) return
  await mkdir(dirname(HOME), { recursive: true })
  const building = await mkdtemp(`${HOME}-building-`)
  try {
    await run("python3", ["-m", "venv", building])
    await run(join(building, "bin", "python"), [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"],
      `secantusdb==${VERSION}`,
    ])
    await rename(building, HOME)
  } catch (error) {
    if (!(await exists(HOME))) throw error
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** host:port, from the line that the server logs when it listens. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    const timer = setTimeout(() => fail("did not listen in time"), START_MS)
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(new Error(`SecantusDB ${why}:\n${said.join("\n")}`))
    }
    child.once("error", (error) => fail(error.message))
    child.once("exit", (code) => fail(`ended with ${code}`))
    if (!child.stderr) return fail("has no stderr")
    // Read to the end, also after the start: a full pipe would stop the server.
    createInterface({ input: child.stderr }).on("line", (line) => {
      const listening = /listening on (\S+:\d+)/.exec(line)?.[1]
      if (!listening) return void said.push(line)
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
