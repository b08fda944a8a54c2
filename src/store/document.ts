// What both stores do with a caller's key or document before they store it: check it, copy it, and find its places.

import { type ByteString, encodeKey, isWellFormed, type KeyPart, MAX_KEY_BYTES } from "./key-order.js"
import { type Key, StoreError, type Value } from "./store.js"

/** A Collection without its type parameter: what a store needs to know of it. */
export interface Shape {
  readonly name: string
  readonly scope: readonly string[]
  readonly id: string
  readonly indexes: { readonly [name: string]: readonly string[] }
  readonly unique?: { readonly [name: string]: readonly string[] }
  readonly history?: string
  readonly secrets?: readonly string[]
}

/** A document's members but for `revision`: checked, copied, without undefined. */
export interface Fields {
  readonly [member: string]: Value
}

/** A document as a store holds it. */
export type StoredFields = Fields & { readonly revision: number }

/** As deep as a google.protobuf.Struct that a Protobuf parser accepts, and less than MongoDB's own limit. */
const MAX_DEPTH = 100
/** A change record holds two states of a document, and MongoDB takes 16 MiB. Stores check it on their own encoding. */
export const MAX_DOCUMENT_BYTES = 4 * 1_024 * 1_024
const MAX_BIGINT = 2n ** 63n - 1n
const MIN_BIGINT = -(2n ** 63n)

/** The StoreError "invalid" with this message. */
export function invalid(message: string): StoreError {
  return new StoreError("invalid", message)
}

/** Refuses a key of the wrong length, with a part that is not a well-formed string, or too long. */
export function checkKey(shape: Shape, key: Key): void {
  if (key.length !== shape.scope.length + 1) {
    throw invalid(
      `a key of ${shape.name} has ${shape.scope.length + 1} parts: ${[...shape.scope, shape.id].join(", ")}`,
    )
  }
  checkStrings(shape, key)
  checkLength(shape, "key", key)
}

/** The key's bytes, after the checks of checkKey: in one pass, for the path that is taken most. */
export function documentKey(shape: Shape, key: Key): ByteString {
  if (key.length !== shape.scope.length + 1 || key.some((part) => typeof part !== "string")) checkKey(shape, key)
  const bytes = encodeKey(key)
  if (bytes.length > MAX_KEY_BYTES) checkKey(shape, key)
  return bytes
}

/** The key that a document claims, if it claims one at all. */
export function claimedKey(shape: Shape, document: unknown): string[] | undefined {
  if (!isPlain(document)) return undefined
  const key: string[] = []
  for (const member of [...shape.scope, shape.id]) {
    const part = document[member]
    if (typeof part !== "string") return undefined
    key.push(part)
  }
  return key
}

/** The values of a query's scope members. */
export function checkScope(shape: Shape, scope: Key): void {
  if (scope.length !== shape.scope.length) {
    throw invalid(`the scope of ${shape.name} has ${shape.scope.length} parts: ${shape.scope.join(", ")}`)
  }
  checkStrings(shape, scope)
}

/** Refuses a string that can't identify a life: the key of a change record is the collection's name, the life, a revision. */
export function checkLife(shape: Shape, life: string): void {
  checkStrings(shape, [life])
  checkLength(shape, "history", [shape.name, life, Number.MAX_SAFE_INTEGER])
}

function checkStrings(shape: Shape, parts: Key): void {
  for (const part of parts) {
    if (typeof part !== "string") throw invalid(`a part of a key of ${shape.name} is not a string`)
    if (!isWellFormed(part)) throw invalid(`a part of a key of ${shape.name} is not well-formed Unicode`)
  }
}

/**
 * A deep copy of the document's members but for `revision`, after every check that no store skips: plain data only, well-formed
 * text, bigints of 64 bits, scope, id and history member present, indexed values of a kind that has an order, all keys short enough.
 * What it has in common with `known`, a document of the same key that is sealed already, is neither checked nor copied again.
 */
export function checkDocument(shape: Shape, document: unknown, known?: Fields): Fields {
  if (!isPlain(document)) throw invalid(`a document of ${shape.name} is a plain object`)
  const fields: { [member: string]: Value } = {}
  for (const name of Object.keys(document)) {
    const value = document[name]
    if (value === undefined || name === "revision") continue
    if (known !== undefined && memberOf(known, name) === value) define(fields, name, value as Value)
    else define(fields, checkName(shape, name), copy(shape, value, name, 1))
  }
  const isNew = (members: readonly string[]) => known === undefined || differ(members, known, fields)
  const key = keyOf(shape, fields)
  if (known === undefined) checkKey(shape, key)
  if (shape.history !== undefined && isNew([shape.history])) checkLife(shape, lifeOf(shape, shape.history, fields))
  for (const [name, members] of Object.entries(shape.indexes)) {
    const values = isNew(members) ? partsOf(shape, members, fields) : undefined
    if (values) checkLength(shape, `index ${name}`, [...key, ...values])
  }
  for (const [name, members] of Object.entries(shape.unique ?? {})) {
    const values = isNew(members) ? partsOf(shape, members, fields) : undefined
    if (values) checkLength(shape, `unique ${name}`, values)
  }
  return fields
}

