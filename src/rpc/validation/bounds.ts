// How much an error says of what is wrong with a request: enough to be useful, and never more than fits any client's limits.

/** Validation stops at this many violations. */
export const MAX_VIOLATIONS = 20
/** Of the message and the details of an error together. */
export const MAX_VIOLATION_BYTES = 4096
/** Of one field's path, and of one description. */
const MAX_TEXT_LENGTH = 400
/** What the encodings add to a violation. */
const OVERHEAD_BYTES = 16
const MORE = "; there may be more"

interface FieldViolation {
  readonly field: string
  readonly description: string
  readonly reason: string
}

export interface BoundedViolations {
  readonly violations: readonly FieldViolation[]
  /** Names each field and what would be right there; says where there may be more. */
  readonly message: string
}

/** The first violations, at most 20, as many as their message and details have room for in 4 KiB, and always one. */
export function boundViolations(all: readonly FieldViolation[], spell?: (field: string) => string): BoundedViolations {
  const violations: FieldViolation[] = []
  const texts: string[] = []
  let bytes = MORE.length
  for (const { field, description, reason } of all) {
    const violation = {
      field: clipped(spell === undefined ? field : spell(field)),
      description: clipped(description),
      reason: clipped(reason),
    }
    const text = violation.field === "" ? violation.description : `${violation.field}: ${violation.description}`
    // The text stands in the message and, in its parts, in the details.
    bytes += 2 * Buffer.byteLength(text) + violation.reason.length + OVERHEAD_BYTES
    if (violations.length > 0 && bytes > MAX_VIOLATION_BYTES) break
    violations.push(violation)
    texts.push(text)
    if (violations.length === MAX_VIOLATIONS) break
  }
  const isCut = violations.length < all.length || violations.length === MAX_VIOLATIONS
  return { violations, message: texts.join("; ") + (isCut ? MORE : "") }
}

function clipped(text: string): string {
  return text.length <= MAX_TEXT_LENGTH ? text : `${text.slice(0, MAX_TEXT_LENGTH).toWellFormed()}...`
}
