// One HTTP/2 connection: its parts put together, its budgets and deadlines, its end.
import type { Socket } from "node:net"
import { BlockCache } from "./block-cache.js"
import { ClosedStreams } from "./closed-streams.js"
import {
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
import type { MemoryBudget, MemoryHolder } from "./memory-budget.js"
import type { Http2Options } from "./options.js"
import { Output } from "./output.js"
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
  readonly connectionClosed: (connection: Connection) => void
}

type Draining = "no" | "announced" | "final"

const FLUSH_BYTES = 32 * 1024
const DRAIN_PING = Buffer.from("draining")
const LIFE_PING = Buffer.from("are you?")

export class Connection implements Http2Peer, MemoryHolder {
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
  readonly blocks = new BlockCache()
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
  private uncredited = 0
  heldBytes = 0
  private bufferedBytes = 0
  private peerGoesAway = false
  private isEnded = false
  private isDestroyed = false
  private draining: Draining = "no"
  private readonly output: Output
  private readonly parser: FrameParser
  private readonly frames: FrameHandler
  private readonly resets: TokenBucket
  private readonly controls: TokenBucket
  private readonly openedAt: number
  private lastReadAt: number
  private lastProgressAt: number
  private idleSince: number
  private pingedAt = Number.NEGATIVE_INFINITY
  private drainingSince = 0
  private endedAt = 0

  constructor(
    readonly socket: Socket,
    private readonly parts: ConnectionParts,
  ) {
    const { handler, options, counters } = parts
    this.handler = handler
    this.options = options
    this.counters = counters
    const { now } = this
    this.openedAt = now
    this.lastReadAt = now
    this.lastProgressAt = now
    this.idleSince = now
    this.maxUnsentBytes = options.maxUnsentBytes
    this.highWaterBytes = options.streamHighWaterBytes
    this.windowLeft = Math.max(DEFAULT_WINDOW, options.connectionWindowBytes)
    this.resets = new TokenBucket(options.resetBurst, options.resetsPerSecond, now)
    this.controls = new TokenBucket(options.controlBurst, options.controlsPerSecond, now)
    this.decoder = new HpackDecoder(options.decoderTableBytes)
    this.encoder = new HpackEncoder(options.encoderTableBytes)
    this.output = new Output(
      socket,
      () => this.written(),
      (bytes) => {
        counters.bytesSent += bytes
        this.lastProgressAt = this.now
      },
    )
    this.writer = new FrameWriter(this.output, this.encoder)
    this.sender = new Sender(this)
    this.frames = new FrameHandler(this)
    this.parser = new FrameParser(this.frames)
    parts.budget.add(this)
    socket.on("data", (chunk: Buffer) => this.read(chunk))
    socket.on("end", () => this.peerEnded())
    socket.on("error", () => this.destroy())
    socket.on("close", () => this.destroy())
    this.greet()
  }

  get now(): number {
    return this.parts.clock.now
  }

  get isOpen(): boolean {
    return !this.isEnded
  }

  get openStreams(): number {
    return this.streams.size
  }

  /** Whether new streams are too much: what has been written is not taken. */
  get isClogged(): boolean {
    return this.sender.queuedBytes * 2 > this.maxUnsentBytes
  }

  private peerEnded(): void {
    this.finish()
    this.abortStreams()
  }

  private greet(): void {
    const { options } = this
    const settings: [number, number][] = [
      [SETTING_MAX_CONCURRENT_STREAMS, options.maxConcurrentStreams],
      [SETTING_INITIAL_WINDOW_SIZE, options.streamWindowBytes],
      [SETTING_MAX_HEADER_LIST_SIZE, options.maxHeaderListBytes],
    ]
    if (options.decoderTableBytes !== 4096) settings.push([SETTING_HEADER_TABLE_SIZE, options.decoderTableBytes])
    this.writer.settings(settings)
    const more = this.windowLeft - DEFAULT_WINDOW
    if (more > 0) this.writer.windowUpdate(0, more)
  }

  private read(chunk: Buffer): void {
    this.counters.bytesReceived += chunk.length
    if (this.isEnded) return
    const now = performance.now()
    this.parts.clock.now = now
    this.lastReadAt = now
    try {
      this.parser.push(chunk, now)
    } catch (error) {
      if (error instanceof Http2ConnectionError) this.terminate(error.code, error.message)
      else {
        this.handler.onError(error)
        this.terminate(ErrorCode.INTERNAL_ERROR, "an error of the server's own")
      }
    }
    const { output } = this
    // The system hands over many reads in one turn: much that is to go out does not wait for the turn's end.
    if (output.pendingBytes > FLUSH_BYTES) output.flush()
    if (output.isStuck || (output.isWriting && output.controlBytes > this.options.maxUnsentControlBytes)) {
      this.socket.pause()
      this.heldChanged()
    }
  }

  private written(): void {
    this.lastProgressAt = this.now
    if (this.socket.isPaused() && !this.output.isStuck) this.socket.resume()
    if (this.sender.queuedStreams > 0) this.sender.pump()
    this.heldChanged()
  }

  /** Bytes are held for this client, or no more. */
  heldChanged(): void {
    const output = this.output.isWriting ? this.output.unsentBytes : 0
    const held = this.isDestroyed ? 0 : this.sender.queuedBytes + this.bufferedBytes + output
    const change = held - this.heldBytes
    if (change === 0) return
    this.heldBytes = held
    this.parts.budget.change(change)
  }

  /** For the memory budget: this connection holds the most. */
  shed(): void {
    this.destroy()
  }

