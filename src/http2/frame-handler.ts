import type { Connection } from "./connection.js"
import {
  ErrorCode,
  FLAG_ACK,
  FLAG_END_HEADERS,
  FLAG_END_STREAM,
  FLAG_PADDED,
  FLAG_PRIORITY,
  FRAME_CONTINUATION,
  FRAME_DATA,
  FRAME_GOAWAY,
  FRAME_HEADERS,
  FRAME_PING,
  FRAME_PRIORITY,
  FRAME_PUSH_PROMISE,
  FRAME_RST_STREAM,
  FRAME_SETTINGS,
  FRAME_WINDOW_UPDATE,
  Http2ConnectionError,
} from "./constants.js"
import type { FrameSink } from "./frame-parser.js"
import { HeaderBlocks } from "./header-blocks.js"
import { applySettings } from "./peer-settings.js"
import type { StreamState } from "./stream-state.js"

/** What each frame of a client's means (RFC 9113, 6). */
export class FrameHandler implements FrameSink {
  readonly #blocks: HeaderBlocks

  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
    this.#blocks = new HeaderBlocks(connection)
  }

  get isStopped(): boolean {
    return !this.#connection.isOpen
  }

  /** When a header block began that has not ended. */
  get blockSince(): number | undefined {
    return this.#blocks.since
  }

  clear(): void {
    this.#blocks.clear()
  }

  frame(type: number, flags: number, id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    const blocks = this.#blocks
    if (blocks.since !== undefined && (type !== FRAME_CONTINUATION || id !== blocks.id)) {
      throw protocolError("a header block is interrupted")
    }
    if (!connection.isReady && type !== FRAME_SETTINGS) throw protocolError("SETTINGS are expected first")
    switch (type) {
      case FRAME_DATA:
        this.#data(flags, id, buffer, start, end)
        break
      case FRAME_HEADERS:
        this.#headers(flags, id, buffer, start, end)
        break
      case FRAME_CONTINUATION:
        if (blocks.since === undefined) throw protocolError("CONTINUATION without a header block")
        blocks.continue(buffer, start, end, (flags & FLAG_END_HEADERS) !== 0)
        break
      case FRAME_WINDOW_UPDATE:
        this.#windowUpdate(id, buffer, start, end)
        break
      case FRAME_RST_STREAM:
        this.#rstStream(id, buffer, start, end)
        break
      case FRAME_SETTINGS:
        this.#settings(flags, id, buffer, start, end)
        break
      case FRAME_PING:
        this.#ping(flags, id, buffer, start, end)
        break
      case FRAME_GOAWAY:
        if (id !== 0) throw protocolError("GOAWAY on a stream")
        if (end - start < 8) throw sizeError("GOAWAY")
        connection.counters.goawaysReceived++
        connection.goneAway()
        break
      case FRAME_PRIORITY:
        this.#priority(id, buffer, start, end)
        break
      case FRAME_PUSH_PROMISE:
        throw protocolError("PUSH_PROMISE from a client")
      default:
        connection.takeControl(1)
    }
  }

  #data(flags: number, id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    const flowBytes = end - start
    let from = start
    let to = end
    if ((flags & FLAG_PADDED) !== 0) {
      if (flowBytes === 0) throw sizeError("padded DATA")
      to -= buffer[start] as number
      from++
      if (to < from) throw protocolError("DATA is all padding, and more")
    }
    connection.windowLeft -= flowBytes
    if (connection.windowLeft < 0) {
      throw new Http2ConnectionError(ErrorCode.FLOW_CONTROL_ERROR, "DATA exceeds the connection's window")
    }
    const stream = connection.streams.get(id)
    const endStream = (flags & FLAG_END_STREAM) !== 0
    if (to > from) connection.earnControl(1)
    else if (!endStream && !connection.takeControl(1)) return
    if (stream === undefined || stream.hasEnded) {
      connection.credit(flowBytes)
      this.#dataOfClosed(id)
      return
    }
    try {
      const fault = stream.receive(buffer, from, to, flowBytes, endStream)
      if (fault === undefined) return
      connection.credit(flowBytes)
      connection.streamError(id, fault)
    } catch (error) {
      connection.handlerFailed(stream, error)
    }
  }

  #dataOfClosed(id: number): void {
    const connection = this.#connection
    this.#refuseIdle(id, "DATA")
    // What was under way when the server reset the stream is nobody's fault.
    if (connection.streams.get(id) === undefined && connection.closedStreams.wasReset(id)) return
    connection.streamError(id, ErrorCode.STREAM_CLOSED)
  }

  #headers(flags: number, id: number, buffer: Buffer, start: number, end: number): void {
    if ((id & 1) === 0) throw protocolError("HEADERS on a stream that no client may open")
    let from = start
    let to = end
    if ((flags & FLAG_PADDED) !== 0) {
      if (end === start) throw sizeError("padded HEADERS")
      to -= buffer[start] as number
      from++
    }
    let dependsOnItself = false
    if ((flags & FLAG_PRIORITY) !== 0) {
      if (to - from < 5) throw sizeError("HEADERS with priority")
      dependsOnItself = (buffer.readUInt32BE(from) & 0x7fffffff) === id
      from += 5
    }
    if (to < from) throw protocolError("HEADERS are all padding, and more")
    this.#blocks.begin(id, (flags & FLAG_END_STREAM) !== 0, dependsOnItself)
    if ((flags & FLAG_END_HEADERS) !== 0) this.#blocks.whole(buffer, from, to)
    else this.#blocks.add(buffer, from, to)
  }

  #windowUpdate(id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    if (end - start !== 4) throw sizeError("WINDOW_UPDATE")
    const bytes = buffer.readUInt32BE(start) & 0x7fffffff
    if (!connection.takeControl(1)) return
    if (id === 0) {
      if (bytes === 0) throw protocolError("WINDOW_UPDATE by nothing")
      if (!connection.sender.widen(bytes)) throw windowError()
      connection.sender.pump()
      return
    }
    const stream = this.#openStream(id, "WINDOW_UPDATE")
    if (stream === undefined) return
    if (bytes === 0) connection.streamError(id, ErrorCode.PROTOCOL_ERROR)
    else if (!connection.sender.widenStream(stream, bytes)) connection.streamError(id, ErrorCode.FLOW_CONTROL_ERROR)
  }

  #rstStream(id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    if (end - start !== 4) throw sizeError("RST_STREAM")
    const stream = this.#openStream(id, "RST_STREAM")
    connection.counters.resetsReceived++
    if (stream === undefined) connection.takeControl(1)
    else if (connection.takeReset()) stream.close(buffer.readUInt32BE(start))
  }

  #settings(flags: number, id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    if (id !== 0) throw protocolError("SETTINGS on a stream")
    const isAck = (flags & FLAG_ACK) !== 0
    if (isAck ? end !== start : (end - start) % 6 !== 0) throw sizeError("SETTINGS")
    if (!connection.isReady) {
      if (isAck) throw protocolError("SETTINGS are expected first, not their acknowledgement")
      connection.ready()
    } else if (!connection.takeControl(1)) return
    if (isAck) {
      connection.decoder.limit(connection.options.decoderTableBytes)
      return
    }
    if ((end - start) / 6 > connection.options.maxSettings) {
      throw new Http2ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "too many settings in one frame")
    }
    applySettings(connection, buffer, start, end)
  }

  #ping(flags: number, id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    if (id !== 0) throw protocolError("PING on a stream")
    if (end - start !== 8) throw sizeError("PING")
    if (!connection.takeControl(1)) return
    const payload = buffer.subarray(start, end)
    if ((flags & FLAG_ACK) === 0) connection.writer.ping(payload, true)
    else connection.ponged(payload)
  }

  #priority(id: number, buffer: Buffer, start: number, end: number): void {
    const connection = this.#connection
    if (id === 0) throw protocolError("PRIORITY without a stream")
    if (!connection.takeControl(1)) return
    if (end - start !== 5) {
      // A stream that was never opened can't be reset.
      if (id > connection.lastId) throw sizeError("PRIORITY")
      connection.streamError(id, ErrorCode.FRAME_SIZE_ERROR)
    } else if ((buffer.readUInt32BE(start) & 0x7fffffff) === id) throw protocolError("a stream depends on itself")
  }

  /** Returns undefined when it is closed. */
  #openStream(id: number, what: string): StreamState | undefined {
    const stream = this.#connection.streams.get(id)
    if (stream === undefined) this.#refuseIdle(id, what)
    return stream
  }

  #refuseIdle(id: number, what: string): void {
    if (id === 0 || (id & 1) === 0 || id > this.#connection.lastId) throw protocolError(`${what} on an idle stream`)
  }
}

function protocolError(message: string): Http2ConnectionError {
  return new Http2ConnectionError(ErrorCode.PROTOCOL_ERROR, message)
}

function sizeError(what: string): Http2ConnectionError {
  return new Http2ConnectionError(ErrorCode.FRAME_SIZE_ERROR, `${what} of a wrong size`)
}

function windowError(): Http2ConnectionError {
  return new Http2ConnectionError(ErrorCode.FLOW_CONTROL_ERROR, "the connection's window is too large")
}
