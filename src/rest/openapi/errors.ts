// Error answers. Which errors an operation can have is a list of cases; status, header fields and envelope of each come from the
// code that answers them.
import type { JsonObject, Registry } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Dialect, ErrorResponse } from "../dialect.js"
import { restError } from "../responses/errors.js"
import { toRestError } from "../responses/rest-error.js"
import { errorSchemaNames } from "./names.js"
import type { Operation } from "./operation.js"

/** One error that operations can fail with. */
export interface ErrorCase {
  /** Names the example. */
  readonly name: string
  readonly description: string
  /** As the transcoder gets it from a call. */
  readonly error: ConnectError
  /** Whether the operation can fail with it. */
  applies(operation: Operation): boolean
}

/** The errors of the transcoder itself. */
export const ownCases: readonly ErrorCase[] = [
  {
    name: "invalid",
    description: "A parameter, header field or member is missing, unknown or wrong; the message names each.",
    error: restError("INVALID_FIELD", "field: is not what it should be", [
      { field: "field", description: "is not what it should be", reason: "INVALID_VALUE" },
    ]),
    applies: () => true,
  },
  {
    name: "malformed",
    description: "The body can't be parsed.",
    error: restError("MALFORMED_JSON", "the body is not JSON: unexpected end of the text"),
    applies: ({ bodyForm }) => bodyForm === "json" || bodyForm === "multipart",
  },
  {
    name: "not-acceptable",
    description: "`Accept` can't be met.",
    error: restError("NOT_ACCEPTABLE", `Accept "text/html" can't be met: the answer is application/json`),
    applies: ({ returnsBytes, binding }) => !returnsBytes && binding.successStatus !== 204,
  },
  {
    name: "body-timeout",
    description: "The body took too long to arrive.",
    error: restError("BODY_TIMEOUT", "the body took too long to arrive"),
    applies: ({ bodyForm }) => bodyForm !== "none",
  },
  {
    name: "precondition-failed",
    description: "A precondition does not hold.",
    error: restError("PRECONDITION_FAILED", "If-Match: the entity has another tag"),
    applies: ({ readsWithEtag }) => readsWithEtag,
  },
  {
    name: "body-too-large",
    description: "The body is larger than the server takes.",
    error: restError("BODY_TOO_LARGE", "the body is larger than 4194304 bytes"),
    applies: ({ bodyForm }) => bodyForm !== "none",
  },
  {
    name: "url-too-long",
    description: "The URL is too long.",
    error: restError("URL_TOO_LONG", "the URL is too long"),
    applies: () => true,
  },
  {
    name: "unsupported-media-type",
    description: "`Content-Type` or `Content-Encoding` is none that is understood.",
    error: restError("UNSUPPORTED_MEDIA_TYPE", `Content-Type "text/plain" is not supported: send application/json`),
    applies: ({ bodyForm }) => bodyForm !== "none",
  },
  {
    name: "internal",
    description: "A fault of the server.",
    error: restError("INTERNAL", "internal error"),
    applies: () => true,
  },
  {
    name: "deadline-exceeded",
    description: "The operation ran out of time.",
    error: new ConnectError("the operation timed out", Code.DeadlineExceeded),
    applies: () => true,
  },
]

interface DocumentedError {
  readonly each: ErrorCase
  readonly response: ErrorResponse
}

/** The error answers of operations, one a status, with the cases that each operation can have. */
export class ErrorResponses {
  readonly #cases: readonly ErrorCase[]
  readonly #documented = new Map<string, readonly DocumentedError[]>()

  readonly #registry: Registry | undefined

  constructor(cases: readonly ErrorCase[], registry: Registry | undefined) {
    this.#registry = registry
    this.#cases = [...ownCases, ...cases]
  }

  of(operation: Operation): [number, JsonObject][] {
    const { context } = operation
    const { dialect, components } = context
    const possible = this.#documentedErrors(dialect).filter(({ each }) => each.applies(operation))
    const statuses = new Set(possible.map(({ response }) => response.status))
    return [...statuses].map((status) => {
      const cases = possible.filter(({ response }) => response.status === status)
      // Operations with the same cases share a response.
      const name = [dialect.name, status, ...cases.map(({ each }) => each.name)].join(".")
      return [status, components.refer("responses", name, () => responseOf(operation, cases))]
    })
  }

  /** The status of the first case with this code that is none of the transcoder's own. */
  statusOf(code: Code, dialect: Dialect): number | undefined {
    return this.#documentedErrors(dialect).find(({ each }) => each.error.code === code && !ownCases.includes(each))
      ?.response.status
  }

  #documentedErrors(dialect: Dialect): readonly DocumentedError[] {
    let documented = this.#documented.get(dialect.name)
    if (documented === undefined) {
      documented = this.#cases.map((each) => ({
        each,
        response: dialect.error(toRestError(each.error, dialect, undefined, this.#registry)),
      }))
      this.#documented.set(dialect.name, documented)
    }
    return documented
  }
}

function responseOf({ context, errorSchema }: Operation, cases: readonly DocumentedError[]): JsonObject {
  const { dialect, components, names } = context
  const headers: JsonObject = {}
  for (const { response } of cases) {
    for (const [name, value] of Object.entries(response.headers)) {
      headers[name] ??= { schema: { type: "string", examples: [value] } }
    }
  }
  return {
    description: [...new Set(cases.map(({ each }) => each.description))].join(" "),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: {
      "application/json": {
        schema: components.schema(
          errorSchemaNames(dialect.name, names),
          JSON.stringify(errorSchema),
          () => errorSchema,
        ),
        examples: Object.fromEntries(
          cases.map(({ each, response }) => [each.name, { summary: each.description, value: response.body }]),
        ),
      },
    },
  }
}
