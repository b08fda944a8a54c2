// Fields to JSON: one writer a field, by its kind. Values come as protobuf-es keeps them in the message.
import type { DescField } from "@bufbuild/protobuf"
import { scalarZeroValue } from "@bufbuild/protobuf/reflect"
import { Edition, FeatureSet_FieldPresence } from "@bufbuild/protobuf/wkt"
import { messageFactory } from "../../rpc/message-factory.js"
import { isRepresentedAsJson, isRepresentedUnwrapped, wrappedField } from "../../rpc/message-representation.js"
import { fieldOptions } from "../options.js"
import { enumWriter } from "./enums.js"
import { type EntryFields, entryFields, listField } from "./fields.js"
import { isProperties, type Properties } from "./properties.js"
import { defaultTest, scalarWriter, type ValueWriter, writeString } from "./scalar-writers.js"
import { writeJson } from "./struct.js"
import type { WriterContext } from "./writer.js"

/** JSON of a message's field; undefined: its member is left out. */
export type MemberWriter = (message: Properties) => string | undefined

/** Undefined for an enum value without a spelling. */
type FieldValueWriter = (value: unknown) => string | undefined

type ListField = DescField & { fieldKind: "list" }
type MapField = DescField & { fieldKind: "map" }

/** Compiles the writer of one field. */
export function memberWriter(field: DescField, context: WriterContext): MemberWriter {
  const { always, nullWhenUnset } = fieldOptions(field)
  const write = valueWriter(field, context)
  const unset = nullWhenUnset ? "null" : undefined
  const { localName } = field
  if (field.oneof === undefined && field.presence === FeatureSet_FieldPresence.IMPLICIT) {
    const isUnset = always ? () => false : unsetTest(field)
    return (message) => {
      const value = message[localName]
      return isUnset(value) ? unset : (write(value) ?? unset)
    }
  }
  const get = valueGetter(field)
  const required = field.presence === FeatureSet_FieldPresence.LEGACY_REQUIRED
  return (message) => {
    const value = get(message)
    if (value !== undefined) return write(value) ?? unset
    if (required) throw new Error(`cannot write ${field}: it is required and not set`)
    return unset
  }
}

/** The field's value alone, default or not; null where there is none. */
export function bodyWriter(field: DescField, context: WriterContext): (message: Properties) => string {
  const get = valueGetter(field)
  const write = valueWriter(field, context)
  return (message) => {
    const value = get(message)
    return value === undefined ? "null" : (write(value) ?? "null")
  }
}

/** An element of a list or a value of a map. An enum value without a spelling is a number there: it can't be left out. */
export function elementWriter(field: ListField | MapField, context: WriterContext): ValueWriter {
  if (field.scalar !== undefined) return scalarWriter(field.scalar, context.style)
  if (field.enum !== undefined) {
    const write = enumWriter(field.enum)
    return (value) => write(value) ?? `${value}`
  }
  return messageWriter(field, context)
}

/** The getter returns undefined for a field that is not set. */
function valueGetter(field: DescField): (message: Properties) => unknown {
  const { localName, oneof } = field
  if (oneof !== undefined) {
    return (message) => {
      const choice = message[oneof.localName]
      return isProperties(choice) && choice.case === localName ? choice.value : undefined
    }
  }
  const hasDefaults = field.presence !== FeatureSet_FieldPresence.IMPLICIT
  // proto2 and editions keep the defaults of unset fields on the prototype.
  if (hasDefaults && field.parent.file.edition !== Edition.EDITION_PROTO3) {
    return (message) => (Object.hasOwn(message, localName) ? message[localName] : undefined)
  }
  return (message) => message[localName]
}

function unsetTest(field: DescField): (value: unknown) => boolean {
  switch (field.fieldKind) {
    case "scalar":
      return defaultTest(field.scalar)
    case "enum": {
      const first = field.enum.values[0]?.number
      return (value) => value === first
    }
    case "list":
      return (value) => Array.isArray(value) && value.length === 0
    case "map":
      return (value) => isProperties(value) && Object.keys(value).length === 0
    case "message":
      return (value) => value === undefined
  }
}

function valueWriter(field: DescField, context: WriterContext): FieldValueWriter {
  switch (field.fieldKind) {
    case "scalar":
      return scalarWriter(field.scalar, context.style)
    case "enum":
      return enumWriter(field.enum)
    case "message": {
      const list = listField(field)
      if (list !== undefined) return asListWriter(list, context)
      const wrapped = isRepresentedUnwrapped(field) ? wrappedField(field.message) : undefined
      return wrapped === undefined ? messageWriter(field, context) : scalarWriter(wrapped.scalar, context.style)
    }
    case "list": {
      const entries = entryFields(field)
      return entries === undefined ? listWriter(elementWriter(field, context)) : entriesWriter(entries, context)
    }
    case "map":
      return mapWriter(elementWriter(field, context))
  }
}

function messageWriter(field: DescField, context: WriterContext): ValueWriter {
  if (field.message === undefined) throw new Error(`${field} has no message`)
  if (isRepresentedAsJson(field)) return writeJson
  const write = context.message(field.message)
  return (value) => {
    if (!isProperties(value)) throw new Error(`cannot write ${field}: not a message`)
    return write(value)
  }
}

function listWriter(write: ValueWriter): ValueWriter {
  return (value) => {
    if (!Array.isArray(value)) throw new Error("cannot write a list that is not an array")
    let json = "["
    for (const element of value) json += (json.length === 1 ? "" : ",") + write(element)
    return `${json}]`
  }
}

/** as_list: the repeated field of the message. */
function asListWriter(list: ListField, context: WriterContext): ValueWriter {
  const write = listWriter(elementWriter(list, context))
  return (value) => {
    if (!isProperties(value)) throw new Error(`cannot write ${list.parent}: not a message`)
    return write(value[list.localName])
  }
}

function mapWriter(write: ValueWriter): ValueWriter {
  return (value) => {
    if (!isProperties(value)) throw new Error("cannot write a map that is not an object")
    let json = "{"
    for (const key of Object.keys(value))
      json += `${json.length === 1 ? "" : ","}${writeString(key)}:${write(value[key])}`
    return `${json}}`
  }
}

/** as_map. Of entries with the same key the last one counts, as in a map on the wire. */
function entriesWriter({ key, value }: EntryFields, context: WriterContext): ValueWriter {
  const get = valueGetter(value)
  const write = valueWriter(value, context)
  const unset = unsetValue(value)
  return (value) => {
    if (!Array.isArray(value)) throw new Error("cannot write a list that is not an array")
    const members = new Map<string, string>()
    for (const entry of value) {
      const value = get(entry) ?? unset()
      members.set(`${entry[key.localName]}`, write(value) ?? `${value}`)
    }
    let json = "{"
    for (const [name, text] of members) json += `${json.length === 1 ? "" : ","}${writeString(name)}:${text}`
    return `${json}}`
  }
}

/** What a map's entry has in place of an unset value. */
function unsetValue(field: DescField): () => unknown {
  if (field.message === undefined) return () => (field.scalar === undefined ? 0 : scalarZeroValue(field.scalar, false))
  if (isRepresentedAsJson(field)) return () => ({})
  const create = messageFactory(field.message)
  return isRepresentedUnwrapped(field) ? () => create().value : create
}
