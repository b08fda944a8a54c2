// Well-known types to JSON, from their messages.
import { type DescMessage, fromBinary, type Message } from "@bufbuild/protobuf"
import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt"
import { wrappedField } from "../../rpc/message-representation.js"
import { writeDuration } from "./duration.js"
import { writeMask } from "./field-mask.js"
import { type Properties, propertiesOf } from "./properties.js"
import { scalarWriter, writeString } from "./scalar-writers.js"
import { writeListValue, writeStruct, writeValue } from "./struct.js"
import { type SecondsAndNanos, timestampWriter } from "./timestamp.js"
import type { MessageWriter, WriterContext } from "./writer.js"

/** Returns undefined when the message has no JSON form of its own. */
export function wellKnownWriter(desc: DescMessage, context: WriterContext): MessageWriter | undefined {
  switch (desc.typeName) {
    case "google.protobuf.Timestamp": {
      const write = timestampWriter(context.style.timestamps)
      return (message) => write(timeOf(message))
    }
    case "google.protobuf.Duration":
      return (message) => writeDuration(timeOf(message))
    case "google.protobuf.FieldMask":
      return (message) => writeMask(Array.isArray(message.paths) ? message.paths : [])
    case "google.protobuf.Struct":
      return writeStruct
    case "google.protobuf.Value":
      return writeValue
    case "google.protobuf.ListValue":
      return writeListValue
    case "google.protobuf.Any":
      return (message) => writeAny(message, context)
  }
  const wrapped = wrappedField(desc)
  if (wrapped === undefined) return undefined
  const write = scalarWriter(wrapped.scalar, context.style)
  return (message) => write(message.value)
}

function timeOf({ seconds, nanos }: Properties): SecondsAndNanos {
  if (typeof seconds !== "bigint" || typeof nanos !== "number") throw new Error("cannot write a time without seconds")
  return { seconds, nanos }
}

function writeAny({ typeUrl, value }: Properties, context: WriterContext): string {
  if (typeUrl === "" || typeof typeUrl !== "string") return "{}"
  const desc = context.registry?.getMessage(typeUrl.slice(typeUrl.lastIndexOf("/") + 1))
  if (desc === undefined) throw new Error(`cannot write an Any: ${JSON.stringify(typeUrl)} is not a known type`)
  const json = context.message(desc)(propertiesOf(unpack(desc, value)))
  const type = `{"@type":${writeString(typeUrl)}`
  if (hasCustomJsonRepresentation(desc)) return `${type},"value":${json}}`
  return json === "{}" ? `${type}}` : `${type},${json.slice(1)}`
}

function unpack(desc: DescMessage, value: unknown): Message {
  try {
    return fromBinary(desc, value instanceof Uint8Array ? value : new Uint8Array(0))
  } catch (error) {
    throw new Error(`cannot write an Any: its value is not a ${desc.typeName}`, { cause: error })
  }
}
