// The compiled initializer against protobuf-es's own create(), on random messages taken apart into plain objects.
import { create, type DescMessage, isMessage, type Message, type MessageInitShape, toBinary } from "@bufbuild/protobuf"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { initializer } from "../../src/rpc/message-init.js"
import { EditionsSchema } from "../gen/codec/codec/v1/codec_editions_pb.js"
import {
  ChoiceSchema,
  ListsSchema,
  MapsSchema,
  OptionalsSchema,
  ReleasePageSchema,
  ScalarsSchema,
  WellKnownSchema,
} from "../gen/codec/codec/v1/codec_pb.js"
import { Proto2Schema } from "../gen/codec/codec/v1/codec_proto2_pb.js"
import { arbitraryMessage } from "./json/arbitrary-message.js"

const schemas: readonly DescMessage[] = [
  ScalarsSchema,
  OptionalsSchema,
  ListsSchema,
  MapsSchema,
  WellKnownSchema,
  ChoiceSchema,
  ReleasePageSchema,
  Proto2Schema,
  EditionsSchema,
]

function bytes(desc: DescMessage, message: Message): string {
  return Buffer.from(toBinary(desc, message)).toString("hex")
}

/** Messages become plain objects; bytes become arrays of numbers, which create() takes too. */
function plain(value: unknown, bytesAsArrays: boolean): unknown {
  if (value instanceof Uint8Array) return bytesAsArrays ? [...value] : value
  if (Array.isArray(value)) return value.map((item) => plain(item, bytesAsArrays))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([name]) => !isMessage(value) || !name.startsWith("$"))
  return Object.fromEntries(entries.map(([name, item]) => [name, plain(item, bytesAsArrays)]))
}

describe.each(schemas.map((desc) => [desc.name, desc] as const))("%s", (_, desc) => {
  test("is made as create() makes it", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), fc.boolean(), (message, bytesAsArrays) => {
        const init = plain(message, bytesAsArrays) as MessageInitShape<DescMessage>
        const made = initializer(desc)(init)
        expect(made.$typeName).toBe(desc.typeName)
        expect(bytes(desc, made)).toBe(bytes(desc, create(desc, init)))
      }),
      { numRuns: 100 },
    )
  })

  test("a message is returned as it is", () => {
    const message = create(desc)
    expect(initializer(desc)(message)).toBe(message)
  })
})

test("nothing at all makes an empty message", () => {
  expect(bytes(ScalarsSchema, initializer(ScalarsSchema)(undefined))).toBe("")
})

test("undefined and null leave a field as it is", () => {
  const made = initializer(ScalarsSchema)({ string: undefined, int32: null } as MessageInitShape<DescMessage>)
  expect(bytes(ScalarsSchema, made)).toBe("")
})
