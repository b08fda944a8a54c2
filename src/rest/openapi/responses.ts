// Answers of an operation: success in each of its statuses, and a reference to each error that can come.
import type { JsonObject } from "@bufbuild/protobuf"
import { fieldOptions } from "../options.js"
import { httpBodyOf } from "../responses/response.js"
import { STREAM_TYPES } from "../responses/streamed-response.js"
import { isServerStream } from "../routing/rules.js"
import { BINARY } from "./bodies.js"
import type { ErrorResponses } from "./errors.js"
import { exampleOf } from "./examples.js"
import type { Operation } from "./operation.js"
import { responseHeaders } from "./parameters.js"
import { isObjectMessage } from "./schemas.js"

const MEANINGS: Readonly<Record<number, string>> = {
  200: "Done.",
  201: "Created.",
  202: "Accepted.",
  204: "Done; there is no body.",
  206: "A part of the content.",
}

/** The HTTP server's own: no dialect has a say in it. */
const HEADERS_TOO_LARGE: JsonObject = { description: "URL and header fields together are too large; there is no body." }

/** Every response of an operation, by its status. */
export function responsesOf(operation: Operation, errors: ErrorResponses): JsonObject {
  const { binding } = operation
  const statuses = new Set([binding.successStatus])
  for (const field of binding.method.output.fields) {
    const { statusWhenSet } = fieldOptions(field)
    if (statusWhenSet !== 0) statuses.add(statusWhenSet)
  }
  const headers = headersOf(operation)
  const content = binding.successStatus === 204 ? undefined : contentOf(operation)
  const all: [number, JsonObject][] = [...statuses].map((status) => [
    status,
    {
      description: MEANINGS[status] ?? `Status ${status}.`,
      ...headers,
      ...(content === undefined ? {} : { content }),
    },
  ])
  if (operation.readsWithEtag)
    all.push([304, { description: "Not changed: `If-None-Match` names its tag.", ...headers }])
  all.push(...errors.of(operation))
  all.push([431, operation.context.components.refer("responses", "HeadersTooLarge", () => HEADERS_TOO_LARGE)])
  return Object.fromEntries(all.sort(([a], [b]) => a - b))
}

function headersOf(operation: Operation): JsonObject {
  const { method, responseBody } = operation.binding
  const inBody = responseBody?.fieldKind === "message" ? responseBody.message.fields : []
  const headers = responseHeaders(operation, [...method.output.fields, ...inBody])
  return Object.keys(headers).length === 0 ? {} : { headers }
}

function contentOf(operation: Operation): JsonObject | undefined {
  const { binding, schemas, fileType } = operation
  const { method, responseBody } = binding
  if (httpBodyOf(method.output, responseBody) !== undefined) return { [fileType]: { schema: BINARY } }
  const schema =
    responseBody === undefined ? schemas.message(method.output, "output") : schemas.field(responseBody, "output")
  if (isServerStream(method)) {
    const content: JsonObject = {}
    for (const type of STREAM_TYPES) {
      content[type] = { schema: type === "application/json" ? { type: "array", items: schema } : schema }
    }
    return content
  }
  const example = exampleOf(schema, operation.context.components)
  const known = example !== undefined && (responseBody?.fieldKind === "list" || isObjectMessage(method.output))
  return { "application/json": known ? { schema, example } : { schema } }
}
