import type { Socket } from "node:net"
import { BlockCache } from "./block-cache.js"
import { ClosedStreams } from "./closed-streams.js"
import {
  DEFAULT_TABLE_BYTES,
  DEFAULT_WINDOW,
  ErrorCode,
  Http2ConnectionError,
  LARGEST_STREAM_ID,
  SETTING_HEADER_TABLE_SIZE,
  SETTING_INITIAL_WINDOW_SIZE,
  SETTING_MAX_CONCURRENT_STREAMS,
  SETTING_MAX_HEADER_LIST_SIZE,
} from "./constants.js"
import type { Http2Counters } from "./counters.js"
import { FrameHandler } from "./frame-handler.js"
import { FrameParser } from "./frame-parser.js"
import { FrameWriter } from "./frame-writer.js"
import { HpackDecoder } from "./hpack/decoder.js"
import { HpackEncoder } from "./hpack/encoder.js"
import { Lifetime } from "./lifetime.js"
import type { MemoryBudget, MemoryHolder } from "./memory-budget.js"
import type { Http2Options } from "./options.js"
import { Output } from "./output.js"
import type { ReadTurns, WaitingReader } from "./read-turns.js"
import { Sender } from "./sender.js"
import type { Http2Handler, Http2Peer } from "./stream-api.js"
import type { StreamState } from "./stream-state.js"
import { StreamTable } from "./stream-table.js"
import { TokenBucket } from "./token-bucket.js"

/** What connections of one server share. */
export interface ConnectionParts {
  readonly handler: Http2Handler
  readonly options: Http2Options
  readonly counters: Http2Counters
  readonly budget: MemoryBudget
  readonly clock: { now: number }
  readonly turns: ReadTurns
  readonly connectionClosed: (connection: Connection) => void
}

const FLUSH_BYTES = 32 * 1024

/** One HTTP/2 connection: its parts put together, its budgets, its end. */
export class Connection implements Http2Peer, MemoryHolder, WaitingReader {
  context: unknown = undefined
  readonly handler: Http2Handler
  readonly options: Http2Options
  readonly counters: Http2Counters
  readonly streams = new StreamTable<StreamState>()
  readonly closedStreams = new ClosedStreams()
  readonly writer: FrameWriter
  readonly sender: Sender
  readonly decoder: HpackDecoder
  readonly encoder: HpackEncoder
  readonly blocks: BlockCache
  readonly maxUnsentBytes: number
  readonly highWaterBytes: number
  /** The highest id of a stream that the client has opened. */
  lastId = 0
  /** Streams above are not served any more. */
  acceptUpTo = LARGEST_STREAM_ID
  /** The client's first SETTINGS have come, after its preface. */
  isReady = false
  /** What the client may still send on all streams. */
  windowLeft: number
  #uncredited = 0
  /** What has been read and not been looked at: it is the others' turn. Nothing more is read meanwhile. */
  #unread: Buffer | undefined
  heldBytes = 0
  unsentBytes = 0
  #bufferedBytes = 0
  #blockBytes = 0
  #isEnded = false
  /** Requests without a body that came in what is being read. */
  #whole: StreamState[] = []
  #isDestroyed = false
  readonly output: Output
  readonly parser: FrameParser
  readonly frames: FrameHandler
  readonly #lifetime: Lifetime
  readonly #resets: TokenBucket
  readonly #controls: TokenBucket

  readonly #parts: ConnectionParts

  constructor(
    readonly socket: Socket,
    parts: ConnectionParts,
  ) {
    this.#parts = parts
    const { handler, options, counters } = parts
    this.handler = handler
    this.options = options
    this.counters = counters
    const { now } = this
    this.maxUnsentBytes = options.maxUnsentBytes
    this.highWaterBytes = options.streamHighWaterBytes
    this.windowLeft = Math.max(DEFAULT_WINDOW, options.connectionWindowBytes)
    this.#resets = new TokenBucket(options.resetBurst, options.resetsPerSecond, now)
    this.#controls = new TokenBucket(options.controlBurst, options.controlsPerSecond, now)
    // Until the client has acknowledged a smaller table, it may use the one that every connection begins with.
    this.decoder = new HpackDecoder(Math.max(options.decoderTableBytes, DEFAULT_TABLE_BYTES))
    this.encoder = new HpackEncoder(options.encoderTableBytes)
    this.output = new Output(
      socket,
      () => this.#written(),
      (bytes) => {
        counters.bytesSent += bytes
        this.#lifetime.lastProgressAt = this.now
      },
    )
    this.writer = new FrameWriter(this.output, this.encoder)
    this.sender = new Sender(this)
    this.frames = new FrameHandler(this)
    this.parser = new FrameParser(this.frames)
    this.#lifetime = new Lifetime(this)
    this.blocks = new BlockCache((bytes) => parts.budget.holdHead(bytes))
    parts.budget.add(this)
    socket.on("data", (chunk: Buffer) => this.#read(chunk))
    socket.on("end", () => this.#peerEnded())
    socket.on("error", () => this.destroy())
    socket.on("close", () => this.destroy())
    this.#greet()
  }

  get now(): number {
    return this.#parts.clock.now
  }

  get isOpen(): boolean {
    return !this.#isEnded
  }

  get openStreams(): number {
    return this.streams.size
  }

  /** Of bodies that have not arrived to their end. */
  get bufferedBytes(): number {
    return this.#bufferedBytes
  }

  /** Whether new streams are too much: what has been written is not taken. */
  get isClogged(): boolean {
    return this.sender.queuedBytes * 2 > this.maxUnsentBytes
  }

  #peerEnded(): void {
    this.finish()
    this.#abortStreams()
  }

  #greet(): void {
    const { options } = this
    const settings: [number, number][] = [
      [SETTING_MAX_CONCURRENT_STREAMS, options.maxConcurrentStreams],
      [SETTING_INITIAL_WINDOW_SIZE, options.streamWindowBytes],
      [SETTING_MAX_HEADER_LIST_SIZE, options.maxHeaderListBytes],
    ]
    if (options.decoderTableBytes !== DEFAULT_TABLE_BYTES)
      settings.push([SETTING_HEADER_TABLE_SIZE, options.decoderTableBytes])
    this.writer.settings(settings)
    const more = this.windowLeft - DEFAULT_WINDOW
    if (more > 0) this.writer.windowUpdate(0, more)
  }

