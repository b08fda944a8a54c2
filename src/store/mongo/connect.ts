// A client for a MongoDB that can run transactions.

import { MongoClient, type MongoClientOptions, MongoServerError, MongoServerSelectionError } from "mongodb"
import { StoreError } from "../store.js"
import { storeError } from "./errors.js"
import { pause } from "./pause.js"

const AUTHENTICATION_FAILED = 18
const UNAUTHORIZED = 13
const FIRST_WAIT_MS = 250
const PROBE_MS = 1_000

/** In milliseconds; a URI that sets one of them wins. */
const DEFAULTS = { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000, socketTimeoutMS: 30_000 }

export interface ConnectOptions {
  /** How long a server that is not there yet is waited for, in milliseconds; 0, the default: it is tried once. */
  readonly waitMs?: number
}

/**
 * Rejects with StoreError "unavailable", in words that tell the causes apart, when the server is away, refuses us or can't run
 * transactions. Only what passes by itself is waited for: not a wrong password, and not a standalone server.
 */
export async function connectMongo(uri: string, { waitMs = 0 }: ConnectOptions = {}): Promise<MongoClient> {
  const end = performance.now() + waitMs
  for (let tries = 0; ; tries++) {
    const client = newClient(uri)
    try {
      await checkTopology(client)
      return client
    } catch (error) {
      await client.close()
      const isAway =
        error instanceof StoreError && error.cause instanceof MongoServerSelectionError && !isGhost(error.cause)
      const left = end - performance.now()
      if (!isAway || left <= 0) throw error
      await pause(Math.min(left, FIRST_WAIT_MS * 2 ** Math.min(tries, 4)))
    }
  }
}

/** The only deployments with transactions are replica sets and sharded clusters. */
export async function checkTopology(client: MongoClient): Promise<void> {
  let hello: { readonly setName?: unknown; readonly msg?: unknown }
  try {
    hello = await client.db("admin").command({ hello: 1 })
  } catch (error) {
    throw (await misnamed(client, error)) ?? unreachable(error)
  }
  if (hello.setName === undefined && hello.msg !== "isdbgrid") throw notReplicated()
}

/** The driver forgets a server that is not of the set that the URI names, and with it what it is: it is asked again, directly. */
async function misnamed(client: MongoClient, error: unknown): Promise<StoreError | undefined> {
  const { replicaSet, hosts } = client.options
  if (!(error instanceof MongoServerSelectionError) || replicaSet === undefined) return undefined
  const { credentials, tls } = client.options
  const direct = new MongoClient(`mongodb://${hosts[0]}/`, {
    serverSelectionTimeoutMS: PROBE_MS,
    directConnection: true,
    tls,
    ...(credentials && { auth: { username: credentials.username, password: credentials.password } }),
  })
  try {
    const { setName } = await direct.db("admin").command({ hello: 1 })
    if (setName === replicaSet) return undefined
    if (setName === undefined) return notReplicated(error)
    return unavailable(
      `MongoDB's replica set is named ${setName}, and MONGODB_URI says replicaSet=${replicaSet}`,
      error,
    )
  } catch {
    return undefined
  } finally {
    await direct.close()
  }
}

/** Why a server can't be used, as far as the driver's error tells. */
function unreachable(error: unknown): StoreError {
  if (error instanceof MongoServerError && (error.code === AUTHENTICATION_FAILED || error.code === UNAUTHORIZED)) {
    return unavailable("MongoDB refuses the user name or password of MONGODB_URI", error)
  }
  if (!(error instanceof MongoServerSelectionError)) return storeError(error)
  if (isGhost(error)) return notReplicated(error)
  const { reason } = error
  const servers = [...(reason?.servers.values() ?? [])]
  const standalone = servers.find(({ type }) => type === "Standalone")
  if (standalone) return notReplicated(error)
  const [away] = servers.filter(({ error: cause }) => cause !== null)
  const address = away?.address ?? "the server"
  const code = systemCode(away?.error ?? error)
  if (code === "ECONNREFUSED") return unavailable(`nothing listens at ${address} (connection refused)`, error)
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return unavailable(`the name in ${address} can't be resolved (DNS)`, error)
  return unavailable(`MongoDB at ${address} does not answer`, error)
}

/** The code of the operating system's error, such as ECONNREFUSED, that the driver's error has as its cause. */
function systemCode(error: Error): string | undefined {
  const { cause } = error
  if (!(cause instanceof Error)) return undefined
  return "code" in cause && typeof cause.code === "string" ? cause.code : systemCode(cause)
}

/** A member of a replica set that was never initiated. */
function isGhost(error: MongoServerSelectionError): boolean {
  return JSON.stringify([...(error.reason?.servers.values() ?? [])].map(({ type }) => type)).includes("RSGhost")
}

function unavailable(message: string, cause: unknown): StoreError {
  return new StoreError("unavailable", message, { cause })
}

function newClient(uri: string): MongoClient {
  const options: MongoClientOptions = {}
  for (const [name, value] of Object.entries(DEFAULTS)) {
    if (!new RegExp(`[?&]${name}=`, "i").test(uri)) Object.assign(options, { [name]: value })
  }
  try {
    return new MongoClient(uri, options)
  } catch (error) {
    throw new StoreError("invalid", "this is no MongoDB connection string", { cause: error })
  }
}

function notReplicated(cause?: unknown): StoreError {
  return new StoreError(
    "unavailable",
    "MongoDB runs as a standalone server, without transactions. A replica set of one will do: " +
      'start mongod with --replSet rs0, then once: mongosh --eval "rs.initiate()"',
    { cause },
  )
}
