import { decimalToInteger, parseDecimal } from "./decimal.js";
import { Fault } from "./fault.js";
import { fraction, parseFraction } from "./fraction.js";
const MIN_SECONDS = -62_135_596_800;
const MAX_SECONDS = 253_402_300_799;
const SECONDS_PER_DAY = 86_400;
const ZERO = 48;
const NANOS_PER_SECOND = 1000000000n;
/** The part after the seconds. */
const FRACTION_AND_ZONE = /^(?:\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;
const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));
const malformed = new Fault("INVALID_VALUE", "must be an RFC 3339 time such as 2024-02-29T12:00:00Z");
const noSuchTime = new Fault("INVALID_VALUE", "is not a time that exists");
const beyondYears = new Fault("OUT_OF_RANGE", "must be between the years 0001 and 9999");
const notSeconds = new Fault("INVALID_VALUE", "must be a number of seconds with at most nine decimal places");
/** A time as RFC 3339 writes it. */
export function parseTimestamp(text) {
    const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
    const month = twoDigits(text, 5);
    const day = twoDigits(text, 8);
    const hour = twoDigits(text, 11);
    const minute = twoDigits(text, 14);
    const second = twoDigits(text, 17);
    // NaN if any of them is not two digits.
    const timeOfDay = hour * 3600 + minute * 60 + second;
    const separated = text[4] === "-" && text[7] === "-" && text[10] === "T" && text[13] === ":" && text[16] === ":";
    if (!separated || Number.isNaN(year + month + day + timeOfDay))
        return malformed;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return noSuchTime;
    if (hour > 23 || minute > 59 || second > 59)
        return noSuchTime;
    const local = daysSince1970(year, month, day) * SECONDS_PER_DAY + timeOfDay;
    if (text.length === 20 && text[19] === "Z")
        return inRange(local, 0);
    const rest = FRACTION_AND_ZONE.exec(text.slice(19));
    if (rest === null)
        return malformed;
    const offsetHour = Number(rest[3] ?? 0);
    const offsetMinute = Number(rest[4] ?? 0);
    if (offsetHour > 23 || offsetMinute > 59)
        return noSuchTime;
    const offset = (offsetHour * 3600 + offsetMinute * 60) * (rest[2] === "-" ? -1 : 1);
    return inRange(local - offset, parseFraction(rest[1]));
}
/** Seconds since 1970 as a JSON number, exact to the nanosecond. */
export function parseEpochSeconds(text) {
    const decimal = parseDecimal(text);
    if (decimal === undefined)
        return notSeconds;
    const total = decimalToInteger(decimal, 9);
    if (total instanceof Fault)
        return total.reason === "OUT_OF_RANGE" ? beyondYears : notSeconds;
    const nanos = ((total % NANOS_PER_SECOND) + NANOS_PER_SECOND) % NANOS_PER_SECOND;
    const seconds = (total - nanos) / NANOS_PER_SECOND;
    return seconds < MIN_SECONDS || seconds > MAX_SECONDS ? beyondYears : { seconds, nanos: Number(nanos) };
}
/** JSON: a string, or in the style epoch-seconds a number. */
export function timestampWriter(style) {
    switch (style) {
        case "rfc3339":
            return (time) => `"${date(time)}${fraction(time.nanos)}Z"`;
        case "rfc3339-milliseconds":
            return (time) => `"${date(time)}.${milliseconds(time.nanos)}Z"`;
        case "epoch-seconds":
            return writeEpochSeconds;
    }
}
function writeEpochSeconds(time) {
    check(time);
    const { seconds, nanos } = time;
    if (seconds >= 0n || nanos === 0)
        return `${seconds}${fraction(nanos)}`;
    // Fractions count forward: -1 s and 0.75 s is -0.25.
    return `-${-seconds - 1n}${fraction(1_000_000_000 - nanos)}`;
}
function date(time) {
    check(time);
    const seconds = Number(time.seconds);
    const days = Math.floor(seconds / SECONDS_PER_DAY);
    const { year, month, day } = civilDate(days);
    const timeOfDay = seconds - days * SECONDS_PER_DAY;
    const hour = Math.floor(timeOfDay / 3600);
    const minute = Math.floor(timeOfDay / 60) % 60;
    const fullYear = `${TWO_DIGITS[Math.floor(year / 100)]}${TWO_DIGITS[year % 100]}`;
    const fullDate = `${fullYear}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;
    return `${fullDate}T${TWO_DIGITS[hour]}:${TWO_DIGITS[minute]}:${TWO_DIGITS[timeOfDay % 60]}`;
}
function milliseconds(nanos) {
    return String(Math.floor(nanos / 1_000_000)).padStart(3, "0");
}
function check({ seconds, nanos }) {
    if (seconds < MIN_SECONDS || seconds > MAX_SECONDS || !Number.isInteger(nanos) || nanos < 0 || nanos > 999_999_999) {
        throw new Error(`cannot write a Timestamp of ${seconds} seconds and ${nanos} nanoseconds: out of range`);
    }
}
function daysInMonth(year, month) {
    if (month !== 2)
        return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
function inRange(seconds, nanos) {
    return seconds < MIN_SECONDS || seconds > MAX_SECONDS ? beyondYears : { seconds: BigInt(seconds), nanos };
}
/** NaN if they aren't. */
function twoDigits(text, at) {
    const tens = text.charCodeAt(at) - ZERO;
    const ones = text.charCodeAt(at + 1) - ZERO;
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
// Days since 1970 and dates of the proleptic Gregorian calendar. Years start in March here, so that a leap day is the last day of
// one; 400 of them are an era of 146,097 days, and 1970 began 719,468 days after 0000-03-01.
function daysSince1970(year, month, day) {
    const marchYear = month > 2 ? year : year - 1;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
    return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
function civilDate(daysSince1970) {
    const days = daysSince1970 + 719_468;
    const era = Math.floor(days / 146_097);
    const dayOfEra = days - era * 146_097;
    const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
    const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}
//# sourceMappingURL=timestamp.js.map