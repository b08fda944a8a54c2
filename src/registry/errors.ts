// What a command refuses, in the registry's own terms. handlers/errors.ts gives each reason its code.
import type { FieldViolation } from "./violations.js"

export type ResourceType =
  | "organization"
  | "project"
  | "package"
  | "package-version"
  | "asset"
  | "database-connection"
  | "connector"
  | "connector-version"
  | "connection"
  | "connection-version"
  | "permission"
  | "group"
  | "group-member"
  | "api-key"
  | "policy"
  | "environment"
  | "definition"
  | "action"
  | "trigger"
  | "schema"
  | "auth-scheme-config"
  | "protocol"

export type ErrorReason =
  /** The request can never be right, or not against what is stored; `violations` names each field. */
  | "INVALID"
  | "NOT_FOUND"
  | "ALREADY_EXISTS"
  /** What is stored does not allow it: published is immutable, there are children. */
  | "CONFLICT"
  /** Something that stays refers to it; `metadata.definition` says what. */
  | "REFERENCED"
  /** The etag that the request names is not the current one. */
  | "ETAG_MISMATCH"
  /** The request wanted nothing to be there. */
  | "ALREADY_EXISTS_PRECONDITION"
  | "PERMISSION_DENIED"
  /** The Idempotency-Key came with another request before. */
  | "IDEMPOTENCY_KEY_REUSED"
  /** A call with the same Idempotency-Key is under way. */
  | "IDEMPOTENCY_KEY_IN_USE"
  /** More bytes, or more resources, than the limit. */
  | "TOO_LARGE"
  | "QUOTA_EXCEEDED"
  /** The bytes asked for begin behind the last one; `metadata.size` says how many there are. */
  | "RANGE_NOT_SATISFIABLE"
  | "UNIMPLEMENTED"

/** What an error carries beside its reason and message. */
export interface ErrorDetails {
  readonly resourceType?: ResourceType
  readonly resourceId?: string
  readonly violations?: readonly FieldViolation[]
  /**
   * More for the error's metadata. `problem` is the message without the resource that it starts with: a dialect that calls the
   * resource otherwise puts its own word and the problem together.
   */
  readonly metadata?: Readonly<Record<string, string>>
}

/** An error that a command gives: a reason for machines, a message for people. */
export class RegistryError extends Error {
  override readonly name = "RegistryError"
  constructor(
    readonly reason: ErrorReason,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message)
  }
}

/**
 * An error about one resource. Its message is the resource's type and quoted id, then the problem: "does not exist". What machines can use
 * besides goes into the metadata.
 */
export function resourceError(
  reason: ErrorReason,
  resourceType: ResourceType,
  resourceId: string,
  problem: string,
  metadata: Readonly<Record<string, string>> = {},
): RegistryError {
  return new RegistryError(reason, `${resourceName(resourceType)} '${resourceId}' ${problem}`, {
    resourceType,
    resourceId,
    metadata: { problem, ...metadata },
  })
}

/** The error NOT_FOUND about one resource. */
export function notFound(resourceType: ResourceType, resourceId: string, problem = "does not exist"): RegistryError {
  return resourceError("NOT_FOUND", resourceType, resourceId, problem)
}

/** The error ALREADY_EXISTS about one resource. */
export function alreadyExists(resourceType: ResourceType, resourceId: string): RegistryError {
  return resourceError("ALREADY_EXISTS", resourceType, resourceId, "already exists")
}

/** What is stored does not allow the change: `problem` says what, and what the caller can do about it. */
export function conflict(resourceType: ResourceType, resourceId: string, problem: string): RegistryError {
  return resourceError("CONFLICT", resourceType, resourceId, problem)
}

/** How messages call a kind of resource: "package version". */
export function resourceName(type: ResourceType): string {
  return type.replaceAll("-", " ")
}
