// Where a command does its work: on the stores that the settings name, or on the server that has their folder open.
import { readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { parseSecretKey, SecretKeys } from "../access/secret-key.js"
import { type Config, readConfig } from "../config.js"
import { FolderInUseError } from "../store/level/folder-owner.js"
import { chosenStore } from "../store-kinds.js"
import { openStores, type Stores, storeError } from "../stores.js"
import { CommandError } from "./output.js"
import { type ServerCalls, type ServerOptions, serverCalls } from "./server-calls.js"

/** What works on opened stores, or calls a server. */
export interface Work<T> {
  onStores(stores: Stores, config: Config): Promise<T>
  onServer(server: ServerCalls): Promise<T>
}

/**
 * Does the work on the server that the options name; else on MongoDB, or on the embedded store's folder, and where a server has that
 * open, through the server.
 */
export async function doWork<T>(options: ServerOptions, work: Work<T>): Promise<T> {
  const config = readConfig(process.env)
  if (options.server !== undefined) return work.onServer(await serverCalls(config, options))
  const stores = await openExistingStores(config).catch((error: unknown) => {
    if (error instanceof FolderInUseError) return undefined
    throw error
  })
  if (stores === undefined) return work.onServer(await serverCalls(config, options))
  try {
    return await work.onStores(stores, config)
  } finally {
    await stores.close()
  }
}

/** Rejects with FolderInUseError while a server has the folder open, and with ConfigError when there is nothing in it. */
export async function openExistingStores(config: Config): Promise<Stores> {
  const { dataDir } = chosenStore(config)
  if (dataDir !== undefined && (await stat(join(dataDir, "store")).catch(() => undefined)) === undefined) {
    throw new CommandError(`there is no store in ${dataDir}: DATA_DIR names the folder`)
  }
  return openStores(config).catch((error: Error) => {
    throw error instanceof FolderInUseError ? error : storeError(config, error)
  })
}

/** The keys of the settings, or of the file that the first start made; undefined: there is none. Makes none. */
export async function findSecretKeys(config: Config): Promise<SecretKeys | undefined> {
  const { dataDir } = chosenStore(config)
  const file = dataDir === undefined ? undefined : join(dataDir, "secret-key")
  const text = config.SECRET_KEY ?? (file && (await readFile(file, "utf8").catch(() => undefined)))
  if (text === undefined) return undefined
  const previous = config.SECRET_KEY_PREVIOUS
  return new SecretKeys(parseSecretKey(text), previous === undefined ? undefined : parseSecretKey(previous))
}
