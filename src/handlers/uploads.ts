// Client streams that carry parts of an upload: the first message says where to, each may carry a part.
import { create, type DescMessage, getOption, type MessageShape } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { FieldBehavior, field_behavior } from "../../gen/google/api/field_behavior_pb.js"
import { HttpBodySchema } from "../../gen/google/api/httpbody_pb.js"
import { badRequest, requestViolation } from "./bad-request.js"

/**
 * The first message, and all of them, the first included. Refuses a stream without messages, and one whose first message lacks a
 * field that its proto says to be required: only the first one has to say where the upload goes.
 */
export async function withFirst<Desc extends DescMessage>(
  schema: Desc,
  messages: AsyncIterable<MessageShape<Desc>>,
): Promise<{ first: MessageShape<Desc>; all: AsyncIterable<MessageShape<Desc>> }> {
  const iterator = messages[Symbol.asyncIterator]()
  const step = await iterator.next()
  if (step.done) throw new ConnectError("the stream has no message", Code.InvalidArgument)
  const first = step.value
  const missing = requiredFields(schema).filter(({ localName }) => !Reflect.get(first, localName))
  if (missing.length > 0) {
    throw badRequest(...missing.map(({ name }) => requestViolation(name, "is required", "REQUIRED")))
  }
  async function* all(): AsyncIterable<MessageShape<Desc>> {
    try {
      yield first
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { first, all: all() }
}

function requiredFields({ fields }: DescMessage) {
  return fields.filter((field) => getOption(field, field_behavior).includes(FieldBehavior.REQUIRED))
}

/** The bytes as an HttpBody of type application/octet-stream. */
export function octets(data: Uint8Array) {
  return create(HttpBodySchema, { contentType: "application/octet-stream", data })
}
