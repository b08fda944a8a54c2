// Every scalar kind, both ways: exact, in range, or refused with its path.
import { create } from "@bufbuild/protobuf"
import { describe, expect, test } from "vitest"
import { ListsSchema, OptionalsSchema, ScalarsSchema } from "../../gen/codec/codec/v1/codec_pb.js"
import { readValid, write, wrongs } from "../../support/json-codec.js"

type FieldName = keyof typeof ScalarsSchema.field

const int32 = ["int32", "sint32", "sfixed32"] as const
const uint32 = ["uint32", "fixed32"] as const
const int64 = ["int64", "sint64", "sfixed64"] as const
const uint64 = ["uint64", "fixed64"] as const

function value(field: FieldName, json: string): unknown {
  return Object.entries(readValid(ScalarsSchema, `{"${field}":${json}}`)).find(([name]) => name === field)?.[1]
}

function fault(field: FieldName, json: string): string[] {
  return wrongs(ScalarsSchema, `{"${field}":${json}}`)
}

describe("32-bit integers", () => {
  test.each([...int32, ...uint32])("%s takes what is an integer, however it is spelled", (field) => {
    for (const json of ["12", '"12"', "12.0", "1.2e1", "1200e-2", '"1.2E+1"', "0.12e2", "12.000000000000000000000"]) {
      expect(value(field, json), json).toBe(12)
    }
    for (const json of ["0", "-0", "0.0", "-0e5", "0e999999999999", "0.000e-99999", '"-0"']) {
      expect(Object.is(value(field, json), 0), json).toBe(true)
    }
  })

  test.each([...int32, ...uint32])("%s refuses everything else", (field) => {
    for (const json of [
      "1.5",
      "1e-1",
      '"1.5"',
      '""',
      '" 1"',
      '"1 "',
      '"0x1"',
      '"1_0"',
      '"01"',
      '"+1"',
      '"a"',
      '"NaN"',
      '"1e"',
    ]) {
      expect(fault(field, json), json).toEqual([`${field} INVALID_VALUE`])
    }
    for (const json of ["true", "{}", "[]", "[1]"]) expect(fault(field, json), json).toEqual([`${field} INVALID_TYPE`])
    for (const json of ["1e999999999", "-1e999999999", "123456789012345678901234567890", '"1e400"']) {
      expect(fault(field, json), json).toEqual([`${field} OUT_OF_RANGE`])
    }
    expect(fault(field, "1e-999999999")).toEqual([`${field} INVALID_VALUE`])
  })

  test.each(int32)("the range of %s", (field) => {
    expect(value(field, "2147483647")).toBe(2147483647)
    expect(value(field, '"-2147483648"')).toBe(-2147483648)
    for (const json of ["2147483648", "-2147483649", '"2147483648"', "1e10"]) {
      expect(fault(field, json), json).toEqual([`${field} OUT_OF_RANGE`])
    }
  })

  test.each(uint32)("the range of %s", (field) => {
    expect(value(field, "4294967295")).toBe(4294967295)
    for (const json of ["4294967296", "-1", '"-1"']) expect(fault(field, json), json).toEqual([`${field} OUT_OF_RANGE`])
  })
})

