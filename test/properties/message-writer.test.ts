// The compiled writer against protobuf-es's own toBinary(), on random messages and on values that no field takes.
import { create, createFileRegistry, fromBinary, toBinary } from "@bufbuild/protobuf"
import { FieldDescriptorProto_Label, FieldDescriptorProto_Type, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { messageWriter } from "../../src/rpc/grpc/message-writer.js"
import { ListsSchema, ScalarsSchema } from "../gen/codec/codec/v1/codec_pb.js"
import { codecMessages } from "../support/codec-messages.js"
import { arbitraryMessage } from "./json/arbitrary-message.js"

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex")
}

function outcome(write: () => Uint8Array): string {
  try {
    return hex(write())
  } catch (error) {
    return String(error)
  }
}

describe.each(codecMessages)("%s", (_, desc) => {
  const write = messageWriter(desc)

  test("is written as toBinary() writes it, after what is reserved", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), fc.nat(9), (message, reserved) => {
        expect(hex(write(message, reserved).subarray(reserved))).toBe(hex(toBinary(desc, message)))
      }),
      { numRuns: 150 },
    )
  })

  test("unknown fields are written again", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), fc.uint8Array({ maxLength: 20 }), (message, data) => {
        message.$unknown = [{ no: 9000, wireType: 2, data: new Uint8Array([data.length, ...data]) }]
        expect(hex(write(message, 0))).toBe(hex(toBinary(desc, message)))
        expect(fromBinary(desc, write(message, 0)).$unknown).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })
})

const odd: readonly unknown[] = [
  undefined,
  null,
  "",
  "1",
  "x",
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 32,
  -(2 ** 31) - 1,
  3.5e38,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  0n,
  -1n,
  2n ** 63n,
  2n ** 64n,
  -(2n ** 63n) - 1n,
  true,
  new Uint8Array([1]),
  [1],
  {},
  "\ud800",
]

test.each(ScalarsSchema.fields.map((field) => [field.localName]))(
  "whatever is in %s is written, or refused, as toBinary() does it",
  (name) => {
    const write = messageWriter(ScalarsSchema)
    for (const value of odd) {
      const message = create(ScalarsSchema)
      Reflect.set(message, name, value)
      expect(outcome(() => write(message, 0))).toBe(outcome(() => toBinary(ScalarsSchema, message)))
    }
  },
)

test("lengths of every size of prefix, and long texts, and a buffer that grows", () => {
  const write = messageWriter(ListsSchema)
  for (const length of [0, 1, 41, 42, 43, 126, 127, 128, 129, 16_383, 16_384, 2_097_151, 2_097_152]) {
    for (const text of ["a".repeat(length), "é€".repeat(length / 2)]) {
      const message = create(ListsSchema, { strings: [text], messages: [{ string: text }], bools: [true, false] })
      expect(write(message, 5).subarray(5).equals(toBinary(ListsSchema, message))).toBe(true)
    }
  }
})

test("of two types that contain each other, one is the library's", () => {
  const field = (name: string, number: number, typeName: string, label: FieldDescriptorProto_Label) => ({
    name,
    number,
    label,
    type: FieldDescriptorProto_Type.MESSAGE,
    typeName,
  })
  const text = (name: string, number: number) => ({
    name,
    number,
    label: FieldDescriptorProto_Label.OPTIONAL,
    type: FieldDescriptorProto_Type.STRING,
  })
  const registry = createFileRegistry(
    create(FileDescriptorSetSchema, {
      file: [
        {
          name: "mutual.proto",
          package: "mutual",
          syntax: "proto3",
          messageType: [
            {
              name: "Plain",
              field: [text("name", 1), field("mapped", 2, ".mutual.Mapped", FieldDescriptorProto_Label.OPTIONAL)],
            },
            {
              name: "Mapped",
              field: [
                field("plain", 1, ".mutual.Plain", FieldDescriptorProto_Label.OPTIONAL),
                field("map", 2, ".mutual.Mapped.MapEntry", FieldDescriptorProto_Label.REPEATED),
              ],
              nestedType: [
                { name: "MapEntry", field: [text("key", 1), text("value", 2)], options: { mapEntry: true } },
              ],
            },
          ],
        },
      ],
    }),
  )
  const [mapped, plain] = ["mutual.Mapped", "mutual.Plain"].map((name) => registry.getMessage(name))
  if (mapped === undefined || plain === undefined) throw new Error("not built")
  const message = create(mapped, { plain: { name: "a", mapped: { map: { k: "v" } } }, map: { x: "y" } })
  expect(hex(messageWriter(mapped)(message, 0))).toBe(hex(toBinary(mapped, message)))
  const inner = create(plain, { name: "a", mapped: { map: { k: "v" } } })
  expect(hex(messageWriter(plain)(inner, 0))).toBe(hex(toBinary(plain, inner)))
})
