// AWS CodeArtifact's restJson1: times as epoch seconds, errors named by a header. No member of an error may be called `code`: SDKs
// take it for the error's name.
import { Code } from "@connectrpc/connect"
import type { Dialect, RestError } from "../rest/index.js"
import { DOMAIN_STATUS, retryAfter, wholeLength } from "./statuses.js"

const UNKNOWN_OPERATION = new Set(["ROUTE_NOT_FOUND", "METHOD_NOT_ALLOWED", "UNIMPLEMENTED"])
const CANNOT_PARSE = new Set(["MALFORMED_JSON", "MALFORMED_BODY", "MALFORMED_MULTIPART"])

const NAME_BY_REASON: Readonly<Record<string, string>> = {
  UNKNOWN_ACCESS_KEY: "UnrecognizedClientException",
  CREDENTIAL_UNKNOWN: "UnrecognizedClientException",
  CREDENTIAL_EXPIRED: "UnrecognizedClientException",
  CREDENTIAL_MALFORMED: "UnrecognizedClientException",
  INVALID_SIGNATURE: "InvalidSignatureException",
  INCOMPLETE_SIGNATURE: "IncompleteSignatureException",
}

const NAME_BY_STATUS: Readonly<Record<number, string>> = {
  402: "ServiceQuotaExceededException",
  403: "AccessDeniedException",
  404: "ResourceNotFoundException",
  409: "ConflictException",
  412: "ConflictException",
  429: "ThrottlingException",
}

function nameOf({ status, code, reason = "" }: RestError): string {
  if (UNKNOWN_OPERATION.has(reason)) return "UnknownOperationException"
  if (code === Code.Unauthenticated) {
    return Object.hasOwn(NAME_BY_REASON, reason)
      ? (NAME_BY_REASON[reason] ?? "")
      : "MissingAuthenticationTokenException"
  }
  return NAME_BY_STATUS[status] ?? (status < 500 ? "ValidationException" : "InternalServerException")
}

const WITH_RESOURCE = new Set(["ConflictException", "ResourceNotFoundException", "ServiceQuotaExceededException"])

/** Where this vendor's word for a resource is another one. */
const RESOURCE_TYPES: Readonly<Record<string, string>> = { organization: "domain", project: "repository" }

/** The metadata of an error about a resource name the resource and the problem. */
function inOwnWords({ message, metadata: { resourceType = "", resourceId, problem } }: RestError): string {
  const word = RESOURCE_TYPES[resourceType]
  return word === undefined || resourceId === undefined || problem === undefined
    ? message
    : `${word} '${resourceId}' ${problem}`
}

/** Members beside the message. */
function extras(name: string, { reason = "", metadata, violations }: RestError): Record<string, string> {
  if (name === "ValidationException") {
    if (CANNOT_PARSE.has(reason)) return { reason: "CANNOT_PARSE" }
    return { reason: violations.length > 0 ? "FIELD_VALIDATION_FAILED" : "OTHER" }
  }
  if (!WITH_RESOURCE.has(name)) return {}
  const { resourceId, resourceType } = metadata
  return {
    ...(resourceId === undefined ? {} : { resourceId }),
    ...(resourceType === undefined ? {} : { resourceType: RESOURCE_TYPES[resourceType] ?? resourceType }),
  }
}

export const codeartifact: Dialect = {
  name: "codeartifact",
  json: {
    spelling: "documented",
    timestamps: "epoch-seconds",
    int64: "number",
    unknownMembers: "ignore",
    nullMembers: "absent",
  },
  unknownQueryParameters: "ignore",
  emptyQueryParameters: "value",
  clientHeaders: [
    "X-Amz-User-Agent",
    "Amz-Sdk-Invocation-Id",
    "Amz-Sdk-Request",
    "X-Amz-Date",
    "X-Amz-Security-Token",
    "X-Amz-Content-Sha256",
  ],
  statusByReason: { ...DOMAIN_STATUS, QUOTA_EXCEEDED: 402, RANGE_NOT_SATISFIABLE: 416, INCOMPLETE_SIGNATURE: 400 },
  statusByCode: { [Code.Unauthenticated]: 403 },
  error(error) {
    const name = nameOf(error)
    return {
      status: error.status,
      headers: { ...retryAfter(error), ...wholeLength(error), "x-amzn-errortype": name },
      body: { message: inOwnWords(error), ...extras(name, error) },
    }
  },
}
