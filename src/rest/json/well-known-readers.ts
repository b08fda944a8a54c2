// Well-known types from JSON, into their messages.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { messageFactory } from "../../rpc/message-factory.js"
import { wrappedField } from "../../rpc/message-representation.js"
import { anyReader } from "./any-reader.js"
import { parseDuration } from "./duration.js"
import { maskParser } from "./field-mask.js"
import type { MessageReader, ReaderContext, ReadInto } from "./reader.js"
import type { Reading } from "./reading.js"
import { quotedReader, scalarReader } from "./scalar-readers.js"
import { startsNumber } from "./scanner.js"
import { readListValue, readStruct, readValue } from "./struct.js"
import { parseEpochSeconds, parseTimestamp, type SecondsAndNanos } from "./timestamp.js"

/** Returns undefined when the message has no JSON form of its own. `field`: see maskParser. */
export function wellKnownReader(
  desc: DescMessage,
  context: ReaderContext,
  field?: DescField,
): MessageReader | undefined {
  const read = readInto(desc, context, field)
  return read && { create: messageFactory(desc), read }
}

function readInto(desc: DescMessage, context: ReaderContext, field: DescField | undefined): ReadInto | undefined {
  switch (desc.typeName) {
    case "google.protobuf.Timestamp":
      return timeReader(context.style.timestamps === "epoch-seconds" ? readEpochSeconds : readTimestamp)
    case "google.protobuf.Duration":
      return timeReader(quotedReader("a string such as 1.5s", parseDuration))
    case "google.protobuf.FieldMask": {
      const readPaths = quotedReader("a string of field paths", maskParser(field, false))
      return (reading, target) => {
        target.paths = readPaths(reading) ?? []
      }
    }
    case "google.protobuf.Struct":
      return readStruct
    case "google.protobuf.Value":
      return readValue
    case "google.protobuf.ListValue":
      return readListValue
    case "google.protobuf.Any":
      return anyReader(context)
  }
  const wrapped = wrappedField(desc)
  if (wrapped === undefined) return undefined
  const readScalar = scalarReader(wrapped.scalar, wrapped.longAsString)
  return (reading, target) => {
    const value = readScalar(reading)
    if (value !== undefined) target.value = value
  }
}

const readTimestamp = quotedReader("a string with an RFC 3339 time", parseTimestamp)

function readEpochSeconds(reading: Reading): SecondsAndNanos | undefined {
  if (!startsNumber(reading.char())) return reading.mismatch("a number of seconds")
  return reading.accept(parseEpochSeconds(reading.numberText()))
}

function timeReader(read: (reading: Reading) => SecondsAndNanos | undefined): ReadInto {
  return (reading, target) => {
    const time = read(reading)
    target.seconds = time?.seconds ?? 0n
    target.nanos = time?.nanos ?? 0
  }
}
