// Errors stay small: clients of gRPC take a few KiB of trailers, and break the call with another code where there are more.
import { create, toBinary } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { BadRequestSchema } from "../../gen/google/rpc/error_details_pb.js"

/** Of all trailers together, as they are sent. */
const MAX_BYTES = 4000
const MAX_MESSAGE_CHARACTERS = 1000
/** Fields of trailers beside the error's own: names, status, the request's id. */
const OVERHEAD_BYTES = 300

type Details = ConnectError["details"]

/**
 * Returns a small error as it is; a larger one with fewer violations and a shorter message; and where that is not enough an error INTERNAL
 * whose cause is the original.
 */
export function boundedError(error: ConnectError): ConnectError {
  if (sizeOf(error) <= MAX_BYTES) return error
  const text = clipped(error.rawMessage)
  for (const violations of [20, 10, 5, 2, 1, 0]) {
    const details = error.details.map((detail) => withFewerViolations(detail, violations))
    const shorter = new ConnectError(text, error.code, error.metadata, undefined, error.cause)
    shorter.details = details
    if (sizeOf(shorter) <= MAX_BYTES) return shorter
  }
  return new ConnectError("the error is too large to be sent", Code.Internal, undefined, undefined, error)
}

/** Bytes of trailers: the message percent-encoded, details and binary metadata in base64. */
function sizeOf(error: ConnectError): number {
  let bytes = OVERHEAD_BYTES + encodedLength(error.rawMessage)
  for (const detail of error.details) bytes += Math.ceil((bytesOf(detail) + 60) * (4 / 3))
  error.metadata.forEach((value, name) => {
    bytes += name.length + value.length
  })
  return bytes
}

function encodedLength(message: string): number {
  if (message.length > MAX_BYTES) return message.length
  return message.replace(/[^\x20-\x24\x26-\x7e]/gu, (character) => "%00".repeat(Buffer.byteLength(character))).length
}

function bytesOf(detail: Details[number]): number {
  if (!("desc" in detail)) return detail.value.length
  return toBinary(detail.desc, create(detail.desc, detail.value)).length
}

function withFewerViolations(detail: Details[number], count: number): Details[number] {
  if (!("desc" in detail) || detail.desc.typeName !== BadRequestSchema.typeName) return detail
  const all = create(BadRequestSchema, detail.value).fieldViolations
  const reported = all.slice(0, count).map(({ field, description, reason }) => ({
    field: clipped(field),
    description: clipped(description),
    reason,
  }))
  if (reported.length < all.length) {
    reported.push({ field: "", description: "there may be more violations than are told here", reason: "MORE" })
  }
  return { desc: BadRequestSchema, value: { fieldViolations: reported } }
}

function clipped(text: string): string {
  if (text.length <= MAX_MESSAGE_CHARACTERS) return text
  return `${text.slice(0, MAX_MESSAGE_CHARACTERS).replace(/[\ud800-\udbff]$/, "")}...`
}
