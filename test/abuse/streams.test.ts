// Streams of which very much comes at once, from clients without any credential: server reflection answers each message.
import type { ClientHttp2Stream } from "node:http2"
import { describe, expect, test } from "vitest"
import { attackedServer, besides, openHttp2 } from "./attacked-server.js"

const CONNECTIONS = 20
const MESSAGES = 4_000
const symbol = "registry.packages.v1.PackageService"
const fileRequest = Buffer.concat([
  Buffer.from([0, 0, 0, 0, symbol.length + 2, 0x22, symbol.length]),
  Buffer.from(symbol),
])

const protocols = ["application/grpc", "application/grpc-web+proto", "application/connect+proto"]

describe.each(["own", "node"] as const)("HTTP2=%s", (http2) => {
  attackedServer({ HTTP2: http2 })

  /** A stream on a connection of its own. */
  function stream(type: string): ClientHttp2Stream {
    const request = openHttp2().request({
      ":method": "POST",
      ":path": "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
      "content-type": type,
      "connect-protocol-version": "1",
      te: "trailers",
    })
    return request.on("error", () => undefined)
  }

  /** Resolves with the bytes of the response. */
  async function answer(request: ClientHttp2Stream): Promise<number> {
    return await new Promise((resolve) => {
      let bytes = 0
      request.on("data", (data: Buffer) => {
        bytes += data.length
      })
      request.on("close", () => resolve(bytes))
    })
  }

  test.each(protocols)(
    "%s: messages of no bytes by the thousand",
    async (type) => {
      const answers = await besides(() =>
        Promise.all(
          Array.from({ length: CONNECTIONS }, () => {
            const request = stream(type)
            request.end(Buffer.alloc(5 * MESSAGES))
            return answer(request)
          }),
        ),
      )
      // Each of them was answered that it asks for nothing.
      for (const bytes of answers) expect(bytes).toBeGreaterThan(40 * MESSAGES)
    },
    120_000,
  )

  test("files asked for again and again", async () => {
    const answers = await besides(() =>
      Promise.all(
        Array.from({ length: CONNECTIONS }, () => {
          const request = stream("application/grpc")
          request.end(Buffer.alloc(200 * fileRequest.length, fileRequest))
          return answer(request)
        }),
      ),
    )
    for (const bytes of answers) expect(bytes).toBeGreaterThan(200 * 10_000)
  }, 120_000)

  test("who takes no answer is not read any further", async () => {
    await besides(async () => {
      const requests = Array.from({ length: CONNECTIONS }, () => {
        const request = stream("application/grpc").pause()
        for (let i = 0; i < 50; i++) request.write(Buffer.alloc(2_000 * fileRequest.length, fileRequest))
        return request
      })
      // Such a client is cut.
      await Promise.all(requests.map((request) => new Promise((resolve) => request.on("close", resolve))))
    })
  }, 120_000)
})
