// The manifest of a backup. It is a folder, or a tar archive of one:
//
//   rows/000001.ndjson ...   a document or change record a line
//   blobs/ab/abcd...         each file, named by its SHA-256
//   manifest.json            last: without it the backup is not complete
//
// Backups and exports are the same: what one store wrote the other reads.
import { createHash } from "node:crypto"
import type { StoreKind } from "../store-kinds.js"

export const MANIFEST = "manifest.json"
export const FORMAT = "version-registry-backup"
/** Grows when a reader of the version before could not read it. */
export const FORMAT_VERSION = 1

export interface Manifest {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  /** Of the program that wrote it. */
  readonly softwareVersion: string
  /** RFC 3339; the rows are as of about then. */
  readonly createTime: string
  /** The kind of store that it was made of; it can be restored into every kind. */
  readonly source: StoreKind
  /** Fingerprints of the SECRET_KEY that stored secrets are encrypted with, and API keys derive from, and of the one before it. */
  readonly secretKeys: readonly string[]
  /** How many documents each collection has; those with none are left out. */
  readonly documents: Readonly<Record<string, number>>
  readonly changes: number
  readonly blobs: { readonly count: number; readonly bytes: number }
  /** The files of rows, in their order. Blobs are checked by their names. */
  readonly files: readonly RowFile[]
}

export interface RowFile {
  readonly name: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** Why a backup can't be used, in words. */
export class BackupError extends Error {
  override readonly name = "BackupError"
}

/** The manifest as JSON text that ends in a checksum of itself. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, undefined, 2)}\n`
}

/** Throws BackupError when the text is damaged, or of a version that this program does not read. */
export function parseManifest(text: string, path: string): Manifest {
  const { checksum, ...manifest } = parseObject(text, path)
  if (manifest.format !== FORMAT) throw new BackupError(`${path} is no manifest of a backup`)
  const version = manifest.formatVersion
  if (typeof version === "number" && version > FORMAT_VERSION) {
    throw new BackupError(
      `${path}: the backup's format is ${version}, and this program reads up to ${FORMAT_VERSION}: use version-registry ` +
        `${String(manifest.softwareVersion)} or later`,
    )
  }
  if (checksum !== checksumOf(manifest)) throw new BackupError(`${path} is damaged: its checksum is another one`)
  return manifest as unknown as Manifest
}

function parseObject(text: string, path: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BackupError(`${path} is damaged: it is not JSON`, { cause })
  }
}

function checksumOf(manifest: object): string {
  return createHash("sha256").update(JSON.stringify(manifest)).digest("hex")
}

/** The name of a blob's file in a backup. */
export function blobFile(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`
}
