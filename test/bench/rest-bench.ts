// REST without anything behind it: a no-op implementation with everything switched on, beside a bare node:http server that parses
// and answers the same JSON, and servers written in Go, on the same core in the same run. Run: npx tsx test/bench/rest-bench.ts
import { pathToFileURL } from "node:url"
import { type Child, pinLoad } from "../support/child.js"
import { startCompiled } from "./compiled.js"
import { buildGoPeers, type GoPeers } from "./go-peers.js"
import { type LoadResult, median } from "./http-load.js"
import { restLoad } from "./load.js"

export interface RestBenchRow {
  readonly what: string
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly toBare: number
}

const packages = "/api/v0/organizations/bench/projects/p/packages"
const requests = {
  "GET, 4 path variables": { method: "GET", path: `${packages}/k/versions/1.0.0` },
  "POST, 2 path variables": {
    method: "POST",
    path: packages,
    bodies: [{ name: "k", description: "what it is", replicationCount: 1 }],
  },
} as const

/** Medians of interleaved repetitions, 32 connections. */
export async function restBench(options: {
  readonly seconds: number
  readonly repetitions: number
}): Promise<RestBenchRow[]> {
  pinLoad()
  const ours = await startCompiled("bench/rest-server.ts", { LOG_LEVEL: "warn" })
  const answers = JSON.stringify(
    Object.fromEntries(
      await Promise.all(
        Object.values(requests).map(async ({ method, path, ...rest }) => {
          const body = "bodies" in rest ? JSON.stringify(rest.bodies[0]) : null
          const response = await fetch(ours.url + path, {
            method,
            body,
            headers: { "content-type": "application/json" },
          })
          if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`)
          return [method, await response.json()]
        }),
      ),
    ),
  )
  const peers = await buildGoPeers()
  const goServers = peers === undefined ? [] : (["net-http", "grpc-gateway", "vanguard-go"] as const)
  const servers: { readonly what: string; readonly child: Child }[] = [
    { what: "bare node:http", child: await startCompiled("bench/bare-server.ts", { ANSWERS: answers }) },
    { what: "ours, log at warn", child: ours },
    { what: "ours, log at info", child: await startCompiled("bench/rest-server.ts", { LOG_LEVEL: "info" }) },
    ...(await Promise.all(goServers.map(async (what) => ({ what, child: await (peers as GoPeers).start(what) })))),
  ]
  try {
    const rows: RestBenchRow[] = []
    for (const [name, request] of Object.entries(requests)) {
      const load = async (url: string, seconds: number) => {
        const result = await restLoad(url, { ...request, connections: 32, seconds })
        if (result.failed > 0) throw new Error(`${result.failed} requests failed`)
        return result
      }
      const results = new Map<string, LoadResult[]>(servers.map(({ what }) => [what, []]))
      for (const { child } of servers) await load(child.url, 3)
      for (let i = 0; i < options.repetitions; i++) {
        for (const { what, child } of servers) results.get(what)?.push(await load(child.url, options.seconds))
      }
      const of = (what: string, pick: (result: LoadResult) => number) => median((results.get(what) ?? []).map(pick))
      const base = of("bare node:http", ({ perSecond }) => perSecond)
      for (const { what } of servers) {
        const perSecond = of(what, (result) => result.perSecond)
        rows.push({
          what: `${name}: ${what}`,
          perSecond,
          p50: of(what, ({ p50 }) => p50),
          p99: of(what, ({ p99 }) => p99),
          toBare: perSecond / base,
        })
      }
    }
    return rows
  } finally {
    await Promise.all(servers.map(({ child }) => child.stop()))
    await peers?.remove()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.table(await restBench({ seconds: 2, repetitions: 5 }))
}
