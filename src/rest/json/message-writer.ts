// Messages to JSON objects, members in the order of their field numbers, extensions after them.
import { type DescField, type DescMessage, getExtension, type Registry } from "@bufbuild/protobuf"
import type { JsonStyle } from "../dialect.js"
import { fieldOptions } from "../options.js"
import { type MemberWriter, memberWriter } from "./field-writer.js"
import { bodyFields, extensionField } from "./fields.js"
import { messageOf, type Properties } from "./properties.js"
import { wellKnownWriter } from "./well-known-writers.js"
import type { MessageWriter, WriterContext } from "./writer.js"

interface Member {
  /** `"name":` and the same after a comma. */
  readonly first: string
  readonly next: string
  readonly write: MemberWriter
}

/** Compiles message writers, each once. A message that contains itself finds its own writer, unfinished, in the cache. */
export function createWriterContext(style: JsonStyle, registry: Registry | undefined): WriterContext {
  const writers = new Map<DescMessage, MessageWriter>()
  const context: WriterContext = {
    style,
    registry,
    message(desc) {
      const known = writers.get(desc) ?? wellKnownWriter(desc, context)
      if (known !== undefined) return known
      const members: Member[] = []
      const write = objectWriter(members, desc, context)
      writers.set(desc, write)
      members.push(...compileMembers(desc, context))
      return write
    },
  }
  return context
}

/** For the outermost message of a body, which may leave out fields. */
export function excludingWriter(
  desc: DescMessage,
  context: WriterContext,
  exclude: ReadonlySet<DescField>,
): MessageWriter {
  return objectWriter(compileMembers(desc, context, exclude), desc, context)
}

function compileMembers(desc: DescMessage, context: WriterContext, exclude?: ReadonlySet<DescField>): Member[] {
  return bodyFields(desc, exclude)
    .filter((field) => !fieldOptions(field).secret)
    .map((field) => {
      const first = `${JSON.stringify(field.jsonName)}:`
      return { first, next: `,${first}`, write: memberWriter(field, context) }
    })
}

function objectWriter(members: readonly Member[], desc: DescMessage, context: WriterContext): MessageWriter {
  const { registry } = context
  const extensions = new Map<number, Member>()

  function extensionMember(number: number): Member | undefined {
    const known = extensions.get(number)
    if (known !== undefined) return known
    const member = compileExtension(desc, number, context)
    // Numbers that no extension has may be anything: they are not remembered.
    if (member !== undefined) extensions.set(number, member)
    return member
  }

  return (message) => {
    let json = "{"
    for (const member of members) {
      const value = member.write(message)
      if (value !== undefined) json += (json.length === 1 ? member.first : member.next) + value
    }
    if (registry !== undefined && message.$unknown !== undefined) {
      for (const number of new Set(messageOf(message).$unknown?.map(({ no }) => no))) {
        const member = extensionMember(number)
        const value = member?.write(message)
        if (member && value !== undefined) json += (json.length === 1 ? member.first : member.next) + value
      }
    }
    return `${json}}`
  }
}

function compileExtension(desc: DescMessage, number: number, context: WriterContext): Member | undefined {
  const extension = context.registry?.getExtensionFor(desc, number)
  if (extension === undefined) return undefined
  const { field } = extensionField(extension)
  if (fieldOptions(field).secret) return undefined
  const write = memberWriter(field, context)
  const first = `${JSON.stringify(extension.jsonName)}:`
  return {
    first,
    next: `,${first}`,
    write(message: Properties) {
      return write({ [field.localName]: getExtension(messageOf(message), extension) })
    },
  }
}
