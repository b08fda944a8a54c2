// Comments of the protos as the clients of a JSON API read them: fields and error codes in the API's own spelling.
import type { DescField, DescMessage } from "@bufbuild/protobuf"
import { Code } from "@connectrpc/connect"
import { outsideName } from "../binding/field-names.js"
import type { RouteInfo } from "../handler.js"

/** Comments by the full name of what they describe. */
export type Comments = Readonly<Record<string, string>>

const SNAKE_CASE = /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g
const UPPER_CASE = /\b[A-Z]+(?:_[A-Z]+)*\b/g

/** `routes`: of one dialect. `statusOf`: the HTTP status that an error of this code usually has. */
export function spelledComments(
  comments: Comments,
  routes: readonly RouteInfo[],
  statusOf: (code: Code) => number | undefined,
): Comments {
  const names = clientNames(routes)
  return Object.fromEntries(
    Object.entries(comments).map(([of, text]) => [
      of,
      text
        .replace(SNAKE_CASE, (name) => names.get(name) ?? name)
        .replace(UPPER_CASE, (name) => {
          const code = CODES.get(name)
          return String((code !== undefined && statusOf(code)) || name)
        }),
    ]),
  )
}

/** By the names that google.rpc.Code has for them. */
const CODES: ReadonlyMap<string, Code> = new Map(
  Object.entries(Code).flatMap(([name, code]) =>
    typeof code === "number" ? [[name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(), code] as const] : [],
  ),
)

/** What clients call the fields of all messages, by the protos' names. */
function clientNames(routes: readonly RouteInfo[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const seen = new Set<DescMessage>()
  const add = (field: DescField, name: string) => {
    if (!names.has(field.name)) names.set(field.name, name)
  }
  const visit = (message: DescMessage) => {
    if (seen.has(message)) return
    seen.add(message)
    for (const field of message.fields) {
      add(field, outsideName(field) ?? field.jsonName)
      if (field.message !== undefined) visit(field.message)
    }
  }
  for (const { method } of routes) visit(method.input)
  for (const { method } of routes) visit(method.output)
  return names
}
