// WORKERS: several processes of the real program on one port and one MongoDB.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { request } from "node:http"
import { availableParallelism } from "node:os"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { createClient, type Transport } from "@connectrpc/connect"
import { createGrpcTransport } from "@connectrpc/connect-node"
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest"
import { Health, HealthCheckResponse_ServingStatus as Status } from "../../gen/grpc/health/v1/health_pb.js"
import { AccessService } from "../../gen/registry/access/v1/access_pb.js"
import { build } from "../support/built.js"
import { parseMetrics, sum } from "../support/metrics.js"
import { type TestDatabase, testDatabase } from "../support/mongo.js"

const ADMIN = "the-operators-own-key-of-this-test"
const TOKEN = "the-scrapers-own-token-of-this-test"
const main = fileURLToPath(new URL("../../dist/src/main.js", import.meta.url))

interface Line {
  readonly msg: string
  readonly pid: number
  readonly worker?: number
  readonly port?: number
  readonly correlationId?: string
  readonly method?: string
}

interface Program {
  readonly child: ChildProcess
  readonly lines: Line[]
  readonly exited: Promise<readonly [number | null, string | null]>
  port(): number
  /** By worker, the process that wrote a line last. */
  pids(): Map<number, number>
  /** A request on a connection of its own. */
  get(path: string, key?: string, method?: string, json?: object): Promise<{ status: number; id: string; text: string }>
}

let database: TestDatabase

beforeAll(async () => {
  await build()
  database = await testDatabase()
})
afterAll(() => database?.drop())

function start(environment: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: "0",
      LOG_LEVEL: "info",
      INDEXER_WORKERS: "0",
      SECRET_KEY: "dGVzdHMgYWxsIGhhdmUgdGhlIHNhbWUgMzIgYnl0ZXM=",
      ADMIN_API_KEY: ADMIN,
      METRICS_TOKEN: TOKEN,
      MONGODB_URI: database.uri,
      MONGODB_DATABASE: database.database,
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  const lines: Line[] = []
  createInterface(child.stdout as NodeJS.ReadableStream).on("line", (line) => lines.push(JSON.parse(line)))
  const port = () => lines.find((line) => line.port !== undefined)?.port ?? 0
  return {
    child,
    lines,
    exited: once(child, "exit") as Promise<[number | null, string | null]>,
    port,
    pids: () => new Map(lines.flatMap(({ worker, pid }) => (worker === undefined ? [] : [[worker, pid]]))),
    get: (path, key = ADMIN, method = "GET", json) =>
      new Promise((resolve, reject) => {
        const body = json === undefined ? "" : JSON.stringify(json)
        const type = json === undefined ? {} : { "content-type": "application/json" }
        const headers = { authorization: `Bearer ${key}`, "content-length": Buffer.byteLength(body), ...type }
        const sent = request({ port: port(), host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
          let text = ""
          response.on("data", (chunk: Buffer) => {
            text += chunk.toString()
          })
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, id: String(response.headers["x-request-id"]), text }),
          )
        })
        sent.on("error", reject)
        sent.end(body)
      }),
  }
}

async function startWorkers(count: number | "auto"): Promise<Program> {
  const program = start({ WORKERS: String(count) })
  await expect
    .poll(() => program.lines.some(({ msg }) => msg.includes("workers serve")), { timeout: 150_000 })
    .toBe(true)
  return program
}

/** Calls until each worker has answered; gives what each said last. */
async function ofEach<T>(program: Program, count: number, call: () => Promise<{ id: string } & T>) {
  const answers = new Map<number, T>()
  await expect
    .poll(
      async () => {
        const answer = await call()
        await sleep(70)
        const line = program.lines.find(({ correlationId }) => correlationId === answer.id)
        if (line?.worker !== undefined) answers.set(line.worker, answer)
        return answers.size
      },
      { timeout: 60_000, interval: 1 },
    )
    .toBe(count)
  return answers
}

/** gRPC on a connection of its own. */
function grpc(program: Program): Transport {
  return createGrpcTransport({ baseUrl: `http://127.0.0.1:${program.port()}` })
}

/** /healthz, /readyz and Health.Check, each on a connection of its own. */
async function health(program: Program): Promise<unknown[]> {
  const [alive, ready, { status }] = await Promise.all([
    program.get("/healthz"),
    program.get("/readyz"),
    createClient(Health, grpc(program)).check({}),
  ])
  return [alive.status, ready.status, status]
}

const healthy = [200, 200, Status.SERVING]

/** Watches the health of each worker: what each watcher gets, until its stream ends. */
async function watchEach(program: Program, count: number) {
  const connections = await ofEach(program, count, async () => {
    const transport = grpc(program)
    let id = ""
    const onHeader = (headers: Headers) => {
      id = headers.get("x-request-id") ?? ""
    }
    await createClient(AccessService, transport).whoAmI({}, { headers: { authorization: `Bearer ${ADMIN}` }, onHeader })
    return { id, transport }
  })
  return Array.from(connections.values(), ({ transport }) => {
    const statuses: Status[] = []
    const ended = (async () => {
      for await (const { status } of createClient(Health, transport).watch({})) statuses.push(status)
      return statuses
    })()
    ended.catch(() => undefined)
    return { statuses, ended }
  })
}

