// The command `restore`, also named `import`: a backup into an empty DATA_DIR or database.
import { Command } from "commander"
import type { OnProgress } from "../backup/progress.js"
import { type Backup, openBackup } from "../backup/read-backup.js"
import {
  requireEmptyFolder,
  requireIntact,
  requireSecretKey,
  restoreDatabase,
  restoreFolder,
} from "../backup/restore.js"
import { type Config, readConfig } from "../config.js"
import { chosenStore } from "../store-kinds.js"
import { countsOf, summary } from "./backup.js"
import { openOutput } from "./output.js"
import { findSecretKeys } from "./target-store.js"

interface RestoreOptions {
  readonly json?: boolean
  readonly withoutSecretKey?: boolean
}

/** `restore DIR` and `import DIR`: a backup into stores that are empty. */
export function restoreCommand(): Command {
  return new Command("restore")
    .alias("import")
    .description("bring a backup back, into an empty DATA_DIR or MongoDB database, whichever store it was made of")
    .argument("<dir>", "folder of the backup")
    .option("--without-secret-key", "restore also without the SECRET_KEY that the backup's secrets need")
    .option("--json", "the result as one JSON object")
    .allowExcessArguments(false)
    .action(restore)
}

async function restore(dir: string, { json = false, withoutSecretKey = false }: RestoreOptions): Promise<void> {
  const config = readConfig(process.env)
  const output = openOutput(json)
  try {
    // Nothing that could be refused at once waits for the whole backup to be read.
    const backup = await openBackup(dir)
    if (!withoutSecretKey) requireSecretKey(backup.manifest, (await findSecretKeys(config))?.fingerprints ?? [])
    const target = restoreTarget(config)
    await target.requireEmpty?.()
    await requireIntact(backup, output.onProgress)
    await target.restore(backup, output.onProgress)
    output.result({ target: target.name, ...summary(backup.manifest) }, [
      `${target.name}: ${countsOf(backup.manifest)}`,
    ])
  } finally {
    output.end()
  }
}

/** Where a backup is restored to. */
interface RestoreTarget {
  /** For people. */
  readonly name: string
  /** Rejects where something is there already, before the whole backup is read. Missing where `restore` begins with that. */
  requireEmpty?(): Promise<void>
  restore(backup: Backup, onProgress: OnProgress): Promise<void>
}

/** The store that the settings choose. */
function restoreTarget(config: Config): RestoreTarget {
  const chosen = chosenStore(config)
  switch (chosen.kind) {
    case "embedded": {
      const { dataDir } = chosen
      return {
        name: dataDir,
        requireEmpty: () => requireEmptyFolder(dataDir),
        async restore(backup, onProgress) {
          process.umask(0o077)
          await restoreFolder(dataDir, backup, onProgress)
        },
      }
    }
    case "mongodb": {
      const { uri, database } = chosen
      return {
        name: `database ${database}`,
        async restore(backup, onProgress) {
          const { connectMongo } = await import("../store/mongo/connect.js")
          const client = await connectMongo(uri, { waitMs: config.STORE_START_TIMEOUT_MS })
          try {
            await restoreDatabase(client, database, backup, onProgress)
          } finally {
            await client.close()
          }
        },
      }
    }
  }
}