describe("64-bit integers", () => {
  test.each([...int64, ...uint64])("%s keeps every digit", (field) => {
    for (const json of ["9007199254740993", '"9007199254740993"', "9007199254740993.0", "9.007199254740993e15"]) {
      expect(value(field, json), json).toBe(9007199254740993n)
    }
    expect(value(field, "999999999999999")).toBe(999999999999999n)
    expect(value(field, "1000000000000000")).toBe(1000000000000000n)
    expect(value(field, "-0")).toBe(0n)
    expect(fault(field, "9007199254740993.5")).toEqual([`${field} INVALID_VALUE`])
    expect(fault(field, '"0x1"')).toEqual([`${field} INVALID_VALUE`])
  })

  test.each(int64)("the range of %s", (field) => {
    expect(value(field, "9223372036854775807")).toBe(9223372036854775807n)
    expect(value(field, "-9223372036854775808")).toBe(-9223372036854775808n)
    expect(fault(field, "9223372036854775808")).toEqual([`${field} OUT_OF_RANGE`])
    expect(fault(field, '"-9223372036854775809"')).toEqual([`${field} OUT_OF_RANGE`])
  })

  test.each(uint64)("the range of %s", (field) => {
    expect(value(field, "18446744073709551615")).toBe(18446744073709551615n)
    expect(fault(field, "18446744073709551616")).toEqual([`${field} OUT_OF_RANGE`])
    expect(fault(field, "-1")).toEqual([`${field} OUT_OF_RANGE`])
  })

  test("jstype = JS_STRING is held as a canonical string", () => {
    for (const json of ["12", '"12"', "1.2e1"]) {
      expect(readValid(ScalarsSchema, `{"int64Text":${json}}`).int64Text).toBe("12")
      expect(readValid(ListsSchema, `{"int64Texts":[${json}]}`).int64Texts).toEqual(["12"])
    }
    expect(readValid(ScalarsSchema, '{"int64Text":-0}').int64Text).toBe("0")
    expect(wrongs(ScalarsSchema, '{"int64Text":"a"}')).toEqual(["int64Text INVALID_VALUE"])
    expect(write(ScalarsSchema, create(ScalarsSchema, { int64Text: "0" }))).toBe("{}")
    expect(write(ScalarsSchema, create(ScalarsSchema, { int64Text: "12" }))).toBe('{"int64Text":"12"}')
  })

  test("are written as strings or as numbers", () => {
    const message = create(ScalarsSchema, { int64: -9007199254740993n, uint64: 18446744073709551615n })
    expect(write(ScalarsSchema, message)).toBe('{"int64":"-9007199254740993","uint64":"18446744073709551615"}')
    expect(write(ScalarsSchema, message, { int64: "number" })).toBe(
      '{"int64":-9007199254740993,"uint64":18446744073709551615}',
    )
  })
})

describe("floating point", () => {
  test.each([
    ["1.5", 1.5],
    ["15", 15],
    ["-0", -0],
    ["-0.0", -0],
    ['"1.5"', 1.5],
    ['"-2.5e3"', -2500],
    ["1e-400", 0],
    ["9007199254740993", 9007199254740992],
    ["1.7976931348623157e308", Number.MAX_VALUE],
    ['"NaN"', Number.NaN],
    ['"Infinity"', Number.POSITIVE_INFINITY],
    ['"-Infinity"', Number.NEGATIVE_INFINITY],
  ])("double %s", (json, expected) => {
    expect(value("double", json)).toBe(expected)
  })

  test.each([
    ["3.4028235e+38", 3.4028234663852886e38],
    ["-3.4028235e+38", -3.4028234663852886e38],
    ["0.1", Math.fround(0.1)],
    ["16777217", 16777216],
    ['"NaN"', Number.NaN],
  ])("float %s", (json, expected) => {
    expect(value("float", json)).toBe(expected)
  })

  test("refuse what is none", () => {
    for (const field of ["double", "float"] as const) {
      for (const json of ['""', '"nan"', '"inf"', '"+1"', '"1."', '".5"', '" 1"', '"0x1"', '"1e"']) {
        expect(fault(field, json), json).toEqual([`${field} INVALID_VALUE`])
      }
      for (const json of ["1e999", '"1e999"', "-1e999999999999"]) {
        expect(fault(field, json), json).toEqual([`${field} OUT_OF_RANGE`])
      }
      expect(fault(field, "true")).toEqual([`${field} INVALID_TYPE`])
    }
    expect(fault("float", "3.4028236e38")).toEqual(["float OUT_OF_RANGE"])
    expect(fault("float", "1e39")).toEqual(["float OUT_OF_RANGE"])
  })

  test.each([
    [0.1, "0.1"],
    [Math.fround(0.1), "0.1"],
    [Math.fround(Math.PI), "3.1415927"],
    [Math.fround(1 / 3), "0.33333334"],
    [16777216, "16777216"],
    [Math.fround(3.4028235e38), "3.4028235e+38"],
    [Math.fround(1.4e-45), "1e-45"],
    [Math.fround(1.17549435e-38), "1.1754944e-38"],
    [Math.fround(123456789), "123456790"],
    [-0, "-0"],
    [Number.NaN, '"NaN"'],
    [Number.NEGATIVE_INFINITY, '"-Infinity"'],
  ])("float %s is written in its shortest form", (float, json) => {
    const text = write(ScalarsSchema, create(ScalarsSchema, { float }))
    expect(text).toBe(`{"float":${json}}`)
    expect(readValid(ScalarsSchema, text).float).toBe(Math.fround(float))
  })

  test.each([
    [0.1, "0.1"],
    [-0, "-0"],
    [1e21, "1e+21"],
    [5e-324, "5e-324"],
    [Number.NaN, '"NaN"'],
    [Number.POSITIVE_INFINITY, '"Infinity"'],
  ])("double %s is written", (double, json) => {
    expect(write(ScalarsSchema, create(ScalarsSchema, { double }))).toBe(`{"double":${json}}`)
  })
})

