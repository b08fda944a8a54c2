// Values as BSON and back. Every name and every value comes back as it was given: names that MongoDB, the driver or JavaScript
// reads something into are escaped, so a document of ours never holds an operator, a path, a DBRef or a prototype.

import { Binary } from "mongodb"
import { define } from "../document.js"
import type { Value } from "../store.js"

export type BsonValue = string | number | bigint | boolean | null | Date | Binary | BsonValue[] | BsonObject
export interface BsonObject {
  [name: string]: BsonValue
}

/** Dates that every driver and tool of MongoDB's can read: years 1 to 9999. Others are an object with this member, no escaped name. */
const TIME = "%time"
const FIRST_DATE = Date.parse("0001-01-01T00:00:00Z")
const LAST_DATE = Date.parse("9999-12-31T23:59:59.999Z")

const SPECIAL = /[%.$]|^_bsontype$|^__proto__$/

/** The member's name as MongoDB takes it: `.`, `$`, `%` and names with a meaning of their own are escaped. */
export function encodeName(name: string): string {
  if (!SPECIAL.test(name)) return name
  return name.replace(/[%.$_]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}

function decodeName(name: string): string {
  if (!name.includes("%")) return name
  return name.replace(/%(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The value as BSON, which decodeValue reads back. */
export function encodeValue(value: Value): BsonValue {
  if (typeof value !== "object" || value === null) return value
  if (value instanceof Date) {
    const time = value.getTime()
    return time < FIRST_DATE || time > LAST_DATE ? { [TIME]: time } : value
  }
  if (value instanceof Uint8Array) return new Binary(value)
  if (isArray(value)) return value.map(encodeValue)
  return encodeObject(value)
}

/** The members as a BSON object; undefined ones are left out. */
export function encodeObject(value: { readonly [member: string]: Value | undefined }): BsonObject {
  const object: BsonObject = {}
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) object[encodeName(name)] = encodeValue(member)
  }
  return object
}

/** The value that encodeValue was given. */
export function decodeValue(value: BsonValue): Value {
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  // A copy: the driver's bytes are a window on the whole reply.
  if (value instanceof Binary) return new Uint8Array(value.buffer.subarray(0, value.position))
  if (Array.isArray(value)) return value.map(decodeValue)
  if (typeof value[TIME] === "number") return new Date(value[TIME])
  return decodeObject(value)
}

/** The members that encodeObject was given. */
export function decodeObject(object: BsonObject): { [member: string]: Value } {
  const value: { [member: string]: Value } = {}
  for (const [name, member] of Object.entries(object)) define(value, decodeName(name), decodeValue(member))
  return value
}

// Array.isArray does not narrow a readonly array.
function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
