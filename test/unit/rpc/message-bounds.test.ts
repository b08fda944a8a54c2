import { create, toBinary } from "@bufbuild/protobuf"
import { ConnectError } from "@connectrpc/connect"
import { describe, expect, it } from "vitest"
import { UpdatePackageVersionsStatusRequestSchema } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { boundBinary, boundJson, MAX_VALUES } from "../../../src/rpc/message-bounds.js"

const schema = UpdatePackageVersionsStatusRequestSchema

function codeOf(check: () => void): string {
  try {
    check()
    return "ok"
  } catch (error) {
    return ConnectError.from(error).message
  }
}

describe("bounds of a message in Protobuf's binary format", () => {
  it("refuses a list over the limit of its own rule, by its name", () => {
    const bytes = toBinary(schema, create(schema, { versions: Array(20_000).fill("") }))
    expect(codeOf(() => boundBinary(schema, bytes, "test"))).toMatch(
      /^\[invalid_argument\] versions: must contain no more than/,
    )
  })

  it("refuses values that the type does not know, where they are too many", () => {
    const unknown = Buffer.alloc(2 * (MAX_VALUES + 1))
    for (let at = 0; at < unknown.length; at += 2) unknown.set([15 << 3, 1], at)
    expect(codeOf(() => boundBinary(schema, unknown, "test"))).toMatch(/^\[invalid_argument\]/)
    expect(codeOf(() => boundBinary(schema, unknown.subarray(2), "test"))).toBe("ok")
  })

  it("passes one large value, and what is no Protobuf", () => {
    const bytes = toBinary(schema, create(schema, { versions: ["x".repeat(1_000_000)] }))
    expect(codeOf(() => boundBinary(schema, bytes, "test"))).toBe("ok")
    expect(codeOf(() => boundBinary(schema, bytes.subarray(0, 900_000), "test"))).toBe("ok")
    for (const byte of [0x00, 0xff, 0x0a, 0x0b, 0x0c]) {
      expect(codeOf(() => boundBinary(schema, Buffer.alloc(20_000, byte), "test"))).toMatch(
        /^ok$|invalid_argument|versions/,
      )
    }
  })
})

describe("bounds of a message in JSON", () => {
  it("counts values, not what stands in strings", () => {
    const commas = Buffer.from(JSON.stringify({ text: `${",".repeat(MAX_VALUES * 2)}\\"\\\\` }))
    expect(codeOf(() => boundJson(commas))).toBe("ok")
    expect(codeOf(() => boundJson(Buffer.from(JSON.stringify(Array(MAX_VALUES + 2).fill("")))))).toMatch(
      /^\[invalid_argument\]/,
    )
    expect(codeOf(() => boundJson(Buffer.from(JSON.stringify(Array(MAX_VALUES).fill('\\"')))))).toBe("ok")
    expect(codeOf(() => boundJson(Buffer.from("[".repeat(MAX_VALUES * 2))))).toMatch(/^\[invalid_argument\]/)
  })
})
