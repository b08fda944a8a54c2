// The command `verify`: reads everything, and says what is wrong with it.
import { Command } from "commander"
import { backupProblems, openBackup } from "../backup/read-backup.js"
import { storeProblems, type VerifiedCounts } from "../backup/store-problems.js"
import { readConfig } from "../config.js"
import { FolderInUseError } from "../store/level/folder-owner.js"
import { CommandError, count, FOUND_DAMAGE, openOutput } from "./output.js"
import { openExistingStores } from "./target-store.js"

/** `verify [DIR]`: reads every row, reference and file of a backup or of the stores; exits with 2 where something is damaged. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description(
      "read every row, reference and file of a backup, or of the store that the settings name while nothing writes",
    )
    .argument("[dir]", "folder of a backup; without it DATA_DIR or MONGODB_URI")
    .option("--json", "the result as one JSON object")
    .allowExcessArguments(false)
    .action(verify)
}

async function verify(dir: string | undefined, { json = false }: { readonly json?: boolean }): Promise<void> {
  const output = openOutput(json)
  const problems: string[] = []
  const note = (problem: string) => {
    problems.push(problem)
    if (!json) process.stdout.write(`${problem}\n`)
  }
  try {
    const counts =
      dir === undefined ? await verifyStores(note, output.onProgress) : await verifyBackup(dir, note, output.onProgress)
    const { documents, changes, blobs, bytes } = counts
    const read = `${count(documents, "document")}, ${count(changes, "change record")}, ${count(blobs, "file")} (${count(bytes, "byte")})`
    const verdict = problems.length === 0 ? "all is well" : count(problems.length, "problem")
    output.result({ ok: problems.length === 0, ...counts, problems }, [`${read}: ${verdict}`])
    if (problems.length > 0) process.exitCode = FOUND_DAMAGE
  } finally {
    output.end()
  }
}

type OnProgress = Parameters<typeof backupProblems>[1]

async function verifyBackup(
  dir: string,
  note: (problem: string) => void,
  onProgress: OnProgress,
): Promise<VerifiedCounts> {
  const backup = await openBackup(dir)
  for await (const problem of backupProblems(backup, onProgress)) note(problem)
  const { documents, changes, blobs } = backup.manifest
  const all = Object.values(documents).reduce((sum, number) => sum + number, 0)
  return { documents: all, changes, blobs: blobs.count, bytes: blobs.bytes }
}

async function verifyStores(note: (problem: string) => void, onProgress: OnProgress): Promise<VerifiedCounts> {
  const config = readConfig(process.env)
  const stores = await openExistingStores(config).catch((error: unknown) => {
    if (!(error instanceof FolderInUseError)) throw error
    throw new CommandError(
      `${error.message}: stop the server first, or verify a backup of it: version-registry backup DIR, then version-registry verify DIR`,
    )
  })
  const counts: VerifiedCounts = { documents: 0, changes: 0, blobs: 0, bytes: 0 }
  try {
    for await (const problem of storeProblems(stores, counts, onProgress)) note(problem)
  } finally {
    await stores.close()
  }
  return counts
}
