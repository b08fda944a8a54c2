// Where the codec reads otherwise than @bufbuild/protobuf 2.13.0: every interesting value is given to every kind of field, and each
// difference must be one of those listed here. A fault that protobuf-es no longer has, or that we take over, turns this red.
import {
  create,
  createRegistry,
  type DescField,
  type DescMessage,
  fromJsonString,
  type Message,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf"
import { TimestampSchema } from "@bufbuild/protobuf/wkt"
import { describe, expect, test } from "vitest"
import { JsonSyntaxError } from "../../../src/rest/json/codec.js"
import {
  ChoiceSchema,
  Color,
  file_codec_v1_codec,
  ListsSchema,
  MapsSchema,
  OptionalsSchema,
  ReleaseSchema,
  ScalarsSchema,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { codecWith, readValid, write } from "../../support/json-codec.js"

/** What protobuf-es does, and the texts that show it; the first that matches explains a difference. */
const faults: Readonly<Record<string, RegExp>> = {
  "takes map keys that are no integers": /\{"(1\.0|0x1|01)":/,
  "takes text after a duration": /"duration":"1s 2s"/,
  "takes any text as a field mask": /"mask":/,
  "rounds integers beyond 2^53": /9007199254740993|9223372036854775807/,
  "takes hexadecimal and binary numbers, plus signs and leading zeros in strings": /"(0x1|0b1|\+1|01)"/,
  "takes white space around 64-bit integers": /" 1"|"1 "/,
  "takes no fraction and no exponent in strings of 64-bit integers": /"(1\.0|1e2)"/,
  "takes a fraction too small for a double as an integer": /1e-400/,
  "refuses the largest float": /3\.4028235e\+38/,
  "takes white space and padding within base64, and base64 of an impossible length": /"(AQ==AQ==|A Q=|1s 2s|a b)"/,
  "takes days and hours that do not exist": /2021-02-30|T24:00/,
  "takes infinity as a Value": /1e309/,
  "loses the key __proto__": /__proto__/,
  "replaces the type URL's prefix": /@type/,
}

const values = [
  ..."null true false 0 -0 1 -1 1.5 1e2 1e-2 1.0 2147483647 2147483648 -2147483649 4294967296 9007199254740993".split(
    " ",
  ),
  ..."9223372036854775807 9223372036854775808 18446744073709551616 3.4028235e+38 3.4028236e+38 1e39 1e308 1e309".split(
    " ",
  ),
  "1e-400",
  ...["", "0", "1", " 1", "1 ", "01", "+1", "-1", "1.0", "1e2", "1.5", "0x1", "0b1", "1_000", "true", "null", "a"].map(
    quote,
  ),
  ...["NaN", "Infinity", "-Infinity", "+Infinity", "nan"].map(quote),
  ...["AQ==", "AQ", "AQ==AQ==", "A Q=", "A", "-_8", "+/8=", "-/8="].map(quote),
  ...["2024-01-01T00:00:00Z", "2021-02-30T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00+25:00"].map(quote),
  ...["2024-01-01T00:00:60Z", "2024-01-01t00:00:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-01:00"].map(quote),
  ...["1s", "1s 2s", "1.5s", "-1.5s", "1.0000000001s", "315576000001s", "1.s", ".5s"].map(quote),
  ...["a,b", "a,,b", "a_b", "a b", "*", "COLOR_RED", "COLOR_CRIMSON", "COLOR_NONE", "NULL_VALUE"].map(quote),
  ...["[]", "[null]", "[1]", '[1,"a"]', "{}", '{"a":1}', '{"1":1}', '{"1":"1"}', '{"01":1}', '{"1.0":1}', '{"-0":1}'],
  ...['{"0x1":1}', '{"1":null}', '{"a":null}', '{"true":1}', '{"TRUE":1}', '{"name":"x"}', '{"":""}'],
  ...['{"a":"COLOR_RED"}', '{"__proto__":"x"}', '{"@type":"x/codec.v1.Node"}', '{"@type":"x/codec.v1.None"}'],
]

const schemas: readonly DescMessage[] = [
  ScalarsSchema,
  OptionalsSchema,
  ListsSchema,
  MapsSchema,
  WellKnownSchema,
  ChoiceSchema,
]

const registry = createRegistry(file_codec_v1_codec)
const codec = codecWith({ registry })

function quote(text: string): string {
  return JSON.stringify(text)
}

function texts(field: DescField): string[] {
  const wrap = (value: string): string[] => {
    if (field.fieldKind === "list") return [value, `[${value}]`]
    return field.fieldKind === "map" ? [value, `{"1":${value}}`, `{"true":${value}}`] : [value]
  }
  return values.flatMap(wrap).map((value) => `{"${field.name}":${value}}`)
}

function hex(desc: DescMessage, message: Message): string {
  return Buffer.from(toBinary(desc, message)).toString("hex")
}

function theirs(desc: DescMessage, text: string): string {
  let message: Message
  try {
    message = fromJsonString(desc, text, { registry })
  } catch {
    return "refused"
  }
  return hex(desc, message)
}

function ours(desc: DescMessage, text: string): string {
  const message = create(desc)
  try {
    return codec.messageReader(desc)(text, message).violations.length > 0 ? "refused" : hex(desc, message)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return "refused"
    throw error
  }
}

test("reading differs in the listed faults only, and in all of them", () => {
  const unexplained: string[] = []
  const seen = new Set<string>()
  for (const desc of schemas) {
    for (const text of desc.fields.flatMap(texts)) {
      if (ours(desc, text) === theirs(desc, text)) continue
      const fault = Object.keys(faults).find((name) => faults[name]?.test(text))
      if (fault === undefined) unexplained.push(`${desc.name} ${text}`)
      else seen.add(fault)
    }
  }
  expect(unexplained).toEqual([])
  expect([...seen].sort()).toEqual(Object.keys(faults).sort())
})

describe("writing differs", () => {
  test("in floats", () => {
    const message = create(ScalarsSchema, { float: Math.fround(0.1) })
    expect(toJsonString(ScalarsSchema, message)).toBe('{"float":0.10000000149011612}')
    expect(write(ScalarsSchema, message)).toBe('{"float":0.1}')
  })

  test("in -0", () => {
    const message = create(ScalarsSchema, { double: -0 })
    expect(toJsonString(ScalarsSchema, message)).toBe('{"double":0}')
    expect(write(ScalarsSchema, message)).toBe('{"double":-0}')
  })

  test("in aliases", () => {
    const message = create(ReleaseSchema, { color: Color.RED })
    expect(toJsonString(ReleaseSchema, message)).toBe('{"color":"COLOR_CRIMSON"}')
    expect(write(ReleaseSchema, message)).toBe('{"color":"COLOR_RED"}')
  })

  test("in the key __proto__ of maps and Structs", () => {
    for (const [desc, text] of [
      [MapsSchema, '{"strings":{"__proto__":"x"}}'],
      [WellKnownSchema, '{"struct":{"__proto__":"x"}}'],
    ] as const) {
      const message = readValid<DescMessage>(desc, text)
      expect(toJsonString<DescMessage>(desc, message)).not.toContain("__proto__")
      expect(write(desc, message)).toBe(text)
    }
  })

  test("in nanoseconds that are no integer", () => {
    const timestamp = create(TimestampSchema, { nanos: 0.5 })
    expect(() => toJsonString(TimestampSchema, timestamp)).not.toThrow()
    expect(() => write(TimestampSchema, timestamp)).toThrow(/out of range/)
  })
})
