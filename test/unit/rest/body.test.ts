// Bodies apart from any connection: requests are streams with headers.
import type { IncomingMessage, ServerResponse } from "node:http"
import { PassThrough } from "node:stream"
import { gzipSync } from "node:zlib"
import type { ConnectError } from "@connectrpc/connect"
import { describe, expect, it } from "vitest"
import { readBytes, streamBytes, textOf } from "../../../src/rest/binding/body.js"

const limits = { bytes: 100, timeoutMs: 1000 }
const response = {} as ServerResponse

function request(headers: Record<string, string> = { "transfer-encoding": "chunked" }) {
  const stream = new PassThrough()
  return { stream, request: Object.assign(stream, { headers }) as unknown as IncomingMessage }
}

function read(of: IncomingMessage, given = limits): Promise<string> {
  return new Promise((resolve) => {
    readBytes(of, response, given, (error, bytes) => resolve(error === undefined ? bytes.toString() : message(error)))
  })
}

function message(error: unknown): string {
  return (error as ConnectError).rawMessage
}

describe("a body that is read whole", () => {
  it("comes in one piece or in many", async () => {
    const one = request()
    one.stream.end("abc")
    expect(await read(one.request)).toBe("abc")
    const many = request()
    for (const piece of ["a", "b", "c"]) many.stream.write(piece)
    many.stream.end()
    expect(await read(many.request)).toBe("abc")
  })

  it("is none without a length and chunks, at once", () => {
    let got: Buffer | undefined
    readBytes(request({}).request, response, limits, (_, bytes) => {
      got = bytes
    })
    expect(got).toHaveLength(0)
  })

  it("has a limit: as announced, as it comes, and inflated", async () => {
    expect(await read(request({ "content-length": "101" }).request)).toContain("larger than 100 bytes")
    const long = request()
    long.stream.end("x".repeat(101))
    expect(await read(long.request)).toContain("larger than 100 bytes")
    const bomb = request({ "transfer-encoding": "chunked", "content-encoding": "gzip" })
    bomb.stream.end(gzipSync("x".repeat(10_000)))
    expect(await read(bomb.request)).toContain("larger than 100 bytes")
  })

  it("is inflated, or refused as no gzip", async () => {
    const packed = request({ "transfer-encoding": "chunked", "content-encoding": "gzip" })
    packed.stream.end(gzipSync("abc"))
    expect(await read(packed.request)).toBe("abc")
    const broken = request({ "transfer-encoding": "chunked", "content-encoding": "gzip" })
    broken.stream.end("abc")
    expect(await read(broken.request)).toContain("not gzip")
  })

  it("has a time, and a client that may leave", async () => {
    expect(await read(request().request, { ...limits, timeoutMs: 20 })).toContain("in time")
    const left = request()
    const outcome = read(left.request)
    left.stream.destroy()
    expect(await outcome).toContain("went away")
  })
})

describe("a body that is streamed", () => {
  it("gives its chunks as they are asked for, up to its limit", async () => {
    const { stream, request: asked } = request()
    const chunks = streamBytes(asked, response, limits)[Symbol.asyncIterator]()
    stream.write("x".repeat(60))
    expect((await chunks.next()).value).toHaveLength(60)
    stream.write("x".repeat(60))
    await expect(chunks.next()).rejects.toThrow("larger than 100 bytes")
  })

  it("is read to its end by who discards it", async () => {
    const { stream, request: asked } = request()
    const chunks = streamBytes(asked, response, limits)
    stream.end("abc")
    await chunks.discard()
    expect(stream.readableEnded).toBe(true)
  })

  it("waits so long for each chunk", async () => {
    const chunks = streamBytes(request().request, response, { ...limits, timeoutMs: 20 })
    await expect(chunks[Symbol.asyncIterator]().next()).rejects.toThrow("in time")
  })
})

it("text is UTF-8", () => {
  expect(textOf(Buffer.from("é"))).toBe("é")
  expect(() => textOf(Buffer.from([0xff]))).toThrow("UTF-8")
})
