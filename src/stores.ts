// Which stores the settings name, opened: for serving, and for the commands that work without a server.
import { join } from "node:path"
import { refuseUnfinishedRestore } from "./backup/restore.js"
import type { BlobStore } from "./blobs/blob-store.js"
import { holdsBlobs, openFilesystemBlobs } from "./blobs/filesystem.js"
import { type Config, ConfigError } from "./config.js"
import { openDataFolder } from "./data-folder.js"
import { collections } from "./registry/collections.js"
import { heapShare } from "./setting-kinds.js"
import { openLevelStore } from "./store/level/level-store.js"
import { type StoreObserver, unobserved } from "./store/observer.js"
import type { PortableStore } from "./store/portable.js"
import { MAX_PAGE_BYTES } from "./store/store.js"
import { type ChosenStore, chosenStore, type StoreKind, storeTraits } from "./store-kinds.js"

/** Reads at once that may take a page's bytes; decoded and as a message these are some three times as many. */
const maxLargeReads = Math.max(2, Math.floor(heapShare(1 / 8) / (3 * MAX_PAGE_BYTES)))

/** Where everything is kept. */
export interface Stores {
  readonly store: PortableStore
  readonly blobs: BlobStore
  close(): Promise<void>
}

/** Opens the stores that the settings choose. Rejects with what is wrong with them. */
export async function openStores(config: Config, observer: StoreObserver = unobserved): Promise<Stores> {
  const chosen = chosenStore(config)
  switch (chosen.kind) {
    case "embedded":
      return openEmbedded(chosen, config, observer)
    case "mongodb":
      return openMongodb(chosen, config, observer)
  }
}

/** The store that the settings choose, if it is of the kind. */
type Chosen<Kind extends StoreKind> = Extract<ChosenStore, { kind: Kind }>

async function openEmbedded({ dataDir }: Chosen<"embedded">, config: Config, observer: StoreObserver): Promise<Stores> {
  // Files that LevelDB makes are their owner's alone.
  process.umask(0o077)
  await openDataFolder(dataDir)
  await refuseUnfinishedRestore(dataDir)
  const files = join(dataDir, "blobs")
  // Files without the database that names them: it was lost, and an empty one must not take its place.
  const create = !(await holdsBlobs(files))
  const path = join(dataDir, "store")
  const cacheBytes = config.MAX_CACHE_MEMORY_BYTES
  const store = await openLevelStore({ path, collections, create, cacheBytes, maxLargeReads, observer })
  const blobs = await openFilesystemBlobs(files)
  return { store, blobs, close: () => closeAll(store, blobs) }
}

async function openMongodb(
  { uri, database }: Chosen<"mongodb">,
  config: Config,
  observer: StoreObserver,
): Promise<Stores> {
  // The driver takes some 10 MiB, which the embedded store has no use for.
  const [{ connectMongo }, { openMongoStore }, { openGridfsBlobs }] = await Promise.all([
    import("./store/mongo/connect.js"),
    import("./store/mongo/mongo-store.js"),
    import("./blobs/gridfs.js"),
  ])
  const client = await connectMongo(uri, { waitMs: config.STORE_START_TIMEOUT_MS })
  const store = await openMongoStore({ client, database, collections, maxLargeReads, observer })
  const blobs = await openGridfsBlobs({ client, database })
  return {
    store,
    blobs,
    async close() {
      await closeAll(store, blobs)
      await client.close()
    },
  }
}

/** What the operator has to put right, in one line. */
export function storeError(config: Config, error: Error): ConfigError {
  const { setting } = storeTraits[chosenStore(config).kind]
  return new ConfigError(`${setting}: ${error.message}`, { cause: error })
}

async function closeAll(...parts: { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(parts.map((part) => part.close()))
}
