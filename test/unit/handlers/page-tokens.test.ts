import fc from "fast-check"
import { expect, it } from "vitest"
import { cursorOf, onePage, tokenOf } from "../../../src/handlers/page-tokens.js"

it("gives every cursor back, in tokens of at most 2,000 characters without white space", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 1_590, size: "max" }), (bytes) => {
      const cursor = Buffer.from(bytes).toString("base64url")
      const token = tokenOf(cursor)
      expect(token).toMatch(/^[^\s-]\S{0,1999}$/)
      expect(cursorOf(token)).toBe(cursor)
    }),
    // Only long cursors are written densely: making a failing one shorter finds nothing, and takes for ever.
    { endOnFailure: true },
  )
})

it("makes dense tokens of what would be too long", () => {
  for (let length = 1_499; length < 1_510; length++) {
    for (const fill of [0, 1, 127, 255]) {
      const cursor = Buffer.alloc(length, fill).toString("base64url")
      expect(tokenOf(cursor).length).toBeLessThanOrEqual(2_000)
      expect(cursorOf(tokenOf(cursor))).toBe(cursor)
    }
  }
})

it("makes no token that begins like an option", () => {
  for (let last = 0; last < 256; last++) {
    const cursor = Buffer.from([0xf8, 0, last]).toString("base64url")
    expect([cursor[0], tokenOf(cursor)[0], cursorOf(tokenOf(cursor))]).toEqual(["-", ".", cursor])
  }
})

it("makes no empty cursor of a made-up token: that would be the first page", () => {
  for (const token of [".", ".0", ". ", ".~~~~~", ".\u00e9", "x"]) expect(cursorOf(token)).not.toBe("")
})

it("asks a list for at most 1,000 items, whatever a caller asks for", async () => {
  const limits: number[] = []
  for (const limit of [undefined, 7, 1_000, 5_000]) {
    await onePage({ limit, token: "", field: "page_token" }, 100, async (page) => {
      limits.push(page.limit)
      return { items: [], nextToken: undefined }
    })
  }
  expect(limits).toEqual([100, 7, 1_000, 1_000])
})
