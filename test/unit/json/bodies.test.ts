// The outermost value: what a body leaves out, insists on, or is made of when it is one field.
import { create } from "@bufbuild/protobuf"
import { StructSchema, TimestampSchema } from "@bufbuild/protobuf/wkt"
import { describe, expect, test } from "vitest"
import {
  ChoiceSchema,
  Color,
  ListsSchema,
  NodeSchema,
  OptionsSchema,
  ReleaseSchema,
  State,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { codecWith, fieldNamed, read, wrongs } from "../../support/json-codec.js"

describe("bodies", () => {
  const codec = codecWith()
  const release = (name: string) => fieldNamed(ReleaseSchema, name)

  test("excluded fields are unknown, at the top only", () => {
    const exclude = new Set([fieldNamed(NodeSchema, "name")])
    expect(read(NodeSchema, '{"name":"a","child":{"name":"b"}}', {}, { exclude })).toMatchObject({
      violations: [{ field: "name", reason: "UNKNOWN_MEMBER" }],
      message: { child: { name: "b" } },
    })
    const message = create(NodeSchema, { name: "a", child: { name: "b" } })
    expect(codec.messageWriter(NodeSchema, { exclude })(message)).toBe('{"child":{"name":"b"}}')
  })

  test("required members must be there; null counts with null_when_unset", () => {
    const requiredMembers = ["publish_time", "note", "always_bool", "child", "always_list"].map((name) =>
      fieldNamed(OptionsSchema, name),
    )
    const missing = (text: string) =>
      read(OptionsSchema, text, {}, { requiredMembers }).violations.map(({ field, reason }) => `${field} ${reason}`)
    expect(missing("{}")).toEqual([
      "publishedAt REQUIRED",
      "note REQUIRED",
      "alwaysBool REQUIRED",
      "child REQUIRED",
      "alwaysList REQUIRED",
    ])
    expect(missing('{"publish_time":null,"note":null,"alwaysBool":null,"child":null,"alwaysList":null}')).toEqual([
      "alwaysBool REQUIRED",
      "child REQUIRED",
      "alwaysList REQUIRED",
    ])
    expect(missing('{"publish_time":null,"note":"","alwaysBool":false,"child":{},"alwaysList":[]}')).toEqual([])
    expect(missing('{"publish_time":1,"note":"","alwaysBool":false,"child":{},"alwaysList":[]}')).toEqual([
      "publishedAt INVALID_TYPE",
    ])
    expect(missing('{"child":{"note":""},"publishedAt":null,"alwaysBool":true,"alwaysList":[]}')).toEqual([
      "note REQUIRED",
    ])
    expect(missing("[]")).toEqual([" INVALID_TYPE"])
  })

  test("a field of any kind is a body of its own", () => {
    const body = (name: string, text: string) => {
      const message = create(ReleaseSchema)
      const { violations, present } = codec.fieldReader(release(name))(text, message)
      return { violations: violations.map(({ field, reason }) => `${field} ${reason}`), present, message }
    }
    expect(body("id", ' "a" ')).toMatchObject({ violations: [], present: [], message: { id: "a" } })
    expect(body("tags", '["a","b"]')).toMatchObject({ violations: [], present: [], message: { tags: ["a", "b"] } })
    expect(body("labels", '{"a":"b"}').message.labels).toEqual({ a: "b" })
    expect(body("create_time", '"2024-01-01T00:00:00Z"').message.createTime?.seconds).toBe(1704067200n)
    expect(body("assets", '[{"name":"a"}]')).toMatchObject({ present: [], message: { assets: [{ name: "a" }] } })
    expect(body("color", "null")).toMatchObject({ violations: [], present: [], message: { color: 0 } })
    expect(body("tags", '["a",1]').violations).toEqual(["[1] INVALID_TYPE"])
    expect(body("labels", '{"a":1}').violations).toEqual(['["a"] INVALID_TYPE'])
    expect(body("assets", '[{"size":"x"}]').violations).toEqual(["[0].size INVALID_VALUE"])
    expect(body("id", "1").violations).toEqual([" INVALID_TYPE"])
    const child = create(OptionsSchema)
    expect(
      codec.fieldReader(fieldNamed(OptionsSchema, "child"))('{"note":null,"child":{"state":"archive"}}', child),
    ).toEqual({
      violations: [],
      present: ["note", "child.state"],
    })
    expect(child.child?.child?.state).toBe(State.ARCHIVED)
    const value = create(WellKnownSchema)
    codec.fieldReader(fieldNamed(WellKnownSchema, "value"))("null", value)
    expect(value.value?.kind.case).toBe("nullValue")
  })

  test("a well-known type is a body of its own", () => {
    expect(read(StructSchema, '{"a":1}')).toMatchObject({ violations: [], present: [] })
    expect(wrongs(TimestampSchema, "1")).toEqual([" INVALID_TYPE"])
  })

  test("a response field is written alone, null when there is none", () => {
    const empty = create(ReleaseSchema)
    const body = (name: string, message = empty) => codec.fieldWriter(release(name))(message)
    expect(body("create_time")).toBe("null")
    expect(body("note")).toBe("null")
    expect(body("id")).toBe('""')
    expect(body("size")).toBe('"0"')
    expect(body("color")).toBe('"COLOR_UNSPECIFIED"')
    expect(body("assets")).toBe("[]")
    expect(body("labels")).toBe("{}")
    expect(body("assets", create(ReleaseSchema, { assets: [{}, { name: "a" }] }))).toBe('[{},{"name":"a"}]')
    expect(codec.fieldWriter(fieldNamed(OptionsSchema, "state"))(create(OptionsSchema))).toBe("null")
    expect(codec.fieldWriter(fieldNamed(ChoiceSchema, "text"))(create(ChoiceSchema))).toBe("null")
    expect(
      codec.fieldWriter(fieldNamed(ChoiceSchema, "text"))(create(ChoiceSchema, { kind: { case: "text", value: "a" } })),
    ).toBe('"a"')
  })

  test("elements of a list are written one by one", () => {
    const message = create(ListsSchema, {
      messages: [{ int32: 1 }],
      int64s: [1n],
      colors: [Color.BLUE],
      structs: [{ a: 1 }],
    })
    const element = (name: string, value: unknown) => codec.elementWriter(fieldNamed(ListsSchema, name))(value)
    expect(element("messages", message.messages[0])).toBe('{"int32":1}')
    expect(element("int64s", message.int64s[0])).toBe('"1"')
    expect(element("colors", message.colors[0])).toBe('"COLOR_BLUE"')
    expect(element("structs", message.structs[0])).toBe('{"a":1}')
    expect(() => codec.elementWriter(release("id"))).toThrow(/not repeated/)
  })
})
