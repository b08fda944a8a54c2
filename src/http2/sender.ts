// Sends bodies as the peer's flow-control windows allow (RFC 9113, 5.2): what does not fit waits in its stream, and streams that
// could go on have their turns.
import { DEFAULT_FRAME_BYTES, DEFAULT_WINDOW, LARGEST_WINDOW } from "./constants.js"
import type { FlatFields, PreparedFields } from "./hpack/encoder.js"
import type { StreamState } from "./stream-state.js"

/** A frame that a tiny window has made smaller than this costs the client of its budget. */
const TINY_FRAME = 256
/** So much has to be taken of a stream before its client is given new time. */
const PROGRESS_BYTES = 1024

/** What of a response waits. */
export class PendingBody {
  readonly chunks: Uint8Array[] = []
  first = 0
  /** Bytes of the first chunk that were sent. */
  offset = 0
  bytes = 0
  hasEnded = false
  trailers: PreparedFields | FlatFields | undefined
  unprogressedBytes = 0

  constructor(public progressAt: number) {}
}

/** What sending needs of its connection. */
export interface SenderOwner {
  readonly now: number
  readonly maxUnsentBytes: number
  readonly highWaterBytes: number
  /** Bytes wait, or have gone. */
  heldChanged(): void
  /** Returns false when these were too many, and the connection has been ended. */
  takeControl(count: number): boolean
  earnControl(count: number): void
}

/** Sends the bodies of one connection's responses within its flow-control windows. */
export class Sender {
  /** The connection's window. */
  window = DEFAULT_WINDOW
  /** Each stream's window is this and what is its own. */
  initialWindow = DEFAULT_WINDOW
  maxFrameBytes = DEFAULT_FRAME_BYTES
  queuedBytes = 0
  #waiting = 0
  /** Streams that have bytes and a window, first come first. */
  #ready: StreamState[] = []
  #next = 0
  #isPumping = false
  /** The largest that any stream's own part has been: tells without a look at each whether some window may be too large. */
  #largestDelta = 0

  readonly #owner: SenderOwner

  constructor(owner: SenderOwner) {
    this.#owner = owner
  }

  /** Streams that have something to send. */
  get queuedStreams(): number {
    return this.#waiting
  }

  /** Whether a response of so many bytes may be kept. One always may. */
  fits(bytes: number): boolean {
    return this.queuedBytes === 0 || this.queuedBytes + bytes <= this.#owner.maxUnsentBytes
  }

  /** Whether so many bytes can go out in one frame now. */
  canSend(stream: StreamState, bytes: number): boolean {
    return (
      bytes <= this.maxFrameBytes &&
      bytes <= this.window &&
      bytes <= this.initialWindow + stream.sendDelta &&
      stream.pending === undefined &&
      stream.connection.writer.output.hasRoom
    )
  }

  /** So many bytes have gone out. */
  spend(stream: StreamState, bytes: number): void {
    this.window -= bytes
    stream.sendDelta -= bytes
    this.#owner.earnControl(2)
  }