/** Whether one of the members is not the very same in both. */
export function differ(members: readonly string[], a: Fields, b: Fields): boolean {
  return members.some((member) => memberOf(a, member) !== memberOf(b, member))
}

/** The key of a document: the values of its scope members, then its id. Throws StoreError "invalid" where one is no string. */
export function keyOf(shape: Shape, fields: Fields): string[] {
  return [...shape.scope, shape.id].map((member) => stringOf(shape, member, fields))
}

/** The string that identifies one life of the document. */
export function lifeOf(shape: Shape, history: string, fields: Fields): string {
  return stringOf(shape, history, fields)
}

function stringOf(shape: Shape, member: string, fields: Fields): string {
  const value = memberOf(fields, member)
  if (typeof value !== "string") throw invalid(`a document of ${shape.name} needs a string in ${member}`)
  return value
}

/** The values of an index's or a unique combination's members; undefined when the document lacks one and so has no entry. */
export function partsOf(shape: Shape, members: readonly string[], fields: Fields): KeyPart[] | undefined {
  const parts: KeyPart[] = []
  for (const member of members) {
    const value = memberOf(fields, member)
    if (value === undefined || value === null) return undefined
    if (!isKeyPart(value)) {
      throw invalid(`${shape.name}: ${member} is indexed, so it is a string, a safe integer, a boolean or a Date`)
    }
    parts.push(value)
  }
  return parts
}

/** The same document, with its revision, such that whoever gets it may share it: nobody can change it. */
export function sealed(fields: Fields, revision: number): StoredFields {
  return freeze({ ...fields, revision })
}

/** Freezes what can be frozen: a Date's time and an array of bytes can't. */
export function freeze<T extends Fields | readonly Value[]>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === "object" && member !== null && !(member instanceof Date) && !(member instanceof Uint8Array)) {
      freeze(member as Fields)
    }
  }
  return Object.freeze(value)
}

/** An own member's value; never what Object.prototype has under that name. */
export function memberOf(fields: Fields, member: string): Value | undefined {
  return Object.hasOwn(fields, member) ? fields[member] : undefined
}

/** Sets an own member, also one named `__proto__`. */
export function define(target: { [member: string | number]: Value }, name: string | number, value: Value): void {
  if (name !== "__proto__") target[name] = value
  else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true })
}

function isKeyPart(value: Value): value is KeyPart {
  return typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value) || value instanceof Date
}

function checkLength(shape: Shape, what: string, parts: readonly KeyPart[]): void {
  // Encoding is the costlier way to find what is clear for nearly every key: a UTF-16 unit takes 3 bytes at most, a part 2 more.
  const bound = parts.reduce((sum: number, part) => sum + (typeof part === "string" ? part.length * 3 + 2 : 9), 0)
  if (bound <= MAX_KEY_BYTES) return
  const { length } = encodeKey(parts)
  if (length > MAX_KEY_BYTES) {
    throw invalid(`${shape.name}: ${what} takes ${length} bytes, at most ${MAX_KEY_BYTES} are possible`)
  }
}

function isPlain(value: unknown): value is { readonly [member: string]: unknown } {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

// BSON ends a member's name at a NUL.
function checkName(shape: Shape, name: string): string {
  if (name.includes("\0") || !isWellFormed(name)) {
    throw invalid(`${shape.name}: a member's name is well-formed Unicode without U+0000`)
  }
  return name
}

function copy(shape: Shape, value: unknown, path: string, depth: number): Value {
  switch (typeof value) {
    case "string":
      if (!isWellFormed(value)) throw invalid(`${shape.name}: ${path} is not well-formed Unicode`)
      return value
    case "number":
    case "boolean":
      return value
    case "bigint":
      if (value > MAX_BIGINT || value < MIN_BIGINT) throw invalid(`${shape.name}: ${path} is beyond 64 bits`)
      return value
  }
  if (value === null) return null
  if (depth > MAX_DEPTH) throw invalid(`${shape.name}: ${path.slice(0, 80)} is nested deeper than ${MAX_DEPTH}`)
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw invalid(`${shape.name}: ${path} is not a valid Date`)
    return new Date(value)
  }
  if (value instanceof Uint8Array) return new Uint8Array(value)
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, i) => copy(shape, item, `${path}[${i}]`, depth + 1))
  }
  if (isPlain(value)) {
    const members: { [member: string]: Value } = {}
    for (const [name, member] of Object.entries(value)) {
      if (member !== undefined) {
        define(members, checkName(shape, name), copy(shape, member, `${path}.${name}`, depth + 1))
      }
    }
    return members
  }
  throw invalid(`${shape.name}: ${path} is not plain data`)
}
