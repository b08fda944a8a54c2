// What HTTP/2 clients have not taken counts once, whoever serves HTTP/2: new requests are refused until they take it.
import { constants } from "node:http2"
import { expect, test } from "vitest"
import { deferred, http2Client, rawGrpc, startServer, unaryMessage } from "./server-harness.js"

const KIB = 1024

/** A response of so many bytes, on a connection that takes none of it. */
function leaveUntaken(baseUrl: string) {
  const session = http2Client(baseUrl)
  const head = deferred()
  const stream = session.request(
    {
      ":method": "POST",
      ":path": "/connectrpc.conformance.v1.ConformanceService/Unary",
      "content-type": "application/grpc",
      te: "trailers",
    },
    { endStream: false },
  )
  stream.on("error", () => undefined)
  stream.on("response", () => head.resolve())
  stream.end(unaryMessage())
  return { head: head.promise, cancel: () => stream.close(constants.NGHTTP2_CANCEL) }
}

test.each(["own", "node"] as const)("responses that nobody takes refuse new requests (HTTP2=%s)", async (http2) => {
  const { baseUrl } = await startServer({
    http2,
    limits: { maxResponseMemoryBytes: 600 * KIB },
    implementation: { unary: () => ({ payload: { data: new Uint8Array(500 * KIB) } }) },
  })
  const status = async () => (await fetch(`${baseUrl}/nothing`)).status
  const first = leaveUntaken(baseUrl)
  await first.head
  // Counted twice it would be over the limit.
  expect(await status()).toBe(404)
  const second = leaveUntaken(baseUrl)
  await second.head
  await expect.poll(status).toBe(503)
  first.cancel()
  second.cancel()
  await expect.poll(status).toBe(404)
})

test.each(["own", "node"] as const)("request bodies that have come in part count (HTTP2=%s)", async (http2) => {
  const { baseUrl } = await startServer({ http2, limits: { maxRequestMemoryBytes: 100 * KIB } })
  const session = http2Client(baseUrl)
  const whole = unaryMessage(150 * KIB)
  const result = await rawGrpc(session, whole.subarray(0, 140 * KIB), {}, false)
  expect(result.status).toBe("14")
})
