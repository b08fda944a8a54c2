// JSON Schema of scalars, enums and well-known types, as a dialect's codec reads and writes them.
import { type DescEnum, type DescMessage, type JsonObject, ScalarType } from "@bufbuild/protobuf"
import type { FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"
import { wrappedField } from "../../rpc/message-representation.js"
import type { JsonStyle } from "../dialect.js"
import { enumSpelling } from "../options.js"
import { allowsNumber } from "./rules.js"

/** "text": in a path, query or header. */
export type Direction = "input" | "output" | "text"

const SPECIAL_FLOATS = { enum: ["NaN", "Infinity", "-Infinity"] }

/** The schema of a scalar in the dialect's style. */
export function scalarSchema(type: ScalarType, style: JsonStyle, direction: Direction): JsonObject {
  switch (type) {
    case ScalarType.DOUBLE:
      return { anyOf: [{ type: "number", format: "double" }, { ...SPECIAL_FLOATS }] }
    case ScalarType.FLOAT:
      return { anyOf: [{ type: "number", format: "float" }, { ...SPECIAL_FLOATS }] }
    case ScalarType.INT32:
    case ScalarType.SINT32:
    case ScalarType.SFIXED32:
      return { type: "integer", format: "int32", ...range(-(2 ** 31), 2 ** 31 - 1, direction) }
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return { type: "integer", ...range(0, 2 ** 32 - 1, direction) }
    case ScalarType.INT64:
    case ScalarType.SINT64:
    case ScalarType.SFIXED64:
      return isText(style, direction)
        ? { type: "string", format: "int64", pattern: "^-?[0-9]{1,19}$" }
        : { type: "integer", format: "int64" }
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
      return isText(style, direction)
        ? { type: "string", format: "uint64", pattern: "^[0-9]{1,20}$" }
        : { type: "integer", minimum: 0 }
    case ScalarType.BOOL:
      return { type: "boolean" }
    case ScalarType.STRING:
      return { type: "string" }
    case ScalarType.BYTES:
      return { type: "string", contentEncoding: "base64" }
  }
}

function isText(style: JsonStyle, direction: Direction): boolean {
  return style.int64 === "string" && direction !== "text"
}

/** 64-bit integers have no bounds here: JSON.stringify would write other numbers. */
function range(minimum: number, maximum: number, direction: Direction): JsonObject {
  if (direction === "output") return minimum === 0 ? { minimum } : {}
  return { minimum, maximum }
}

/** Values without a spelling can't be said. */
export function enumSchema(
  desc: DescEnum,
  rules: FieldRules | undefined,
  comments: Readonly<Record<string, string>>,
): JsonObject {
  if (desc.typeName === "google.protobuf.NullValue") return { type: "null" }
  const spelled = desc.values.some((value) => enumSpelling(value) !== undefined)
  const values = desc.values.flatMap((value) => {
    const name = spelled ? enumSpelling(value) : value.name
    return name === undefined || !allowsNumber(rules, value.number) ? [] : [{ value, name }]
  })
  const notes = values.flatMap(({ value, name }) => {
    const comment = comments[`${desc.typeName}.${value.name}`]
    return comment === undefined ? [] : [`- \`${name}\`: ${comment}`]
  })
  const description = [comments[desc.typeName], notes.join("\n")].filter(Boolean).join("\n\n")
  return {
    type: "string",
    enum: values.map(({ name }) => name),
    ...(description === "" ? {} : { description }),
  }
}

/** Returns undefined when the message is an object of its fields. */
export function wellKnownSchema(desc: DescMessage, style: JsonStyle, direction: Direction): JsonObject | undefined {
  switch (desc.typeName) {
    case "google.protobuf.Timestamp":
      return style.timestamps === "epoch-seconds"
        ? { type: "number", description: "Seconds since 1970, with fraction." }
        : { type: "string", format: "date-time" }
    case "google.protobuf.Duration":
      return { type: "string", pattern: "^-?[0-9]+(\\.[0-9]{1,9})?s$", examples: ["1.5s"] }
    case "google.protobuf.FieldMask":
      return { type: "string", description: "Names of fields, joined by commas." }
    case "google.protobuf.Struct":
      return { type: "object", additionalProperties: true }
    case "google.protobuf.Value":
      return {}
    case "google.protobuf.ListValue":
      return { type: "array", items: {} }
    case "google.protobuf.Any":
      return { type: "object", properties: { "@type": { type: "string" } }, additionalProperties: true }
  }
  const wrapped = wrappedField(desc)
  return wrapped === undefined ? undefined : scalarSchema(wrapped.scalar, style, direction)
}
