// Short ways to read and write JSON with the codec in tests.
import { create, type DescField, type DescMessage, type Message, type MessageShape } from "@bufbuild/protobuf"
import type { JsonStyle } from "../../src/rest/dialect.js"
import {
  type CodecOptions,
  createJsonCodec,
  type JsonCodec,
  JsonSyntaxError,
  type MessageReadOptions,
  type ReadResult,
} from "../../src/rest/json/codec.js"

export const defaultStyle: JsonStyle = {
  timestamps: "rfc3339",
  int64: "string",
  unknownMembers: "refuse",
  nullMembers: "default",
}

export interface CodecSettings extends Partial<JsonStyle>, Omit<CodecOptions, "style"> {}

/** The codec with proto3 JSON's own style, but for what is given. */
export function codecWith({ registry, maxDepth, ...style }: CodecSettings = {}): JsonCodec {
  return createJsonCodec({
    style: { ...defaultStyle, ...style },
    ...(registry && { registry }),
    ...(maxDepth !== undefined && { maxDepth }),
  })
}

export interface Reading<Desc extends DescMessage> extends ReadResult {
  readonly message: MessageShape<Desc>
}

export function read<Desc extends DescMessage>(
  desc: Desc,
  text: string,
  settings: CodecSettings = {},
  options?: MessageReadOptions,
): Reading<Desc> {
  const message = create(desc)
  return { ...codecWith(settings).messageReader(desc, options)(text, message), message }
}

/** The message, of a text that must have nothing wrong with it. */
export function readValid<Desc extends DescMessage>(
  desc: Desc,
  text: string,
  settings: CodecSettings = {},
): MessageShape<Desc> {
  const { message, violations } = read(desc, text, settings)
  if (violations.length > 0) throw new Error(`${text}: ${JSON.stringify(violations)}`)
  return message
}

/** `path REASON` of each violation. */
export function wrongs(desc: DescMessage, text: string, settings: CodecSettings = {}): string[] {
  return read(desc, text, settings).violations.map(({ field, reason }) => `${field} ${reason}`)
}

export function write(desc: DescMessage, message: Message, settings: CodecSettings = {}): string {
  return codecWith(settings).messageWriter(desc)(message)
}

/** The syntax error of a text that must have one. */
export function syntaxError(desc: DescMessage, text: string, settings: CodecSettings = {}): JsonSyntaxError {
  try {
    read(desc, text, settings)
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error
    throw error
  }
  throw new Error(`${text} was read`)
}

export function fieldNamed(desc: DescMessage, name: string): DescField {
  const field = desc.fields.find((each) => each.name === name)
  if (field === undefined) throw new Error(`${desc.typeName} has no field ${name}`)
  return field
}
