// The only table from the registry's reasons of errors to codes, with what documents say of each. Which of them a method can fail with
// is an option of the method (rest.v1.method, errors).
import { Code } from "@connectrpc/connect"
import type { ErrorReason } from "../registry/errors.js"

/** What is known of one reason. */
export interface ReasonDescription {
  readonly code: Code
  /** When an operation fails with it, as a sentence. */
  readonly description: string
  /** An error as a client gets it. */
  readonly example: { readonly message: string; readonly metadata?: Readonly<Record<string, string>> }
}

const PACKAGE = { resourceType: "package", resourceId: "sales" }

/** Every reason that a command gives, by its name in `google.rpc.ErrorInfo`. */
export const errorReasons: Readonly<Record<ErrorReason, ReasonDescription>> = {
  INVALID: {
    code: Code.InvalidArgument,
    description: "The request can't be right, or not against what is stored; each field is named.",
    example: { message: "field: is not what it should be" },
  },
  NOT_FOUND: {
    code: Code.NotFound,
    description: "Something that the request names does not exist.",
    example: { message: "package 'sales' does not exist", metadata: PACKAGE },
  },
  ALREADY_EXISTS: {
    code: Code.AlreadyExists,
    description: "The name is taken.",
    example: { message: "package 'sales' already exists", metadata: PACKAGE },
  },
  CONFLICT: {
    code: Code.FailedPrecondition,
    description: "What is stored does not allow it.",
    example: { message: "package 'sales' is in use", metadata: PACKAGE },
  },
  REFERENCED: {
    code: Code.FailedPrecondition,
    description: "Something that stays refers to what is to be deleted.",
    example: {
      message: "definition 'Order' is referred to by action 'createOrder': change that first, or use force",
      metadata: { resourceType: "definition", resourceId: "Order" },
    },
  },
  ETAG_MISMATCH: {
    code: Code.Aborted,
    description: "A precondition does not hold. Of a resource that exists the metadata has the current `etag`.",
    example: { message: "package 'sales' has changed", metadata: { ...PACKAGE, etag: "7GQ4Z0M1XA-2" } },
  },
  ALREADY_EXISTS_PRECONDITION: {
    code: Code.AlreadyExists,
    description: "It exists, and the request wanted it not to.",
    example: { message: "package 'sales' already exists", metadata: PACKAGE },
  },
  PERMISSION_DENIED: {
    code: Code.PermissionDenied,
    description: "The caller may not do this.",
    example: { message: "a token for one organization can't be used here: use a key or log in" },
  },
  IDEMPOTENCY_KEY_REUSED: {
    code: Code.AlreadyExists,
    description: "The Idempotency-Key came with another request before.",
    example: { message: "the Idempotency-Key came with another request before: give each request a key of its own" },
  },
  IDEMPOTENCY_KEY_IN_USE: {
    code: Code.Aborted,
    description: "A call with the same Idempotency-Key is under way.",
    example: { message: "a call with the same Idempotency-Key is still running: try again" },
  },
  TOO_LARGE: {
    code: Code.ResourceExhausted,
    description: "It has more bytes than the server takes.",
    example: { message: "the file is larger than 536870912 bytes" },
  },
  QUOTA_EXCEEDED: {
    code: Code.ResourceExhausted,
    description: "There would be more of them than may be.",
    example: { message: "more than 200 tags on one resource are not possible" },
  },
  RANGE_NOT_SATISFIABLE: {
    code: Code.OutOfRange,
    description: "The range begins behind the end.",
    example: { message: "the range begins behind the last of 3 bytes", metadata: { size: "3" } },
  },
  UNIMPLEMENTED: {
    code: Code.Unimplemented,
    description: "The request asks for what this server does not support.",
    example: { message: "clientSecret: must be empty: this server has no key to store secrets with" },
  },
}

/** The reasons of the registry's stores, which every method can fail with. */
export type StoreReason = "CONTENTION" | "UNAVAILABLE" | "DATA_LOSS" | "DEADLINE_EXCEEDED" | "INTERNAL"

/** Reasons that no method declares: every method can fail with them. PERMISSION_DENIED is the answer of access control, too. */
export const commonReasons: ReadonlySet<string> = new Set<ErrorReason | StoreReason>([
  "INVALID",
  "PERMISSION_DENIED",
  "IDEMPOTENCY_KEY_REUSED",
  "IDEMPOTENCY_KEY_IN_USE",
  "CONTENTION",
  "UNAVAILABLE",
  "DATA_LOSS",
  "DEADLINE_EXCEEDED",
  "INTERNAL",
])
