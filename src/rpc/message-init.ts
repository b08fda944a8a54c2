// What create() of protobuf-es does, compiled once for a type: from the plain object that an implementation answers with to a message.
import {
  type DescField,
  type DescMessage,
  type DescOneof,
  isMessage,
  type Message,
  type MessageInitShape,
  ScalarType,
} from "@bufbuild/protobuf"
import { messageFactory } from "./message-factory.js"
import { isRepresentedAsJson, isRepresentedUnwrapped, wrappedField } from "./message-representation.js"

export type Initializer = (init: MessageInitShape<DescMessage> | Message | undefined) => Message

/** From a value that an init object may hold to what a message holds. */
type Convert = (value: unknown) => unknown

interface Step {
  readonly name: string
  readonly convert: Convert | undefined
}

const compiled = new WeakMap<DescMessage, Initializer>()

/** Returns a message of the type as it is; of undefined an empty one. */
export function initializer(desc: DescMessage): Initializer {
  let found = compiled.get(desc)
  if (found === undefined) {
    found = compile(desc)
    compiled.set(desc, found)
  }
  return found
}

function compile(desc: DescMessage): Initializer {
  const make = messageFactory(desc)
  // Compiled when first needed: types may contain themselves.
  let steps: readonly Step[] | undefined
  return (init) => {
    if (isMessage(init, desc)) return init
    steps ??= desc.members.map(stepOf)
    const message = make()
    if (init === undefined) return message as unknown as Message
    const given = init as Record<string, unknown>
    for (const { name, convert } of steps) {
      const value = given[name]
      if (value !== undefined && value !== null) message[name] = convert === undefined ? value : convert(value)
    }
    return message as unknown as Message
  }
}

function stepOf(member: DescField | DescOneof): Step {
  return { name: member.localName, convert: member.kind === "oneof" ? oneofConverter(member) : fieldConverter(member) }
}

function oneofConverter({ fields }: DescOneof): Convert {
  const converters = new Map(fields.map((field) => [field.localName, fieldConverter(field)]))
  return (value) => {
    const { case: name, value: inner } = value as { readonly case?: string; readonly value?: unknown }
    if (name === undefined || !converters.has(name)) return { case: undefined }
    return { case: name, value: converters.get(name)?.(inner) ?? inner }
  }
}

function fieldConverter(field: DescField): Convert | undefined {
  switch (field.fieldKind) {
    case "scalar":
      return scalarConverter(field.scalar)
    case "message":
      return messageConverter(field, field.message)
    case "list": {
      const convert =
        field.listKind === "message" ? messageConverter(field, field.message) : scalarConverter(field.scalar)
      return convert && ((value) => (Array.isArray(value) ? value.map((item: unknown) => convert(item)) : value))
    }
    case "map": {
      const convert =
        field.mapKind === "message" ? messageConverter(field, field.message) : scalarConverter(field.scalar)
      return convert && ((value) => (isObject(value) ? mapped(value, convert) : value))
    }
    default:
      return undefined
  }
}

function scalarConverter(scalar: ScalarType | undefined): Convert | undefined {
  return scalar === ScalarType.BYTES
    ? (value) => (Array.isArray(value) ? new Uint8Array(value as number[]) : value)
    : undefined
}

function messageConverter(field: DescField, desc: DescMessage): Convert | undefined {
  if (isRepresentedUnwrapped(field)) return scalarConverter(wrappedField(desc)?.scalar)
  if (isRepresentedAsJson(field)) return undefined
  const init = initializer(desc)
  return (value) => (isObject(value) ? init(value as MessageInitShape<DescMessage>) : value)
}

function mapped(value: object, convert: Convert): object {
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(result, key, { value: convert(item), writable: true, enumerable: true, configurable: true })
  }
  return result
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
