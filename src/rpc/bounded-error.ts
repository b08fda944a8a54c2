// Errors stay small: clients of gRPC take a few KiB of trailers, and break the call with another code where there are more.
import { create, toBinary } from "@bufbuild/protobuf"
import { ConnectError } from "@connectrpc/connect"
import { BadRequestSchema } from "../../gen/google/rpc/error_details_pb.js"

/** Of all trailers together, as they are sent. */
const MAX_BYTES = 4000
/**
 * Tried one after another: how many violations stay, and how many characters of each text. The message, which repeats the violations,
 * is shortened before one of them is left out.
 */
const SHORTENINGS = [
  [20, 1_000],
  [20, 300],
  [15, 300],
  [10, 300],
  [5, 1_000],
  [2, 300],
  [1, 300],
  [0, 300],
  [0, 100],
] as const
const FEWEST_CHARACTERS = 100
/** Fields of trailers beside the error's own: names, status, the request's id. */
const OVERHEAD_BYTES = 300

type Details = ConnectError["details"]

/**
 * Returns a small error as it is; a larger one with fewer violations and a shorter message; and where that is not enough its code and the
 * beginning of its message alone.
 */
export function boundedError(error: ConnectError): ConnectError {
  if (isSurelySmall(error) || sizeOf(error) <= MAX_BYTES) return error
  for (const [violations, characters] of SHORTENINGS) {
    const text = clipped(error.rawMessage, characters)
    const shorter = new ConnectError(text, error.code, error.metadata, undefined, error.cause)
    shorter.details = error.details.map((detail) => withFewerViolations(detail, violations, characters))
    if (sizeOf(shorter) <= MAX_BYTES) return shorter
  }
  return new ConnectError(clipped(error.rawMessage, FEWEST_CHARACTERS), error.code, undefined, undefined, error)
}

/** Told without writing the details, which costs more than all else about an error: nearly every one is far from the limit. */
function isSurelySmall({ rawMessage, details, metadata }: ConnectError): boolean {
  let bytes = OVERHEAD_BYTES + rawMessage.length * (9 + 3)
  for (const detail of details) bytes += 80 + ("desc" in detail ? atMost(detail.value) : detail.value.length)
  metadata.forEach((value, name) => {
    bytes += name.length + value.length
  })
  return bytes * (4 / 3) <= MAX_BYTES
}

/** No fewer bytes than a message's value takes on the wire. */
function atMost(value: unknown): number {
  if (typeof value === "string") return 6 + value.length * 3
  if (typeof value !== "object" || value === null) return 12
  if (ArrayBuffer.isView(value)) return 6 + value.byteLength
  let bytes = 12
  for (const [name, member] of Object.entries(value)) bytes += 6 + name.length * 3 + atMost(member)
  return bytes
}

/** Bytes of trailers: the message percent-encoded, details and binary metadata in base64. */
function sizeOf(error: ConnectError): number {
  let bytes = OVERHEAD_BYTES + encodedLength(error.rawMessage)
  // google.rpc.Status has the message once more.
  if (error.details.length > 0) bytes += Math.ceil(Buffer.byteLength(error.rawMessage) * (4 / 3))
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

function withFewerViolations(detail: Details[number], count: number, characters: number): Details[number] {
  if (!("desc" in detail) || detail.desc.typeName !== BadRequestSchema.typeName) return detail
  const all = create(BadRequestSchema, detail.value).fieldViolations
  const reported = all.slice(0, count).map(({ field, description, reason }) => ({
    field: clipped(field, characters),
    description: clipped(description, characters),
    reason,
  }))
  if (reported.length < all.length) {
    reported.push({ field: "", description: "there may be more violations than are listed here", reason: "MORE" })
  }
  return { desc: BadRequestSchema, value: { fieldViolations: reported } }
}

function clipped(text: string, characters: number): string {
  if (text.length <= characters) return text
  return `${text.slice(0, characters).replace(/[\ud800-\udbff]$/, "")}...`
}
