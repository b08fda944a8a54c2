// Finds the parts of a multipart body (RFC 2046, section 5.1) in chunks as they come. Keeps back no more of a part's content than
// could be the beginning of a delimiter.
import type { PartHeaders } from "./headers.js"
import { parsePartHeaders } from "./headers.js"

export type MultipartEvent =
  | { readonly kind: "part"; readonly headers: PartHeaders }
  /** Content of the part begun last; a part may have none. */
  | { readonly kind: "data"; readonly bytes: Buffer }
  | { readonly kind: "partEnd" }

/** The body does not follow the syntax of multipart. */
export class MultipartSyntaxError extends Error {
  override readonly name = "MultipartSyntaxError"
}

const MAX_HEADER_BYTES = 16 * 1024
const CR = 0x0d
const LF = 0x0a
const DASH = 0x2d
const EMPTY = Buffer.alloc(0)

type State = "preamble" | "delimiter" | "padding" | "headers" | "content" | "epilogue"

/** Goes through a multipart body part by part, as it arrives. */
export class MultipartScanner {
  readonly #delimiter: Buffer
  #state: State = "preamble"
  #inPart = false
  /** What was not yet understood. The body's beginning counts as a line's beginning. */
  #pending: Buffer = Buffer.from("\r\n")
  #events: MultipartEvent[] = []

  constructor(boundary: string) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, "latin1")
  }

  /** What this chunk completes. Bytes are views of the chunk where possible. */
  push(chunk: Buffer): readonly MultipartEvent[] {
    this.#events = []
    let buffer = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    this.#pending = EMPTY
    while (buffer.length > 0) {
      const rest = this.#step(buffer)
      if (rest === undefined) {
        this.#pending = buffer
        break
      }
      buffer = rest
    }
    return this.#events
  }

  /** The body has ended. */
  end(): void {
    if (this.#state === "epilogue") return
    throw new MultipartSyntaxError(
      this.#state === "preamble"
        ? "the body has no part with the boundary that Content-Type names"
        : "the body is cut off",
    )
  }

  /** What is left to look at; undefined if more must come first. */
  #step(buffer: Buffer): Buffer | undefined {
    switch (this.#state) {
      case "preamble":
      case "content":
        return this.#content(buffer)
      case "delimiter":
        return this.#afterDelimiter(buffer)
      case "padding":
        return this.#padding(buffer)
      case "headers":
        return this.#headers(buffer)
      case "epilogue":
        return EMPTY
    }
  }

  #content(buffer: Buffer): Buffer {
    const found = buffer.indexOf(this.#delimiter)
    if (found !== -1) {
      this.#emit(buffer.subarray(0, found))
      this.#state = "delimiter"
      return buffer.subarray(found + this.#delimiter.length)
    }
    const keep = this.#startOfDelimiter(buffer)
    this.#emit(buffer.subarray(0, keep))
    this.#pending = buffer.subarray(keep)
    return EMPTY
  }

  /** Where a delimiter may begin that the next chunk completes. */
  #startOfDelimiter(buffer: Buffer): number {
    let from = Math.max(0, buffer.length - this.#delimiter.length + 1)
    for (;;) {
      const start = buffer.indexOf(CR, from)
      if (start === -1) return buffer.length
      if (buffer.compare(this.#delimiter, 0, buffer.length - start, start) === 0) return start
      from = start + 1
    }
  }

  /** A boundary followed by anything but dashes, blanks or a line's end is content that looks like one. */
  #afterDelimiter(buffer: Buffer): Buffer | undefined {
    const first = buffer[0]
    if (first === 0x20 || first === 0x09) {
      this.#state = "padding"
      return buffer
    }
    if (buffer.length < 2 && (first === DASH || first === CR)) return undefined
    const second = buffer[1]
    if (first === DASH && second === DASH) {
      this.#endPart()
      this.#state = "epilogue"
      return buffer.subarray(2)
    }
    if (first === CR && second === LF) return this.#beginHeaders(buffer)
    this.#state = this.#inPart ? "content" : "preamble"
    this.#emit(this.#delimiter)
    return buffer
  }

  #padding(buffer: Buffer): Buffer | undefined {
    let index = 0
    while (buffer[index] === 0x20 || buffer[index] === 0x09) index++
    if (index > 0) return buffer.subarray(index)
    if (buffer.length < 2) return undefined
    if (buffer[0] === CR && buffer[1] === LF) return this.#beginHeaders(buffer)
    throw new MultipartSyntaxError("a boundary is followed by something else than a line's end")
  }

  #beginHeaders(buffer: Buffer): Buffer {
    this.#endPart()
    this.#state = "headers"
    // The line's end stays: a part without headers is CRLF CRLF like any other.
    return buffer
  }

  #headers(buffer: Buffer): Buffer | undefined {
    const end = buffer.indexOf("\r\n\r\n")
    if ((end === -1 ? buffer.length : end) > MAX_HEADER_BYTES) {
      throw new MultipartSyntaxError("a part's headers are too large")
    }
    if (end === -1) return undefined
    const headers = parsePartHeaders(buffer.toString("utf8", 2, Math.max(2, end)))
    this.#events.push({ kind: "part", headers })
    this.#inPart = true
    this.#state = "content"
    return buffer.subarray(end + 4)
  }

  #endPart(): void {
    if (this.#inPart) this.#events.push({ kind: "partEnd" })
    this.#inPart = false
  }

  #emit(bytes: Buffer): void {
    if (this.#inPart && bytes.length > 0) this.#events.push({ kind: "data", bytes })
  }
}
