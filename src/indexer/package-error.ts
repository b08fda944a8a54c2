import { MAX_REASON_LENGTH } from "./limits.js"

/**
 * What is wrong with an uploaded package: the message is the reason that its users read, in at most 500 characters, none a control
 * character.
 */
export class PackageError extends Error {
  override readonly name = "PackageError"
  constructor(message: string, options?: { cause?: unknown }) {
    const text = message.replace(/\p{Cc}+/gu, " ").toWellFormed()
    super(text.length > MAX_REASON_LENGTH ? `${text.slice(0, MAX_REASON_LENGTH - 3)}...` : text, options)
  }
}

/** A name from a package as it may stand in a reason: in quotes, no control characters, its first 100 characters. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}...` : name)
}
