// Makes archives, honest ones and such as no archiver writes.
import { Buffer } from "node:buffer"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { crc32, deflateRawSync, gzipSync } from "node:zlib"
import { type Header, pack } from "tar-stream"
import type { ByteSource } from "../../src/indexer/byte-source.js"

export type TarEntry = Partial<Omit<Header, "name">> & { readonly name: string; readonly content?: string | Buffer }

export interface ZipEntry {
  readonly name: string
  readonly content?: string | Buffer
  readonly mode?: number
  /** What the directory and the header say, where they don't tell the truth. */
  readonly flags?: number
  readonly method?: number
  readonly size?: number
  readonly checksum?: number
  readonly localName?: string
  /** Points to the content of an entry before this one instead of its own. */
  readonly sharesWith?: number
}

export function tarGz(entries: readonly TarEntry[]): Promise<Buffer> {
  return tar(entries).then((bytes) => gzipSync(bytes))
}

export async function tar(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack()
  for (const { content, ...header } of entries) archive.entry(header, content ?? "")
  archive.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of archive as AsyncIterable<Uint8Array>) pieces.push(piece)
  return Buffer.concat(pieces)
}

export function zip(entries: readonly ZipEntry[], options: { readonly entryCount?: number } = {}): Buffer {
  const pieces: Buffer[] = []
  const offsets: number[] = []
  const directory: Buffer[] = []
  let position = 0
  for (const { name, content = "", mode = 0o100644, flags = 0x800, method = 8, localName = name, ...lies } of entries) {
    const bytes = Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(22)
    common.writeUInt16LE(flags, 0)
    common.writeUInt16LE(method, 2)
    common.writeUInt32LE(lies.checksum ?? crc32(bytes), 8)
    common.writeUInt32LE(packed.length, 12)
    common.writeUInt32LE(lies.size ?? bytes.length, 16)
    common.writeUInt16LE(Buffer.byteLength(name), 20)
    const local = Buffer.from(common)
    local.writeUInt16LE(Buffer.byteLength(localName), 20)
    const piece = Buffer.concat([
      Buffer.from("504b03041400", "hex"),
      local,
      Buffer.alloc(2),
      Buffer.from(localName),
      packed,
    ])
    const offset = lies.sharesWith === undefined ? position : (offsets[lies.sharesWith] ?? 0)
    offsets.push(offset)
    if (lies.sharesWith === undefined) {
      pieces.push(piece)
      position += piece.length
    }
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE((mode << 16) >>> 0, 8)
    rest.writeUInt32LE(offset, 12)
    directory.push(Buffer.from("504b010214031400", "hex"), common, rest, Buffer.from(name))
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(options.entryCount ?? entries.length, 8)
  end.writeUInt16LE(options.entryCount ?? entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(position, 16)
  return Buffer.concat([...pieces, central, end])
}

/** The files of one of the packages in test/fixtures/malloy, by path. */
export function fixture(name: "flights" | "library" | "energy"): { readonly name: string; readonly content: Buffer }[] {
  const root = join(import.meta.dirname, "../fixtures/malloy", name)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(root.length + 1), content: readFileSync(path) }))
}

/** A file in memory, read in pieces of 1,000 bytes. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *read(start, end) {
      for (let position = start; position < end; position += 1000) {
        yield bytes.subarray(position, Math.min(position + 1000, end))
      }
    },
  }
}
