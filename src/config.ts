// Every setting: its environment variable, default and check. A wrong value is refused at start, by name.
import {
  heapPart,
  integer,
  isLoopback,
  isSecureUrl,
  list,
  names,
  oneOf,
  oneOfOrUnset,
  optional,
  optionalFlag,
  origins,
  pattern,
  ratio,
  text,
  workers,
} from "./setting-kinds.js"
import { chosenStore, storeTraits } from "./store-kinds.js"

const SECRET_KEY = /^[A-Za-z0-9+/_-]{43}=?$/
const SECRET_KEY_FORM = "32 bytes as base64: make one with `openssl rand -base64 32`"

const settings = {
  HOST: text("127.0.0.1", "address to listen on"),
  PORT: integer(8080, 0, 65_535, "port to listen on; 0 takes a free one"),
  DATA_DIR: text("./data", "folder of the embedded store and its files; not used with MONGODB_URI"),
  MONGODB_URI: optional(
    /^mongodb(\+srv)?:\/\/.+/,
    "mongodb://...",
    "replica set to keep everything in; unset: the embedded store",
  ),
  MONGODB_DATABASE: pattern("version-registry", /^[^/\\. "$*<>:|?]{1,63}$/, "a database name", "database in it"),
  STORE_START_TIMEOUT_MS: integer(
    30_000,
    0,
    3_600_000,
    "how long a MongoDB that is not there yet is waited for at start",
  ),
  LOG_LEVEL: oneOf(
    "info",
    ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
    "least severe log line written",
  ),
  LOG_FORMAT: oneOfOrUnset(
    ["json", "pretty"],
    "json: a line of JSON for each event; pretty: lines for people; default: pretty on a terminal, else json",
  ),
  WORKERS: workers("processes that serve the port, on MongoDB only; auto: as many as the machine has cores"),
  HTTP2: oneOf("own", ["own", "node"], "what serves HTTP/2: this program's own code, or that of Node.js"),
  REQUEST_TIMEOUT_MS: integer(30_000, 1, 3_600_000, "time for a unary call whose client sets none"),
  MAX_TIMEOUT_MS: integer(300_000, 1, 86_400_000, "longest time that a client may give a unary call"),
  DRAIN_TIMEOUT_MS: integer(30_000, 0, 3_600_000, "time that running requests get when the process is told to stop"),
  MAX_BODY_BYTES: integer(4 * 1024 ** 2, 1024, 2 ** 30, "largest JSON body or RPC message"),
  MAX_FILE_BYTES: integer(512 * 1024 ** 2, 1, 2 ** 53 - 1, "largest file uploaded with a package version"),
  MAX_ASSET_BYTES: integer(5 * 1024 ** 3, 1, 2 ** 53 - 1, "largest asset published to a repository"),
  STALL_TIMEOUT_MS: integer(
    30_000,
    100,
    3_600_000,
    "how long a client may send nothing of a request, or take nothing of a response",
  ),
  MAX_CONNECTIONS: integer(
    10_000,
    1,
    1_000_000,
    "connections at once; at it, the address with the most gives one up for an address with fewer",
  ),
  MAX_CONNECTIONS_PER_ADDRESS: integer(
    5_000,
    1,
    1_000_000,
    "connections at once from one address; behind a proxy all have the proxy's",
  ),
  MAX_REQUEST_MEMORY_BYTES: heapPart(
    1 / 8,
    "bytes of requests that are being read or served, all together, their heads too; more is refused with 503",
  ),
  MAX_RESPONSE_MEMORY_BYTES: heapPart(
    1 / 8,
    "bytes of responses that clients have not taken, all together; then new requests are refused with 503",
  ),
  MAX_CACHE_MEMORY_BYTES: heapPart(1 / 8, "bytes of documents that the embedded store keeps decoded"),
  IDEMPOTENCY_HOURS: integer(24, 1, 720, "how long the response to a call with an Idempotency-Key is kept for retries"),
  INDEXER_WORKERS: integer(1, 0, 64, "processes that index uploaded model packages; 0: none here"),
  INDEXER_TIMEOUT_MS: integer(60_000, 100, 3_600_000, "time to index one package"),
  INDEXER_MEMORY_MB: integer(384, 256, 65_536, "memory of a process that indexes, in MiB"),
  ACCOUNT_ID: pattern(
    "000000000000",
    /^[0-9]{12}$/,
    "12 digits",
    "account that owns every domain, as it stands in ARNs",
  ),
  REGION: pattern("us-east-1", /^[a-z0-9-]{1,32}$/, "a region name such as us-east-1", "region that stands in ARNs"),
  CORS_ORIGINS: origins(
    "origins, separated by commas, whose pages may call from a browser; * is any, also while nobody has to authenticate",
  ),
  ALLOWED_HOSTS: names(
    "names, separated by commas, that a request's Host may hold beside loopback's while HOST is loopback",
  ),
  AUTHENTICATION: oneOf(
    "required",
    ["required", "off"],
    "off: whoever reaches the port may do everything; only on loopback",
  ),
  ADMIN_API_KEY: optional(
    /^[\x21-\x7e]{16,256}$/,
    "16 to 256 printable characters without blanks",
    "a key with the operator role",
  ),
  SECRET_KEY: optional(
    SECRET_KEY,
    SECRET_KEY_FORM,
    "keys and stored secrets derive from it; unset: the file secret-key in DATA_DIR",
  ),
  SECRET_KEY_PREVIOUS: optional(
    SECRET_KEY,
    SECRET_KEY_FORM,
    "the SECRET_KEY before, which still verifies and decrypts",
  ),
  JWT_ISSUERS: list(
    isSecureUrl,
    "https URLs, separated by commas (http only on loopback)",
    "identity providers whose JWTs let people in",
  ),
  JWT_JWKS_FILE: optional(
    /./,
    "a file",
    "keys of the one issuer, in place of its discovery document; read again when it changes",
  ),
  JWT_AUDIENCE: optional(/./, "text", "the audience that a JWT must be for; required with JWT_ISSUERS"),
  JWT_USER_CLAIM: pattern("email", /^[A-Za-z0-9_.:/-]{1,128}$/, "a claim's name", "claim that names the user"),
  JWT_GROUPS_CLAIM: optional(/^[A-Za-z0-9_.:/-]{1,128}$/, "a claim's name", "claim that names the user's groups"),
  OPERATORS: list((id) => id !== "", "user ids, separated by commas", "users with the operator role"),
  ORGANIZATION_CREATION: oneOf("operators", ["operators", "everyone"], "who may create organizations"),
  COOKIE_NAME: pattern(
    "cookie",
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/,
    "a cookie's name",
    "cookie that may hold the credential",
  ),
  PUBLIC_DOCS: optionalFlag(
    "whether /docs, /openapi*.json and reflection need no credential; default: true on loopback, else false",
  ),
  RATE_LIMIT: integer(0, 0, 1_000_000, "calls a second that one caller may make; 0: any number"),
  MAX_CONCURRENT_CALLS: integer(1024, 1, 1_000_000, "unary calls at once; more are refused with 503"),
  MAX_CONCURRENT_STREAMS: integer(
    512,
    1,
    1_000_000,
    "uploads, downloads and watches at once; more are refused with 503",
  ),
  METRICS: oneOf("on", ["on", "off"], "whether calls are counted and GET /metrics shows the counts, to operators"),
  METRICS_TOKEN: optional(
    /^[\x21-\x7e]{16,256}$/,
    "16 to 256 printable characters without blanks",
    "lets a scraper read /metrics, as Bearer, and nothing else",
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    /^https?:\/\/[^\s/]+(\/\S*)?$/,
    "an http or https URL such as http://127.0.0.1:4318",
    "collector that traces go to, as OTLP over HTTP; unset: no traces",
  ),
  OTEL_SERVICE_NAME: pattern(
    "version-registry",
    /^[\x20-\x7e]{1,128}$/,
    "1 to 128 printable characters",
    "name of this service in traces",
  ),
  OTEL_TRACES_SAMPLER_ARG: ratio("part of the traces begun here that is exported, from 0 to 1"),
  TLS_CERT_FILE: optional(
    /./,
    "a file",
    "certificate chain (PEM): the port then speaks TLS; read again when it changes",
  ),
  TLS_KEY_FILE: optional(/./, "a file", "its private key (PEM)"),
  TLS_CLIENT_CA_FILE: optional(
    /./,
    "a file",
    "with TLS: only clients with a certificate of this authority (PEM) are let in",
  ),
} as const

export type Config = { readonly [Name in keyof typeof settings]: ReturnType<(typeof settings)[Name]["read"]> }

/** One line a setting, for the README and for help: name, default, meaning. */
export const settingsTable: readonly { name: string; default: string; meaning: string }[] = Object.entries(
  settings,
).map(([name, { fallback, meaning, ...rest }]) => ({
  name,
  default: "shown" in rest && rest.shown !== undefined ? rest.shown : fallback === undefined ? "" : String(fallback),
  meaning,
}))

/** All that is wrong with the environment, a line a setting. */
export class ConfigError extends Error {
  override readonly name = "ConfigError"
}

/** Throws ConfigError naming every wrong setting and what it takes. An empty variable counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = misspelt(Object.keys(environment))
  const config: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings)) {
    try {
      config[name] = setting.read(environment[name] || undefined)
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`)
    }
  }
  const read = config as Config
  if (problems.length === 0) problems.push(...contradictions(read))
  if (problems.length > 0) throw new ConfigError(problems.join("\n"))
  return read
}

/** Variables that are no settings and were surely meant to be: with our prefix, or a slip away from a long name. */
function misspelt(variables: readonly string[]): string[] {
  const known = Object.keys(settings)
  return variables
    .filter((name) => !Object.hasOwn(settings, name))
    .flatMap((name) => {
      const meant = known.find((each) => each.length >= 8 && isSlip(name.toUpperCase(), each))
      if (meant !== undefined) return [`${name}: there is no such setting; ${meant} is one`]
      if (!name.startsWith("VERSION_REGISTRY_")) return []
      return [`${name}: there is no such setting; settings have no prefix, and --help lists them`]
    })
}

/** Whether one letter was left out, added or changed, or two neighbours changed places; underscores don't count. */
function isSlip(name: string, meant: string): boolean {
  const [a, b] = [name.replaceAll("_", ""), meant.replaceAll("_", "")]
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const ends = (skipA: number, skipB: number) => a.slice(start + skipA) === b.slice(start + skipB)
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && ends(2, 2)
  return swapped || ends(1, 1) || ends(1, 0) || ends(0, 1)
}

function* contradictions(config: Config): Generator<string> {
  const { kind } = chosenStore(config)
  if (!storeTraits[kind].isShared && config.WORKERS !== "auto" && config.WORKERS > 1) {
    yield `WORKERS: the ${kind} store belongs to one process: set MONGODB_URI, or leave WORKERS at 1`
  }
  if (config.AUTHENTICATION === "off" && !isLoopback(config.HOST)) {
    yield `HOST: '${config.HOST}' is not loopback, and with AUTHENTICATION=off whoever reaches the port could read and change ` +
      "everything: leave AUTHENTICATION unset, or use 127.0.0.1"
  }
  if (config.JWT_ISSUERS.length > 0 && config.JWT_AUDIENCE === undefined)
    yield "JWT_AUDIENCE: is required with JWT_ISSUERS"
  if (config.JWT_JWKS_FILE !== undefined && config.JWT_ISSUERS.length !== 1) {
    yield "JWT_JWKS_FILE: needs exactly one issuer in JWT_ISSUERS"
  }
  if ((config.TLS_CERT_FILE === undefined) !== (config.TLS_KEY_FILE === undefined)) {
    yield "TLS_CERT_FILE, TLS_KEY_FILE: set both, or neither"
  }
  if (config.METRICS_TOKEN !== undefined && config.METRICS_TOKEN === config.ADMIN_API_KEY) {
    yield "METRICS_TOKEN: is the same as ADMIN_API_KEY: give a scraper a token that opens nothing else"
  }
  if (config.TLS_CLIENT_CA_FILE !== undefined && config.TLS_CERT_FILE === undefined) {
    yield "TLS_CLIENT_CA_FILE: needs TLS_CERT_FILE and TLS_KEY_FILE"
  }
}
