// google.protobuf.Timestamp as text. RFC 3339 strictly: upper case T and Z, real days only, no second 60, one to nine digits of
// fraction, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
import type { JsonStyle } from "../dialect.js"
import { decimalToInteger, parseDecimal } from "./decimal.js"
import { Fault } from "./fault.js"
import { fraction, parseFraction } from "./fraction.js"

export interface SecondsAndNanos {
  readonly seconds: bigint
  /** Of a Timestamp never negative: it counts forward, also before 1970. */
  readonly nanos: number
}

const MIN_SECONDS = -62_135_596_800
const MAX_SECONDS = 253_402_300_799
const SECONDS_PER_DAY = 86_400
const NANOS_PER_SECOND = 1_000_000_000n

const RFC_3339 =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/

const malformed = new Fault("INVALID_VALUE", "must be an RFC 3339 time such as 2024-02-29T12:00:00Z")
const noSuchTime = new Fault("INVALID_VALUE", "is not a time that exists")
const beyondYears = new Fault("OUT_OF_RANGE", "must be between the years 0001 and 9999")
const notSeconds = new Fault("INVALID_VALUE", "must be a number of seconds with at most nine decimal places")

export function parseTimestamp(text: string): SecondsAndNanos | Fault {
  const match = RFC_3339.exec(text)
  if (match === null) return malformed
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  const hour = Number(match[4])
  const minute = Number(match[5])
  const second = Number(match[6])
  const offsetHour = Number(match[9] ?? 0)
  const offsetMinute = Number(match[10] ?? 0)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return noSuchTime
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return noSuchTime
  const offset = (offsetHour * 3600 + offsetMinute * 60) * (match[8] === "-" ? -1 : 1)
  const seconds = daysSince1970(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second - offset
  if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) return beyondYears
  return { seconds: BigInt(seconds), nanos: parseFraction(match[7]) }
}

/** Seconds since 1970 as a JSON number, exact to the nanosecond. */
export function parseEpochSeconds(text: string): SecondsAndNanos | Fault {
  const decimal = parseDecimal(text)
  if (decimal === undefined) return notSeconds
  const total = decimalToInteger(decimal, 9)
  if (total instanceof Fault) return total.reason === "OUT_OF_RANGE" ? beyondYears : notSeconds
  const nanos = ((total % NANOS_PER_SECOND) + NANOS_PER_SECOND) % NANOS_PER_SECOND
  const seconds = (total - nanos) / NANOS_PER_SECOND
  return seconds < MIN_SECONDS || seconds > MAX_SECONDS ? beyondYears : { seconds, nanos: Number(nanos) }
}

/** JSON: a string, or in the style epoch-seconds a number. */
export function timestampWriter(style: JsonStyle["timestamps"]): (time: SecondsAndNanos) => string {
  switch (style) {
    case "rfc3339":
      return (time) => `"${date(time)}${fraction(time.nanos)}Z"`
    case "rfc3339-milliseconds":
      return (time) => `"${date(time)}.${milliseconds(time.nanos)}Z"`
    case "epoch-seconds":
      return writeEpochSeconds
  }
}

function writeEpochSeconds(time: SecondsAndNanos): string {
  check(time)
  const { seconds, nanos } = time
  if (seconds >= 0n || nanos === 0) return `${seconds}${fraction(nanos)}`
  // Fractions count forward: -1 s and 0.75 s is -0.25.
  return `-${-seconds - 1n}${fraction(1_000_000_000 - nanos)}`
}

function date(time: SecondsAndNanos): string {
  check(time)
  return new Date(Number(time.seconds) * 1000).toISOString().slice(0, 19)
}

function milliseconds(nanos: number): string {
  return String(Math.floor(nanos / 1_000_000)).padStart(3, "0")
}

function check({ seconds, nanos }: SecondsAndNanos): void {
  if (seconds < MIN_SECONDS || seconds > MAX_SECONDS || !Number.isInteger(nanos) || nanos < 0 || nanos > 999_999_999) {
    throw new Error(`cannot write a Timestamp of ${seconds} seconds and ${nanos} nanoseconds: out of range`)
  }
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** In the proleptic Gregorian calendar. Years start in March here, so that a leap day is the last day of one. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - 719_468
}
