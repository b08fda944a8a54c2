// The rules of protovalidate on one value, as plain functions. A predicate that answers true is sure that no rule is violated;
// false only means that protovalidate has to look. That is also the answer to every rule that has no predicate here.
import { ScalarType } from "@bufbuild/protobuf"
import type { FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"
import { translatePattern } from "./pattern.js"

export type Predicate = (value: unknown) => boolean

/** The predicate that is never sure: protovalidate looks at every value. */
export const never: Predicate = () => false

/** The rules that a predicate understands, by the kind of value. Every other one makes it give up. */
const understood = {
  string: ["const", "len", "minLen", "maxLen", "minBytes", "maxBytes", "pattern", "prefix", "suffix", "in", "notIn"],
  bytes: ["len", "minLen", "maxLen"],
  bool: ["const"],
  number: ["const", "in", "notIn", "lessThan", "greaterThan"],
  enum: ["const", "definedOnly", "in", "notIn"],
} as const

type Rules = { readonly [rule: string]: unknown }

/** Returns undefined when there is nothing to check. `numbers`: of an enum's values. */
export function valuePredicate(
  rules: FieldRules | undefined,
  scalar: ScalarType | undefined,
  numbers?: ReadonlySet<number>,
): Predicate | undefined {
  if (rules === undefined || !hasRules(rules)) return undefined
  if (rules.cel.length > 0 || rules.celExpression.length > 0) return never
  const { case: kind, value } = rules.type
  if (kind === undefined) return undefined
  const given = value as unknown as Rules
  if ("$unknown" in given) return never
  const all = (checks: (Predicate | undefined)[]) => every(checks.filter((check) => check !== undefined))
  switch (kind) {
    case "string":
      return only(given, understood.string) ? all(stringChecks(given)) : never
    case "bytes":
      return only(given, understood.bytes) ? all(sizeChecks(given, (bytes) => (bytes as Uint8Array).length)) : never
    case "bool":
      return only(given, understood.bool) ? all(listChecks(given)) : never
    case "enum":
      if (!only(given, understood.enum)) return never
      return all([
        ...listChecks(given),
        given.definedOnly === true && numbers !== undefined ? (number) => numbers.has(number as number) : undefined,
      ])
    default:
      return scalar !== undefined && isNumeric(scalar) && only(given, understood.number)
        ? all([...listChecks(given), ...rangeChecks(given)])
        : never
  }
}

/** One predicate for all of them; undefined where there are none. */
export function every(checks: readonly Predicate[]): Predicate | undefined {
  const [first, second] = checks
  if (first === undefined || second === undefined) return first
  if (checks.length === 2) return (value) => first(value) && second(value)
  return (value) => {
    for (const check of checks) if (!check(value)) return false
    return true
  }
}

/** The check of a list's elements, or of a map's keys and values together. */
export function entryCheck(keys: Predicate | undefined, values: Predicate | undefined) {
  if (keys === undefined && values === undefined) return undefined
  return (value: unknown, key: string) => (keys === undefined || keys(key)) && (values === undefined || values(value))
}

/** Whether the field has any rule, of a type or in CEL. */
export function hasRules(rules: FieldRules): boolean {
  return rules.type.case !== undefined || rules.cel.length > 0 || rules.celExpression.length > 0
}

/** Whether no rule is set but these. Examples say nothing about validity. */
function only(rules: Rules, known: readonly string[]): boolean {
  return Object.keys(rules).every(
    (name) => name === "$typeName" || name === "example" || known.includes(name) || !isSet(rules[name]),
  )
}

function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === "object" && value !== null && "case" in value) return value.case !== undefined
  return value !== undefined && value !== false
}

/** A member that was set: protobuf-es answers the default of an unset one from the prototype. */
function own(rules: Rules, name: string): unknown {
  return Object.hasOwn(rules, name) ? rules[name] : undefined
}

function stringChecks(rules: Rules): (Predicate | undefined)[] {
  const prefix = own(rules, "prefix")
  const suffix = own(rules, "suffix")
  const pattern = own(rules, "pattern")
  return [
    ...listChecks(rules),
    ...sizeChecks(rules, (text) => codePoints(text as string)),
    ...sizeChecks({ minLen: own(rules, "minBytes"), maxLen: own(rules, "maxBytes") }, (text) =>
      Buffer.byteLength(text as string),
    ),
    typeof pattern === "string" ? patternCheck(pattern) : undefined,
    typeof prefix === "string" ? (text) => (text as string).startsWith(prefix) : undefined,
    typeof suffix === "string" ? (text) => (text as string).endsWith(suffix) : undefined,
  ]
}

function patternCheck(pattern: string): Predicate {
  const expression = translatePattern(pattern)
  return expression === undefined ? never : (text) => expression.test(text as string)
}

function sizeChecks(rules: Rules, size: (value: unknown) => number): (Predicate | undefined)[] {
  const len = own(rules, "len")
  const min = own(rules, "minLen")
  const max = own(rules, "maxLen")
  return [
    typeof len === "bigint" ? (value) => size(value) === Number(len) : undefined,
    typeof min === "bigint" ? (value) => size(value) >= Number(min) : undefined,
    typeof max === "bigint" ? (value) => size(value) <= Number(max) : undefined,
  ]
}

function listChecks(rules: Rules): (Predicate | undefined)[] {
  const constant = own(rules, "const")
  const allowed = listOf(rules.in)
  const refused = listOf(rules.notIn)
  return [
    constant !== undefined ? (value) => value === constant : undefined,
    allowed !== undefined ? (value) => allowed.has(value) : undefined,
    refused !== undefined ? (value) => !refused.has(value) : undefined,
  ]
}

function listOf(value: unknown): ReadonlySet<unknown> | undefined {
  return Array.isArray(value) && value.length > 0 ? new Set(value) : undefined
}

interface Bound {
  readonly case: string | undefined
  readonly value?: number | bigint
}

function rangeChecks(rules: Rules): (Predicate | undefined)[] {
  const upper = rules.lessThan as Bound
  const lower = rules.greaterThan as Bound
  const [most, least] = [upper.value, lower.value]
  // Bounds the wrong way round mean "outside of": rare enough for protovalidate to do.
  if (most !== undefined && least !== undefined && most < least) return [never]
  return [boundCheck(upper), boundCheck(lower)]
}

type Number_ = number | bigint

function boundCheck({ case: kind, value: bound }: Bound): Predicate | undefined {
  if (bound === undefined) return undefined
  switch (kind) {
    case "lt":
      return (value) => (value as Number_) < bound
    case "lte":
      return (value) => (value as Number_) <= bound
    case "gt":
      return (value) => (value as Number_) > bound
    case "gte":
      return (value) => (value as Number_) >= bound
    default:
      return never
  }
}

/** Strings of this many UTF-16 units have at least half as many code points: most need no counting. */
export function codePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(i + 1)
      if (next >= 0xdc00 && next < 0xe000) {
        count--
        i++
      }
    }
  }
  return count
}

function isNumeric(scalar: ScalarType): boolean {
  return scalar !== ScalarType.STRING && scalar !== ScalarType.BYTES && scalar !== ScalarType.BOOL
}
