// What authentication, metrics and traces add to a call: the server's processor time for each, of one read over REST and gRPC, against the
// same server without any of it in the same run. Every call has a credential: to read its header costs as much where nobody looks at it.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { create, toBinary } from "@bufbuild/protobuf"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import type { Child } from "../support/child.js"
import { startCompiled } from "./compiled.js"
import { httpLoad, median, requestBytes } from "./http-load.js"
import { http2Load } from "./http2-load.js"
import { names, seed, versionName } from "./seed.js"

export interface AccessBenchRow {
  readonly what: string
  /** Processor time of the server for a call, in microseconds. */
  readonly microseconds: number
  /** What that is more than without. */
  readonly more: number
}

interface Case {
  readonly what: string
  readonly child: Child
  /** Makes calls; resolves with how many. */
  readonly run: () => Promise<number>
}

const ADMIN = "the-operators-own-key-of-this-benchmark"
const ISSUER = "http://127.0.0.1:1"
const AUDIENCE = "bench"
/** New tokens of one block of calls; blocks are short, so that what else the machine does meets both servers alike. */
const NEW_TOKENS = 500
/** Blocks before the measured ones: V8 compiles what is called some thousand times. */
const WARM_UP_BLOCKS = 12
const BLOCKS_PER_REPETITION = 8
const path = `/api/v0/organizations/bench/projects/p/packages/k/versions/${versionName(0)}`

