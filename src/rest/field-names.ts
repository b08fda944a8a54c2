// Proto field paths, as validation and commands name them, in the spelling of the client's own request.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { Precondition } from "../../gen/rest/v1/annotations_pb.js"
import type { Dialect } from "./dialect.js"
import { fieldOptions } from "./options.js"
import type { Binding } from "./rules.js"

export type FieldNamer = (protoPath: string) => string

/** Where a request's own field travels, if not in the body. */
export function outsideName(field: DescField): string | undefined {
  const { query, header, precondition } = fieldOptions(field)
  if (query !== "") return query
  if (header !== "") return header
  if (precondition === Precondition.ETAG) return "If-Match"
  if (precondition === Precondition.IF_NONE_MATCH_STAR) return "If-None-Match"
  return undefined
}

/** What a dialect's clients call the path variable of these fields. */
export function variableName(fields: readonly DescField[], { pathVariables }: Pick<Dialect, "pathVariables">): string {
  const name = fields.map(({ jsonName }) => jsonName).join(".")
  return pathVariables !== undefined && Object.hasOwn(pathVariables, name) ? (pathVariables[name] ?? name) : name
}

/** For a body field, paths are relative to the body; a path that is none of the request's stays as it is. */
export function createFieldNamer(
  binding: Pick<Binding, "method" | "variables" | "body">,
  dialect: Pick<Dialect, "pathVariables">,
): FieldNamer {
  const { method, variables, body } = binding
  const inPath = new Map(variables.map(({ fieldPath, fields }) => [fieldPath.join("."), variableName(fields, dialect)]))
  return (protoPath) => {
    const parts = splitPath(protoPath)
    const first = parts[0]
    const field = method.input.fields.find(({ name }) => name === first?.name)
    if (first === undefined || field === undefined) return protoPath
    const json = jsonPath(method.input, parts)
    const variable = inPath.get(parts.map(({ name }) => name).join("."))
    if (variable !== undefined) return variable
    const outside = outsideName(field)
    if (outside !== undefined) return [outside + first.rest, ...json.slice(1)].join(".")
    const relative = body.kind === "field" && body.field === field && (json.length > 1 || first.rest !== "")
    if (!relative) return json.join(".")
    return first.rest === "" ? json.slice(1).join(".") : [first.rest, ...json.slice(1)].join(".")
  }
}

interface Part {
  readonly name: string
  /** Index or key with its brackets. */
  readonly rest: string
}

function splitPath(path: string): Part[] {
  const parts: Part[] = []
  for (const match of path.matchAll(/(?:^|\.)([^.[]*)((?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\])*)/g)) {
    parts.push({ name: match[1] ?? "", rest: match[2] ?? "" })
  }
  return parts
}

function jsonPath(message: DescMessage, parts: readonly Part[]): string[] {
  let current: DescMessage | undefined = message
  return parts.map(({ name, rest }) => {
    const field: DescField | undefined = current?.fields.find((each) => each.name === name)
    current = field?.message
    return (field?.jsonName ?? name) + rest
  })
}
