import type { Socket } from "node:net"

const SLAB_BYTES = 16 * 1024
const MAX_FREE_SLABS = 64
/** A larger piece is not copied. */
export const LARGEST_COPY = 4096
/** Data waits in its stream while this much is on its way already. */
const HIGH_WATER_BYTES = 128 * 1024

const EMPTY = Buffer.alloc(0)
const freeSlabs: Buffer[] = []

function takeSlab(): Buffer {
  return freeSlabs.pop() ?? Buffer.allocUnsafeSlow(SLAB_BYTES)
}

const dirty: Output[] = []

function flushAll(): void {
  // A flush may make others dirty: they have the next turn.
  for (const output of dirty.splice(0)) output.flush()
}

/**
 * What goes out on one connection. Frames are written into a slab that all connections share by turns; what became ready in one
 * turn of the event loop leaves in one write. While a write is under way, the next one gathers.
 */
export class Output {
  /** Where to write what was reserved. */
  slab: Buffer = EMPTY
  #at = 0
  #start = 0
  #segments: Uint8Array[] = []
  #usedSlabs: Buffer[] = []
  #sentSlabs: Buffer[] = []
  #isScheduled = false
  #isEnding = false
  /** A write has been handed to the socket, which has not done it. */
  isWriting = false
  /** Bytes that the socket has not been given. */
  pendingBytes = 0
  /** Bytes that the socket has been given and has not written. */
  writingBytes = 0
  /** Of all these, bytes of frames that the client can ask for without end. */
  controlBytes = 0
  #writingControlBytes = 0
  readonly #onWrittenToSocket = (error?: Error | null) => this.#written(error)

  readonly #socket: Socket
  readonly #onWritten: () => void
  readonly #onFlushed: (bytes: number) => void

  /** @param onWritten a write is done. @param onFlushed bytes were handed to the socket. */
  constructor(socket: Socket, onWritten: () => void, onFlushed: (bytes: number) => void) {
    this.#socket = socket
    this.#onWritten = onWritten
    this.#onFlushed = onFlushed
  }

  get unsentBytes(): number {
    return this.pendingBytes + this.writingBytes
  }

  /** Whether data should be added now. */
  get hasRoom(): boolean {
    return this.pendingBytes + this.writingBytes < HIGH_WATER_BYTES
  }

  /** The client takes nothing, and more than data waits for it. */
  get isStuck(): boolean {
    return this.isWriting && this.pendingBytes > 2 * HIGH_WATER_BYTES
  }

  /** Makes room for so many bytes, at most a slab's, in `slab`, and gives where they begin. */
  reserve(bytes: number): number {
    if (this.#at + bytes > this.slab.length) {
      this.#closeSegment()
      this.slab = takeSlab()
      this.#usedSlabs.push(this.slab)
      this.#start = 0
      this.#at = 0
    }
    return this.#at
  }

  /** What was reserved has been written up to here. */
  commit(end: number): void {
    this.pendingBytes += end - this.#at
    this.#at = end
    if (!this.#isScheduled) this.#schedule()
  }

  /** Bytes as they are: a few are copied, many are not. */
  append(bytes: Uint8Array): void {
    const { length } = bytes
    if (length <= LARGEST_COPY) {
      const at = this.reserve(length)
      if (length < 64) for (let i = 0; i < length; i++) this.slab[at + i] = bytes[i] as number
      else this.slab.set(bytes, at)
      this.commit(at + length)
      return
    }
    this.#closeSegment()
    this.#segments.push(bytes)
    this.pendingBytes += length
    if (!this.#isScheduled) this.#schedule()
  }

  /** Ends the socket once everything has been written. */
  end(): void {
    this.#isEnding = true
    this.#schedule()
  }

  /** Drops what has not been handed to the socket. */
  discard(): void {
    this.#segments = []
    for (const slab of this.#usedSlabs.splice(0)) free(slab)
    this.slab = EMPTY
    this.#at = 0
    this.#start = 0
    this.pendingBytes = 0
    this.controlBytes = 0
  }

  flush(): void {
    this.#isScheduled = false
    if (this.isWriting || this.#socket.destroyed) return
    if (this.pendingBytes === 0) {
      if (this.#isEnding) this.#socket.end()
      return
    }
    this.#closeSegment()
    const segments = this.#segments
    this.#segments = []
    this.slab = EMPTY
    this.#at = 0
    this.#start = 0
    const free = this.#sentSlabs
    this.#sentSlabs = this.#usedSlabs
    this.#usedSlabs = free
    this.isWriting = true
    this.writingBytes = this.pendingBytes
    this.#writingControlBytes = this.controlBytes
    this.pendingBytes = 0
    this.#onFlushed(this.writingBytes)
    const last = segments.length - 1
    if (last > 0) this.#socket.cork()
    for (let i = 0; i < last; i++) this.#socket.write(segments[i] as Uint8Array)
    this.#socket.write(segments[last] as Uint8Array, this.#onWrittenToSocket)
    if (last > 0) this.#socket.uncork()
  }

  #schedule(): void {
    this.#isScheduled = true
    if (dirty.push(this) === 1) setImmediate(flushAll)
  }

  #closeSegment(): void {
    if (this.#at > this.#start) this.#segments.push(this.slab.subarray(this.#start, this.#at))
    this.#start = this.#at
  }

  #written(error: Error | null | undefined): void {
    this.isWriting = false
    this.writingBytes = 0
    this.controlBytes -= Math.min(this.controlBytes, this.#writingControlBytes)
    this.#writingControlBytes = 0
    const slabs = this.#sentSlabs
    // After an error the system may still have its hands on them.
    if (error === undefined || error === null) for (const slab of slabs) free(slab)
    slabs.length = 0
    if (this.pendingBytes > 0 || this.#isEnding) this.flush()
    this.#onWritten()
  }
}

function free(slab: Buffer): void {
  if (freeSlabs.length < MAX_FREE_SLABS) freeSlabs.push(slab)
}
