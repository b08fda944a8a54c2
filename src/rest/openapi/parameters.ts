// Parameters of an operation: what path, query and header fields set of the request. The query's come from the transcoder's own plan.
import type { DescField, JsonObject } from "@bufbuild/protobuf"
import { FieldBehavior } from "../../../gen/google/api/field_behavior_pb.js"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import { outsideName } from "../binding/field-names.js"
import { isPresenceMask } from "../binding/presence-mask.js"
import type { Parameter, QueryNames } from "../binding/query-plan.js"
import { fieldOptions, isPreconditions } from "../options.js"
import { ENTITY_TAG_OR_ANY_PATTERN, ENTITY_TAGS_PATTERN } from "../responses/entity-tags.js"
import { exampleOf } from "./examples.js"
import type { Operation } from "./operation.js"
import type { PathParameter } from "./paths.js"
import { requiredFields } from "./rules.js"
import { behaves, joined } from "./schemas.js"

const ENTITY_TAG_EXAMPLE = '"5"'
/** Deeper fields can be given too; messages that contain themselves have no last one. */
const MAX_DEPTH = 4

/** Every parameter of an operation: of its path, its query and its header fields. */
export function parametersOf(operation: Operation, path: readonly PathParameter[]): JsonObject[] {
  return [
    ...path.map((parameter) => pathParameter(operation, parameter)),
    ...queryParameters(operation, operation.query, "", MAX_DEPTH),
    ...headerParameters(operation),
  ]
}

function pathParameter(operation: Operation, { name, field, description }: PathParameter): JsonObject {
  const schema = field === undefined ? { type: "string" } : operation.schemas.field(field, "text", true)
  const comment = field === undefined ? undefined : operation.schemas.comment(field)
  return parameter(operation, { in: "path", name, required: true, schema, description: comment ?? description })
}

function queryParameters(operation: Operation, names: QueryNames, prefix: string, depth: number): JsonObject[] {
  const { schemas, binding } = operation
  const required = requiredFields(binding.method.input)
  const seen = new Set<Parameter>()
  return [...names.values()].flatMap((each) => {
    if (seen.has(each) || each.kind === "refused") return []
    seen.add(each)
    const { field } = each
    // The members that are present say it: nobody has to send it.
    if (prefix === "" && isPresenceMask(operation.binding, field)) return []
    const name = prefix + (prefix === "" ? (outsideName(field) ?? field.jsonName) : field.jsonName)
    if (each.kind === "message")
      return depth === 0 ? [] : queryParameters(operation, each.names(), `${name}.`, depth - 1)
    const must = prefix === "" && (required.has(field) || behaves(field, FieldBehavior.REQUIRED))
    return [
      parameter(operation, {
        in: "query",
        name,
        required: must,
        // m[key]=value
        style: each.kind === "map" ? "deepObject" : undefined,
        schema: schemas.field(field, "text", must),
        description: schemas.comment(field),
      }),
    ]
  })
}

function headerParameters(operation: Operation): JsonObject[] {
  const { binding, schemas } = operation
  const required = requiredFields(binding.method.input)
  const own = binding.method.input.fields.flatMap((field) => {
    const { header, precondition } = fieldOptions(field)
    const description = schemas.comment(field)
    if (isPreconditions(field)) {
      return [ifMatch(operation), ...(operation.takesMustNotExist ? [] : [ifNoneMatch(operation, undefined)])]
    }
    if (precondition === Precondition.ETAG) return operation.takesPreconditions ? [] : [ifMatch(operation)]
    if (precondition === Precondition.IF_NONE_MATCH_STAR) return [ifNoneMatch(operation, description)]
    if (header === "") return []
    const must = required.has(field) || behaves(field, FieldBehavior.REQUIRED)
    return [
      parameter(operation, {
        in: "header",
        name: header,
        required: must,
        schema: schemas.field(field, "text", must),
        description,
      }),
    ]
  })
  if (!operation.readsWithEtag) return own
  if (operation.takesPreconditions) return own
  return [...own, ...(operation.takesEtag ? [] : [ifMatch(operation)]), unlessChanged(operation)]
}

function unlessChanged(operation: Operation): JsonObject {
  return parameter(operation, {
    in: "header",
    name: "If-None-Match",
    required: false,
    schema: tags(ENTITY_TAGS_PATTERN),
    description: "Answers 304 if the entity still has one of these tags.",
  })
}

function ifMatch(operation: Operation): JsonObject {
  const takesOne = operation.takesEtag && !operation.takesPreconditions
  const description = takesOne
    ? "Answers 412 unless the entity has this tag, a strong one; `*` stands for any."
    : "Answers 412 unless the entity has one of these tags. A weak tag never matches; `*` stands for any."
  const schema = tags(takesOne ? ENTITY_TAG_OR_ANY_PATTERN : ENTITY_TAGS_PATTERN)
  return parameter(operation, { in: "header", name: "If-Match", required: false, schema, description })
}

function ifNoneMatch(operation: Operation, comment: string | undefined): JsonObject {
  const any = operation.takesPreconditions
  const isRead = operation.binding.httpMethod === "GET"
  if (any && isRead) return unlessChanged(operation)
  const meaning = `${any ? "Answers 412 if the entity has one of these tags. " : ""}\`*\`: answers 412 if the entity exists.`
  const description = comment === undefined ? meaning : joined(meaning, comment)
  const schema = any ? tags(ENTITY_TAGS_PATTERN) : { type: "string", const: "*" }
  return parameter(operation, { in: "header", name: "If-None-Match", required: false, schema, description })
}

function tags(pattern: string): JsonObject {
  return { type: "string", pattern, examples: [ENTITY_TAG_EXAMPLE] }
}

interface ParameterParts {
  readonly in: "path" | "query" | "header"
  readonly name: string
  readonly required: boolean
  readonly style?: string | undefined
  readonly schema: JsonObject
  readonly description?: string | undefined
}

/** Only required parameters have an example: a page that fills in the others asks for something else than one thinks. */
function parameter(
  operation: Operation,
  { name, required, style, schema, description, ...rest }: ParameterParts,
): JsonObject {
  const example = required ? exampleOf(schema, operation.context.components) : undefined
  return {
    name,
    in: rest.in,
    ...(description === undefined ? {} : { description }),
    ...(required ? { required } : {}),
    ...(style === undefined ? {} : { style, explode: true }),
    schema,
    ...(example === undefined ? {} : { example }),
  }
}

/** The fields that travel in header fields of the answer, or as its ETag. */
export function responseHeaders(operation: Operation, fields: readonly DescField[]): JsonObject {
  const { schemas } = operation
  const headers: JsonObject = {}
  for (const field of fields) {
    const { header, precondition } = fieldOptions(field)
    const comment = schemas.comment(field)
    const description = comment === undefined ? {} : { description: comment }
    if (precondition === Precondition.ETAG) {
      headers.ETag = { ...description, schema: { type: "string", examples: [ENTITY_TAG_EXAMPLE] } }
    } else if (header !== "") {
      headers[header] = { ...description, schema: schemas.field(field, "text") }
    }
  }
  return headers
}
