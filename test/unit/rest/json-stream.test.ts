import { ConnectError } from "@connectrpc/connect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { JsonValueSplitter } from "../../../src/rest/binding/json-stream.js"

function split(text: string, size: number, maxBytes = 1000): string[] {
  const splitter = new JsonValueSplitter(maxBytes)
  const bytes = Buffer.from(text)
  const values: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) values.push(...splitter.push(bytes.subarray(at, at + size)))
  const last = splitter.end()
  if (last !== undefined) values.push(last)
  return values.map(String)
}

describe("the splitter of JSON values", () => {
  it.each([
    ["", []],
    [" \n", []],
    ["{}", ["{}"]],
    ['{"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
    ['{"a":1}{"b":[{}]} {"c":"}"}', ['{"a":1}', '{"b":[{}]}', '{"c":"}"}']],
    ["[]", []],
    [" [ ] ", []],
    ['[{"a":1} , {"b":"]"}]', ['{"a":1}', '{"b":"]"}']],
    ['[1,true,"x",null]', ["1", "true", '"x"', "null"]],
    ["1 2\n3", ["1", "2", "3"]],
    ['"a\\"b" "\\\\"', ['"a\\"b"', '"\\\\"']],
    ["nonsense {]", ["nonsense", "{]"]],
    ["[[1],[2]]", ["[1]", "[2]"]],
    ['{"ü":"€"}', ['{"ü":"€"}']],
  ])("%j", (text, expected) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(split(text, size), `in pieces of ${size}`).toEqual(expected)
  })

  it.each(["{", '{"a":"', "[", "[{}", "[{},", '"a', "[1"])("sees that %j is cut off", (text) => {
    for (const size of [1, 1000]) expect(() => split(text, size)).toThrow("ends within a value")
  })

  it.each(["[,]", "[{},,{}]", "[{},]", "[{}{}]", "[] {}", "[]]", "{},{}", "{}]", "[1 2]"])("refuses %j", (text) => {
    for (const size of [1, 1000]) expect(() => split(text, size)).toThrow(ConnectError)
  })

  it("holds no more than one value within its limit", () => {
    expect(split(`${"{}".repeat(5000)}`, 100, 10)).toHaveLength(5000)
    for (const size of [3, 1000])
      expect(() => split(`{"a":"${"x".repeat(20)}"}`, size, 10)).toThrow("larger than 10 bytes")
  })

  it("gives back whatever documents were written", () => {
    const documents = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 5 })
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom("lines", "array", "together"),
        fc.integer({ min: 1, max: 20 }),
        (docs, form, size) => {
          const texts = docs.map((doc) => JSON.stringify(doc))
          const text = form === "array" ? `[${texts.join(", ")}]` : texts.join(form === "lines" ? "\n" : "")
          expect(split(text, size, 100_000)).toEqual(texts)
        },
      ),
      { numRuns: 500 },
    )
  })
})
