// Client streams that carry parts of an upload: the first message says where to, each may carry a part.
import { create, type Message } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { HttpBodySchema } from "../../gen/google/api/httpbody_pb.js"
import { badRequest, requestViolation } from "./bad-request.js"

/**
 * The first message, and all of them, the first included. Refuses a stream without messages, and one whose first message lacks a
 * member that says where the upload goes.
 */
export async function withFirst<M extends Message>(
  messages: AsyncIterable<M>,
  required: readonly (keyof M & string)[],
): Promise<{ first: M; all: AsyncIterable<M> }> {
  const iterator = messages[Symbol.asyncIterator]()
  const step = await iterator.next()
  if (step.done) throw new ConnectError("the stream has no message", Code.InvalidArgument)
  const first = step.value
  const missing = required.filter((member) => !first[member])
  if (missing.length > 0) {
    throw badRequest(...missing.map((member) => requestViolation(protoName(member), "is required", "REQUIRED")))
  }
  async function* all(): AsyncIterable<M> {
    try {
      yield first
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { first, all: all() }
}

function protoName(member: string): string {
  return member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

export function octets(data: Uint8Array) {
  return create(HttpBodySchema, { contentType: "application/octet-stream", data })
}