  #read(chunk: Buffer): void {
    this.counters.bytesReceived += chunk.length
    if (this.#isEnded) return
    if (this.#unread !== undefined) {
      // TLS hands over what it has decrypted, paused or not.
      this.#unread = Buffer.concat([this.#unread, chunk])
      return
    }
    const now = performance.now()
    const until = this.#parts.turns.begin(now)
    if (until === undefined) this.#waitWith(chunk)
    else this.#parse(chunk, now, until)
  }

  #waitWith(rest: Buffer): void {
    this.#unread = rest
    this.socket.pause()
    this.#parts.turns.wait(this)
  }

  continueReading(now: number, until: number): void {
    const chunk = this.#unread
    if (chunk === undefined) return
    this.#unread = undefined
    this.#parse(chunk, now, until)
    if (this.#unread === undefined && !this.#hasTooMuchToSend) this.socket.resume()
  }

  #parse(chunk: Buffer, now: number, until: number): void {
    this.#parts.clock.now = now
    this.#lifetime.lastReadAt = now
    try {
      const taken = this.parser.push(chunk, now, until)
      if (taken < chunk.length && !this.#isEnded) this.#waitWith(chunk.subarray(taken))
    } catch (error) {
      if (error instanceof Http2ConnectionError) this.terminate(error.code, error.message)
      else {
        this.handler.onError(error)
        this.terminate(ErrorCode.INTERNAL_ERROR, "an error of the server's own")
      }
    }
    if (this.#whole.length > 0) this.#serveWhole()
    const { output } = this
    // The system hands over many reads in one turn: much that is to go out does not wait for the turn's end.
    if (output.pendingBytes > FLUSH_BYTES) output.flush()
    if (this.#hasTooMuchToSend) {
      this.socket.pause()
      this.heldChanged()
    }
  }

  get #hasTooMuchToSend(): boolean {
    const { output } = this
    return output.isStuck || (output.isWriting && output.controlBytes > this.options.maxUnsentControlBytes)
  }

  /** A request has come. One without a body is served once all that came with it is read: it may be reset there, and costs nothing then. */
  begin(stream: StreamState): void {
    if (stream.hasEnded) this.#whole.push(stream)
    else this.#serve(stream)
  }

  /** The client may send it again, once there is room. */
  refuse(id: number): void {
    this.counters.streamsRefused++
    this.streamError(id, ErrorCode.REFUSED_STREAM)
  }

  #serveWhole(): void {
    const streams = this.#whole
    this.#whole = []
    for (const stream of streams) {
      if (stream.isClosed) continue
      if (this.isClogged) this.refuse(stream.id)
      else this.#serve(stream)
    }
  }

  #serve(stream: StreamState): void {
    try {
      this.handler.onRequest(stream)
      if (stream.hasEnded) stream.endBody()
    } catch (error) {
      this.handlerFailed(stream, error)
    }
  }

  #written(): void {
    this.#lifetime.lastProgressAt = this.now
    if (this.socket.isPaused() && !this.output.isStuck && this.#unread === undefined) this.socket.resume()
    if (this.sender.queuedStreams > 0) this.sender.pump()
    this.heldChanged()
  }

  /** Bytes are held for this client, or no more. */
  heldChanged(): void {
    const output = this.output.isWriting ? this.output.unsentBytes : 0
    const unsent = this.#isDestroyed ? 0 : this.sender.queuedBytes + output
    const held = this.#isDestroyed ? 0 : unsent + this.#bufferedBytes
    const change = held - this.heldBytes
    const unsentChange = unsent - this.unsentBytes
    if (change === 0 && unsentChange === 0) return
    this.heldBytes = held
    this.unsentBytes = unsent
    this.#parts.budget.change(change, unsentChange)
  }

  /** For the memory budget: this connection holds the most. */
  shed(): void {
    this.destroy()
  }

  /** So many bytes of bodies more, or fewer, are kept. Returns false when that is too much. */
  buffer(bytes: number): boolean {
    if (bytes > 0 && this.#bufferedBytes + bytes > this.options.maxBufferedBytes) return false
    this.#bufferedBytes += bytes
    this.heldChanged()
    return !this.#isDestroyed
  }

  /** So many bytes of a header block more, or fewer, are kept. Returns false when that is too much. */
  holdBlock(bytes: number): boolean {
    if (!this.#parts.budget.holdBlock(bytes, this.#blockBytes + bytes)) return false
    this.#blockBytes += bytes
    return true
  }

  /** So many received bytes have been used: the client may send as many more. */
  credit(bytes: number): void {
    this.#uncredited += bytes
    if (this.#uncredited * 2 < this.options.connectionWindowBytes || this.#isEnded) return
    this.windowLeft += this.#uncredited
    this.writer.windowUpdate(0, this.#uncredited)
    this.#uncredited = 0
  }

  takeControl(count: number): boolean {
    if (this.#controls.take(count, this.now)) return true
    this.terminate(ErrorCode.ENHANCE_YOUR_CALM, "too many frames that carry nothing")
    return false
  }

  earnControl(count: number): void {
    this.#controls.earn(count)
  }

  /** A reset that costs the server work. Returns false when it was one too many, and the connection has been ended. */
  takeReset(): boolean {
    if (this.#resets.take(1, this.now)) return true
    this.terminate(ErrorCode.ENHANCE_YOUR_CALM, "too many streams were reset")
    return false
  }

  /** Resets a stream, open or not, for a fault of the client's. */
  streamError(id: number, code: number): void {
    if (!this.takeReset()) return
    this.writeReset(id, code)
    this.streams.get(id)?.close(code)
  }

  writeReset(id: number, code: number): void {
    if (this.#isEnded) return
    this.counters.resetsSent++
    this.closedStreams.add(id, true)
    this.writer.rstStream(id, code)
  }

  streamClosed(stream: StreamState): void {
    this.streams.delete(stream)
    this.counters.streamsClosed++
    this.closedStreams.add(stream.id, false)
    if (this.streams.size > 0 || this.#isEnded) return
    this.#lifetime.emptied()
  }

  handlerFailed(stream: StreamState, error: unknown): void {
    stream.reset(ErrorCode.INTERNAL_ERROR)
    this.handler.onError(error)
  }

  /** The client's preface and settings are there. */
  ready(): void {
    this.isReady = true
    this.handler.onConnection?.(this)
  }

  /** The client opens no more streams. */
  goneAway(): void {
    this.#lifetime.peerGoesAway()
  }

  /** The answer to a PING of ours. */
  ponged(payload: Buffer): void {
    this.#lifetime.ponged(payload)
  }

  /** Announces the end, then takes no more streams, then closes once all have their responses. */
  drain(): void {
    this.#lifetime.drain()
  }

  /** Looks at every deadline. */
  sweep(): void {
    this.#lifetime.sweep()
    this.heldChanged()
  }

  terminate(code: number, message: string): void {
    if (this.#isEnded) return
    this.sendGoaway(this.lastId, code, message)
    this.finish()
    this.#abortStreams()
    this.heldChanged()
  }

  /** Everything that was written goes out, then the connection closes. */
  finish(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#lifetime.endedAt = this.now
    this.parser.clear()
    this.frames.clear()
    this.blocks.clear()
    this.#forgetUnread()
    this.output.end()
    // What still comes has to be read, or the system would answer it with a reset, which overtakes the GOAWAY.
    this.socket.resume()
  }

  sendGoaway(lastId: number, code: number, message: string): void {
    const { goawaysSent } = this.counters
    goawaysSent[code] = (goawaysSent[code] ?? 0) + 1
    this.writer.goaway(lastId, code, message)
  }

  #abortStreams(): void {
    for (const stream of this.streams.values()) stream.close(ErrorCode.CANCEL)
  }

  #forgetUnread(): void {
    this.#unread = undefined
    this.#parts.turns.leave(this)
  }

  /** Closes at once. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isEnded = true
    this.#isDestroyed = true
    this.socket.destroy()
    this.parser.clear()
    this.frames.clear()
    this.blocks.clear()
    this.#forgetUnread()
    this.#abortStreams()
    this.output.discard()
    this.#parts.budget.delete(this)
    this.heldBytes = 0
    this.unsentBytes = 0
    this.counters.connectionsClosed++
    this.#parts.connectionClosed(this)
    this.handler.onConnectionClose?.(this)
  }
}
