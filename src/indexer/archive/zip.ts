import { Readable } from "node:stream"
import { crc32 } from "node:zlib"
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl"
import { type BlockReader, collect } from "../byte-source.js"
import { MAX_ENTRIES, MAX_PATH_BYTES, maxUnpackedBytes } from "../limits.js"
import { PackageError, quoted } from "../package-error.js"
import type { ArchiveFile } from "./archive.js"
import { type EntryKind, EntryPaths } from "./entry-paths.js"

/** File types in the mode that archivers on Unix write: the upper bits of the external attributes. */
const FILE_TYPE = 0o170000
const REGULAR = 0o100000
const DIRECTORY = 0o040000
const SYMBOLIC_LINK = 0o120000

/** The files of a zip archive, in the order of their bytes; archiveFiles says what is refused. */
export async function* zipFiles(blocks: BlockReader): AsyncGenerator<ArchiveFile, void, undefined> {
  const options = { autoClose: false, lazyEntries: true }
  const zip = await fromRandomAccessReaderPromise(new BlockAccess(blocks), blocks.size, options)
  let end = 0
  for (const { entry, path, kind } of await readDirectory(zip, blocks.size)) {
    const header = await zip.readLocalFileHeaderPromise(entry)
    // Files that share bytes are how a small archive holds a huge one, and two names for one file deceive one of its readers.
    if (entry.relativeOffsetOfLocalHeader < end) throw new PackageError(`the entry ${quoted(path)} overlaps another`)
    if (!header.fileName.equals(entry.fileNameRaw)) {
      throw new PackageError(`the entry ${quoted(path)} has another name beside its content`)
    }
    end = header.fileDataStart + entry.compressedSize
    const content = verified(await zip.openReadStreamPromise(entry), entry, path)
    if (kind === "file") yield { path, size: entry.uncompressedSize, content }
    if (kind === "link") await checkTarget(path, entry, content)
    for await (const _ of content);
  }

  async function checkTarget(path: string, entry: Entry, content: AsyncIterable<Uint8Array>): Promise<void> {
    if (entry.uncompressedSize > MAX_PATH_BYTES)
      throw new PackageError(`the link ${quoted(path)} has a target too long`)
    const target = new TextDecoder().decode(await collect(content, entry.uncompressedSize))
    EntryPaths.checkSymbolicLink(path, target)
  }
}

interface CheckedEntry {
  readonly entry: Entry
  readonly path: string
  readonly kind: EntryKind
}

/** All entries, by the place of their content. Throws PackageError for what the directory alone shows to be wrong. */
async function readDirectory(zip: ZipFile, packedBytes: number): Promise<CheckedEntry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw new PackageError(`the archive has more than ${MAX_ENTRIES} entries`)
  const paths = new EntryPaths()
  const entries: CheckedEntry[] = []
  const most = maxUnpackedBytes(packedBytes)
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    paths.count()
    const kind = kindOf(entry)
    const path = paths.add(entry.fileName, kind)
    if (entry.isEncrypted()) throw new PackageError(`the entry ${quoted(path)} is encrypted`)
    unpacked += entry.uncompressedSize
    if (unpacked > most) throw new PackageError(`the archive of ${packedBytes} bytes unpacks to more than ${most}`)
    entries.push({ entry, path, kind })
  }
  return entries.sort((a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader)
}

function kindOf(entry: Entry): EntryKind {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type === SYMBOLIC_LINK) return "link"
  if (type === DIRECTORY || entry.fileName.endsWith("/")) return "directory"
  // Archivers of other systems leave the mode out.
  if (type === REGULAR || type === 0) return "file"
  throw new PackageError(`the entry ${quoted(entry.fileName)} is neither a file, a directory nor a link`)
}

/** The content, which must have the checksum of its entry; the size is the library's to check. Once read, it is empty. */
async function* verified(content: Readable, entry: Entry, path: string): AsyncGenerator<Uint8Array> {
  let checksum = 0
  for await (const piece of content as AsyncIterable<Uint8Array>) {
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (checksum !== entry.crc32) throw new PackageError(`the content of ${quoted(path)} is damaged: wrong checksum`)
}

/** What yauzl reads through. */
class BlockAccess extends RandomAccessReader {
  constructor(readonly blocks: BlockReader) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.blocks.read(start, end), { objectMode: false })
  }
}
