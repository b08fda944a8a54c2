// gRPC's own header fields: content type, timeout, encodings, status.
import type { OutgoingHttpHeaders } from "node:http"
import { Code, ConnectError } from "@connectrpc/connect"
import { setTrailerStatus } from "@connectrpc/connect/protocol-grpc"
import { boundedError } from "../bounded-error.js"
import type { Call } from "../call.js"

export type MessageFormat = "proto" | "json"

/** The message format of a gRPC content type; undefined: this is not gRPC (gRPC-Web is not). */
export function grpcFormat(contentType: string | undefined): MessageFormat | undefined {
  switch (contentType) {
    case "application/grpc":
    case "application/grpc+proto":
      return "proto"
    case "application/grpc+json":
      return "json"
    default: {
      const match = contentType === undefined ? null : grpcType.exec(contentType)
      return match === null ? undefined : match[1]?.toLowerCase() === "json" ? "json" : "proto"
    }
  }
}

const grpcType = /^application\/grpc(?:\+(proto|json))?(?:\s*;.*)?$/i

/** grpc-timeout in milliseconds; undefined where there is none or it is malformed. */
export function grpcTimeout(value: string | undefined): number | undefined {
  const match = value === undefined ? null : /^(\d{1,8})([HMSmun])$/.exec(value)
  const unit = match?.[2] === undefined ? undefined : millisecondsPer[match[2]]
  return unit === undefined ? undefined : Number(match?.[1]) * unit
}

/** Throws InvalidArgument where the call has a `grpc-timeout` that is malformed. */
export function refuseMalformedTimeout(call: Call): void {
  const value = call.header("grpc-timeout")
  if (value === undefined || grpcTimeout(value) !== undefined) return
  throw new ConnectError(`grpc-timeout "${value}": expected 1 to 8 digits and one of H M S m u n`, Code.InvalidArgument)
}

const millisecondsPer: { readonly [unit: string]: number | undefined } = {
  H: 3_600_000,
  M: 60_000,
  S: 1000,
  m: 1,
  u: 1e-3,
  n: 1e-6,
}

/** grpc-status, grpc-message, details and the error's metadata, under 4 KiB in all. */
export function errorTrailers(whole: ConnectError): OutgoingHttpHeaders {
  const error = boundedError(whole)
  const trailers: OutgoingHttpHeaders = {}
  copyMetadata(setTrailerStatus(new Headers(), error), trailers)
  if (error.rawMessage !== "") trailers["grpc-message"] = percentEncoded(error.rawMessage)
  return trailers
}

/** As gRPC over HTTP/2 has it: printable ASCII stands for itself. Some clients do not decode what need not be encoded. */
export function percentEncoded(message: string): string {
  let text = ""
  for (const byte of Buffer.from(message)) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25
    text += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
  }
  return text
}

/** Copies metadata; what HTTP itself uses is not metadata, even if an error of an upstream call brought it along. */
export function copyMetadata(from: Headers, to: OutgoingHttpHeaders): void {
  from.forEach((value, name) => {
    if (!transportFields.has(name)) to[name] = value
  })
}

const transportFields = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "grpc-encoding",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
])
