// Hostile texts: whatever comes, the answer is a JsonSyntaxError or violations; no other error, no hang, no prototype touched.
import { create, createRegistry, type DescMessage, type Message, toBinary, toJsonString } from "@bufbuild/protobuf"
import { AnySchema, file_google_protobuf_struct, file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt"
import fc from "fast-check"
import { afterEach, describe, expect, test } from "vitest"
import { JsonSyntaxError, type ReadResult } from "../../../src/rest/json/codec.js"
import { compileTextReader, TextValueError } from "../../../src/rest/json/text.js"
import {
  ChoiceSchema,
  file_codec_v1_codec,
  ListsSchema,
  MapsSchema,
  OptionsSchema,
  ReleasePageSchema,
  ScalarsSchema,
  WellKnownSchema,
} from "../../gen/codec/codec/v1/codec_pb.js"
import { file_codec_v1_codec_proto2, Proto2Schema } from "../../gen/codec/codec/v1/codec_proto2_pb.js"
import { codecWith, defaultStyle } from "../../support/json-codec.js"
import { arbitraryMessage } from "./arbitrary-message.js"

const schemas: readonly DescMessage[] = [
  ScalarsSchema,
  ListsSchema,
  MapsSchema,
  WellKnownSchema,
  ChoiceSchema,
  OptionsSchema,
  ReleasePageSchema,
  Proto2Schema,
]
const registry = createRegistry(
  file_codec_v1_codec,
  file_codec_v1_codec_proto2,
  file_google_protobuf_timestamp,
  file_google_protobuf_struct,
  AnySchema,
)
const strict = codecWith({ registry })
const lenient = codecWith({ registry, unknownMembers: "ignore", nullMembers: "absent", timestamps: "epoch-seconds" })
const OUR_OWN_RULES = /named twice|surrogate|deeper/

const prototypes = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Uint8Array.prototype]
const before = prototypes.map((prototype) => Reflect.ownKeys(prototype))
afterEach(() => expect(prototypes.map((prototype) => Reflect.ownKeys(prototype))).toEqual(before))

/** Fails unless the text is read as it must be, by JSON.parse's verdict too. */
function checkText(desc: DescMessage, text: string): void {
  for (const codec of [strict, lenient]) {
    let result: ReadResult | JsonSyntaxError
    const message = create(desc)
    try {
      result = codec.messageReader(desc)(text, message)
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error
      result = error
    }
    if (result instanceof JsonSyntaxError) {
      expect(result.offset).toBeGreaterThanOrEqual(0)
      expect(result.offset).toBeLessThanOrEqual(text.length)
      if (isJson(text)) expect(result.message).toMatch(OUR_OWN_RULES)
      continue
    }
    expect(isJson(text)).toBe(true)
    if (result.violations.length > 0) continue
    // What was read is a message that can be encoded, except for proto2's required fields.
    if (desc !== Proto2Schema) expect(toBinary(desc, message)).toBeInstanceOf(Uint8Array)
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Member names of all schemas, and some that hurt. */
const name = fc.constantFrom(
  ...new Set(schemas.flatMap((desc) => desc.fields.flatMap((field) => [field.name, field.jsonName]))),
  ..."__proto__ constructor prototype toString hasOwnProperty @type value [codec.v1.extra_texts] [codec.v1.extra_message]".split(
    " ",
  ),
)
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    1e300,
    5e-324,
    "",
    "x",
    "1",
    "NaN",
    "-Infinity",
    "AQ==",
    "COLOR_RED",
    "archive",
  ),
  fc.constantFrom(
    "2024-01-01T00:00:00Z",
    "1.5s",
    "a,b",
    "x/codec.v1.Node",
    "x/google.protobuf.Struct",
    "x/google.protobuf.Any",
  ),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 5 }),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(name, tie("json"), { maxKeys: 6 }),
  ),
}))

const token = fc.constantFrom(
  ...'{ } [ ] , : " \\ \\u \\ud83d \\u0000 null true false nul 1 - 0 . e 1e999999999 01 -0 {} [] "" "@type": "__proto__":{} / 😀 \ud83d \u0000 \n \u00a0'.split(
    " ",
  ),
  " ",
)
interface Edit {
  readonly at: number
  readonly drop: number
  readonly insert: string
}
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.nat(400), drop: fc.nat(6), insert: fc.oneof(token, fc.constant("")) }),
  { minLength: 1, maxLength: 4 },
)

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((now, { at, drop, insert }) => {
    const place = at % (now.length + 1)
    return now.slice(0, place) + insert + now.slice(place + drop)
  }, text)
}

