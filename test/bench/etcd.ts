// etcd side by side, where it is on PATH (Debian: etcd-server): one server on the core that ours has, on the same disk.
import { spawn, spawnSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export interface Etcd {
  readonly url: string
  stop(): Promise<void>
}

/** Undefined, with a line that says why, where it can't be run. */
export async function startEtcd(): Promise<Etcd | undefined> {
  if (spawnSync("etcd", ["--version"]).error !== undefined) {
    console.log("etcd is left out: it is not on PATH")
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), "bench-etcd-"))
  const [port, peerPort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const peer = `http://127.0.0.1:${peerPort}`
  const options = ["--listen-client-urls", url, "--advertise-client-urls", url, "--listen-peer-urls", peer]
  const cluster = ["--initial-advertise-peer-urls", peer, "--initial-cluster", `default=${peer}`]
  const command = ["etcd", "--data-dir", join(folder, "data"), ...options, ...cluster, "--log-level", "error"]
  const onCore = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0", ...command] : command
  const server = spawn(onCore[0] ?? "", onCore.slice(1), { stdio: "ignore" })
  const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()))
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${url}/health`)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      break
    await sleep(100)
  }
  return {
    url,
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
