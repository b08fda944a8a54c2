// Scalars to JSON.
import { ScalarType } from "@bufbuild/protobuf"
import type { JsonStyle } from "../dialect.js"
import { formatBase64 } from "./base64.js"
import { integerRange, is64Bit } from "./scalar-text.js"

/** By UTF-16 units, pairs of surrogates too: looking for pairs takes six times as long in texts that are not Latin. */
const NEEDS_ESCAPES = /[^ !#-[\]-\ud7ff\ue000-\uffff]/
const EXACT_IN_FLOAT = 2 ** 24
const SMALLEST_NORMAL_FLOAT = 2 ** -126

/** JSON of a value. Throws a plain Error for a value that has none. */
export type ValueWriter = (value: unknown) => string

/** Writes values of the type in the dialect's style. */
export function scalarWriter(type: ScalarType, style: JsonStyle): ValueWriter {
  const range = integerRange(type)
  if (range !== undefined) {
    if (!is64Bit(range)) return writeInt32
    return style.int64 === "string" ? (value) => `"${value}"` : (value) => `${value}`
  }
  switch (type) {
    case ScalarType.FLOAT:
      return writeFloat
    case ScalarType.DOUBLE:
      return writeDouble
    case ScalarType.BOOL:
      return (value) => (value === true ? "true" : "false")
    case ScalarType.STRING:
      return writeString
    case ScalarType.BYTES:
      return writeBytes
  }
  throw new Error(`no scalar type ${type}`)
}

/** Whether a field without presence counts as unset with this value. -0 is not 0. */
export function defaultTest(type: ScalarType): (value: unknown) => boolean {
  const range = integerRange(type)
  // Fields with jstype = JS_STRING hold "0".
  if (range !== undefined) return is64Bit(range) ? (value) => value === 0n || value === "0" : (value) => value === 0
  switch (type) {
    case ScalarType.BOOL:
      return (value) => value === false
    case ScalarType.STRING:
      return (value) => value === ""
    case ScalarType.BYTES:
      return (value) => value instanceof Uint8Array && value.length === 0
    default:
      return (value) => Object.is(value, 0)
  }
}

/** A string as JSON. */
export function writeString(value: unknown): string {
  if (typeof value !== "string") throw new Error(`cannot write ${typeof value} as a string`)
  return NEEDS_ESCAPES.test(value) ? JSON.stringify(value) : `"${value}"`
}

function writeInt32(value: unknown): string {
  if (!Number.isInteger(value)) throw new Error(`cannot write ${value} as an integer`)
  return `${value}`
}

/** A number as JSON; what JSON has no number for is a string. */
export function writeDouble(value: unknown): string {
  if (typeof value !== "number") throw new Error(`cannot write ${typeof value} as a number`)
  if (!Number.isFinite(value)) return `"${value}"`
  return Object.is(value, -0) ? "-0" : `${value}`
}

/** The shortest decimal that reads back as the same float: 0.1, not 0.10000000149011612. */
function writeFloat(value: unknown): string {
  if (typeof value !== "number") throw new Error(`cannot write ${typeof value} as a number`)
  const single = Math.fround(value)
  if (!Number.isFinite(single) || (Number.isInteger(single) && Math.abs(single) <= EXACT_IN_FLOAT))
    return writeDouble(single)
  // Six digits always survive a float (but a subnormal one), nine always tell two apart.
  for (let digits = Math.abs(single) < SMALLEST_NORMAL_FLOAT ? 1 : 6; digits < 9; digits++) {
    const shorter = Number(single.toPrecision(digits))
    if (Math.fround(shorter) === single) return `${shorter}`
  }
  return `${Number(single.toPrecision(9))}`
}

function writeBytes(value: unknown): string {
  if (!(value instanceof Uint8Array)) throw new Error(`cannot write ${typeof value} as bytes`)
  return `"${formatBase64(value)}"`
}
