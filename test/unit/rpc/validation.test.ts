import { create, type DescField, type DescMessage, type Message, ScalarType } from "@bufbuild/protobuf"
import { isWrapperDesc } from "@bufbuild/protobuf/wkt"
import { createValidator } from "@bufbuild/protovalidate"
import { Code, ConnectError } from "@connectrpc/connect"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { BadRequestSchema, ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"
import { RuleCompiler } from "../../../src/rpc/validation/compile.js"
import { translatePattern } from "../../../src/rpc/validation/pattern.js"
import { createRuleCheck } from "../../../src/rpc/validation/rule-check.js"
import { ruleError } from "../../../src/rpc/validation/violations.js"
import {
  CelledSchema,
  type Everything,
  EverythingSchema,
  InnerSchema,
  PlainSchema,
} from "../../gen/validation/validation/v1/validation_pb.js"

const validator = createValidator()
const compiler = new RuleCompiler()
const check = createRuleCheck({ validator })

/** A message that violates nothing and has a value wherever the compiled rules look. */
function valid(): Everything {
  const inner = create(InnerSchema, { id: "i", child: { id: "c" } })
  return create(EverythingSchema, {
    name: "n",
    pattern: "ab-9",
    spaced: "abc",
    length: "abc",
    exact: "abc",
    bytesLong: "abc",
    oneOf: "a",
    noneOf: "c",
    ranged: 1,
    big: 3n,
    real: 0.5,
    listed: 1n,
    color: 1,
    someColor: 1,
    noColor: 1,
    blob: new Uint8Array(2),
    tags: ["a", "b"],
    inner,
    needed: inner,
    choice: { case: "chosenText", value: "ab" },
  })
}

const words = [
  "",
  "a",
  "b",
  "c",
  "ab",
  "abc",
  "abcd",
  "a b",
  "é",
  "𝑎𝑎",
  "𝑎𝑎𝑎𝑎𝑎",
  "a#",
  "a/",
  "x",
  "a,b,",
  "a\n",
  "a@b.c",
  "a\v",
  "\u2028",
]
const numbers = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]

/** Values on both sides of the rules in validation.proto. */
function scalars(scalar: ScalarType, longAsString: boolean): fc.Arbitrary<unknown> {
  switch (scalar) {
    case ScalarType.STRING:
      return fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 6 }))
    case ScalarType.BOOL:
      return fc.boolean()
    case ScalarType.BYTES:
      return fc.uint8Array({ maxLength: 4, max: 100 })
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return fc.constantFrom(-2, -1.5, 0, -0, 1.5, 2, Number.NaN, Number.POSITIVE_INFINITY)
    case ScalarType.INT64:
    case ScalarType.SINT64:
      return fc.constantFrom(...numbers).map((value) => (longAsString ? String(value) : BigInt(value)))
    case ScalarType.UINT32:
      return fc.constantFrom(...numbers.filter((value) => value >= 0))
    default:
      return fc.constantFrom(...numbers)
  }
}

function values(field: DescField, depth: number): fc.Arbitrary<unknown> | undefined {
  switch (field.fieldKind) {
    case "scalar":
      return scalars(field.scalar, field.longAsString)
    case "enum":
      return fc.integer({ min: 0, max: 3 })
    case "message":
      if (isWrapperDesc(field.message)) return fc.constantFrom(...numbers)
      return depth === 0 ? undefined : messages(field.message, depth - 1)
    case "list": {
      const item =
        field.listKind === "scalar"
          ? scalars(field.scalar, field.longAsString)
          : field.listKind === "enum"
            ? fc.integer({ min: 0, max: 3 })
            : messages(field.message, Math.max(0, depth - 1))
      return fc.array(item, { maxLength: 4 })
    }
    case "map": {
      const value =
        field.mapKind === "message"
          ? messages(field.message, Math.max(0, depth - 1))
          : scalars(ScalarType.STRING, false)
      return fc.dictionary(fc.constantFrom("a", "bb", "ccc"), value, { noNullPrototype: true, maxKeys: 3 })
    }
  }
}

function messages(desc: DescMessage, depth: number): fc.Arbitrary<Message> {
  return fc
    .record(
      Object.fromEntries(
        desc.fields.flatMap((field) => {
          const value = values(field, depth)
          return value === undefined ? [] : [[field.localName, fc.option(value, { freq: 3, nil: undefined })]]
        }),
      ),
    )
    .map((record) => fill(create(desc) as Message, desc, record))
}

function fill<M extends Message>(message: M, desc: DescMessage, record: { readonly [localName: string]: unknown }): M {
  for (const field of desc.fields) {
    const value = record[field.localName]
    if (value === undefined) continue
    if (field.oneof === undefined) Reflect.set(message, field.localName, value)
    else Reflect.set(message, field.oneof.localName, { case: field.localName, value })
  }
  return message
}

function isSure(message: Message, desc: DescMessage): boolean {
  return compiler.compile(desc)?.(message) ?? true
}

