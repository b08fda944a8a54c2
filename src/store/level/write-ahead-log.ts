// The commits that LevelDB does not have yet, in two files beside it. A commit is one write to one of them, in place: the files are as
// long as they will be, so that a flush writes data and nothing else, which takes a third of the time that LevelDB's growing log takes.
// While LevelDB takes over what one file holds, commits go to the other.
//
// A record begins at a multiple of 4 KiB, so that a write that is torn can't harm the record before it:
//   4 bytes  "WAL1"            8 bytes  number of the commit
//   4 bytes  CRC-32 of the rest          then its writes, as UTF-8 text: for each the key's length, "=" and the value's length, or "-"
//   4 bytes  length of the text          where the key is removed, ";", key and value
// Lengths are in UTF-16 units. Behind a file's last record stand zeros, or records of lower numbers that LevelDB has.

import {
  closeSync,
  constants,
  fdatasync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  write,
  writeSync,
} from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { crc32 } from "node:zlib"
import { inSlices } from "../../turns.js"
import type { ByteString } from "../key-order.js"

/** What a commit does at one key; no value: removes. */
export interface Write {
  readonly key: ByteString
  readonly value: string | undefined
}

export interface Commit {
  readonly sequence: number
  readonly writes: readonly Write[]
}

export const LOG_NAMES = ["wal-0", "wal-1"] as const

const MAGIC = Buffer.from("WAL1")
const HEADER_BYTES = 20
const BLOCK_BYTES = 4_096
/** A file grows by this much: growing is what makes a flush slow. */
const GROWTH_BYTES = 1_024 * 1_024
/** A record is made in pieces of about so many UTF-16 units of its text, or bytes. */
const PIECE_SIZE = 512 * 1_024
/** A write through costs one visit to another thread, a flush behind it a second one. */
const WRITES_THROUGH = process.platform === "linux"

/** What the files say. */
export interface LogContents {
  /** In order, without gaps: those of the highest numbers. */
  readonly commits: readonly Commit[]
  /** What can't be the rest of a crash. */
  readonly damage: string | undefined
}

/** The two log files of a folder, open for writing. One commit is appended at a time. */
export class WriteAheadLog {
  readonly #files: readonly [LogFile, LogFile]
  #active = 0

  private constructor(files: readonly [LogFile, LogFile]) {
    this.#files = files
  }

  /** Makes the files that are not there. What they hold is taken for applied: it is written over. */
  static open(folder: string): WriteAheadLog {
    const [first, second] = LOG_NAMES.map((name) => new LogFile(join(folder, name)))
    return new WriteAheadLog([first as LogFile, second as LogFile])
  }

  /** Bytes that stand in the file that commits go to. */
  get size(): number {
    return this.#file.end
  }

  get #file(): LogFile {
    return this.#files[this.#active] as LogFile
  }

  /** Resolves when the commit is durable. After a rejection `cutOff` must succeed before the next one. */
  async append(commit: Commit): Promise<void> {
    const work = encoding(commit)
    // Nearly every commit is one piece.
    const { done, value } = work.next()
    await this.#file.append(done === true ? value : await inSlices(work))
  }

  /** The next commit goes to the other file, whose commits LevelDB has. */
  rotate(maxKeptBytes: number): void {
    this.#active = 1 - this.#active
    this.#file.begin(maxKeptBytes)
  }

  /** What a commit that failed left behind must not be read as one. Throws where the disk does not take that either. */
  cutOff(): void {
    this.#file.cutOff()
  }

  close(): void {
    for (const file of this.#files) file.close()
  }
}

class LogFile {
  readonly #file: number
  /** Where the next record goes. */
  #end = 0
  #length: number

  constructor(path: string) {
    const flags = constants.O_RDWR | constants.O_CREAT | (WRITES_THROUGH ? constants.O_DSYNC : 0)
    this.#file = openSync(path, flags, 0o600)
    this.#length = fstatSync(this.#file).size
  }

  get end(): number {
    return this.#end
  }

  async append(record: Buffer): Promise<void> {
    const end = this.#end + record.length
    const grown = Math.ceil(end / GROWTH_BYTES) * GROWTH_BYTES
    const bytes = end <= this.#length ? record : Buffer.concat([record], grown - this.#end)
    for (let written = 0; written < bytes.length; ) written += await this.#write(bytes, written)
    if (!WRITES_THROUGH) await this.#flush()
    this.#end = end
    this.#length = Math.max(this.#length, grown)
  }

