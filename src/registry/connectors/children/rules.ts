// What definitions, actions and triggers may hold. Each check gives the violations it found; `path` is the field's place.
import { type FieldViolation, violation } from "../../violations.js"
import type { HttpMethod, OperationKind, ParameterLocation, ParameterType } from "./entities.js"
import { MAX_ACCEPT, MAX_LINKS, MAX_PARAMETERS, MAX_RESPONSES, MAX_SCHEMA_BYTES } from "./limits.js"
import { isJson } from "./schema-references.js"

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
  /** Undefined: the caller has sent none. */
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

/** @param path "" for a definition that is the request's own, else its place and a dot. */
export function checkDefinition(path: string, input: DefinitionInput): FieldViolation[] {
  return [
    ...checkName(`${path}name`, input.name, DEFINITION_NAME, 'letters, digits, "_" and "-"'),
    ...(input.accept.length === 0 ? [required(`${path}accept`)] : []),
    ...(input.accept.length > MAX_ACCEPT
      ? [violation(`${path}accept`, `holds at most ${MAX_ACCEPT} media types`)]
      : []),
    ...input.accept.slice(0, MAX_ACCEPT).flatMap((type, i) => checkMediaType(`${path}accept[${i}]`, type)),
    ...(input.schema === undefined ? [] : checkSchema(`${path}schema`, input.schema)),
  ]
}

function checkSchema(path: string, { contentType, content }: SchemaInput): FieldViolation[] {
  const type =
    contentType === "" ? [required(`${path}.contentType`)] : checkMediaType(`${path}.contentType`, contentType)
  if (content === undefined) return [...type, required(`${path}.content`)]
  if (Buffer.byteLength(content) > MAX_SCHEMA_BYTES) {
    return [...type, violation(`${path}.content`, `has at most ${MAX_SCHEMA_BYTES} bytes`, "TOO_LARGE")]
  }
  if (type.length > 0 || !isJson(contentType) || parseJson(content) !== undefined) return type
  return [violation(`${path}.content`, `must be JSON, which '${contentType}' says it is`)]
}

/** The JSON value in an object of its own; undefined for text that is no JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function checkMediaType(path: string, type: string): FieldViolation[] {
  return type.length <= MAX_MEDIA_TYPE && MEDIA_TYPE.test(type)
    ? []
    : [violation(path, "must be a media type such as application/json")]
}

export function checkOperation(kind: OperationKind, input: OperationInput): FieldViolation[] {
  const { requestBody, responses, parameters } = input
  const links = [requestBody, ...responses].reduce((sum, holder) => sum + (holder?.definitions.length ?? 0), 0)
  if (links > MAX_LINKS) return [violation("responses", `at most ${MAX_LINKS} links to definitions are possible`)]
  if (responses.length > MAX_RESPONSES) return [violation("responses", `holds at most ${MAX_RESPONSES} responses`)]
  if (parameters.length > MAX_PARAMETERS) return [violation("parameters", `holds at most ${MAX_PARAMETERS} parameters`)]
  return [
    ...(input.type === undefined ? [violation("type", "must be http", "REQUIRED")] : []),
    ...checkName("name", input.name, OPERATION_NAME, 'letters, digits, "_", "-" and "$"'),
    ...(input.method === undefined ? [required("method")] : []),
    ...(kind === "action" && input.path === undefined ? [required("path")] : []),
    ...((input.path?.length ?? 0) > MAX_PATH ? [violation("path", `has at most ${MAX_PATH} characters`)] : []),
    ...parameters.flatMap((parameter, i) => checkParameter(kind, `parameters[${i}]`, parameter)),
    ...(requestBody !== undefined && requestBody.required === undefined ? [required("requestBody.required")] : []),
    ...responses.flatMap(({ status }, i) => checkStatus(`responses[${i}].status`, status)),
    ...repeatedStatuses(responses),
  ]
}

function checkParameter(kind: OperationKind, path: string, parameter: ParameterInput): FieldViolation[] {
  return [
    ...(parameter.name === "" ? [required(`${path}.name`)] : []),
    ...(parameter.name.length > MAX_NAME ? [violation(`${path}.name`, `has at most ${MAX_NAME} characters`)] : []),
    ...(parameter.in === undefined ? [required(`${path}.in`)] : []),
    ...(kind === "trigger" && parameter.in === "path" ? [violation(`${path}.in`, "a trigger has no path")] : []),
    ...(parameter.required === undefined ? [required(`${path}.required`)] : []),
    ...(parameter.type === undefined ? [required(`${path}.type`)] : []),
  ]
}

function checkStatus(path: string, status: number | undefined): FieldViolation[] {
  return status === undefined || (Number.isInteger(status) && status >= 100 && status <= 599)
    ? []
    : [violation(path, "must be an integer from 100 to 599")]
}

function repeatedStatuses(responses: OperationInput["responses"]): FieldViolation[] {
  const seen = new Set<number | undefined>()
  return responses.flatMap(({ status }, i) => {
    if (!seen.has(status)) {
      seen.add(status)
      return []
    }
    const problem = status === undefined ? "another response has no status" : `another response has status ${status}`
    return [violation(`responses[${i}].status`, problem, "DUPLICATE")]
  })
}

function checkName(path: string, name: string, pattern: RegExp, characters: string): FieldViolation[] {
  if (name === "") return [required(path)]
  if (name.length > MAX_NAME) return [violation(path, `has at most ${MAX_NAME} characters`)]
  return pattern.test(name) ? [] : [violation(path, `must consist of ${characters}`)]
}

function required(path: string): FieldViolation {
  return violation(path, "is required", "REQUIRED")
}
