// Each dialect's envelope, as the vendors' clients read it.
import { Code, ConnectError } from "@connectrpc/connect"
import { describe, expect, it } from "vitest"
import { ErrorInfoSchema, RetryInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"
import { defaultDialect, dialects } from "../../../src/dialects/index.js"
import type { Dialect } from "../../../src/rest/dialect.js"
import { invalidFields, type OwnReason, restError } from "../../../src/rest/responses/errors.js"
import { toRestError } from "../../../src/rest/responses/rest-error.js"

function dialectOf(name: string): Dialect {
  return dialects.find((dialect) => dialect.name === name) ?? expect.fail(name)
}

function domainError(code: Code, reason: string, metadata: Record<string, string> = {}): ConnectError {
  const value = { reason, domain: "registry", metadata }
  return new ConnectError("what happened", code, undefined, [{ desc: ErrorInfoSchema, value }])
}

function answer(dialect: Dialect, error: ConnectError) {
  return dialect.error(toRestError(error, dialect, undefined, undefined))
}

const violations = [{ field: "versions[3]", description: "must not be empty", reason: "REQUIRED" }]
const own = (reason: OwnReason) => restError(reason, "what happened")

describe("the default dialect", () => {
  it("answers google.rpc.Status", () => {
    expect(answer(defaultDialect, invalidFields(violations))).toEqual({
      status: 400,
      headers: {},
      body: {
        code: 3,
        message: "versions[3]: must not be empty",
        details: [
          { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "INVALID_FIELD", domain: "rest" },
          { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: violations },
        ],
      },
    })
  })

  const table: [Code, number][] = [
    [Code.Canceled, 499],
    [Code.Unknown, 500],
    [Code.InvalidArgument, 400],
    [Code.DeadlineExceeded, 504],
    [Code.NotFound, 404],
    [Code.AlreadyExists, 409],
    [Code.PermissionDenied, 403],
    [Code.ResourceExhausted, 429],
    [Code.FailedPrecondition, 400],
    [Code.Aborted, 409],
    [Code.OutOfRange, 400],
    [Code.Unimplemented, 501],
    [Code.Internal, 500],
    [Code.Unavailable, 503],
    [Code.DataLoss, 500],
    [Code.Unauthenticated, 401],
  ]
  it.each(table)("gives code %i the status %i", (code, status) => {
    expect(answer(defaultDialect, new ConnectError("x", code))).toMatchObject({ status, body: { code, message: "x" } })
  })

  it("knows details that came over the wire", () => {
    const error = new ConnectError("x", Code.Unavailable)
    error.details.push({ type: "google.rpc.RetryInfo", value: new Uint8Array([10, 2, 8, 5]) })
    error.details.push(
      { type: "unknown.Type", value: new Uint8Array() },
      { type: "google.rpc.Help", value: new Uint8Array([255]) },
    )
    expect(answer(defaultDialect, error)).toMatchObject({
      headers: { "retry-after": "5" },
      body: { details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "5s" }] },
    })
  })
})

describe("Credible's envelope", () => {
  const credible = dialectOf("credible")
  const cases: [ConnectError, number, string][] = [
    [invalidFields(violations), 400, "invalid_argument"],
    [new ConnectError("x", Code.Unauthenticated), 401, "unauthenticated"],
    [new ConnectError("x", Code.PermissionDenied), 403, "permission_denied"],
    [domainError(Code.NotFound, "NOT_FOUND"), 404, "not_found"],
    [own("ROUTE_NOT_FOUND"), 404, "not_found"],
    [own("METHOD_NOT_ALLOWED"), 405, "method_not_allowed"],
    [domainError(Code.AlreadyExists, "ALREADY_EXISTS"), 409, "already_exists"],
    [domainError(Code.FailedPrecondition, "CONFLICT"), 409, "conflict"],
    [domainError(Code.Aborted, "ETAG_MISMATCH"), 412, "precondition_failed"],
    [domainError(Code.AlreadyExists, "ALREADY_EXISTS_PRECONDITION"), 412, "precondition_failed"],
    [own("BODY_TOO_LARGE"), 413, "payload_too_large"],
    [domainError(Code.ResourceExhausted, "TOO_LARGE"), 413, "payload_too_large"],
    [own("UNSUPPORTED_MEDIA_TYPE"), 415, "unsupported_media_type"],
    [new ConnectError("x", Code.ResourceExhausted), 429, "resource_exhausted"],
    [new ConnectError("x", Code.Unknown), 500, "internal"],
    [domainError(Code.Unavailable, "CONTENTION"), 503, "unavailable"],
  ]
  it.each(cases)("%s", (error, status, code) => {
    const { body, ...rest } = answer(credible, error)
    expect({ status: rest.status, body }).toEqual({ status, body: { code, message: expect.any(String) } })
  })
})

