export declare const FRAME_DATA = 0;
export declare const FRAME_HEADERS = 1;
export declare const FRAME_PRIORITY = 2;
export declare const FRAME_RST_STREAM = 3;
export declare const FRAME_SETTINGS = 4;
export declare const FRAME_PUSH_PROMISE = 5;
export declare const FRAME_PING = 6;
export declare const FRAME_GOAWAY = 7;
export declare const FRAME_WINDOW_UPDATE = 8;
export declare const FRAME_CONTINUATION = 9;
export declare const FLAG_END_STREAM = 1;
export declare const FLAG_ACK = 1;
export declare const FLAG_END_HEADERS = 4;
export declare const FLAG_PADDED = 8;
export declare const FLAG_PRIORITY = 32;
export declare const SETTING_HEADER_TABLE_SIZE = 1;
export declare const SETTING_ENABLE_PUSH = 2;
export declare const SETTING_MAX_CONCURRENT_STREAMS = 3;
export declare const SETTING_INITIAL_WINDOW_SIZE = 4;
export declare const SETTING_MAX_FRAME_SIZE = 5;
export declare const SETTING_MAX_HEADER_LIST_SIZE = 6;
/** Bytes of every frame's header. */
export declare const FRAME_HEADER_BYTES = 9;
/** The largest payload that a peer may send before it is told otherwise, and that this library accepts. */
export declare const DEFAULT_FRAME_BYTES = 16384;
export declare const LARGEST_FRAME_BYTES = 16777215;
/** Every flow-control window begins with this many bytes. */
export declare const DEFAULT_WINDOW = 65535;
export declare const LARGEST_WINDOW: number;
/** A GOAWAY with this stream id announces the end and refuses nothing yet (RFC 9113, 6.8). */
export declare const LARGEST_STREAM_ID: number;
/** How a client begins a connection (RFC 9113, 3.4). */
export declare const PREFACE: Buffer;
/** Error codes of RST_STREAM and GOAWAY (RFC 9113, 7). */
export declare const ErrorCode: {
    readonly NO_ERROR: 0;
    readonly PROTOCOL_ERROR: 1;
    readonly INTERNAL_ERROR: 2;
    readonly FLOW_CONTROL_ERROR: 3;
    readonly SETTINGS_TIMEOUT: 4;
    readonly STREAM_CLOSED: 5;
    readonly FRAME_SIZE_ERROR: 6;
    readonly REFUSED_STREAM: 7;
    readonly CANCEL: 8;
    readonly COMPRESSION_ERROR: 9;
    readonly CONNECT_ERROR: 10;
    readonly ENHANCE_YOUR_CALM: 11;
    readonly INADEQUATE_SECURITY: 12;
    readonly HTTP_1_1_REQUIRED: 13;
};
/** The connection can't go on: whoever catches it sends GOAWAY with the code and closes. */
export declare class Http2ConnectionError extends Error {
    readonly code: number;
    readonly name = "Http2ConnectionError";
    /** @param code one of ErrorCode. @param message goes out as GOAWAY's debug data; ASCII. */
    constructor(code: number, message: string);
}
