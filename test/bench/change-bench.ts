// Durable status changes over gRPC on the embedded store, beside a loop of bare fdatasync on the same disk: one caller; 64 callers
// on versions of their own, on one version, and in a race on one version, each naming the etag that it read (compare-and-set).
// Where etcd can be run, its compare-and-sets take turns with ours on the same core and disk.
// Run: npx tsx test/bench/change-bench.ts
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf"
import { Code, ConnectError, createClient } from "@connectrpc/connect"
import { createGrpcTransport } from "@connectrpc/connect-node"
import { PackageService, UpdateVersionRequestSchema } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { pinLoad } from "../support/child.js"
import { startCompiled } from "./compiled.js"
import { type EtcdLoad, startEtcd } from "./etcd.js"
import { measureFdatasync } from "./fdatasync.js"
import { median } from "./http-load.js"
import { http2Load } from "./http2-load.js"
import { names, seed, versionName } from "./seed.js"

export interface ChangeBenchRow {
  readonly what: string
  readonly perSecond: number
  readonly p50: number | undefined
  readonly p99: number | undefined
  readonly toFdatasync: number
  /** Of ours to etcd's in the same round, their median; undefined without etcd, or where it has nothing alike. */
  readonly toEtcd: number | undefined
}

const CALLERS = 64
const statuses = [ArchiveStatus.ARCHIVED, ArchiveStatus.UNARCHIVED]
const path = `/${PackageService.typeName}/${PackageService.method.updateVersion.name}`

export async function changeBench({
  seconds,
  repetitions,
}: {
  readonly seconds: number
  readonly repetitions: number
}): Promise<ChangeBenchRow[]> {
  pinLoad()
  const folder = mkdtempSync(join(tmpdir(), "change-bench-"))
  await seed({ DATA_DIR: folder }, CALLERS)
  const etcd = await startEtcd()
  const { url, stop } = await startCompiled("support/service-process.ts", { DATA_DIR: folder })
  const own = statuses.flatMap((status) => Array.from({ length: CALLERS }, (_, i) => change(versionName(i), status)))
  const one = statuses.map((status) => change(versionName(0), status))
  const load = (messages: readonly Uint8Array[], connections: number, streams: number) =>
    http2Load(url, { connections, streams, seconds, path, message: messages })
  const cases = {
    "1 caller": () => load(one, 1, 1),
    "64 callers, versions of their own": () => load(own, 4, CALLERS / 4),
    "64 callers, one version": () => load(one, 4, CALLERS / 4),
    "64 callers, one version, compare-and-set: wins": () => race(url, seconds),
  }
  const alike: { readonly [what: string]: readonly [callers: number, keys: "own" | "one"] } = {
    "1 caller": [1, "own"],
    "64 callers, versions of their own": [CALLERS, "own"],
    "64 callers, one version, compare-and-set: wins": [CALLERS, "one"],
  }
  try {
    const syncs: number[] = []
    const peers = new Map(Object.keys(alike).map((what) => [what, [] as EtcdLoad[]]))
    const results = new Map(Object.keys(cases).map((what) => [what, [] as Awaited<ReturnType<typeof load>>[]]))
    for (const run of Object.values(cases)) await run()
    for (let i = 0; i < repetitions; i++) {
      syncs.push(measureFdatasync(join(folder, "bare"), seconds * 1000))
      for (const [what, run] of Object.entries(cases)) {
        const result = await run()
        if (result.failed > 0) throw new Error(`${what}: ${result.failed} calls failed`)
        results.get(what)?.push(result)
        const peer = alike[what]
        if (etcd && peer) peers.get(what)?.push(await etcd.load(...peer, seconds))
      }
    }
    const bare = median(syncs)
    return [
      {
        what: "bare write + fdatasync",
        perSecond: bare,
        p50: undefined,
        p99: undefined,
        toFdatasync: 1,
        toEtcd: undefined,
      },
      ...[...results].map(([what, all]) => {
        const perSecond = median(all.map((result) => result.perSecond))
        return {
          what,
          perSecond,
          p50: median(all.map(({ p50 }) => p50)),
          p99: median(all.map(({ p99 }) => p99)),
          toFdatasync: perSecond / bare,
          toEtcd: ratioOf(all, peers.get(what) ?? []),
        }
      }),
      ...[...peers].flatMap(([what, all]) => (all.length === 0 ? [] : [etcdRow(what, all, bare)])),
    ]
  } finally {
    await stop()
    await etcd?.stop()
    rmSync(folder, { recursive: true })
  }
}

function ratioOf(ours: readonly EtcdLoad[], peers: readonly EtcdLoad[]): number | undefined {
  const ratios = peers.map(({ perSecond }, round) => (ours[round]?.perSecond ?? 0) / perSecond)
  return ratios.length === 0 ? undefined : median(ratios)
}

function etcdRow(what: string, all: readonly EtcdLoad[], bare: number): ChangeBenchRow {
  const perSecond = median(all.map((result) => result.perSecond))
  return {
    what: `etcd, ${what.replace("version", "key")}`,
    perSecond,
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    toFdatasync: perSecond / bare,
    toEtcd: undefined,
  }
}

function change(versionId: string, archiveStatus: ArchiveStatus): Uint8Array {
  const request: MessageInitShape<typeof UpdateVersionRequestSchema> = {
    ...names,
    versionId,
    version: { archiveStatus },
  }
  return toBinary(UpdateVersionRequestSchema, create(UpdateVersionRequestSchema, request))
}

/**
 * What counts is a change made on the state that its caller knew: by reading, or from the answer to its own last change. Who loses
 * waits, longer each time, and reads again.
 */
async function race(url: string, seconds: number) {
  const client = createClient(PackageService, createGrpcTransport({ baseUrl: url }))
  const end = performance.now() + seconds * 1000
  const versionId = versionName(0)
  const times: number[] = []
  let failed = 0
  const caller = async () => {
    const read = async () => (await client.getVersion({ ...names, versionId })).version
    let seen = await read()
    for (let lost = 0; performance.now() < end; ) {
      const begun = performance.now()
      const archiveStatus =
        seen?.archiveStatus === ArchiveStatus.ARCHIVED ? ArchiveStatus.UNARCHIVED : ArchiveStatus.ARCHIVED
      try {
        const request = { ...names, versionId, etag: seen?.etag ?? "", version: { archiveStatus } }
        seen = (await client.updateVersion(request)).version
        times.push(performance.now() - begun)
        lost = 0
      } catch (error) {
        if (ConnectError.from(error).code !== Code.Aborted) failed++
        lost++
        await sleep(Math.random() * Math.min(1_000, 8 * 2 ** lost))
        seen = await read()
      }
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.table(await changeBench({ seconds: 2, repetitions: 5 }))
}