describe("compiled rules", () => {
  test("never pass what protovalidate refuses", () => {
    fc.assert(
      fc.property(messages(EverythingSchema, 2), (random) => {
        const message = random as Everything
        if (isSure(message, EverythingSchema)) expect(validator.validate(EverythingSchema, message).kind).toBe("valid")
      }),
      { numRuns: 500 },
    )
  })

  // Random messages violate something nearly always: here all but one or two fields are right.
  test("agree with protovalidate on messages that are nearly valid", () => {
    const anyFields = fc.uniqueArray(fc.nat(EverythingSchema.fields.length - 1), { maxLength: 2 }).chain((indexes) =>
      fc.tuple(
        ...indexes.map((index) => {
          const field = EverythingSchema.fields[index]
          const value = field === undefined ? undefined : values(field, 2)
          return (value ?? fc.constant(undefined)).map((each) => [field?.localName ?? "", each] as const)
        }),
      ),
    )
    let passed = 0
    fc.assert(
      fc.property(anyFields, (fields) => {
        const message = fill(valid(), EverythingSchema, Object.fromEntries(fields))
        const verdict = validator.validate(EverythingSchema, message).kind
        const sure = isSure(message, EverythingSchema)
        if (sure) {
          expect(verdict).toBe("valid")
          passed++
        }
        expect(check(EverythingSchema, message).length === 0).toBe(verdict === "valid")
      }),
      { numRuns: 4000 },
    )
    expect(passed).toBeGreaterThan(500)
  })

  test("are sure of a valid message", () => {
    expect(isSure(valid(), EverythingSchema)).toBe(true)
  })

  test.each([
    { name: "" },
    { pattern: "a b" },
    { spaced: "" },
    { length: "𝑎" },
    { length: "abcde" },
    { exact: "ab" },
    { bytesLong: "𝑎𝑎" },
    { oneOf: "z" },
    { noneOf: "b" },
    { constant: "d" },
    { affixes: "bb" },
    { maybe: "" },
    { ranged: 5 },
    { ranged: 0 },
    { big: -3n },
    { real: Number.NaN },
    { listed: 3n },
    { agreed: false, constant: "d" },
    { color: 3 },
    { someColor: 2 },
    { noColor: 2 },
    { blob: new Uint8Array() },
    { tags: [] },
    { tags: ["a", "a"] },
    { tags: ["abc"] },
    { colors: [7] },
    { labels: { a: "" } },
    { labels: { abc: "a" } },
    { labels: { a: "a", b: "b", c: "c" } },
    { needed: undefined },
    { choice: { case: undefined } },
    { choice: { case: "chosenText", value: "a" } },
    { choice: { case: "chosenInner", value: create(InnerSchema) } },
  ] as Partial<Everything>[])("doubt case %#", (change) => {
    const message: Everything = Object.assign(valid(), change)
    expect(isSure(message, EverythingSchema)).toBe(false)
    expect(validator.validate(EverythingSchema, message).kind).toBe("invalid")
  })

  test("a type without rules has no predicate; one with CEL is never sure", () => {
    expect(compiler.compile(PlainSchema)).toBeUndefined()
    expect(isSure(create(CelledSchema, { a: 2, b: 4 }), CelledSchema)).toBe(false)
    expect(check(CelledSchema, create(CelledSchema, { a: 2, b: 4 }))).toEqual([])
  })

  test("follow messages into themselves", () => {
    expect(isSure(create(InnerSchema, { id: "a", child: { id: "b", child: { id: "c" } } }), InnerSchema)).toBe(true)
    expect(isSure(create(InnerSchema, { id: "a", child: { id: "b", child: { id: "" } } }), InnerSchema)).toBe(false)
  })
})

describe("violations", () => {
  test("come all together, with the path, the rule and what to do", () => {
    const message = valid()
    message.name = ""
    message.pattern = "a b"
    message.inners = [create(InnerSchema, { id: "a" }), create(InnerSchema)]
    message.innerByName = { k: create(InnerSchema) }
    const error = ruleError(check(EverythingSchema, message), "registry")
    expect(error).toBeInstanceOf(ConnectError)
    expect(error.code).toBe(Code.InvalidArgument)
    expect(error.findDetails(ErrorInfoSchema)).toMatchObject([{ reason: "INVALID", domain: "registry" }])
    const found = error.findDetails(BadRequestSchema)[0]?.fieldViolations
    expect(found?.map(({ field, reason }) => [field, reason])).toEqual([
      ["name", "required"],
      ["pattern", "string.pattern"],
      ["inners[1].id", "string.min_len"],
      ['inner_by_name["k"].id', "string.min_len"],
    ])
    expect(found?.map(({ description }) => description)).toEqual([
      "must be set",
      "must match regex pattern `^[a-zA-Z0-9_-]{1,8}$`",
      "must be at least 1 characters",
      "must be at least 1 characters",
    ])
    expect(error?.rawMessage).toContain("name: must be set; pattern: must match")
  })
})

describe("translated patterns", () => {
  test.each([
    ["^[a-zA-Z0-9_-]{1,64}$", "a-9", true],
    ["^[^#/\\s]{1,255}$", "a\u00a0", true],
    ["^[^#/\\s]{1,255}$", "a b", false],
    ["^.$", "\u2028", true],
    ["^.$", "\n", false],
    ["^a?b$", "b", true],
    ["^\\d{2}-(?:x|y)$", "12-y", true],
    ["^[\\w.-]+$", "a.b-c", true],
  ])("%s on %j: %s", (pattern, text, expected) => {
    expect(translatePattern(pattern)?.test(text)).toBe(expected)
  })

  test.each(["(a+)+$", "(?i)a", "\\pL", "[[:alpha:]]", "^[^\\S]$", "\\Aa", "a++", "a\\b", "(a", "a{1,2}{3}"])(
    "%s is left to RE2",
    (pattern) => {
      expect(translatePattern(pattern)).toBeUndefined()
    },
  )
})