  begin(maxKeptBytes: number): void {
    this.#end = 0
    if (this.#length <= maxKeptBytes) return
    try {
      ftruncateSync(this.#file, maxKeptBytes)
      this.#length = maxKeptBytes
    } catch {
      // Then it stays long: nothing depends on it.
    }
  }

  cutOff(): void {
    writeSync(this.#file, Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, this.#end)
    fsyncSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(bytes: Buffer, from: number): Promise<number> {
    return new Promise((resolve, reject) => {
      write(this.#file, bytes, from, bytes.length - from, this.#end + from, (error, written) => {
        if (error) reject(error)
        else resolve(written)
      })
    })
  }

  #flush(): Promise<void> {
    return new Promise((resolve, reject) => fdatasync(this.#file, (error) => (error ? reject(error) : resolve())))
  }
}

/** The bytes of a record, up to where the next one begins. */
export function encodeCommit(commit: Commit): Buffer {
  const work = encoding(commit)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** Makes the bytes of a record; a large one is interrupted after each piece. */
export function* encoding({ sequence, writes }: Commit): Generator<undefined, Buffer> {
  const pieces: Buffer[] = []
  let text = ""
  for (const { key, value } of writes) {
    text += value === undefined ? `${key.length}-;${key}` : `${key.length}=${value.length};${key}${value}`
    if (text.length < PIECE_SIZE) continue
    pieces.push(Buffer.from(text))
    text = ""
    yield
  }
  const before = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const length = before + Buffer.byteLength(text)
  const end = HEADER_BYTES + length
  const bytes = Buffer.allocUnsafe(nextBlock(end))
  bytes.set(MAGIC)
  bytes.writeUInt32LE(length, 8)
  bytes.writeBigUInt64LE(BigInt(sequence), 12)
  let at = HEADER_BYTES
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  bytes.write(text, at, "utf8")
  bytes.fill(0, end)
  let sum = 0
  for (let from = 8; from < end; ) {
    const to = Math.min(from + PIECE_SIZE, end)
    sum = crc32(bytes.subarray(from, to), sum)
    from = to
    if (from < end) yield
  }
  bytes.writeUInt32LE(sum, 4)
  return bytes
}

/** What both files hold; one that is not there holds nothing. */
export async function readLogFiles(folder: string): Promise<LogContents> {
  const files = await Promise.all(LOG_NAMES.map((name) => readIfPresent(join(folder, name))))
  return readLogs(files)
}

/** What log files of these contents hold. */
export function readLogs(files: readonly Buffer[]): LogContents {
  const runs = files.map(readRun).sort((a, b) => first(a) - first(b))
  const last = Math.max(0, ...runs.map(({ commits }) => commits.at(-1)?.sequence ?? 0))
  const [older = [], newer = []] = runs.map(({ commits }) => commits)
  const joins = older.at(-1)?.sequence === (newer[0]?.sequence ?? 0) - 1
  const commits = joins ? [...older, ...newer] : newer.length > 0 ? newer : older
  for (const { bytes, end } of runs) {
    for (let at = end; at < bytes.length; at += BLOCK_BYTES) {
      const sequence = recordAt(bytes, at)?.sequence ?? 0
      if (sequence > last) return { commits, damage: `commit ${sequence} is there, and not those before it` }
    }
  }
  return { commits, damage: undefined }
}

interface Run {
  readonly bytes: Buffer
  readonly commits: readonly Commit[]
  /** The place behind its last record. */
  readonly end: number
}

function first({ commits }: Run): number {
  return commits[0]?.sequence ?? 0
}

/** The records at a file's beginning whose numbers follow each other. */
function readRun(bytes: Buffer): Run {
  const commits: Commit[] = []
  let end = 0
  for (;;) {
    const record = recordAt(bytes, end)
    const before = commits.at(-1)?.sequence
    if (record === undefined || (before !== undefined && record.sequence !== before + 1)) return { bytes, commits, end }
    commits.push({ sequence: record.sequence, writes: decodeWrites(record.text()) })
    end = nextBlock(record.end)
  }
}

function recordAt(bytes: Buffer, at: number) {
  const begin = at + HEADER_BYTES
  if (begin > bytes.length || bytes.compare(MAGIC, 0, MAGIC.length, at, at + MAGIC.length) !== 0) return undefined
  const end = begin + bytes.readUInt32LE(at + 8)
  if (end > bytes.length || bytes.readUInt32LE(at + 4) !== crc32(bytes.subarray(at + 8, end))) return undefined
  const sequence = Number(bytes.readBigUInt64LE(at + 12))
  return { sequence, end, text: () => bytes.toString("utf8", begin, end) }
}

function decodeWrites(text: string): Write[] {
  const writes: Write[] = []
  const head = /([0-9]+)(?:-|=([0-9]+));/y
  for (let at = 0; at < text.length; ) {
    head.lastIndex = at
    const found = head.exec(text)
    if (found === null) throw new RangeError("a record of the log is none")
    const keyEnd = head.lastIndex + Number(found[1])
    const valueEnd = keyEnd + Number(found[2] ?? 0)
    writes.push({
      key: text.slice(head.lastIndex, keyEnd),
      value: found[2] === undefined ? undefined : text.slice(keyEnd, valueEnd),
    })
    at = valueEnd
  }
  return writes
}

function nextBlock(end: number): number {
  return Math.ceil(end / BLOCK_BYTES) * BLOCK_BYTES
}

async function readIfPresent(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0)
    throw error
  }
}
