// A backup into an empty store: checked whole before the first byte is written, and no store to start on before the last one is.
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { MongoClient } from "mongodb"
import type { BlobStore } from "../blobs/blob-store.js"
import { openFilesystemBlobs } from "../blobs/filesystem.js"
import type { Blob } from "../registry/blobs/entities.js"
import { blobs as blobRows, collections } from "../registry/collections.js"
import { syncFolder } from "../store/level/folder-files.js"
import { importLevelStore } from "../store/level/import.js"
import { isDocumentRow, type PortableRow } from "../store/portable.js"
import { BackupError, type Manifest } from "./manifest.js"
import type { OnProgress } from "./progress.js"
import { type Backup, backupProblems, blobOf, rowsOf } from "./read-backup.js"

/** The folder in DATA_DIR that a restore fills. While it is there nothing is served from DATA_DIR. */
const UNFINISHED = "restoring"
/** What may stand in DATA_DIR before: the key that the backup's secrets need, and what file systems make. */
const ALLOWED = new Set(["secret-key", "lost+found", UNFINISHED])

/** Throws BackupError with what is wrong with the backup, at most ten sentences. */
export async function requireIntact(backup: Backup, onProgress?: OnProgress): Promise<void> {
  const problems: string[] = []
  for await (const problem of backupProblems(backup, onProgress)) {
    problems.push(problem)
    if (problems.length === 10) break
  }
  if (problems.length > 0) {
    throw new BackupError(
      `the backup in ${backup.folder} is damaged, and nothing was restored:\n${problems.join("\n")}`,
    )
  }
}

/** Rejects while a restore into the folder is under way, and after one that was broken off. */
export async function refuseUnfinishedRestore(dataDir: string): Promise<void> {
  if (!(await exists(join(dataDir, UNFINISHED)))) return
  throw new BackupError(
    `a restore into ${dataDir} did not finish, or goes on: wait for it, or run it again: version-registry restore DIR`,
  )
}

/** Throws BackupError unless the folder is missing, empty, or what a restore that was broken off has left. */
export async function requireEmptyFolder(dataDir: string): Promise<void> {
  const names = await namesIn(dataDir)
  if (names.includes(UNFINISHED)) return
  const [first] = names.filter((name) => !ALLOWED.has(name))
  if (first !== undefined) {
    throw new BackupError(
      `${dataDir} is not empty (${first} is there): restore into an empty DATA_DIR, or move it away`,
    )
  }
}

/** Into the embedded store's folder, which requireEmptyFolder has let pass. What an unfinished restore left is removed first. */
export async function restoreFolder(dataDir: string, backup: Backup, onProgress?: OnProgress): Promise<void> {
  const temporary = join(dataDir, UNFINISHED)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  for (const name of (await exists(temporary)) ? ["store", "blobs"] : []) {
    await rm(join(dataDir, name), { recursive: true, force: true })
  }
  await mkdir(temporary, { recursive: true, mode: 0o700 })
  for (const name of await readdir(temporary)) await rm(join(temporary, name), { recursive: true, force: true })
  // The mark is there before anything is written, also after a power cut.
  await syncFolder(dataDir)
  const blobs = await openFilesystemBlobs(join(temporary, "blobs"))
  const wanted: Wanted[] = []
  await importLevelStore({ path: join(temporary, "store"), collections }, noting(backup, wanted, onProgress))
  await copyBlobs(backup, blobs, wanted, onProgress)
  await blobs.close()
  await rename(join(temporary, "blobs"), join(dataDir, "blobs"))
  await rename(join(temporary, "store"), join(dataDir, "store"))
  await syncFolder(dataDir)
  await rm(temporary, { recursive: true })
  await syncFolder(dataDir)
}

/** Into an empty database. Rejects with StoreError "exists" when there is something in it. */
export async function restoreDatabase(
  client: MongoClient,
  database: string,
  backup: Backup,
  onProgress?: OnProgress,
): Promise<void> {
  // Whoever serves or restores a folder needs no driver.
  const [{ beginMongoImport }, { openGridfsBlobs }] = await Promise.all([
    import("../store/mongo/import.js"),
    import("../blobs/gridfs.js"),
  ])
  const target = await beginMongoImport(client, database, collections)
  const blobs = await openGridfsBlobs({ client, database })
  const wanted: Wanted[] = []
  await target.add(noting(backup, wanted, onProgress))
  await copyBlobs(backup, blobs, wanted, onProgress)
  await target.finish()
}

type Wanted = Pick<Blob, "sha256" | "size">

/** The rows, with a note of each blob that they name. */
async function* noting(
  backup: Backup,
  wanted: Wanted[],
  onProgress: OnProgress = () => {},
): AsyncGenerator<PortableRow> {
  const { documents, changes } = backup.manifest
  const total = Object.values(documents).reduce((sum, count) => sum + count, changes)
  let done = 0
  for await (const row of rowsOf(backup)) {
    if (isDocumentRow(row) && row.collection === blobRows.name) wanted.push(row.document as unknown as Blob)
    yield row
    if (++done % 1_000 === 0) onProgress({ step: "rows", done, total })
  }
}

async function copyBlobs(
  backup: Backup,
  blobs: BlobStore,
  wanted: readonly Wanted[],
  onProgress: OnProgress = () => {},
): Promise<void> {
  for (const [at, { sha256, size }] of wanted.entries()) {
    const staged = await blobs.stage(blobOf(backup, sha256))
    if (staged.size !== size || staged.hashes.sha256 !== sha256) {
      await staged.discard()
      throw new BackupError(`the file ${sha256} has changed since the backup was checked`)
    }
    await staged.commit()
    onProgress({ step: "files", done: at + 1, total: wanted.length })
  }
}

/**
 * Throws BackupError unless one of the keys (fingerprints) is that which the backup's secrets are encrypted with: with another one stored
 * secrets can't be read, and no API key works.
 */
export function requireSecretKey({ secretKeys }: Manifest, present: readonly string[]): void {
  const [current] = secretKeys
  if (current === undefined || present.includes(current)) return
  const found = present.length === 0 ? "there is none" : `that which is set has ${present.join(", ")}`
  throw new BackupError(
    `the backup needs the SECRET_KEY with the fingerprint ${current}, and ${found}: set SECRET_KEY, or put the file secret-key into ` +
      "DATA_DIR first. --without-secret-key restores all the same: stored secrets and all API keys are of no use then",
  )
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return []
    throw error
  })
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
