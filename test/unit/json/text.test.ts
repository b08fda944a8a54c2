// Values of query parameters, path variables and headers.
import { create, createRegistry, type DescMessage, isMessage, toJson } from "@bufbuild/protobuf"
import { describe, expect, test } from "vitest"
import { compileMapKeyReader, compileTextReader, TextValueError } from "../../../src/rest/json/text.js"
import {
  ChoiceSchema,
  ListsSchema,
  MapsSchema,
  NodeSchema,
  OptionsSchema,
  ReleaseSchema,
  ScalarsSchema,
  State,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { type CodecSettings, defaultStyle, fieldNamed } from "../../support/json-codec.js"

function value(desc: DescMessage, name: string, text: string, settings: CodecSettings = {}): unknown {
  return compileTextReader(fieldNamed(desc, name), { style: { ...defaultStyle, ...settings } })(text)
}

function refusal(desc: DescMessage, name: string, text: string, settings: CodecSettings = {}): string {
  try {
    value(desc, name, text, settings)
  } catch (error) {
    if (error instanceof TextValueError) return error.reason
    throw error
  }
  throw new Error(`${name}=${text} was accepted`)
}

describe("scalars", () => {
  test.each([
    ["string", "", ""],
    ["string", '"a"', '"a"'],
    ["bool", "true", true],
    ["bool", "false", false],
    ["int32", "-12", -12],
    ["int32", "1e2", 100],
    ["uint64", "18446744073709551615", 18446744073709551615n],
    ["int64", "9007199254740993", 9007199254740993n],
    ["int64_text", "12", "12"],
    ["double", "0.1", 0.1],
    ["double", "-Infinity", Number.NEGATIVE_INFINITY],
    ["float", "0.1", Math.fround(0.1)],
    ["bytes", "-_8", new Uint8Array([251, 255])],
  ])("%s=%s", (name, text, expected) => {
    expect(value(ScalarsSchema, name, text)).toEqual(expected)
  })

  test.each([
    ["bool", "1", "INVALID_VALUE"],
    ["bool", "True", "INVALID_VALUE"],
    ["bool", "", "INVALID_VALUE"],
    ["int32", "", "INVALID_VALUE"],
    ["int32", "0x1", "INVALID_VALUE"],
    ["int32", " 1", "INVALID_VALUE"],
    ["int32", "1.5", "INVALID_VALUE"],
    ["int32", '"1"', "INVALID_VALUE"],
    ["int32", "2147483648", "OUT_OF_RANGE"],
    ["uint32", "-1", "OUT_OF_RANGE"],
    ["double", "1e999", "OUT_OF_RANGE"],
    ["double", "inf", "INVALID_VALUE"],
    ["bytes", "A", "INVALID_VALUE"],
  ])("%s=%s is refused", (name, text, reason) => {
    expect(refusal(ScalarsSchema, name, text)).toBe(reason)
  })
})

describe("enums", () => {
  test("by name or number, or by our spelling alone", () => {
    expect(value(ReleaseSchema, "color", "COLOR_CRIMSON")).toBe(1)
    expect(value(ReleaseSchema, "color", "7")).toBe(7)
    expect(value(ListsSchema, "colors", "COLOR_BLUE")).toBe(2)
    expect(value(OptionsSchema, "state", "archive")).toBe(State.ARCHIVED)
    expect(value(WellKnownSchema, "null", "null")).toBe(0)
    expect(value(WellKnownSchema, "null", "NULL_VALUE")).toBe(0)
    expect(refusal(ReleaseSchema, "color", "null")).toBe("UNKNOWN_ENUM_VALUE")
    for (const text of ["STATE_ARCHIVED", "1", "", "Archive"]) {
      expect(refusal(OptionsSchema, "state", text)).toBe("UNKNOWN_ENUM_VALUE")
    }
    expect(refusal(ReleaseSchema, "color", "blue")).toBe("UNKNOWN_ENUM_VALUE")
    expect(refusal(ReleaseSchema, "color", "1.5")).toBe("INVALID_VALUE")
  })
})

describe("well-known types", () => {
  const json = (name: string, text: string, settings?: CodecSettings) => {
    const message = create(WellKnownSchema)
    Object.assign(message, { [name]: value(WellKnownSchema, name, text, settings) })
    return JSON.stringify(toJson(WellKnownSchema, message))
  }

  test.each([
    ["timestamp", "2024-01-01T00:00:00.5Z", '{"timestamp":"2024-01-01T00:00:00.500Z"}'],
    ["timestamp", '"2024-01-01T00:00:00Z"', '{"timestamp":"2024-01-01T00:00:00Z"}'],
    ["duration", "1.5s", '{"duration":"1.500s"}'],
    ["duration", '"1.5s"', '{"duration":"1.500s"}'],
    ["mask", "displayName,display_name", '{"mask":"displayName,displayName"}'],
    ["mask", '"a.b"', '{"mask":"a.b"}'],
    ["struct", '{"a":[1]}', '{"struct":{"a":[1]}}'],
    ["value", '"x"', '{"value":"x"}'],
    ["value", "null", '{"value":null}'],
    ["list", "[1,null]", '{"list":[1,null]}'],
    ["int64", "9007199254740993", '{"int64":"9007199254740993"}'],
    ["int64", '"9007199254740993"', '{"int64":"9007199254740993"}'],
    ["bool", "true", '{"bool":true}'],
    ["string", "a b", '{"string":"a b"}'],
    ["string", '"a b"', '{"string":"a b"}'],
    ["string", '"', '{"string":"\\""}'],
    ["string", "null", '{"string":"null"}'],
    ["bytes", "AQ", '{"bytes":"AQ=="}'],
  ])("%s=%s", (name, text, expected) => {
    expect(json(name, text)).toBe(expected)
  })

  test("in the dialect's style", () => {
    const settings = { timestamps: "epoch-seconds" } as const
    expect(json("timestamp", "1704067200.5", settings)).toBe('{"timestamp":"2024-01-01T00:00:00.500Z"}')
    expect(refusal(WellKnownSchema, "timestamp", "2024-01-01T00:00:00Z", settings)).toBe("INVALID_VALUE")
    expect(refusal(WellKnownSchema, "timestamp", "1704067200")).toBe("INVALID_VALUE")
  })

  test.each([
    ["timestamp", "2021-02-30T00:00:00Z"],
    ["duration", "1s 2s"],
    ["mask", "a,,b"],
    ["struct", "[]"],
    ["struct", "{"],
    ["struct", '{"a":1,"a":2}'],
    ["value", "x"],
    ["value", ""],
    ["list", "[1] 2"],
    ["bool", '"yes"'],
  ])("%s=%s is refused", (name, text) => {
    expect(refusal(WellKnownSchema, name, text)).toBe("INVALID_VALUE")
  })

  test("a mask that is tied to a message knows its names", () => {
    expect(value(OptionsSchema, "child_mask", "publishedAt,always_bool,child.note")).toMatchObject({
      paths: ["publish_time", "always_bool", "child.note"],
    })
  })

  test("Any through the registry", () => {
    const read = compileTextReader(fieldNamed(WellKnownSchema, "any"), {
      style: defaultStyle,
      registry: createRegistry(NodeSchema),
    })
    expect(read('{"@type":"x/codec.v1.Node","name":"a"}')).toMatchObject({ typeUrl: "x/codec.v1.Node" })
  })
})

describe("what the message holds", () => {
  test("wrappers are messages in lists and oneofs, Structs never are", () => {
    expect(isMessage(value(ListsSchema, "wrappers", "1"))).toBe(true)
    expect(value(ChoiceSchema, "wrapper", "a")).toMatchObject({ $typeName: "google.protobuf.StringValue", value: "a" })
    expect(value(ListsSchema, "structs", '{"a":1}')).toEqual({ a: 1 })
    expect(value(MapsSchema, "int64s", "5")).toBe(5n)
  })

  test("__proto__ in a Struct touches no prototype", () => {
    const struct = value(WellKnownSchema, "struct", '{"__proto__":{"polluted":1}}')
    expect(Object.getPrototypeOf(struct)).toBe(Object.prototype)
    expect("polluted" in {}).toBe(false)
  })

  test("map keys", () => {
    const key = (name: string, text: string) => {
      const field = fieldNamed(MapsSchema, name)
      if (field.fieldKind !== "map") throw new Error(`${name} is not a map`)
      return compileMapKeyReader(field)(text)
    }
    expect(key("strings", "a b")).toBe("a b")
    expect(key("int64s", "-9223372036854775808")).toBe("-9223372036854775808")
    expect(key("bools", "true")).toBe("true")
    expect(() => key("int32s", "01")).toThrow(TextValueError)
    expect(() => key("bools", "1")).toThrow(TextValueError)
  })

  test("a field of another message has no text form", () => {
    expect(() => value(NodeSchema, "child", "")).toThrow(/no text form/)
  })
})
