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
import { Worker } from "node:worker_threads"
import { afterAll, beforeAll, expect } from "vitest"
import { build } from "../support/built.js"
import { parseMetrics, sum } from "../support/metrics.js"

/** Of the server's own time in one turn of its event loop, in which it looks at nothing else: others share the machine, the attack too. */
const MAX_HELD_MS = 500
/** The same until another client's connections are accepted, read and answered, which takes several turns: none waits for a whole crowd. */
const MAX_WORK_MS = 500
/**
 * Anonymous memory, without the pages of the store that the system has mapped: the heap of 512 MiB, answers and bodies that wait (a quarter
 * and an eighth of it), and what the process has before any call.
 */
const MAX_MEMORY_KIB = 800 * 1024
export const MAX_REFUSAL_BYTES = 64 * 1024

const monitor = new URL("event-loop-monitor.mjs", import.meta.url)
const root = fileURLToPath(new URL("../..", import.meta.url))
let child: ChildProcess | undefined
let folder: string
export let port = 0
export const sockets = new Set<Socket>()

interface AttackedOptions {
  readonly descriptorLimit?: number
  readonly heapMiB?: number
  /** Writes what is to be there already into the folder of data. */
  readonly fill?: (folder: string) => Promise<void>
}

/** Starts the server, and ends it after the tests of the file or the group. */
export function attackedServer(
  environment: Readonly<Record<string, string>> = {},
  { descriptorLimit = 4096, heapMiB = 512, fill }: AttackedOptions = {},
): void {
  beforeAll(async () => {
    await build()
    folder = await mkdtemp(join(tmpdir(), "version-registry-abuse-"))
    await fill?.(folder)
    const server = `ulimit -n ${descriptorLimit}; exec "${process.execPath}" --max-old-space-size=${heapMiB} --import "${monitor}" dist/src/main.js`
    child = spawn("bash", ["-c", server], {
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
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    })
    port = 0
    if (child.stdout === null) throw new Error("the server's output is a pipe")
    // What comes after is only drained: reading a line of each request would take the crowd's time, and the server's.
    const lines = createInterface(child.stdout)
    lines.on("line", (line) => {
      port ||= (JSON.parse(line) as { readonly port?: number }).port ?? 0
      if (port !== 0) lines.close()
    })
    lines.once("close", () => child?.stdout?.resume())
    for (let waited = 0; port === 0 && waited < 20_000; waited += 50) await sleep(50)
  }, 300_000)

  afterAll(async () => {
    for (const socket of sockets) socket.destroy()
    child?.kill("SIGKILL")
    await rm(folder, { recursive: true, force: true })
  })
}

interface Bounds {
  /** Of the server's own time in one turn of its event loop. */
  readonly maxHeldMs?: number
  /** Of the server's own time until the other client is answered. */
  readonly maxWorkMs?: number
}

/** Runs an attack while another client asks for health; then everything of the attack is closed. */
export async function besides<T>(
  attack: () => Promise<T>,
  { maxHeldMs = MAX_HELD_MS, maxWorkMs = MAX_WORK_MS }: Bounds = {},
): Promise<T> {
  const neighbour = new Worker(new URL("neighbour.mjs", import.meta.url), { workerData: { port, pid: child?.pid } })
  await once(neighbour, "message")
  await heldFor()
  const seen = once(neighbour, "message")
  try {
    return await attack()
  } finally {
    neighbour.postMessage("stop")
    const [{ slowest, memoryKiB, problem }] = await seen
    const heldMs = await heldFor()
    expect(problem).toBeUndefined()
    expect(child?.exitCode).toBeNull()
    expect(heldMs, "milliseconds in which the event loop was held").toBeLessThan(maxHeldMs)
    expect(slowest, "milliseconds of work before another client's answer").toBeLessThan(maxWorkMs)
    expect(memoryKiB, "KiB of memory").toBeLessThan(MAX_MEMORY_KIB)
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await sleep(200)
  }
}

/** How long the server's event loop was held at most since this was asked before, in milliseconds. */
async function heldFor(): Promise<number> {
  if (child === undefined) throw new Error("no server")
  const answer = once(child, "message")
  child.send("held")
  const [{ heldMs }] = await answer
  return heldMs
}

/** A connection of the crowd. */
export function open(address = "127.0.0.3"): Socket {
  const socket = connect({ port, host: "127.0.0.1", localAddress: address })
  socket.on("error", () => undefined)
  sockets.add(socket)
  return socket
}

/** A session of HTTP/2 from an address of the crowd, closed with the crowd. */
export function openHttp2(options: ClientSessionOptions = {}, address?: string): ClientHttp2Session {
  const session = connectHttp2(`http://127.0.0.1:${port}`, { ...options, createConnection: () => open(address) })
  session.on("error", () => undefined)
  return session
}

/** The whole server sees and does nothing for a while, as on a machine that has stopped it. */
export async function stalled(ms: number, meanwhile: () => void): Promise<void> {
  child?.kill("SIGSTOP")
  meanwhile()
  await sleep(ms)
  child?.kill("SIGCONT")
}

/** Asks the server to end, and gives the code with which it does. */
export async function terminated(): Promise<number | null> {
  if (child === undefined) throw new Error("no server")
  const exit = once(child, "exit")
  child.kill("SIGTERM")
  const [code] = await exit
  return code
}

/** The sum of a metric's samples that have these labels. */
export async function metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  return sum(parseMetrics(await answer.text()), name, labels)
}

/** The memory that the server has now. */
export function residentKiB(): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child?.pid}/status`, "utf8"))?.[1])
}

export function descriptors(): number {
  return readdirSync(`/proc/${child?.pid}/fd`).length
}
