// Reading and writing message fields by plain property access, as protobuf-es lays messages out: what reflection would look up on
// every request is looked up once, when a route is compiled.
import type { DescField, DescMessage, Message } from "@bufbuild/protobuf"
import { messageFactory } from "../../rpc/message-factory.js"

type Properties = Record<string, unknown>
interface OneofValue {
  readonly case: string | undefined
  readonly value?: unknown
}

function properties(message: Message): Properties {
  return message as unknown as Properties
}

/** Makes empty messages of a type. */
export function maker(desc: DescMessage): () => Message {
  const make = messageFactory(desc)
  return () => make() as unknown as Message
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null
}

/** Whether the value is a message (and no bytes, list, map or JSON value). */
export function isMessageValue(value: unknown): value is Message {
  return isObject(value) && "$typeName" in value
}

export type Setter = (message: Message, value: unknown) => void
export type Getter = (message: Message) => unknown

/** Sets a singular field; in a oneof it replaces the other member. */
export function setter(field: DescField): Setter {
  const name = field.localName
  if (field.oneof === undefined) {
    return (message, value) => {
      properties(message)[name] = value
    }
  }
  const oneof = field.oneof.localName
  return (message, value) => {
    properties(message)[oneof] = { case: name, value }
  }
}

/** The field's value; undefined for an unset field that has presence. */
export function getter(field: DescField): Getter {
  const name = field.localName
  if (field.oneof === undefined) return (message) => properties(message)[name]
  const oneof = field.oneof.localName
  return (message) => {
    const member = properties(message)[oneof] as OneofValue | undefined
    return member?.case === name ? member.value : undefined
  }
}

/** The message in the field, made if it isn't there. */
export function descend(field: DescField & { readonly message: DescMessage }): (message: Message) => Message {
  const get = getter(field)
  const set = setter(field)
  const make = maker(field.message)
  return (message) => {
    const existing = get(message)
    if (isMessageValue(existing)) return existing
    const made = make()
    set(message, made)
    return made
  }
}

/** The other member that the field's oneof holds, by its JSON name. */
export function otherMember(field: DescField): (message: Message) => string | undefined {
  if (field.oneof === undefined) return () => undefined
  const oneof = field.oneof.localName
  const others = new Map(field.oneof.fields.map(({ localName, jsonName }) => [localName, jsonName]))
  others.delete(field.localName)
  return (message) => {
    const member = properties(message)[oneof] as OneofValue | undefined
    return member?.case === undefined ? undefined : others.get(member.case)
  }
}

/** Appends to a repeated field. */
export function appender(field: DescField): Setter {
  const name = field.localName
  return (message, value) => {
    const list = properties(message)[name]
    if (Array.isArray(list)) list.push(value)
    else properties(message)[name] = [value]
  }
}

/** Puts an entry into a map field; false if the key is there already. The key "__proto__" is a key like others. */
export function entrySetter(field: DescField): (message: Message, key: string, value: unknown) => boolean {
  const name = field.localName
  return (message, key, value) => {
    const existing = properties(message)[name]
    const map: object = isObject(existing) ? existing : {}
    if (map !== existing) properties(message)[name] = map
    if (Object.hasOwn(map, key)) return false
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
    return true
  }
}
