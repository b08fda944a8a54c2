// docs/limits.md says of each limit what the source says: settings what config.ts does, the others the constants that they are.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type DescMessage, getOption } from "@bufbuild/protobuf"
import { expect, it } from "vitest"
import { field } from "../../gen/buf/validate/validate_pb.js"
import { CreateApiKeyRequestSchema } from "../../gen/registry/access/v1/access_pb.js"
import { UpdatePackageVersionsStatusRequestSchema } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { settingsTable } from "../../src/config.js"
import { defaultHttp2Options } from "../../src/http2/index.js"
import { http2Options } from "../../src/server/http2-own.js"
import { defaultLimits } from "../../src/server/limits.js"

const root = join(import.meta.dirname, "../..")
const page = readFileSync(join(root, "docs/limits.md"), "utf8")

/** Settings that are numbers and no limits. */
const NO_LIMITS = new Set(["PORT", "WORKERS", "ACCOUNT_ID", "OTEL_TRACES_SAMPLER_ARG"])

it("each limit that is a setting has a row, with its default", () => {
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| `([^`]*)` \|/gm)].map(([, name, value]) => [name, value])
  const limits = settingsTable
    .filter((setting) => /^\d+(\.\d+)?$|heap/.test(setting.default) && !NO_LIMITS.has(setting.name))
    .map((setting) => [setting.name, setting.default])
  expect(rows.sort()).toEqual(limits.sort())
})

const sources = new Map<string, string>()
for (const file of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".ts")) sources.set(file.slice(0, -3), readFileSync(join(root, "src", file), "utf8"))
}
const listed = new Set<string>()

/** The number that a file gives a name: a product, where it is written as one. */
function numberIn(file: string, name: string): number {
  listed.add(`${file} ${["action", "trigger", "definition"].includes(name) ? "MAX_CHILDREN" : name}`)
  const written = new RegExp(`\\b${name}(?: =|:| \\?\\?) ([\\d_]+(?: \\*\\*? [\\d_]+)*)`).exec(
    sources.get(file) ?? "",
  )?.[1]
  if (written === undefined) throw new Error(`src/${file}.ts has no number called ${name}`)
  return written
    .replaceAll("_", "")
    .split(" * ")
    .map((factor) => factor.split(" ** ").map(Number))
    .reduce((product, [base = Number.NaN, power = 1]) => product * base ** power, 1)
}

/** The part of something that a file gives a name. */
function fraction(file: string, name: string): number {
  const [, part, whole] = new RegExp(`\\b${name} = (\\d+) / (\\d+)`).exec(sources.get(file) ?? "") ?? []
  return Number(part) / Number(whole)
}

const count = (n: number) => n.toLocaleString("en")
const bytes = (n: number) =>
  n % 1024 ** 2 === 0 ? `${count(n / 1024 ** 2)} MiB` : n % 1024 === 0 ? `${count(n / 1024)} KiB` : `${count(n)} bytes`
const seconds = (ms: number) => (ms < 1_000 ? `${ms} ms` : `${count(ms / 1_000)} s`)
const at = (file: string, show: (n: number) => string) => (name: string) => show(numberIn(file, name))

const http2 = { ...defaultHttp2Options, ...http2Options(defaultLimits) }
const limits = defaultLimits
const MAX_PAGE = numberIn("store/store", "MAX_PAGE_BYTES")
const indexing = at("indexer/limits", count)
const indexingBytes = at("indexer/limits", bytes)
const children = at("registry/connectors/children/limits", count)
const childrenBytes = at("registry/connectors/children/limits", bytes)

/** What each row of the page says, by what it bounds. */
const rows: Readonly<Record<string, string>> = {
  "descriptors that connections leave for files and probes": `${at("server/descriptors", count)("RESERVED")}, or three quarters where a process has few`,
  "connections that the system keeps until they are accepted": `${at("server/port", count)("MAX_BACKLOG")}, or what it is set to`,
  "new connections that begin to be read while others come": `${at("server/arrivals", count)("BEGUN_IN_A_TURN")} in a turn of the event loop`,
  "first byte, and the head of a request": `${seconds(limits.headersTimeoutMs)} each`,
  "connection without requests": seconds(http2.idleTimeoutMs),
  "HTTP/2 connection that does not answer a PING": seconds(http2.pingIntervalMs),
  "requests of one HTTP/1.1 connection": "one at a time",
  "streams of one HTTP/2 connection": `${http2.maxConcurrentStreams} at once`,
  "HTTP/2 header list": bytes(http2.maxHeaderListBytes),
  "HTTP/2 header block": `${bytes(http2.maxHeaderBlockBytes)}, ${http2.maxContinuationFrames} CONTINUATION frames, ${seconds(http2.headersTimeoutMs)}`,
  "HTTP/2 header blocks that have begun and not ended": `1/${1 / fraction("http2/memory-budget", "PART_FOR_BLOCKS")} of what requests and responses may hold`,
  "HTTP/2 settings in one frame": `${http2.maxSettings}`,
  "HTTP/2 resets that cost work": `${count(http2.resetBurst)} at once, then ${http2.resetsPerSecond} a second`,
  "HTTP/2 frames that carry nothing": `${count(http2.controlBurst)} at once, then ${http2.controlsPerSecond} a second`,
  "HTTP/2 frame of which nothing comes": `${seconds(http2.frameTimeoutMs)}, two thirds of \`STALL_TIMEOUT_MS\``,
  "HTTP/2 frame": `${seconds(http2.wholeFrameTimeoutMs)}, ten times \`STALL_TIMEOUT_MS\``,
  "responses that one HTTP/2 connection does not take": bytes(http2.maxUnsentBytes),
  "bodies of one HTTP/2 connection that have not arrived to their end": bytes(http2.maxBufferedBytes),

  headers: bytes(limits.maxHeaderBytes),
  "header fields": count(limits.maxHeaderFields),
  "path and query": at("composition/rest", bytes)("urlBytes"),
  "Authorization, or a cookie's credential": at("access/credentials/authorization-header", bytes)("MAX_LENGTH"),
  "depth of JSON": at("rest/json/scanner", count)("DEFAULT_MAX_DEPTH"),
  "depth of a Protobuf message": at("rpc/message-bounds", count)("MAX_DEPTH"),
  "depth of a query parameter's name": at("rest/binding/query", count)("MAX_DEPTH"),
  "page token": `${at("handlers/page-tokens", count)("MAX_TOKEN")} characters`,
  "values in one message: fields, elements, entries": at("rpc/message-bounds", count)("MAX_VALUES"),
  "digits of a decimal number": at("rest/json/decimal", count)("MAX_DIGITS"),
  "paths of a field mask": at("rpc/validation/compile", count)("MAX_MASK_PATHS"),
  gzip: `what the body's limit allows; a streamed body ${at("rest/binding/body", count)("MAX_RATIO")} times its size, ${at("rest/binding/body", bytes)("UNPACKED_FREE_BYTES")} free`,
  "headers of one part of a multipart body": at("rest/multipart/scanner", bytes)("MAX_HEADER_BYTES"),
  "HTTP/1.1 requests that wait behind others": `${at("server/pipelining", count)("WAITING_OF_ONE")} of a connection; ${at("server/pipelining", count)("WAITING_OF_ALL")} in all, shared by the addresses that have any`,
  "memory of HTTP/1.1 requests that wait, and of what new connections have brought before they are read":
    "1/8 of the heap's limit",
  "body that nobody reads any more": `${at("rpc/http/unread-body", bytes)("MAX_DISCARDED_BYTES")} or ${at("rpc/http/unread-body", seconds)("MAX_DISCARD_MS")}`,
  "an error's message, details and metadata": `${at("rpc/validation/bounds", bytes)("MAX_VIOLATION_BYTES")}, ${at("rpc/validation/bounds", count)("MAX_VIOLATIONS")} violations`,
  "trace state": `${at("rpc/trace-context", count)("MAX_STATE")} characters`,
  "age of a signature (AWS Signature Version 4)": `${numberIn("access/credentials/signature-v4/verify-signature", "MAX_SKEW_MS") / 60_000} min`,
  "headers that a signature names (AWS Signature Version 4)": at(
    "access/credentials/signature-v4/signature-header",
    count,
  )("MAX_SIGNED_HEADERS"),
  "groups that a JWT's claim names": at("access/credentials/json-web-token", count)("MAX_GROUPS"),
  "keys whose owners are keys": at("registry/access/creators", count)("MAX_OWNERS"),
  "failed credentials of one address": `${at("access/failure-limiter", count)("maxPerSecond")} a second`,
  "backups (`AdminService.Backup`)": "one at a time",

  "items of a page": `${at("handlers/page-tokens", count)("MAX_PAGE")}; ${at("registry/paging", count)("MAX_LIMIT")} where a list has \`first\``,
  "changes of a page": at("store/level/reading", count)("MAX_CHANGES"),
  "bytes of a page": bytes(MAX_PAGE),
  "what a filtered page looks at": `${at("registry/paging", count)("MAX_ROWS_READ")} items, ${bytes(numberIn("registry/paging", "MAX_BYTES_READ") * MAX_PAGE)}`,
  "pages that a list reads to find what its caller may see": at("handlers/access/visibility", count)("MAX_PAGES"),
  "organizations in the list of a principal's grants": at(
    "registry/access/commands/list-grants-of",
    count,
  )("MAX_ORGANIZATIONS"),
  "organizations that a list of organizations passes over": at(
    "registry/access/commands/list-organizations-of",
    count,
  )("MAX_PASSED_OVER"),
  "packages that a search of a project looks into": `${at("registry/packages/commands/indexing/search-project", count)("PACKAGES")}, or ${at("registry/packages/commands/indexing/search-project", count)("TEXT")} characters of names and descriptions`,
  "reads at once that hold more than 256 KiB": `1/8 of the heap's limit by ${bytes(3 * MAX_PAGE)}, at least 2`,
  "time that one HTTP/2 connection is read for while others wait": `${at("http2/read-turns", seconds)("SHARE_MS")}, all of them ${seconds(defaultHttp2Options.readSliceMs())}, before the rest of the process is looked at`,
  "time that answers are made in before other connections are looked at": `${at("turns", seconds)("SLICE_MS")}; none up to half of the time while new connections come`,
  "reads of the embedded store at once": `${at("store/level/level-store", count)("MAX_READS")}, ${at("store/level/level-store", count)("MAX_READS_OF_ONE")} of one caller`,
  "one read of the store": at("store/level/level-store", seconds)("transactionTimeoutMs"),
  "list parameter `sort`": "each field once",
  "versions and environments shown inside a connector": `${at("registry/connectors/views", count)("MAX_NESTED")} each, ${bytes(MAX_PAGE)}`,

  "one document of the store": at("store/document", bytes)("MAX_DOCUMENT_BYTES"),
  "one transaction": `${at("store/mongo/mongo-store", seconds)("transactionTimeoutMs")}; ${at("registry/context", seconds)("LARGE_TRANSACTION_MS")} where a connector version is copied or imported, and with \`Idempotency-Key\``,
  "calls at once that may copy a version of a connector: creating one, importing": `${at("composition/methods", count)("MAX_COPIES")}; of one caller 2`,
  "transactions of one commit of the embedded store": `${at("store/level/executor", count)("MAX_BATCH")}, or what makes them ${at("store/level/executor", count)("MAX_BATCH_SIZE")} characters`,
  "a response that is kept for retries (`Idempotency-Key`)": at(
    "registry/retries/kept-responses",
    bytes,
  )("MAX_RESPONSE_BYTES"),
  "names, in paths and bodies": "see docs/api-style.md",
  "namespace and name of a package": `${at("registry/packages/package-names", count)("MAX_BYTES")} bytes together`,
  "labels of a resource": `${at("registry/labels", count)("MAX_LABELS")}, values of ${at("registry/labels", count)("MAX_VALUE")} characters`,
  "tags of a domain, repository or package": at("registry/packages/commands/tags/add-tags", count)("MAX_TAGS"),
  "assets of a package version": at("registry/packages/commands/assets/publish-asset", count)("MAX_ASSETS"),
  "assets that one copy takes": at("registry/packages/commands/versions/copy-versions", count)("MAX_COPIED_ASSETS"),
  "upstreams of a repository": at("registry/packages/upstreams", count)("MAX_UPSTREAMS"),
  "versions of a bulk change": String(maxItems(UpdatePackageVersionsStatusRequestSchema, "versions")),
  "resource policy": `${at("access/policies/policy-document", count)("MAX_POLICY_BYTES")} bytes, ${at("access/policies/glob", count)("MAX_STARS")} \`*\` in a pattern`,
  "API keys of an owner, groups of an organization": each(
    at("registry/access/commands/create-api-key", count)("MAX_KEYS"),
    at("registry/access/commands/create-group", count)("MAX_GROUPS"),
  ),
  "grants of a new key": `${maxItems(CreateApiKeyRequestSchema, "grants")}, none twice`,
  "memberships that the roles of a new key's grants come through": at("registry/access/keys", count)("MAX_MEMBERSHIPS"),
  "members of a group, grants of a resource": each(
    at("registry/access/groups", count)("MAX_MEMBERS"),
    at("registry/access/grant-rows", count)("MAX_GRANTS"),
  ),
  "auth scheme configs of a connector": `${at("registry/connectors/auth-schemes", count)("MAX_AUTH_SCHEMES")}, ${at("registry/connectors/auth-schemes", bytes)("MAX_BYTES")} each`,
  "tags of a connector, each of its URLs": `${at("registry/connectors/rules", bytes)("MAX_TAGS_BYTES")} as JSON, ${at("registry/connectors/rules", count)("MAX_URL")} characters`,
  "connection variables of a connector": `${at("registry/connectors/rules", count)("MAX_VARIABLES")}, names and values of ${at("registry/connectors/rules", count)("MAX_VARIABLE")} characters`,
  "actions and triggers of a version": `${each(children("action"), children("trigger"))}, ${childrenBytes("MAX_OPERATION_BYTES")} each`,
  "definitions of a version": `${children("definition")}, schemas of ${childrenBytes("MAX_SCHEMA_BYTES")}, of ${childrenBytes("MAX_YAML_BYTES")} as YAML with \`$ref\``,
  "all that stands under a version": `${childrenBytes("MAX_VERSION_BYTES")}, ${children("MAX_REFERENCES")} references to definitions`,
  "definitions that a schema refers to": children("MAX_LINKS"),
  "what refers to a definition, as its answer shows it": at(
    "registry/connectors/children/references",
    count,
  )("MAX_SHOWN"),
  "links, parameters, responses of an action or trigger": ["MAX_LINKS", "MAX_PARAMETERS", "MAX_RESPONSES"]
    .map(children)
    .join(", "),
  "media types that a definition accepts": children("MAX_ACCEPT"),
  "environments of a connector": `${at("registry/connectors/environments/rules", count)("MAX_ENVIRONMENTS")}, ${at("registry/connectors/environments/rules", bytes)("MAX_ENVIRONMENT_BYTES")} together`,
  "credentials of an environment, for actions and for triggers": `${at("registry/connectors/environments/rules", count)("MAX_CREDENTIALS")} each, ${at("registry/connectors/environments/credential-types", bytes)("MAX_CREDENTIAL_BYTES")} of data`,

  "entries of an archive": indexing("MAX_ENTRIES"),
  "path of an entry": `${indexing("MAX_PATH_BYTES")} bytes, ${indexing("MAX_PATH_DEPTH")} folders`,
  "what an archive unpacks to": `${indexingBytes("BOMB_BYTES")} and ${indexing("BOMB_RATIO")} times its size`,
  manifest: indexingBytes("MAX_MANIFEST_BYTES"),
  models: `${indexing("MAX_MODELS")}, each of ${indexingBytes("MAX_MODEL_BYTES")}, ${indexingBytes("MAX_MODELS_BYTES")} together`,
  "sources, fields and queries": `${indexing("MAX_INDEX_ITEMS")}, with names and descriptions of ${indexing("MAX_INDEX_LENGTH")} characters`,
  "one description": `${indexing("MAX_DESCRIPTION_LENGTH")} characters`,
  "one name": `${indexing("MAX_NAME_LENGTH")} characters`,
  "the reason of a failure": `${indexing("MAX_REASON_LENGTH")} characters`,
  "tries to index a package": at("registry/packages/commands/indexing/claim-index-job", count)("MAX_ATTEMPTS"),
  "start of a worker's process": at("indexer/worker/worker-process", seconds)("START_TIMEOUT_MS"),
  "packages of one worker's process": at("indexer/worker/worker-process", count)("MAX_PACKAGES"),

  "callers whose rights are known": at("access/credentials/principals", count)("MAX_ENTRIES"),
  "JWTs that were verified": at("access/credentials/json-web-token", count)("MAX_TOKENS"),
  "API keys whose secrets were derived, and whose use was noted": `${at("access/authenticator", count)("MAX_SECRETS")} each`,
  "callers whose rate is counted, addresses whose failures are": each(
    at("access/rate-limiter", count)("MAX_PRINCIPALS"),
    at("access/failure-limiter", count)("MAX_ADDRESSES"),
  ),
  "an issuer's key set or discovery document": `${at("access/credentials/key-sets", bytes)("MAX_BYTES")}, ${at("access/credentials/key-sets", seconds)("TIMEOUT_MS")}`,
  "keys of an issuer that are kept decoded, headers of JWTs": each(
    at("access/credentials/key-sets", count)("MAX_KEYS"),
    at("access/credentials/json-web-token", count)("MAX_HEADERS"),
  ),
  "paths whose routes are remembered": `${at("rest/routing/match-cache", count)("MAX_PATHS")}, each of ${at("rest/routing/match-cache", count)("MAX_PATH_CHARACTERS")} characters`,
  "ranges of rows that the embedded store keeps": `${at("store/level/range-cache", count)("MAX_RANGES")} of a kind, each of ${at("store/level/range-cache", count)("MAX_RANGE_SIZE")} characters, ${at("store/level/range-cache", count)("MAX_SIZE")} together`,
  "header blocks that an HTTP/2 connection keeps": `${at("http2/block-cache", count)("MAX_BLOCKS")}; all connections 1/${1 / fraction("http2/memory-budget", "PART_FOR_HEADS")} of what requests and responses may hold`,
  "log lines that nobody takes": at("telemetry/log-output", bytes)("MAX_WAITING_BYTES"),
  "metrics of a worker (`WORKERS`)": `${at("cli/workers", seconds)("SNAPSHOT_TIMEOUT_MS")}; ${at("cli/worker", seconds)("COLLECT_TIMEOUT_MS")} for all`,
}

