// Encodes header blocks (RFC 7541). What a server says again and again enters the dynamic table and then takes one byte; what
// changes with each response is written out, its name by index.
import { DEFAULT_TABLE_BYTES } from "../constants.js"
import { HeaderField, isFieldName, isFieldValue } from "../header-field.js"
import { DynamicTable } from "./dynamic-table.js"
import { huffmanEncode, huffmanLength } from "./huffman.js"
import { staticFields, staticNames } from "./static-table.js"

/** Names and values in turn; names in lower case. */
export type FlatFields = readonly string[]

/** Fields whose values repeat: they enter the table, as all prepared ones do. */
const repeated = new Set(
  (
    "content-type content-encoding cache-control vary server allow accept-ranges access-control-allow-origin " +
    "access-control-allow-methods access-control-allow-headers access-control-allow-credentials access-control-expose-headers " +
    "access-control-max-age strict-transport-security x-content-type-options"
  ).split(" "),
)
/** Secrets: no proxy on the way may put them into a table either (RFC 7541, 7.1.3). */
const secret = new Set(["authorization", "cookie", "proxy-authorization", "set-cookie"])

/** A longer value would push too much out of the table. */
const LONGEST_INDEXED_VALUE = 128
/** The most bytes of a literal besides its characters: its first byte, two indexes or lengths. */
const LITERAL_OVERHEAD_BYTES = 16
const MAX_PREPARED_KEPT = 64

let preparedCount = 0

/**
 * Fields that go out often: checked once, and encoded once for each connection. Make them when the program starts: each takes a
 * place on every connection for as long as the process runs.
 */
export class PreparedFields {
  /** Where connections keep their encoding. */
  readonly slot = preparedCount++

  /** Throws TypeError where a name or value is none. */
  constructor(readonly fields: FlatFields) {
    checkFields(fields)
  }
}

/** Throws TypeError for what HTTP/2 has no form for, so that nothing malformed goes out. */
export function checkFields(fields: FlatFields): void {
  for (let i = 0; i < fields.length; i += 2) {
    const name = fields[i] as string
    const value = fields[i + 1]
    if (!isFieldName(name) && name !== ":status")
      throw new TypeError(`header name ${JSON.stringify(name)}: a token in lower case is expected`)
    if (value === undefined || !isFieldValue(value)) {
      throw new TypeError(`header ${name}: expected Latin-1 without NUL, CR, LF, and without blanks at its ends`)
    }
  }
}

interface Encoded {
  readonly bytes: Buffer
  /** The table's state that the bytes were made for. */
  readonly changes: number
}

/** Encodes the header blocks of one connection, and keeps its dynamic table. */
export class HpackEncoder {
  readonly #table: DynamicTable
  readonly #names = new Map<string, number>()
  readonly #values = new Map<string, number>()
  readonly #prepared: (Encoded | undefined)[] = []
  #changes = 0
  /** The smallest and the last size that the peer has asked for since the last block. */
  #smallestResize = -1
  #lastResize = -1
  #target: Buffer = Buffer.alloc(0)
  #position = 0

  readonly #maxTableBytes: number

  /** @param maxTableBytes the most to keep, whatever the peer allows. */
  constructor(maxTableBytes: number) {
    this.#maxTableBytes = maxTableBytes
    this.#table = new DynamicTable(Math.min(maxTableBytes, DEFAULT_TABLE_BYTES), ({ name, value }, number) => {
      if (this.#names.get(name) === number) this.#names.delete(name)
      const key = `${name}\0${value}`
      if (this.#values.get(key) === number) this.#values.delete(key)
    })
    // The peer's table begins with more: that ours is smaller it has to be told, or it waits for that once it asks for less.
    if (maxTableBytes < DEFAULT_TABLE_BYTES) {
      this.#smallestResize = maxTableBytes
      this.#lastResize = maxTableBytes
    }
  }

