import fc from "fast-check"
import { expect, test } from "vitest"
import { GatheredBytes } from "../../../src/rpc/gathered-bytes.js"

test("gathers pieces of any sizes, drops from the front, and leaves views of what was dropped as they were", () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 20 })
  fc.assert(
    fc.property(pieces, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const gathered = new GatheredBytes()
      let expected = Buffer.alloc(0)
      for (const piece of all) {
        gathered.add(Buffer.from(piece))
        expected = Buffer.concat([expected, piece])
        expect(gathered.bytes.equals(expected)).toBe(true)
        const count = Math.floor(part * expected.length)
        const dropped = gathered.bytes.subarray(0, count)
        gathered.drop(count)
        gathered.add(Buffer.from(piece))
        expect(dropped.equals(expected.subarray(0, count))).toBe(true)
        expected = Buffer.concat([expected.subarray(count), piece])
        expect(gathered.bytes.equals(expected)).toBe(true)
      }
      expect(gathered.length).toBe(expected.length)
    }),
  )
})

test("leaves a single piece as it came", () => {
  const piece = Buffer.from("piece")
  const gathered = new GatheredBytes()
  gathered.add(piece)
  expect(gathered.bytes.buffer).toBe(piece.buffer)
  expect(gathered.bytes.byteOffset).toBe(piece.byteOffset)
})