it("each row that is fixed has the value that the source has, and says what happens and how it is counted", () => {
  const lines = page
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (limit|setting|`[A-Z_]+`) \|/.test(line))
  const cells = lines.map((line) => line.slice(2, -2).split(" | "))
  expect(Object.fromEntries(cells.map(([name = "", value]) => [name, value]))).toEqual(rows)
  for (const row of cells) {
    expect(row).toHaveLength(4)
    for (const cell of row) expect(cell, row[0]).not.toBe("")
  }
})

/** Constants that look like limits and bound nothing that a caller has a part in, or say the same as a row does; why. */
const NOT_TOLD: Readonly<Record<string, readonly string[]>> = {
  "names, paths and ids, in docs/api-style.md or a rule of the field": [
    "registry/connectors/children/rules MAX_MEDIA_TYPE",
    "registry/connectors/children/rules MAX_NAME",
    "registry/connectors/children/rules MAX_PATH",
    "registry/connectors/environments/credential-types MAX_NAME",
    "registry/connectors/rules MAX_NAME_CHARACTERS",
    "registry/packages/upload MAX_VERSION_ID",
  ],
  "what the type of a value can hold": [
    "rest/json/duration MAX_SECONDS",
    "rest/json/timestamp MAX_SECONDS",
    "rpc/grpc/message-writer MAX_FLOAT",
    "rpc/grpc/message-writer MAX_INT64",
    "store/document MAX_BIGINT",
  ],
  "within another limit: an error's size, the depth of JSON, a page, a connection's memory": [
    "registry/connectors/children/delete-definitions MAX_TOLD_BYTES",
    "rest/json/enums MAX_NAMES_LISTED",
    "rpc/bounded-error MAX_BYTES",
    "rpc/validation/bounds MAX_TEXT_LENGTH",
    "rpc/http/unread-body MAX_WAIT_MS",
    "rpc/grpc/message-decoder MAX_DEPTH",
    "store/document MAX_DEPTH",
    "store/key-order MAX_KEY_BYTES",
    "store/mongo/read-transaction MAX_CHANGES",
    "store/page-range MAX_LIMIT",
    "registry/paging MAX_CHUNK",
    "registry/packages/commands/indexing/claim-index-job MAX_PAGES",
    "http2/hpack/encoder MAX_PREPARED_KEPT",
    "http2/output MAX_FREE_SLABS",
  ],
  "how the process does its own work": [
    "access/credentials/key-sets MAX_AGE_MS",
    "indexer/fair-turns MAX_REST_MS",
    "rest/openapi/examples MAX_DEPTH",
    "rest/openapi/parameters MAX_DEPTH",
    "rest/openapi/schemas MAX_CHOICES",
    "server/http1-messages MAX_NAMES",
    "store/level/engine MAX_LOG_BYTES",
    "store/mongo/errors MAX_TIME_EXPIRED",
    "store/mongo/errors LOCK_TIMEOUT",
    "store/mongo/write-transaction MAX_IDS",
    "turns MAX_AT_ONCE",
    "turns MAX_WOKEN",
  ],
}

it("each constant of the source that is a limit is on the page", () => {
  const found = [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/^(?:export )?const (MAX_\w+|\w+_TIMEOUT(?:_MS)?|TIMEOUT_MS)\b.* = /gm)].map(
      ([, name]) => `${file} ${name}`,
    ),
  )
  const unlisted = found.filter((each) => !listed.has(each))
  expect(unlisted.sort()).toEqual(Object.values(NOT_TOLD).flat().sort())
})

function maxItems<Schema extends DescMessage>(schema: Schema, name: string): bigint | undefined {
  const found = schema.fields.find((each) => each.name === name)
  if (found === undefined) throw new Error(`${schema.typeName} has no ${name}`)
  const { type } = getOption(found, field)
  return type.case === "repeated" ? type.value.maxItems : undefined
}

function each(first: string, second: string): string {
  expect(second).toBe(first)
  return `${first} each`
}
