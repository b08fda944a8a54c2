import {
  type DescEnum,
  type DescField,
  type DescMessage,
  getOption,
  hasOption,
  isFieldSet,
  type Message,
  ScalarType,
} from "@bufbuild/protobuf"
import { FeatureSet_FieldPresence, FieldMaskSchema, isWrapperDesc } from "@bufbuild/protobuf/wkt"
import {
  type FieldRules,
  field as fieldExtension,
  Ignore,
  type MapRules,
  message as messageExtension,
  oneof as oneofExtension,
  type RepeatedRules,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"
import { entryCheck, every, hasRules, never, type Predicate, valuePredicate } from "./predicates.js"

/** Reads a member of a message by the name that the generated code gives it. */
type Members = { readonly [localName: string]: unknown }

/**
 * Compiles the protovalidate rules of a message type into one predicate over its messages, without reflection when it runs.
 */
export class RuleCompiler {
  readonly #compiled = new Map<DescMessage, Predicate>()
  readonly #ruled = new Map<DescMessage, boolean>()

  /** The predicate returns true when the message violates no rule, and false when it may. Undefined when the type has no rules. */
  compile(desc: DescMessage): Predicate | undefined {
    if (desc.typeName === FieldMaskSchema.typeName) return hasFewPaths
    if (!this.#hasRules(desc, new Set())) return undefined
    const existing = this.#compiled.get(desc)
    if (existing !== undefined) return existing
    // Types may contain themselves: what refers to this one while it is being compiled goes through the indirection.
    let predicate: Predicate = never
    this.#compiled.set(desc, (value) => predicate(value))
    predicate = every(this.#messageChecks(desc)) ?? (() => true)
    this.#compiled.set(desc, predicate)
    return predicate
  }

  /** Whether an entry of a list or map violates no rule of its own. undefined: none applies to it. */
  entryPredicate(field: DescField, rules: FieldRules): ((value: unknown, key: string) => boolean) | undefined {
    const { case: kind, value } = rules.type
    if (field.fieldKind === "list") {
      const items = kind === "repeated" ? value.items : undefined
      return entryCheck(
        undefined,
        isLongAsString(field) && items !== undefined ? never : this.#elementCheck(field, items),
      )
    }
    if (field.fieldKind !== "map") return undefined
    const map = kind === "map" ? value : undefined
    const keysAreText = field.mapKey === ScalarType.STRING
    const keys =
      map?.keys !== undefined && !keysAreText ? never : this.#elementCheck({ scalar: field.mapKey }, map?.keys)
    return entryCheck(keys, this.#elementCheck(field, map?.values))
  }

  #messageChecks(desc: DescMessage): Predicate[] {
    const rules = getOption(desc, messageExtension)
    if (rules.cel.length > 0 || rules.celExpression.length > 0 || rules.oneof.length > 0) return [never]
    const checks: Predicate[] = []
    for (const field of desc.fields) {
      const check = this.#fieldCheck(field)
      if (check !== undefined) checks.push(check)
    }
    for (const oneof of desc.oneofs) {
      if (!getOption(oneof, oneofExtension).required) continue
      checks.push((message) => ((message as Members)[oneof.localName] as { readonly case?: string }).case !== undefined)
    }
    return checks
  }

  #fieldCheck(field: DescField): Predicate | undefined {
    const rules = getOption(field, fieldExtension)
    if (rules.ignore === Ignore.ALWAYS) return undefined
    const value = this.#fieldValueCheck(field, rules)
    const present = (message: unknown) => isFieldSet(message as Message, field)
    const read = reader(field)
    if (rules.required) {
      return value === undefined ? present : (message) => present(message) && value(read(message))
    }
    if (value === undefined) return undefined
    if (field.presence === FeatureSet_FieldPresence.IMPLICIT && rules.ignore !== Ignore.IF_ZERO_VALUE) {
      return (message) => value(read(message))
    }
    return (message) => !present(message) || value(read(message))
  }

  #fieldValueCheck(field: DescField, rules: FieldRules): Predicate | undefined {
    switch (field.fieldKind) {
      case "scalar":
        // Numbers as strings ([jstype = JS_STRING]) do not compare as numbers.
        if (isLongAsString(field) && hasRules(rules)) return never
        return valuePredicate(rules, field.scalar)
      case "enum":
        return valuePredicate(rules, undefined, numbersOf(field.enum))
      case "message":
        if (hasRules(rules)) return never
        // Held as the plain value that it wraps, and has no rules of its own.
        return isWrapperDesc(field.message) ? undefined : this.compile(field.message)
      case "list":
        return this.#listCheck(field, rules)
      case "map":
        return this.#mapCheck(field, rules)
    }
  }

  #listCheck(field: DescField & { fieldKind: "list" }, rules: FieldRules): Predicate | undefined {
    if (rules.cel.length > 0 || rules.celExpression.length > 0) return never
    const repeated = rules.type.case === "repeated" ? rules.type.value : undefined
    if (rules.type.case !== undefined && repeated === undefined) return never
    if (repeated?.$unknown !== undefined) return never
    const checks = sizeChecks(repeated, "minItems", "maxItems", (list) => (list as unknown[]).length)
    if (repeated?.unique === true) {
      const comparable =
        field.listKind !== "message" && !(field.listKind === "scalar" && bytesOrFloat.has(field.scalar))
      const length = (list: unknown) => (list as unknown[]).length
      checks.push(comparable ? (list) => new Set(list as unknown[]).size === length(list) : (list) => length(list) <= 1)
    }
    const item =
      isLongAsString(field) && repeated?.items !== undefined ? never : this.#elementCheck(field, repeated?.items)
    if (item !== undefined) checks.push((list) => (list as unknown[]).every(item))
    return every(checks)
  }

  /** What a list or map holds. */
  #elementCheck(element: Element, rules: FieldRules | undefined): Predicate | undefined {
    if (rules?.ignore === Ignore.ALWAYS) return undefined
    if (rules?.ignore === Ignore.IF_ZERO_VALUE && hasRules(rules)) return never
    if (element.message !== undefined) {
      return rules !== undefined && hasRules(rules) ? never : this.compile(element.message)
    }
    return valuePredicate(rules, element.scalar, element.enum === undefined ? undefined : numbersOf(element.enum))
  }

  #mapCheck(field: DescField & { fieldKind: "map" }, rules: FieldRules): Predicate | undefined {
    if (rules.cel.length > 0 || rules.celExpression.length > 0) return never
    const map = rules.type.case === "map" ? rules.type.value : undefined
    if (rules.type.case !== undefined && map === undefined) return never
    if (map?.$unknown !== undefined) return never
    const checks = sizeChecks(map, "minPairs", "maxPairs", (entries) => Object.keys(entries as Members).length)
    // Numbers and booleans are strings as keys of an object: protovalidate knows how to read them.
    const keys =
      map?.keys !== undefined && field.mapKey !== ScalarType.STRING
        ? never
        : this.#elementCheck({ scalar: field.mapKey }, map?.keys)
    if (keys !== undefined) checks.push((entries) => Object.keys(entries as Members).every(keys))
    const values = this.#elementCheck(field, map?.values)
    if (values !== undefined) checks.push((entries) => Object.values(entries as Members).every(values))
    return every(checks)
  }

  /** Whether a message of this type can violate anything, in itself or in what it holds. */
  #hasRules(desc: DescMessage, visiting: Set<DescMessage>): boolean {
    const known = this.#ruled.get(desc)
    if (known !== undefined) return known
    if (visiting.has(desc)) return false
    visiting.add(desc)
    const found =
      desc.typeName === FieldMaskSchema.typeName ||
      hasOption(desc, messageExtension) ||
      desc.oneofs.some((oneof) => hasOption(oneof, oneofExtension)) ||
      desc.fields.some(
        (field) =>
          hasOption(field, fieldExtension) || (field.message !== undefined && this.#hasRules(field.message, visiting)),
      )
    // Inside a cycle a "no" is only known once the whole cycle was seen.
    if (found || visiting.values().next().value === desc) this.#ruled.set(desc, found)
    return found
  }
}

