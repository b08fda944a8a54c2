// Ordered keys: tuples of strings, safe integers, booleans and Dates as byte strings that sort as the tuples do, strings by
// code point. Every part is self-delimiting, so a tuple's bytes are a prefix of exactly those tuples that begin with it.

import { StoreError } from "./store.js"

export type KeyPart = string | number | boolean | Date

/** Bytes held as a string of the characters U+0000 to U+00FF: JavaScript's `<` on two of them compares as memcmp does. */
export type ByteString = string

/**
 * A key that is longer than this fits no store (the limit of LMDB, which held the embedded store's first format; cursors and folders still
 * keep to it); checked on documents' keys, index entries and unique entries alike.
 */
export const MAX_KEY_BYTES = 1_978

/** Above every key that begins with a given prefix: no encoded key contains this byte where a part or a character can begin. */
const ABOVE = "\xff"

/** Below every key; LMDB takes no empty one. */
export const LEAST: ByteString = "\0"

// One byte before each part, in MongoDB's order of types. All are below ABOVE.
const NUMBER = "\x10"
const STRING = "\x20"
const FALSE = "\x30"
const TRUE = "\x31"
const DATE = "\x40"

// The end of a string is \x00; \x00 and \x01 inside it become \x01\x01 and \x01\x02, which keeps the order.
const END = "\x00"
const ESCAPE = "\x01"
/** Text whose UTF-8 bytes are its characters, none of them in need of an escape. */
const PLAIN = /^[ -~]*$/
const LONE_SURROGATE = /\p{Surrogate}/u

/** Whether the text has no lone surrogate, so that UTF-8 has a form for it. */
export function isWellFormed(text: string): boolean {
  return PLAIN.test(text) || !LONE_SURROGATE.test(text)
}

/** Negative, zero or positive as a stands before, with or after b by code point. (`<` orders by UTF-16 unit.) */
export function compareCodePoints(a: string, b: string): number {
  if (PLAIN.test(a) && PLAIN.test(b)) return a < b ? -1 : a > b ? 1 : 0
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"))
}

/** The tuple as a byte string that sorts as the tuple does. */
export function encodeKey(parts: readonly KeyPart[]): ByteString {
  let key = ""
  for (const part of parts) key += encodePart(part)
  return key
}

/** What every encoded string that starts with `text` starts with, and no other one. */
export function encodeStringPrefix(text: string): ByteString {
  return STRING + escapeText(text)
}

/** The least byte string above every key that begins with these bytes. */
export function upperBound(prefix: ByteString): ByteString {
  return prefix + ABOVE
}

/** Where the key goes on behind so many parts that begin at `at`. */
export function skipParts(key: ByteString, at: number, parts: number): number {
  let end = at
  for (let skipped = 0; skipped < parts; skipped++) {
    const tag = key[end++]
    if (tag === STRING) end = key.indexOf(END, end) + 1
    else if (tag === NUMBER || tag === DATE) end += 8
  }
  return end
}

/** The tuple that encodeKey was given; the inverse of it. */
export function decodeKey(key: ByteString): KeyPart[] {
  const parts: KeyPart[] = []
  let at = 0
  while (at < key.length) {
    const tag = key[at++]
    if (tag === STRING) {
      const end = key.indexOf(END, at)
      if (end < 0) throw invalidKey()
      parts.push(unescapeText(key.slice(at, end)))
      at = end + 1
    } else if (tag === NUMBER || tag === DATE) {
      if (at + 8 > key.length) throw invalidKey()
      const number = decodeInteger(key, at)
      parts.push(tag === NUMBER ? number : new Date(number))
      at += 8
    } else if (tag === TRUE || tag === FALSE) {
      parts.push(tag === TRUE)
    } else {
      throw invalidKey()
    }
  }
  return parts
}

function encodePart(part: KeyPart): ByteString {
  switch (typeof part) {
    case "string":
      return STRING + escapeText(part) + END
    case "number":
      if (Number.isSafeInteger(part)) return NUMBER + encodeInteger(part)
      break
    case "boolean":
      return part ? TRUE : FALSE
    default:
      if (part instanceof Date && !Number.isNaN(part.getTime())) return DATE + encodeInteger(part.getTime())
  }
  throw new StoreError("invalid", "a key takes strings, safe integers, booleans and valid Dates only")
}

function escapeText(text: string): ByteString {
  if (PLAIN.test(text)) return text
  if (LONE_SURROGATE.test(text)) throw new StoreError("invalid", "a key holds a lone surrogate")
  const bytes = Buffer.from(text, "utf8").toString("latin1")
  return bytes.replaceAll(ESCAPE, "\x01\x02").replaceAll(END, "\x01\x01")
}

function unescapeText(bytes: ByteString): string {
  if (PLAIN.test(bytes)) return bytes
  const raw = bytes.replaceAll("\x01\x01", END).replaceAll("\x01\x02", ESCAPE)
  return Buffer.from(raw, "latin1").toString("utf8")
}

const TWO_32 = 2 ** 32
const TWO_31 = 2 ** 31

function encodeInteger(value: number): ByteString {
  const high = Math.floor(value / TWO_32)
  return encodeWord(high + TWO_31) + encodeWord(value - high * TWO_32)
}

function decodeInteger(key: ByteString, at: number): number {
  return (decodeWord(key, at) - TWO_31) * TWO_32 + decodeWord(key, at + 4)
}

function encodeWord(word: number): ByteString {
  return String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)
}

function decodeWord(key: ByteString, at: number): number {
  const high = (key.charCodeAt(at) << 8) | key.charCodeAt(at + 1)
  const low = (key.charCodeAt(at + 2) << 8) | key.charCodeAt(at + 3)
  return high * 65_536 + low
}

function invalidKey(): StoreError {
  return new StoreError("invalid", "these bytes are no key")
}