export async function accessBench({ seconds, repetitions }: { seconds: number; repetitions: number }) {
  const folder = await mkdtemp(join(tmpdir(), "bench-"))
  const { publicKey, privateKey } = await generateKeyPair("RS256")
  const jwks = join(folder, "jwks.json")
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "RS256" }] }))
  const environments = {
    without: { AUTHENTICATION: "off", METRICS: "off" },
    metrics: { AUTHENTICATION: "off", METRICS: "on" },
    access: {
      AUTHENTICATION: "required",
      METRICS: "off",
      ADMIN_API_KEY: ADMIN,
      JWT_ISSUERS: ISSUER,
      JWT_JWKS_FILE: jwks,
      JWT_AUDIENCE: AUDIENCE,
    },
    traces: {
      AUTHENTICATION: "off",
      METRICS: "off",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9",
      OTEL_TRACES_SAMPLER_ARG: "0",
    },
  }
  const children = new Map<string, Child>()
  try {
    for (const [name, environment] of Object.entries(environments)) {
      const DATA_DIR = join(folder, name)
      await seed({ DATA_DIR }, 1)
      children.set(name, await startCompiled("support/service-process.ts", { DATA_DIR, ...environment }))
    }
    const child = (name: keyof typeof environments) => children.get(name) as Child
    const access = child("access")
    const key = await newKey(access)
    const user = await grantedUser(access)
    const sign = (n: number) =>
      new SignJWT({ email: user, n })
        .setProtectedHeader({ alg: "RS256", kid: "k" })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime("1h")
        .sign(privateKey)
    const kept = await sign(-1)
    const fresh: string[][] = []
    const blocks = repetitions * BLOCKS_PER_REPETITION
    for (let block = 0; block < WARM_UP_BLOCKS + blocks; block++) {
      fresh.push(await Promise.all(Array.from({ length: NEW_TOKENS }, (_, n) => sign(block * NEW_TOKENS + n))))
    }
    const rest = (what: string, server: Child, token?: string): Case => ({
      what: `REST, ${what}`,
      child: server,
      async run() {
        const bytes = restRequest(server, token)
        return callsOf(seconds, await httpLoad(server.url, { connections: 32, seconds, request: () => bytes }))
      },
    })
    const grpc = (what: string, server: Child, token?: string): Case => ({
      what: `gRPC, ${what}`,
      child: server,
      async run() {
        const { input, name, parent } = PackageService.method.getVersion
        const message = toBinary(input, create(input, { ...names, versionId: versionName(0) }))
        const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
        const options = { connections: 2, streams: 16, seconds, path: `/${parent.typeName}/${name}`, message, headers }
        return callsOf(seconds, await http2Load(server.url, options))
      },
    })
    const restNew = (what: string, server: Child, tokens: string[][]): Case => ({
      what: `REST, ${what}`,
      child: server,
      async run() {
        const requests = (tokens.pop() ?? []).map((token) => restRequest(server, token))
        const { failed } = await httpLoad(server.url, {
          connections: 32,
          seconds: 60,
          calls: requests.length,
          request: (n) => requests[n] as Buffer,
        })
        if (failed > 0) throw new Error(`${failed} calls failed: the time would mean nothing`)
        return requests.length
      },
    })
    return [
      ...(await compare(repetitions, [
        rest("no authentication", child("without"), key),
        rest("metrics", child("metrics"), key),
        rest("an API key", access, key),
        rest("no authentication, a JWT sent", child("without"), kept),
        rest("a JWT", access, kept),
        rest("traces that are not sampled", child("traces"), key),
      ])),
      ...(await compare(
        blocks,
        [
          restNew("no authentication, a new JWT sent each time", child("without"), [...fresh]),
          restNew("a new JWT each time", access, [...fresh]),
        ],
        WARM_UP_BLOCKS,
      )),
      ...(await compare(repetitions, [
        grpc("no authentication", child("without"), key),
        grpc("metrics", child("metrics"), key),
        grpc("an API key", access, key),
        grpc("no authentication, a JWT sent", child("without"), kept),
        grpc("a JWT", access, kept),
      ])),
    ]
  } finally {
    for (const each of children.values()) await each.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Medians of interleaved repetitions: of the time of each case, and of what it took more than the first case did just before. The first
 * ones, `warmUp` of them, only warm up.
 */
async function compare(repetitions: number, cases: readonly Case[], warmUp = 3): Promise<AccessBenchRow[]> {
  const times = cases.map((): number[] => [])
  for (let repetition = 0; repetition < warmUp + repetitions; repetition++) {
    for (const [index, { child, run }] of cases.entries()) {
      const before = await processorTime(child.pid)
      const calls = await run()
      const spent = ((await processorTime(child.pid)) - before) / calls
      if (repetition >= warmUp) times[index]?.push(spent)
    }
  }
  const base = times[0] ?? []
  return cases.map(({ what }, index) => {
    const own = times[index] ?? []
    return { what, microseconds: median(own), more: median(own.map((time, at) => time - (base[at] ?? 0))) }
  })
}

/** Microseconds that all threads of a process have been on a core (Linux). */
async function processorTime(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`)
  const texts = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8")))
  return texts.reduce((sum, text) => sum + Number(text.split(" ")[0]), 0) / 1_000
}

function callsOf(seconds: number, { perSecond, failed }: { perSecond: number; failed: number }): number {
  if (failed > 0) throw new Error(`${failed} calls failed: the time would mean nothing`)
  return perSecond * seconds
}

function restRequest({ url }: Child, token: string | undefined): Buffer {
  const bytes = requestBytes("GET", path, new URL(url).host).toString()
  return Buffer.from(
    token === undefined ? bytes : bytes.replace("\r\n\r\n", `\r\nauthorization: Bearer ${token}\r\n\r\n`),
  )
}

async function post(child: Child, target: string, json: object): Promise<{ readonly text?: string }> {
  const answer = await fetch(child.url + target, {
    method: "POST",
    headers: { authorization: `Bearer ${ADMIN}`, "content-type": "application/json" },
    body: JSON.stringify(json),
  })
  if (!answer.ok) throw new Error(`${target}: ${await answer.text()}`)
  return (await answer.json()) as { readonly text?: string }
}

async function newKey(child: Child): Promise<string> {
  const { text } = await post(child, "/api/access/v1/keys", {
    name: "bench",
    grants: [{ organization: "bench", role: "member" }],
  })
  return text ?? ""
}

/** A user who may read what is read. */
async function grantedUser(child: Child): Promise<string> {
  const user = "ann@example.com"
  await post(child, "/api/v0/organizations/bench/permissions", { userGroupId: `user:${user}`, permission: "member" })
  return user
}
