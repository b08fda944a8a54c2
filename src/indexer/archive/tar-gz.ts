import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import { extract, type Header } from "tar-stream"
import type { BlockReader } from "../byte-source.js"
import { maxUnpackedBytes } from "../limits.js"
import { PackageError, quoted } from "../package-error.js"
import type { ArchiveFile } from "./archive.js"
import { EntryPaths } from "./entry-paths.js"

/** The files of a gzipped tar archive; archiveFiles says what is refused. */
export async function* tarGzFiles(blocks: BlockReader): AsyncGenerator<ArchiveFile, void, undefined> {
  const paths = new EntryPaths()
  const tar = extract()
  // Both ends of the pipe meet the same error; the loop below throws it, unless the consumer has left.
  const feeding = pipeline(Readable.from(blocks.read(0, blocks.size)), createGunzip(), countUnpacked(blocks.size), tar)
  feeding.catch(() => undefined)
  for await (const entry of tar) {
    paths.count()
    const path = refusalOf(entry.header, paths)
    if (path !== undefined) yield { path, size: entry.header.size ?? 0, content: entry as AsyncIterable<Uint8Array> }
    entry.resume()
  }
  await feeding
}

function countUnpacked(compressedBytes: number) {
  const most = maxUnpackedBytes(compressedBytes)
  return async function* (pieces: AsyncIterable<Uint8Array>) {
    let unpacked = 0
    for await (const piece of pieces) {
      unpacked += piece.length
      if (unpacked > most)
        throw new PackageError(`the archive of ${compressedBytes} bytes unpacks to more than ${most}`)
      yield piece
    }
  }
}

/** The path of a regular file, undefined for a directory or link that is fine. */
function refusalOf({ name, type, linkname }: Header, paths: EntryPaths): string | undefined {
  switch (type) {
    case "file":
    case "contiguous-file":
      return paths.add(name, "file")
    case "directory":
      paths.add(name, "directory")
      return undefined
    case "symlink":
      EntryPaths.checkSymbolicLink(paths.add(name, "link"), linkname ?? "")
      return undefined
    case "link":
      paths.checkHardLink(name, linkname ?? "")
      paths.add(name, "link")
      return undefined
    default:
      throw new PackageError(`the entry ${quoted(name)} is neither a file, a directory nor a link`)
  }
}
