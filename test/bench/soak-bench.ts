// The embedded store under full load for minutes: whether latencies stay as they are while LevelDB merges its tables, and how memory and
// folder grow. 64 callers change versions of their own, without a pause; beside them a few read a version and pages of versions.
// Run: npm run bench -- --only soak --minutes 10
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { create, toBinary } from "@bufbuild/protobuf"
import {
  GetVersionRequestSchema,
  ListVersionsRequestSchema,
  PackageService,
  UpdateVersionRequestSchema,
} from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { pinLoad } from "../support/child.js"
import { startCompiled } from "./compiled.js"
import { http2Load } from "./http2-load.js"
import { names, seed, versionName } from "./seed.js"

export interface SoakRow {
  readonly minute: number
  readonly changesPerSecond: number
  /** Milliseconds that a change took. */
  readonly p50: number
  readonly p99: number
  readonly max: number
  /** Of one version and of a page of 20, in turn. */
  readonly readsPerSecond: number
  /** Of the server at the end of the minute, and the most so far; 0 where the system does not say. */
  readonly residentMebibytes: number
  readonly peakMebibytes: number
  readonly folderMebibytes: number
}

/** A server under load, and where it keeps its data. */
export interface Soaked {
  readonly url: string
  readonly pid: number
  readonly folder: string
}

export const SOAKED_VERSIONS = 2_048
const CALLERS = 64
const READERS = 4

/** Calls `report` at the end of each minute. Throws when a call fails. */
export async function soakBench(minutes: number, report: (row: SoakRow) => void): Promise<void> {
  pinLoad()
  const folder = mkdtempSync(join(tmpdir(), "soak-bench-"))
  try {
    await seed({ DATA_DIR: folder }, SOAKED_VERSIONS)
    const server = await startCompiled("support/service-process.ts", { DATA_DIR: folder })
    try {
      for (let minute = 1; minute <= minutes; minute++) report(await soak({ ...server, folder }, minute, 60))
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One minute, or so many seconds, of it. */
export async function soak({ url, pid, folder }: Soaked, minute: number, seconds: number): Promise<SoakRow> {
  const path = (method: { readonly name: string }) => `/${PackageService.typeName}/${method.name}`
  const { updateVersion, getVersion, listVersions } = PackageService.method
  const [changes, gets, pages] = await Promise.all([
    http2Load(url, { connections: 4, streams: CALLERS / 4, seconds, path: path(updateVersion), message: changed() }),
    http2Load(url, { connections: 1, streams: READERS / 2, seconds, path: path(getVersion), message: read() }),
    http2Load(url, { connections: 1, streams: READERS / 2, seconds, path: path(listVersions), message: page() }),
  ])
  const failed = changes.failed + gets.failed + pages.failed
  if (failed > 0) throw new Error(`${failed} calls failed`)
  return {
    minute,
    changesPerSecond: changes.perSecond,
    p50: changes.p50,
    p99: changes.p99,
    max: changes.max,
    readsPerSecond: gets.perSecond + pages.perSecond,
    residentMebibytes: memory(pid, "VmRSS"),
    peakMebibytes: memory(pid, "VmHWM"),
    folderMebibytes: folderBytes(folder) / 2 ** 20,
  }
}

const indexes = Array.from({ length: SOAKED_VERSIONS }, (_, index) => index)

/** Callers take them in turn, so that no two change one version at once. */
function changed(): Uint8Array[] {
  return [ArchiveStatus.ARCHIVED, ArchiveStatus.UNARCHIVED].flatMap((archiveStatus) =>
    indexes.map((index) =>
      toBinary(
        UpdateVersionRequestSchema,
        create(UpdateVersionRequestSchema, { ...names, versionId: versionName(index), version: { archiveStatus } }),
      ),
    ),
  )
}

function read(): Uint8Array[] {
  return indexes.map((index) =>
    toBinary(GetVersionRequestSchema, create(GetVersionRequestSchema, { ...names, versionId: versionName(index) })),
  )
}

function page(): Uint8Array {
  return toBinary(ListVersionsRequestSchema, create(ListVersionsRequestSchema, { ...names, pageSize: 20 }))
}

function memory(pid: number, field: "VmRSS" | "VmHWM"): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8")
    return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** What the files take on the disk, or are long where the system does not say. */
function folderBytes(folder: string): number {
  let bytes = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    // A table that was merged away meanwhile has no size.
    const stats = statSync(join(folder, name), { throwIfNoEntry: false })
    if (stats?.isFile()) bytes += stats.blocks === undefined ? stats.size : stats.blocks * 512
  }
  return bytes
}
