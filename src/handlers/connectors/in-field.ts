// Commands name the fields of what they are given; where that stands in the request's message is for its handler to say.
import { RegistryError } from "../../registry/errors.js"

/** @param field The field, or "" where the command names it itself. */
/** What the command gives. A violation that it reports is moved below the field of the request that holds the resource. */
export async function inField<T>(field: string, command: Promise<T>): Promise<T> {
  try {
    return await command
  } catch (error) {
    const violations = error instanceof RegistryError ? error.details.violations : undefined
    if (!(error instanceof RegistryError) || violations === undefined) throw error
    const moved = violations.map((each) => ({
      ...each,
      field: `${field === "" ? "" : `${field}.`}${protoNames(each.field)}`,
    }))
    throw new RegistryError(error.reason, error.message, { ...error.details, violations: moved })
  }
}

/** Members of entities are named as the fields of messages are, in camel case. */
function protoNames(path: string): string {
  return path.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`)
}
