// Durable status changes over gRPC on the embedded store, beside a loop of bare fdatasync on the same disk: changes of one caller, of
// 64 on versions of their own and on one version; and compare-and-set, each change naming the etag that its caller saw last. Where etcd
// can be run, its compare-and-sets take turns with ours on the same core and disk, under the same load.
// Run: npx tsx test/bench/change-bench.ts
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf"
import { PackageService, UpdateVersionRequestSchema } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { pinLoad } from "../support/child.js"
import { buildCompareAndSet, type CompareAndSet } from "./compare-and-set.js"
import { startCompiled } from "./compiled.js"
import { startEtcd } from "./etcd.js"
import { measureFdatasync } from "./fdatasync.js"
import { median } from "./http-load.js"
import { http2Load } from "./http2-load.js"
import { names, seed, versionName } from "./seed.js"

export interface ChangeBenchRow {
  readonly what: string
  readonly perSecond: number
  readonly p50: number | undefined
  readonly p99: number | undefined
  /** Compare-and-sets that were refused, a second. */
  readonly lost: number | undefined
  readonly toFdatasync: number
  /** Of ours to etcd's in the same round, their median; undefined without etcd, or where it has nothing alike. */
  readonly toEtcd: number | undefined
}

interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly lost?: number
}

interface Case {
  readonly what: string
  readonly run: () => Promise<Measured>
  /** The same load on etcd. */
  readonly onEtcd?: () => Promise<Measured>
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
  const compareAndSet = await buildCompareAndSet()
  const etcd = await startEtcd()
  const { url, stop } = await startCompiled("support/service-process.ts", { DATA_DIR: folder })
  const cases = [
    ...changeCases(url, seconds),
    ...(compareAndSet ? compareAndSetCases(compareAndSet, url, etcd?.url, seconds) : []),
  ]
  try {
    const syncs: number[] = []
    const measured = new Map(cases.map(({ what }) => [what, { ours: [] as Measured[], etcds: [] as Measured[] }]))
    for (const { run } of cases) await run()
    for (let i = 0; i < repetitions; i++) {
      syncs.push(measureFdatasync(join(folder, "bare"), seconds * 1000))
      for (const { what, run, onEtcd } of cases) {
        measured.get(what)?.ours.push(await run())
        if (onEtcd) measured.get(what)?.etcds.push(await onEtcd())
      }
    }
    const bare = median(syncs)
    const none = { p50: undefined, p99: undefined, lost: undefined, toEtcd: undefined }
    const rows: ChangeBenchRow[] = [{ what: "bare write + fdatasync", perSecond: bare, toFdatasync: 1, ...none }]
    for (const [what, { ours, etcds }] of measured) {
      const ratios = etcds.map(({ perSecond }, round) => (ours[round]?.perSecond ?? 0) / perSecond)
      rows.push({ ...rowOf(what, ours, bare), toEtcd: ratios.length === 0 ? undefined : median(ratios) })
      if (etcds.length > 0) rows.push(rowOf(`etcd, ${what.replace("version", "key")}`, etcds, bare))
    }
    return rows
  } finally {
    await stop()
    await etcd?.stop()
    await compareAndSet?.remove()
    rmSync(folder, { recursive: true })
  }
}

function rowOf(what: string, all: readonly Measured[], bare: number): ChangeBenchRow {
  const perSecond = median(all.map((result) => result.perSecond))
  return {
    what,
    perSecond,
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    lost: all[0]?.lost === undefined ? undefined : median(all.map(({ lost = 0 }) => lost)),
    toFdatasync: perSecond / bare,
    toEtcd: undefined,
  }
}

/** Whoever comes last wins. */
function changeCases(url: string, seconds: number): readonly Case[] {
  const own = statuses.flatMap((status) => Array.from({ length: CALLERS }, (_, i) => change(versionName(i), status)))
  const one = statuses.map((status) => change(versionName(0), status))
  const load = async (message: readonly Uint8Array[], connections: number, streams: number) => {
    const result = await http2Load(url, { connections, streams, seconds, path, message })
    if (result.failed > 0) throw new Error(`${result.failed} changes failed`)
    return result
  }
  return [
    { what: "1 caller", run: () => load(one, 1, 1) },
    { what: "64 callers, versions of their own", run: () => load(own, 4, CALLERS / 4) },
    { what: "64 callers, one version", run: () => load(one, 4, CALLERS / 4) },
  ]
}

function compareAndSetCases(
  client: CompareAndSet,
  url: string,
  etcdUrl: string | undefined,
  seconds: number,
): readonly Case[] {
  const kinds = [
    ["1 caller, compare-and-set", 1, "own"],
    ["64 callers, versions of their own, compare-and-set", CALLERS, "own"],
    ["64 callers, one version, compare-and-set: wins", CALLERS, "one"],
  ] as const
  return kinds.map(([what, callers, keys]) => ({
    what,
    run: () => client.load("registry", url, callers, keys, seconds),
    ...(etcdUrl !== undefined && { onEtcd: () => client.load("etcd", etcdUrl, callers, keys, seconds) }),
  }))
}

function change(versionId: string, archiveStatus: ArchiveStatus): Uint8Array {
  const request: MessageInitShape<typeof UpdateVersionRequestSchema> = {
    ...names,
    versionId,
    version: { archiveStatus },
  }
  return toBinary(UpdateVersionRequestSchema, create(UpdateVersionRequestSchema, request))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.table(await changeBench({ seconds: 2, repetitions: 5 }))
}
