// gRPC's own header fields: content type, timeout, encodings, status.
import type { OutgoingHttpHeaders } from "node:http"
import { create, type Message } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { StatusSchema } from "../../../gen/google/rpc/status_pb.js"
import { boundedError } from "../bounded-error.js"
import type { Call } from "../call.js"
import { messageWriter } from "./message-writer.js"

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
      const match = contentType === undefined ? null : GRPC_TYPE.exec(contentType)
      return match === null ? undefined : match[1]?.toLowerCase() === "json" ? "json" : "proto"
    }
  }
}

const GRPC_TYPE = /^application\/grpc(?:\+(proto|json))?(?:\s*;.*)?$/i

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
  copyMetadata(error.metadata, trailers)
  trailers["grpc-status"] = String(error.code)
  if (error.rawMessage === "") delete trailers["grpc-message"]
  else trailers["grpc-message"] = percentEncoded(error.rawMessage)
  if (error.details.length > 0) trailers["grpc-status-details-bin"] = statusDetails(error)
  return trailers
}

const writeStatus = messageWriter(StatusSchema)

/** google.rpc.Status in base64 without padding. */
function statusDetails({ code, rawMessage, details }: ConnectError): string {
  const status = create(StatusSchema, { code, message: rawMessage, details: details.map(packed) })
  return writeStatus(status, 0).toString("base64").replace(/=+$/, "")
}

function packed(detail: ConnectError["details"][number]): { readonly typeUrl: string; readonly value: Uint8Array } {
  if (!("desc" in detail)) return { typeUrl: `type.googleapis.com/${detail.type}`, value: detail.value }
  const { desc } = detail
  const value: Message = create(desc, detail.value)
  return { typeUrl: `type.googleapis.com/${desc.typeName}`, value: messageWriter(desc)(value, 0) }
}

/** As gRPC over HTTP/2 has it: printable ASCII stands for itself. Some clients do not decode what need not be encoded. */
export function percentEncoded(message: string): string {
  if (/^[\x20-\x24\x26-\x7e]*$/.test(message)) return message
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
