// The codec against protobuf-es's own on random messages, and against itself in every style.
import { create, createRegistry, fromJsonString, type MessageInitShape, toJsonString } from "@bufbuild/protobuf"
import { file_google_protobuf_timestamp } from "@bufbuild/protobuf/wkt"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createJsonCodec } from "../../../src/rest/json/codec.js"
import { file_codec_v1_codec, ListsSchema, ScalarsSchema, WellKnownSchema } from "../../gen/codec/codec/v1/codec_pb.js"
import { codecMessages, wireHex } from "../../support/codec-messages.js"
import { codecWith, defaultStyle } from "../../support/json-codec.js"
import { arbitraryMessage } from "./arbitrary-message.js"

const registry = createRegistry(file_codec_v1_codec, file_google_protobuf_timestamp)
const codec = codecWith({ registry })
const numRuns = 150

describe.each(codecMessages)("%s", (_name, desc) => {
  const read = codec.messageReader(desc)
  const write = codec.messageWriter(desc)

  test("is written as protobuf-es writes it", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), (message) => {
        // The last alias is one of protobuf-es's faults; Any has its members in another order.
        const theirs = toJsonString(desc, message, { registry }).replaceAll("COLOR_CRIMSON", "COLOR_RED")
        expect(sortAny(JSON.parse(write(message)))).toEqual(sortAny(JSON.parse(theirs)))
        if (desc !== WellKnownSchema && desc !== ListsSchema) expect(write(message)).toBe(theirs)
      }),
      { numRuns },
    )
  })

  test("is read as protobuf-es reads it", () => {
    fc.assert(
      fc.property(arbitraryMessage(desc), (message) => {
        const text = toJsonString(desc, message, { registry })
        const target = create(desc)
        expect(read(text, target).violations).toEqual([])
        expect(wireHex(desc, target)).toBe(wireHex(desc, fromJsonString(desc, text, { registry })))
      }),
      { numRuns },
    )
  })

  test.each([
    ["proto3 JSON", {}],
    ["epoch seconds, 64-bit integers as numbers", { timestamps: "epoch-seconds", int64: "number" }],
    ["lenient", { unknownMembers: "ignore", nullMembers: "absent" }],
  ] as const)("comes back the same in the style: %s", (_style, style) => {
    const styled = createJsonCodec({ style: { ...defaultStyle, ...style }, registry })
    const readStyled = styled.messageReader(desc)
    const writeStyled = styled.messageWriter(desc)
    fc.assert(
      fc.property(arbitraryMessage(desc), (message) => {
        const text = writeStyled(message)
        const target = create(desc)
        expect(readStyled(text, target).violations).toEqual([])
        expect(wireHex(desc, target)).toBe(wireHex(desc, message))
        expect(writeStyled(target)).toBe(text)
      }),
      { numRuns: 75 },
    )
  })
})

test("every float comes back as the same float, in at most nine digits", () => {
  const read = codec.messageReader(ScalarsSchema)
  const write = codec.messageWriter(ScalarsSchema)
  fc.assert(
    fc.property(fc.float(), (float) => {
      const init: MessageInitShape<typeof ScalarsSchema> = { float }
      const text = write(create(ScalarsSchema, init))
      const target = create(ScalarsSchema)
      read(text, target)
      expect(target.float).toBe(float)
      const digits = text.slice('{"float":'.length, -1).replace(/e.*/, "").replaceAll(/[-.]/g, "")
      if (Number.isFinite(float)) expect(digits.replace(/^0+/, "").replace(/0+$/, "").length).toBeLessThanOrEqual(9)
    }),
    { numRuns: 1000 },
  )
})

/** Objects as entries in order of their keys. */
function sortAny(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sortAny)
  if (typeof json !== "object" || json === null) return json
  return Object.entries(json)
    .map(([key, value]) => [key, sortAny(value)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}
