// Lists, maps, messages, oneofs and enums, presence of each, and the paths of what is wrong and of what was there.
import { create, createRegistry } from "@bufbuild/protobuf"
import { describe, expect, test } from "vitest"
import {
  ChoiceSchema,
  Color,
  ListsSchema,
  MapsSchema,
  NodeSchema,
  OptionalsSchema,
  OptionsSchema,
  ReleaseSchema,
  ScalarsSchema,
  State,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { codecWith, fieldNamed, read, readValid, write, wrongs } from "../../support/json-codec.js"

describe("names", () => {
  test("a field has its JSON name and its proto name; it is written under the JSON name", () => {
    for (const text of ['{"createdAt":"2024-01-01T00:00:00Z"}', '{"create_time":"2024-01-01T00:00:00Z"}']) {
      expect(write(ReleaseSchema, readValid(ReleaseSchema, text))).toBe('{"createdAt":"2024-01-01T00:00:00Z"}')
    }
    expect(wrongs(ReleaseSchema, '{"createTime":"2024-01-01T00:00:00Z"}')).toEqual(["createTime UNKNOWN_MEMBER"])
    expect(wrongs(ReleaseSchema, '{"display_name":1}')).toEqual(["displayName INVALID_TYPE"])
  })

  test("an unknown member is named, however it is called, or ignored", () => {
    const text = '{"x":{"y":[1]},"a.b":1,"":2,"größe":3,"__proto__":{"polluted":1},"constructor":1,"name":"n"}'
    expect(wrongs(NodeSchema, text)).toEqual([
      "x UNKNOWN_MEMBER",
      '["a.b"] UNKNOWN_MEMBER',
      '[""] UNKNOWN_MEMBER',
      "größe UNKNOWN_MEMBER",
      "__proto__ UNKNOWN_MEMBER",
      "constructor UNKNOWN_MEMBER",
    ])
    expect(read(NodeSchema, text, { unknownMembers: "ignore" })).toMatchObject({
      violations: [],
      present: ["name"],
      message: { name: "n" },
    })
    expect("polluted" in {}).toBe(false)
  })

  test("a very long name is cut in the answer", () => {
    const [violation] = read(NodeSchema, `{"${"x".repeat(10_000)}":1}`).violations
    expect(violation?.field.length).toBeLessThan(120)
  })
})

describe("lists", () => {
  test("of every kind", () => {
    const text =
      '{"doubles":[1,-0.5],"int32s":[0,1],"int64s":["0","9007199254740993"],"bools":[true,false],"strings":["","a"],' +
      '"bytes":["","AQ=="],"colors":["COLOR_UNSPECIFIED","COLOR_BLUE",7],"messages":[{},{"int32":1}],' +
      '"timestamps":["2024-01-01T00:00:00Z"],"lists":[[],[1]]}'
    expect(write(ListsSchema, readValid(ListsSchema, text))).toBe(text)
    expect(write(ListsSchema, readValid(ListsSchema, '{"strings":[],"int32s":null}'))).toBe("{}")
  })

  test("every wrong element is reported, null included", () => {
    expect(wrongs(ListsSchema, '{"strings":["a",1,null,"b",{}],"messages":[{"int32":"x"},null,3]}')).toEqual([
      "strings[1] INVALID_TYPE",
      "strings[2] INVALID_TYPE",
      "strings[4] INVALID_TYPE",
      "messages[0].int32 INVALID_VALUE",
      "messages[1] INVALID_TYPE",
      "messages[2] INVALID_TYPE",
    ])
    for (const json of ["{}", '"a"', "1", "true"]) {
      expect(wrongs(ListsSchema, `{"strings":${json}}`)).toEqual(["strings INVALID_TYPE"])
    }
  })

  test("not more than a hundred violations", () => {
    expect(read(ListsSchema, `{"strings":[${"1,".repeat(99_999)}1]}`).violations).toHaveLength(20)
  })
})

describe("maps", () => {
  test("of every kind of key and value", () => {
    const text =
      '{"strings":{"":"","a":"b"},"int32s":{"-1":1},"int64s":{"9223372036854775807":"-1"},"uint32s":{"4294967295":true},' +
      '"uint64s":{"18446744073709551615":"AQ=="},"bools":{"true":1.5,"false":0},"colors":{"a":"COLOR_RED","b":9},' +
      '"nodes":{"a":{},"b":{"name":"n"}},"timestamps":{"t":"2024-01-01T00:00:00Z"},"sint32s":{"-2147483648":0.1}}'
    expect(write(MapsSchema, readValid(MapsSchema, text))).toBe(text)
    expect(write(MapsSchema, readValid(MapsSchema, '{"strings":{},"int32s":null}'))).toBe("{}")
  })

  test("keys have one spelling", () => {
    expect(readValid(MapsSchema, '{"int32s":{"-0":1}}').int32s).toEqual({ 0: 1 })
    const keys: readonly [string, string[]][] = [
      ["int32s", ["", "a", "01", "1.0", "1e1", " 1", "+1", "0x1", "null"]],
      ["uint64s", ["", "-", "1.5"]],
      ["bools", ["", "1", "True", "TRUE"]],
    ]
    for (const [member, wrong] of keys) {
      for (const key of wrong) {
        const violations = wrongs(MapsSchema, `{"${member}":{"${key}":null}}`)
        expect(violations).toEqual([`${member}["${key}"] INVALID_VALUE`])
      }
    }
    for (const [member, key] of [
      ["int32s", "2147483648"],
      ["uint32s", "-1"],
      ["int64s", "9223372036854775808"],
      ["uint64s", "18446744073709551616"],
    ]) {
      expect(wrongs(MapsSchema, `{"${member}":{"${key}":null}}`)).toEqual([`${member}["${key}"] OUT_OF_RANGE`])
    }
  })

  test("every wrong value is reported under its key, null included", () => {
    expect(wrongs(MapsSchema, '{"strings":{"a":1,"b":"x","c d":null},"nodes":{"n\\"":{"name":1},"o":null}}')).toEqual([
      'strings["a"] INVALID_TYPE',
      'strings["c d"] INVALID_TYPE',
      'nodes["n\\""].name INVALID_TYPE',
      'nodes["o"] INVALID_TYPE',
    ])
    expect(wrongs(MapsSchema, '{"strings":[]}')).toEqual(["strings INVALID_TYPE"])
  })

  test("__proto__ is a key like any other and touches no prototype", () => {
    const text = '{"strings":{"__proto__":"x","constructor":"y"},"nodes":{"__proto__":{"name":"n"}}}'
    const message = readValid(MapsSchema, text)
    expect(Object.keys(message.strings)).toEqual(["__proto__", "constructor"])
    expect(Object.getPrototypeOf(message.nodes)).toBe(Object.prototype)
    expect("name" in {}).toBe(false)
    expect(write(MapsSchema, message)).toBe(text)
  })
})

describe("enums", () => {
  test("by name, alias or number; the first name is written", () => {
    for (const json of ['"COLOR_RED"', '"COLOR_CRIMSON"', "1", "1.0", "1e0"]) {
      const message = readValid(ReleaseSchema, `{"color":${json}}`)
      expect(message.color).toBe(Color.RED)
      expect(write(ReleaseSchema, message)).toBe('{"color":"COLOR_RED"}')
    }
  })

  test("an unknown number of an open enum stays a number", () => {
    for (const number of [7, -1, 2147483647, -2147483648]) {
      expect(write(ReleaseSchema, readValid(ReleaseSchema, `{"color":${number}}`))).toBe(`{"color":${number}}`)
    }
  })

  test("what is none", () => {
    for (const unknownMembers of ["refuse", "ignore"] as const) {
      const faults = (json: string) => wrongs(ReleaseSchema, `{"color":${json}}`, { unknownMembers })
      expect(faults('"COLOR_NONE"')).toEqual(["color UNKNOWN_ENUM_VALUE"])
      expect(faults('"color_red"')).toEqual(["color UNKNOWN_ENUM_VALUE"])
      expect(faults('"1"')).toEqual(["color UNKNOWN_ENUM_VALUE"])
      expect(faults('"toString"')).toEqual(["color UNKNOWN_ENUM_VALUE"])
      expect(faults("1.5")).toEqual(["color INVALID_VALUE"])
      expect(faults("2147483648")).toEqual(["color OUT_OF_RANGE"])
      expect(faults("true")).toEqual(["color INVALID_TYPE"])
    }
  })

  test("with our spellings only those are read and written", () => {
    const message = readValid(OptionsSchema, '{"state":"archive","states":["unarchive","archive"]}')
    expect(message).toMatchObject({ state: State.ARCHIVED, states: [State.UNARCHIVED, State.ARCHIVED] })
    for (const json of ['"STATE_ARCHIVED"', '"STATE_UNSPECIFIED"', '"STATE_HIDDEN"', '"Archive"', '""']) {
      expect(wrongs(OptionsSchema, `{"state":${json}}`), json).toEqual(["state UNKNOWN_ENUM_VALUE"])
    }
    expect(wrongs(OptionsSchema, '{"state":1}')).toEqual(["state INVALID_TYPE"])
    const [violation] = read(OptionsSchema, '{"state":"x"}').violations
    expect(violation?.description).toBe("must be one of archive, unarchive")
  })

  test("a value without a spelling is left out, in a list it is a number", () => {
    const written = (state: number) => {
      const message = create(OptionsSchema, { state, states: [state] })
      const { state: json, states } = JSON.parse(write(OptionsSchema, message))
      return [json, states]
    }
    expect(written(State.HIDDEN)).toEqual([undefined, [3]])
    expect(written(State.UNSPECIFIED)).toEqual([undefined, [0]])
    expect(written(9)).toEqual([9, [9]])
  })
})

describe("oneofs", () => {
  test.each([
    '{"text":""}',
    '{"number":0}',
    '{"node":{}}',
    '{"color":"COLOR_UNSPECIFIED"}',
    '{"data":""}',
    '{"timestamp":"2024-01-01T00:00:00Z","yes":false}',
  ])("%s", (text) => {
    expect(write(ChoiceSchema, readValid(ChoiceSchema, text))).toBe(text)
  })

  test("two members are a violation at the second, null is none", () => {
    expect(wrongs(ChoiceSchema, '{"text":"a","number":1}')).toEqual(["number ONEOF_CONFLICT"])
    expect(wrongs(ChoiceSchema, '{"node":{},"text":"a","struct":{"a":1}}')).toEqual([
      "text ONEOF_CONFLICT",
      "struct ONEOF_CONFLICT",
    ])
    expect(wrongs(ChoiceSchema, '{"text":"a","value":null}')).toEqual(["value ONEOF_CONFLICT"])
    expect(wrongs(ChoiceSchema, '{"text":"a","null":null}')).toEqual(["null ONEOF_CONFLICT"])
    for (const text of ['{"text":"a","number":null}', '{"number":null,"text":"a","node":null,"yes":true}']) {
      expect(readValid(ChoiceSchema, text).kind).toEqual({ case: "text", value: "a" })
    }
  })
})

describe("messages", () => {
  test("recursive", () => {
    const text = '{"name":"a","child":{"name":"b","child":{}},"children":[{"children":[{"name":"c"}]}]}'
    expect(write(NodeSchema, readValid(NodeSchema, text))).toBe(text)
    expect(wrongs(NodeSchema, '{"child":{"children":[{},{"child":{"name":1}}]}}')).toEqual([
      "child.children[1].child.name INVALID_TYPE",
    ])
  })

  test("only an object is one", () => {
    for (const json of ["null", "[]", '"a"', "1", "true"]) {
      expect(wrongs(NodeSchema, json), json).toEqual([" INVALID_TYPE"])
      if (json !== "null") expect(wrongs(NodeSchema, `{"child":${json}}`), json).toEqual(["child INVALID_TYPE"])
    }
  })

  test("what is set already is read into", () => {
    const reader = codecWith().messageReader(NodeSchema)
    const node = create(NodeSchema, { name: "a", child: { name: "b", children: [{}] } })
    reader('{"child":{"children":[{"name":"c"}]},"children":[{}]}', node)
    expect(write(NodeSchema, node)).toBe(
      '{"name":"a","child":{"name":"b","children":[{},{"name":"c"}]},"children":[{}]}',
    )
    const choice = create(ChoiceSchema, { kind: { case: "node", value: { name: "a" } } })
    codecWith().messageReader(ChoiceSchema)('{"node":{"child":{}}}', choice)
    expect(write(ChoiceSchema, choice)).toBe('{"node":{"name":"a","child":{}}}')
  })

  test("what is wrong leaves no hole in the message", () => {
    const lists = '{"int32s":[1,"x",3],"int64Texts":["x"],"wrappers":["x"],"structs":[1],"colors":["x"],"bytes":["!"]}'
    expect(read(ListsSchema, lists).message).toMatchObject({
      int32s: [1, 0, 3],
      int64Texts: ["0"],
      wrappers: [{ value: 0n }],
      structs: [{}],
      colors: [Color.UNSPECIFIED],
      bytes: [new Uint8Array()],
    })
    const maps = '{"int32s":{"1":"x"},"bools":{"true":[]},"wrappers":{"a":1},"colors":{"a":"x"},"structs":{"a":1}}'
    expect(read(MapsSchema, maps).message).toMatchObject({
      int32s: { 1: 0 },
      bools: { true: 0 },
      wrappers: { a: { value: "" } },
      colors: { a: Color.UNSPECIFIED },
      structs: { a: {} },
    })
    const any = '{"any":{"@type":"x/codec.v1.Scalars","int32":"x"},"int64":"x"}'
    const registry = createRegistry(ScalarsSchema)
    const { any: packed, int64 } = read(WellKnownSchema, any, { registry }).message
    expect([packed?.typeUrl, int64]).toEqual(["", undefined])
  })

  test("violations do not end the reading", () => {
    const text = '{"int32":"x","nope":1,"string":5,"bool":true,"int64":1.5}'
    expect(read(ScalarsSchema, text)).toMatchObject({
      violations: [{ field: "int32" }, { field: "nope" }, { field: "string" }, { field: "int64" }],
      message: { bool: true },
    })
  })
})

describe("members present", () => {
  const present = (text: string, settings = {}) => read(OptionsSchema, text, settings).present

  test("are proto paths of leaves in the order of the text", () => {
    expect(
      present('{"state":"archive","child":{"publishedAt":null,"child":{"alwaysBool":false},"strings":{"a":"b"}}}'),
    ).toEqual(["state", "child.publish_time", "child.child.always_bool", "child.strings"])
  })

  test("lists, maps, well-known types and empty messages are leaves", () => {
    expect(present('{"alwaysList":["a"],"alwaysMap":{"k":"v"},"nodes":{"a":{"name":"n"}},"child":{}}')).toEqual([
      "always_list",
      "always_map",
      "nodes",
      "child",
    ])
    expect(
      read(WellKnownSchema, '{"struct":{"a":{"b":1}},"timestamp":"2024-01-01T00:00:00Z","empty":{}}').present,
    ).toEqual(["struct", "timestamp", "empty"])
    expect(
      read(NodeSchema, '{"children":[{"name":"a"}],"child":{"children":[{"name":"a"}],"name":"b"}}').present,
    ).toEqual(["children", "child.children", "child.name"])
    expect(read(ChoiceSchema, '{"node":{"name":"a"},"yes":null}').present).toEqual(["node.name", "yes"])
  })

  test("null is an unset field that is present, or as if it were not there", () => {
    const text = '{"note":null,"child":null,"alwaysList":null,"state":"archive"}'
    expect(present(text)).toEqual(["note", "child", "always_list", "state"])
    // A list is empty, never unset.
    const singular = read(OptionsSchema, '{"note":null,"alwaysList":null}', { nullMembers: "singular" })
    expect(singular.violations).toMatchObject([{ field: "alwaysList", description: expect.stringContaining("array") }])
    // Where null is how an unset field is spelled (null_when_unset), it is a value, not an absence.
    expect(present(text, { nullMembers: "absent" })).toEqual(["note", "state"])
    const requiredMembers = [fieldNamed(OptionsSchema, "note"), fieldNamed(OptionsSchema, "state")]
    const absent = read(OptionsSchema, '{"note":null,"state":null}', { nullMembers: "absent" }, { requiredMembers })
    expect(absent.violations).toMatchObject([{ field: "state", reason: "REQUIRED" }])
    expect(read(WellKnownSchema, '{"value":null,"null":null}', { nullMembers: "absent" }).present).toEqual([
      "value",
      "null",
    ])
  })

  test("unknown members are none", () => {
    expect(present('{"x":{"state":1},"child":{"y":1}}', { unknownMembers: "ignore" })).toEqual(["child"])
  })
})

describe("optional fields", () => {
  test("null leaves them unset", () => {
    expect(readValid(OptionalsSchema, '{"double":null,"color":null}').double).toBeUndefined()
    expect(readValid(OptionalsSchema, '{"null":null}').null).toBe(0)
    expect(write(OptionalsSchema, readValid(OptionalsSchema, '{"null":null}'))).toBe('{"null":null}')
  })
})