test("all serve, with request ids of their own; one that dies is replaced; SIGTERM lets all finish", {
  timeout: 300_000,
}, async () => {
  const program = await startWorkers(3)
  const answers = await ofEach(program, 3, () => program.get("/api/access/v1/whoami"))
  expect([...answers.values()].map(({ status }) => status)).toEqual([200, 200, 200])
  const pids = program.pids()
  expect(new Set(pids.values()).size).toBe(3)
  const ids = program.lines.flatMap(({ correlationId }) => correlationId ?? [])
  expect(new Set(ids).size).toBe(ids.length)

  // Metrics are those of all.
  const before = program.lines.filter(({ method }) => method?.endsWith("/WhoAmI")).length
  const { text } = await program.get("/metrics", TOKEN)
  expect(
    sum(parseMetrics(text), "version_registry_calls_total", { method: "registry.access.v1.AccessService/WhoAmI" }),
  ).toBe(before)

  const victim = pids.get(2) as number
  process.kill(victim, "SIGKILL")
  await expect
    .poll(() => program.lines.some(({ msg }) => msg.startsWith("a worker ended")), { timeout: 10_000 })
    .toBe(true)
  // The others go on meanwhile, and say that they are well.
  const replacement = () =>
    program.lines.find(({ worker, pid, port }) => worker === 2 && pid !== victim && port !== undefined)
  do {
    expect((await program.get("/api/access/v1/whoami")).status).toBe(200)
    expect(await health(program)).toEqual(healthy)
    await sleep(50)
  } while (replacement() === undefined)
  expect(replacement()?.port).toBe(program.port())
  await ofEach(program, 3, () => program.get("/api/access/v1/whoami"))

  expect(await health(program)).toEqual(healthy)
  const watchers = await watchEach(program, 3)
  await expect.poll(() => watchers.map(({ statuses }) => statuses)).toEqual(Array(3).fill([Status.SERVING]))

  // Some requests are under way: their bodies come later.
  const slow = Array.from({ length: 6 }, () => {
    let finish: () => void = () => undefined
    const answered = new Promise<number>((resolve, reject) => {
      const sent = request(
        {
          port: program.port(),
          host: "127.0.0.1",
          method: "POST",
          path: "/api/v0/organizations",
          agent: false,
          headers: { authorization: `Bearer ${ADMIN}`, "content-type": "application/json", "content-length": 2 },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      sent.on("error", reject)
      sent.write("{")
      finish = () => sent.end("}")
    })
    return { answered, finish }
  })
  await sleep(500)
  const last = [...program.pids().values()]
  program.child.kill("SIGTERM")
  await sleep(300)
  expect((await program.get("/readyz").catch(() => ({ status: 0 }))).status).not.toBe(200)
  // Told while others are still served, by each worker.
  expect(await Promise.all(watchers.map(({ ended }) => ended))).toEqual(
    Array(3).fill([Status.SERVING, Status.NOT_SERVING]),
  )
  for (const { finish } of slow) finish()
  expect(await Promise.all(slow.map(({ answered }) => answered))).toEqual(Array(6).fill(400))
  expect(await program.exited).toEqual([0, null])
  for (const pid of last) expect(() => process.kill(pid, 0)).toThrow("ESRCH")
  expect(
    program.lines
      .filter(({ msg }) => msg === "stopped")
      .map(({ worker }) => worker ?? 0)
      .sort(),
  ).toEqual([0, 1, 2, 3])
})

test("as many as there are cores; what one grants or takes away holds in the others within 5 seconds", {
  timeout: 300_000,
}, async () => {
  // On one core, auto is one process, which there is no other beside.
  const count = Math.max(2, availableParallelism())
  const program = await startWorkers(availableParallelism() === 1 ? 2 : "auto")
  expect(program.lines.some(({ msg }) => msg === `${count} workers serve the port`)).toBe(true)
  const make = (path: string, json: object) => program.get(path, ADMIN, "POST", json)
  expect((await make("/api/v0/organizations", { name: "acme" })).status).toBe(201)
  const created = JSON.parse(
    (await make("/api/access/v1/keys", { name: "k", grants: [{ organization: "acme", role: "member" }] })).text,
  ) as {
    text: string
    key: { id: string }
  }
  const read = () => program.get("/api/v0/organizations/acme", created.text)
  const statuses = async () => [...(await ofEach(program, count, read)).values()].map(({ status }) => status)
  expect(await statuses()).toEqual(Array(count).fill(200))
  expect((await program.get(`/api/access/v1/keys/${created.key.id}`, ADMIN, "DELETE")).status).toBeLessThan(300)
  await expect.poll(statuses, { timeout: 5000, interval: 1 }).toEqual(Array(count).fill(401))
  program.child.kill("SIGTERM")
  await program.exited
})

test("more than one is refused on the embedded store, and where the first can't start", {
  timeout: 120_000,
}, async () => {
  const embedded = spawn(process.execPath, [main], {
    env: { ...process.env, WORKERS: "2", MONGODB_URI: "" },
    stdio: ["ignore", "ignore", "pipe"],
  })
  let said = ""
  embedded.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await once(embedded, "close")).toEqual([1, null])
  expect(said).toContain("WORKERS: the embedded store belongs to one process: set MONGODB_URI, or leave WORKERS at 1")
  const unreachable = start({
    WORKERS: "2",
    MONGODB_URI: "mongodb://127.0.0.1:1/?replicaSet=x",
    STORE_START_TIMEOUT_MS: "0",
  })
  expect(await unreachable.exited).toEqual([1, null])
})
