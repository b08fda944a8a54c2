// The command `backup`, also named `export`: everything that is stored, as of one moment, in a folder.
import { Command } from "commander"
import { filesOfArchive } from "../backup/archive.js"
import type { Manifest } from "../backup/manifest.js"
import { saveBackup } from "../backup/save-backup.js"
import { backupFiles } from "../backup/write-backup.js"
import { programVersion } from "../program-version.js"
import { chosenStore } from "../store-kinds.js"
import { CommandError, count, openOutput } from "./output.js"
import { KEY_FILE_OPTION, SERVER_OPTION, type ServerOptions } from "./server-calls.js"
import { doWork, findSecretKeys } from "./target-store.js"

/** `backup DIR` and `export DIR`: every row and file, from a running server or from its stopped stores. */
export function backupCommand(): Command {
  return new Command("backup")
    .alias("export")
    .description("write everything that is stored, as of one moment, into a new folder; a server may be running")
    .argument("<dir>", "folder that is not there yet")
    .option(...SERVER_OPTION)
    .option(...KEY_FILE_OPTION)
    .option("--json", "the result as one JSON object")
    .allowExcessArguments(false)
    .action(backup)
}

async function backup(dir: string, options: ServerOptions & { readonly json?: boolean }): Promise<void> {
  const output = openOutput(options.json === true)
  try {
    const manifest = await doWork(options, {
      async onStores(stores, config) {
        const { kind } = chosenStore(config)
        const secretKeys = (await findSecretKeys(config))?.fingerprints ?? []
        const source = { ...stores, kind, softwareVersion: programVersion(), secretKeys }
        return saveBackup(dir, backupFiles(source, output.onProgress))
      },
      async onServer(server) {
        const { body } = await server.call("GET", "/api/admin/v1/backup")
        if (body === null) throw new CommandError(`${server.url} answers without a backup`)
        return saveBackup(dir, filesOfArchive(body as unknown as AsyncIterable<Uint8Array>, output.onProgress))
      },
    })
    output.result({ folder: dir, ...summary(manifest) }, [
      `${dir}: ${countsOf(manifest)}`,
      ...(manifest.secretKeys[0] === undefined
        ? []
        : [
            `Its secrets are encrypted: a restore needs the SECRET_KEY with the fingerprint ${manifest.secretKeys[0]}, ` +
              "which is not in the backup. Keep it (or the file secret-key in DATA_DIR) elsewhere.",
          ]),
    ])
  } finally {
    output.end()
  }
}

/** A manifest without its list of files. */
export function summary({ files: _, ...manifest }: Manifest): object {
  return manifest
}

/** What was copied, for people and for --json. */
export function countsOf({ documents, changes, blobs }: Manifest): string {
  const all = Object.values(documents).reduce((sum, number) => sum + number, 0)
  return `${count(all, "document")}, ${count(changes, "change record")}, ${count(blobs.count, "file")} (${count(blobs.bytes, "byte")})`
}
