// Any through a registry, extensions, and what proto2 and editions have of their own.
import {
  create,
  createRegistry,
  fromBinary,
  getExtension,
  hasExtension,
  isFieldSet,
  setExtension,
} from "@bufbuild/protobuf"
import {
  type Any,
  AnySchema,
  anyPack,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  StructSchema,
  TimestampSchema,
} from "@bufbuild/protobuf/wkt"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { JsonScanner } from "../../../src/rest/json/scanner.js"
import { EditionsSchema } from "../../gen/codec/codec/v1/codec_editions_pb.js"
import {
  file_codec_v1_codec,
  ListsSchema,
  type Node,
  NodeSchema,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import {
  Closed,
  extra_enum,
  extra_message,
  extra_number,
  extra_texts,
  extra_wrapper,
  file_codec_v1_codec_proto2,
  Proto2Schema,
} from "../../gen/codec/codec/v1/codec_proto2_pb.js"
import { read, readValid, syntaxError, write, wrongs } from "../../support/json-codec.js"

const registry = createRegistry(
  file_codec_v1_codec,
  file_codec_v1_codec_proto2,
  file_google_protobuf_struct,
  file_google_protobuf_timestamp,
  AnySchema,
)

const any = (json: string) => readValid(WellKnownSchema, `{"any":${json}}`, { registry }).any
const fault = (json: string) => wrongs(WellKnownSchema, `{"any":${json}}`, { registry })
const unpack = (value: Any | undefined): Node => fromBinary(NodeSchema, value?.value ?? new Uint8Array(0))

describe("Any", () => {
  const node = "type.googleapis.com/codec.v1.Node"

  test.each([
    `{"@type":"${node}","name":"a","child":{"name":"b"}}`,
    `{"name":"a","@type":"${node}","child":{"name":"b"}}`,
    `{"name":"a","child":{"name":"b"},"@type":"${node}"}`,
  ])("@type may stand anywhere: %s", (json) => {
    expect(any(json)?.typeUrl).toBe(node)
    expect(unpack(any(json))).toMatchObject({ name: "a", child: { name: "b" } })
    const message = create(WellKnownSchema, { any: any(json) ?? create(AnySchema) })
    expect(write(WellKnownSchema, message, { registry })).toBe(
      `{"any":{"@type":"${node}","name":"a","child":{"name":"b"}}}`,
    )
  })

  test.each([
    `{"@type":"example.com/prefix/codec.v1.Node","name":"a"}`,
    `{"@type":"${node}"}`,
    "{}",
    '{"@type":"type.googleapis.com/google.protobuf.Timestamp","value":"2024-01-01T00:00:00Z"}',
    '{"@type":"type.googleapis.com/google.protobuf.Struct","value":{"a":[1,null]}}',
    '{"@type":"type.googleapis.com/google.protobuf.Value","value":null}',
    `{"@type":"type.googleapis.com/google.protobuf.Any","value":{"@type":"${node}","name":"a"}}`,
    `{"@type":"type.googleapis.com/codec.v1.WellKnown","any":{"@type":"${node}","child":{}}}`,
  ])("%s comes back the same", (json) => {
    const text = `{"any":${json}}`
    expect(write(WellKnownSchema, readValid(WellKnownSchema, text, { registry }), { registry })).toBe(text)
  })

  test("what was looked ahead at is read again, escapes too", () => {
    expect(unpack(any(`{"name":"\\u0041\\n","@type":"${node}"}`)).name).toBe("A\n")
  })

  test("many levels with @type at their end are looked through once, not once a level", () => {
    const levels = 90
    const values = `{"value":[${"1,".repeat(99)}1],"@type":"x/google.protobuf.Value"}`
    const text = `{"any":${'{"value":'.repeat(levels)}${values}${',"@type":"x/google.protobuf.Any"}'.repeat(levels)}}`
    const skipValue = vi.spyOn(JsonScanner.prototype, "skipValue")
    onTestFinished(() => skipValue.mockRestore())
    expect(wrongs(WellKnownSchema, text, { registry })).toEqual([])
    expect(skipValue.mock.calls.length).toBeLessThan(3 * levels)
  })

  test("in a list, one after another", () => {
    const text = `{"anys":[{"@type":"${node}","name":"a"},{},{"@type":"${node}","name":"b"}]}`
    expect(write(ListsSchema, readValid(ListsSchema, text, { registry }), { registry })).toBe(text)
  })

  test("is a leaf among the members present", () => {
    expect(read(WellKnownSchema, `{"any":{"@type":"${node}","name":"a"}}`, { registry }).present).toEqual(["any"])
  })

  test("what is wrong with it", () => {
    expect(fault('{"name":"a"}')).toEqual(["any.@type REQUIRED"])
    expect(fault('{"@type":1,"name":"a"}')).toEqual(["any.@type REQUIRED"])
    expect(fault('{"@type":""}')).toEqual(["any.@type UNKNOWN_TYPE"])
    expect(fault('{"@type":"a.b/c.D","x":1}')).toEqual(["any.@type UNKNOWN_TYPE"])
    expect(fault('{"@type":"codec.v1.Node"}')).toEqual(["any.@type UNKNOWN_TYPE"])
    expect(fault('{"@type":"type.googleapis.com/"}')).toEqual(["any.@type UNKNOWN_TYPE"])
    expect(fault(`{"name":1,"x":2,"@type":"${node}"}`)).toEqual(["any.name INVALID_TYPE", "any.x UNKNOWN_MEMBER"])
    expect(fault('{"@type":"x/google.protobuf.Timestamp"}')).toEqual(["any.value REQUIRED"])
    expect(fault('{"@type":"x/google.protobuf.Timestamp","value":1,"y":2}')).toEqual([
      "any.value INVALID_TYPE",
      "any.y UNKNOWN_MEMBER",
    ])
    expect(fault("[]")).toEqual(["any INVALID_TYPE"])
    expect(fault('{"@type":"x/codec.v1.Proto2"}')).toEqual(["any INVALID_VALUE"])
    expect(wrongs(WellKnownSchema, `{"any":{"@type":"${node}"}}`)).toEqual(["any.@type UNKNOWN_TYPE"])
  })

  test("its syntax is that of JSON, looked ahead or not", () => {
    for (const json of [
      `{"@type":"${node}","@type":"${node}"}`,
      `{"name":"a","name":"b","@type":"${node}"}`,
      `{"x":{"a":1,"a":2},"@type":"${node}"}`,
      '{"@type":"x/google.protobuf.Value","value":1,"value":2}',
      `{"name":"a","@type":"${node}"`,
      `{"@type":"${node}",}`,
    ]) {
      expect(() => syntaxError(WellKnownSchema, `{"any":${json}}`, { registry }), json).not.toThrow()
    }
  })

  test("unknown members are ignored where they are ignored elsewhere", () => {
    const text = `{"any":{"@type":"${node}","x":1,"name":"a"}}`
    expect(unpack(readValid(WellKnownSchema, text, { registry, unknownMembers: "ignore" }).any).name).toBe("a")
  })

  test("what the registry does not know, or cannot decode, cannot be written", () => {
    const packed = create(WellKnownSchema, { any: anyPack(NodeSchema, create(NodeSchema)) })
    expect(() => write(WellKnownSchema, packed)).toThrow(/not a known type/)
    const broken = create(WellKnownSchema, { any: { typeUrl: node, value: new Uint8Array([255]) } })
    expect(() => write(WellKnownSchema, broken, { registry })).toThrow(/not a codec.v1.Node/)
  })

  test("a type of its own as the whole message", () => {
    const text = `{"@type":"${node}","name":"a"}`
    expect(write(AnySchema, readValid(AnySchema, text, { registry }), { registry })).toBe(text)
    expect(write(StructSchema, readValid(StructSchema, '{"a":{"b":[]}}'))).toBe('{"a":{"b":[]}}')
    expect(write(TimestampSchema, readValid(TimestampSchema, '"2024-01-01T00:00:00Z"'))).toBe('"2024-01-01T00:00:00Z"')
  })
})

describe("extensions", () => {
  const text =
    '{"flag":true,"[codec.v1.extra_number]":"9007199254740993","[codec.v1.extra_texts]":["a","b"],' +
    '"[codec.v1.extra_message]":{"name":"n"},"[codec.v1.extra_wrapper]":"","[codec.v1.extra_enum]":"CLOSED_B"}'

  test("are read and written under their full name in brackets", () => {
    const message = readValid(Proto2Schema, text, { registry })
    expect(getExtension(message, extra_number)).toBe(9007199254740993n)
    expect(getExtension(message, extra_texts)).toEqual(["a", "b"])
    expect(getExtension(message, extra_message).name).toBe("n")
    expect(hasExtension(message, extra_wrapper)).toBe(true)
    expect(getExtension(message, extra_enum)).toBe(Closed.B)
    expect(write(Proto2Schema, message, { registry })).toBe(text)
  })

  test("are unknown members without a registry, and of another message", () => {
    expect(wrongs(Proto2Schema, '{"[codec.v1.extra_number]":1}')).toEqual([
      '["[codec.v1.extra_number]"] UNKNOWN_MEMBER',
    ])
    for (const name of ["[codec.v1.none]", "[codec.v1.Node]", "[]", "[", "codec.v1.extra_number"]) {
      expect(wrongs(Proto2Schema, `{"${name}":1}`, { registry }), name).toHaveLength(1)
    }
    expect(wrongs(NodeSchema, '{"[codec.v1.extra_number]":1}', { registry })).toHaveLength(1)
    expect(write(Proto2Schema, readValid(Proto2Schema, text, { registry }))).toBe('{"flag":true}')
  })

  test("violations, null, twice", () => {
    expect(wrongs(Proto2Schema, '{"[codec.v1.extra_texts]":["a",1]}', { registry })).toEqual([
      "[codec.v1.extra_texts][1] INVALID_TYPE",
    ])
    const unset = read(Proto2Schema, '{"[codec.v1.extra_number]":null}', { registry })
    expect(unset.present).toEqual(["[codec.v1.extra_number]"])
    expect(hasExtension(unset.message, extra_number)).toBe(false)
    const twice = '{"[codec.v1.extra_number]":1,"[codec.v1.extra_number]":1}'
    expect(syntaxError(Proto2Schema, twice, { registry }).offset).toBe(29)
  })

  test("unknown fields that are none are left alone", () => {
    const message = create(Proto2Schema, { flag: true })
    setExtension(message, extra_number, 1n)
    message.$unknown?.push({ no: 150, wireType: 0, data: new Uint8Array([1]) })
    expect(write(Proto2Schema, message, { registry })).toBe('{"flag":true,"[codec.v1.extra_number]":"1"}')
  })
})

describe("proto2 and editions", () => {
  test("presence is tracked, defaults are not written, groups are messages", () => {
    const text = '{"text":"a","number":0,"flag":false,"closed":"CLOSED_B","many":["CLOSED_A"],"inner":{"name":""}}'
    const message = readValid(Proto2Schema, text)
    expect(isFieldSet(message, Proto2Schema.field.text)).toBe(true)
    expect(write(Proto2Schema, message)).toBe(text)
    const empty = readValid(Proto2Schema, '{"flag":true,"text":null}')
    expect(empty.text).toBe("a")
    expect(isFieldSet(empty, Proto2Schema.field.text)).toBe(false)
    expect(write(Proto2Schema, empty)).toBe('{"flag":true}')
  })

  test("a closed enum takes declared numbers only", () => {
    expect(readValid(Proto2Schema, '{"closed":1}').closed).toBe(Closed.A)
    expect(wrongs(Proto2Schema, '{"closed":3,"many":[2,0],"byName":{"a":7}}')).toEqual([
      "closed UNKNOWN_ENUM_VALUE",
      "many[1] UNKNOWN_ENUM_VALUE",
      'byName["a"] UNKNOWN_ENUM_VALUE',
    ])
  })

  test("a required field that is not set cannot be written", () => {
    expect(() => write(Proto2Schema, create(Proto2Schema))).toThrow(/required/)
  })

  test("explicit and implicit presence side by side", () => {
    const text =
      '{"explicitText":"","implicitText":"a","explicitNumber":7,"implicitFlag":true,"numbers":[1],"delimited":{"flag":true}}'
    expect(write(EditionsSchema, readValid(EditionsSchema, text))).toBe(text)
    const defaults = readValid(EditionsSchema, '{"implicitText":"","implicitFlag":false,"numbers":[],"delimited":{}}')
    expect(defaults.explicitNumber).toBe(7)
    expect(write(EditionsSchema, defaults)).toBe('{"delimited":{}}')
  })
})
