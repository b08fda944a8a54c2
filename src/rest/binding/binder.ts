// What a request message gets from outside the body: query, path, header fields, preconditions. Compiled per route.
import type { IncomingHttpHeaders } from "node:http"
import type { DescField, Message } from "@bufbuild/protobuf"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import type { Dialect } from "../dialect.js"
import type { CodecOptions, Violation } from "../json/codec.js"
import { compileTextReader, TextValueError } from "../json/text.js"
import { fieldOptions, isPreconditions } from "../options.js"
import type { Binding, BoundVariable } from "../routing/rules.js"
import { appender, descend, otherMember, setter } from "./field-accessors.js"
import { variableName } from "./field-names.js"
import { pathValue } from "./path-value.js"
import { preconditionSteps } from "./precondition-fields.js"
import { bindQuery } from "./query.js"
import type { QueryPlanner } from "./query-plan.js"

export interface Binder {
  /**
   * To be called after the body was read: a path variable wins over a member of the body. `query` is the raw query string. Adds a violation
   * for each value that does not fit its field.
   */
  bind(
    message: Message,
    segments: readonly string[],
    query: string,
    headers: IncomingHttpHeaders,
    violations: Violation[],
  ): void
  /** The request has a field for the value of If-Match. */
  readonly takesIfMatch: boolean
}

export type HeaderStep = (message: Message, headers: IncomingHttpHeaders, violations: Violation[]) => void
type PathStep = (message: Message, segments: readonly string[], violations: Violation[]) => void

/** Compiles how the requests of a binding are read into messages. */
export function createBinder(binding: Binding, dialect: Dialect, planner: QueryPlanner, options: CodecOptions): Binder {
  const names = planner.plan(binding)
  const bodyOptions = {
    ignoreUnknown: dialect.unknownQueryParameters === "ignore",
    emptyIsAbsent: dialect.emptyQueryParameters === "absent",
  }
  const paths = binding.variables.map((variable) => pathStep(variable, dialect, options))
  const headerSteps = [
    ...preconditionSteps(binding),
    ...binding.method.input.fields.flatMap((field) => headerStep(field, options) ?? []),
  ]
  return {
    bind(message, segments, query, headers, violations) {
      if (query !== "") bindQuery(names, bodyOptions, query, message, violations)
      for (const step of paths) step(message, segments, violations)
      for (const step of headerSteps) step(message, headers, violations)
    },
    takesIfMatch: binding.method.input.fields.some(
      (field) => isPreconditions(field) || fieldOptions(field).precondition === Precondition.ETAG,
    ),
  }
}

function pathStep(variable: BoundVariable, dialect: Dialect, options: CodecOptions): PathStep {
  const names = variable.fields.map(({ jsonName }) => jsonName)
  const name = variableName(variable.fields, dialect)
  const last = variable.fields.at(-1)
  if (last === undefined) throw new Error("a path variable without a field")
  const parents = variable.fields.slice(0, -1).map(descendInto)
  const read = compileTextReader(last, options)
  const set = setter(last)
  const other = otherMember(last)
  return (message, segments, violations) => {
    const text = pathValue(variable, segments)
    if (text === undefined) {
      violations.push({ field: name, description: "is not percent-encoded UTF-8", reason: "INVALID_ENCODING" })
      return
    }
    let target = message
    for (const parent of parents) target = parent(target)
    const rival = other(target)
    if (rival !== undefined) {
      violations.push({
        field: [...names.slice(0, -1), rival].join("."),
        description: `${name}, of the same oneof, is given by the path`,
        reason: "ONEOF_CONFLICT",
      })
      return
    }
    readInto(name, () => set(target, read(text)), violations)
  }
}

function descendInto(field: DescField): (message: Message) => Message {
  if (field.fieldKind !== "message") throw new Error(`${field.toString()} is no message`)
  return descend(field)
}

function readInto(field: string, read: () => void, violations: Violation[]): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof TextValueError)) throw error
    violations.push({ field, description: error.message, reason: error.reason })
  }
}

function headerStep(field: DescField, options: CodecOptions): HeaderStep | undefined {
  const { header } = fieldOptions(field)
  if (header === "") return undefined
  const key = header.toLowerCase()
  const read = compileTextReader(field, options)
  const set = setter(field)
  const add = field.fieldKind === "list" ? appender(field) : undefined
  return (message, headers, violations) => {
    const given = headers[key]
    if (given === undefined) return
    // Node joins repeated header fields, but for set-cookie.
    const value = Array.isArray(given) ? given.join(", ") : given
    if (add === undefined) {
      readInto(header, () => set(message, read(value)), violations)
      return
    }
    for (const element of value.split(",")) readInto(header, () => add(message, read(element.trim())), violations)
  }
}
