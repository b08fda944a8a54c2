// One text on its way into a message: the scanner, what was found wrong so far, and which members were there.
import { MAX_VIOLATIONS } from "../../rpc/validation/bounds.js"
import { Fault, type FaultReason } from "./fault.js"
import { JsonScanner, LETTER_F, LETTER_N, LETTER_T, OPEN_BRACE, OPEN_BRACKET, QUOTE, shorten } from "./scanner.js"

/** `field`: path in the JSON spelling, `a.b[3].c`; map keys and names that are not plain words as `m["k"]`. */
export interface Violation {
  readonly field: string
  readonly description: string
  readonly reason: string
  /** The path in the JSON spelling, where `field` is as the client wrote it. */
  readonly path?: string
}

/** Reads the value that the scanner stands at. undefined: it was wrong, and reported. */
export type ValueReader = (reading: Reading) => unknown

/** One JSON text on its way into a message, with the violations found so far. */
export class Reading extends JsonScanner {
  readonly violations: { field: string; description: string; reason: string }[] = []
  /** Proto paths of the members read; undefined within a list, a map or a well-known type, which are leaves. */
  present: string[] | undefined = []
  /** Proto path of the message that is read, with a dot at its end. */
  prefix = ""

  /** The @type of objects by their place in the text, complete up to `typesEnd`: see any-reader.ts. */
  types: Map<number, string> | undefined
  typesEnd = 0

  /** The value at hand is wrong. */
  report(reason: FaultReason, description: string, field = ""): undefined {
    if (this.violations.length < MAX_VIOLATIONS) this.violations.push({ field, description, reason })
  }

  /** Passes a value on; a fault is reported. */
  accept<T>(value: T | Fault): T | undefined {
    return value instanceof Fault ? this.report(value.reason, value.description) : value
  }

  /** The value at hand has another JSON type than the field: reported and skipped. */
  mismatch(expected: string): undefined {
    this.report("INVALID_TYPE", `must be ${expected}, not ${this.#describe()}`)
    this.skipValue()
  }

  /** Completes the paths of the violations reported since there were `mark` of them. */
  locate(mark: number, segment: string): void {
    for (let index = mark; index < this.violations.length; index++) {
      const violation = this.violations[index]
      if (violation === undefined) continue
      const dot = violation.field === "" || violation.field.startsWith("[") ? "" : "."
      violation.field = segment + dot + violation.field
    }
  }

  #describe(): string {
    switch (this.char()) {
      case QUOTE:
        return "a string"
      case OPEN_BRACE:
        return "an object"
      case OPEN_BRACKET:
        return "an array"
      case LETTER_T:
      case LETTER_F:
        return "a boolean"
      case LETTER_N:
        return "null"
      default:
        return "a number"
    }
  }
}

/** A member's name as a path's segment. */
export function nameSegment(name: string): string {
  return name.length <= 100 && /^[\p{L}\p{N}_$@-]+$/u.test(name) ? name : keySegment(name)
}

/** A key as a segment of a field's path. */
export function keySegment(key: string): string {
  return `[${JSON.stringify(shorten(key))}]`
}
