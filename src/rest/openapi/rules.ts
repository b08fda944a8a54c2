// protovalidate rules as JSON Schema keywords, as far as JSON Schema has words for them; what it has none for (CEL) is left out.
import type { DescField, DescMessage, JsonObject, JsonValue } from "@bufbuild/protobuf"
import { create, getOption } from "@bufbuild/protobuf"
import { createValidator } from "@bufbuild/protovalidate"
import {
  type FieldRules,
  field as fieldExtension,
  Ignore,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"

/** A member of a rules message; undefined unless it was set. */
type Own = (name: string) => unknown

/** The rules of protovalidate that a field has. */
export function rulesOf(field: DescField): FieldRules {
  return getOption(field, fieldExtension)
}

/** Whether the rules are never looked at. */
export function isIgnored(rules: FieldRules | undefined): boolean {
  return rules?.ignore === Ignore.ALWAYS
}

/** Adds what the rules say about one value; `given`: it can't be left unset, so rules that spare what is unset bind it too. */
export function withRules(schema: JsonObject, rules: FieldRules | undefined, given = false): JsonObject {
  const { type } = rules ?? {}
  if (rules === undefined || isIgnored(rules) || type?.case === undefined) return schema
  const own = ownOf(type.value)
  const keywords = type.case === "string" ? stringKeywords(own) : numberKeywords(own)
  if (Object.keys(keywords).length === 0) return schema
  if (given || rules.ignore !== Ignore.IF_ZERO_VALUE) return { ...schema, ...keywords }
  return allowingZero(schema, keywords, type.case === "string" ? "" : 0)
}

/** The rules bind only what is not the type's zero. */
function allowingZero(schema: JsonObject, keywords: JsonObject, zero: JsonValue): JsonObject {
  const { pattern, maxLength, ...rest } = keywords
  const plain = zero === "" && Object.keys(rest).length === 0
  if (!plain) return { ...schema, anyOf: [{ const: zero }, keywords] }
  return {
    ...schema,
    ...(typeof pattern === "string" ? { pattern: `^$|${pattern}` } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
}

/** The keywords for a list, and the rules for its items. */
export function listRules(rules: FieldRules): { keywords: JsonObject; items: FieldRules | undefined } {
  if (isIgnored(rules) || rules.type.case !== "repeated") return { keywords: {}, items: undefined }
  const own = ownOf(rules.type.value)
  return {
    keywords: {
      ...limit("minItems", own("minItems")),
      ...limit("maxItems", own("maxItems")),
      ...(own("unique") === true ? { uniqueItems: true } : {}),
    },
    items: rules.type.value.items,
  }
}

/** The keywords for a map, and the rules for its keys and values. */
export function mapRules(rules: FieldRules) {
  if (isIgnored(rules) || rules.type.case !== "map") return { keywords: {}, keys: undefined, values: undefined }
  const own = ownOf(rules.type.value)
  const { keys, values } = rules.type.value
  return {
    keywords: { ...limit("minProperties", own("minPairs")), ...limit("maxProperties", own("maxPairs")) },
    keys,
    values,
  }
}

/** Whether an enum's rules let the number pass. */
export function allowsNumber(rules: FieldRules | undefined, number: number): boolean {
  if (rules === undefined || isIgnored(rules) || rules.type.case !== "enum") return true
  const own = ownOf(rules.type.value)
  const constant = own("const")
  const { in: allowed, notIn } = rules.type.value
  if (constant !== undefined && constant !== number) return false
  return (allowed.length === 0 || allowed.includes(number)) && !notIn.includes(number)
}

const validator = createValidator()
const requiredByMessage = new WeakMap<DescMessage, ReadonlySet<DescField>>()

/** Fields that a message must not leave unset: protovalidate itself is asked about the empty message, once. */
export function requiredFields(desc: DescMessage): ReadonlySet<DescField> {
  let fields = requiredByMessage.get(desc)
  if (fields === undefined) {
    const result = validator.validate(desc, create(desc))
    const violations = result.kind === "invalid" ? result.violations : []
    fields = new Set(violations.flatMap(({ field: [first] }) => (first?.kind === "field" ? [first as DescField] : [])))
    requiredByMessage.set(desc, fields)
  }
  return fields
}

const FORMATS: Readonly<Record<string, string>> = {
  email: "email",
  hostname: "hostname",
  ipv4: "ipv4",
  ipv6: "ipv6",
  uri: "uri",
  uriRef: "uri-reference",
  uuid: "uuid",
}

function stringKeywords(own: Own): JsonObject {
  const pattern = own("pattern")
  const prefix = own("prefix")
  const suffix = own("suffix")
  const contains = own("contains")
  const patterns = [
    ...(typeof pattern === "string" ? portable(pattern) : []),
    ...(typeof prefix === "string" ? [`^${escaped(prefix)}`] : []),
    ...(typeof suffix === "string" ? [`${escaped(suffix)}$`] : []),
    ...(typeof contains === "string" ? [escaped(contains)] : []),
  ]
  const [first, ...others] = patterns
  const wellKnown = own("wellKnown") as { readonly case: string | undefined; readonly value?: unknown }
  const format = wellKnown.case !== undefined && wellKnown.value === true ? FORMATS[wellKnown.case] : undefined
  return {
    ...limit("minLength", own("minLen") ?? own("len")),
    ...limit("maxLength", own("maxLen") ?? own("len")),
    ...(first === undefined ? {} : { pattern: first }),
    ...(others.length === 0 ? {} : { allOf: others.map((other) => ({ pattern: other })) }),
    ...(format === undefined ? {} : { format }),
    ...choices(own),
  }
}

interface Bound {
  readonly case: string | undefined
  readonly value?: unknown
}

function numberKeywords(own: Own): JsonObject {
  const upper = own("lessThan") as Bound | undefined
  const lower = own("greaterThan") as Bound | undefined
  const least = limit(lower?.case === "gt" ? "exclusiveMinimum" : "minimum", lower?.value)
  const most = limit(upper?.case === "lt" ? "exclusiveMaximum" : "maximum", upper?.value)
  // Bounds the wrong way round mean "outside of".
  const outside = Number(lower?.value ?? Number.NEGATIVE_INFINITY) > Number(upper?.value ?? Number.POSITIVE_INFINITY)
  return { ...(outside ? { anyOf: [least, most] } : { ...least, ...most }), ...choices(own) }
}

function choices(own: Own): JsonObject {
  const constant = own("const")
  const allowed = own("in")
  const refused = own("notIn")
  return {
    ...(constant === undefined ? {} : { const: plain(constant) }),
    ...(Array.isArray(allowed) && allowed.length > 0 ? { enum: allowed.map(plain) } : {}),
    ...(Array.isArray(refused) && refused.length > 0 ? { not: { enum: refused.map(plain) } } : {}),
  }
}

function limit(keyword: string, value: unknown): JsonObject {
  return typeof value === "bigint" || typeof value === "number" ? { [keyword]: Number(value) } : {}
}

function plain(value: unknown): JsonValue {
  return typeof value === "bigint" ? Number(value) : (value as JsonValue)
}

function ownOf(rules: object): Own {
  return (name) => (Object.hasOwn(rules, name) ? Reflect.get(rules, name) : undefined)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
}

/**
 * The pattern as generated clients can compile it: engines without Unicode properties (Python's) fail on them. "No character that is a
 * control, a format, a surrogate or not assigned" becomes "no control character", which refuses nothing that the server takes; a pattern
 * with another property is left out.
 */
function portable(pattern: string): string[] {
  const plain = pattern.replaceAll("\\P{C}", "[^\\x00-\\x1f\\x7f-\\x9f]")
  return /\\[pP]\{/.test(plain) ? [] : [plain]
}
