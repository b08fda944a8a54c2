// The real service, booted in this process on a free port, on either store.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"
import { type StoreKind, storeKinds } from "../../src/store-kinds.js"
import { newStore } from "./new-store.js"

/** Those that cases run on: every kind, unless TEST_STORE names one. */
export const storeNames = storeKinds.filter((kind) => (process.env.TEST_STORE ?? kind) === kind)

export interface Service {
  readonly url: string
  readonly dataDir: string
  stop(): Promise<void>
}

export async function startService(
  kind: StoreKind,
  environment: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), "version-registry-"))
  const store = await newStore(kind)
  const app = await createApp(
    readConfig({
      PORT: "0",
      LOG_LEVEL: "silent",
      // What is not about access is tested without: those that are set AUTHENTICATION to "required".
      AUTHENTICATION: "off",
      // Uploads in tests are seldom archives, and a status that moves by itself is another test's matter.
      INDEXER_WORKERS: "0",
      DATA_DIR: dataDir,
      ...store.environment,
      ...environment,
    }),
  )
  const { host, port } = await app.start()
  return {
    url: `http://${host}:${port}`,
    dataDir,
    async stop() {
      await app.stop()
      await store.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
