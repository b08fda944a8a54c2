// Receiving a version with its file: the parts come in any order, the file streams to storage while it is hashed.
import type { StagedBlob } from "../../blobs/blob-store.js"
import { type CommandContext, throwIfCanceled } from "../context.js"
import type { EveryField } from "../every-field.js"
import type { LabelChange } from "../labels.js"
import type { PackagePatch } from "./commands/packages/update-package.js"
import { invalid, type PackageField, type PackageViolation, violation } from "./fields.js"

/** What the part of a version may set beside its id. */
export type VersionFields = EveryField<{ readonly labels?: readonly LabelChange[] }>

/** One message of an upload. A file is one run of chunks. */
export type UploadPart =
  | { readonly kind: "package"; readonly name: string | undefined; readonly patch: PackagePatch }
  | { readonly kind: "version"; readonly id: string | undefined; readonly fields: VersionFields }
  | { readonly kind: "file"; readonly chunk: Uint8Array }
  | { readonly kind: "md5"; readonly md5: string }

export interface Upload {
  readonly package: { readonly name: string | undefined; readonly patch: PackagePatch } | undefined
  readonly versionId: string | undefined
  readonly versionFields: VersionFields
  readonly file: StagedBlob | undefined
}

const VERSION_ID = /^[0-9]+\.[0-9]+\.[0-9]+$/
const MAX_VERSION_ID = 64

/**
 * Reads every part and checks what can be checked without the store: no part twice, the version's id, the file's MD5. When it throws,
 * nothing is staged any more; else the caller must commit or discard the file.
 */
export async function receiveUpload(
  context: CommandContext,
  parts: AsyncIterable<UploadPart>,
  maxBytes: number,
): Promise<Upload> {
  const reader = new PartReader(parts)
  let uploaded: Upload["package"]
  let version: { readonly id: string | undefined; readonly fields: VersionFields } | undefined
  let md5: string | undefined
  let file: StagedBlob | undefined
  try {
    for (let part = await reader.next(); part !== undefined; part = await reader.next()) {
      switch (part.kind) {
        case "package":
          if (uploaded !== undefined) throw twice("packagePart")
          uploaded = { name: part.name, patch: part.patch }
          break
        case "version":
          if (version !== undefined) throw twice("versionPart")
          version = { id: part.id, fields: part.fields }
          break
        case "md5":
          if (md5 !== undefined) throw twice("md5")
          md5 = part.md5
          break
        case "file":
          if (file !== undefined) throw twice("file")
          file = await context.blobs.stage(reader.chunks(part.chunk), { maxBytes })
          break
      }
    }
    const violations = [...versionViolations(version, file), ...md5Violations(md5, file)]
    if (violations.length > 0) throw invalid(...violations)
    await throwIfCanceled(context.signal)
    return { package: uploaded, versionId: version?.id, versionFields: version?.fields ?? { labels: undefined }, file }
  } catch (error) {
    await file?.discard()
    throw error
  }
}

function versionViolations(
  version: { readonly id: string | undefined } | undefined,
  file: StagedBlob | undefined,
): PackageViolation[] {
  if (version === undefined && file === undefined) return []
  if (!version?.id)
    return [violation("versionName", "is required to make a version: send it, such as 1.2.3", "REQUIRED")]
  if (!VERSION_ID.test(version.id) || version.id.length > MAX_VERSION_ID) {
    return [
      violation(
        "versionName",
        `must be three numbers joined by dots, such as 1.2.3, at most ${MAX_VERSION_ID} characters`,
        "PATTERN",
      ),
    ]
  }
  return []
}

function md5Violations(md5: string | undefined, file: StagedBlob | undefined): PackageViolation[] {
  if (md5 === undefined) return []
  if (file === undefined) return [violation("md5", "was sent without a file: send the file, or no hash", "NO_FILE")]
  const expected = md5Hex(md5)
  if (expected === undefined) {
    return [violation("md5", "must be an MD5 in hexadecimal (32 digits) or base64 (24 characters)", "PATTERN")]
  }
  if (expected === file.hashes.md5) return []
  return [violation("md5", `is not the file's MD5, which is ${file.hashes.md5}: send the file again`, "MISMATCH")]
}

function md5Hex(text: string): string | undefined {
  if (/^[0-9a-fA-F]{32}$/.test(text)) return text.toLowerCase()
  if (/^[A-Za-z0-9+/]{22}==$/.test(text)) return Buffer.from(text, "base64").toString("hex")
  return undefined
}

function twice(field: PackageField) {
  return invalid(violation(field, "was given twice: send it once", "DUPLICATE"))
}

/** Parts one by one, with the run of chunks that a file is as a stream of its own. */
class PartReader {
  readonly #iterator: AsyncIterator<UploadPart>
  #pending: UploadPart | undefined

  constructor(parts: AsyncIterable<UploadPart>) {
    this.#iterator = parts[Symbol.asyncIterator]()
  }

  async next(): Promise<UploadPart | undefined> {
    const pending = this.#pending
    if (pending !== undefined) {
      this.#pending = undefined
      return pending
    }
    const step = await this.#iterator.next()
    return step.done ? undefined : step.value
  }

  /** The chunks from this one on; the part that ends them is what `next` gives then. */
  async *chunks(first: Uint8Array): AsyncIterable<Uint8Array> {
    yield first
    for (;;) {
      const part = await this.next()
      if (part?.kind !== "file") {
        this.#pending = part
        return
      }
      yield part.chunk
    }
  }
}