describe.each(schemas.map((desc) => [desc.name, desc] as const))("%s", (_name, desc) => {
  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => checkText(desc, text)),
      { numRuns: 100 },
    )
    const tokens = fc
      .array(
        fc.oneof(
          token,
          name.map((each) => `"${each}":`),
        ),
        { maxLength: 20 },
      )
      .map((each) => each.join(""))
    fc.assert(
      fc.property(tokens, (text) => checkText(desc, text)),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(tokens, (text) => checkText(desc, `{${text}}`)),
      { numRuns: 150 },
    )
  })

  test("any JSON with our members", () => {
    fc.assert(
      fc.property(json, (value) => checkText(desc, JSON.stringify(value) ?? "null")),
      { numRuns: 150 },
    )
    const members = fc.dictionary(name, json, { maxKeys: 8 })
    fc.assert(
      fc.property(members, (value) => checkText(desc, JSON.stringify(value))),
      { numRuns: 150 },
    )
  })

  test("right texts with something changed", () => {
    const message: fc.Arbitrary<Message> = arbitraryMessage(desc)
    fc.assert(
      fc.property(message, edits, fc.boolean(), (value, changes, spaced) => {
        const text = toJsonString(desc, value, { registry, prettySpaces: spaced ? 2 : 0 })
        checkText(desc, edited(text, changes))
      }),
      { numRuns: 150 },
    )
  })
})

test("texts of queries and paths: a value or a TextValueError", () => {
  const fields = schemas
    .flatMap((desc) => desc.fields)
    .filter((field) => field.message?.typeName.startsWith("codec.") !== true)
  const readers = fields
    .filter(({ message }) => message?.typeName !== "google.protobuf.Empty")
    .map((field) => compileTextReader(field, { style: defaultStyle, registry }))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        token,
        leaf.map(String),
        json.map((value) => JSON.stringify(value) ?? ""),
      ),
      (text) => {
        for (const read of readers) {
          try {
            read(text)
          } catch (error) {
            if (!(error instanceof TextValueError)) throw error
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})

test.each([
  ["an exponent", ScalarsSchema, `{"int64":1e${"9".repeat(100_000)}}`],
  ["a negative exponent", ScalarsSchema, `{"int64":"1e-${"9".repeat(100_000)}"}`],
  ["a million digits", ScalarsSchema, `{"int64":${"1".repeat(1_000_000)}}`],
  ["a million digits of a double", ScalarsSchema, `{"double":${"1".repeat(1_000_000)}.${"1".repeat(1_000_000)}}`],
  ["a million zeros", ScalarsSchema, `{"int64":0.${"0".repeat(1_000_000)}e5}`],
  ["zeros at both ends", ScalarsSchema, `{"int32":"1${"0".repeat(500_000)}.${"0".repeat(500_000)}1"}`],
  ["a million backslashes", ScalarsSchema, `{"string":"${"\\\\".repeat(1_000_000)}"}`],
  ["a million escapes without an end", ScalarsSchema, `{"string":"${"\\n".repeat(1_000_000)}`],
  ["a million elements", ListsSchema, `{"int32s":[${"1,".repeat(1_000_000)}1]}`],
  ["a million wrong elements", ListsSchema, `{"strings":[${"1,".repeat(1_000_000)}1]}`],
  [
    "a hundred thousand unknown members",
    ScalarsSchema,
    `{${Array.from({ length: 100_000 }, (_, n) => `"x${n}":1`).join(",")}}`,
  ],
  [
    "a hundred thousand keys",
    MapsSchema,
    `{"strings":{${Array.from({ length: 100_000 }, (_, n) => `"x${n}":"1"`).join(",")}}}`,
  ],
  ["a hundred thousand strings with escapes", ListsSchema, `{"strings":[${'"\\n",'.repeat(100_000)}""]}`],
  [
    "Any in Any",
    WellKnownSchema,
    `{"any":${'{"x":1,"value":'.repeat(90)}{}${',"@type":"x/google.protobuf.Any"}'.repeat(90)}}`,
  ],
  ["a long base64", ScalarsSchema, `{"bytes":"${"A".repeat(1_000_001)}"}`],
  ["a long mask", WellKnownSchema, `{"mask":"${"a.".repeat(500_000)}"}`],
  ["a long duration", WellKnownSchema, `{"duration":"${"1".repeat(1_000_000)}s"}`],
  ["a long time", WellKnownSchema, `{"timestamp":"2024-01-01T00:00:00.${"1".repeat(1_000_000)}Z"}`],
  ["a million spaces", ScalarsSchema, `{${" ".repeat(1_000_000)}`],
  ["a long name", ScalarsSchema, `{"${"x".repeat(1_000_000)}":1}`],
] as const)("%s takes no more work than its length", (_what, desc, text) => {
  // The processor's time: others who use the machine do not count.
  const start = process.cpuUsage()
  checkText(desc, text)
  const { user, system } = process.cpuUsage(start)
  expect(user + system).toBeLessThan(5_000_000)
})
