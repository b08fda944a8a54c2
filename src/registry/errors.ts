// What a command refuses, in the registry's own terms. handlers/errors.ts gives each reason its code.

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

/** One thing wrong with a request: `field` is a path in the names of the Protobuf request ("version.archive_status"). */
export interface FieldViolation {
  readonly field: string
  readonly description: string
  /** Rule in UPPER_SNAKE_CASE, for machines. */
  readonly reason: string
}

export type ErrorReason =
  /** The request can never be right, or not against what is stored; `violations` names each field. */
  | "INVALID"
  | "NOT_FOUND"
  | "ALREADY_EXISTS"
  /** What is stored does not allow it: published is immutable, there are children. */
  | "CONFLICT"
  /** The etag that the request names is not the current one. */
  | "ETAG_MISMATCH"
  /** The request wanted nothing to be there. */
  | "ALREADY_EXISTS_PRECONDITION"
  | "PERMISSION_DENIED"
  /** More bytes, or more things, than the limit. */
  | "TOO_LARGE"
  | "QUOTA_EXCEEDED"
  /** The bytes asked for begin behind the last one; `metadata.size` says how many there are. */
  | "RANGE_NOT_SATISFIABLE"
  | "UNIMPLEMENTED"

export class RegistryError extends Error {
  override readonly name = "RegistryError"
  constructor(
    readonly reason: ErrorReason,
    message: string,
    readonly details: {
      readonly resourceType?: ResourceType
      readonly resourceId?: string
      readonly violations?: readonly FieldViolation[]
      /** More for the error's metadata. */
      readonly metadata?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
  }
}

/** INVALID with every violation; the message reads them all. */
export function invalid(...violations: FieldViolation[]): RegistryError {
  return new RegistryError("INVALID", violations.map((each) => `${each.field}: ${each.description}`).join("; "), {
    violations,
  })
}

export function violation(field: string, description: string, reason = "INVALID_VALUE"): FieldViolation {
  return { field, description, reason }
}

export function notFound(resourceType: ResourceType, resourceId: string, message?: string): RegistryError {
  return new RegistryError("NOT_FOUND", message ?? `${spoken(resourceType)} '${resourceId}' does not exist`, {
    resourceType,
    resourceId,
  })
}

export function alreadyExists(resourceType: ResourceType, resourceId: string, message?: string): RegistryError {
  return new RegistryError("ALREADY_EXISTS", message ?? `${spoken(resourceType)} '${resourceId}' already exists`, {
    resourceType,
    resourceId,
  })
}

export function conflict(resourceType: ResourceType, resourceId: string, message: string): RegistryError {
  return new RegistryError("CONFLICT", message, { resourceType, resourceId })
}

/** How messages call a kind of resource. */
export function spoken(type: ResourceType): string {
  return type.replaceAll("-", " ")
}
