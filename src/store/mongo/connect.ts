// A client for a MongoDB that can run transactions.

import { MongoClient, type MongoClientOptions, MongoServerSelectionError } from "mongodb"
import { StoreError } from "../store.js"
import { storeError } from "./errors.js"

/** In milliseconds; a URI that sets one of them wins. */
const DEFAULTS = { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000, socketTimeoutMS: 30_000 }

/** Refuses, with StoreError "unavailable", a server that is away, or that can't run transactions. */
export async function connectMongo(uri: string): Promise<MongoClient> {
  const client = newClient(uri)
  try {
    await checkTopology(client)
    return client
  } catch (error) {
    await client.close()
    throw error
  }
}

/** The only deployments with transactions are replica sets and sharded clusters. */
export async function checkTopology(client: MongoClient): Promise<void> {
  let hello: { readonly setName?: unknown; readonly msg?: unknown }
  try {
    hello = await client.db("admin").command({ hello: 1 })
  } catch (error) {
    // A member of a replica set that was never initiated.
    const ghost = error instanceof MongoServerSelectionError && JSON.stringify(error.reason ?? "").includes("RSGhost")
    throw ghost ? notReplicated(error) : storeError(error)
  }
  if (hello.setName === undefined && hello.msg !== "isdbgrid") throw notReplicated()
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
