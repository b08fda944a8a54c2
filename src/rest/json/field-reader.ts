// Fields from JSON: one reader a field, by its kind. Values are added to what the target has: list elements and map entries are
// appended, a message that is set already is read into.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { scalarZeroValue } from "@bufbuild/protobuf/reflect"
import { FeatureSet_FieldPresence, hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt"
import { messageFactory } from "../../rpc/message-factory.js"
import { isRepresentedAsJson, isRepresentedUnwrapped, wrappedField } from "../../rpc/message-representation.js"
import { enumReader } from "./enums.js"
import { Fault } from "./fault.js"
import { type EntryFields, entryFields, listField } from "./fields.js"
import { isProperties, setKey } from "./properties.js"
import type { MessageReader, ReaderContext, ReadInto } from "./reader.js"
import { keySegment, type ValueReader } from "./reading.js"
import { scalarReader } from "./scalar-readers.js"
import { mapKeyParser, scalarParser } from "./scalar-text.js"
import { LETTER_N, OPEN_BRACE, OPEN_BRACKET } from "./scanner.js"
import { readJsonObject } from "./struct.js"
import { wellKnownReader } from "./well-known-readers.js"

type MapField = DescField & { fieldKind: "map" }
type ListField = DescField & { fieldKind: "list" }

/** Compiles the reader of one field. */
export function fieldReader(field: DescField, context: ReaderContext): ReadInto {
  switch (field.fieldKind) {
    case "scalar":
      return setter(field, scalarReader(field.scalar, field.longAsString))
    case "enum":
      return setter(field, enumReader(field.enum))
    case "message":
      return messageFieldReader(field, field.message, context)
    case "list": {
      const entries = entryFields(field)
      return entries === undefined ? listReader(field, context) : entriesReader(field, entries, context)
    }
    case "map":
      return mapReader(field, context)
  }
}

/** Whether the field's JSON is an object of its message's fields. */
export function isBranch(field: DescField): boolean {
  return field.fieldKind === "message" && listField(field) === undefined && !hasCustomJsonRepresentation(field.message)
}

function setter(field: DescField, read: ValueReader): ReadInto {
  const { localName, oneof } = field
  if (oneof !== undefined) return choiceReader(field, oneof.localName, read)
  return (reading, target) => {
    const value = read(reading)
    if (value !== undefined) target[localName] = value
  }
}

/** A oneof's member. `read` gets the value that it has already, if it is the one chosen. */
function choiceReader(
  field: DescField,
  oneof: string,
  read: (...args: [...Parameters<ValueReader>, existing: unknown]) => unknown,
): ReadInto {
  const { localName } = field
  return (reading, target) => {
    const choice = target[oneof]
    const chosen = isProperties(choice) ? choice : {}
    if (chosen.case !== undefined && chosen.case !== localName) {
      reading.report("ONEOF_CONFLICT", `cannot be set together with another member of the oneof ${field.oneof?.name}`)
      reading.skipValue()
      return
    }
    const value = read(reading, chosen.value)
    if (value !== undefined) target[oneof] = { case: localName, value }
  }
}

function messageFieldReader(field: DescField, desc: DescMessage, context: ReaderContext): ReadInto {
  const wrapped = isRepresentedUnwrapped(field) ? wrappedField(desc) : undefined
  if (wrapped !== undefined) return setter(field, scalarReader(wrapped.scalar, wrapped.longAsString))
  if (isRepresentedAsJson(field)) return setter(field, readJsonObject)
  const list = listField(field)
  const reader: MessageReader =
    list === undefined
      ? (wellKnownReader(desc, context, field) ?? context.message(desc))
      : { create: messageFactory(desc), read: listReader(list, context) }
  const { localName, oneof } = field
  if (oneof !== undefined) {
    return choiceReader(field, oneof.localName, (reading, existing) => {
      const message = isProperties(existing) ? existing : reader.create()
      reader.read(reading, message)
      return message
    })
  }
  return (reading, target) => {
    const existing = target[localName]
    const message = isProperties(existing) ? existing : reader.create()
    reader.read(reading, message)
    target[localName] = message
  }
}

/** An element of a list or a value of a map. null is one only where it is a value. */
function elementReader(field: ListField | MapField, context: ReaderContext): ValueReader {
  if (field.scalar !== undefined) return scalarReader(field.scalar, field.fieldKind === "list" && field.longAsString)
  if (field.enum !== undefined) return enumReader(field.enum)
  if (isRepresentedAsJson(field)) return readJsonObject
  const reader: MessageReader = wellKnownReader(field.message, context) ?? context.message(field.message)
  return (reading) => {
    const message = reader.create()
    reader.read(reading, message)
    return message
  }
}

function listReader(field: ListField, context: ReaderContext): ReadInto {
  const { localName } = field
  const read = elementReader(field, context)
  const zero = elementZero(field)
  return (reading, target) => {
    if (reading.char() !== OPEN_BRACKET) return reading.mismatch("an array")
    const list = target[localName]
    if (!Array.isArray(list)) throw new Error(`${field} is not an array in its message`)
    let index = 0
    for (let more = reading.openArray(); more; more = reading.nextElement()) {
      const mark = reading.violations.length
      // Elements after a wrong one keep their places, and rules find a message that they can bear.
      list.push(read(reading) ?? zero)
      if (reading.violations.length > mark) reading.locate(mark, `[${index}]`)
      index++
    }
  }
}

/** What stands for an element that could not be read; messages are made before they are read. */
function elementZero(field: ListField | MapField): unknown {
  if (field.scalar !== undefined) return scalarZeroValue(field.scalar, field.fieldKind === "list" && field.longAsString)
  return field.enum === undefined ? {} : 0
}

function mapReader(field: MapField, context: ReaderContext): ReadInto {
  const { localName } = field
  const parseKey = mapKeyParser(field.mapKey)
  const read = elementReader(field, context)
  const zero = elementZero(field)
  return (reading, target) => {
    if (reading.char() !== OPEN_BRACE) return reading.mismatch("an object")
    const map = target[localName]
    if (!isProperties(map)) throw new Error(`${field} is not an object in its message`)
    for (let more = reading.openObject(); more; more = reading.nextMember()) {
      const at = reading.pos
      const name = reading.memberName()
      const key = parseKey(name)
      const mark = reading.violations.length
      if (key instanceof Fault) {
        reading.report(key.reason, `the key ${key.description}`)
        reading.skipValue()
      } else {
        if (Object.hasOwn(map, key)) reading.failNamedTwice(name, at)
        setKey(map, key, read(reading) ?? zero)
      }
      if (reading.violations.length > mark) reading.locate(mark, keySegment(name))
    }
  }
}

/** as_map: an object's members as messages of key and value. */
function entriesReader(field: ListField, { key, value }: EntryFields, context: ReaderContext): ReadInto {
  const { localName, message: desc } = field
  if (desc === undefined) throw new Error(`${field} is not a list of messages`)
  const create = messageFactory(desc)
  const parseKey = mapKeyParser(key.scalar)
  const parseLocalKey = scalarParser(key.scalar, key.longAsString)
  const readValue = fieldReader(value, context)
  // null leaves the value unset where the message can tell that from a value.
  const nullIsUnset = value.fieldKind === "scalar" && value.presence === FeatureSet_FieldPresence.EXPLICIT
  return (reading, target) => {
    if (reading.char() !== OPEN_BRACE) return reading.mismatch("an object")
    const list = target[localName]
    if (!Array.isArray(list)) throw new Error(`${field} is not an array in its message`)
    const keys = new Set<unknown>()
    for (let more = reading.openObject(); more; more = reading.nextMember()) {
      const at = reading.pos
      const name = reading.memberName()
      const parsed = parseKey(name)
      const mark = reading.violations.length
      if (parsed instanceof Fault) {
        reading.report(parsed.reason, `the key ${parsed.description}`)
        reading.skipValue()
      } else {
        if (keys.has(parsed)) reading.failNamedTwice(name, at)
        keys.add(parsed)
        const entry = create()
        entry[key.localName] = parseLocalKey(parsed)
        if (nullIsUnset && reading.char() === LETTER_N) reading.literal("null")
        else readValue(reading, entry)
        list.push(entry)
      }
      if (reading.violations.length > mark) reading.locate(mark, keySegment(name))
    }
  }
}