/** No message has more fields than this that a caller would name one by one. */
export const MAX_MASK_PATHS = 256

const hasFewPaths: Predicate = (mask) => (mask as { readonly paths: readonly string[] }).paths.length <= MAX_MASK_PATHS

const bytesOrFloat = new Set([ScalarType.BYTES, ScalarType.FLOAT, ScalarType.DOUBLE])

interface Element {
  readonly scalar?: ScalarType | undefined
  readonly enum?: DescEnum | undefined
  readonly message?: DescMessage | undefined
}

function isLongAsString(field: DescField): boolean {
  return "longAsString" in field && field.longAsString
}

function numbersOf(desc: DescEnum): ReadonlySet<number> {
  return new Set(desc.values.map(({ number }) => number))
}

function sizeChecks(
  rules: RepeatedRules | MapRules | undefined,
  least: "minItems" | "minPairs",
  most: "maxItems" | "maxPairs",
  size: (value: unknown) => number,
): Predicate[] {
  const checks: Predicate[] = []
  if (rules === undefined) return checks
  const limit = (name: string): unknown => (Object.hasOwn(rules, name) ? Reflect.get(rules, name) : undefined)
  const min = limit(least)
  const max = limit(most)
  if (typeof min === "bigint") checks.push((value) => size(value) >= Number(min))
  if (typeof max === "bigint") checks.push((value) => size(value) <= Number(max))
  return checks
}

function reader(field: DescField): (message: unknown) => unknown {
  const { localName, oneof } = field
  if (oneof === undefined) return (message) => (message as Members)[localName]
  const group = oneof.localName
  return (message) => ((message as Members)[group] as { readonly value?: unknown }).value
}
