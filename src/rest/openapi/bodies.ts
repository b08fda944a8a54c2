// Request bodies: JSON, a stream of JSON, bytes, or the parts of multipart/form-data.
import { type DescField, type DescMessage, type JsonObject, ScalarType } from "@bufbuild/protobuf"
import { outsideBody } from "../options.js"
import { isHttpBody } from "../responses/response.js"
import { type BodyRule, isClientStream } from "../routing/rules.js"
import { exampleOf } from "./examples.js"
import { schemaNames } from "./names.js"
import type { Operation } from "./operation.js"
import { isObjectMessage, type SchemaContext } from "./schemas.js"

export const BYTES = "application/octet-stream"

/** Bytes as they are. OpenAPI 3.1 would leave the schema out; generators know them by this one, of 3.0. */
export const BINARY: JsonObject = { type: "string", format: "binary" }

export type BodyForm = "none" | "json" | "bytes" | "multipart"

/** The form that a binding's request body has. */
export function bodyForm({ kind, ...body }: BodyRule, input: DescMessage): BodyForm {
  if (kind === "none" || kind === "multipart") return kind
  const message = "field" in body && body.field.fieldKind === "message" ? body.field.message : undefined
  return isHttpBody(kind === "all" ? input : message) ? "bytes" : "json"
}

/** The request body of an operation; undefined without one. */
export function requestBody(operation: Operation): JsonObject | undefined {
  const { body, method } = operation.binding
  switch (operation.bodyForm) {
    case "none":
      return undefined
    case "bytes":
      return { description: "Any media type.", content: { [BYTES]: { schema: BINARY } } }
    case "multipart":
      return body.kind === "multipart" ? multipartBody(operation, body) : undefined
    case "json": {
      const schema = jsonSchema(operation)
      if (!isClientStream(method)) {
        const target = operation.resolve(schema)
        const required = Array.isArray(target.required) && target.required.length > 0
        return { ...(required ? { required } : {}), content: { "application/json": withExample(operation, schema) } }
      }
      return {
        description: "Messages one after another, in the order of the call.",
        content: {
          "application/x-ndjson": { schema },
          "application/json": { schema: { type: "array", items: schema } },
        },
      }
    }
  }
}

/** The body's schema: a message's own where nothing about it is peculiar to the operation. */
function jsonSchema({ binding, schemas, context }: Operation): JsonObject {
  const { body, method, requiredMembers, variables } = binding
  if (body.kind === "field") {
    const { field } = body
    if (field.fieldKind !== "message" || !isObjectMessage(field.message)) return schemas.field(field, "input")
    const plain = schemas.object(field.message, "input")
    const object = schemas.object(field.message, "input", { required: requiredMembers })
    const peculiar = JSON.stringify(object) !== JSON.stringify(plain)
    return peculiar ? bodySchema(method.input, context, object) : schemas.message(field.message, "input")
  }
  if (!isObjectMessage(method.input)) return schemas.message(method.input, "input")
  const inPath = new Set(
    variables.flatMap(({ fields: [first], fields }) => (fields.length === 1 && first ? [first] : [])),
  )
  const object = schemas.object(method.input, "input", { required: requiredMembers, exclude: inPath })
  return bodySchema(method.input, context, object)
}

function bodySchema(input: DescMessage, { dialect, names, components }: SchemaContext, schema: JsonObject): JsonObject {
  return components.schema(schemaNames(input, "body", dialect.name, names), JSON.stringify(schema), () => schema)
}

function withExample({ context }: Operation, schema: JsonObject): JsonObject {
  const example = exampleOf(schema, context.components, "input")
  return example === undefined ? { schema } : { schema, example }
}

function multipartBody(
  { schemas, binding, context }: Operation,
  { oneof, required }: Extract<BodyRule, { kind: "multipart" }>,
): JsonObject {
  const properties: JsonObject = {}
  const encoding: JsonObject = {}
  for (const field of oneof.fields) {
    const comment = schemas.comment(field)
    const description = comment === undefined ? {} : { description: comment }
    if (isFile(field)) {
      properties[field.jsonName] = { ...BINARY, ...description }
      encoding[field.jsonName] = { contentType: BYTES }
    } else {
      properties[field.jsonName] = { ...schemas.field(field, "input"), ...description }
      encoding[field.jsonName] = { contentType: field.message === undefined ? "text/plain" : "application/json" }
    }
  }
  const strict = context.dialect.json.unknownMembers === "refuse"
  const schema = {
    type: "object",
    properties,
    ...(required.length === 0 ? {} : { required: required.map(({ jsonName }) => jsonName) }),
    ...(strict ? { additionalProperties: false } : {}),
  }
  return {
    required: true,
    content: {
      "multipart/form-data": {
        schema: bodySchema(binding.method.input, context, schema),
        encoding,
      },
    },
  }
}

function isFile(field: DescField): boolean {
  return field.fieldKind === "scalar" && field.scalar === ScalarType.BYTES && !outsideBody(field)
}
