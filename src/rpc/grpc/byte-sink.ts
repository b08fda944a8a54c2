/** A value that the fast writer has no way for. Whoever catches it asks the library, which writes it or says what is wrong. */
export const unwritable: unique symbol = Symbol("unwritable")

const KEEP_BYTES = 64 * 1024

/** Where protobuf's wire format is written: one buffer that grows and is used again, lengths put in afterwards. */
export class ByteSink {
  #buffer = Buffer.allocUnsafeSlow(1024)
  #at = 0

  /** Starts anew, the first bytes left free for the caller. */
  begin(reserved: number): void {
    this.#at = reserved
  }

  /** A copy of what was written; what was reserved is at its start. */
  finish(): Buffer {
    const bytes = Buffer.allocUnsafe(this.#at)
    this.#buffer.copy(bytes, 0, 0, this.#at)
    if (this.#buffer.length > KEEP_BYTES) this.#buffer = Buffer.allocUnsafeSlow(1024)
    return bytes
  }

  /** Any integer from 0 to 2^53 - 1, as a varint. */
  varint(value: number): void {
    this.#ensure(10)
    let rest = value
    while (rest > 0x7f) {
      this.#buffer[this.#at++] = (rest % 0x80) | 0x80
      rest = rest > 0x7fffffff ? Math.floor(rest / 0x80) : rest >>> 7
    }
    this.#buffer[this.#at++] = rest
  }

  /** The 64 bits of an integer as a varint: ten bytes where it is negative. */
  varint64(value: bigint): void {
    if (value >= 0n && value <= Number.MAX_SAFE_INTEGER) {
      this.varint(Number(value))
      return
    }
    this.#ensure(10)
    let rest = BigInt.asUintN(64, value)
    while (rest > 0x7fn) {
      this.#buffer[this.#at++] = Number(rest & 0x7fn) | 0x80
      rest >>= 7n
    }
    this.#buffer[this.#at++] = Number(rest)
  }

  float(value: number): void {
    this.#ensure(4)
    this.#at = this.#buffer.writeFloatLE(value, this.#at)
  }

  double(value: number): void {
    this.#ensure(8)
    this.#at = this.#buffer.writeDoubleLE(value, this.#at)
  }

  fixed32(value: number): void {
    this.#ensure(4)
    this.#at = this.#buffer.writeInt32LE(value | 0, this.#at)
  }

  fixed64(value: bigint): void {
    this.#ensure(8)
    this.#at = this.#buffer.writeBigInt64LE(BigInt.asIntN(64, value), this.#at)
  }

  /** Length and UTF-8. */
  text(value: string): void {
    const { length } = value
    // In UTF-8 a UTF-16 unit takes 3 bytes at most: below this the length takes one byte, whatever the text.
    if (length > 42) {
      this.varint(Buffer.byteLength(value))
      this.#ensure(length * 3)
      this.#at += this.#buffer.write(value, this.#at, "utf8")
      return
    }
    this.#ensure(1 + length * 3)
    const start = this.#at + 1
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i)
      if (unit > 0x7f) {
        const bytes = this.#buffer.write(value, start, "utf8")
        this.#buffer[start - 1] = bytes
        this.#at = start + bytes
        return
      }
      this.#buffer[start + i] = unit
    }
    this.#buffer[start - 1] = length
    this.#at = start + length
  }

  /** Length and bytes. */
  bytes(value: Uint8Array): void {
    this.varint(value.length)
    this.#ensure(value.length)
    this.#buffer.set(value, this.#at)
    this.#at += value.length
  }

  /** Begins something whose length comes first; `close` is to be given what this answers. */
  open(): number {
    this.#ensure(1)
    this.#at++
    return this.#at
  }

  close(start: number): void {
    const length = this.#at - start
    if (length < 0x80) {
      this.#buffer[start - 1] = length
      return
    }
    const end = this.#at
    let more = 0
    for (let rest = length; rest > 0x7f; rest = Math.floor(rest / 0x80)) more++
    this.#ensure(more)
    this.#buffer.copyWithin(start + more, start, end)
    this.#at = start - 1
    this.varint(length)
    this.#at = end + more
  }

  #ensure(bytes: number): void {
    const needed = this.#at + bytes
    if (needed <= this.#buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2))
    this.#buffer.copy(larger, 0, 0, this.#at)
    this.#buffer = larger
  }
}
