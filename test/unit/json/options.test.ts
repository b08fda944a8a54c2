// Our options on fields: fields outside the body, null_when_unset, always, as_map, secret.
import { create, type MessageInitShape } from "@bufbuild/protobuf"
import { describe, expect, test } from "vitest"
import { OptionsSchema, State } from "../../gen/codec/codec/v1/codec_pb.js"
import { readValid, write, wrongs } from "../../support/json-codec.js"

const minimal =
  '{"publishedAt":null,"note":null,"alwaysBool":false,"alwaysString":"","alwaysInt64":"0","alwaysList":[],"alwaysMap":{},' +
  '"alwaysEntries":{},"alwaysBytes":""'

function written(init: MessageInitShape<typeof OptionsSchema>): string {
  return write(OptionsSchema, create(OptionsSchema, init))
}

/** Members beyond those that are always written. */
function beyond(init: MessageInitShape<typeof OptionsSchema>): string {
  const text = written(init)
  const [start = "", bytes = ""] = minimal.split(',"alwaysBytes"')
  expect(text.startsWith(start)).toBe(true)
  return text.slice(start.length).replace(`,"alwaysBytes"${bytes}`, "").replace(/^,/, "")
}

describe("fields outside the body", () => {
  test.each(["inQuery", "in_query", "inHeader", "etag", "created"])(
    "%s is not a member, neither read nor written",
    (name) => {
      expect(wrongs(OptionsSchema, `{"${name}":"x"}`)).toEqual([`${name} UNKNOWN_MEMBER`])
      expect(wrongs(OptionsSchema, `{"child":{"${name}":"x"}}`)).toEqual([`child.${name} UNKNOWN_MEMBER`])
      const { inQuery, etag } = readValid(OptionsSchema, `{"${name}":"x"}`, { unknownMembers: "ignore" })
      expect([inQuery, etag]).toEqual(["", ""])
      expect(beyond({ inQuery: "a", inHeader: "b", etag: "c", created: true })).toBe("}")
    },
  )
})

describe("null_when_unset and always", () => {
  test("null for what is unset, defaults written; UNSPECIFIED has no spelling", () => {
    expect(written({})).toBe(`${minimal}}`)
  })

  test("set, they are written as they are", () => {
    const text =
      '{"publishedAt":"2024-01-01T00:00:00Z","note":"","alwaysBool":true,"alwaysString":"a","alwaysInt64":"1",' +
      '"alwaysList":["a"],"alwaysMap":{"a":"b"},"alwaysEntries":{"a":"b"},"alwaysState":"archive","alwaysBytes":"AQ=="}'
    expect(write(OptionsSchema, readValid(OptionsSchema, text))).toBe(text)
  })

  test("what is written is read back", () => {
    expect(written(readValid(OptionsSchema, `${minimal}}`))).toBe(`${minimal}}`)
  })
})

describe("as_map", () => {
  test("a list of keys and values is an object, the value of any kind", () => {
    const text =
      '"strings":{"b":"1","a":"","__proto__":"2","10":"3"},"lists":{"a":["x","y"],"b":[]},"nodes":{"a":{"name":"n"},"b":{}},' +
      '"statesByNumber":{"-5":"archive","9223372036854775807":"unarchive"}}'
    const message = readValid(OptionsSchema, `{${text}`)
    expect(message.strings.map(({ key }) => key)).toEqual(["b", "a", "__proto__", "10"])
    expect(message.statesByNumber[1]).toMatchObject({ key: 9223372036854775807n, value: State.UNARCHIVED })
    expect(beyond(message)).toBe(text)
  })

  test("an entry without a value has its default, of a key twice the last counts", () => {
    expect(beyond({ strings: [{ key: "a" }], lists: [{ key: "a" }], nodes: [{ key: "a" }] })).toBe(
      '"strings":{"a":""},"lists":{"a":[]},"nodes":{"a":{}}}',
    )
    expect(beyond({ statesByNumber: [{ key: 1n, value: State.HIDDEN }] })).toBe('"statesByNumber":{"1":3}}')
    expect(beyond({ strings: [{ key: "a", value: "1" }, { key: "b" }, { key: "a", value: "2" }] })).toBe(
      '"strings":{"a":"2","b":""}}',
    )
  })

  test("violations have the key in their path", () => {
    const text =
      '{"strings":{"a":1,"b c":null},"lists":{"a":["x",1],"b":null},"nodes":{"a":{"name":1},"b":null},' +
      '"statesByNumber":{"x":"archive","1":"none","1.0":"archive"}}'
    expect(wrongs(OptionsSchema, text)).toEqual([
      'strings["a"] INVALID_TYPE',
      'strings["b c"] INVALID_TYPE',
      'lists["a"][1] INVALID_TYPE',
      'lists["b"] INVALID_TYPE',
      'nodes["a"].name INVALID_TYPE',
      'nodes["b"] INVALID_TYPE',
      'statesByNumber["x"] INVALID_VALUE',
      'statesByNumber["1"] UNKNOWN_ENUM_VALUE',
      'statesByNumber["1.0"] INVALID_VALUE',
    ])
    expect(wrongs(OptionsSchema, '{"strings":[{"key":"a"}]}')).toEqual(["strings INVALID_TYPE"])
  })

  test("null leaves the list empty", () => {
    expect(readValid(OptionsSchema, '{"strings":null}').strings).toEqual([])
  })
})

describe("secret", () => {
  test("is read and never written", () => {
    const message = readValid(OptionsSchema, '{"password":"hunter2"}')
    expect(message.password).toBe("hunter2")
    expect(beyond(message)).toBe("}")
  })
})
