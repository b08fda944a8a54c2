// The JSON codec beside protobuf-es's own, on a small message and on a page of them. Run: npx tsx test/bench/codec-bench.ts
import { fileURLToPath } from "node:url"
import {
  create,
  type DescMessage,
  fromJson,
  fromJsonString,
  type Message,
  type MessageInitShape,
  toJson,
  toJsonString,
} from "@bufbuild/protobuf"
import { timestampFromDate } from "@bufbuild/protobuf/wkt"
import { UpdatePackageVersionsStatusRequestSchema } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PackageVersionStatus } from "../../gen/registry/artifacts/v1/resources_pb.js"
import { ListConnectorVersionsResponseSchema } from "../../gen/registry/connectors/v1/connectors_pb.js"
import { ConnectorVersionSchema } from "../../gen/registry/connectors/v1/version_pb.js"
import { createJsonCodec } from "../../src/rest/json/codec.js"
import { messageOf } from "../../src/rest/json/properties.js"
import { messageFactory } from "../../src/rpc/message-factory.js"
import { Color, ReleasePageSchema, ReleaseSchema } from "../gen/codec/codec/v1/codec_pb.js"

type Print = (line: string) => void

const ROUNDS = 7
const ROUND_MS = 100

const codec = createJsonCodec({
  style: { timestamps: "rfc3339", int64: "string", unknownMembers: "refuse", nullMembers: "default" },
})

const summary: MessageInitShape<typeof ReleaseSchema> = {
  id: "1.4.2",
  displayName: "Spring release",
  createTime: timestampFromDate(new Date("2024-05-01T10:00:00Z")),
  updateTime: timestampFromDate(new Date("2024-05-02T11:30:00.25Z")),
  color: Color.BLUE,
  latest: true,
  downloads: 1234,
}

const page = create(ReleasePageSchema, {
  releases: Array.from(
    { length: 25 },
    (_, index): MessageInitShape<typeof ReleaseSchema> => ({
      ...summary,
      id: `1.4.${index}`,
      description: "What has changed since the release before, in a sentence or two that somebody wrote. ".repeat(2),
      size: 12345678901n + BigInt(index),
      tags: ["stable", "lts", "größer"],
      labels: { team: "platform", tier: "gold" },
      assets: ["package.zip", "package.zip.sig"].map((name) => ({
        name,
        size: 1048576n,
        score: 0.875,
        hashes: { "SHA-256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
      })),
    }),
  ),
  nextPageToken: "eyJhZnRlciI6IjEuNC4yNCJ9",
})

const connectorVersion = (name: string): MessageInitShape<typeof ConnectorVersionSchema> => ({
  id: "01HV4J3K5M6N7P8Q9R0S1T2V3W",
  name,
  description: "Retries on 429 and honours Retry-After",
  isLatest: true,
  createTime: timestampFromDate(new Date("2024-05-01T10:00:00Z")),
  updateTime: timestampFromDate(new Date("2024-05-02T11:30:00.25Z")),
})

const connectorVersions = create(ListConnectorVersionsResponseSchema, {
  items: Array.from({ length: 50 }, (_, index) => connectorVersion(`v${index}`)),
  totalCount: 50,
})

const versions = Array.from({ length: 20 }, (_, index) => `1.0.${index}`)
const statusUpdate = create(UpdatePackageVersionsStatusRequestSchema, {
  versions,
  versionRevisions: versions.map((version) => ({ version, revision: "kBF9mCPnPZ3bBgpR1gS6Q1UtVYZ" })),
  targetStatus: PackageVersionStatus.ARCHIVED,
  expectedStatus: PackageVersionStatus.PUBLISHED,
})

function nanosecondsPerCall(call: () => unknown): number {
  let calls = 0
  let elapsed = 0
  const start = performance.now()
  while (elapsed < ROUND_MS) {
    for (let index = 0; index < 50; index++) call()
    calls += 50
    elapsed = performance.now() - start
  }
  return (elapsed * 1e6) / calls
}

/** Rounds take turns and the median counts, so that a busy machine slows all of them alike. The first one is ours. */
function compare(title: string, candidates: Readonly<Record<string, () => unknown>>, print: Print): void {
  const names = Object.keys(candidates)
  const rounds = new Map<string, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, call] of Object.entries(candidates)) {
      const time = nanosecondsPerCall(call)
      // The first one warms up.
      if (round > 0) rounds.get(name)?.push(time)
    }
  }
  print(title)
  let ours: number | undefined
  for (const [name, times] of rounds) {
    const median = times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN
    ours ??= median
    print(`  ${name}: ${median.toFixed(0)} ns, ${(median / ours).toFixed(2)} times ours`)
  }
}

/** Each codec reads the text that it writes: ours has our spellings and options. */
function bench(print: Print, title: string, desc: DescMessage, message: Message): void {
  const write = codec.messageWriter(desc)
  const read = codec.messageReader(desc)
  const make = messageFactory(desc)
  const ours = write(message)
  const theirs = toJsonString(desc, message)
  const wrong = read(ours, create(desc)).violations[0]
  if (wrong !== undefined) throw new Error(`${title}: ${wrong.field} ${wrong.description}`)
  compare(
    `read ${title}, ${ours.length} characters (protobuf-es: ${theirs.length})`,
    {
      ours: () => read(ours, messageOf(make())),
      "ours into create()": () => read(ours, create(desc)),
      fromJsonString: () => fromJsonString(desc, theirs),
      "fromJson(JSON.parse)": () => fromJson(desc, JSON.parse(theirs)),
      "JSON.parse alone": () => JSON.parse(theirs),
    },
    print,
  )
  const plain = toJson(desc, message)
  compare(
    `write ${title}`,
    {
      // To bytes: what is concatenated here becomes one string only there.
      ours: () => Buffer.from(write(message)),
      toJsonString: () => Buffer.from(toJsonString(desc, message)),
      "JSON.stringify alone": () => Buffer.from(JSON.stringify(plain)),
    },
    print,
  )
}

/** Prints nanoseconds per message, and each as a multiple of ours. */
export function codecBench(print: Print): void {
  bench(print, "a test message", ReleaseSchema, create(ReleaseSchema, summary))
  bench(print, "a page of 25", ReleasePageSchema, page)
  bench(print, "a connector version", ConnectorVersionSchema, create(ConnectorVersionSchema, connectorVersion("v1")))
  bench(print, "50 connector versions", ListConnectorVersionsResponseSchema, connectorVersions)
  bench(print, "a status update of 20 versions", UpdatePackageVersionsStatusRequestSchema, statusUpdate)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) codecBench(console.log)
