import type { Connection } from "./connection.js"
import { DEFAULT_WINDOW, ErrorCode, Http2ConnectionError } from "./constants.js"
import { PreparedFields } from "./hpack/encoder.js"
import { areTrailers, type RequestHead, requestHead } from "./request-head.js"
import { StreamState } from "./stream-state.js"

const headTooLarge = new PreparedFields([":status", "431", "content-length", "0"])
const noConnect = new PreparedFields([":status", "501", "content-length", "0"])

/** What a block turned out to be, where it is no request. */
type Fault = "malformed" | "too large"

/**
 * Header blocks of one connection: put together from their frames, decoded, and made into a new request or the trailers of one.
 */
export class HeaderBlocks {
  id = 0
  /** When a block began that has not ended. */
  since: number | undefined
  #endStream = false
  #dependsOnItself = false
  #gathered: Buffer | undefined
  #bytes = 0
  #frames = 0

  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  begin(id: number, endStream: boolean, dependsOnItself: boolean): void {
    this.id = id
    this.#endStream = endStream
    this.#dependsOnItself = dependsOnItself
  }

  /** The first part of a block that goes on. */
  add(buffer: Buffer, start: number, end: number): void {
    this.since = this.#connection.now
    this.#bytes = 0
    this.#frames = 0
    this.#append(buffer, start, end)
  }

  continue(buffer: Buffer, start: number, end: number, isLast: boolean): void {
    const { options } = this.#connection
    if (++this.#frames > options.maxContinuationFrames || this.#bytes + end - start > options.maxHeaderBlockBytes) {
      throw new Http2ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "a header block is too long")
    }
    this.#append(buffer, start, end)
    if (!isLast) return
    const gathered = this.#gathered ?? Buffer.alloc(0)
    this.clear()
    this.whole(gathered, 0, this.#bytes)
  }

  clear(): void {
    if (this.#gathered !== undefined) this.#connection.holdBlock(-this.#gathered.length)
    this.#gathered = undefined
    this.since = undefined
  }

  #append(buffer: Buffer, start: number, end: number): void {
    const needed = this.#bytes + end - start
    if (this.#gathered === undefined || needed > this.#gathered.length) {
      const held = this.#gathered?.length ?? 0
      const room = Math.max(needed, held * 2)
      if (!this.#connection.holdBlock(room - held)) {
        throw new Http2ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "too many header blocks have begun and not ended")
      }
      const larger = Buffer.allocUnsafeSlow(room)
      this.#gathered?.copy(larger, 0, 0, this.#bytes)
      this.#gathered = larger
    }
    buffer.copy(this.#gathered, this.#bytes, start, end)
    this.#bytes = needed
  }

  /** A whole block: a new request, trailers, or for a stream that is closed. */
  whole(buffer: Buffer, start: number, end: number): void {
    const { id } = this
    const connection = this.#connection
    const stream = connection.streams.get(id)
    if (stream !== undefined) this.#trailers(stream, buffer, start, end)
    else if (id > connection.lastId) {
      connection.lastId = id
      this.#request(this.#decode(buffer, start, end))
    } else this.#forClosed(buffer, start, end)
  }

  #decode(buffer: Buffer, start: number, end: number): RequestHead | Fault {
    const { decoder, blocks, options } = this.#connection
    const known = blocks.find(buffer, start, end, decoder.changes)
    if (known !== undefined) return known
    const { changes } = decoder
    const { maxHeaderListBytes, maxHeaderFields } = options
    const { fields, isTooLarge } = decoder.decode(buffer, start, end, maxHeaderListBytes, maxHeaderFields)
    if (isTooLarge) return "too large"
    const head = requestHead(fields)
    if (head === undefined) return "malformed"
    if (changes === decoder.changes) blocks.keep(buffer, start, end, changes, head)
    return head
  }

  #request(head: RequestHead | Fault): void {
    const { id } = this
    const connection = this.#connection
    const { counters, options } = connection
    // The client has been told that this stream is not served; it knows that it may try again elsewhere.
    if (id > connection.acceptUpTo) {
      connection.closedStreams.add(id, true)
      return
    }
    if (connection.streams.size >= options.maxConcurrentStreams || connection.isClogged) {
      connection.refuse(id)
      return
    }
    if (head === "malformed" || this.#dependsOnItself || this.#promisesWhatIsNotThere(head)) {
      counters.requestsMalformed++
      connection.streamError(id, ErrorCode.PROTOCOL_ERROR)
      return
    }
    if (head === "too large" || head.method === "CONNECT") {
      connection.writer.headers(id, head === "too large" ? headTooLarge : noConnect, undefined, true)
      if (!this.#endStream) connection.writeReset(id, ErrorCode.NO_ERROR)
      else connection.closedStreams.add(id, false)
      connection.takeControl(1)
      return
    }
    // Until the client has acknowledged a smaller window, it may count on the one that every connection begins with.
    const window = Math.max(options.streamWindowBytes, DEFAULT_WINDOW)
    const stream = new StreamState(connection, id, head, window)
    stream.hasEnded = this.#endStream
    connection.streams.add(stream)
    counters.streamsOpened++
    connection.earnControl(4)
    connection.begin(stream)
  }

  #promisesWhatIsNotThere(head: RequestHead | Fault): boolean {
    return this.#endStream && typeof head === "object" && head.contentLength > 0
  }

  #trailers(stream: StreamState, buffer: Buffer, start: number, end: number): void {
    const { id } = this
    const connection = this.#connection
    const { maxHeaderListBytes, maxHeaderFields } = connection.options
    const { fields, isTooLarge } = connection.decoder.decode(buffer, start, end, maxHeaderListBytes, maxHeaderFields)
    if (stream.hasEnded) {
      connection.streamError(id, ErrorCode.STREAM_CLOSED)
      return
    }
    if (!this.#endStream || isTooLarge || !areTrailers(fields)) {
      connection.streamError(id, ErrorCode.PROTOCOL_ERROR)
      return
    }
    try {
      const fault = stream.receiveTrailers()
      if (fault !== undefined) connection.streamError(id, fault)
    } catch (error) {
      connection.handlerFailed(stream, error)
    }
  }

  /** It is decoded all the same, for the table's sake. */
  #forClosed(buffer: Buffer, start: number, end: number): void {
    const { id } = this
    const connection = this.#connection
    connection.decoder.decode(buffer, start, end, 0)
    if (connection.closedStreams.wasReset(id)) connection.takeControl(1)
    else if (connection.closedStreams.has(id)) {
      throw new Http2ConnectionError(ErrorCode.STREAM_CLOSED, "HEADERS on a closed stream")
    } else throw new Http2ConnectionError(ErrorCode.PROTOCOL_ERROR, "stream ids must grow")
  }
}
