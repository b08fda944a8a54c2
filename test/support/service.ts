// The real service, booted in this process on a free port, on either store.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"
import { testDatabase } from "./mongo.js"

export type StoreName = "embedded" | "mongodb"

/** Those that cases run on: both, unless TEST_STORE names one. */
export const storeNames: readonly StoreName[] = (["embedded", "mongodb"] as const).filter(
  (name) => (process.env.TEST_STORE ?? name) === name,
)

export interface Service {
  readonly url: string
  readonly dataDir: string
  stop(): Promise<void>
}

export async function startService(
  store: StoreName,
  environment: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), "version-registry-"))
  const database = store === "mongodb" ? await testDatabase() : undefined
  const app = await createApp(
    readConfig({
      PORT: "0",
      LOG_LEVEL: "silent",
      // What is not about access is tested without: those that are set AUTHENTICATION to "required".
      AUTHENTICATION: "off",
      ...(store === "mongodb" ? { SECRET_KEY: "dGVzdHMgYWxsIGhhdmUgdGhlIHNhbWUgMzIgYnl0ZXM=" } : {}),
      // Uploads in tests are seldom archives, and a status that moves by itself is another test's matter.
      INDEXER_WORKERS: "0",
      DATA_DIR: dataDir,
      ...(database === undefined ? {} : { MONGODB_URI: database.uri, MONGODB_DATABASE: database.database }),
      ...environment,
    }),
  )
  const { host, port } = await app.start()
  return {
    url: `http://${host}:${port}`,
    dataDir,
    async stop() {
      await app.stop()
      await database?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
