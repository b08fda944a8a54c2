// A `mongod` from PATH, as a replica set of one.

import { type ChildProcess, spawn } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { MongoClient } from "mongodb"
import type { MongoServer } from "./mongo-server.js"

const START_MS = 60_000

export function mongodOnPath(): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, "mongod"))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

export async function startMongod(program: string, options: { standalone?: boolean } = {}): Promise<MongoServer> {
  const storage = await mkdtemp(join(tmpdir(), "version-registry-mongod-"))
  const port = await freePort()
  const child = spawn(
    program,
    [
      ...["--bind_ip", "127.0.0.1", "--port", String(port), "--dbpath", storage],
      ...["--setParameter", "enableTestCommands=1"],
      ...(options.standalone ? [] : ["--replSet", "rs0"]),
    ],
    { stdio: "ignore" },
  )
  const failed = new Promise<never>((_, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}`)))
  })
  failed.catch(() => {})
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`
  const stop = async () => {
    await ended(child)
    await rm(storage, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await Promise.race([failed, started(uri, options.standalone ? undefined : `127.0.0.1:${port}`)])
    return { kind: "mongod", uri, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** With a host: as the one member of a replica set. */
async function started(uri: string, host: string | undefined): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: START_MS })
  const admin = client.db("admin")
  try {
    if (host === undefined) return void (await admin.command({ ping: 1 }))
    await admin.command({ replSetInitiate: { _id: "rs0", members: [{ _id: 0, host }] } })
    const end = performance.now() + START_MS
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
      if (performance.now() > end) throw new Error("mongod did not become primary in time")
      await sleep(50)
    }
  } finally {
    await client.close()
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  child.kill("SIGTERM")
  await exit
}
