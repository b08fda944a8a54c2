// Compiles message readers, each once. A message that contains itself finds its own reader, unfinished, in the cache.
import type { DescField, DescMessage, Registry } from "@bufbuild/protobuf"
import { messageFactory } from "../../rpc/message-factory.js"
import type { JsonStyle } from "../dialect.js"
import { requiredMembers } from "./fields.js"
import { compileMembers, type Member, objectReader, typeMember } from "./message-reader.js"
import type { MessageReader, ReaderContext, ReadInto } from "./reader.js"
import { wellKnownReader } from "./well-known-readers.js"

/** What the readers of one codec share. */
export function createReaderContext(style: JsonStyle, registry: Registry | undefined): ReaderContext {
  const plain = new Map<DescMessage, MessageReader>()
  const packed = new Map<DescMessage, MessageReader>()

  function compile(desc: DescMessage, cache: Map<DescMessage, MessageReader>, extra: readonly Member[]): MessageReader {
    const members = new Map(extra.map((member) => [member.jsonName, member]))
    const required = requiredMembers(desc)
    const read = objectReader(desc, members, context, required.length === 0 ? undefined : required)
    const reader = { create: messageFactory(desc), read }
    cache.set(desc, reader)
    compileMembers(members, desc, context)
    return reader
  }

  const context: ReaderContext = {
    style,
    registry,
    message: (desc) => plain.get(desc) ?? wellKnownReader(desc, context) ?? compile(desc, plain, []),
    packedMessage: (desc) => packed.get(desc) ?? compile(desc, packed, [typeMember]),
  }
  return context
}

/** For the outermost message of a body, which may leave out fields and insist on others. */
export function bodyReader(
  desc: DescMessage,
  context: ReaderContext,
  exclude: ReadonlySet<DescField> | undefined,
  required: readonly DescField[] = [],
): ReadInto {
  if (exclude === undefined && required.length === 0) return context.message(desc).read
  const members = new Map<string, Member>()
  compileMembers(members, desc, context, exclude)
  return objectReader(desc, members, context, [...new Set([...required, ...requiredMembers(desc)])])
}
