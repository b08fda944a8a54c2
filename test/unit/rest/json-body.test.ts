// A body that is the whole of a request whose message has a JSON form of its own.
import { create, type JsonValue, toJson } from "@bufbuild/protobuf"
import { expect, it } from "vitest"
import { createJsonBody } from "../../../src/rest/binding/json-body.js"
import type { Violation } from "../../../src/rest/json/codec.js"
import { bindingsOf } from "../../../src/rest/routing/rules.js"
import { codecWith } from "../../support/json-codec.js"
import { sketchService } from "./rule-fixture.js"

function read(input: string, text: string): JsonValue | string[] {
  const rule = { pattern: { case: "post" as const, value: "/a" }, body: "*" }
  const [binding] = sketchService([{ rule, input: `google.protobuf.${input}` }]).methods.flatMap(bindingsOf)
  if (binding === undefined) throw new Error("no binding")
  const message = create(binding.method.input)
  const violations: Violation[] = []
  createJsonBody(binding, codecWith()).read(text, message, violations)
  return violations.length > 0 ? violations.map(({ reason }) => reason) : toJson(binding.method.input, message)
}

it.each([
  ["StringValue", '"a"', "a"],
  ["StringValue", "", ""],
  ["StringValue", '{"value": "a"}', ["INVALID_TYPE"]],
  ["Int64Value", "9007199254740993", "9007199254740993"],
  ["Int64Value", "null", ["INVALID_TYPE"]],
  ["Struct", '{"a": {"b": [null]}}', { a: { b: [null] } }],
  ["Struct", "", {}],
  ["Struct", "[]", ["INVALID_TYPE"]],
  ["Value", "null", null],
  ["Value", "[1]", [1]],
  ["ListValue", "[1, {}]", [1, {}]],
])("%s from %s", (input, text, expected) => {
  expect(read(input, text)).toEqual(expected)
})
