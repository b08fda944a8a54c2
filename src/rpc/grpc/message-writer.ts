// Messages in protobuf's wire format, as toBinary of protobuf-es writes them, by closures compiled once for a type: its reflection and
// its many small arrays cost more than the rest of a small call. What is not common is left to toBinary.
import {
  type DescField,
  type DescMessage,
  type DescOneof,
  type Message,
  ScalarType,
  toBinary,
} from "@bufbuild/protobuf"
import { WireType } from "@bufbuild/protobuf/wire"
import { Edition, FeatureSet_FieldPresence } from "@bufbuild/protobuf/wkt"
import { isRepresentedAsJson, isRepresentedUnwrapped } from "../message-representation.js"
import { ByteSink, unwritable } from "./byte-sink.js"

/** The message with room for `reserved` bytes before it. */
export type MessageWriter = (message: Message, reserved: number) => Buffer

type Properties = Record<string, unknown>
type Write = (sink: ByteSink, value: unknown) => void
type WriteFields = (sink: ByteSink, message: Properties) => void

const sink = new ByteSink()
const compiled = new WeakMap<DescMessage, WriteFields | undefined>()

/** Returns the writer of a message type; it is compiled once. The writer throws what toBinary of protobuf-es throws. */
export function messageWriter(desc: DescMessage): MessageWriter {
  const write = fieldsOf(desc)
  return (message, reserved) => {
    if (write !== undefined) {
      try {
        sink.begin(reserved)
        write(sink, message as unknown as Properties)
        return sink.finish()
      } catch (reason) {
        if (reason !== unwritable) throw reason
      }
    }
    const data = toBinary(desc, message)
    const bytes = Buffer.allocUnsafe(reserved + data.length)
    bytes.set(data, reserved)
    return bytes
  }
}

/** Returns undefined when there is something in this type that only the library writes. */
function fieldsOf(desc: DescMessage): WriteFields | undefined {
  if (compiled.has(desc)) return compiled.get(desc)
  let steps: readonly WriteFields[] | undefined
  const write: WriteFields = (to, message) => {
    // Without steps: what contains this type was compiled before this type turned out to be the library's.
    if (steps === undefined || message.$unknown !== undefined) throw unwritable
    for (const step of steps) step(to, message)
  }
  // Before its fields: types may contain themselves.
  compiled.set(desc, write)
  steps = desc.file.edition === Edition.EDITION_PROTO3 ? compile(desc) : undefined
  if (steps === undefined) compiled.set(desc, undefined)
  return compiled.get(desc)
}

function compile(desc: DescMessage): WriteFields[] | undefined {
  const steps: WriteFields[] = []
  for (const field of desc.fields.toSorted((a, b) => a.number - b.number)) {
    const step = stepOf(field)
    if (step === undefined) return undefined
    steps.push(step)
  }
  return steps
}

function stepOf(field: DescField): WriteFields | undefined {
  const { localName: name, oneof } = field
  if (field.fieldKind === "list") return listStep(field)
  if (field.fieldKind === "map") return mapStep(field)
  const write = valueWriter(field)
  if (write === undefined) return undefined
  const tagged = tag(field.number, wireTypeOf(field))
  if (oneof !== undefined) return memberStep(oneof, name, tagged, write)
  const isZero =
    field.presence === FeatureSet_FieldPresence.IMPLICIT && field.fieldKind !== "message" ? zeroTest(field) : undefined
  return (to, message) => {
    const value = message[name]
    if (value === undefined || isZero?.(value) === true) return
    to.varint(tagged)
    write(to, value)
  }
}

function memberStep({ localName }: DescOneof, name: string, tagged: number, write: Write): WriteFields {
  return (to, message) => {
    const member = message[localName] as { readonly case: string | undefined; readonly value?: unknown }
    if (member.case !== name) return
    to.varint(tagged)
    write(to, member.value)
  }
}

function listStep(field: DescField & { readonly fieldKind: "list" }): WriteFields | undefined {
  const { localName: name } = field
  const write = valueWriter(field)
  if (write === undefined) return undefined
  const tagged = tag(field.number, field.packed ? WireType.LengthDelimited : wireTypeOf(field))
  return (to, message) => {
    const list = message[name]
    if (!Array.isArray(list)) throw unwritable
    if (list.length === 0) return
    if (!field.packed) {
      for (const item of list as readonly unknown[]) {
        to.varint(tagged)
        write(to, item)
      }
      return
    }
    to.varint(tagged)
    const start = to.open()
    for (const item of list as readonly unknown[]) write(to, item)
    to.close(start)
  }
}

/** Keys that are not text are properties' names all the same, which only the library turns back. */
function mapStep(field: DescField & { readonly fieldKind: "map" }): WriteFields | undefined {
  const { localName: name } = field
  const write = valueWriter(field)
  if (write === undefined || field.mapKey !== ScalarType.STRING) return undefined
  const tagged = tag(field.number, WireType.LengthDelimited)
  const keyTag = tag(1, WireType.LengthDelimited)
  const valueTag = tag(2, wireTypeOf(field))
  return (to, message) => {
    const map = message[name]
    if (typeof map !== "object" || map === null) throw unwritable
    for (const [key, value] of Object.entries(map)) {
      to.varint(tagged)
      const start = to.open()
      to.varint(keyTag)
      to.text(key)
      to.varint(valueTag)
      write(to, value)
      to.close(start)
    }
  }
}

