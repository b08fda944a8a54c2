// JSON Schema of messages in a dialect. What a request may hold and what an answer holds differ (rules, required members, null,
// unknown members), so each message has a schema for either.
import { type DescField, type DescMessage, getOption, type JsonObject, type JsonValue } from "@bufbuild/protobuf"
import { FeatureSet_FieldPresence, hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt"
import type { FieldRules } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js"
import { FieldBehavior, field_behavior } from "../../../gen/google/api/field_behavior_pb.js"
import type { Dialect } from "../dialect.js"
import { bodyFields, entryFields, listField } from "../json/fields.js"
import { enumSpelling, fieldOptions } from "../options.js"
import type { Components } from "./components.js"
import { type ApiNames, schemaNames } from "./names.js"
import { listRules, mapRules, requiredFields, rulesOf, withRules } from "./rules.js"
import { type Direction, enumSchema, scalarSchema, wellKnownSchema } from "./values.js"

export interface SchemaContext {
  readonly dialect: Dialect
  readonly components: Components
  readonly comments: Readonly<Record<string, string>>
  /** Example values, by the full name of a field or by the JSON name of scalars and enums. */
  readonly samples: Readonly<Record<string, JsonValue>>
  /** Short names, where the API has them. */
  readonly names: ApiNames | undefined
}

export interface ObjectOptions {
  /** Fields whose members must be there whatever the rules say. */
  readonly required?: readonly DescField[]
  /** Fields that are left out of the schema: they are bound elsewhere. */
  readonly exclude?: ReadonlySet<DescField>
}

/** More members of a oneof than this would need too many words to say that only one may be given. */
const MAX_CHOICES = 6

/** Makes the schemas of messages and fields in a dialect's style. */
export class MessageSchemas {
  readonly #context: SchemaContext

  constructor(context: SchemaContext) {
    this.#context = context
  }

  /** A reference, but for well-known types. */
  message(desc: DescMessage, direction: Direction): JsonObject {
    const { components, dialect, names } = this.#context
    const known = wellKnownSchema(desc, dialect.json, direction)
    if (known !== undefined) return known
    const written = direction === "input" ? "input" : "output"
    // The same message may be written in several dialects.
    const subject = `${dialect.name} ${desc.typeName} ${written}`
    return components.schema(schemaNames(desc, written, dialect.name, names), subject, () =>
      this.object(desc, direction),
    )
  }

  /** The value of a field, with its example. `given`: it can't be left unset. */
  field(field: DescField, direction: Direction, given = false): JsonObject {
    const sample = this.#sample(field)
    const schema = this.#value(field, direction, given)
    return sample === undefined ? schema : { ...schema, examples: [sample] }
  }

  /** One object, its members' schemas referred to. */
  object(desc: DescMessage, direction: Direction, { required = [], exclude }: ObjectOptions = {}): JsonObject {
    const { comments, dialect } = this.#context
    const input = direction === "input"
    const must = new Set(required)
    if (input) for (const field of requiredFields(desc)) must.add(field)
    const fields = bodyFields(desc, exclude).filter((field) => input || isWritten(field))
    for (const field of fields)
      if (input ? behaves(field, FieldBehavior.REQUIRED) : isAlwaysWritten(field)) must.add(field)
    const description = comments[desc.typeName]
    const members = fields.filter((field) => must.has(field)).map(({ jsonName }) => jsonName)
    const schema: JsonObject = {
      type: "object",
      ...(description === undefined ? {} : { description }),
      properties: Object.fromEntries(
        fields.map((field) => [field.jsonName, this.#member(field, direction, must.has(field))]),
      ),
      ...(members.length === 0 ? {} : { required: members }),
    }
    if (!input) return schema
    const conflicts = choiceConflicts(desc, fields)
    return {
      ...schema,
      ...(conflicts.length === 0 ? {} : { allOf: conflicts }),
      ...(dialect.json.unknownMembers === "refuse" ? { additionalProperties: false } : {}),
    }
  }

  #member(field: DescField, direction: Direction, required: boolean): JsonObject {
    const comment = this.comment(field)
    const value = this.field(field, direction, required)
    const described = comment === undefined ? value : { ...value, description: joined(comment, value.description) }
    if (direction === "output") return fieldOptions(field).nullWhenUnset ? nullable(described) : described
    return {
      ...(this.#takesNull(field, required) ? nullable(described) : described),
      ...(behaves(field, FieldBehavior.OUTPUT_ONLY) && !required ? { readOnly: true } : {}),
      ...(fieldOptions(field).secret ? { writeOnly: true } : {}),
    }
  }

  #value(field: DescField, direction: Direction, given: boolean): JsonObject {
    const listed = listField(field)
    if (listed !== undefined) return this.#value(listed, direction, given)
    const rules = direction === "output" ? undefined : rulesOf(field)
    switch (field.fieldKind) {
      case "scalar":
      case "enum":
      case "message":
        return this.#element(field, rules, direction, given)
      case "list": {
        const entries = entryFields(field)
        if (entries === undefined) {
          const list = rules && listRules(rules)
          return { type: "array", items: this.#element(field, list?.items, direction), ...list?.keywords }
        }
        const names = direction === "output" ? {} : withRules({}, rulesOf(entries.key))
        const list = rules && listRules(rules).keywords
        return {
          type: "object",
          additionalProperties: this.field(entries.value, direction),
          ...(Object.keys(names).length === 0 ? {} : { propertyNames: names }),
          ...(list?.minItems === undefined ? {} : { minProperties: list.minItems }),
          ...(list?.maxItems === undefined ? {} : { maxProperties: list.maxItems }),
          // A page that fills in requests would make up a name that the rules of names refuse.
          ...(Object.keys(names).length === 0 || list?.minItems !== undefined ? {} : { examples: [{}] }),
        }
      }
      case "map": {
        const map = rules && mapRules(rules)
        const names = withRules({}, map?.keys)
        return {
          type: "object",
          additionalProperties: this.#element(field, map?.values, direction),
          ...(Object.keys(names).length === 0 ? {} : { propertyNames: names }),
          ...map?.keywords,
        }
      }
    }
  }

  /** A singular field, or what a list or map holds. */
  #element(field: DescField, rules: FieldRules | undefined, direction: Direction, given = false): JsonObject {
    const { comments, dialect } = this.#context
    if (field.enum !== undefined) return enumSchema(field.enum, rules, comments)
    if (field.message !== undefined) return this.message(field.message, direction)
    if (field.scalar === undefined) throw new Error(`${field} has no value`)
    return withRules(scalarSchema(field.scalar, dialect.json, direction), rules, given)
  }

  #takesNull(field: DescField, required: boolean): boolean {
    if (fieldOptions(field).nullWhenUnset) return true
    if (required) return false
    if (this.#context.dialect.json.nullMembers === "absent") return true
    return field.fieldKind === "message" || field.presence !== FeatureSet_FieldPresence.IMPLICIT
  }

  comment(field: DescField): string | undefined {
    return this.#context.comments[`${field.parent.typeName}.${field.name}`]
  }

  #sample(field: DescField): JsonValue | undefined {
    const { samples } = this.#context
    const own = samples[`${field.parent.typeName}.${field.name}`]
    if (own !== undefined) return own
    const shared = Object.hasOwn(samples, field.jsonName) ? samples[field.jsonName] : undefined
    if (field.fieldKind === "scalar") return shared
    const named = field.fieldKind === "enum" && field.enum.values.some((value) => enumSpelling(value) === shared)
    return named ? shared : undefined
  }
}

/** Whether the field has the behavior. */
export function behaves(field: DescField, behavior: FieldBehavior): boolean {
  return getOption(field, field_behavior).includes(behavior)
}

function isWritten(field: DescField): boolean {
  return !fieldOptions(field).secret && !behaves(field, FieldBehavior.INPUT_ONLY)
}

function isAlwaysWritten(field: DescField): boolean {
  const { always, nullWhenUnset } = fieldOptions(field)
  return nullWhenUnset || always
}

/** Two members of one oneof can't be given together. */
function choiceConflicts(desc: DescMessage, fields: readonly DescField[]): JsonObject[] {
  return desc.oneofs.flatMap((oneof) => {
    const names = oneof.fields.filter((field) => fields.includes(field)).map(({ jsonName }) => jsonName)
    if (names.length > MAX_CHOICES) return []
    return names.flatMap((name, index) => names.slice(index + 1).map((other) => ({ not: { required: [name, other] } })))
  })
}

function nullable(schema: JsonObject): JsonObject {
  const { type, enum: values, description, examples, ...rest } = schema
  const about = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  }
  if (typeof type !== "string" || "const" in rest || "anyOf" in rest || "not" in rest) {
    if (Object.keys(rest).length === 0 && type === undefined && values === undefined) return schema
    return { ...about, anyOf: [without(schema, "description", "examples"), { type: "null" }] }
  }
  return {
    type: [type, "null"],
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
    ...about,
    ...rest,
  }
}

function without(schema: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)))
}

/** Two texts as paragraphs of one. */
export function joined(first: string, second: JsonValue | undefined): string {
  return typeof second === "string" ? `${first}\n\n${second}` : first
}

/** Whether the message is written as a JSON object. */
export function isObjectMessage(desc: DescMessage | undefined): desc is DescMessage {
  return desc !== undefined && !hasCustomJsonRepresentation(desc)
}
