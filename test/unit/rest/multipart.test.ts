import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parsePartHeaders } from "../../../src/rest/multipart/headers.js"
import { MultipartScanner, MultipartSyntaxError } from "../../../src/rest/multipart/scanner.js"

interface Part {
  readonly name: string | undefined
  readonly content: string
}

/** Feeds the body in pieces of the given sizes, then byte by byte. */
function scan(body: Buffer, boundary: string, sizes: readonly number[]): Part[] {
  const scanner = new MultipartScanner(boundary)
  const parts: { name: string | undefined; content: Buffer[] }[] = []
  let open = false
  let at = 0
  let turn = 0
  while (at < body.length) {
    const size = Math.max(1, sizes[turn++ % Math.max(1, sizes.length)] ?? 1)
    for (const event of scanner.push(body.subarray(at, at + size))) {
      if (event.kind === "part") {
        expect(open).toBe(false)
        open = true
        parts.push({ name: event.headers.name, content: [] })
      } else if (event.kind === "data") {
        expect(open).toBe(true)
        expect(event.bytes.length).toBeGreaterThan(0)
        // The scanner may reuse what it was given: copy.
        parts.at(-1)?.content.push(Buffer.from(event.bytes))
      } else {
        expect(open).toBe(true)
        open = false
      }
    }
    at += size
  }
  scanner.end()
  expect(open).toBe(false)
  return parts.map(({ name, content }) => ({ name, content: Buffer.concat(content).toString("latin1") }))
}

function part(name: string, content: string): string {
  return `Content-Disposition: form-data; name="${name}"\r\n\r\n${content}`
}

describe("the multipart scanner", () => {
  const sizes = [[1], [2], [3], [7], [64], [100_000]]

  it.each([
    [
      "two parts",
      `--b\r\n${part("x", "1")}\r\n--b\r\n${part("y", "2")}\r\n--b--\r\n`,
      [
        ["x", "1"],
        ["y", "2"],
      ],
    ],
    ["no parts", "--b--", []],
    ["an empty part", `--b\r\n${part("x", "")}\r\n--b--`, [["x", ""]]],
    ["preamble and epilogue", `hello\r\n--bb\r\n--b\r\n${part("x", "1")}\r\n--b--\r\nbye\r\n--b\r\n`, [["x", "1"]]],
    [
      "blanks after a boundary",
      `--b \t\r\n${part("x", "1")}\r\n--b  \r\n${part("y", "")}\r\n--b--`,
      [
        ["x", "1"],
        ["y", ""],
      ],
    ],
    ["a part without headers", "--b\r\n\r\nplain\r\n--b--", [[undefined, "plain"]]],
    [
      "content like a boundary",
      `--b\r\n${part("x", "\r\n--bc\r\n--\r\n-b\r\n--b.\r")}\r\n--b--`,
      [["x", "\r\n--bc\r\n--\r\n-b\r\n--b.\r"]],
    ],
    ["line ends in content", `--b\r\n${part("x", "\r\n\r\n\n\r")}\r\n--b--`, [["x", "\r\n\r\n\n\r"]]],
  ])("finds %s however the body is cut", (_, body, expected) => {
    for (const size of sizes) {
      expect(scan(Buffer.from(body, "latin1"), "b", size).map(({ name, content }) => [name, content])).toEqual(expected)
    }
  })

  it.each([
    ["", /no part/],
    ["nothing here", /no part/],
    ["--c\r\n\r\n--c--", /no part/],
    ["--b", /cut off|no part/],
    ["--b\r\n", /cut off/],
    [`--b\r\n${part("x", "1")}`, /cut off/],
    [`--b\r\n${part("x", "1")}\r\n--b`, /cut off/],
    [`--b\r\n${part("x", "1")}\r\n--b-`, /cut off/],
    [`--b\r\n${part("x", "1")}\r\n--b\r\n`, /cut off/],
    ["--b\r\nContent-Disp", /cut off/],
    ["--b \tx\r\n", /followed by something else/],
    [`--b\r\nX: ${"y".repeat(20_000)}`, /too large/],
  ])("refuses %j", (body, message) => {
    for (const size of sizes) {
      expect(() => scan(Buffer.from(body, "latin1"), "b", size)).toThrow(MultipartSyntaxError)
      expect(() => scan(Buffer.from(body, "latin1"), "b", size)).toThrow(message)
    }
  })

  it("gives back what any writer wrote, however the body is cut", () => {
    const alphabet = fc.constantFrom("\r", "\n", "-", "b", "B", "x", " ", "\r\n--bB", "\r\n--b", "\r\n", "\0", "ÿ")
    const content = fc.array(alphabet, { maxLength: 40 }).map((pieces) => pieces.join(""))
    const boundary = "bB"
    fc.assert(
      fc.property(
        fc.array(content, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        (contents, cuts) => {
          // What a boundary line would end may not stand in content.
          const legal = contents.map((text) => text.replace(/\r\n--bB(?=--|[ \t]|\r\n|\r?$|-?$)/g, "?"))
          const body = `${legal.map((text, index) => `--${boundary}\r\n${part(`p${index}`, text)}\r\n`).join("")}--${boundary}--`
          const found = scan(Buffer.from(body, "latin1"), boundary, cuts)
          expect(found).toEqual(legal.map((text, index) => ({ name: `p${index}`, content: text })))
        },
      ),
      { numRuns: 1500 },
    )
  })
})

describe("part headers", () => {
  it.each([
    ['Content-Disposition: form-data; name="a"', "a"],
    ["content-disposition:form-data;name=a", "a"],
    ['Content-Disposition: form-data; filename="n.txt"; name="a b"', "a b"],
    ['Content-Disposition: form-data; filename="name=evil; name=\\"x\\""; name="a"', "a"],
    ['Content-Disposition: form-data; name="a\\"b\\\\c"', 'a"b\\c'],
    ['Content-Disposition: form-data; name="a%22b%0D%0A"', 'a"b\r\n'],
    ['Content-Disposition: form-data; name="é"', "é"],
    ['Content-Disposition: form-data;\r\n name="a"', "a"],
    ['X: y\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; NAME="a"', "a"],
    ['Content-Disposition: form-data; name="a"; name="b"', "a"],
    ['Content-Disposition: attachment; name="a"', undefined],
    ["Content-Disposition: form-data", undefined],
    ["Content-Type: text/plain", undefined],
    ["", undefined],
    ["nonsense", undefined],
  ])("%j names %s", (headers, name) => {
    expect(parsePartHeaders(headers).name).toBe(name)
  })
})
