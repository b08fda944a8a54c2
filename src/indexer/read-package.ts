// From an uploaded archive to its index. Runs in a worker process, one package at a time.

import type { IndexResult, Manifest, PackageIndex } from "../registry/packages/package-index.js"
import { type ArchiveFile, archiveFiles } from "./archive/archive.js"
import { type ByteSource, collect } from "./byte-source.js"
import { boundedDescription, IndexBudget } from "./index-budget.js"
import { MAX_MANIFEST_BYTES, MAX_MODEL_BYTES, MAX_MODELS, MAX_MODELS_BYTES, MAX_NAME_LENGTH } from "./limits.js"
import { PackageError, quoted } from "./package-error.js"

const MANIFEST = "publisher.json"

/** Indexes a package. Whatever is wrong with it is the result; only a source that can't be read rejects, with its own error. */
export async function readPackage(source: ByteSource): Promise<IndexResult> {
  const watched = new WatchedSource(source)
  try {
    return { status: "indexed", index: await indexOf(watched) }
  } catch (error) {
    if (watched.failure !== undefined) throw watched.failure
    if (error instanceof PackageError) return { status: "failed", reason: error.message }
    return { status: "failed", reason: new PackageError(`the archive can't be read: ${messageOf(error)}`).message }
  }
}

async function indexOf(source: ByteSource): Promise<PackageIndex> {
  let manifest: Manifest | undefined
  const texts = new Map<string, string>()
  let bytes = 0
  for await (const file of archiveFiles(source)) {
    if (file.path === MANIFEST) {
      manifest = readManifest(await readText(file, MAX_MANIFEST_BYTES))
    } else if (isModel(file.path)) {
      bytes += file.size
      if (texts.size === MAX_MODELS) throw new PackageError(`the package has more than ${MAX_MODELS} models`)
      if (bytes > MAX_MODELS_BYTES)
        throw new PackageError(`the package's models have more than ${MAX_MODELS_BYTES} bytes`)
      texts.set(file.path, await readText(file, MAX_MODEL_BYTES))
    }
  }
  if (manifest === undefined) throw new PackageError(`the archive has no file ${MANIFEST} at its root`)
  const budget = new IndexBudget()
  const models = []
  // The archive is checked before the compiler is loaded, which takes longer than most archives.
  const { parseModel } = await import("./malloy/parse-model.js")
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    models.push(parseModel(path, text, budget))
    texts.delete(path)
  }
  return { manifest, models, truncated: budget.truncated }
}

/** Archivers on macOS put files beside the real ones that have their names and hold attributes. */
function isModel(path: string): boolean {
  return path.endsWith(".malloy") && !/(^|\/)(\._|__MACOSX\/)/.test(path)
}

async function readText({ path, size, content }: ArchiveFile, most: number): Promise<string> {
  if (size > most) throw new PackageError(`${quoted(path)} has ${size} bytes, more than ${most}`)
  const bytes = await collect(content, size)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (error) {
    throw new PackageError(`${quoted(path)} is not UTF-8 text`, { cause: error })
  }
}

function readManifest(text: string): Manifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new PackageError(`${MANIFEST} is not JSON: ${messageOf(error)}`, { cause: error })
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PackageError(`${MANIFEST} must be a JSON object`)
  }
  const { name, version, description } = value as Record<string, unknown>
  const prose = typeof description === "string" ? boundedDescription(description) : undefined
  return {
    ...(typeof name === "string" && { name: name.slice(0, MAX_NAME_LENGTH).toWellFormed() }),
    ...(typeof version === "string" && { version: version.slice(0, MAX_NAME_LENGTH).toWellFormed() }),
    ...(prose && { description: prose }),
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Remembers that the source itself failed: what unpacks it wraps or replaces the error. */
class WatchedSource implements ByteSource {
  readonly #source: ByteSource
  failure: unknown

  constructor(source: ByteSource) {
    this.#source = source
  }

  get size(): number {
    return this.#source.size
  }

  async *read(start: number, end: number): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#source.read(start, end)
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}