describe("bool", () => {
  test("is true or false, nothing else", () => {
    expect(value("bool", "true")).toBe(true)
    expect(value("bool", "false")).toBe(false)
    for (const json of ['"true"', "1", "0", '""', "[]"])
      expect(fault("bool", json), json).toEqual(["bool INVALID_TYPE"])
  })
})

describe("string", () => {
  test("takes strings only", () => {
    for (const json of ["1", "true", "{}", "[]"]) expect(fault("string", json), json).toEqual(["string INVALID_TYPE"])
  })

  test.each([
    ['a"b\\c', '"a\\"b\\\\c"'],
    ["\n\u0000\u001f", '"\\n\\u0000\\u001f"'],
    ["😀 größer", '"😀 größer"'],
    ["\ud83d", '"\\ud83d"'],
    ["\u2028", '"\u2028"'],
  ])("%j is written", (string, json) => {
    expect(write(ScalarsSchema, create(ScalarsSchema, { string }))).toBe(`{"string":${json}}`)
  })
})

describe("bytes", () => {
  test.each([
    ['""', []],
    ['"AQID"', [1, 2, 3]],
    ['"AQ=="', [1]],
    ['"AQ"', [1]],
    ['"AQI="', [1, 2]],
    ['"+/8="', [251, 255]],
    ['"-_8"', [251, 255]],
    ['"-_8="', [251, 255]],
    ['"-_"', [251]],
  ])("%s", (json, bytes) => {
    const read = value("bytes", json)
    expect(read).toEqual(new Uint8Array(bytes))
    expect(Object.getPrototypeOf(read)).toBe(Uint8Array.prototype)
  })

  test("refuse what is no base64", () => {
    for (const json of [
      '"A"',
      '"AQI=="',
      '"AQ="',
      '"A=="',
      '"===="',
      '"A Q="',
      '"AQ\\n"',
      '"AQ==AQ=="',
      '"Ä"',
      '"A.Q"',
    ]) {
      expect(fault("bytes", json), json).toEqual(["bytes INVALID_VALUE"])
    }
    expect(fault("bytes", "[1,2]")).toEqual(["bytes INVALID_TYPE"])
  })

  test("are written as base64 with padding, also from a part of a buffer", () => {
    const bytes = new Uint8Array([0, 251, 255, 0]).subarray(1, 3)
    expect(write(ScalarsSchema, create(ScalarsSchema, { bytes }))).toBe('{"bytes":"+/8="}')
  })
})

describe("presence", () => {
  test("defaults without presence are left out", () => {
    expect(write(ScalarsSchema, create(ScalarsSchema))).toBe("{}")
  })

  test("optional fields are written when set, defaults too", () => {
    const text = '{"double":0,"int32":0,"int64":"0","bool":false,"string":"","bytes":"","color":"COLOR_UNSPECIFIED"}'
    const message = readValid(OptionalsSchema, text)
    expect(message).toMatchObject({ double: 0, int32: 0, int64: 0n, bool: false, string: "" })
    expect(write(OptionalsSchema, message)).toBe(text)
    expect(write(OptionalsSchema, readValid(OptionalsSchema, '{"int32":null,"string":null}'))).toBe("{}")
  })
})