describe("CodeArtifact's envelope", () => {
  const codeartifact = dialectOf("codeartifact")
  const resource = { resourceType: "package", resourceId: "p" }
  const cases: [ConnectError, number, string, object][] = [
    [invalidFields(violations), 400, "ValidationException", { reason: "FIELD_VALIDATION_FAILED" }],
    [own("MALFORMED_JSON"), 400, "ValidationException", { reason: "CANNOT_PARSE" }],
    [own("NOT_ACCEPTABLE"), 406, "ValidationException", { reason: "OTHER" }],
    [own("UNSUPPORTED_MEDIA_TYPE"), 415, "ValidationException", { reason: "OTHER" }],
    [own("BODY_TOO_LARGE"), 413, "ValidationException", { reason: "OTHER" }],
    [own("ROUTE_NOT_FOUND"), 404, "UnknownOperationException", {}],
    [own("METHOD_NOT_ALLOWED"), 405, "UnknownOperationException", {}],
    [domainError(Code.NotFound, "NOT_FOUND", resource), 404, "ResourceNotFoundException", resource],
    [domainError(Code.AlreadyExists, "ALREADY_EXISTS", resource), 409, "ConflictException", resource],
    [domainError(Code.FailedPrecondition, "CONFLICT"), 409, "ConflictException", {}],
    [domainError(Code.ResourceExhausted, "QUOTA_EXCEEDED", resource), 402, "ServiceQuotaExceededException", resource],
    [new ConnectError("x", Code.ResourceExhausted), 429, "ThrottlingException", {}],
    [new ConnectError("x", Code.PermissionDenied), 403, "AccessDeniedException", {}],
    [new ConnectError("x", Code.Unauthenticated), 403, "MissingAuthenticationTokenException", {}],
    [domainError(Code.Unauthenticated, "INVALID_SIGNATURE"), 403, "InvalidSignatureException", {}],
    [domainError(Code.Unauthenticated, "constructor"), 403, "MissingAuthenticationTokenException", {}],
    [domainError(Code.Unavailable, "CONTENTION"), 503, "InternalServerException", {}],
    [new ConnectError("x", Code.Internal), 500, "InternalServerException", {}],
  ]
  it.each(cases)("%s", (error, status, name, members) => {
    const { body, headers, ...rest } = answer(codeartifact, error)
    expect(rest.status).toBe(status)
    expect(headers["x-amzn-errortype"]).toBe(name)
    expect(body).toEqual({ message: expect.any(String), ...members })
    expect(headers["retry-after"]).toBe(status === 503 ? "1" : undefined)
  })

  it("calls resources by its own words", () => {
    const error = domainError(Code.NotFound, "NOT_FOUND", {
      resourceType: "project",
      resourceId: "project 1",
      problem: "does not exist",
    })
    expect(answer(codeartifact, error).body).toMatchObject({ message: "repository 'project 1' does not exist" })
  })

  it("tells when to come back", () => {
    const retry = { desc: RetryInfoSchema, value: { retryDelay: { seconds: 2n, nanos: 1 } } }
    const error = new ConnectError("x", Code.ResourceExhausted, undefined, [retry])
    expect(answer(codeartifact, error).headers).toMatchObject({ "retry-after": "3" })
  })
})

describe("Versori's envelopes", () => {
  it.each([
    ["versori", "details"],
    ["versori-v1alpha1", "cause"],
  ])("%s has %s", (name, fourth) => {
    const dialect = dialectOf(name)
    expect(answer(dialect, invalidFields(violations))).toEqual({
      status: 400,
      headers: {},
      body: {
        code: "400000",
        message: "versions[3]: must not be empty",
        fields: [{ field: "versions[3]", message: "must not be empty" }],
        [fourth]: "INVALID_FIELD",
      },
    })
    expect(answer(dialect, domainError(Code.Aborted, "ETAG_MISMATCH"))).toMatchObject({
      status: 412,
      body: { code: "412000" },
    })
    expect(answer(dialect, new ConnectError("x", Code.Internal))).toEqual({
      status: 500,
      headers: {},
      body: { code: "500000", message: "x" },
    })
  })
})