function tag(number: number, wireType: WireType): number {
  return number * 8 + wireType
}

/** Of one value: an element of a list, a value of a map, or what a singular field holds. */
function valueWriter(field: DescField): Write | undefined {
  if (field.message !== undefined) return messageValue(field, field.message)
  if (field.enum !== undefined) return int32
  if (field.scalar === undefined || ("longAsString" in field && field.longAsString)) return undefined
  return scalars[field.scalar]
}

function messageValue(field: DescField, desc: DescMessage): Write | undefined {
  if (isRepresentedUnwrapped(field) || isRepresentedAsJson(field)) return undefined
  if ("delimitedEncoding" in field && field.delimitedEncoding) return undefined
  const write = fieldsOf(desc)
  if (write === undefined) return undefined
  return (to, value) => {
    if (typeof value !== "object" || value === null || Reflect.get(value, "$typeName") !== desc.typeName)
      throw unwritable
    const start = to.open()
    write(to, value as Properties)
    to.close(start)
  }
}

function wireTypeOf(field: DescField): WireType {
  if (field.message !== undefined) return WireType.LengthDelimited
  switch (field.scalar) {
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return WireType.LengthDelimited
    case ScalarType.FIXED32:
    case ScalarType.SFIXED32:
    case ScalarType.FLOAT:
      return WireType.Bit32
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
    case ScalarType.DOUBLE:
      return WireType.Bit64
    default:
      return WireType.Varint
  }
}

function zeroTest(field: DescField): (value: unknown) => boolean {
  if (field.fieldKind === "enum") {
    const zero = field.enum.values[0]?.number ?? 0
    return (value) => value === zero
  }
  switch (field.scalar) {
    case ScalarType.STRING:
      return (value) => value === ""
    case ScalarType.BOOL:
      return (value) => value === false
    case ScalarType.BYTES:
      return (value) => value instanceof Uint8Array && value.length === 0
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return (value) => Object.is(value, 0)
    default:
      return (value) => value === 0 || value === 0n
  }
}

const int32: Write = (to, value) => {
  if (typeof value !== "number" || (value | 0) !== value) throw unwritable
  if (value >= 0) to.varint(value)
  else to.varint64(BigInt(value))
}

function unsigned32(value: unknown): number {
  if (typeof value !== "number" || value >>> 0 !== value) throw unwritable
  return value
}

function signed32(value: unknown): number {
  if (typeof value !== "number" || (value | 0) !== value) throw unwritable
  return value
}

const MAX_INT64 = 2n ** 63n - 1n
const MIN_INT64 = -(2n ** 63n)

function signed64(value: unknown): bigint {
  if (typeof value !== "bigint" || value > MAX_INT64 || value < MIN_INT64) throw unwritable
  return value
}

function unsigned64(value: unknown): bigint {
  if (typeof value !== "bigint" || value < 0n || value >= 2n ** 64n) throw unwritable
  return value
}

const MAX_FLOAT = 3.4028234663852886e38

const scalars: Readonly<Record<ScalarType, Write>> = {
  [ScalarType.STRING]: (to, value) => {
    if (typeof value !== "string") throw unwritable
    to.text(value)
  },
  [ScalarType.BYTES]: (to, value) => {
    if (!(value instanceof Uint8Array)) throw unwritable
    to.bytes(value)
  },
  [ScalarType.BOOL]: (to, value) => {
    if (typeof value !== "boolean") throw unwritable
    to.varint(value ? 1 : 0)
  },
  [ScalarType.INT32]: int32,
  [ScalarType.UINT32]: (to, value) => to.varint(unsigned32(value)),
  [ScalarType.SINT32]: (to, value) => {
    const number = signed32(value)
    to.varint(((number << 1) ^ (number >> 31)) >>> 0)
  },
  [ScalarType.FIXED32]: (to, value) => to.fixed32(unsigned32(value)),
  [ScalarType.SFIXED32]: (to, value) => to.fixed32(signed32(value)),
  [ScalarType.INT64]: (to, value) => to.varint64(signed64(value)),
  [ScalarType.UINT64]: (to, value) => to.varint64(unsigned64(value)),
  [ScalarType.SINT64]: (to, value) => {
    const number = signed64(value)
    to.varint64(BigInt.asUintN(64, (number << 1n) ^ (number >> 63n)))
  },
  [ScalarType.FIXED64]: (to, value) => to.fixed64(unsigned64(value)),
  [ScalarType.SFIXED64]: (to, value) => to.fixed64(signed64(value)),
  [ScalarType.FLOAT]: (to, value) => {
    if (typeof value !== "number" || (Number.isFinite(value) && Math.abs(value) > MAX_FLOAT)) throw unwritable
    to.float(value)
  },
  [ScalarType.DOUBLE]: (to, value) => {
    if (typeof value !== "number") throw unwritable
    to.double(value)
  },
}
