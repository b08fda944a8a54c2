import { DEFAULT_TABLE_BYTES, ErrorCode, Http2ConnectionError } from "../constants.js"
import { HeaderField } from "../header-field.js"
import { DynamicTable } from "./dynamic-table.js"
import { huffmanDecode, huffmanDecodedBound } from "./huffman.js"
import { staticTable } from "./static-table.js"

/** A whole header block, decoded. */
export interface DecodedBlock {
  /** Without those beyond the limit. */
  readonly fields: HeaderField[]
  /** Names, values and 32 for each field; where the list is too large, something above the limit. */
  readonly bytes: number
  /** The list is larger than was allowed. */
  readonly isTooLarge: boolean
}

const STATIC_FIELDS = staticTable.length
const KEEP_SCRATCH_BYTES = 64 * 1024

let scratch = Buffer.allocUnsafeSlow(4096)

/** Decodes header blocks (RFC 7541, 3 and 6). One for each connection, because the dynamic table is. */
export class HpackDecoder {
  readonly #table: DynamicTable
  /** Counts what has changed the table: as long as it stands still, the same bytes mean the same fields. */
  changes = 0
  #buffer: Uint8Array = scratch
  #position = 0
  #end = 0

  #maxTableBytes: number

  /** @param maxTableBytes what the peer may make of the table; it begins with that, at most with what RFC 9113 says. */
  constructor(maxTableBytes: number) {
    this.#maxTableBytes = maxTableBytes
    this.#table = new DynamicTable(Math.min(maxTableBytes, DEFAULT_TABLE_BYTES))
  }

  /** The peer has acknowledged this SETTINGS_HEADER_TABLE_SIZE. Where its table is larger, its next block has to say that it shrinks. */
  limit(maxTableBytes: number): void {
    if (maxTableBytes === this.#maxTableBytes) return
    this.#maxTableBytes = maxTableBytes
    this.changes++
  }

  /**
   * Decodes the block from `start` to `end`. Fields beyond `maxListBytes` or `maxFields` are decoded, for the table's sake, and not kept.
   * Throws Http2ConnectionError where this is no HPACK: the table is then useless.
   */
  decode(
    buffer: Buffer,
    start: number,
    end: number,
    maxListBytes: number,
    maxFields = Number.POSITIVE_INFINITY,
  ): DecodedBlock {
    this.#buffer = buffer
    this.#position = start
    this.#end = end
    const fields: HeaderField[] = []
    let bytes = 0
    let count = 0
    let mayResize = true
    while (this.#position < end) {
      const byte = buffer[this.#position] as number
      if ((byte & 0xe0) === 0x20) {
        if (!mayResize) throw compressionError("a table size update stands behind a field")
        this.#resize()
        continue
      }
      if (mayResize && this.#table.capacity > this.#maxTableBytes) {
        throw compressionError("a table size update is expected first")
      }
      mayResize = false
      const isBeyondLimit = bytes >= maxListBytes || count >= maxFields
      const field = (byte & 0x80) !== 0 ? this.#indexed(this.#integer(0x7f)) : this.#literal(byte, isBeyondLimit)
      bytes += field.size
      count++
      if (bytes <= maxListBytes && count <= maxFields) fields.push(field)
    }
    return { fields, bytes, isTooLarge: bytes > maxListBytes || count > maxFields }
  }

  #resize(): void {
    const bytes = this.#integer(0x1f)
    if (bytes > this.#maxTableBytes) throw compressionError("a table size update exceeds the announced size")
    this.changes++
    this.#table.resize(bytes)
  }

  #indexed(index: number): HeaderField {
    const field = index > STATIC_FIELDS ? this.#table.at(index - STATIC_FIELDS - 1) : staticTable[index - 1]
    if (field === undefined) throw compressionError("an index is outside of the tables")
    return field
  }

  #literal(byte: number, isBeyondLimit: boolean): HeaderField {
    const isInserted = (byte & 0x40) !== 0
    const index = this.#integer(isInserted ? 0x3f : 0x0f)
    const name = index === 0 ? this.#text() : this.#indexed(index).name
    const field = new HeaderField(name, isBeyondLimit && !isInserted ? this.#skipText() : this.#text())
    if (isInserted) {
      this.changes++
      this.#table.insert(field)
    }
    return field
  }

  /** A value that nobody will see. */
  #skipText(): string {
    const length = this.#textLength()
    this.#position += length
    return ""
  }

  #textLength(): number {
    if (this.#position >= this.#end) throw compressionError("the block ends within a field")
    const length = this.#integer(0x7f)
    if (length > this.#end - this.#position) throw compressionError("a text is longer than its block")
    return length
  }

  #text(): string {
    const isHuffman = ((this.#buffer[this.#position] ?? 0) & 0x80) !== 0
    const length = this.#textLength()
    const start = this.#position
    this.#position += length
    if (!isHuffman) return latin1(this.#buffer, start, length)
    const bound = huffmanDecodedBound(length)
    if (bound > scratch.length) scratch = Buffer.allocUnsafeSlow(bound * 2)
    const decoded = huffmanDecode(this.#buffer, start, start + length, scratch)
    if (decoded < 0) throw compressionError("a text is not in the Huffman code")
    const text = latin1(scratch, 0, decoded)
    if (scratch.length > KEEP_SCRATCH_BYTES) scratch = Buffer.allocUnsafeSlow(4096)
    return text
  }

  /** RFC 7541, 5.1. Nothing in a block is 2^28 or more. */
  #integer(mask: number): number {
    const first = (this.#buffer[this.#position++] as number) & mask
    if (first < mask) return first
    let value = mask
    for (let shift = 0; shift <= 21; shift += 7) {
      if (this.#position >= this.#end) throw compressionError("the block ends within a number")
      const byte = this.#buffer[this.#position++] as number
      value += (byte & 0x7f) << shift
      if ((byte & 0x80) === 0) return value
    }
    throw compressionError("a number is too large")
  }
}

// From 13 characters on V8 would make a rope of the pieces.
const SHORT_TEXT = 12

function latin1(buffer: Uint8Array, start: number, length: number): string {
  if (length <= SHORT_TEXT) {
    // For a few characters the way into native code costs more than these.
    let text = ""
    for (let at = start; at < start + length; at++) text += String.fromCharCode(buffer[at] as number)
    return text
  }
  return (buffer as Buffer).toString("latin1", start, start + length)
}

function compressionError(message: string): Http2ConnectionError {
  return new Http2ConnectionError(ErrorCode.COMPRESSION_ERROR, message)
}
