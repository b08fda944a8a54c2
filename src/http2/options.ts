// What one client may cost, and how long it may take. Sizes in bytes, times in milliseconds.

export interface Http2Options {
  /** Streams that one connection may have open at once; more are refused. Default 250. */
  readonly maxConcurrentStreams: number
  /** A request's header list, counted as SETTINGS_MAX_HEADER_LIST_SIZE has it; a larger one is answered 431. Default 64 KiB. */
  readonly maxHeaderListBytes: number
  /** Fields of a request's header list, pseudo-headers too; more is answered 431. Default 1000. */
  readonly maxHeaderFields: number
  /** An encoded header block with its continuations; a longer one ends the connection. Default 64 KiB. */
  readonly maxHeaderBlockBytes: number
  /** CONTINUATION frames of one block; more end the connection. Default 16. */
  readonly maxContinuationFrames: number
  /** HPACK's table of what the client sends. Default 4 KiB. */
  readonly decoderTableBytes: number
  /** HPACK's table of what is sent, at most: the client may ask for less. Default 4 KiB. */
  readonly encoderTableBytes: number
  /** What a client may send on a stream before it is read. Default 256 KiB. */
  readonly streamWindowBytes: number
  /** What a client may send on all streams before it is read. Default 1 MiB. */
  readonly connectionWindowBytes: number
  /** Whole bodies of one connection that have not arrived to their end. Default 64 MiB. */
  readonly maxBufferedBytes: number
  /** Settings in one frame; more end the connection. Default 32. */
  readonly maxSettings: number
  /**
   * Resets that cost a server work: by the client before its response, and by the server for a client's faults, refused streams
   * too. So many at once, and then so many a second; more end the connection with ENHANCE_YOUR_CALM. Default 1000 and 100.
   */
  readonly resetBurst: number
  /** What comes back each second of `resetBurst`. Default 100. */
  readonly resetsPerSecond: number
  /**
   * Frames that carry nothing: PING, SETTINGS, PRIORITY, WINDOW_UPDATE, empty DATA, unknown types, DATA made tiny by tiny
   * windows. So many at once and then so many a second; requests and data in either direction earn more. More end the
   * connection with ENHANCE_YOUR_CALM. Default 2000 and 200.
   */
  readonly controlBurst: number
  /** What comes back each second of `controlBurst`. Default 200. */
  readonly controlsPerSecond: number
  /** Acknowledgements and resets that the client does not take; beyond that nothing more is read from it. Default 16 KiB. */
  readonly maxUnsentControlBytes: number
  /**
   * What is written for one connection and not taken by it. Beyond half of it new streams are refused, and a response that would
   * exceed it is reset with ENHANCE_YOUR_CALM, as is one whose writer does not wait when told to. Default 32 MiB.
   */
  readonly maxUnsentBytes: number
  /** What a response that is streamed keeps for a slow client before its writer is told to wait. Default 64 KiB. */
  readonly streamHighWaterBytes: number
  /** How long connections are read in this turn of the event loop; those that have more go on in the next. Default: always 10 ms. */
  readonly readSliceMs: () => number
  /** From accepting a connection to its preface and first SETTINGS. Default 10 s. */
  readonly handshakeTimeoutMs: number
  /** How long nothing may come of a frame that has begun. Default 20 s. */
  readonly frameTimeoutMs: number
  /** From the first byte of a frame to its last, however steadily it comes. Default 300 s. */
  readonly wholeFrameTimeoutMs: number
  /** From the first frame of a header block to its last. Default 10 s. */
  readonly headersTimeoutMs: number
  /** How long a client may take nothing of what is to be sent: on a stream, which is then reset, or at all. Default 30 s. */
  readonly stallTimeoutMs: number
  /** How long a connection without streams stays open. Default 300 s. */
  readonly idleTimeoutMs: number
  /** How often a silent connection with streams is asked whether the other end is there; it has as long to answer. Default 30 s. */
  readonly pingIntervalMs: number
  /** Between the two GOAWAYs of a drain, at most: the client's answer to a PING ends it. Default 250 ms. */
  readonly drainNoticeMs: number
  /** How long a connection that has been ended may stay half open. Default 1 s. */
  readonly lingerMs: number
}

export const defaultHttp2Options: Http2Options = {
  maxConcurrentStreams: 250,
  maxHeaderListBytes: 64 * 1024,
  maxHeaderFields: 1000,
  maxHeaderBlockBytes: 64 * 1024,
  maxContinuationFrames: 16,
  decoderTableBytes: 4096,
  encoderTableBytes: 4096,
  streamWindowBytes: 256 * 1024,
  connectionWindowBytes: 1024 * 1024,
  maxBufferedBytes: 64 * 1024 * 1024,
  maxSettings: 32,
  resetBurst: 1000,
  resetsPerSecond: 100,
  controlBurst: 2000,
  controlsPerSecond: 200,
  maxUnsentControlBytes: 16 * 1024,
  maxUnsentBytes: 32 * 1024 * 1024,
  streamHighWaterBytes: 64 * 1024,
  readSliceMs: () => 10,
  handshakeTimeoutMs: 10_000,
  frameTimeoutMs: 20_000,
  wholeFrameTimeoutMs: 300_000,
  headersTimeoutMs: 10_000,
  stallTimeoutMs: 30_000,
  idleTimeoutMs: 300_000,
  pingIntervalMs: 30_000,
  drainNoticeMs: 250,
  lingerMs: 1000,
}
