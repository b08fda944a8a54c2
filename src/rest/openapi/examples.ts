// Example values that fit their schema: from its own examples where it has any, else made up.
import type { JsonObject, JsonValue } from "@bufbuild/protobuf"
import type { Components } from "./components.js"

const TIME = "2026-01-02T03:04:05.678Z"
const TEXTS = ["text", "1.0.0", "example", "1", "*", "0".repeat(12), "0".repeat(64)]
const MAX_DEPTH = 8

/** Returns undefined when no example is known. Requests have no members that are read only. */
export function exampleOf(
  schema: JsonObject,
  components: Components,
  direction: "input" | "output" = "output",
): JsonValue | undefined {
  return exampleIn(schema, { components, direction, within: [] })
}

interface Walk {
  readonly components: Components
  readonly direction: "input" | "output"
  /** References that are being followed. */
  readonly within: readonly string[]
}

function exampleIn(schema: JsonObject, walk: Walk): JsonValue | undefined {
  const { examples, const: constant, enum: values, $ref: reference, anyOf } = schema
  if (Array.isArray(examples) && examples.length > 0) return examples[0]
  if (constant !== undefined) return constant
  if (Array.isArray(values)) return values[0]
  if (typeof reference === "string") {
    if (walk.within.includes(reference) || walk.within.length >= MAX_DEPTH) return undefined
    const target = walk.components.resolve(reference)
    return target && exampleIn(target, { ...walk, within: [...walk.within, reference] })
  }
  if (Array.isArray(anyOf)) return firstOf(anyOf.filter(isObject).filter(isNotEmptyText), walk)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case "object":
      return objectOf(schema, walk)
    case "array": {
      const item = isObject(schema.items) ? exampleIn(schema.items, walk) : undefined
      return item === undefined ? (schema.minItems === undefined ? [] : undefined) : [item]
    }
    case "string":
      return textOf(schema)
    case "integer":
    case "number":
      return numberOf(schema)
    case "boolean":
      return false
    default:
      return undefined
  }
}

function firstOf(schemas: readonly JsonObject[], walk: Walk): JsonValue | undefined {
  for (const schema of schemas) {
    const value = exampleIn("type" in schema || "$ref" in schema ? schema : { type: "string", ...schema }, walk)
    if (value !== undefined) return value
  }
  return undefined
}

function isNotEmptyText(schema: JsonObject): boolean {
  return schema.const !== ""
}

function objectOf(schema: JsonObject, walk: Walk): JsonValue | undefined {
  const required = Array.isArray(schema.required) ? schema.required : []
  const object: JsonObject = {}
  for (const [name, member] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    if (!isObject(member) || (walk.direction === "input" && member.readOnly === true)) continue
    const value = conflicts(schema, object, name) ? undefined : exampleIn(member, walk)
    if (value !== undefined) object[name] = value
    else if (required.includes(name)) return undefined
  }
  return object
}

/** Of a oneof only one member may be there. */
function conflicts({ allOf }: JsonObject, object: JsonObject, name: string): boolean {
  if (!Array.isArray(allOf)) return false
  return allOf.some((each) => {
    const names = isObject(each) && isObject(each.not) ? each.not.required : undefined
    return Array.isArray(names) && names.includes(name) && names.some((other) => Object.hasOwn(object, String(other)))
  })
}

function textOf(schema: JsonObject): string | undefined {
  if (schema.format === "date-time") return TIME
  const pattern = typeof schema.pattern === "string" ? expression(schema.pattern) : undefined
  if (pattern === null) return undefined
  const min = Number(schema.minLength ?? 0)
  const max = Number(schema.maxLength ?? Number.POSITIVE_INFINITY)
  return TEXTS.find((text) => text.length >= min && text.length <= max && (pattern?.test(text) ?? true))
}

/** null: no regular expression of this language. */
function expression(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, "u")
  } catch {
    return null
  }
}

function numberOf(schema: JsonObject): number {
  const low = Number(schema.minimum ?? schema.exclusiveMinimum ?? 0)
  const high = Number(schema.maximum ?? schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY)
  return Math.min(Math.max(1, low + (schema.exclusiveMinimum === undefined ? 0 : 1)), high)
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
