// What a hostile client costs the built server, in a process of its own with a 512 MiB heap: beside each attack another client's probes are
// answered, the process lives, its memory stays bounded, and a refusal is small.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readdirSync, readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { type ClientHttp2Session, type ClientSessionOptions, connect as connectHttp2 } from "node:http2"
import { connect, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { create, toBinary } from "@bufbuild/protobuf"
import { afterAll, beforeAll, expect } from "vitest"
import { HealthCheckRequestSchema } from "../../gen/grpc/health/v1/health_pb.js"
import { build } from "../support/built.js"

/** Half a second on a machine of its own. This process makes the attack and measures its neighbour on a machine that other tests share. */
const MAX_ANSWER_MS = 2_500
const MAX_MEMORY_KIB = 900 * 1024
export const MAX_REFUSAL_BYTES = 64 * 1024

const root = fileURLToPath(new URL("../..", import.meta.url))
let child: ChildProcess
let folder: string
export let port = 0
export const sockets = new Set<Socket>()

/** Starts the server, and ends it after the tests of the file or the group. */
export function attackedServer(environment: Readonly<Record<string, string>> = {}): void {
  beforeAll(async () => {
    await build()
    folder = await mkdtemp(join(tmpdir(), "version-registry-abuse-"))
    child = spawn(process.execPath, ["--max-old-space-size=512", "dist/src/main.js"], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        PORT: "0",
        DATA_DIR: folder,
        AUTHENTICATION: "off",
        STALL_TIMEOUT_MS: "1500",
        MAX_CONNECTIONS_PER_ADDRESS: "600",
        ...environment,
      },
      stdio: ["ignore", "pipe", "inherit"],
    })
    port = 0
    if (child.stdout === null) throw new Error("the server's output is a pipe")
    createInterface(child.stdout).on("line", (line) => {
      const entry: { readonly port?: number } = JSON.parse(line)
      port ||= entry.port ?? 0
    })
    for (let waited = 0; port === 0 && waited < 20_000; waited += 50) await sleep(50)
    // Reads its code once: what is measured is the answer, not the first one.
    await probes()
  })

  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    child.kill("SIGKILL")
    await rm(folder, { recursive: true, force: true })
  })
}

/** Runs an attack while another client asks for health; then everything of the attack is closed. */
export async function besides<T>(attack: () => Promise<T>): Promise<T> {
  let over = false
  const slowest = { ms: 0 }
  const watching = (async () => {
    while (!over) {
      slowest.ms = Math.max(slowest.ms, await probes())
      await sleep(50)
    }
  })()
  try {
    return await attack()
  } finally {
    over = true
    await watching
    const memory = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))
    expect(child.exitCode).toBeNull()
    expect(slowest.ms).toBeLessThan(MAX_ANSWER_MS)
    expect(Number(memory?.[1])).toBeLessThan(MAX_MEMORY_KIB)
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await sleep(200)
  }
}

/** Milliseconds until /healthz and gRPC health were answered, the slower of the two. The probe's address is another one than the crowd's. */
async function probes(): Promise<number> {
  const start = performance.now()
  const [http, grpc] = await Promise.all([overHttp(), overGrpc()])
  expect(http).toBe("HTTP/1.1 200")
  expect(grpc).toBe("0")
  return performance.now() - start
}

async function overHttp(): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", localAddress: "127.0.0.2" })
  socket.on("error", () => undefined)
  socket.write("GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
  const [data] = await once(socket, "data")
  socket.destroy()
  return String(data).slice(0, 12)
}

async function overGrpc(): Promise<string> {
  const session = connectHttp2(`http://127.0.0.1:${port}`, {
    createConnection: () => connect({ port, host: "127.0.0.1", localAddress: "127.0.0.2" }),
  })
  session.on("error", () => undefined)
  const stream = session.request({
    ":method": "POST",
    ":path": "/grpc.health.v1.Health/Check",
    "content-type": "application/grpc",
    te: "trailers",
  })
  const message = toBinary(HealthCheckRequestSchema, create(HealthCheckRequestSchema))
  stream.end(Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]))
  stream.resume()
  const [trailers] = await once(stream, "trailers")
  session.destroy()
  return String(trailers["grpc-status"])
}

export function open(): Socket {
  const socket = connect({ port, host: "127.0.0.1", localAddress: "127.0.0.3" })
  socket.on("error", () => undefined)
  sockets.add(socket)
  return socket
}

/** A session of HTTP/2 from the crowd's address, closed with the crowd. */
export function openHttp2(options: ClientSessionOptions = {}): ClientHttp2Session {
  const session = connectHttp2(`http://127.0.0.1:${port}`, { ...options, createConnection: open })
  session.on("error", () => undefined)
  return session
}

export function descriptors(): number {
  return readdirSync(`/proc/${child.pid}/fd`).length
}
