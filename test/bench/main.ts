// All benchmarks in one run, as ratios: `npm run bench`. `npm run bench -- --quick` for a short look, `--only NAME` for one of
// them, `--versions N` for the larger package, `--store embedded|mongodb` for one of the stores, `--minutes N` for how long the soak lasts, `--out FILE` for a copy.
import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { storeKinds } from "../../src/store-kinds.js"
import { pinLoad } from "../support/child.js"
import { accessBench } from "./access-bench.js"
import { accessPieces } from "./access-pieces.js"
import { benchArtifactLists } from "./artifact-lists.js"
import { changeBench } from "./change-bench.js"
import { codecBench } from "./codec-bench.js"
import { idleBench } from "./idle-bench.js"
import { restBench } from "./rest-bench.js"
import { rpcBench } from "./rpc-bench.js"
import { serviceBench } from "./service-bench.js"
import { type SoakRow, soakBench } from "./soak-bench.js"
import { startBench } from "./start-bench.js"
import { storeBench } from "./store-bench.js"

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    out: { type: "string" },
    only: { type: "string" },
    versions: { type: "string" },
    store: { type: "string" },
    minutes: { type: "string" },
  },
})
const seconds = values.quick ? 1 : 3
const repetitions = values.quick ? 3 : 5
const lines: string[] = []

/** Columns as wide as their widest cell. */
function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`
  say(`\n## ${title}\n`, line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line))
}

function say(...text: string[]): void {
  lines.push(...text)
  console.log(text.join("\n"))
}

const rate = (value: number) => Math.round(value).toLocaleString("en")
const ratio = (value: number | undefined) => (value === undefined ? "" : value.toFixed(2))
const wanted = (name: string) => values.only === undefined || values.only === name

if (wanted("service")) {
  pinLoad()
  const rows = await serviceBench({
    seconds,
    repetitions,
    versions: Number(values.versions ?? (values.quick ? 10_000 : 100_000)),
    stores: storeKinds.filter((store) => values.store === undefined || values.store === store),
  })
  table(
    "The service, 32 callers: reads and status changes of one version",
    ["what", "per second", "to bare node:http", "to one version"],
    rows.map((row) => [row.what, rate(row.perSecond), ratio(row.toBare), ratio(row.toOne)]),
  )
}
if (wanted("rest")) {
  const rows = await restBench({ seconds, repetitions })
  table(
    "REST, no-op implementation, 32 connections",
    ["what", "per second", "p50 ms", "p99 ms", "to bare node:http"],
    rows.map((row) => [row.what, rate(row.perSecond), row.p50.toFixed(2), row.p99.toFixed(2), ratio(row.toBare)]),
  )
}
if (wanted("changes")) {
  const rows = await changeBench({ seconds, repetitions })
  table(
    "Durable status changes over gRPC, embedded store",
    ["what", "per second", "p50 ms", "p99 ms", "lost per second", "to bare fdatasync", "to etcd"],
    rows.map((row) => [
      row.what,
      rate(row.perSecond),
      row.p50?.toFixed(2) ?? "",
      row.p99?.toFixed(2) ?? "",
      row.lost === undefined ? "" : rate(row.lost),
      ratio(row.toFdatasync),
      ratio(row.toEtcd),
    ]),
  )
}
// Only when it is asked for: it takes its time.
if (values.only === "soak") {
  const rows: SoakRow[] = []
  await soakBench(Number(values.minutes ?? (values.quick ? 1 : 10)), (row) => {
    rows.push(row)
    console.log(`minute ${row.minute}: ${rate(row.changesPerSecond)} changes a second, p99 ${row.p99.toFixed(1)} ms`)
  })
  const numbers = (row: SoakRow) => [row.residentMebibytes, row.peakMebibytes, row.folderMebibytes].map(rate)
  table(
    "The service under full load: status changes of 64 callers on versions of their own, beside 4 that read",
    ["minute", "changes/s", "p50 ms", "p99 ms", "max ms", "reads/s", "RSS MiB", "peak MiB", "folder MiB"],
    rows.map((row) => [
      `${row.minute}`,
      rate(row.changesPerSecond),
      ...[row.p50, row.p99, row.max].map((millis) => millis.toFixed(1)),
      rate(row.readsPerSecond),
      ...numbers(row),
    ]),
  )
}
if (wanted("rpc")) {
  const rows = await rpcBench({ seconds, repetitions })
  table(
    "Unary gRPC, 64 callers",
    ["what", "per second", "p50 ms", "p99 ms", "CPU us/call", "peak MiB", "to grpc-js", "to grpc-go"],
    rows.map((row) => [
      row.what,
      rate(row.perSecond),
      row.p50.toFixed(2),
      row.p99.toFixed(2),
      row.cpuMicros.toFixed(1),
      row.peakMebibytes.toFixed(0),
      ratio(row.toGrpcJs),
      ratio(row.toGrpcGo),
    ]),
  )
}
if (wanted("store")) {
  const rows = await storeBench(seconds * 1000)
  table(
    "The embedded store alone",
    ["what", "per second", "to a bare fdatasync loop"],
    rows.map((row) => [row.what, rate(row.perSecond), ratio(row.ratio)]),
  )
}
if (wanted("access")) {
  table(
    "Authentication and telemetry in themselves",
    ["what", "microseconds"],
    (await accessPieces()).map(({ what, microseconds }) => [what, microseconds.toFixed(2)]),
  )
  pinLoad()
  const rows = await accessBench({ seconds, repetitions })
  table(
    "What authentication and telemetry add to a read: the server's processor time",
    ["what", "microseconds a call", "more"],
    rows.map((row) => [row.what, row.microseconds.toFixed(1), row.more.toFixed(1)]),
  )
}
if (wanted("start")) {
  table(
    "A start of the built program, until it listens",
    ["what", "seconds", "of a processor"],
    (await startBench()).map((row) => [row.what, row.seconds.toFixed(2), row.processorSeconds.toFixed(2)]),
  )
}
if (wanted("idle")) {
  table(
    "Open connections that do nothing",
    ["what", "connections", "KiB each"],
    (await idleBench()).map((row) => [row.what, rate(row.connections), row.kibibytesEach.toFixed(1)]),
  )
}
if (wanted("lists")) {
  say("\n## A page of a list\n")
  await benchArtifactLists((line) => say(line))
}
if (wanted("codec")) {
  say("\n## The JSON codec\n")
  codecBench((line) => say(line))
}
if (values.out !== undefined) await writeFile(values.out, `${lines.join("\n")}\n`)
