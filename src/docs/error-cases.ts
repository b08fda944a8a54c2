// Which of the registry's errors an operation can answer with. handlers/errors.ts gives them their codes; here they are only told.
import { Code, ConnectError } from "@connectrpc/connect"
import { ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import type { ErrorCase, Operation } from "../rest/openapi/index.js"

function failure(
  code: Code,
  reason: string,
  message: string,
  metadata: Readonly<Record<string, string>> = {},
): ConnectError {
  return new ConnectError(message, code, undefined, [
    { desc: ErrorInfoSchema, value: { reason, domain: "registry", metadata: { ...metadata } } },
  ])
}

const THING = { resourceType: "package", resourceId: "sales" }

export const errorCases: readonly ErrorCase[] = [
  {
    name: "not-found",
    description: "Something that the request names does not exist.",
    error: failure(Code.NotFound, "NOT_FOUND", "package 'sales' does not exist", THING),
    applies: namesThings,
  },
  {
    name: "already-exists",
    description: "The name is taken.",
    error: failure(Code.AlreadyExists, "ALREADY_EXISTS", "package 'sales' already exists", THING),
    applies: changes,
  },
  {
    name: "conflict",
    description: "What is stored does not allow it.",
    error: failure(Code.FailedPrecondition, "CONFLICT", "package 'sales' is in use", THING),
    applies: (operation) => changes(operation) || operation.answersBytes,
  },
  {
    name: "etag-mismatch",
    description: "A precondition does not hold.",
    error: failure(Code.Aborted, "ETAG_MISMATCH", "package 'sales' has changed", THING),
    applies: ({ takesEtag }) => takesEtag,
  },
  {
    name: "exists",
    description: "It exists, and was to be made.",
    error: failure(Code.AlreadyExists, "ALREADY_EXISTS_PRECONDITION", "package 'sales' already exists", THING),
    applies: ({ takesMustNotExist }) => takesMustNotExist,
  },
  {
    name: "too-large",
    description: "The file is larger than the server takes.",
    error: failure(Code.ResourceExhausted, "TOO_LARGE", "the file is larger than 536870912 bytes"),
    applies: ({ bodyForm }) => bodyForm === "bytes" || bodyForm === "multipart",
  },
  {
    name: "quota-exceeded",
    description: "There would be more of them than may be.",
    error: failure(Code.ResourceExhausted, "QUOTA_EXCEEDED", "more than 50 tags on one resource are not possible"),
    applies: (operation) => changes(operation) && hasQuota.test(operation.binding.method.name),
  },
  {
    name: "range-not-satisfiable",
    description: "The range begins behind the end.",
    error: failure(Code.OutOfRange, "RANGE_NOT_SATISFIABLE", "the asset has 3 bytes", { size: "3" }),
    applies: ({ answersBytes, binding }) =>
      answersBytes && binding.method.input.fields.some(({ name }) => name === "range"),
  },
  {
    name: "unimplemented",
    description: "Not supported yet.",
    error: failure(Code.Unimplemented, "UNIMPLEMENTED", "not supported yet: connections"),
    applies: ({ binding }) => /^(Create|Update).*(Connector|Connection)$/.test(binding.method.name),
  },
  {
    name: "unavailable",
    description: "The store is busy or away: try again.",
    error: failure(Code.Unavailable, "UNAVAILABLE", "the registry's store is not available: try again"),
    applies: () => true,
  },
]

/** What has an upper number: tags, upstreams, assets, copies. */
const hasQuota = /^(Create(Domain|Repository)|UpdateRepository|TagResource|Publish|Copy)/

/** A path or a query parameter names something that must be there. */
function namesThings({ binding, query }: Operation): boolean {
  return binding.variables.length > 0 || binding.body.kind !== "none" || query.size > 0
}

function changes({ binding }: Operation): boolean {
  return binding.httpMethod !== "GET" && !/^(List|Get|Describe)/.test(binding.method.name)
}
