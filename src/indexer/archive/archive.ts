// Reading an uploaded archive: its first bytes say which kind it is; its files are read one by one, never all at once.
import { BlockReader, type ByteSource } from "../byte-source.js"
import { PackageError } from "../package-error.js"
import { tarGzFiles } from "./tar-gz.js"
import { zipFiles } from "./zip.js"

/** A regular file in an archive. */
export interface ArchiveFile {
  /** From the archive's root, with slashes, such as models/orders.malloy. */
  readonly path: string
  /** In bytes, as the archive declares it: reading the file gives as many, or throws. */
  readonly size: number
  /** The file's bytes; to be read before the next file is asked for, or not at all. */
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * The files of a tar.gz or zip archive, in its order. Every entry is checked and all content is unpacked, also what nobody reads:
 * PackageError for a path or link that leaves the root, a special file, a bomb, an encrypted or damaged archive. What the
 * unpacking libraries throw comes out as it is.
 */
export async function* archiveFiles(source: ByteSource): AsyncGenerator<ArchiveFile, void, undefined> {
  const blocks = new BlockReader(source)
  const head: number[] = []
  for await (const piece of blocks.read(0, 4)) head.push(...piece)
  if (head[0] === 0x1f && head[1] === 0x8b) yield* tarGzFiles(blocks)
  else if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) yield* zipFiles(blocks)
  else throw new PackageError("the file is neither a tar.gz nor a zip archive")
}
