// Where everything is kept: the stores that the settings name, watched by what the settings ask for, and their backup.
import type { SecretKeys } from "../access/secret-key.js"
import { tarArchive } from "../backup/archive.js"
import { type BackupSource, backupFiles } from "../backup/write-backup.js"
import type { BlobStore } from "../blobs/blob-store.js"
import type { Config } from "../config.js"
import { programVersion } from "../program-version.js"
import type { Store } from "../store/store.js"
import { chosenStore } from "../store-kinds.js"
import { openStores as openBareStores } from "../stores.js"
import { type Telemetry, watchStores } from "../telemetry/telemetry.js"

/** Where everything is kept, as commands see it. */
export interface Stores {
  readonly store: Store
  readonly blobs: BlobStore
  /** The same without what watches it: what is backed up. Undefined where no backup can be made. */
  readonly bare?: Pick<BackupSource, "store" | "blobs">
  close(): Promise<void>
}

/** Opens the stores that the settings name, watched by what the settings ask for. Rejects with what is wrong with them. */
export async function openStores(config: Config, telemetry: Partial<Telemetry> = {}): Promise<Stores> {
  const bare = await openBareStores(config, telemetry.metrics?.store)
  return { ...watchStores(telemetry, bare), bare, close: bare.close }
}

/** What writes a backup, as a stream of a tar archive; undefined where none can be made. */
export function backupOf(
  config: Config,
  { bare }: Stores,
  { fingerprints }: SecretKeys,
): (() => AsyncIterable<Uint8Array>) | undefined {
  if (bare === undefined) return undefined
  return () =>
    tarArchive(
      backupFiles({
        ...bare,
        kind: chosenStore(config).kind,
        softwareVersion: programVersion(),
        secretKeys: fingerprints,
      }),
    )
}
