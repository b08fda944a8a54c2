// The numbers of RFC 9113: frame types, flags, settings and error codes.

export const FRAME_DATA = 0
export const FRAME_HEADERS = 1
export const FRAME_PRIORITY = 2
export const FRAME_RST_STREAM = 3
export const FRAME_SETTINGS = 4
export const FRAME_PUSH_PROMISE = 5
export const FRAME_PING = 6
export const FRAME_GOAWAY = 7
export const FRAME_WINDOW_UPDATE = 8
export const FRAME_CONTINUATION = 9

export const FLAG_END_STREAM = 0x1
export const FLAG_ACK = 0x1
export const FLAG_END_HEADERS = 0x4
export const FLAG_PADDED = 0x8
export const FLAG_PRIORITY = 0x20

export const SETTING_HEADER_TABLE_SIZE = 1
export const SETTING_ENABLE_PUSH = 2
export const SETTING_MAX_CONCURRENT_STREAMS = 3
export const SETTING_INITIAL_WINDOW_SIZE = 4
export const SETTING_MAX_FRAME_SIZE = 5
export const SETTING_MAX_HEADER_LIST_SIZE = 6

/** Bytes of every frame's header. */
export const FRAME_HEADER_BYTES = 9
/** The largest payload that a peer may send before it is told otherwise, and that this library accepts. */
export const DEFAULT_FRAME_BYTES = 16_384
export const LARGEST_FRAME_BYTES = 16_777_215
/** Every flow-control window begins with this many bytes. */
export const DEFAULT_WINDOW = 65_535
/** HPACK's tables as every connection begins with them. */
export const DEFAULT_TABLE_BYTES = 4096
export const LARGEST_WINDOW = 2 ** 31 - 1
/** A GOAWAY with this stream id announces the end and refuses nothing yet (RFC 9113, 6.8). */
export const LARGEST_STREAM_ID = 2 ** 31 - 1

/** How a client begins a connection (RFC 9113, 3.4). */
export const PREFACE: Buffer = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "latin1")

/** Error codes of RST_STREAM and GOAWAY (RFC 9113, 7). */
export const ErrorCode = {
  NO_ERROR: 0x0,
  PROTOCOL_ERROR: 0x1,
  INTERNAL_ERROR: 0x2,
  FLOW_CONTROL_ERROR: 0x3,
  SETTINGS_TIMEOUT: 0x4,
  STREAM_CLOSED: 0x5,
  FRAME_SIZE_ERROR: 0x6,
  REFUSED_STREAM: 0x7,
  CANCEL: 0x8,
  COMPRESSION_ERROR: 0x9,
  CONNECT_ERROR: 0xa,
  ENHANCE_YOUR_CALM: 0xb,
  INADEQUATE_SECURITY: 0xc,
  HTTP_1_1_REQUIRED: 0xd,
} as const

/** The connection can't go on: whoever catches it sends GOAWAY with the code and closes. */
export class Http2ConnectionError extends Error {
  override readonly name = "Http2ConnectionError"

  /** @param code one of ErrorCode. @param message goes out as GOAWAY's debug data; ASCII. */
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}
