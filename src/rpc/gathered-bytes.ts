const EMPTY = Buffer.alloc(0)
const FIRST_ROOM = 1024

/**
 * Bytes that come in pieces, gathered into one buffer. A list of the pieces would take more than their bytes where a client sends them one
 * by one, and joining them anew with each would copy all that is there each time.
 */
export class GatheredBytes {
  #bytes: Buffer = EMPTY
  #length = 0
  /** False while the bytes are a single piece as it came, which most bodies are: it is not copied. */
  #isOwnBuffer = false

  get length(): number {
    return this.#length
  }

  /** All bytes so far; a view, good until more come. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  add(piece: Buffer): void {
    const length = this.#length + piece.length
    if (this.#length === 0) {
      this.#bytes = piece
      this.#isOwnBuffer = false
    } else {
      if (!this.#isOwnBuffer || length > this.#bytes.length) this.#makeRoom(length)
      piece.copy(this.#bytes, this.#length)
    }
    this.#length = length
  }

  /** The first bytes are not wanted any more. Views of them stay good. */
  drop(count: number): void {
    const rest = this.bytes.subarray(count)
    this.#bytes = rest
    this.#length = rest.length
    this.#isOwnBuffer = false
  }

  #makeRoom(length: number): void {
    const larger = Buffer.allocUnsafe(Math.max(length, 2 * this.#length, FIRST_ROOM))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
    this.#isOwnBuffer = true
  }
}
