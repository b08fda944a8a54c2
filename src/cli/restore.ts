// The command `restore`, also named `import`: a backup into an empty DATA_DIR or database.
import { Command } from "commander"
import { openBackup } from "../backup/read-backup.js"
import {
  requireEmptyFolder,
  requireIntact,
  requireSecretKey,
  restoreDatabase,
  restoreFolder,
} from "../backup/restore.js"
import { type Config, readConfig, storeKind } from "../config.js"
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
    if (storeKind(config) === "embedded") await requireEmptyFolder(config.DATA_DIR)
    await requireIntact(backup, output.onProgress)
    const target = await restoreInto(config, backup, output.onProgress)
    output.result({ target, ...summary(backup.manifest) }, [`${target}: ${countsOf(backup.manifest)}`])
  } finally {
    output.end()
  }
}

async function restoreInto(
  config: Config,
  backup: Parameters<typeof restoreFolder>[1],
  onProgress: Parameters<typeof restoreFolder>[2],
): Promise<string> {
  if (config.MONGODB_URI === undefined) {
    process.umask(0o077)
    await restoreFolder(config.DATA_DIR, backup, onProgress)
    return config.DATA_DIR
  }
  const { connectMongo } = await import("../store/mongo/connect.js")
  const client = await connectMongo(config.MONGODB_URI, { waitMs: config.STORE_START_TIMEOUT_MS })
  try {
    await restoreDatabase(client, config.MONGODB_DATABASE, backup, onProgress)
    return `database ${config.MONGODB_DATABASE}`
  } finally {
    await client.close()
  }
}