  /** The peer's SETTINGS_HEADER_TABLE_SIZE; the next block tells it what was made of that. */
  resize(peerBytes: number): void {
    const bytes = Math.min(peerBytes, this.#maxTableBytes)
    if (bytes === this.#table.capacity && this.#lastResize < 0) return
    this.#changes++
    this.#table.resize(bytes)
    this.#lastResize = bytes
    this.#smallestResize = this.#smallestResize < 0 ? bytes : Math.min(this.#smallestResize, bytes)
  }

  /** Room that `encode` may need. */
  bound(prepared: PreparedFields | undefined, fields: FlatFields | undefined): number {
    return 16 + boundOf(prepared?.fields) + boundOf(fields)
  }

  /**
   * Writes one header block into `target` from `at` on, where there is room for `bound`, and gives where it ends. The fields have been
   * checked: the table must not learn of a block that is never sent.
   */
  encode(target: Buffer, at: number, prepared: PreparedFields | undefined, fields: FlatFields | undefined): number {
    this.#target = target
    this.#position = at
    if (this.#lastResize >= 0) this.#announceResize()
    if (prepared !== undefined) this.#writePrepared(prepared)
    if (fields !== undefined) this.#writeFields(fields, false)
    return this.#position
  }

  #writePrepared(prepared: PreparedFields): void {
    const known = this.#prepared[prepared.slot]
    if (known !== undefined && known.changes === this.#changes) {
      const { bytes } = known
      const { length } = bytes
      if (length < 32) for (let i = 0; i < length; i++) this.#target[this.#position + i] = bytes[i] as number
      else bytes.copy(this.#target, this.#position)
      this.#position += length
      return
    }
    const changes = this.#changes
    const position = this.#position
    this.#writeFields(prepared.fields, true)
    // What has just entered the table is an index the next time.
    if (changes === this.#changes && prepared.slot < MAX_PREPARED_KEPT) {
      this.#prepared[prepared.slot] = { bytes: Buffer.from(this.#target.subarray(position, this.#position)), changes }
    }
  }

  #announceResize(): void {
    if (this.#smallestResize < this.#lastResize) this.#integer(0x20, 0x1f, this.#smallestResize)
    this.#integer(0x20, 0x1f, this.#lastResize)
    this.#smallestResize = -1
    this.#lastResize = -1
  }

  #writeFields(fields: FlatFields, arePrepared: boolean): void {
    for (let i = 0; i < fields.length; i += 2)
      this.#writeField(fields[i] as string, fields[i + 1] as string, arePrepared)
  }

  #writeField(name: string, value: string, isPrepared: boolean): void {
    const isRepeated = (isPrepared || repeated.has(name)) && value.length <= LONGEST_INDEXED_VALUE
    if (isRepeated || name === ":status") {
      const key = `${name}\0${value}`
      const index = staticFields.get(key) ?? this.#indexOf(this.#values.get(key))
      if (index !== undefined) {
        this.#integer(0x80, 0x7f, index)
        return
      }
    }
    const nameIndex = staticNames.get(name) ?? this.#indexOf(this.#names.get(name))
    if (secret.has(name)) this.#literal(0x10, 0x0f, nameIndex, name, value)
    else if (isRepeated || (nameIndex === undefined && this.#hasRoomFor(name, value))) {
      // A name that is not in the tables enters with its first value, so that its next ones need not repeat it.
      this.#literal(0x40, 0x3f, nameIndex, name, value)
      this.#insert(name, value)
    } else this.#literal(0, 0x0f, nameIndex, name, value)
  }

  #indexOf(number: number | undefined): number | undefined {
    return number === undefined ? undefined : 61 + this.#table.inserted - number
  }

  #hasRoomFor(name: string, value: string): boolean {
    const field = name.length + value.length + 32
    return value.length <= LONGEST_INDEXED_VALUE && this.#table.size + field <= this.#table.capacity
  }

  #insert(name: string, value: string): void {
    const field = new HeaderField(name, value)
    if (field.size <= this.#table.capacity) {
      this.#names.set(name, this.#table.inserted)
      this.#values.set(`${name}\0${value}`, this.#table.inserted)
    }
    this.#changes++
    this.#table.insert(field)
  }

  #literal(flags: number, mask: number, nameIndex: number | undefined, name: string, value: string): void {
    const entersTable = flags === 0x40
    if (nameIndex === undefined) {
      this.#target[this.#position++] = flags
      this.#text(name, entersTable)
    } else this.#integer(flags, mask, nameIndex)
    this.#text(value, entersTable)
  }

  /** In the Huffman code only where it is written once for many times. */
  #text(text: string, tryHuffman: boolean): void {
    const { length } = text
    const packed = tryHuffman ? huffmanLength(text) : length
    if (packed < length) {
      this.#integer(0x80, 0x7f, packed)
      this.#position = huffmanEncode(text, this.#target, this.#position)
      return
    }
    this.#integer(0, 0x7f, length)
    if (length > 40) this.#position += this.#target.write(text, this.#position, "latin1")
    else for (let i = 0; i < length; i++) this.#target[this.#position++] = text.charCodeAt(i)
  }

  #integer(flags: number, mask: number, value: number): void {
    if (value < mask) {
      this.#target[this.#position++] = flags | value
      return
    }
    this.#target[this.#position++] = flags | mask
    let rest = value - mask
    while (rest > 0x7f) {
      this.#target[this.#position++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.#target[this.#position++] = rest
  }
}

function boundOf(fields: FlatFields | undefined): number {
  if (fields === undefined) return 0
  let bytes = fields.length * (LITERAL_OVERHEAD_BYTES / 2)
  for (const text of fields) bytes += text.length
  return bytes
}
