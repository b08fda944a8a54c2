// Messages out of protobuf's wire format, as fromBinary of protobuf-es reads them, by closures compiled once for a type. They read what
// clients usually write; at the first thing that is not usual, be it an unknown field, a wrong wire type, text beyond ASCII or an end too
// early, the library reads all of it, and it alone decides what is an error.
import { isAscii } from "node:buffer"
import { type DescField, type DescMessage, fromBinary, type Message, ScalarType } from "@bufbuild/protobuf"
import { Edition } from "@bufbuild/protobuf/wkt"
import { messageFactory } from "../message-factory.js"
import { isRepresentedAsJson, isRepresentedUnwrapped } from "../message-representation.js"

/** Throws what fromBinary throws. */
export type MessageDecoder = (data: Buffer) => Message

type Properties = Record<string, unknown>
/** Reads what follows a tag; `end` is that of the message. */
type Step = (source: Source, message: Properties, end: number) => void
type ReadValue = (source: Source, end: number) => unknown

interface Compiled {
  readonly make: () => Properties
  /** By tag: field number and wire type. */
  readonly steps: (Step | undefined)[]
}

/** Field numbers beyond it have tags of three bytes, and are left to the library. */
const LAST_NUMBER = 2047
/** Deeper messages are left to the library, which has a bound. */
const MAX_DEPTH = 32
const SHORT_TEXT = 64

const unusual = Symbol("unusual")
const compiled = new WeakMap<DescMessage, Compiled>()

class Source {
  at = 0
  depth = 0
  bytes: Buffer = Buffer.alloc(0)

  /** At most 32 bits. */
  varint(end: number): number {
    let value = 0
    for (let shift = 0; shift < 28; shift += 7) {
      if (this.at >= end) throw unusual
      const byte = this.bytes[this.at++] as number
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    const last = this.at < end ? (this.bytes[this.at++] as number) : 0xff
    if (last > 0x0f) throw unusual
    return (value | (last << 28)) >>> 0
  }

  /** The end of what has its length before it. */
  delimited(end: number): number {
    const length = this.varint(end)
    if (length > end - this.at) throw unusual
    return this.at + length
  }

  text(end: number): string {
    const { at, bytes } = this
    const last = this.delimited(end)
    const start = this.at
    this.at = last
    if (last - start <= SHORT_TEXT) {
      for (let i = start; i < last; i++) if ((bytes[i] as number) > 0x7f) throw unusual
    } else if (!isAscii(bytes.subarray(start, last))) throw unusual
    return at === last ? "" : bytes.toString("latin1", start, last)
  }
}

// One for all: nothing is read while something else is.
const source = new Source()

/** Returns the decoder of a message type; it is compiled once. The decoder throws what fromBinary of protobuf-es throws. */
export function messageDecoder(desc: DescMessage): MessageDecoder {
  const type = compile(desc)
  return (data) => {
    try {
      source.bytes = data
      source.at = 0
      source.depth = 0
      const message = type.make()
      readFields(type, source, message, data.length)
      return message as unknown as Message
    } catch (reason) {
      if (reason !== unusual) throw reason
      return fromBinary(desc, data)
    } finally {
      source.bytes = nothing
    }
  }
}

const nothing = Buffer.alloc(0)

function readFields({ steps }: Compiled, from: Source, message: Properties, end: number): void {
  while (from.at < end) {
    const step = steps[from.varint(end)]
    if (step === undefined) throw unusual
    step(from, message, end)
  }
}

function compile(desc: DescMessage): Compiled {
  let type = compiled.get(desc)
  if (type !== undefined) return type
  type = { make: messageFactory(desc), steps: [] }
  // Before its fields: types may contain themselves.
  compiled.set(desc, type)
  if (desc.file.edition === Edition.EDITION_PROTO3) for (const field of desc.fields) addSteps(type.steps, field)
  return type
}

function addSteps(steps: Compiled["steps"], field: DescField): void {
  const value = field.number > LAST_NUMBER ? undefined : valueReader(field)
  if (value === undefined) return
  const { localName: name, number, oneof } = field
  const [wireType, read] = value
  if (field.fieldKind === "list") {
    steps[number * 8 + wireType] = (from, message, end) => void (message[name] as unknown[]).push(read(from, end))
    if (wireType === VARINT) steps[number * 8 + DELIMITED] = packed(name, read)
  } else if (oneof !== undefined) {
    const { localName } = oneof
    steps[number * 8 + wireType] = (from, message, end) => {
      // Messages in the same member are merged.
      if (field.fieldKind === "message" && (message[localName] as { case?: string }).case === name) throw unusual
      message[localName] = { case: name, value: read(from, end) }
    }
  } else if (field.fieldKind === "message") {
    steps[number * 8 + wireType] = (from, message, end) => {
      if (message[name] !== undefined) throw unusual
      message[name] = read(from, end)
    }
  } else {
    steps[number * 8 + wireType] = (from, message, end) => {
      message[name] = read(from, end)
    }
  }
}

function packed(name: string, read: ReadValue): Step {
  return (from, message, end) => {
    const last = from.delimited(end)
    const list = message[name] as unknown[]
    while (from.at < last) list.push(read(from, last))
  }
}

const VARINT = 0
const DELIMITED = 2

function valueReader(field: DescField): [wireType: number, read: ReadValue] | undefined {
  if (field.fieldKind === "map") return undefined
  if (field.message !== undefined) return messageValue(field, field.message)
  // Negative numbers take ten bytes.
  if (field.enum !== undefined) return [VARINT, positive]
  switch (field.scalar) {
    case ScalarType.STRING:
      return [DELIMITED, (from, end) => from.text(end)]
    case ScalarType.BYTES:
      return [
        DELIMITED,
        (from, end) => {
          const last = from.delimited(end)
          const value = from.bytes.subarray(from.at, last)
          from.at = last
          return value
        },
      ]
    case ScalarType.BOOL:
      return [VARINT, boolean]
    case ScalarType.UINT32:
      return [VARINT, (from, end) => from.varint(end)]
    case ScalarType.INT32:
      return [VARINT, positive]
    case ScalarType.INT64:
    case ScalarType.UINT64:
      return field.longAsString ? undefined : [VARINT, (from, end) => BigInt(from.varint(end))]
    default:
      return undefined
  }
}

function positive(from: Source, end: number): number {
  const value = from.varint(end)
  if (value > 0x7fffffff) throw unusual
  return value
}

function boolean(from: Source, end: number): boolean {
  const value = from.varint(end)
  if (value > 1) throw unusual
  return value === 1
}

function messageValue(field: DescField, desc: DescMessage): [number, ReadValue] | undefined {
  if (isRepresentedUnwrapped(field) || isRepresentedAsJson(field)) return undefined
  if ("delimitedEncoding" in field && field.delimitedEncoding) return undefined
  const type = compile(desc)
  return [
    DELIMITED,
    (from, end) => {
      const last = from.delimited(end)
      if (++from.depth > MAX_DEPTH) throw unusual
      const message = type.make()
      readFields(type, from, message, last)
      from.depth -= 1
      return message
    },
  ]
}
