// The compiled decoder against protobuf-es's own fromBinary(), on random messages and on bytes that are none.
import { fromBinary, toBinary } from "@bufbuild/protobuf"
import { BinaryWriter } from "@bufbuild/protobuf/wire"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { messageDecoder } from "../../src/rpc/grpc/message-decoder.js"
import { codecMessages } from "../support/codec-messages.js"
import { arbitraryMessage } from "./json/arbitrary-message.js"

function outcome(write: () => Uint8Array): string {
  try {
    return Buffer.from(write()).toString("hex")
  } catch (error) {
    return String(error)
  }
}

describe.each(codecMessages)("%s", (_, desc) => {
  const decode = messageDecoder(desc)

  /** Both read the same, or both fail with the same words. */
  function agree(bytes: Uint8Array): void {
    const data = Buffer.from(bytes)
    let theirs: ReturnType<typeof decode>
    try {
      theirs = fromBinary(desc, data)
    } catch (error) {
      expect(() => decode(data)).toThrow((error as Error).message)
      return
    }
    const ours = decode(data)
    // Unset fields may be there, undefined.
    expect(ours).toEqual(theirs)
    expect(outcome(() => toBinary(desc, ours))).toBe(outcome(() => toBinary(desc, theirs)))
  }

  test("reads what toBinary() wrote", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), (message) => agree(toBinary(desc, message))),
      { numRuns: 150 },
    )
  })

  test("reads two messages, one after the other, as one", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), arbitraryMessage(desc), (a, b) =>
        agree(Buffer.concat([toBinary(desc, a), toBinary(desc, b)])),
      ),
      { numRuns: 60 },
    )
  })

  test("reads damaged and cut messages as fromBinary() does", () => {
    fc.assert(
      fc.property(
        arbitraryMessage(desc),
        fc.array(fc.tuple(fc.nat(), fc.nat(255))),
        fc.nat(),
        (message, damage, cut) => {
          const bytes = Buffer.from(toBinary(desc, message))
          for (const [at, value] of damage) if (bytes.length > 0) bytes[at % bytes.length] = value
          agree(bytes)
          agree(bytes.subarray(0, bytes.length === 0 ? 0 : cut % bytes.length))
        },
      ),
      { numRuns: 100 },
    )
  })

  test("reads any bytes as fromBinary() does, with small numbers before all", () => {
    const bytes = fc.array(fc.oneof(fc.nat(40), fc.nat(255)), { maxLength: 60 })
    fc.assert(
      fc.property(bytes, (all) => agree(Uint8Array.from(all))),
      { numRuns: 200 },
    )
  })

  test("reads integers that take more bytes than they need", () => {
    for (const field of desc.fields) {
      for (const value of [0, 1, 127, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) {
        const plain = new BinaryWriter().tag(field.number, 0).uint32(value).finish()
        agree(plain)
        const last = plain.at(-1) as number
        agree(Uint8Array.from([...plain.subarray(0, -1), last | 0x80, 0]))
        agree(Uint8Array.from([...plain.subarray(0, -1), last | 0x80, 0x80, 0x80, 0x80, 0x80, 0]))
      }
    }
  })
})
