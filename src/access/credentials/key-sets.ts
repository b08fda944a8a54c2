// The public keys of identity providers: from their discovery document, or from a file.
import { KeyObject, type webcrypto } from "node:crypto"
import { unwatchFile, watchFile } from "node:fs"
import { readFile } from "node:fs/promises"
import { Code, ConnectError } from "@connectrpc/connect"
import { createLocalJWKSet, errors, type JSONWebKeySet } from "jose"
import { BoundedMap } from "../bounded-map.js"

/** Which key a token says that it was signed with. */
export interface KeyName {
  readonly alg: string
  readonly kid?: string | undefined
}

export interface KeySet {
  /** The key of a token's header, at once where it was found before. Throws jose's JWKSNoMatchingKey, or UNAVAILABLE where no key is known yet. */
  readonly find: FindKey
  /** Calls back when keys went or came: what was verified before may not be any more. */
  onChange(listener: () => void): void
  close(): void
}

type FindKey = (name: KeyName) => KeyObject | Promise<KeyObject>

/** An unknown key is asked for again at most this often. */
const COOLDOWN_MS = 30_000
/** After a failure without any key known. */
const RETRY_MS = 5_000
const MAX_AGE_MS = 600_000
const TIMEOUT_MS = 5_000
const MAX_BYTES = 1024 * 1024
/** Of a set, by name: one that is not there is not kept. */
const MAX_KEYS = 100

export interface IssuerKeysOptions {
  /** The issuer's URL, which its discovery document is found under. */
  readonly issuer: string
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
  /** Fetches the discovery document and the keys. Default: the platform's fetch. */
  readonly fetch?: typeof fetch
  /** Called when the keys can't be fetched; the ones known before go on being used. */
  readonly onFailure: (error: unknown) => void
  /** How many tokens may wait for keys that are being fetched: anybody can send them, and an issuer may be slow. Default 256. */
  readonly maxWaiting?: number
}

/** The keys that an issuer's discovery document leads to: fetched when first needed, again when a key is unknown, and in the background. */
export function issuerKeys({ issuer, onFailure, ...options }: IssuerKeysOptions): KeySet {
  const now = options.now ?? (() => performance.now())
  const get = options.fetch ?? fetch
  const maxWaiting = options.maxWaiting ?? 256
  const listeners: (() => void)[] = []
  let known: { readonly text: string; readonly find: FindKey; readonly at: number } | undefined
  let lastTry = Number.NEGATIVE_INFINITY
  let loading: Promise<void> | undefined
  let waiting = 0

  async function load(): Promise<void> {
    lastTry = now()
    try {
      const discovery = await fetchJson(get, `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`)
      if (discovery.issuer !== issuer) throw new Error(`the discovery document is of another issuer, not of ${issuer}`)
      if (typeof discovery.jwks_uri !== "string") throw new Error(`the discovery document of ${issuer} has no jwks_uri`)
      requireSecure("jwks_uri", discovery.jwks_uri)
      const keys = await fetchJson(get, discovery.jwks_uri)
      const text = JSON.stringify(keys)
      const changed = known !== undefined && known.text !== text
      known = { text, find: findIn(keys as unknown as JSONWebKeySet), at: now() }
      if (changed) for (const listener of listeners) listener()
    } catch (error) {
      onFailure(error)
    }
  }
  const fetchKeys = () => {
    loading ??= load().finally(() => {
      loading = undefined
    })
    return loading
  }

  async function waitForKeys(): Promise<void> {
    if (waiting >= maxWaiting) throw keysAreAway()
    waiting++
    try {
      await fetchKeys()
    } finally {
      waiting--
    }
  }

  async function fetchThenRead(name: KeyName): Promise<KeyObject> {
    if (loading !== undefined || now() - lastTry >= RETRY_MS) await waitForKeys()
    if (known === undefined) throw keysAreAway()
    return orFetched(name, known.find(name))
  }

  /** What was found, or what is once the keys are fetched again. */
  async function orFetched(name: KeyName, found: ReturnType<FindKey>): Promise<KeyObject> {
    try {
      return await found
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      if (loading === undefined && now() - lastTry < COOLDOWN_MS) throw error
      await waitForKeys()
      if (known === undefined) throw error
      return known.find(name)
    }
  }

  return {
    find(name) {
      if (known === undefined) return fetchThenRead(name)
      if (now() - known.at > MAX_AGE_MS && now() - lastTry >= COOLDOWN_MS) void fetchKeys()
      const key = known.find(name)
      return key instanceof KeyObject ? key : orFetched(name, key)
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => undefined,
  }
}

function keysAreAway(): ConnectError {
  return new ConnectError("the identity provider's keys can't be fetched now: try again", Code.Unavailable)
}

/** Throws unless a URL is https, or http on loopback. */
export function requireSecure(name: string, url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(parsed?.hostname ?? "")
  if (parsed?.protocol === "https:" || (parsed?.protocol === "http:" && loopback)) return
  throw new Error(`${name} must be an https URL (http only on loopback)`)
}

async function fetchJson(get: typeof fetch, url: string): Promise<Record<string, unknown>> {
  const response = await get(url, {
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: "application/json" },
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) throw new Error(`${url} answered with more than ${MAX_BYTES} bytes`)
    chunks.push(chunk)
  }
  const json: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"))
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new Error(`${url} answered no JSON object`)
  return json as Record<string, unknown>
}

/** The keys in a JWKS file, read again when it changes. Rejects where the file can't be used; a later fault keeps what was there. */
export async function fileKeys(path: string, onFailure: (error: unknown) => void): Promise<KeySet> {
  const listeners: (() => void)[] = []
  const read = async () => findIn(JSON.parse(await readFile(path, "utf8")) as JSONWebKeySet)
  let find = await read()
  const changed = () => {
    read().then((next) => {
      find = next
      for (const listener of listeners) listener()
    }, onFailure)
  }
  watchFile(path, { interval: 1_000, persistent: false }, changed)
  return {
    find: (name) => find(name),
    onChange: (listener) => void listeners.push(listener),
    close: () => unwatchFile(path, changed),
  }
}

/** jose picks the key of a set and reads it; what it found is kept, so that most tokens are verified without waiting. */
function findIn(set: JSONWebKeySet): FindKey {
  const pick = createLocalJWKSet(set)
  const found = new BoundedMap<string, KeyObject>(MAX_KEYS)
  return ({ alg, kid }) => {
    // No algorithm's name has a blank. A kid comes from outside and may be no string: that is for jose to refuse.
    const id = kid === undefined ? alg : typeof kid === "string" ? `${alg} ${kid}` : undefined
    const known = id === undefined ? undefined : found.get(id)
    if (known !== undefined) return known
    return pick({ alg, ...(kid !== undefined && { kid }) }).then((picked) => {
      const key = KeyObject.from(picked as webcrypto.CryptoKey)
      if (id !== undefined) found.set(id, key)
      return key
    })
  }
}
