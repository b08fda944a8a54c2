import { type DescField, type DescMessage, getOption, isFieldSet, type Message } from "@bufbuild/protobuf"
import type { Path } from "@bufbuild/protobuf/reflect"
import { FieldMaskSchema, isWrapperDesc } from "@bufbuild/protobuf/wkt"
import {
  type FieldRules,
  field as fieldExtension,
  Ignore,
  message as messageExtension,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"
import { MAX_VIOLATIONS } from "./bounds.js"
import { MAX_MASK_PATHS, type RuleCompiler } from "./compile.js"
import { codePoints } from "./predicates.js"
import type { RuleViolation } from "./violations.js"

type Fields = Record<string, unknown>

/** A limit of a value: what is said of a value that is over it, else undefined. */
type Limit = (value: unknown) => { readonly reason: string; readonly description: string } | undefined

interface FieldPlan {
  readonly field: DescField
  readonly limit: Limit | undefined
  /** Of an element or a map's entry: false where it may violate a rule. Undefined when nothing of it can. */
  readonly element: ((value: unknown, key: string) => boolean) | undefined
  /** Entries may be left out: no rule looks at the list or map as a whole but for its size. */
  readonly separable: boolean
  readonly isUnique: boolean
}

/** What is left to validate of a message. */
export interface Narrowed {
  /** Values over their limits: the copy has empty ones in their place. */
  readonly oversized: readonly RuleViolation[]
  /** A copy with fewer entries. What it violates the whole violates as well, once `toOriginal` has mapped the path. */
  readonly message: Message
  /** Undefined for a violation that only the copy has. */
  toOriginal(path: Path, reason: string): Path | undefined
  /** The copy still has all entries of a list or map that may be long. */
  readonly isLong: boolean
}

/**
 * Makes validating a wrong message as cheap as validating a right one of its size: what is too large is reported without
 * validating what it holds, and of long lists and maps only the first entries that are in doubt are left.
 */
export class Narrower {
  readonly #plans = new Map<DescMessage, readonly FieldPlan[]>()

  readonly #compiler: RuleCompiler

  constructor(compiler: RuleCompiler) {
    this.#compiler = compiler
  }

  narrow(desc: DescMessage, message: Message): Narrowed {
    const pass = new NarrowingPass((each) => this.#planOf(each))
    const copy = pass.message(desc, message, "")
    return { oversized: pass.oversized, message: copy, toOriginal: pass.toOriginal(copy), isLong: pass.isLong }
  }

  #planOf(desc: DescMessage): readonly FieldPlan[] {
    let plan = this.#plans.get(desc)
    if (plan === undefined) {
      const { cel, celExpression } = getOption(desc, messageExtension)
      const isWhole = cel.length > 0 || celExpression.length > 0
      plan =
        desc.typeName === FieldMaskSchema.typeName
          ? desc.fields.map(maskPlan)
          : desc.fields.flatMap((field) => this.#fieldPlan(field, isWhole) ?? [])
      this.#plans.set(desc, plan)
    }
    return plan
  }

  #fieldPlan(field: DescField, isWhole: boolean): FieldPlan | undefined {
    const rules = getOption(field, fieldExtension)
    if (rules.ignore === Ignore.ALWAYS) return undefined
    const limit = limitOf(rules)
    const repeated = rules.type.case === "repeated" ? rules.type.value : undefined
    const hasEntries = field.fieldKind === "list" || field.fieldKind === "map"
    const isNested = field.fieldKind === "message" && !isWrapperDesc(field.message)
    if (limit === undefined && !hasEntries && !isNested) return undefined
    const isUnique = repeated?.unique === true
    const comparable = field.fieldKind === "list" && field.listKind !== "message"
    const hasCel = rules.cel.length > 0 || rules.celExpression.length > 0
    return {
      field,
      limit,
      element: hasEntries ? this.#compiler.entryPredicate(field, rules) : undefined,
      separable: !isWhole && !hasCel && (!isUnique || comparable),
      isUnique,
    }
  }
}

/** Of google.protobuf.FieldMask, which has no rules of its own. */
function maskPlan(field: DescField): FieldPlan {
  const limit: Limit = (paths) =>
    (paths as readonly string[]).length > MAX_MASK_PATHS
      ? { reason: "field_mask.max_paths", description: `must name at most ${MAX_MASK_PATHS} paths` }
      : undefined
  return { field, limit, element: undefined, separable: true, isUnique: false }
}

class NarrowingPass {
  readonly oversized: RuleViolation[] = []
  isLong = false
  /** How many entries may still be kept. */
  #left = MAX_VIOLATIONS
  /** The indexes in the original of what was kept, by the lists and maps of the copy. */
  readonly #originalIndexes = new Map<object, readonly number[] | undefined>()

  readonly #planOf: (desc: DescMessage) => readonly FieldPlan[]

  constructor(planOf: (desc: DescMessage) => readonly FieldPlan[]) {
    this.#planOf = planOf
  }

  message(desc: DescMessage, message: Message, path: string): Message {
    const copy = Object.assign(Object.create(Object.getPrototypeOf(message)), message) as Fields & Message
    for (const plan of this.#planOf(desc)) {
      if (this.oversized.length >= MAX_VIOLATIONS) break
      const { field } = plan
      if (!isFieldSet(message, field)) continue
      const name = path === "" ? field.name : `${path}.${field.name}`
      const value = fieldValue(message, field)
      const problem = plan.limit?.(value)
      if (problem !== undefined) {
        this.oversized.push({ field: name, ...problem, concerns: [name] })
      }
      const narrowed = problem === undefined ? this.#value(plan, value, name) : emptyOf(value)
      if (field.oneof === undefined) copy[field.localName] = narrowed
      else copy[field.oneof.localName] = { case: field.localName, value: narrowed }
    }
    return copy
  }

  toOriginal(root: Message): Narrowed["toOriginal"] {
    return (path, reason) => {
      let value: unknown = root
      const mapped = path.map((element) => {
        if (element.kind === "field") value = fieldValue(value as Message, element)
        else if (element.kind === "list_sub" && Array.isArray(value)) {
          const index = this.#originalIndexes.get(value)?.[element.index] ?? element.index
          value = value[element.index]
          return { ...element, index }
        } else if (element.kind === "map_sub") value = (value as Fields)[String(element.key)]
        return element
      })
      const isOfCopy = typeof value === "object" && value !== null && this.#originalIndexes.has(value)
      return isOfCopy && path.at(-1)?.kind === "field" && SIZE_RULES.has(reason) ? undefined : mapped
    }
  }

  #value(plan: FieldPlan, value: unknown, path: string): unknown {
    const { field } = plan
    switch (field.fieldKind) {
      case "message":
        return isWrapperDesc(field.message) ? value : this.message(field.message, value as Message, path)
      case "list":
        return this.#list(plan, value as readonly unknown[], path)
      case "map":
        return this.#map(plan, value as Fields, path)
      default:
        return value
    }
  }

  #list(plan: FieldPlan, list: readonly unknown[], path: string): readonly unknown[] {
    if (!plan.separable) {
      if (list.length > MAX_VIOLATIONS) this.isLong = true
      return list
    }
    const indexes = plan.isUnique ? firstDuplicate(list) : []
    const kept: unknown[] = indexes.map((index) => list[index])
    for (let index = 0; plan.element !== undefined && index < list.length && this.#left > 0; index++) {
      const element = list[index]
      if (plan.element(element, "") || indexes.includes(index)) continue
      this.#left--
      indexes.push(index)
      kept.push(this.#entry(plan.field, element, `${path}[${index}]`))
    }
    this.#originalIndexes.set(kept, indexes)
    return kept
  }

  #map(plan: FieldPlan, map: Fields, path: string): Fields {
    if (!plan.separable) {
      if (Object.keys(map).length > MAX_VIOLATIONS) this.isLong = true
      return map
    }
    const kept: Fields = Object.create(null) as Fields
    for (const [key, value] of Object.entries(map)) {
      if (plan.element === undefined || this.#left === 0) break
      if (plan.element(value, key)) continue
      this.#left--
      kept[key] = this.#entry(plan.field, value, `${path}[${JSON.stringify(key)}]`)
    }
    this.#originalIndexes.set(kept, undefined)
    return kept
  }

  #entry(field: DescField, value: unknown, path: string): unknown {
    const { message } = field
    return message === undefined || isWrapperDesc(message) || message.typeName.startsWith("google.protobuf.")
      ? value
      : this.message(message, value as Message, path)
  }
}

