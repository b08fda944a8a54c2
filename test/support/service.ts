// The real service, booted in this process on a free port, on either store.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"
import { testDatabase } from "./mongo.js"

export type StoreName = "embedded" | "mongodb"

export const storeNames: readonly StoreName[] = ["embedded", "mongodb"]

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
