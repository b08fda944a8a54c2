// The message types that codecs are tried on: between them every kind of field, in proto3, proto2 and editions.
import { type DescMessage, type Message, toBinary } from "@bufbuild/protobuf"
import { EditionsSchema } from "../gen/codec/codec/v1/codec_editions_pb.js"
import {
  ChoiceSchema,
  ListsSchema,
  MapsSchema,
  OptionalsSchema,
  ReleasePageSchema,
  ScalarsSchema,
  TextMapsSchema,
  WellKnownSchema,
} from "../gen/codec/codec/v1/codec_pb.js"
import { Proto2Schema } from "../gen/codec/codec/v1/codec_proto2_pb.js"

const schemas: readonly DescMessage[] = [
  ScalarsSchema,
  OptionalsSchema,
  ListsSchema,
  MapsSchema,
  TextMapsSchema,
  WellKnownSchema,
  ChoiceSchema,
  ReleasePageSchema,
  Proto2Schema,
  EditionsSchema,
]

/** Name and type, for describe.each. */
export const codecMessages = schemas.map((desc) => [desc.name, desc] as const)

/** What the message is on the wire, in hexadecimal. */
export function wireHex(desc: DescMessage, message: Message): string {
  return Buffer.from(toBinary(desc, message)).toString("hex")
}