/** Rules that a list or map may violate only for want of the entries that were left out. */
const SIZE_RULES = new Set(["repeated.min_items", "map.min_pairs", "required"])

function firstDuplicate(list: readonly unknown[]): number[] {
  const seen = new Map<unknown, number>()
  for (const [index, value] of list.entries()) {
    const first = seen.get(value)
    if (first !== undefined) return [first, index]
    seen.set(value, index)
  }
  return []
}

function emptyOf(value: unknown): unknown {
  if (typeof value === "string") return ""
  if (value instanceof Uint8Array) return new Uint8Array()
  return Array.isArray(value) ? [] : {}
}

function fieldValue(message: Message, field: DescField): unknown {
  const fields = message as unknown as Fields
  if (field.oneof === undefined) return fields[field.localName]
  const choice = fields[field.oneof.localName] as { readonly case?: string; readonly value?: unknown }
  return choice.case === field.localName ? choice.value : undefined
}

/** Upper limits of a value's size, in protovalidate's own words. */
function limitOf(rules: FieldRules): Limit | undefined {
  const { case: kind, value } = rules.type
  switch (kind) {
    case "string":
      return firstOf([
        limit(value, "maxLen", codePoints, "string.max_len", (most) => `must be at most ${most} characters`),
        limit(value, "maxBytes", byteLength, "string.max_bytes", (most) => `must be at most ${most} bytes`),
      ])
    case "bytes":
      return limit(value, "maxLen", lengthOf, "bytes.max_len", (most) => `must be at most ${most} bytes`)
    case "repeated":
      return limit(
        value,
        "maxItems",
        lengthOf,
        "repeated.max_items",
        (most) => `must contain no more than ${most} item(s)`,
      )
    case "map":
      return limit(value, "maxPairs", pairsOf, "map.max_pairs", (most) => `map must be at most ${most} entries`)
    default:
      return undefined
  }
}

function limit<T>(
  rules: object,
  rule: string,
  size: (value: T) => number,
  reason: string,
  describe: (most: bigint) => string,
): Limit | undefined {
  const most: unknown = Object.hasOwn(rules, rule) ? Reflect.get(rules, rule) : undefined
  if (typeof most !== "bigint") return undefined
  return (value) => (size(value as T) > most ? { reason, description: describe(most) } : undefined)
}

function firstOf(limits: readonly (Limit | undefined)[]): Limit | undefined {
  const all = limits.filter((each) => each !== undefined)
  if (all.length === 0) return undefined
  return (value) => {
    for (const each of all) {
      const problem = each(value)
      if (problem !== undefined) return problem
    }
    return undefined
  }
}

const byteLength = (text: string) => Buffer.byteLength(text)
const lengthOf = ({ length }: { readonly length: number }) => length
const pairsOf = (map: object) => Object.keys(map).length
