// What is wrong with the fields of a request. Each subdomain names its fields in a fields.ts of its own; a handler maps those names to
// paths in its messages.
import { RegistryError } from "./errors.js"

/** One fault of a request. */
export interface FieldViolation<F extends string = string> {
  /** The registry's own name of the field. */
  readonly field: F
  /** Which items, from 0, of the lists on the way to the field, the outermost first. Without them a list is meant as a whole. */
  readonly indexes?: readonly number[]
  /** The name of the resource that the field belongs to, where the request is about several. */
  readonly resource?: string
  /** What is wrong, to be read after the field's name: "is required". */
  readonly description: string
  /** The rule in UPPER_SNAKE_CASE, for machines. */
  readonly reason: string
}

/** A violation of a field; with indexes, of an item of a list, or of a field in such an item. */
export function violation<F extends string>(
  field: F,
  description: string,
  reason = "INVALID_VALUE",
  ...indexes: readonly number[]
): FieldViolation<F> {
  return indexes.length === 0 ? { field, description, reason } : { field, indexes, description, reason }
}

/** The violation that a required field is absent. */
export function required<F extends string>(field: F, ...indexes: readonly number[]): FieldViolation<F> {
  return violation(field, "is required", "REQUIRED", ...indexes)
}

/** The error INVALID with every violation. */
export function invalid(...violations: readonly FieldViolation[]): RegistryError {
  const message = violations.map((each) => `${each.field}: ${each.description}`).join("; ")
  return new RegistryError("INVALID", message, { violations })
}

/** Throws the error INVALID with every violation, if there is one. */
export function refuseInvalid(violations: readonly FieldViolation[]): void {
  if (violations.length > 0) throw invalid(...violations)
}
