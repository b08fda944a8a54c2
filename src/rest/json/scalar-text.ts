// Scalars from text: JSON strings that hold numbers, numbers too unusual for the scanner's fast path, map keys, and the texts of
// queries, paths and headers. What is not exact or not in range is a fault.
import { ScalarType } from "@bufbuild/protobuf"
import { parseBase64 } from "./base64.js"
import { decimalToInteger, isJsonNumber, notAnInteger, outOfRange, parseDecimal } from "./decimal.js"
import { Fault } from "./fault.js"

export type ScalarParser = (text: string) => unknown | Fault

export interface IntegerRange {
  readonly min: bigint
  readonly max: bigint
}

export const notANumber = new Fault("INVALID_VALUE", "must be a number")
const notABoolean = new Fault("INVALID_VALUE", "must be true or false")

export const INT32: IntegerRange = { min: -(2n ** 31n), max: 2n ** 31n - 1n }
const UINT32: IntegerRange = { min: 0n, max: 2n ** 32n - 1n }
const INT64: IntegerRange = { min: -(2n ** 63n), max: 2n ** 63n - 1n }
const UINT64: IntegerRange = { min: 0n, max: 2n ** 64n - 1n }

/** Returns undefined when the type is no integer. */
export function integerRange(type: ScalarType): IntegerRange | undefined {
  switch (type) {
    case ScalarType.INT32:
    case ScalarType.SINT32:
    case ScalarType.SFIXED32:
      return INT32
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return UINT32
    case ScalarType.INT64:
    case ScalarType.SINT64:
    case ScalarType.SFIXED64:
      return INT64
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return UINT64
    default:
      return undefined
  }
}

/** Whether the integers of the range are bigint in messages. */
export function is64Bit(range: IntegerRange): boolean {
  return range === INT64 || range === UINT64
}

/** Exact as a double. */
const PLAIN_INTEGER = /^-?(?:0|[1-9][0-9]{0,14})$/

/** An integer in the range, written in decimal. */
export function parseInteger(text: string, range: IntegerRange): bigint | Fault {
  if (PLAIN_INTEGER.test(text)) {
    const value = BigInt(Number(text))
    return value >= range.min && value <= range.max ? value : outOfRange
  }
  const decimal = parseDecimal(text)
  if (decimal === undefined) return notAnInteger
  const value = decimalToInteger(decimal)
  if (value instanceof Fault) return value
  return value >= range.min && value <= range.max ? value : outOfRange
}

/** A double or, if `single`, the float nearest to the text. */
export function parseFloatingPoint(text: string, single: boolean): number | Fault {
  switch (text) {
    case "NaN":
      return Number.NaN
    case "Infinity":
      return Number.POSITIVE_INFINITY
    case "-Infinity":
      return Number.NEGATIVE_INFINITY
  }
  if (!isJsonNumber(text)) return notANumber
  const value = single ? Math.fround(Number(text)) : Number(text)
  return Number.isFinite(value) ? value : outOfRange
}

/** `longAsString`: the field has jstype = JS_STRING; its 64-bit integers are strings in messages. */
export function scalarParser(type: ScalarType, longAsString = false): ScalarParser {
  const range = integerRange(type)
  if (range !== undefined) {
    if (!is64Bit(range)) return (text) => mapValue(parseInteger(text, range), Number)
    return longAsString ? (text) => mapValue(parseInteger(text, range), String) : (text) => parseInteger(text, range)
  }
  switch (type) {
    case ScalarType.FLOAT:
      return (text) => parseFloatingPoint(text, true)
    case ScalarType.DOUBLE:
      return (text) => parseFloatingPoint(text, false)
    case ScalarType.BOOL:
      return parseBool
    case ScalarType.BYTES:
      return parseBase64
    default:
      return (text) => text
  }
}

const INTEGER_KEY = /^-?(?:0|[1-9][0-9]*)$/

/**
 * A map key from its JSON member name or query text to the property that messages have for it. Integers have one spelling
 * only, so that no key hides under two.
 */
export function mapKeyParser(type: ScalarType): (text: string) => string | Fault {
  const range = integerRange(type)
  if (range !== undefined) {
    return (text) => (INTEGER_KEY.test(text) ? mapValue(parseInteger(text, range), String) : notAnInteger)
  }
  if (type === ScalarType.BOOL) return (text) => mapValue(parseBool(text), String)
  return (text) => text
}

function parseBool(text: string): boolean | Fault {
  return text === "true" ? true : text === "false" ? false : notABoolean
}

function mapValue<T, U>(value: T | Fault, map: (value: T) => U): U | Fault {
  return value instanceof Fault ? value : map(value)
}
