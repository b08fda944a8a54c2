// Messages from and to JSON text, by closures that are compiled from descriptors once. Proto3 JSON and our options on it
// (rest.v1.field, rest.v1.enum_value), in a dialect's style.
//
// Reading goes from the text to the message in one pass: no JSON.parse in between, so integers keep all their digits and a member
// named twice is seen. A wrong value does not end the reading; every violation is reported, with its path.
import type { DescField, DescMessage, Message, Registry } from "@bufbuild/protobuf"
import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt"
import type { JsonStyle } from "../dialect.js"
import { fieldReader, isBranch } from "./field-reader.js"
import { bodyWriter, elementWriter } from "./field-writer.js"
import { takesNull } from "./fields.js"
import { createWriterContext, excludingWriter } from "./message-writer.js"
import { propertiesOf } from "./properties.js"
import type { ReadInto } from "./reader.js"
import { bodyReader, createReaderContext } from "./reader-context.js"
import { Reading, type Violation } from "./reading.js"
import { LETTER_N } from "./scanner.js"

export type { Violation } from "./reading.js"
export { JsonSyntaxError } from "./scanner.js"

export interface CodecOptions {
  /** How the dialect spells values in JSON. */
  readonly style: JsonStyle
  /** For Any and extensions. */
  readonly registry?: Registry
  /** How deep arrays and objects may be nested. Default 100. */
  readonly maxDepth?: number
}

export interface ReadResult {
  /** The first twenty. With any of them the target holds what could be read, fit for rules to look at and nothing else. */
  readonly violations: readonly Violation[]
  /**
   * Proto paths ("a.b_c") of the members present, leaves only, in the order of the text. Lists, maps, well-known types and empty
   * objects are leaves; an extension is "[package.extension]".
   */
  readonly present: readonly string[]
}

/** Throws JsonSyntaxError for a text that is not JSON. */
export type JsonReader = (text: string, target: Message) => ReadResult

/** Throws a plain Error for a value that JSON has no form for, such as a Timestamp out of range. */
export type JsonWriter = (message: Message) => string

export interface MessageReadOptions {
  /** Top-level fields that are not part of this body: bound elsewhere, unknown here. */
  readonly exclude?: ReadonlySet<DescField>
  /** Fields whose members must be there; null counts only with null_when_unset. */
  readonly requiredMembers?: readonly DescField[]
}

export interface JsonCodec {
  /** Compiled at the call; without options only once. */
  messageReader(desc: DescMessage, options?: MessageReadOptions): JsonReader
  /** The text is the field's value, of any kind; null leaves it unset. Paths are relative to the value. */
  fieldReader(field: DescField): JsonReader
  messageWriter(desc: DescMessage, options?: { readonly exclude?: ReadonlySet<DescField> }): JsonWriter
  /** The field's value alone; null when it is not set. */
  fieldWriter(field: DescField): JsonWriter
  /** One element of a repeated field, for arrays that are written piece by piece. */
  elementWriter(field: DescField): (element: unknown) => string
}

/** A codec that compiles a reader and a writer for each message when it is first needed. */
export function createJsonCodec({ style, registry, maxDepth }: CodecOptions): JsonCodec {
  const readers = createReaderContext(style, registry)
  const writers = createWriterContext(style, registry)

  /** `branch`: the value's own members are the leaves. */
  function jsonReader(read: ReadInto, branch: boolean): JsonReader {
    return (text, target) => {
      const reading = new Reading(text, maxDepth)
      const present = reading.present ?? []
      if (!branch) reading.present = undefined
      read(reading, propertiesOf(target))
      reading.end()
      return { violations: reading.violations, present }
    }
  }

  return {
    messageReader(desc, { exclude, requiredMembers } = {}) {
      return jsonReader(bodyReader(desc, readers, exclude, requiredMembers), !hasCustomJsonRepresentation(desc))
    },

    fieldReader(field) {
      const read = fieldReader(field, readers)
      if (takesNull(field)) return jsonReader(read, isBranch(field))
      return jsonReader((reading, target) => {
        if (reading.char() === LETTER_N) reading.literal("null")
        else read(reading, target)
      }, isBranch(field))
    },

    messageWriter(desc, { exclude } = {}) {
      const write = exclude === undefined ? writers.message(desc) : excludingWriter(desc, writers, exclude)
      return (message) => write(propertiesOf(message))
    },

    fieldWriter(field) {
      const write = bodyWriter(field, writers)
      return (message) => write(propertiesOf(message))
    },

    elementWriter(field) {
      if (field.fieldKind !== "list") throw new Error(`${field} is not repeated`)
      return elementWriter(field, writers)
    },
  }
}
