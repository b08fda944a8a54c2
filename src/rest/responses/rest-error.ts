// From a ConnectError to what a dialect's envelope is made of.
import type { JsonValue, Registry } from "@bufbuild/protobuf"
import { create, createRegistry, fromBinary, toJson } from "@bufbuild/protobuf"
import { Code, type ConnectError } from "@connectrpc/connect"
import {
  BadRequestSchema,
  ErrorInfoSchema,
  file_google_rpc_error_details,
  RetryInfoSchema,
} from "../../../gen/google/rpc/error_details_pb.js"
import { boundViolations } from "../../rpc/validation/bounds.js"
import type { FieldNamer } from "../binding/field-names.js"
import type { Dialect, RestError } from "../dialect.js"
import { ownStatus, REST_DOMAIN } from "./errors.js"

const known = createRegistry(file_google_rpc_error_details)

/** `namer` spells proto field paths as the route's clients do; our own errors speak their language already. */
export function toRestError(
  error: ConnectError,
  dialect: Pick<Dialect, "statusByReason" | "statusByCode">,
  namer: FieldNamer | undefined,
  registry: Registry | undefined,
): RestError {
  const info = error.findDetails(ErrorInfoSchema)[0]
  const own = info?.domain === REST_DOMAIN
  const bad = error.findDetails(BadRequestSchema).flatMap(({ fieldViolations }) => fieldViolations)
  const { violations, message } = boundViolations(bad, own ? undefined : namer)
  const delay = error.findDetails(RetryInfoSchema)[0]?.retryDelay
  const plain = {
    status: statusOf(error.code, info?.reason, own, dialect),
    code: error.code,
    reason: info?.reason,
    metadata: info?.metadata ?? {},
    message: violations.length === 0 || own ? error.rawMessage : message,
    violations,
    retryAfter: delay === undefined ? undefined : Number(delay.seconds) + delay.nanos / 1e9,
  }
  return new TranslatedError(plain, error, registry)
}

/** Its details are made where an envelope carries them: few do. (A literal with a getter would get a hidden class of its own.) */
class TranslatedError implements RestError {
  readonly status: number
  readonly code: Code
  readonly reason: string | undefined
  readonly metadata: RestError["metadata"]
  readonly message: string
  readonly violations: RestError["violations"]
  readonly retryAfter: number | undefined

  readonly #error: ConnectError
  readonly #registry: Registry | undefined

  constructor(plain: Omit<RestError, "details">, error: ConnectError, registry: Registry | undefined) {
    this.#error = error
    this.#registry = registry
    this.status = plain.status
    this.code = plain.code
    this.reason = plain.reason
    this.metadata = plain.metadata
    this.message = plain.message
    this.violations = plain.violations
    this.retryAfter = plain.retryAfter
  }

  get details(): JsonValue[] {
    return this.#error.details.flatMap((detail) => detailJson(detail, this.violations, this.#registry))
  }
}

/** google.rpc.Status, for errors within a stream, where no envelope has its place. */
export function statusJson(error: Pick<RestError, "code" | "message" | "details">): JsonValue {
  return { code: error.code, message: error.message, details: [...error.details] }
}

/** An error that comes in the middle of a stream, as its last message. */
export function streamedErrorJson(
  error: ConnectError,
  namer: FieldNamer | undefined,
  registry: Registry | undefined,
): string {
  return JSON.stringify(statusJson(toRestError(error, NO_STATUS, namer, registry)))
}

/** The status line has gone out already. */
const NO_STATUS: Pick<Dialect, "statusByReason" | "statusByCode"> = { statusByReason: {}, statusByCode: {} }

function detailJson(
  detail: ConnectError["details"][number],
  violations: RestError["violations"],
  registry: Registry | undefined,
): JsonValue[] {
  const outgoing = "desc" in detail
  const desc = outgoing ? detail.desc : (known.getMessage(detail.type) ?? registry?.getMessage(detail.type))
  if (desc === undefined) return []
  const type = { "@type": `type.googleapis.com/${desc.typeName}` }
  if (desc.typeName === BadRequestSchema.typeName) {
    return [{ ...type, fieldViolations: violations.map((violation) => ({ ...violation })) }]
  }
  try {
    const message = outgoing ? create(desc, detail.value) : fromBinary(desc, detail.value)
    const json = toJson(desc, message, registry === undefined ? {} : { registry })
    return [isObject(json) ? { ...type, ...json } : { ...type, value: json }]
  } catch {
    return []
  }
}

function isObject(json: JsonValue): json is { [name: string]: JsonValue } {
  return typeof json === "object" && json !== null && !Array.isArray(json)
}

function statusOf(
  code: Code,
  reason: string | undefined,
  own: boolean,
  dialect: Pick<Dialect, "statusByReason" | "statusByCode">,
): number {
  const ours = own && reason !== undefined ? ownStatus(reason) : undefined
  if (ours !== undefined) return ours
  if (reason !== undefined && Object.hasOwn(dialect.statusByReason, reason)) {
    const status = dialect.statusByReason[reason]
    if (status !== undefined) return status
  }
  return dialect.statusByCode[code] ?? STATUS_BY_CODE[code]
}

/** The table in google/rpc/code.proto. */
const STATUS_BY_CODE: Readonly<Record<Code, number>> = {
  [Code.Canceled]: 499,
  [Code.Unknown]: 500,
  [Code.InvalidArgument]: 400,
  [Code.DeadlineExceeded]: 504,
  [Code.NotFound]: 404,
  [Code.AlreadyExists]: 409,
  [Code.PermissionDenied]: 403,
  [Code.ResourceExhausted]: 429,
  [Code.FailedPrecondition]: 400,
  [Code.Aborted]: 409,
  [Code.OutOfRange]: 400,
  [Code.Unimplemented]: 501,
  [Code.Internal]: 500,
  [Code.Unavailable]: 503,
  [Code.DataLoss]: 500,
  [Code.Unauthenticated]: 401,
}
