// What is wrong with the fields of a request. Each subdomain names its fields in a fields.ts of its own and makes its violations there;
// a handler maps those names to paths in its messages.
import { RegistryError } from "./errors.js"

/** One thing wrong with a request. */
export interface FieldViolation<F extends string = string> {
  /** The registry's own name of the field. */
  readonly field: F
  /** Which item, from 0, when the field is a list. */
  readonly index?: number
  /** What is wrong, to be read after the field's name: "is required". */
  readonly description: string
  /** The rule in UPPER_SNAKE_CASE, for machines. */
  readonly reason: string
}

/** A violation of a field that is no list, or of a list as a whole. */
export function violation<F extends string>(
  field: F,
  description: string,
  reason = "INVALID_VALUE",
): FieldViolation<F> {
  return { field, description, reason }
}

/** A violation of one item of a list. */
export function itemViolation<F extends string>(
  field: F,
  index: number,
  description: string,
  reason = "INVALID_VALUE",
): FieldViolation<F> {
  return { field, index, description, reason }
}

/** The error INVALID with every violation. */
export function invalid(...violations: readonly FieldViolation[]): RegistryError {
  const message = violations.map((each) => `${each.field}: ${each.description}`).join("; ")
  return new RegistryError("INVALID", message, { violations })
}
