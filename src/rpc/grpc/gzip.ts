// gzip for single messages. Small ones are done at once: a round trip through the thread pool costs more than the work.
import { promisify } from "node:util"
import { gunzip, gunzipSync, gzip, gzipSync } from "node:zlib"
import { Code, ConnectError } from "@connectrpc/connect"
import type { Compression } from "@connectrpc/connect/protocol"

const INLINE_BYTES = 16 * 1024

/** For the handlers that serve streams, gRPC-Web and Connect. */
export const gzipCompression: Compression = { name: "gzip", compress, decompress }

/** Gzips one message. */
export async function compress(data: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return data.length <= INLINE_BYTES ? gzipSync(data) : promisify(gzip)(data)
}

/** Never inflates to more than maxBytes. */
export async function decompress(data: Uint8Array, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  // Not gzip strictly, but what some clients send for an empty message.
  if (data.length === 0) return Buffer.alloc(0)
  const options = { maxOutputLength: Math.max(1, maxBytes) }
  try {
    // Small input can still inflate a thousandfold: only what stays small for certain is done at once.
    return data.length * 1032 <= INLINE_BYTES * 16 ? gunzipSync(data, options) : await promisify(gunzip)(data, options)
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE") {
      const message = `message inflates to more than ${maxBytes} bytes`
      throw new ConnectError(message, Code.ResourceExhausted, undefined, undefined, cause)
    }
    throw new ConnectError("message is not valid gzip", Code.InvalidArgument, undefined, undefined, cause)
  }
}
