// Binds a query string to a request message by a route's plan. What is unknown, given twice or of the wrong form is a violation.
import type { Message } from "@bufbuild/protobuf"
import type { Violation } from "../json/codec.js"
import { keySegment } from "../json/reading.js"
import { TextValueError } from "../json/text.js"
import { outsideName } from "./field-names.js"
import type { Parameter, QueryNames } from "./query-plan.js"
import { readQuery } from "./query-string.js"

/** The deepest that the name of a parameter may go into messages. */
const MAX_DEPTH = 32

/** How a dialect reads query parameters. */
export interface QueryOptions {
  /** Whether a parameter that no field has is ignored; with false it is a violation. */
  readonly ignoreUnknown: boolean
  /** `first=` is as good as no `first`. */
  readonly emptyIsAbsent: boolean
}

/** Puts the query parameters into the message; what can't be read becomes a violation. */
export function bindQuery(
  names: QueryNames,
  options: QueryOptions,
  query: string,
  message: Message,
  violations: Violation[],
): void {
  const seen = new Set<string>()
  readQuery(
    query,
    (name, value) => {
      const problem = bindOne(names, name, value, message, seen, options)
      if (problem === undefined) return
      if (problem.unknown && options.ignoreUnknown) return
      const { description, reason } = problem
      violations.push({ field: name, description, reason, path: spelledName(names, name) })
    },
    (name) => {
      const path = spelledName(names, name)
      violations.push({ field: name, description: "is not percent-encoded UTF-8", reason: "INVALID_ENCODING", path })
    },
  )
}

interface Problem {
  /** The parameter has no meaning here; else its value is wrong. */
  readonly unknown: boolean
  readonly description: string
  readonly reason: string
}

const UNKNOWN = meaningless("there is no such parameter")

function meaningless(description: string): Problem {
  return { unknown: true, description, reason: "UNKNOWN_PARAMETER" }
}

function wrong(description: string, reason = "INVALID_VALUE"): Problem {
  return { unknown: false, description, reason }
}

function conflict(other: string): Problem {
  return wrong(`${other}, of the same oneof, is given too`, "ONEOF_CONFLICT")
}

function bindOne(
  top: QueryNames,
  name: string,
  text: string,
  root: Message,
  seen: Set<string>,
  options: QueryOptions,
): Problem | undefined {
  let names = top
  let message = root
  let rest = name
  let id = ""
  const bracket = name.endsWith("]") ? name.indexOf("[") : -1
  const plain = bracket === -1 ? name : name.slice(0, bracket)
  rest = plain
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const whole = names.get(rest)
    if (whole !== undefined && whole.kind !== "message") {
      return bindTo(
        whole,
        message,
        `${id}.${whole.field.number}`,
        text,
        bracket === -1 ? undefined : name.slice(bracket + 1, -1),
        seen,
        options,
      )
    }
    if (whole !== undefined) return wrong(`is a message: give its fields, such as ${rest}.${firstName(whole)}`)
    const dot = rest.indexOf(".")
    if (dot === -1) return UNKNOWN
    const parent = names.get(rest.slice(0, dot))
    if (parent === undefined) return UNKNOWN
    if (parent.kind === "refused") return meaningless(parent.why)
    if (parent.kind !== "message") return UNKNOWN
    const child = parent.names()
    rest = rest.slice(dot + 1)
    id = `${id}.${parent.field.number}`
    // Nothing is made on the way to a field that isn't there.
    if (!leadsSomewhere(child, rest)) return UNKNOWN
    const other = parent.other(message)
    if (other !== undefined) return conflict(other)
    message = parent.into(message)
    names = child
  }
  return wrong(`names more than ${MAX_DEPTH} levels`)
}

function bindTo(
  parameter: Exclude<Parameter, { kind: "message" }>,
  message: Message,
  id: string,
  text: string,
  key: string | undefined,
  seen: Set<string>,
  { emptyIsAbsent }: QueryOptions,
): Problem | undefined {
  if (parameter.kind === "refused") return meaningless(parameter.why)
  if (key !== undefined && parameter.kind !== "map") return UNKNOWN
  if (parameter.kind === "single") {
    if (seen.has(id)) return wrong("is given more than once", "DUPLICATE_PARAMETER")
    seen.add(id)
    const other = parameter.other(message)
    if (other !== undefined) return conflict(other)
  }
  if (emptyIsAbsent && text === "") return undefined
  let mapKey = ""
  if (parameter.kind === "map") {
    if (key === undefined) return wrong("is a map: give its entries as name[key]=value")
    try {
      mapKey = parameter.key(key)
    } catch (error) {
      if (error instanceof TextValueError) return wrong(`key ${JSON.stringify(key)} ${error.message}`)
      throw error
    }
  }
  try {
    const value = parameter.read(text)
    if (parameter.kind === "single") parameter.set(message, value)
    else if (parameter.kind === "list") parameter.add(message, value)
    else if (!parameter.put(message, mapKey, value)) return wrong("is given more than once", "DUPLICATE_PARAMETER")
  } catch (error) {
    if (error instanceof TextValueError) return wrong(error.message, error.reason)
    throw error
  }
  return undefined
}

/** As JSON names the field, whichever of its names was given; a parameter that has no field as it stands. */
function spelledName(top: QueryNames, name: string): string {
  const bracket = name.endsWith("]") ? name.indexOf("[") : -1
  let names = top
  let rest = bracket === -1 ? name : name.slice(0, bracket)
  let spelled = ""
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const whole = names.get(rest)
    if (whole !== undefined) {
      const key = bracket === -1 ? "" : keySegment(name.slice(bracket + 1, -1))
      return spelled + nameOf(whole) + key
    }
    const dot = rest.indexOf(".")
    const parent = dot === -1 ? undefined : names.get(rest.slice(0, dot))
    if (parent?.kind !== "message") return name
    spelled += `${nameOf(parent)}.`
    names = parent.names()
    rest = rest.slice(dot + 1)
  }
  return name
}

function nameOf({ field }: Parameter): string {
  return outsideName(field) ?? field.jsonName
}

function leadsSomewhere(names: QueryNames, rest: string): boolean {
  if (names.has(rest)) return true
  const dot = rest.indexOf(".")
  return dot !== -1 && names.has(rest.slice(0, dot))
}

function firstName(parameter: Extract<Parameter, { kind: "message" }>): string {
  const [first] = parameter.names().values()
  return first?.field.jsonName ?? "field"
}
