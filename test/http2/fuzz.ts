// Frames by a grammar, damaged bytes, and the same bytes to node:http2 and to ours.
import { createServer, type IncomingHttpHeaders } from "node:http2"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { HpackDecoder } from "../../src/http2/hpack/decoder.js"
import { type EchoServer, startEcho } from "./echo-server.js"
import { block, flag, frame, PREFACE, RawClient, requestBlock, setting, type, uint32 } from "./raw-client.js"

/** Mulberry32: the same numbers for the same seed. */
function random(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Random = (below: number) => number

/** Mostly what a client may send, in no good order. */
function anyFrame(next: Random): Buffer {
  const id = [0, 1, 3, 5, 7, 9, 2, 2 ** 31 - 1][next(8)] ?? 1
  const flags = [0, 1, 4, 5, 8, 13, 32, 37, 255][next(9)] ?? 0
  const bytes = Buffer.from(Array.from({ length: next(40) }, () => next(256)))
  switch (next(12)) {
    case 0:
    case 1:
    case 2:
      return frame(
        type.headers,
        flags & ~40,
        1 + next(10) * 2,
        requestBlock(["/x", "/slow", "/never", "/size/70000", "/trailers"][next(5)] ?? "/"),
      )
    case 3:
      return frame(type.headers, flags, id, Buffer.concat([bytes, requestBlock("/x")]))
    case 4:
    case 5:
      return frame(type.data, flags & ~8, 1 + next(10) * 2, bytes)
    case 6:
      return frame(type.windowUpdate, flags, id, uint32(next(3) === 0 ? 2 ** 31 - 1 : next(5000)))
    case 7:
      return frame(
        type.settings,
        flags & 1,
        0,
        flags & 1 ? Buffer.alloc(0) : setting(1 + next(6), next(2) === 0 ? next(200_000) : next(2)),
      )
    case 8:
      return frame(type.rst, flags, id, uint32(next(14)))
    case 9:
      return frame(type.continuation, flags, id, bytes)
    case 10:
      return frame(type.ping, flags, 0, Buffer.alloc(8))
    default:
      return frame(next(16), flags, id, bytes)
  }
}

interface Answered {
  readonly fields: string[]
  readonly body: string
  readonly reset: number | undefined
}

/** What a server answers on each stream, as far as RFC 9113 leaves no choice. */
async function answers(port: number, bytes: Buffer, ids: readonly number[]): Promise<Record<number, Answered>> {
  const client = await RawClient.open(port)
  client.send(bytes)
  const isOver = (id: number) =>
    client.frames.some(
      (each) =>
        each.id === id &&
        (each.type === type.rst ||
          ((each.type === type.data || each.type === type.headers) && (each.flags & flag.endStream) !== 0)),
    )
  await client.wait(() => ids.every(isOver))
  client.close()
  const decoder = new HpackDecoder(4096)
  const result: Record<number, { fields: string[]; body: string; reset: number | undefined }> = {}
  for (const each of client.frames) {
    if (each.id === 0) continue
    const answer = result[each.id] ?? { fields: [], body: "", reset: undefined }
    result[each.id] = answer
    if (each.type === type.headers) {
      const { fields } = decoder.decode(each.payload, 0, each.payload.length, 65_536)
      answer.fields.push(...fields.filter(({ name }) => name !== "date").map(({ name, value }) => `${name}: ${value}`))
    } else if (each.type === type.data) answer.body += each.payload.toString("latin1")
    else if (each.type === type.rst && answer.fields.length === 0) answer.reset = each.payload.readUInt32BE()
  }
  return result
}

/** Registers the tests: `seconds` of the first, ten conversations for each of them of the second; the same for the same seed. */
export function fuzz(seconds: number, seed: number): void {
  let server: EchoServer
  let node: ReturnType<typeof createServer>

  beforeAll(async () => {
    server = await startEcho({ stallTimeoutMs: 1000 })
    node = createServer()
    node.on("sessionError", () => undefined)
    node.on("stream", (stream, headers: IncomingHttpHeaders) => {
      const chunks: Buffer[] = []
      stream.on("error", () => undefined)
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        if (stream.destroyed) return
        stream.respond(
          { ":status": 200, "content-type": "text/plain" },
          headers[":path"] === "/trailers" ? { waitForTrailers: true } : {},
        )
        stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }))
        stream.end(Buffer.concat(chunks))
      })
    })
    await new Promise<void>((resolve) => node.listen(0, "127.0.0.1", resolve))
  })

  afterAll(async () => {
    node.close()
    await server.close()
  })

  test(
    "whatever comes, the server stays, and keeps nothing",
    async () => {
      const end = performance.now() + seconds * 1000
      let conversations = 0
      for (let round = 0; performance.now() < end; round++) {
        const next = random(seed + round)
        const client = new RawClient(server.port)
        const bytes = Buffer.concat([
          PREFACE,
          frame(type.settings, 0, 0),
          ...Array.from({ length: 1 + next(30) }, () => anyFrame(next)),
        ])
        // Every third is damaged too.
        if (round % 3 === 0) for (let i = 0; i < 3; i++) bytes[24 + next(bytes.length - 24)] = next(256)
        const cut = next(bytes.length)
        client.send(bytes.subarray(0, cut))
        await new Promise((resolve) => setImmediate(resolve))
        client.send(bytes.subarray(cut))
        await new Promise((resolve) => setTimeout(resolve, 1))
        client.close()
        conversations++
      }
      await expect.poll(() => server.http2.size, { timeout: 10_000 }).toBe(0)
      expect(conversations).toBeGreaterThan(seconds * 20)
      expect(server.errors).toEqual([])
      expect(server.open.size).toBe(0)
      const { counters } = server.http2
      expect(counters.streamsOpened).toBeGreaterThan(conversations / 10)
      expect(counters.streamsClosed).toBe(counters.streamsOpened)
      const client = await RawClient.open(server.port)
      client.request(1, "/x", Buffer.from("alive"))
      await client.ended(1)
      expect(client.data(1).toString()).toBe("alive")
      client.close()
    },
    seconds * 1000 + 30_000,
  )

  test(
    "the same bytes to node:http2 and to ours: the same answers",
    async () => {
      for (let round = 0; round < seconds * 10; round++) {
        const next = random(seed + round)
        const ids = Array.from({ length: 1 + next(8) }, (_, i) => 1 + i * 2)
        const parts: Buffer[] = []
        for (const id of ids) {
          const fault = next(8)
          const extra: [string, string][] =
            fault === 0
              ? [["X-Upper", "a"]]
              : fault === 1
                ? [["connection", "close"]]
                : fault === 2
                  ? [["te", "gzip"]]
                  : [["x-fine", "a"]]
          const path = next(2) === 0 ? "/trailers" : "/x"
          const head = requestBlock(path, extra)
          const cut = next(head.length)
          if (next(3) === 0)
            parts.push(
              frame(type.headers, 0, id, head.subarray(0, cut)),
              frame(type.continuation, flag.endHeaders, id, head.subarray(cut)),
            )
          else parts.push(frame(type.headers, flag.endHeaders, id, head))
          if (fault > 2) {
            const body = Buffer.alloc(1 + next(2000), 97 + next(26))
            if (next(3) === 0)
              parts.push(frame(type.data, flag.padded, id, Buffer.concat([Buffer.from([5]), body, Buffer.alloc(5)])))
            else parts.push(frame(type.data, 0, id, body))
            if (next(4) === 0)
              parts.push(frame(type.headers, flag.endHeaders | flag.endStream, id, block([["x-trailer", "1"]])))
            else parts.push(frame(type.data, flag.endStream, id))
          }
        }
        const bytes = Buffer.concat(parts)
        const { port } = node.address() as AddressInfo
        const [ours, theirs] = await Promise.all([answers(server.port, bytes, ids), answers(port, bytes, ids)])
        expect(ours, `round ${round}`).toEqual(theirs)
      }
    },
    seconds * 1000 + 60_000,
  )
}
