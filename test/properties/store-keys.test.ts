// Ordered keys: their bytes sort as their parts do, and nothing is lost in them.

import fc from "fast-check"
import { describe, it } from "vitest"
import { compareCodePoints, decodeKey, encodeKey, encodeStringPrefix, upperBound } from "../../src/store/key-order.js"

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "\0",
      "\x01",
      "\x02",
      " ",
      "a",
      "~",
      "\x7f",
      "\x80",
      "é",
      "\ud7ff",
      "\ue000",
      "\uffff",
      "\u{10000}",
      "\u{10ffff}",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
})

function sign(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

describe("ordered keys", () => {
  it("sort as their strings do by code point, the first part before the second", () => {
    fc.assert(
      fc.property(text, text, text, text, (a1, a2, b1, b2) => {
        const expected = compareCodePoints(a1, b1) || compareCodePoints(a2, b2)
        return sign(encodeKey([a1, a2]), encodeKey([b1, b2])) === Math.sign(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  it("compareCodePoints is the order of the code points", () => {
    const points = (of: string) => Array.from(of, (character) => character.codePointAt(0) ?? 0)
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [points(a), points(b)]
        const at = left.findIndex((point, i) => point !== right[i])
        const expected = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
        return Math.sign(compareCodePoints(a, b)) === Math.sign(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  it("of numbers and of Dates sort by value", () => {
    const date = fc.date({ noInvalidDate: true })
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        return sign(encodeKey([a]), encodeKey([b])) === Math.sign(a - b)
      }),
    )
    fc.assert(
      fc.property(date, date, (a, b) => {
        return sign(encodeKey([a]), encodeKey([b])) === Math.sign(a.getTime() - b.getTime())
      }),
    )
  })

  it("decode to what they were made of", () => {
    const part = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.date({ noInvalidDate: true }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const decoded = decodeKey(encodeKey(parts))
        return decoded.length === parts.length && decoded.every((value, i) => String(value) === String(parts[i]))
      }),
      { numRuns: 2_000 },
    )
  })

  it("begin with a string's prefix exactly when the string does", () => {
    fc.assert(
      fc.property(text, text, text, (scope, whole, prefix) => {
        const key = encodeKey([scope, whole])
        const from = encodeKey([scope]) + encodeStringPrefix(prefix)
        return (key >= from && key < upperBound(from)) === whole.startsWith(prefix)
      }),
      { numRuns: 2_000 },
    )
  })
})
