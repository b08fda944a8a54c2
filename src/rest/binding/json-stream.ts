import type { MemoryShare } from "../../rpc/memory-budget.js"
import { restError } from "../responses/errors.js"

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d

/** Where the stream stands between values. In an array: at its start, after a comma, after a value. */
type Between = "start" | "value" | "arrayStart" | "arrayComma" | "arrayValue" | "arrayEnd"

/**
 * Cuts a stream of JSON values into the texts of its values, as bytes come in: lines, values one after another, or one array. Looks at
 * no more than strings and brackets; whether a value is JSON is for its reader to say.
 */
export class JsonValueSplitter {
  #between: Between = "start"
  /** Bytes of the value under way, from chunks before this one. */
  #pending: Buffer[] = []
  #pendingBytes = 0
  /** Bytes between the last value and this one. */
  #blankBytes = 0
  #inValue = false
  #depth = 0
  #inString = false
  #escaped = false

  #countedBytes = 0

  readonly #maxBytes: number
  readonly #memory: MemoryShare | undefined

  /** `memory` counts the largest value so far, as long as it is not whole. */
  constructor(maxBytes: number, memory?: MemoryShare) {
    this.#maxBytes = maxBytes
    this.#memory = memory
  }

  /** The values that end in this chunk. */
  push(chunk: Buffer): Buffer[] {
    const values: Buffer[] = []
    let start = 0
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0
      if (!this.#inValue) {
        if (!this.#separates(byte)) {
          start = index
          this.#begin(byte)
          if (this.#atEnd(byte)) values.push(this.#take(chunk.subarray(start, index + 1)))
        }
      } else if (this.#inString) {
        this.#string(byte)
        if (!this.#inString && this.#depth === 0) values.push(this.#take(chunk.subarray(start, index + 1)))
      } else if (this.#depth === 0 && (isBlank(byte) || byte === COMMA || byte === CLOSE_BRACKET)) {
        // A number or a literal ends where something else begins.
        values.push(this.#take(chunk.subarray(start, index)))
        this.#separates(byte)
      } else {
        this.#inside(byte)
        if (this.#atEnd(byte)) values.push(this.#take(chunk.subarray(start, index + 1)))
      }
    }
    if (this.#inValue) this.#hold(chunk.subarray(start))
    return values
  }

  /** The body has ended: a last number or literal, or an error if something is missing. */
  end(): Buffer | undefined {
    const inArray = this.#between.startsWith("array") && this.#between !== "arrayEnd"
    const complete = !this.#inValue || (this.#depth === 0 && !this.#inString)
    if (inArray || !complete) throw malformed("the stream ends within a value")
    return this.#inValue ? this.#take(Buffer.alloc(0)) : undefined
  }

  #begin(byte: number): void {
    this.#inValue = true
    this.#depth = 0
    this.#inside(byte)
  }

  #inside(byte: number): void {
    if (byte === QUOTE) this.#inString = true
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#depth--
  }

  #string(byte: number): void {
    if (this.#escaped) this.#escaped = false
    else if (byte === BACKSLASH) this.#escaped = true
    else if (byte === QUOTE) this.#inString = false
  }

  #atEnd(byte: number): boolean {
    return this.#depth <= 0 && (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)
  }

  /** Whether the byte stands between values, where it may; else it begins one. */
  #separates(byte: number): boolean {
    if (isBlank(byte)) {
      this.#blankBytes++
      if (this.#blankBytes > this.#maxBytes) throw tooLarge(this.#maxBytes)
      return true
    }
    switch (this.#between) {
      case "start":
        if (byte !== OPEN_BRACKET) break
        this.#between = "arrayStart"
        return true
      case "value":
        if (byte === COMMA || byte === CLOSE_BRACKET)
          throw malformed("values are followed by something else than a value")
        break
      case "arrayStart":
      case "arrayComma":
        if (byte === CLOSE_BRACKET && this.#between === "arrayStart") {
          this.#between = "arrayEnd"
          return true
        }
        if (byte === COMMA || byte === CLOSE_BRACKET) throw malformed("a value is missing in the array")
        break
      case "arrayValue":
        if (byte === COMMA) this.#between = "arrayComma"
        else if (byte === CLOSE_BRACKET) this.#between = "arrayEnd"
        else throw malformed("a comma is missing in the array")
        return true
      case "arrayEnd":
        throw malformed("something follows the array")
    }
    return false
  }

  #hold(bytes: Buffer): void {
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes + this.#blankBytes > this.#maxBytes) throw tooLarge(this.#maxBytes)
    if (this.#pendingBytes > this.#countedBytes) {
      this.#memory?.read(this.#pendingBytes - this.#countedBytes)
      this.#countedBytes = this.#pendingBytes
    }
    this.#pending.push(bytes)
  }

  #take(last: Buffer): Buffer {
    if (this.#pendingBytes + this.#blankBytes + last.length > this.#maxBytes) throw tooLarge(this.#maxBytes)
    const value = this.#pending.length === 0 ? last : Buffer.concat([...this.#pending, last])
    this.#pending = []
    this.#pendingBytes = 0
    this.#blankBytes = 0
    this.#inValue = false
    this.#between = this.#between === "start" || this.#between === "value" ? "value" : "arrayValue"
    return value
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function malformed(problem: string) {
  return restError("MALFORMED_JSON", problem)
}

function tooLarge(limit: number) {
  return restError("BODY_TOO_LARGE", `a message of the stream is larger than ${limit} bytes`)
}
