// Well-known types, each in its own JSON form.
import { create } from "@bufbuild/protobuf"
import { TimestampSchema } from "@bufbuild/protobuf/wkt"
import { describe, expect, test } from "vitest"
import { Fault } from "../../../src/rest/json/fault.js"
import { parseTimestamp, timestampWriter } from "../../../src/rest/json/timestamp.js"
import {
  ChoiceSchema,
  ListsSchema,
  MapsSchema,
  OptionsSchema,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { read, readValid, write, wrongs } from "../../support/json-codec.js"

function fault(member: string, json: string): string[] {
  return wrongs(WellKnownSchema, `{"${member}":${json}}`)
}

describe("Timestamp", () => {
  const time = (text: string) => readValid(WellKnownSchema, `{"timestamp":"${text}"}`).timestamp

  test.each([
    ["1970-01-01T00:00:00Z", 0n, 0],
    ["2024-02-29T23:59:59Z", 1709251199n, 0],
    ["2000-02-29T00:00:00Z", 951782400n, 0],
    ["1969-12-31T23:59:59.5Z", -1n, 500000000],
    ["2024-01-01T00:00:00.000000001Z", 1704067200n, 1],
    ["2024-01-01T00:00:00.123456Z", 1704067200n, 123456000],
    ["2024-01-01T02:30:00+02:30", 1704067200n, 0],
    ["2023-12-31T16:00:00.25-08:00", 1704067200n, 250000000],
    ["2024-01-01T00:00:00-00:00", 1704067200n, 0],
    ["0001-01-01T00:00:00Z", -62135596800n, 0],
    ["0001-01-01T01:00:00+01:00", -62135596800n, 0],
    ["9999-12-31T23:59:59.999999999Z", 253402300799n, 999999999],
  ])("%s", (text, seconds, nanos) => {
    expect(time(text)).toMatchObject({ $typeName: "google.protobuf.Timestamp", seconds, nanos })
  })

  test("every day of four centuries, both ways", () => {
    const writeTime = timestampWriter("rfc3339")
    const wrong: string[] = []
    for (let day = Date.UTC(1899, 11, 31); day < Date.UTC(2301, 0, 2); day += 86_400_000) {
      const text = new Date(day).toISOString().replace(".000Z", "Z")
      const parsed = parseTimestamp(text)
      if (parsed instanceof Fault || parsed.seconds !== BigInt(day / 1000) || writeTime(parsed) !== `"${text}"`) {
        wrong.push(text)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each([
    "2021-02-30T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2024-04-31T00:00:00Z",
    "2024-00-01T00:00:00Z",
    "2024-13-01T00:00:00Z",
    "2024-01-00T00:00:00Z",
    "2024-01-01T24:00:00Z",
    "2024-01-01T00:60:00Z",
    "2024-06-30T23:59:60Z",
    "2024-01-01T00:00:00+24:00",
    "2024-01-01T00:00:00+01:60",
    "2024-01-01t00:00:00Z",
    "2024-01-01T00:00:00z",
    "2024-01-01 00:00:00Z",
    "2024-01-01T00:00:00",
    "2024-01-01T00:00:00.Z",
    "2024-01-01T00:00:00.0000000001Z",
    "2024-01-01T00:00:00,5Z",
    "2024-01-01T00:00:00+01",
    "2024-01-01T00:00:00+0100",
    "2024-01-01T00:00Z",
    "2024-01-01",
    "24-01-01T00:00:00Z",
    "+2024-01-01T00:00:00Z",
    "2024-1-01T00:00:00Z",
    "2024-01-01T00:00:00ZZ",
    "2024-01-01T00:00:00Z ",
    " 2024-01-01T00:00:00Z",
    "2024-01-01T00:00:00Z\\n",
    "",
  ])("%j is none", (text) => {
    expect(fault("timestamp", `"${text}"`)).toEqual(["timestamp INVALID_VALUE"])
  })

  test("years are 0001 to 9999, after the offset", () => {
    for (const text of ["0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"]) {
      expect(fault("timestamp", `"${text}"`), text).toEqual(["timestamp OUT_OF_RANGE"])
    }
    expect(fault("timestamp", "1704067200")).toEqual(["timestamp INVALID_TYPE"])
  })

  test.each([
    [0, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00.000Z", "1704067200"],
    [120_000_000, "2024-01-01T00:00:00.120Z", "2024-01-01T00:00:00.120Z", "1704067200.120"],
    [1_500_000, "2024-01-01T00:00:00.001500Z", "2024-01-01T00:00:00.001Z", "1704067200.001500"],
    [999_999_999, "2024-01-01T00:00:00.999999999Z", "2024-01-01T00:00:00.999Z", "1704067200.999999999"],
  ])("%i nanoseconds in each style", (nanos, rfc3339, milliseconds, epoch) => {
    const timestamp = create(TimestampSchema, { seconds: 1704067200n, nanos })
    expect(write(TimestampSchema, timestamp)).toBe(`"${rfc3339}"`)
    expect(write(TimestampSchema, timestamp, { timestamps: "rfc3339-milliseconds" })).toBe(`"${milliseconds}"`)
    expect(write(TimestampSchema, timestamp, { timestamps: "epoch-seconds" })).toBe(epoch)
  })

  test.each([
    ["1704067200", 1704067200n, 0],
    ["1704067200.120", 1704067200n, 120000000],
    ["1.7040672E9", 1704067200n, 0],
    ["1704067200.123456789", 1704067200n, 123456789],
    ["0", 0n, 0],
    ["-0.25", -1n, 750000000],
    ["-1", -1n, 0],
    ["-1.5", -2n, 500000000],
    ["253402300799.999999999", 253402300799n, 999999999],
  ])("%s seconds since 1970", (json, seconds, nanos) => {
    const settings = { timestamps: "epoch-seconds" } as const
    const { timestamp } = readValid(WellKnownSchema, `{"timestamp":${json}}`, settings)
    expect(timestamp).toMatchObject({ seconds, nanos })
    expect(Number(write(TimestampSchema, timestamp ?? create(TimestampSchema), settings))).toBe(Number(json))
  })

  test("what is no number of seconds", () => {
    const settings = { timestamps: "epoch-seconds" } as const
    const faults = (json: string) => wrongs(WellKnownSchema, `{"timestamp":${json}}`, settings)
    expect(faults("1.0000000001")).toEqual(["timestamp INVALID_VALUE"])
    expect(faults("1e-999999999")).toEqual(["timestamp INVALID_VALUE"])
    expect(faults("253402300800")).toEqual(["timestamp OUT_OF_RANGE"])
    expect(faults("-62135596801")).toEqual(["timestamp OUT_OF_RANGE"])
    expect(faults("1e999999999")).toEqual(["timestamp OUT_OF_RANGE"])
    expect(faults('"1704067200"')).toEqual(["timestamp INVALID_TYPE"])
    expect(faults('"2024-01-01T00:00:00Z"')).toEqual(["timestamp INVALID_TYPE"])
  })

  test.each([
    [253402300800n, 0],
    [-62135596801n, 0],
    [0n, -1],
    [0n, 1_000_000_000],
    [0n, 0.5],
  ])("%i seconds and %d nanoseconds cannot be written", (seconds, nanos) => {
    for (const timestamps of ["rfc3339", "rfc3339-milliseconds", "epoch-seconds"] as const) {
      expect(() => write(TimestampSchema, create(TimestampSchema, { seconds, nanos }), { timestamps })).toThrow(
        /cannot write a Timestamp .* out of range/,
      )
    }
  })
})

describe("Duration", () => {
  test.each([
    ["0s", 0n, 0, "0s"],
    ["1s", 1n, 0, "1s"],
    ["1.5s", 1n, 500000000, "1.500s"],
    ["-1.5s", -1n, -500000000, "-1.500s"],
    ["-0.5s", 0n, -500000000, "-0.500s"],
    ["-0s", 0n, 0, "0s"],
    ["1.000001s", 1n, 1000, "1.000001s"],
    ["1.000000001s", 1n, 1, "1.000000001s"],
    ["315576000000s", 315576000000n, 0, "315576000000s"],
    ["-315576000000.999999999s", -315576000000n, -999999999, "-315576000000.999999999s"],
  ])("%s", (json, seconds, nanos, written) => {
    const message = readValid(WellKnownSchema, `{"duration":"${json}"}`)
    expect(message.duration).toMatchObject({ seconds, nanos })
    expect(Object.is(message.duration?.nanos, -0)).toBe(false)
    expect(write(WellKnownSchema, message)).toBe(`{"duration":"${written}"}`)
  })

  test("what is none", () => {
    for (const text of [
      "1s 2s",
      "1",
      "s",
      "1S",
      "1.s",
      ".5s",
      "+1s",
      "--1s",
      "1.0000000001s",
      "1e3s",
      " 1s",
      "1s ",
      "1m",
      "",
    ]) {
      expect(fault("duration", `"${text}"`), text).toEqual(["duration INVALID_VALUE"])
    }
    expect(fault("duration", '"315576000001s"')).toEqual(["duration OUT_OF_RANGE"])
    expect(fault("duration", `"${"9".repeat(400)}s"`)).toEqual(["duration OUT_OF_RANGE"])
    expect(fault("duration", "1")).toEqual(["duration INVALID_TYPE"])
  })

  test.each([
    [1n, -1],
    [-1n, 1],
    [315576000001n, 0],
    [0n, 1_000_000_000],
  ])("%i seconds and %i nanoseconds cannot be written", (seconds, nanos) => {
    expect(() => write(WellKnownSchema, create(WellKnownSchema, { duration: { seconds, nanos } }))).toThrow(/Duration/)
  })
})

describe("FieldMask", () => {
  test("is one string of camelCase paths", () => {
    const message = readValid(WellKnownSchema, '{"mask":"displayName,owner.emailAddress,*,x1"}')
    expect(message.mask?.paths).toEqual(["display_name", "owner.email_address", "*", "x1"])
    expect(write(WellKnownSchema, message)).toBe('{"mask":"displayName,owner.emailAddress,*,x1"}')
    expect(readValid(WellKnownSchema, '{"mask":""}').mask?.paths).toEqual([])
    expect(write(WellKnownSchema, readValid(WellKnownSchema, '{"mask":""}'))).toBe('{"mask":""}')
  })

  test("what is none", () => {
    for (const text of ["display_name", "a,,b", ",", "a.", ".a", "a b", "a, b", "a-b", "a.*"]) {
      expect(fault("mask", `"${text}"`), text).toEqual(["mask INVALID_VALUE"])
    }
    expect(fault("mask", '["a"]')).toEqual(["mask INVALID_TYPE"])
  })

  test("of a message that it is tied to, it knows the JSON names", () => {
    const message = readValid(OptionsSchema, '{"childMask":"publishedAt,child.publishedAt,alwaysBool,strings"}')
    expect(message.childMask?.paths).toEqual(["publish_time", "child.publish_time", "always_bool", "strings"])
  })

  test("a path that would not come back the same cannot be written", () => {
    for (const path of ["displayName", "a__b", "a_1", "a_"]) {
      const message = create(WellKnownSchema, { mask: { paths: [path] } })
      expect(() => write(WellKnownSchema, message), path).toThrow(/no lowerCamelCase form/)
    }
  })
})

describe("Struct, Value, ListValue", () => {
  const json = '{"a":[1,"x",true,null,{"b":{}}],"n":-0.5,"e":[],"big":12345678901234567890}'
  const written = json.replace("12345678901234567890", "12345678901234567000")

  test("hold any JSON", () => {
    expect(readValid(WellKnownSchema, `{"struct":${json}}`).struct).toEqual(JSON.parse(json))
    for (const member of ["struct", "value"]) {
      const text = `{"${member}":${json}}`
      expect(write(WellKnownSchema, readValid(WellKnownSchema, text))).toBe(`{"${member}":${written}}`)
    }
    expect(write(WellKnownSchema, readValid(WellKnownSchema, '{"list":[1,[null],{"a":"b"}]}'))).toBe(
      '{"list":[1,[null],{"a":"b"}]}',
    )
  })

  test.each(["null", "true", '"x"', "1.5", "-0", "[]", "{}"])("Value %s", (value) => {
    const text = `{"value":${value}}`
    expect(write(WellKnownSchema, readValid(WellKnownSchema, text))).toBe(text)
    expect(write(ListsSchema, readValid(ListsSchema, `{"values":[${value}]}`))).toBe(`{"values":[${value}]}`)
    expect(write(MapsSchema, readValid(MapsSchema, `{"values":{"k":${value}}}`))).toBe(`{"values":{"k":${value}}}`)
    expect(write(ChoiceSchema, readValid(ChoiceSchema, text))).toBe(text)
  })

  test("Structs in lists, maps and oneofs", () => {
    expect(readValid(ListsSchema, '{"structs":[{"a":1},{}]}').structs).toEqual([{ a: 1 }, {}])
    expect(readValid(MapsSchema, '{"structs":{"k":{"a":null}}}').structs).toEqual({ k: { a: null } })
    expect(readValid(ChoiceSchema, '{"struct":{"a":[]}}').kind).toEqual({ case: "struct", value: { a: [] } })
  })

  test("__proto__ is a key like any other and touches no prototype", () => {
    for (const text of [
      '{"struct":{"__proto__":{"polluted":1}}}',
      '{"value":{"__proto__":{"polluted":1}}}',
      '{"list":[{"__proto__":{"polluted":1}}]}',
    ]) {
      const message = readValid(WellKnownSchema, text)
      expect(write(WellKnownSchema, message)).toBe(text)
    }
    const { struct } = readValid(WellKnownSchema, '{"struct":{"__proto__":{"polluted":1}}}')
    expect(Object.getPrototypeOf(struct)).toBe(Object.prototype)
    expect(Object.keys(struct ?? {})).toEqual(["__proto__"])
    expect("polluted" in {}).toBe(false)
  })

  test("types and numbers beyond a double", () => {
    expect(fault("struct", "[]")).toEqual(["struct INVALID_TYPE"])
    expect(fault("list", "{}")).toEqual(["list INVALID_TYPE"])
    expect(fault("value", '{"a":[0,1e999]}')).toEqual(['value["a"][1] OUT_OF_RANGE'])
    expect(fault("struct", '{"a":{"b c":1e999}}')).toEqual(['struct["a"]["b c"] OUT_OF_RANGE'])
  })

  test("what JSON has no form for cannot be written", () => {
    expect(() => write(WellKnownSchema, create(WellKnownSchema, { struct: { a: Number.NaN } }))).toThrow(/NaN/)
    const value = create(WellKnownSchema, { value: { kind: { case: "numberValue", value: Number.POSITIVE_INFINITY } } })
    expect(() => write(WellKnownSchema, value)).toThrow(/Infinity/)
    expect(() => write(WellKnownSchema, create(WellKnownSchema, { value: {} }))).toThrow(/no kind/)
  })
})

describe("NullValue", () => {
  test("is null, its name or its number", () => {
    for (const json of ["null", '"NULL_VALUE"', "0"]) {
      expect(readValid(ChoiceSchema, `{"null":${json}}`).kind).toEqual({ case: "null", value: 0 })
      expect(readValid(ListsSchema, `{"nulls":[${json}]}`).nulls).toEqual([0])
    }
    expect(write(ChoiceSchema, readValid(ChoiceSchema, '{"null":null}'))).toBe('{"null":null}')
    expect(write(ListsSchema, readValid(ListsSchema, '{"nulls":[null]}'))).toBe('{"nulls":[null]}')
    expect(write(WellKnownSchema, readValid(WellKnownSchema, '{"null":null}'))).toBe("{}")
  })
})

describe("wrappers", () => {
  const text =
    '{"double":0,"float":0.1,"int64":"0","uint64":"1","int32":0,"uint32":1,"bool":false,"string":"","bytes":"AQ=="}'

  test("are the bare value, unset when null", () => {
    const message = readValid(WellKnownSchema, text)
    expect(message).toMatchObject({ double: 0, int64: 0n, bool: false, string: "" })
    expect(write(WellKnownSchema, message)).toBe(text)
    const { message: unset, present } = read(WellKnownSchema, '{"string":null,"int64":null}')
    expect(write(WellKnownSchema, unset)).toBe("{}")
    expect(present).toEqual(["string", "int64"])
  })

  test("are messages in lists, maps and oneofs", () => {
    expect(readValid(ListsSchema, '{"wrappers":["9007199254740993",0]}').wrappers).toMatchObject([
      { $typeName: "google.protobuf.Int64Value", value: 9007199254740993n },
      { $typeName: "google.protobuf.Int64Value", value: 0n },
    ])
    for (const [desc, json] of [
      [ListsSchema, '{"wrappers":["9007199254740993","0"]}'],
      [MapsSchema, '{"wrappers":{"a":"","b":"x"}}'],
      [ChoiceSchema, '{"wrapper":""}'],
    ] as const) {
      expect(write(desc, readValid(desc, json))).toBe(json)
    }
  })

  test("have the rules of their scalar", () => {
    expect(fault("int32", "1.5")).toEqual(["int32 INVALID_VALUE"])
    expect(fault("bool", '"true"')).toEqual(["bool INVALID_TYPE"])
    expect(wrongs(ListsSchema, '{"wrappers":[1,null]}')).toEqual(["wrappers[1] INVALID_TYPE"])
    expect(wrongs(MapsSchema, '{"wrappers":{"a":1}}')).toEqual(['wrappers["a"] INVALID_TYPE'])
  })
})

describe("Empty", () => {
  test("is an object without members", () => {
    expect(write(WellKnownSchema, readValid(WellKnownSchema, '{"empty":{}}'))).toBe('{"empty":{}}')
    expect(fault("empty", '{"a":1}')).toEqual(["empty.a UNKNOWN_MEMBER"])
    expect(fault("empty", "[]")).toEqual(["empty INVALID_TYPE"])
  })
})
