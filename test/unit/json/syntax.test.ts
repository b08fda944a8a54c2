// What is JSON and what is not: RFC 8259, no member twice, no half of a surrogate pair, no bottomless nesting.
import { describe, expect, test } from "vitest"
import {
  MapsSchema,
  NodeSchema,
  OptionsSchema,
  ScalarsSchema,
  WellKnownSchema,
  WideSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { read, readValid, syntaxError } from "../../support/json-codec.js"

const broken: readonly [text: string, offset: number][] = [
  ["", 0],
  ["  ", 2],
  ["{", 1],
  ["{}}", 2],
  ["{} {}", 3],
  ["{} x", 3],
  ["nul", 0],
  ["nullx", 4],
  ["[]]", 2],
  ['{"string":"a"', 13],
  ['{"string":"a",}', 14],
  ['{"string":"a" "bytes":""}', 14],
  ['{,"string":"a"}', 1],
  ['{string:"a"}', 1],
  ["{'string':\"a\"}", 1],
  ['{"string"}', 9],
  ['{"string" "a"}', 10],
  ['{"string":}', 10],
  ['{"string":"a}', 13],
  ['{"string":"\\"}', 14],
  ['{"string":"\\x41"}', 10],
  ['{"string":"\\u12"}', 10],
  ['{"string":"a\nb"}', 10],
  ['{"string":"a\u0000b"}', 10],
  ['{"int32":01}', 10],
  ['{"int32":+1}', 9],
  ['{"int32":1.}', 10],
  ['{"int32":.5}', 9],
  ['{"int32":-}', 9],
  ['{"int32":1e}', 10],
  ['{"int32":0x1}', 10],
  ['{"int32":NaN}', 9],
  ['{"double":Infinity}', 10],
  ['{"double":-Infinity}', 10],
  ['{"bool":True}', 8],
  ['{"bool":tru}', 8],
  ['{"string":undefined}', 10],
  ['{"unknown":[1,]}', 14],
  ['{"unknown":[1 2]}', 14],
  ['{"unknown":{"a":1,}}', 18],
  ["\ufeff{}", 0],
  ['{"int32":1}\u00a0', 11],
  ['{"int32":\u20281}', 9],
  ["// comment\n{}", 0],
]

describe("texts that are not JSON", () => {
  test.each(broken)("%j", (text, offset) => {
    expect(syntaxError(ScalarsSchema, text, { unknownMembers: "ignore" }).offset).toBe(offset)
    expect(() => JSON.parse(text)).toThrow()
  })
})

describe("white space", () => {
  test("is allowed around every token, and only the four characters of JSON are", () => {
    const text = ' \t\r\n{ "string" \n:\t"a" , "int32" : 1 } \n'
    expect(readValid(ScalarsSchema, text)).toMatchObject({ string: "a", int32: 1 })
    const nested = ' { "uint32s" : { "1" : true , "2" : false } , "strings" : { } } '
    expect(readValid(MapsSchema, nested).uint32s).toEqual({ 1: true, 2: false })
    expect(syntaxError(ScalarsSchema, '{\f"int32":1}').offset).toBe(1)
  })
})

describe("strings", () => {
  test.each([
    ['"\\u0041\\n\\t\\r\\b\\f\\/\\\\\\""', 'A\n\t\r\b\f/\\"'],
    ['"\\ud83d\\ude00"', "😀"],
    ['"😀"', "😀"],
    ['"größer €"', "größer €"],
    ['"\\u0000"', "\u0000"],
    ['"\u007f\u0085"', "\u007f\u0085"],
    ['"__proto__"', "__proto__"],
    [`"${"x".repeat(100_000)}"`, "x".repeat(100_000)],
  ])("%j", (json, value) => {
    expect(readValid(ScalarsSchema, `{"string":${json}}`).string).toBe(value)
  })

  test("a raw control character is refused also in a text with white space, and in a name", () => {
    expect(syntaxError(ScalarsSchema, '{\n"string":"a",\n"bytes":"\tYQ=="}').offset).toBe(24)
    expect(syntaxError(ScalarsSchema, '{"str\ning":""}').offset).toBe(1)
  })

  test.each([
    '"\\ud83d"',
    '"\\ude00"',
    '"\\ude00\\ud83d"',
    '"\\ud83dx"',
    '"\ud83d"',
    '"\ude00"',
    '"a\ud83d\ud83d\ude00"',
  ])("half a surrogate pair: %j", (json) => {
    expect(syntaxError(ScalarsSchema, `{"string":${json}}`).message).toContain("surrogate")
    expect(syntaxError(ScalarsSchema, `{${json}:1}`, { unknownMembers: "ignore" }).message).toContain("surrogate")
  })
})

describe("a member named twice", () => {
  test.each([
    ['{"int32":1,"int32":1}', "int32"],
    ['{"int32":1,"\\u0069nt32":1}', "int32"],
    ['{"int32":null,"int32":1}', "int32"],
    ['{"int32":1,"int32":null}', "int32"],
    ['{"int64Text":"1","int64_text":"1"}', "int64_text"],
    ['{"int32":"wrong","int32":1}', "int32"],
  ])("%s", (text, name) => {
    expect(syntaxError(ScalarsSchema, text).message).toContain(`"${name}" is named twice`)
  })

  test("unknown, whether refused or ignored, and inside of what is skipped", () => {
    for (const unknownMembers of ["ignore", "refuse"] as const) {
      expect(syntaxError(ScalarsSchema, '{"x":1,"x":1}', { unknownMembers }).offset).toBe(7)
      expect(syntaxError(ScalarsSchema, '{"x":{"a":1,"b":{},"a":2}}', { unknownMembers }).offset).toBe(19)
      expect(syntaxError(ScalarsSchema, '{"int32":[{"a":1,"a":2}]}', { unknownMembers }).offset).toBe(17)
    }
  })

  test("among more fields than an integer has bits", () => {
    const all = WideSchema.fields.map(({ name }, index) => `"${name}":${index}`)
    expect(read(WideSchema, `{${all.join(",")}}`)).toMatchObject({
      violations: [],
      message: { f1: 0, f31: 30, f35: 34 },
    })
    for (const name of ["f1", "f31", "f32", "f33", "f35"]) {
      expect(syntaxError(WideSchema, `{${all.join(",")},"${name}":1}`).message).toContain(`"${name}" is named twice`)
    }
  })

  test("in maps, entries, Struct, Value and Any", () => {
    expect(syntaxError(MapsSchema, '{"strings":{"a":"1","a":"2"}}').offset).toBe(20)
    expect(syntaxError(MapsSchema, '{"strings":{"a":1,"a":"2"}}').offset).toBe(18)
    expect(syntaxError(MapsSchema, '{"int32s":{"0":1,"-0":2}}').offset).toBe(17)
    expect(syntaxError(MapsSchema, '{"strings":{"__proto__":"1","__proto__":"2"}}').offset).toBe(28)
    expect(syntaxError(OptionsSchema, '{"strings":{"a":"1","a":"2"}}').offset).toBe(20)
    expect(syntaxError(OptionsSchema, '{"statesByNumber":{"0":"archive","-0":"archive"}}').offset).toBe(33)
    expect(syntaxError(WellKnownSchema, '{"struct":{"a":1,"a":2}}').offset).toBe(17)
    expect(syntaxError(WellKnownSchema, '{"struct":{"__proto__":1,"__proto__":2}}').offset).toBe(25)
    expect(syntaxError(WellKnownSchema, '{"value":[{"a":1,"a":2}]}').offset).toBe(17)
    expect(syntaxError(WellKnownSchema, '{"any":{"@type":"x","@type":"y"}}').offset).toBe(20)
  })
})

describe("depth", () => {
  test("is limited to 100 by default, whatever is nested", () => {
    const nodes = (depth: number) => `${'{"child":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`
    expect(read(NodeSchema, nodes(100)).violations).toEqual([])
    expect(syntaxError(NodeSchema, nodes(101)).message).toContain("deeper than 100")
    const arrays = (depth: number) => `{"value":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`
    expect(read(WellKnownSchema, arrays(100)).violations).toEqual([])
    expect(syntaxError(WellKnownSchema, arrays(101)).message).toContain("deeper than 100")
    const unknown = (depth: number) => `{"x":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`
    expect(read(NodeSchema, unknown(100), { unknownMembers: "ignore" }).violations).toEqual([])
    expect(syntaxError(NodeSchema, unknown(101), { unknownMembers: "ignore" }).message).toContain("deeper than 100")
  })

  test("is a setting", () => {
    expect(read(NodeSchema, '{"child":{}}', { maxDepth: 2 }).violations).toEqual([])
    expect(syntaxError(NodeSchema, '{"child":{"child":{}}}', { maxDepth: 2 }).offset).toBe(18)
  })

  test("a million brackets end at once", () => {
    expect(syntaxError(WellKnownSchema, `{"value":${"[".repeat(1_000_000)}`).message).toContain("deeper")
    expect(syntaxError(WellKnownSchema, `{"any":${'{"@type":"x","value":'.repeat(100_000)}`).message).toContain(
      "deeper",
    )
  })
})
