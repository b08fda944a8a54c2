// Exact decimal numbers. A JSON number is never rounded on its way to an integer or a timestamp, and an exponent costs nothing,
// however large.
import { Fault } from "./fault.js"

/** sign * digits * 10^exponent. `digits` has no zero at either end; zero is "". */
export interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly exponent: number
}

const JSON_NUMBER = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/
const ZERO = 48
/** Longer than any 64-bit integer and than any timestamp in nanoseconds. */
const MAX_DIGITS = 24

export const notAnInteger = new Fault("INVALID_VALUE", "must be an integer")
export const outOfRange = new Fault("OUT_OF_RANGE", "is out of range")

/** Whether the text is a number as JSON spells one. */
export function isJsonNumber(text: string): boolean {
  return JSON_NUMBER.test(text)
}

/** Returns undefined when the text is not a number as JSON spells it. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = JSON_NUMBER.exec(text)
  if (match === null) return undefined
  const [, sign, whole = "", fraction = "", exponent = "0"] = match
  const all = whole + fraction
  let first = 0
  while (all.charCodeAt(first) === ZERO) first++
  let end = all.length
  while (end > first && all.charCodeAt(end - 1) === ZERO) end--
  return {
    negative: sign === "-",
    digits: all.slice(first, end),
    exponent: Number(exponent) - fraction.length + (all.length - end),
  }
}

/** The decimal times 10^shift, if that is an integer. */
export function decimalToInteger(decimal: Decimal, shift = 0): bigint | Fault {
  const { negative, digits } = decimal
  if (digits === "") return 0n
  const exponent = decimal.exponent + shift
  if (exponent < 0) return notAnInteger
  if (digits.length + exponent > MAX_DIGITS) return outOfRange
  const value = BigInt(digits) * 10n ** BigInt(exponent)
  return negative ? -value : value
}
