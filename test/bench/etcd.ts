// etcd side by side, where it is on PATH (Debian: etcd-server) and Go is there to build its client: one server on the core that ours
// has, on the same disk, and the client on the load's core.
import { execFile, spawn, spawnSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const run = promisify(execFile)
const sources = fileURLToPath(new URL("../../test/bench/peers/etcdcas", import.meta.url))

export interface EtcdLoad {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

export interface Etcd {
  /** Won compare-and-sets of so many callers, each on a key of its own or all on one. */
  load(callers: number, keys: "own" | "one", seconds: number): Promise<EtcdLoad>
  stop(): Promise<void>
}

/** Undefined, with a line that says why, where it can't be run. */
export async function startEtcd(): Promise<Etcd | undefined> {
  for (const command of [
    ["etcd", "--version"],
    ["go", "version"],
  ] as const) {
    if (spawnSync(command[0], [command[1]]).error !== undefined) {
      console.log(`etcd is left out: ${command[0]} is not on PATH`)
      return undefined
    }
  }
  const folder = await mkdtemp(join(tmpdir(), "bench-etcd-"))
  const client = join(folder, "etcdcas")
  await run("go", ["build", "-o", client, "."], { cwd: sources })
  const [port, peerPort] = [await freePort(), await freePort()]
  const endpoint = `http://127.0.0.1:${port}`
  const peer = `http://127.0.0.1:${peerPort}`
  const options = ["--listen-client-urls", endpoint, "--advertise-client-urls", endpoint, "--listen-peer-urls", peer]
  const cluster = ["--initial-advertise-peer-urls", peer, "--initial-cluster", `default=${peer}`]
  const command = ["etcd", "--data-dir", join(folder, "data"), ...options, ...cluster, "--log-level", "error"]
  const onCore = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0", ...command] : command
  const server = spawn(onCore[0] ?? "", onCore.slice(1), { stdio: "ignore" })
  const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()))
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${endpoint}/health`)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      break
    await sleep(100)
  }
  return {
    async load(callers, keys, seconds) {
      const { stdout } = await run(client, [endpoint, String(callers), String(Math.ceil(seconds)), keys])
      return JSON.parse(stdout)
    },
    async stop() {
      server.kill()
      await exited
      await rm(folder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}
