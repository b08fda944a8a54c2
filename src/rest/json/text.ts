// Values from the texts of queries, paths and headers: one closure a field.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { messageFactory } from "../../rpc/message-factory.js"
import { isRepresentedAsJson, isRepresentedUnwrapped, wrappedField } from "../../rpc/message-representation.js"
import type { CodecOptions } from "./codec.js"
import { parseDuration } from "./duration.js"
import { enumParser } from "./enums.js"
import { Fault } from "./fault.js"
import { maskParser } from "./field-mask.js"
import { createReaderContext } from "./reader-context.js"
import { Reading, type ValueReader } from "./reading.js"
import { mapKeyParser, scalarParser } from "./scalar-text.js"
import { JsonSyntaxError } from "./scanner.js"
import { readJsonObject } from "./struct.js"
import { parseEpochSeconds, parseTimestamp, type SecondsAndNanos } from "./timestamp.js"

/** The text is not a value of the field. */
export class TextValueError extends Error {
  override readonly name = "TextValueError"

  constructor(
    message: string,
    readonly reason: string,
  ) {
    super(message)
  }
}

/** Throws TextValueError. */
export type TextReader = (text: string) => unknown

type TextParser = (text: string) => unknown | Fault

/**
 * Scalars, enums, wrappers and well-known types; of a repeated field the reader is for one element, of a map for one value. The
 * result is what the message holds. Well-known types and wrappers that are strings in JSON may be quoted; Struct, Value, ListValue and
 * Any are JSON. Throws at once for a field of another message.
 */
export function compileTextReader(field: DescField, options: CodecOptions): TextReader {
  return orThrow(field.message === undefined ? plainParser(field) : messageParser(field, field.message, options))
}

/** For `m[key]`: from the key's text to the property of the map. */
export function compileMapKeyReader(field: DescField & { fieldKind: "map" }): (text: string) => string {
  const parse = mapKeyParser(field.mapKey)
  return (text) => valueOrThrow(parse(text))
}

function plainParser(field: DescField): TextParser {
  if (field.enum !== undefined) return enumParser(field.enum)
  if (field.scalar === undefined) throw new Error(`${field} has no text form`)
  return scalarParser(field.scalar, field.fieldKind !== "map" && field.longAsString)
}

function messageParser(field: DescField, desc: DescMessage, options: CodecOptions): TextParser {
  const create = messageFactory(desc)
  const timeParser =
    (parse: (text: string) => SecondsAndNanos | Fault): TextParser =>
    (text) => {
      const time = parse(unquote(text))
      return time instanceof Fault ? time : { ...create(), seconds: time.seconds, nanos: time.nanos }
    }
  switch (desc.typeName) {
    case "google.protobuf.Timestamp":
      return timeParser(options.style.timestamps === "epoch-seconds" ? parseEpochSeconds : parseTimestamp)
    case "google.protobuf.Duration":
      return timeParser(parseDuration)
    case "google.protobuf.FieldMask": {
      const parse = maskParser(field, true)
      return (text) => {
        const paths = parse(unquote(text))
        return paths instanceof Fault ? paths : { ...create(), paths }
      }
    }
    case "google.protobuf.Struct":
    case "google.protobuf.Value":
    case "google.protobuf.ListValue":
    case "google.protobuf.Any":
      return jsonParser(field, desc, options)
  }
  const wrapped = wrappedField(desc)
  if (wrapped === undefined) throw new Error(`${field}: a ${desc.typeName} has no text form`)
  const parse = scalarParser(wrapped.scalar, wrapped.longAsString)
  const unwrapped = isRepresentedUnwrapped(field)
  return (text) => {
    const value = parse(unquote(text))
    return value instanceof Fault || unwrapped ? value : { ...create(), value }
  }
}

function jsonParser(field: DescField, desc: DescMessage, options: CodecOptions): TextParser {
  const { create, read } = createReaderContext(options.style, options.registry).message(desc)
  const readMessage: ValueReader = (reading) => {
    const message = create()
    read(reading, message)
    return message
  }
  const readValue = isRepresentedAsJson(field) ? readJsonObject : readMessage
  return (text) => {
    try {
      const reading = new Reading(text, options.maxDepth)
      reading.present = undefined
      const value = readValue(reading)
      reading.end()
      const violation = reading.violations[0]
      if (violation === undefined) return value
      return new Fault("INVALID_VALUE", [violation.field, violation.description].filter(Boolean).join(" "))
    } catch (error) {
      if (error instanceof JsonSyntaxError) return new Fault("INVALID_VALUE", `must be JSON: ${error.message}`)
      throw error
    }
  }
}

/** Without its JSON quotes, if it has them. */
function unquote(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "string" ? value : text
  } catch {
    return text
  }
}

function orThrow(parse: TextParser): TextReader {
  return (text) => valueOrThrow(parse(text))
}

function valueOrThrow<T>(value: T | Fault): T {
  if (value instanceof Fault) throw new TextValueError(value.description, value.reason)
  return value
}
