// What gRPC clients get of an error: Connect's own way to write it is the reference, and no more than they take.
import { create } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { setTrailerStatus } from "@connectrpc/connect/protocol-grpc"
import fc from "fast-check"
import { expect, test } from "vitest"
import { BadRequestSchema, ErrorInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import { errorTrailers, percentEncoded } from "../../src/rpc/grpc/headers.js"

/** Mostly short, and now and then of any length up to this. */
const text = (maxLength: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength, size: "max" }) },
  )

/** Small and large ones, some of them made by peers, whose details are bytes. */
const anyError = fc
  .record({
    code: fc.constantFrom(Code.Aborted, Code.InvalidArgument, Code.Internal),
    message: text(2_000),
    info: fc.record({
      reason: fc.string({ maxLength: 20 }),
      metadata: fc.dictionary(text(40), text(200), { maxKeys: 5 }),
    }),
    violations: fc.array(fc.record({ field: text(60), description: text(300) }), { maxLength: 40, size: "max" }),
    foreign: fc.uint8Array({ maxLength: 3_000, size: "max" }),
  })
  .map(({ code, message, info, violations, foreign }) => {
    const error = new ConnectError(message, code, { "x-more": "1" })
    error.details.push(
      { desc: ErrorInfoSchema, value: create(ErrorInfoSchema, info) },
      { desc: BadRequestSchema, value: { fieldViolations: violations } },
    )
    if (foreign.length % 4 === 1) error.details.push({ type: "foreign.v1.Detail", value: foreign })
    return error
  })

test("trailers of an error take at most 4 KiB", () => {
  fc.assert(
    fc.property(anyError, (error) => {
      let bytes = 0
      for (const [name, value] of Object.entries(errorTrailers(error))) bytes += name.length + String(value).length
      expect(bytes).toBeLessThanOrEqual(4_096)
    }),
    { numRuns: 200, endOnFailure: true },
  )
})

test("an error that fits is written as Connect writes it", () => {
  let whole = 0
  fc.assert(
    fc.property(anyError, (error) => {
      const trailers = errorTrailers(error)
      const reference = setTrailerStatus(new Headers(), error)
      // What does not fit is told shorter.
      if ((reference.get("grpc-status-details-bin")?.length ?? 0) + percentEncoded(error.rawMessage).length > 3_500)
        return
      whole++
      expect(trailers["grpc-status-details-bin"]).toBe(reference.get("grpc-status-details-bin"))
      expect(trailers["grpc-status"]).toBe(reference.get("grpc-status"))
      expect(decodeURIComponent(String(trailers["grpc-message"] ?? ""))).toBe(
        decodeURIComponent(reference.get("grpc-message") ?? ""),
      )
      expect(trailers["x-more"]).toBe("1")
    }),
    { numRuns: 200, endOnFailure: true },
  )
  expect(whole).toBeGreaterThan(20)
})
