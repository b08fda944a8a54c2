import { expect, it } from "vitest"
import { byteRange } from "../../../src/handlers/byte-range.js"

const ETAG = "e"
const rangeOf = (range: string, size = 10, ifRange = "") => byteRange({ range, ifRange }, size, ETAG)

it.each([
  ["bytes=0-0", 0, 1],
  ["bytes=2-5", 2, 6],
  ["bytes=7-", 7, 10],
  ["bytes=-3", 7, 10],
  ["bytes=0-99", 0, 10],
  ["bytes=-99", 0, 10],
  ["bytes=9-9", 9, 10],
  ["BYTES= 1-2 ", 1, 3],
])("gives the bytes of %s", (range, start, end) => {
  expect(rangeOf(range)).toEqual({ start, end })
})

it.each(["", "bytes=1-2,4-5", "bytes=5-2", "bytes=-", "lines=1-2", "bytes=a-b", "bytes=1-2x", "bytes", "bytes=0x1-2"])(
  "takes %j for no range",
  (range) => {
    expect(rangeOf(range)).toBeUndefined()
  },
)

it.each([
  ["bytes=10-", 10],
  ["bytes=99-100", 10],
  ["bytes=-0", 10],
  ["bytes=0-", 0],
  ["bytes=-1", 0],
])("refuses %s of %i bytes", (range, size) => {
  expect(() => rangeOf(range, size)).toThrow(/range/)
})

it("minds If-Range, compared strongly", () => {
  expect(rangeOf("bytes=0-1", 10, '"e"')).toEqual({ start: 0, end: 2 })
  for (const other of ['"x"', 'W/"e"', "e", "Sat, 21 Nov 2026 00:00:00 GMT"]) {
    expect(rangeOf("bytes=0-1", 10, other)).toBeUndefined()
  }
})
