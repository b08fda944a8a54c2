// The compiled initializer against protobuf-es's own create(), on random messages taken apart into plain objects.
import { create, type DescMessage, isMessage, type MessageInitShape } from "@bufbuild/protobuf"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { initializer } from "../../src/rpc/message-init.js"
import { ScalarsSchema } from "../gen/codec/codec/v1/codec_pb.js"
import { codecMessages, wireHex } from "../support/codec-messages.js"
import { arbitraryMessage } from "./json/arbitrary-message.js"

/** Messages become plain objects; bytes become arrays of numbers, which create() takes too. */
function plain(value: unknown, bytesAsArrays: boolean): unknown {
  if (value instanceof Uint8Array) return bytesAsArrays ? [...value] : value
  if (Array.isArray(value)) return value.map((item) => plain(item, bytesAsArrays))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([name]) => !isMessage(value) || !name.startsWith("$"))
  return Object.fromEntries(entries.map(([name, item]) => [name, plain(item, bytesAsArrays)]))
}

describe.each(codecMessages)("%s", (_, desc) => {
  test("is made as create() makes it", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), fc.boolean(), (message, bytesAsArrays) => {
        const init = plain(message, bytesAsArrays) as MessageInitShape<DescMessage>
        const made = initializer(desc)(init)
        expect(made.$typeName).toBe(desc.typeName)
        expect(wireHex(desc, made)).toBe(wireHex(desc, create(desc, init)))
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
  expect(wireHex(ScalarsSchema, initializer(ScalarsSchema)(undefined))).toBe("")
})

test("undefined and null leave a field as it is", () => {
  const made = initializer(ScalarsSchema)({ string: undefined, int32: null } as MessageInitShape<DescMessage>)
  expect(wireHex(ScalarsSchema, made)).toBe("")
})
