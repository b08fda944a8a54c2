// protovalidate rules as JSON Schema, on messages that have one of each.
import type { DescField } from "@bufbuild/protobuf"
import { describe, expect, test } from "vitest"
import { listRules, requiredFields, rulesOf, withRules } from "../../../src/rest/openapi/rules.js"
import { EverythingSchema } from "../../gen/validation/validation/v1/validation_pb.js"

function fieldOf(name: string): DescField {
  const field = EverythingSchema.fields.find((each) => each.name === name)
  if (field === undefined) throw new Error(`no field ${name}`)
  return field
}

function keywords(name: string, given = false) {
  return withRules({}, rulesOf(fieldOf(name)), given)
}

describe("rules of a value", () => {
  test.each([
    ["pattern", { pattern: "^[a-zA-Z0-9_-]{1,8}$" }],
    ["length", { minLength: 2, maxLength: 4 }],
    ["exact", { minLength: 3, maxLength: 3 }],
    ["one_of", { enum: ["a", "b", ""] }],
    ["none_of", { not: { enum: ["a", "b"] } }],
    ["ranged", { minimum: 1, exclusiveMaximum: 5 }],
    ["big", { exclusiveMinimum: -3, maximum: 3 }],
    ["never", {}],
  ])("%s", (name, expected) => {
    expect(keywords(name)).toEqual(expected)
  })

  test("spare the unset where they say so, unless it must be given", () => {
    expect(keywords("nested")).toEqual({ pattern: "^$|^([a-c]+,)*$" })
    expect(keywords("nested", true)).toEqual({ pattern: "^([a-c]+,)*$" })
    expect(keywords("constant")).toEqual({ anyOf: [{ const: "" }, { const: "c" }] })
    expect(keywords("mail")).toEqual({ anyOf: [{ const: "" }, { format: "email" }] })
    expect(keywords("affixes", true)).toEqual({ pattern: "^ab", allOf: [{ pattern: "b$" }] })
  })

  test("bounds the wrong way round mean outside of them", () => {
    expect(keywords("outside", true)).toEqual({ anyOf: [{ exclusiveMinimum: 4 }, { exclusiveMaximum: 2 }] })
  })
})

test("rules of a list are its own and its items'", () => {
  const list = EverythingSchema.fields.filter((field) => field.fieldKind === "list").map((field) => rulesOf(field))
  const found = list.map((rules) => listRules(rules).keywords)
  expect(found).toContainEqual(expect.objectContaining({ minItems: expect.any(Number) }))
})

test("what must be set is what protovalidate says of the empty message", () => {
  const required = requiredFields(EverythingSchema)
  const names = [...required].map(({ name }) => name)
  expect(names).toContain("name")
  expect(names).toContain("pattern")
  expect(names).toContain("ranged")
  expect(names).not.toContain("nested")
  expect(names).not.toContain("maybe")
  expect(names).not.toContain("never")
})