  /** So many bytes of bodies more, or fewer, are kept. False: that is too much. */
  buffer(bytes: number): boolean {
    if (bytes > 0 && this.bufferedBytes + bytes > this.options.maxBufferedBytes) return false
    this.bufferedBytes += bytes
    this.heldChanged()
    return !this.isDestroyed
  }

  /** So many received bytes have been used: the client may send as many more. */
  credit(bytes: number): void {
    this.uncredited += bytes
    if (this.uncredited * 2 < this.options.connectionWindowBytes || this.isEnded) return
    this.windowLeft += this.uncredited
    this.writer.windowUpdate(0, this.uncredited)
    this.uncredited = 0
  }

  takeControl(count: number): boolean {
    if (this.controls.take(count, this.now)) return true
    this.terminate(ErrorCode.ENHANCE_YOUR_CALM, "too many frames that carry nothing")
    return false
  }

  earnControl(count: number): void {
    this.controls.earn(count)
  }

  /** A reset that costs the server work. False: it was one too many, and the connection has been ended. */
  takeReset(): boolean {
    if (this.resets.take(1, this.now)) return true
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
    if (this.isEnded) return
    this.counters.resetsSent++
    this.closedStreams.add(id, true)
    this.writer.rstStream(id, code)
  }

  streamClosed(stream: StreamState): void {
    this.streams.delete(stream)
    this.counters.streamsClosed++
    this.closedStreams.add(stream.id, false)
    if (this.streams.size > 0 || this.isEnded) return
    this.idleSince = this.now
    if (this.draining === "final" || this.peerGoesAway) this.finish()
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
    this.peerGoesAway = true
    if (this.streams.size === 0) this.finish()
  }

  /** The answer to a PING of ours. */
  ponged(payload: Buffer): void {
    if (this.draining === "announced" && payload.equals(DRAIN_PING)) this.drainFinally()
  }

  /** Announces the end, then takes no more streams, then closes once all have their responses. */
  drain(): void {
    if (this.draining !== "no" || this.isEnded) return
    this.draining = "announced"
    this.drainingSince = this.now
    this.sendGoaway(LARGEST_STREAM_ID, ErrorCode.NO_ERROR, "")
    // Its answer comes after the announcement was read: no stream can come that the client did not dare to open.
    this.writer.ping(DRAIN_PING, false)
  }

  private drainFinally(): void {
    if (this.draining === "final" || this.isEnded) return
    this.draining = "final"
    this.acceptUpTo = this.lastId
    this.sendGoaway(this.lastId, ErrorCode.NO_ERROR, "")
    if (this.streams.size === 0) this.finish()
  }

  terminate(code: number, message: string): void {
    if (this.isEnded) return
    this.sendGoaway(this.lastId, code, message)
    this.finish()
    this.abortStreams()
    this.heldChanged()
  }

  /** Everything that was written goes out, then the connection closes. */
  private finish(): void {
    if (this.isEnded) return
    this.isEnded = true
    this.endedAt = this.now
    this.parser.clear()
    this.blocks.clear()
    this.output.end()
    // What still comes has to be read, or the system would answer it with a reset, which overtakes the GOAWAY.
    this.socket.resume()
  }

  private sendGoaway(lastId: number, code: number, message: string): void {
    const { goawaysSent } = this.counters
    goawaysSent[code] = (goawaysSent[code] ?? 0) + 1
    this.writer.goaway(lastId, code, message)
  }

  private abortStreams(): void {
    for (const stream of this.streams.values()) stream.close(ErrorCode.CANCEL)
  }

  /** Closes at once. */
  destroy(): void {
    if (this.isDestroyed) return
    this.isEnded = true
    this.isDestroyed = true
    this.socket.destroy()
    this.parser.clear()
    this.frames.clear()
    this.blocks.clear()
    this.abortStreams()
    this.output.discard()
    this.parts.budget.delete(this)
    this.heldBytes = 0
    this.counters.connectionsClosed++
    this.parts.connectionClosed(this)
    this.handler.onConnectionClose?.(this)
  }

  /** Looks at every deadline. */
  sweep(): void {
    const { now, options } = this
    if (this.isEnded) {
      if (now - this.endedAt > options.lingerMs) this.destroy()
      return
    }
    if (this.isLate(now)) {
      this.counters.connectionsTimedOut++
      this.destroy()
      return
    }
    if (this.draining === "announced" && now - this.drainingSince > options.drainNoticeMs) this.drainFinally()
    if (this.sender.queuedStreams > 0) this.resetStalled(now)
    if (this.streams.size === 0) {
      if (now - this.idleSince > options.idleTimeoutMs && this.isReady) this.drain()
    } else if (now - Math.max(this.lastReadAt, this.pingedAt) > options.pingIntervalMs) this.checkLife(now)
  }

  private isLate(now: number): boolean {
    const { options, parser, frames } = this
    return (
      (!this.isReady && now - this.openedAt > options.handshakeTimeoutMs) ||
      now - (parser.partialSince ?? now) > options.frameTimeoutMs ||
      now - (frames.blockSince ?? now) > options.headersTimeoutMs ||
      (this.output.isWriting && now - this.lastProgressAt > options.stallTimeoutMs)
    )
  }

  private resetStalled(now: number): void {
    for (const stream of this.streams.values()) {
      if (stream.pending !== undefined && now - stream.pending.progressAt > this.options.stallTimeoutMs) {
        stream.reset(ErrorCode.CANCEL)
      }
    }
  }

  private checkLife(now: number): void {
    if (this.pingedAt > this.lastReadAt) {
      this.counters.connectionsTimedOut++
      this.destroy()
      return
    }
    this.pingedAt = now
    this.writer.ping(LIFE_PING, false)
  }
}
