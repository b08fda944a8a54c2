// What definitions, actions and triggers may hold. Each check gives the violations.
import { type FieldViolation, required, violation } from "../../violations.js"
import type { DefinitionField, OperationField } from "../fields.js"
import type { HttpMethod, OperationKind, ParameterLocation, ParameterType } from "./entities.js"
import { MAX_ACCEPT, MAX_LINKS, MAX_PARAMETERS, MAX_RESPONSES, MAX_SCHEMA_BYTES, MAX_YAML_BYTES } from "./limits.js"
import { isJson, isReadAsYaml, parseJson } from "./schema-references.js"

const MAX_NAME = 255
const MAX_PATH = 2_048
const OPERATION_NAME = /^[a-zA-Z0-9_\-$]+$/
const DEFINITION_NAME = /^[a-zA-Z0-9_-]+$/
/** RFC 9110, section 8.3.1, and ranges as in Accept. */
const MEDIA_TYPE =
  /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+([ \t]*;[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+=([!#$%&'*+.^_`|~0-9A-Za-z-]+|"[^"\r\n]*"))*$/
const MAX_MEDIA_TYPE = 255

export interface SchemaInput {
  readonly contentType: string
  /** Undefined when the caller has sent none. */
  readonly content: string | undefined
}

export interface DefinitionInput {
  readonly name: string
  readonly accept: readonly string[]
  readonly description?: string | undefined
  readonly schema?: SchemaInput | undefined
}

/** A definition as a link names it: by its uid, or by its name where that is "". */
export interface DefinitionRef {
  readonly uid: string
  readonly name: string
}

export interface LinkInput {
  /** Of the link itself; "" for a new one. */
  readonly id: string
  readonly definition: DefinitionRef | undefined
}

export interface ParameterInput {
  readonly name: string
  readonly in: ParameterLocation | undefined
  readonly required: boolean | undefined
  readonly type: ParameterType | undefined
  readonly default?: string | undefined
  readonly completion?: string | undefined
}

/** An action or trigger as a caller has it. What is undefined was not sent, or is none that there is. */
export interface OperationInput {
  readonly id: string
  readonly type: "http" | undefined
  readonly name: string
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly method: HttpMethod | undefined
  readonly path?: string | undefined
  readonly parameters: readonly ParameterInput[]
  readonly requestBody?:
    | { readonly required: boolean | undefined; readonly definitions: readonly LinkInput[] }
    | undefined
  readonly responses: readonly {
    readonly id: string
    readonly status?: number | undefined
    readonly definitions: readonly LinkInput[]
  }[]
}

type DefinitionViolation = FieldViolation<DefinitionField>
type OperationViolation = FieldViolation<OperationField>

/** What is wrong with a definition. @param indexes The definition's place in a list of them; none outside a list. */
export function checkDefinition(input: DefinitionInput, ...indexes: readonly number[]): DefinitionViolation[] {
  return [
    ...checkName<DefinitionField>("name", input.name, DEFINITION_NAME, 'letters, digits, "_" and "-"', indexes),
    ...(input.accept.length === 0 ? [required<DefinitionField>("accept", ...indexes)] : []),
    ...(input.accept.length > MAX_ACCEPT
      ? [violation<DefinitionField>("accept", `holds at most ${MAX_ACCEPT} media types`, "INVALID_VALUE", ...indexes)]
      : []),
    ...input.accept.slice(0, MAX_ACCEPT).flatMap((type, i) => checkMediaType("accept", type, [...indexes, i])),
    ...(input.schema === undefined ? [] : checkSchema(input.schema, indexes)),
  ]
}

function checkSchema({ contentType, content }: SchemaInput, indexes: readonly number[]): DefinitionViolation[] {
  const type =
    contentType === ""
      ? [required<DefinitionField>("contentType", ...indexes)]
      : checkMediaType("contentType", contentType, indexes)
  if (content === undefined) return [...type, required("content", ...indexes)]
  if (Buffer.byteLength(content) > MAX_SCHEMA_BYTES) {
    return [...type, violation("content", `has at most ${MAX_SCHEMA_BYTES} bytes`, "TOO_LARGE", ...indexes)]
  }
  if (type.length === 0 && isReadAsYaml(contentType, content) && Buffer.byteLength(content) > MAX_YAML_BYTES) {
    const problem = `has at most ${MAX_YAML_BYTES} bytes as YAML with "$ref": send it as JSON, or as several definitions`
    return [violation("content", problem, "TOO_LARGE", ...indexes)]
  }
  if (type.length > 0 || !isJson(contentType) || parseJson(content) !== undefined) return type
  return [violation("content", `must be JSON, which '${contentType}' says it is`, "INVALID_VALUE", ...indexes)]
}

function checkMediaType(
  field: "accept" | "contentType",
  type: string,
  indexes: readonly number[],
): DefinitionViolation[] {
  return type.length <= MAX_MEDIA_TYPE && MEDIA_TYPE.test(type)
    ? []
    : [violation(field, "must be a media type such as application/json", "INVALID_VALUE", ...indexes)]
}

/** What is wrong with an action or trigger. */
export function checkOperation(kind: OperationKind, input: OperationInput): OperationViolation[] {
  const { requestBody, responses, parameters } = input
  const links = [requestBody, ...responses].reduce((sum, holder) => sum + (holder?.definitions.length ?? 0), 0)
  if (links > MAX_LINKS) return [violation("responses", `at most ${MAX_LINKS} links to definitions are possible`)]
  if (responses.length > MAX_RESPONSES) return [violation("responses", `holds at most ${MAX_RESPONSES} responses`)]
  if (parameters.length > MAX_PARAMETERS) return [violation("parameters", `holds at most ${MAX_PARAMETERS} parameters`)]
  return [
    ...(input.type === undefined ? [violation<OperationField>("type", "must be http", "REQUIRED")] : []),
    ...checkName<OperationField>("name", input.name, OPERATION_NAME, 'letters, digits, "_", "-" and "$"'),
    ...(input.method === undefined ? [required<OperationField>("method")] : []),
    ...(kind === "action" && input.path === undefined ? [required<OperationField>("path")] : []),
    ...((input.path?.length ?? 0) > MAX_PATH
      ? [violation<OperationField>("path", `has at most ${MAX_PATH} characters`)]
      : []),
    ...parameters.flatMap((parameter, i) => checkParameter(kind, parameter, i)),
    ...(requestBody !== undefined && requestBody.required === undefined
      ? [required<OperationField>("requestBodyRequired")]
      : []),
    ...responses.flatMap(({ status }, i) => checkStatus(status, i)),
    ...repeatedStatuses(responses),
  ]
}

function checkParameter(kind: OperationKind, parameter: ParameterInput, index: number): OperationViolation[] {
  const violations: OperationViolation[] = []
  if (parameter.name === "") violations.push(required("parameterName", index))
  if (parameter.name.length > MAX_NAME) {
    violations.push(violation("parameterName", `has at most ${MAX_NAME} characters`, "INVALID_VALUE", index))
  }
  if (parameter.in === undefined) violations.push(required("parameterIn", index))
  if (kind === "trigger" && parameter.in === "path") {
    violations.push(violation("parameterIn", "a trigger has no path", "INVALID_VALUE", index))
  }
  if (parameter.required === undefined) violations.push(required("parameterRequired", index))
  if (parameter.type === undefined) violations.push(required("parameterType", index))
  return violations
}

function checkStatus(status: number | undefined, index: number): OperationViolation[] {
  return status === undefined || (Number.isInteger(status) && status >= 100 && status <= 599)
    ? []
    : [violation("responseStatus", "must be an integer from 100 to 599", "INVALID_VALUE", index)]
}

function repeatedStatuses(responses: OperationInput["responses"]): OperationViolation[] {
  const seen = new Set<number | undefined>()
  return responses.flatMap(({ status }, i) => {
    if (!seen.has(status)) {
      seen.add(status)
      return []
    }
    const problem = status === undefined ? "another response has no status" : `another response has status ${status}`
    return [violation("responseStatus", problem, "DUPLICATE", i)]
  })
}

function checkName<F extends string>(
  field: F,
  name: string,
  pattern: RegExp,
  characters: string,
  indexes: readonly number[] = [],
): FieldViolation<F>[] {
  if (name === "") return [required(field, ...indexes)]
  if (name.length > MAX_NAME) {
    return [violation(field, `has at most ${MAX_NAME} characters`, "INVALID_VALUE", ...indexes)]
  }
  return pattern.test(name) ? [] : [violation(field, `must consist of ${characters}`, "INVALID_VALUE", ...indexes)]
}
