// A backup in a folder, checked before anything is done with it.
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { IntegrityCheck } from "../registry/integrity.js"
import { isDocumentRow, type PortableRow } from "../store/portable.js"
import { BackupError, blobFile, MANIFEST, type Manifest, parseManifest, type RowFile } from "./manifest.js"
import type { OnProgress } from "./progress.js"
import { parseRow } from "./rows.js"

export interface Backup {
  readonly folder: string
  readonly manifest: Manifest
}

/** Throws BackupError when the folder holds no complete backup. */
export async function openBackup(folder: string): Promise<Backup> {
  const path = join(folder, MANIFEST)
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause
    throw new BackupError(`${folder} is no complete backup: it has no ${MANIFEST}`, { cause })
  })
  return { folder, manifest: parseManifest(text, path) }
}

/** The rows in their order. Throws BackupError when a file of them is not as it was written. */
export async function* rowsOf({ folder, manifest }: Backup): AsyncGenerator<PortableRow> {
  for (const file of manifest.files) {
    const text = await readRowFile(folder, file)
    for (const line of text.split("\n")) if (line !== "") yield rowOf(line, file.name)
  }
}

/** The bytes of a blob. */
export function blobOf({ folder }: Backup, sha256: string): AsyncIterable<Uint8Array> {
  return createReadStream(join(folder, blobFile(sha256)))
}

async function readRowFile(folder: string, { name, bytes, sha256 }: RowFile): Promise<string> {
  const content = await readFile(join(folder, name)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause
    throw new BackupError(`${name} is missing`, { cause })
  })
  if (content.length !== bytes) throw new BackupError(`${name} has ${content.length} bytes and not ${bytes}`)
  if (createHash("sha256").update(content).digest("hex") !== sha256) {
    throw new BackupError(`${name} is damaged: its SHA-256 is another one`)
  }
  return content.toString("utf8")
}

function rowOf(line: string, name: string): PortableRow {
  try {
    return parseRow(line)
  } catch (cause) {
    throw new BackupError(`${name} holds a line that is no row`, { cause })
  }
}

/**
 * What is wrong with a backup, a sentence each: files that are not as they were written, counts that are not the manifest's, references
 * to what is not there, blobs of another length or hash. Reads everything.
 */
export async function* backupProblems(backup: Backup, onProgress: OnProgress = () => {}): AsyncGenerator<string> {
  const { manifest, folder } = backup
  const check = new IntegrityCheck()
  const documents = new Map<string, number>()
  let changes = 0
  let rows = 0
  for (const file of manifest.files) {
    try {
      const text = await readRowFile(folder, file)
      for (const line of text.split("\n")) {
        if (line === "") continue
        const row = rowOf(line, file.name)
        rows++
        if (!isDocumentRow(row)) changes++
        else {
          check.add(row.collection, row.document)
          documents.set(row.collection, (documents.get(row.collection) ?? 0) + 1)
        }
      }
    } catch (error) {
      if (!(error instanceof BackupError)) throw error
      yield error.message
    }
    onProgress({ step: "rows", done: rows })
  }
  for (const name of new Set([...documents.keys(), ...Object.keys(manifest.documents)])) {
    const [stated, found] = [manifest.documents[name] ?? 0, documents.get(name) ?? 0]
    if (stated !== found) yield `the manifest counts ${stated} documents of ${name}, and there are ${found}`
  }
  if (changes !== manifest.changes)
    yield `the manifest counts ${manifest.changes} change records, and there are ${changes}`
  yield* check.problems()
  yield* blobProblems(backup, [...check.blobsInUse()], onProgress)
}

async function* blobProblems(
  backup: Backup,
  blobs: readonly (readonly [sha256: string, size: number])[],
  onProgress: OnProgress,
): AsyncGenerator<string> {
  const { count } = backup.manifest.blobs
  if (blobs.length !== count) yield `the manifest counts ${count} files, and the rows name ${blobs.length}`
  for (const [at, [sha256, size]] of blobs.entries()) {
    const found = await stat(join(backup.folder, blobFile(sha256))).catch(() => undefined)
    const problem = found === undefined ? "is missing" : await byteProblem(blobOf(backup, sha256), { sha256, size })
    if (problem !== undefined) yield `the file ${sha256} ${problem}`
    onProgress({ step: "files", done: at + 1, total: blobs.length })
  }
  const named = new Set(blobs.map(([sha256]) => sha256))
  for (const folder of await readdir(join(backup.folder, "blobs")).catch(() => [])) {
    for (const sha256 of await readdir(join(backup.folder, "blobs", folder))) {
      if (!named.has(sha256)) yield `no row names the file blobs/${folder}/${sha256}`
    }
  }
}

/** What is wrong with a blob's bytes; undefined: nothing. */
export async function byteProblem(
  bytes: AsyncIterable<Uint8Array>,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): Promise<string | undefined> {
  const hash = createHash("sha256")
  let length = 0
  for await (const piece of bytes) {
    hash.update(piece)
    length += piece.length
  }
  if (length !== size) return `has ${length} bytes and not ${size}`
  return hash.digest("hex") === sha256 ? undefined : "is damaged: it has other bytes than were stored"
}
