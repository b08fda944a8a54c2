import type { JsonObject } from "@bufbuild/protobuf"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import type { QueryNames } from "../binding/query-plan.js"
import { fieldOptions, isPreconditions, methodOptions } from "../options.js"
import { httpBodyOf } from "../responses/response.js"
import type { Binding } from "../routing/rules.js"
import { type BodyForm, bodyForm } from "./bodies.js"
import { MessageSchemas, type SchemaContext } from "./schemas.js"

export interface OperationParts {
  readonly binding: Binding
  /** Its query parameters, by every name that they have. */
  readonly query: QueryNames
  readonly context: SchemaContext
  /** Of the dialect's error envelope. */
  readonly errorSchema: JsonObject
  /** Media type of answers that are a google.api.HttpBody. */
  readonly fileType: string
}

/** What is known of one operation while it is described. */
export class Operation {
  readonly binding: Binding
  readonly query: QueryNames
  readonly context: SchemaContext
  readonly errorSchema: JsonObject
  readonly fileType: string
  readonly schemas: MessageSchemas
  readonly bodyForm: BodyForm
  readonly returnsBytes: boolean
  /** The request has a field for If-Match. */
  readonly takesEtag: boolean
  /** The request has a field for If-None-Match: *. */
  readonly takesMustNotExist: boolean
  /** The request has a rest.v1.Preconditions: both headers take "*" and lists of tags. */
  readonly takesPreconditions: boolean
  /** It reads something that has an ETag: If-None-Match and If-Match are evaluated. */
  readonly readsWithEtag: boolean
  /** Reasons that the method declares it can fail with. */
  readonly declaredErrors: ReadonlySet<string>

  constructor({ binding, query, context, errorSchema, fileType }: OperationParts) {
    const { method, responseBody, httpMethod } = binding
    this.binding = binding
    this.query = query
    this.context = context
    this.errorSchema = errorSchema
    this.fileType = fileType
    this.schemas = new MessageSchemas(context)
    this.bodyForm = bodyForm(binding.body, method.input)
    this.returnsBytes = httpBodyOf(method.output, responseBody) !== undefined
    this.declaredErrors = new Set(methodOptions(method).errors)
    const preconditions = method.input.fields.map((field) => fieldOptions(field).precondition)
    this.takesPreconditions = method.input.fields.some(isPreconditions)
    this.takesEtag = this.takesPreconditions || preconditions.includes(Precondition.ETAG)
    this.takesMustNotExist = preconditions.includes(Precondition.IF_NONE_MATCH_STAR)
    const answered = [
      ...method.output.fields,
      ...(responseBody?.fieldKind === "message" ? responseBody.message.fields : []),
    ]
    const hasEtag = answered.some((field) => fieldOptions(field).precondition === Precondition.ETAG)
    this.readsWithEtag = httpMethod === "GET" && method.methodKind === "unary" && hasEtag
  }

  /** A schema itself, behind its reference. */
  resolve(schema: JsonObject): JsonObject {
    const { $ref } = schema
    return typeof $ref === "string" ? (this.context.components.resolve($ref) ?? {}) : schema
  }
}