  /** Sends the bytes when it can; `hasEnded`: they are the last, and `trailers` follow. */
  enqueue(stream: StreamState, bytes: Uint8Array, hasEnded: boolean, trailers?: PreparedFields | FlatFields): void {
    if (stream.pending === undefined) {
      stream.pending = new PendingBody(this.#owner.now)
      this.#waiting++
    }
    const { pending } = stream
    pending.chunks.push(bytes)
    pending.bytes += bytes.length
    pending.hasEnded = hasEnded
    pending.trailers = trailers
    this.queuedBytes += bytes.length
    this.#activate(stream)
  }

  /** What waits is the last of the response. */
  finishAfter(stream: StreamState, pending: PendingBody, trailers: PreparedFields | FlatFields | undefined): void {
    pending.hasEnded = true
    pending.trailers = trailers
    this.#activate(stream)
  }

  /** The stream is gone, and what waited for it. */
  drop(stream: StreamState): void {
    const { pending } = stream
    if (pending === undefined) return
    this.#waiting--
    this.queuedBytes -= pending.bytes
    stream.pending = undefined
    this.#owner.heldChanged()
  }

  /** Returns false when the window would be larger than one may be. */
  widen(bytes: number): boolean {
    this.window += bytes
    return this.window <= LARGEST_WINDOW
  }

  /** Returns false when the window would be larger than one may be. */
  widenStream(stream: StreamState, bytes: number): boolean {
    stream.sendDelta += bytes
    if (stream.sendDelta > this.#largestDelta) this.#largestDelta = stream.sendDelta
    if (this.initialWindow + stream.sendDelta > LARGEST_WINDOW) return false
    if (stream.pending !== undefined) this.#activate(stream)
    return true
  }

  /** The peer's SETTINGS_INITIAL_WINDOW_SIZE changes all windows. Returns false when one would be larger than one may be. */
  changeInitialWindow(bytes: number, streams: () => readonly StreamState[]): boolean {
    this.initialWindow = bytes
    if (bytes + this.#largestDelta <= LARGEST_WINDOW) return true
    return streams().every(({ sendDelta }) => bytes + sendDelta <= LARGEST_WINDOW)
  }

  /** Windows have changed. */
  activateAll(streams: readonly StreamState[]): void {
    for (const stream of streams) if (stream.pending !== undefined) this.#makeReady(stream)
    this.pump()
  }

  /** Sends what can be sent. */
  pump(): void {
    if (this.#isPumping) return
    this.#isPumping = true
    while (this.#next < this.#ready.length) {
      const stream = this.#ready[this.#next] as StreamState
      const { pending } = stream
      if (pending === undefined) {
        this.#leaveQueue(stream)
        continue
      }
      if (!stream.connection.writer.output.hasRoom || (this.window <= 0 && pending.bytes > 0)) break
      this.#leaveQueue(stream)
      if (this.#sendFrame(stream, pending) && stream.pending !== undefined) this.#makeReady(stream)
    }
    if (this.#next === this.#ready.length) {
      this.#ready.length = 0
      this.#next = 0
    } else if (this.#next > 64 && this.#next * 2 > this.#ready.length) {
      this.#ready = this.#ready.slice(this.#next)
      this.#next = 0
    }
    this.#isPumping = false
    this.#owner.heldChanged()
  }

  #activate(stream: StreamState): void {
    this.#makeReady(stream)
    this.pump()
  }

  #makeReady(stream: StreamState): void {
    if (stream.isReady) return
    stream.isReady = true
    this.#ready.push(stream)
  }

  #leaveQueue(stream: StreamState): void {
    this.#next++
    stream.isReady = false
  }

  /** Returns false when the stream waits for its window, or for more to send. */
  #sendFrame(stream: StreamState, pending: PendingBody): boolean {
    const available = Math.min(this.window, this.initialWindow + stream.sendDelta, this.maxFrameBytes)
    const bytes = Math.min(available, pending.bytes)
    if (pending.bytes > 0) {
      if (bytes <= 0) return false
      const isLimited = bytes < pending.bytes && bytes < this.maxFrameBytes
      this.spend(stream, bytes)
      this.queuedBytes -= bytes
      const isLast = bytes === pending.bytes && pending.hasEnded
      this.#writeFrame(stream, pending, bytes, isLast && pending.trailers === undefined)
      if (isLimited && bytes < TINY_FRAME && !this.#owner.takeControl(3)) return false
    }
    if (pending.bytes > 0) {
      stream.drained(pending.bytes)
      return true
    }
    stream.pending = undefined
    this.#waiting--
    if (pending.hasEnded) stream.sent(pending.trailers)
    else stream.drained(0)
    return false
  }

  #writeFrame(stream: StreamState, pending: PendingBody, bytes: number, endStream: boolean): void {
    const { writer } = stream.connection
    pending.bytes -= bytes
    pending.unprogressedBytes += bytes
    if (pending.unprogressedBytes >= PROGRESS_BYTES) {
      pending.unprogressedBytes = 0
      pending.progressAt = this.#owner.now
      stream.activeAt = pending.progressAt
    }
    const first = pending.chunks[pending.first] as Uint8Array
    if (first.length - pending.offset >= bytes) {
      writer.data(stream.id, first, pending.offset, pending.offset + bytes, endStream)
      this.#advance(pending, first, bytes)
      return
    }
    writer.dataHeader(stream.id, bytes, endStream)
    for (let rest = bytes; rest > 0; ) {
      const chunk = pending.chunks[pending.first] as Uint8Array
      const part = Math.min(rest, chunk.length - pending.offset)
      if (part > 0) writer.output.append(chunk.subarray(pending.offset, pending.offset + part))
      this.#advance(pending, chunk, part)
      rest -= part
    }
  }

  #advance(pending: PendingBody, chunk: Uint8Array, bytes: number): void {
    pending.offset += bytes
    if (pending.offset < chunk.length) return
    pending.offset = 0
    pending.first++
    // Not chunk by chunk: moving the rest to the front each time would cost the square of what waits.
    if (pending.first > 32 && pending.first * 2 > pending.chunks.length) {
      pending.chunks.splice(0, pending.first)
      pending.first = 0
    }
  }
}
