// Where a MongoDB comes from in tests and benchmarks. There always is one: none at all is a failure, never a skip.

import { mongodOnPath, startMongod } from "./mongod.js"
import { startSecantus } from "./secantus.js"

export interface MongoServer {
  readonly kind: "given" | "mongod" | "secantusdb"
  readonly uri: string
  stop(): Promise<void>
}

export async function startMongo(): Promise<MongoServer> {
  const given = process.env.MONGODB_URI
  if (given) return { kind: "given", uri: given, stop: async () => {} }
  return startOwn({})
}

/** A server of the caller's own that can't run transactions. */
export function startStandalone(): Promise<MongoServer> {
  return startOwn({ standalone: true })
}

async function startOwn(options: { standalone?: boolean }): Promise<MongoServer> {
  const program = mongodOnPath()
  if (program) return startMongod(program, options)
  try {
    return await startSecantus(options)
  } catch (error) {
    throw new Error(
      "These tests need a MongoDB. Set MONGODB_URI to a replica set, or install mongod (https://www.mongodb.com/try/download/community), " +
        `or python3 (3.9 or later, with venv and pip, and access to PyPI) for SecantusDB, which failed with: ${reason(error)}`,
      { cause: error },
    )
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
