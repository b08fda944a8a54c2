// LevelDB's log format, read strictly (https://github.com/google/leveldb/blob/main/doc/log_format.md): blocks of 32 KiB that
// hold records, each with a checksum. LevelDB itself skips what it can't read and goes on behind it, which loses commits
// without a word; here the end of what is readable is either a torn tail, where nothing readable follows, or damage.

import { maskedCrc32c } from "./crc32c.js"

const BLOCK_BYTES = 32_768
const HEADER_BYTES = 7
const FULL = 1
const FIRST = 2
// 3 is a piece in the middle.
const LAST = 4

export interface LogRecord {
  /** Where it begins in the file. */
  readonly offset: number
  readonly bytes: Buffer
}

export interface LogContents {
  readonly records: readonly LogRecord[]
  /**
   * whole: read to the end. torn: the last record is not all there, as after a crash in mid-write, and nothing readable follows.
   * damaged: something readable follows what can't be read.
   */
  readonly end: "whole" | "torn" | "damaged"
  /** Where the readable records end. */
  readonly endOffset: number
}

/** The records of a log's bytes, up to the first that can't be read. */
export function readLog(bytes: Buffer): LogContents {
  const records: LogRecord[] = []
  let parts: Buffer[] = []
  let begun = 0
  let endOffset = 0
  let at = 0
  while (at < bytes.length) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES)
    if (left < HEADER_BYTES) {
      at += left
      continue
    }
    const fragment = fragmentAt(bytes, at)
    const inOrder = fragment && (fragment.type === FULL || fragment.type === FIRST) === (parts.length === 0)
    if (!fragment || !inOrder) {
      const follows = inOrder === false || isReadableAfter(bytes, at)
      return { records, end: follows ? "damaged" : "torn", endOffset }
    }
    if (parts.length === 0) begun = at
    parts.push(fragment.bytes)
    at = fragment.end
    if (fragment.type === FULL || fragment.type === LAST) {
      records.push({ offset: begun, bytes: Buffer.concat(parts) })
      parts = []
      endOffset = at
    }
  }
  return { records, end: parts.length === 0 ? "whole" : "torn", endOffset }
}

interface Fragment {
  readonly type: number
  readonly bytes: Buffer
  readonly end: number
}

/** Undefined where no sound fragment of a record stands. */
function fragmentAt(bytes: Buffer, at: number): Fragment | undefined {
  if (at + HEADER_BYTES > bytes.length) return undefined
  const begin = at + HEADER_BYTES
  const end = begin + bytes.readUInt16LE(at + 4)
  const type = bytes.readUInt8(at + 6)
  const inBlock = end <= at - (at % BLOCK_BYTES) + BLOCK_BYTES
  if (!inBlock || end > bytes.length || type < FULL || type > LAST) return undefined
  // The checksum covers the type too.
  if (bytes.readUInt32LE(at) !== maskedCrc32c(bytes, begin - 1, end)) return undefined
  return { type, bytes: bytes.subarray(begin, end), end }
}

/** Whether a sound fragment stands where the next one, or a later block, would begin. */
function isReadableAfter(bytes: Buffer, at: number): boolean {
  if (at + HEADER_BYTES <= bytes.length) {
    const next = at + HEADER_BYTES + bytes.readUInt16LE(at + 4)
    if (fragmentAt(bytes, next) !== undefined) return true
  }
  for (let block = at - (at % BLOCK_BYTES) + BLOCK_BYTES; block < bytes.length; block += BLOCK_BYTES) {
    if (fragmentAt(bytes, block) !== undefined) return true
  }
  return false
}

/** Reads the numbers and strings that LevelDB's records are made of; throws RangeError behind the end. */
export class RecordReader {
  #at: number

  readonly #bytes: Buffer

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  byte(): number {
    return this.#bytes.readUInt8(this.#at++)
  }

  /** A number of seven bits a byte, the lowest first; as a double, so exact up to 53 bits. */
  varint(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (byte < 128) return value
      if (scale > 2 ** 63) throw new RangeError("a number has no end")
    }
  }

  take(length: number): Buffer {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError("a string ends behind the record")
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }

  /** Bytes behind their length. */
  slice(): Buffer {
    return this.take(this.varint())
  }
}
