import type { HeaderField } from "../header-field.js"

/** HPACK's dynamic table (RFC 7541, 2.3.2 and 4): the last fields that were sent, as many as fit. */
export class DynamicTable {
  /** A ring; its length is a power of two. */
  #ring: (HeaderField | undefined)[] = new Array(16).fill(undefined)
  /** Fields that were ever inserted. */
  #insertedCount = 0
  #count = 0
  #bytes = 0

  #maxBytes: number
  readonly #onEvict: ((field: HeaderField, number: number) => void) | undefined

  /** @param onEvict gets each field that leaves, with its absolute number: the first that was ever inserted is 0. */
  constructor(maxBytes: number, onEvict?: (field: HeaderField, number: number) => void) {
    this.#maxBytes = maxBytes
    this.#onEvict = onEvict
  }

  /** Fields in the table now. */
  get length(): number {
    return this.#count
  }

  /** What they take, in bytes. */
  get size(): number {
    return this.#bytes
  }

  /** What they may take. */
  get capacity(): number {
    return this.#maxBytes
  }

  /** Fields that were ever inserted: the absolute number of the next one. */
  get inserted(): number {
    return this.#insertedCount
  }

  /** The field at an index that counts from 0, the newest; undefined: there is none. */
  at(index: number): HeaderField | undefined {
    return index < this.#count ? this.#ring[(this.#insertedCount - 1 - index) & (this.#ring.length - 1)] : undefined
  }

  /** One that is larger than the table empties it, and is not kept (RFC 7541, 4.4). */
  insert(field: HeaderField): void {
    this.#evictTo(this.#maxBytes - field.size)
    if (field.size > this.#maxBytes) return
    if (this.#count === this.#ring.length) this.#grow()
    this.#ring[this.#insertedCount & (this.#ring.length - 1)] = field
    this.#insertedCount++
    this.#count++
    this.#bytes += field.size
  }

  resize(maxBytes: number): void {
    this.#maxBytes = maxBytes
    this.#evictTo(maxBytes)
  }

  #evictTo(bytes: number): void {
    while (this.#count > 0 && this.#bytes > bytes) {
      const number = this.#insertedCount - this.#count
      const at = number & (this.#ring.length - 1)
      const field = this.#ring[at] as HeaderField
      this.#ring[at] = undefined
      this.#count--
      this.#bytes -= field.size
      this.#onEvict?.(field, number)
    }
  }

  #grow(): void {
    const larger: (HeaderField | undefined)[] = new Array(this.#ring.length * 2).fill(undefined)
    for (let i = 0; i < this.#count; i++) {
      const number = this.#insertedCount - 1 - i
      larger[number & (larger.length - 1)] = this.#ring[number & (this.#ring.length - 1)]
    }
    this.#ring = larger
  }
}
