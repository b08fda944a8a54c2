// How many values a message may hold, found out before it is decoded: a few kilobytes of gzip can become millions of empty strings, each of
// which costs more than its bytes to make, validate and throw away.
import { type DescField, type DescMessage, getOption } from "@bufbuild/protobuf"
import { WireType } from "@bufbuild/protobuf/wire"
import { field as fieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"
import { Code, ConnectError } from "@connectrpc/connect"
import { ruleError } from "./validation/violations.js"

/** Values in one message, those of the messages in it included: fields, elements of lists, entries of maps. */
export const MAX_VALUES = 100_000
/** What is smaller can't hold enough to matter. */
const UNBOUNDED_BYTES = 16 * 1024
/** protobuf-es decodes no deeper either. */
const MAX_DEPTH = 100

interface FieldBound {
  readonly field: DescField
  /** By the field's max_items or max_pairs. */
  readonly most: number
  readonly message: DescMessage | undefined
}

const plans = new WeakMap<DescMessage, ReadonlyMap<number, FieldBound>>()

/**
 * Throws InvalidArgument where a list or map of a message in Protobuf's binary format is over the limit of its own rule, and where the
 * message has too many values in all. `errorDomain`: of the former's ErrorInfo. What is no Protobuf passes: its decoder says what is wrong
 * with it.
 */
export function boundBinary(desc: DescMessage, bytes: Uint8Array, errorDomain: string): void {
  if (bytes.length > UNBOUNDED_BYTES) new BinaryScan(bytes, errorDomain).message(desc, 0, bytes.length, "", 0)
}

/** Throws InvalidArgument where JSON has more values than a message may hold. What is no JSON passes, as above. */
export function boundJson(bytes: Uint8Array): void {
  if (bytes.length <= UNBOUNDED_BYTES) return
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let values = 0
  for (let at = 0; at < text.length; at++) {
    const byte = text[at]
    if (byte === QUOTE) at = endOfString(text, at)
    else if ((byte === COMMA || byte === OPEN_BRACE || byte === OPEN_BRACKET) && ++values > MAX_VALUES) throw tooMany()
  }
}

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_BRACE = 0x7b
const OPEN_BRACKET = 0x5b
const BACKSLASH = 0x5c

/** Where the string that begins here ends; the text's end where it does not. */
function endOfString(text: Buffer, start: number): number {
  for (let end = text.indexOf(QUOTE, start + 1); end !== -1; end = text.indexOf(QUOTE, end + 1)) {
    let escapes = 0
    while (text[end - 1 - escapes] === BACKSLASH) escapes++
    if (escapes % 2 === 0) return end
  }
  return text.length
}

class BinaryScan {
  #values = 0
  #at = 0

  readonly #bytes: Uint8Array
  readonly #errorDomain: string

  constructor(bytes: Uint8Array, errorDomain: string) {
    this.#bytes = bytes
    this.#errorDomain = errorDomain
  }

  /** Returns false when the bytes are not Protobuf's, as far as can be seen here. */
  message(desc: DescMessage, start: number, end: number, path: string, depth: number): boolean {
    if (depth > MAX_DEPTH) return false
    const plan = planOf(desc)
    const counts = new Map<number, number>()
    this.#at = start
    while (this.#at < end) {
      const tag = this.#varint()
      const bound = plan.get(Math.floor(tag / 8))
      const wireType = tag % 8
      let elements = 1
      if (wireType === WireType.LengthDelimited) {
        const length = this.#varint()
        const next = this.#at + length
        if (!(next <= end)) return false
        if (bound?.message !== undefined) {
          if (!this.message(bound.message, this.#at, next, `${path}${bound.field.name}.`, depth + 1)) return false
        } else if (bound !== undefined && isPacked(bound.field)) {
          elements = this.#packed(bound.field, next)
        }
        this.#at = next
      } else if (!this.#skip(wireType)) return false
      this.#count(elements)
      if (bound !== undefined && bound.most !== Number.POSITIVE_INFINITY) {
        const { field, most } = bound
        const count = (counts.get(field.number) ?? 0) + elements
        if (count > most) throw overLimit(field, `${path}${field.name}`, most, this.#errorDomain)
        counts.set(field.number, count)
      }
    }
    return true
  }

  #count(elements: number): void {
    this.#values += elements
    if (this.#values > MAX_VALUES) throw tooMany()
  }

  /** NaN where it does not end. */
  #varint(): number {
    let value = 0
    for (let shift = 1; shift < 2 ** 70; shift *= 128) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) return Number.NaN
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
    }
    return Number.NaN
  }

  #skip(wireType: number): boolean {
    switch (wireType) {
      case WireType.Varint:
        return !Number.isNaN(this.#varint())
      case WireType.Bit64:
        this.#at += 8
        return true
      case WireType.Bit32:
        this.#at += 4
        return true
      // Of a group the fields are counted one by one, as if they were the message's.
      case WireType.StartGroup:
      case WireType.EndGroup:
        return true
      default:
        return false
    }
  }

  /** How many numbers there are up to `end`: as many as bytes that end a varint, at least. */
  #packed(field: DescField, end: number): number {
    const width = fixedWidths.get(field.scalar ?? 0)
    if (width !== undefined) return Math.ceil((end - this.#at) / width)
    let elements = 0
    for (let at = this.#at; at < end; at++) if ((this.#bytes[at] ?? 0) < 0x80) elements++
    return elements
  }
}

/** Bytes of a number by its scalar type; the others are varints. */
const fixedWidths: ReadonlyMap<number, number> = new Map([
  [1, 8],
  [2, 4],
  [6, 8],
  [7, 4],
  [15, 4],
  [16, 8],
])

/** Strings, bytes and messages are never packed. */
function isPacked(field: DescField): boolean {
  return (
    field.fieldKind === "list" && (field.enum !== undefined || (field.scalar !== undefined && !isText(field.scalar)))
  )
}

function isText(scalar: number): boolean {
  return scalar === 9 || scalar === 12
}

function planOf(desc: DescMessage): ReadonlyMap<number, FieldBound> {
  let plan = plans.get(desc)
  if (plan === undefined) {
    plan = new Map(desc.fields.map((field) => [field.number, boundOf(field)]))
    plans.set(desc, plan)
  }
  return plan
}

function boundOf(field: DescField): FieldBound {
  const { type } = getOption(field, fieldRules)
  const most =
    type.case === "repeated"
      ? limitOf(type.value, "maxItems")
      : type.case === "map"
        ? limitOf(type.value, "maxPairs")
        : Number.POSITIVE_INFINITY
  // A map's entries are messages of two fields: what they hold is counted as one value.
  return { field, most, message: field.fieldKind === "map" ? undefined : field.message }
}

function limitOf(rules: object, name: string): number {
  return Object.hasOwn(rules, name) ? Number(Reflect.get(rules, name)) : Number.POSITIVE_INFINITY
}

function overLimit(field: DescField, path: string, most: number, errorDomain: string): ConnectError {
  const [reason, description] =
    field.fieldKind === "map"
      ? ["map.max_pairs", `map must be at most ${most} entries`]
      : ["repeated.max_items", `must contain no more than ${most} item(s)`]
  return ruleError([{ field: path, description, reason, concerns: [path] }], errorDomain)
}

function tooMany(): ConnectError {
  return new ConnectError(`the message has more than ${MAX_VALUES} values: send it in parts`, Code.InvalidArgument)
}
