// The unary gRPC path on the wire: what only its own bytes can show. What any client sees is the conformance suite's business.
import { gzipSync } from "node:zlib"
import { fromBinary } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { expect, test } from "vitest"
import { recordOf } from "../../src/rpc/request-record.js"
import { UnaryResponseSchema } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { framed } from "../support/framed.js"
import { deferred, http2Client, rawGrpc, startServer, unaryMessage, unaryPath } from "./server-harness.js"

const limits = { readMaxBytes: 1024, writeMaxBytes: 2048 }

async function started(options: Parameters<typeof startServer>[0] = {}) {
  const calls: number[] = []
  const harness = await startServer({
    handlerOptions: limits,
    implementation: {
      unary: (request) => {
        calls.push(request.requestData.length)
        return { payload: { data: request.requestData } }
      },
    },
    ...options,
  })
  return { ...harness, calls, session: http2Client(harness.baseUrl) }
}

test("a call is answered in three frames: headers, one message, trailers", async () => {
  const { session } = await started()
  const { headers, body, trailers, status } = await rawGrpc(session, unaryMessage(3))
  expect(headers).toMatchObject({ ":status": 200, "content-type": "application/grpc+proto" })
  expect(headers["x-request-id"]).toMatch(/^[0-9a-f]{20}-[0-9a-z]+$/)
  expect(status).toBe("0")
  expect(trailers["grpc-status"]).toBe("0")
  expect(body.readUInt32BE(1)).toBe(body.length - 5)
  expect(fromBinary(UnaryResponseSchema, body.subarray(5)).payload?.data).toHaveLength(3)
})

test.each([
  ["no message", undefined, Code.Unimplemented],
  ["two messages", Buffer.concat([unaryMessage(), unaryMessage(1)]), Code.Unimplemented],
  ["a cut prefix", Buffer.from([0, 0, 0]), Code.InvalidArgument],
  ["a cut message", unaryMessage(10).subarray(0, 9), Code.InvalidArgument],
  ["unknown flags", unaryMessage(1, 4), Code.InvalidArgument],
  ["no protobuf", framed(Buffer.from([0xff, 0xff])), Code.InvalidArgument],
  ["a compressed message without encoding", unaryMessage(1, 1), Code.Internal],
])("%s: refused, and the implementation never runs", async (_, body, code) => {
  const { session, calls } = await started()
  const { status, headers, trailers } = await rawGrpc(session, body)
  expect(status).toBe(String(code))
  expect(trailers).toEqual({})
  expect(headers["grpc-message"]).toBeTruthy()
  expect(calls).toEqual([])
})

test("a message in many small pieces is one message", async () => {
  const { session, calls } = await started()
  const stream = session.request({
    ":method": "POST",
    ":path": "/connectrpc.conformance.v1.ConformanceService/Unary",
    "content-type": "application/grpc+proto",
  })
  stream.resume()
  for (const byte of unaryMessage(20)) {
    stream.write(Buffer.from([byte]))
    await new Promise((resolve) => setImmediate(resolve))
  }
  stream.end()
  await new Promise((resolve) => stream.on("close", resolve))
  expect(calls).toEqual([20])
})

test("a message over the limit is refused before it is there, and its stream is freed", async () => {
  const { session, calls } = await started()
  const { status, rstCode } = await rawGrpc(session, framed(new Uint8Array(100_000)).subarray(0, 2000), {}, false)
  expect(status).toBe(String(Code.ResourceExhausted))
  expect(rstCode).toBe(0)
  expect((await rawGrpc(session, unaryMessage(1))).status).toBe("0")
  expect(calls).toEqual([1])
})

test("gzip is read, never inflated over the limit, and answered where it is accepted", async () => {
  const { session, calls } = await started({ handlerOptions: { ...limits, compressMinBytes: 10 } })
  const packed = (bytes: number) => framed(gzipSync(unaryMessage(bytes).subarray(5)), 1)
  const accepted = await rawGrpc(session, packed(500), { "grpc-encoding": "gzip", "grpc-accept-encoding": "br, gzip" })
  expect(accepted.status).toBe("0")
  expect(accepted.headers["grpc-encoding"]).toBe("gzip")
  expect(accepted.body[0]).toBe(1)
  const identity = await rawGrpc(session, packed(500), { "grpc-encoding": "gzip", "grpc-accept-encoding": "identity" })
  expect(identity.body[0]).toBe(0)
  const bomb = await rawGrpc(session, packed(1_000_000), { "grpc-encoding": "gzip" })
  expect(bomb.status).toBe(String(Code.ResourceExhausted))
  const garbage = await rawGrpc(session, framed(Buffer.from("garbage"), 1), { "grpc-encoding": "gzip" })
  expect(garbage.status).toBe(String(Code.InvalidArgument))
  expect(calls).toEqual([500, 500])
})

test("an unknown encoding is unimplemented, and says what is known", async () => {
  const { session } = await started()
  const { status, headers } = await rawGrpc(session, unaryMessage(), { "grpc-encoding": "zstd" })
  expect(status).toBe(String(Code.Unimplemented))
  expect(headers["grpc-accept-encoding"]).toBe("gzip,identity")
})

test("an answer over the limit is resource exhausted", async () => {
  const { session } = await started({ implementation: { unary: () => ({ payload: { data: new Uint8Array(5000) } }) } })
  expect((await rawGrpc(session, unaryMessage())).status).toBe(String(Code.ResourceExhausted))
})

test.each(["1", "s", "123456789m", "-1S", "1x"])("grpc-timeout %j is refused", async (timeout) => {
  const { session, calls } = await started()
  expect((await rawGrpc(session, unaryMessage(), { "grpc-timeout": timeout })).status).toBe(
    String(Code.InvalidArgument),
  )
  expect(calls).toEqual([])
})

test("metadata goes both ways, binary too, with an error as with an answer", async () => {
  const { session } = await started({
    implementation: {
      unary: (request, context) => {
        context.responseHeader.set("from-header", context.requestHeader.get("to-bin") ?? "")
        context.responseTrailer.set("from-trailer-bin", "AQI")
        if (request.requestData.length > 0)
          throw new ConnectError("é", Code.Aborted, { "from-error": "e", "content-length": "7" })
        return {}
      },
    },
  })
  const good = await rawGrpc(session, unaryMessage(), { "to-bin": "AAE" })
  expect(good.headers["from-header"]).toBe("AAE")
  expect(good.trailers).toMatchObject({ "from-trailer-bin": "AQI", "grpc-status": "0" })
  const bad = await rawGrpc(session, unaryMessage(1), { "to-bin": "AAE" })
  expect(bad.headers["from-header"]).toBe("AAE")
  expect(bad.headers["content-length"]).toBeUndefined()
  expect(bad.trailers).toMatchObject({ "from-error": "e", "grpc-message": "%C3%A9", "grpc-status": "10" })
})

test("a client that resets its stream aborts the implementation's signal, and is logged as canceled", async () => {
  const entered = deferred()
  const aborted = deferred<unknown>()
  const { session, lines } = await started({
    implementation: {
      unary: async (_, context) => {
        entered.resolve()
        context.signal.addEventListener("abort", () => aborted.resolve(context.signal.reason))
        await aborted.promise
        return {}
      },
    },
  })
  const stream = session.request({
    ":method": "POST",
    ":path": "/connectrpc.conformance.v1.ConformanceService/Unary",
    "content-type": "application/grpc",
  })
  stream.on("error", () => undefined)
  stream.end(unaryMessage())
  await entered.promise
  stream.close(8)
  expect(await aborted.promise).toMatchObject({ code: Code.Canceled })
  await expect.poll(() => lines).toMatchObject([{ code: "CANCELED", protocol: "grpc" }])
})

test("the implementation cannot tell this path from Connect's: every member of its context works", async () => {
  const seen: unknown[] = []
  const { session, baseUrl } = await started({
    implementation: {
      unary: (_, context) => {
        const { method, service, protocolName, requestMethod, url, signal, timeoutMs, values } = context
        const left = timeoutMs() ?? 0
        seen.push([
          method.name,
          service.typeName,
          protocolName,
          requestMethod,
          new URL(url, "http://x").pathname,
          signal.aborted,
          left > 1000 && left <= 5000,
          context.requestHeader.get("own"),
          recordOf(values)?.correlationId,
        ])
        return {}
      },
    },
  })
  await rawGrpc(session, unaryMessage(), { own: "1", "grpc-timeout": "5S", "x-request-id": "mine-1" })
  await fetch(`${baseUrl}/connectrpc.conformance.v1.ConformanceService/Unary`, {
    method: "POST",
    headers: { "content-type": "application/json", own: "1", "connect-timeout-ms": "5000", "x-request-id": "mine-1" },
    body: "{}",
  })
  const common = ["Unary", "connectrpc.conformance.v1.ConformanceService"]
  const rest = ["POST", "/connectrpc.conformance.v1.ConformanceService/Unary", false, true, "1", "mine-1"]
  expect(seen).toEqual([
    [...common, "grpc", ...rest],
    [...common, "connect", ...rest],
  ])
})

test("an error's message is spelled the same by streams, unary calls and gRPC-Web: only what has to be is encoded", async () => {
  const fail = () => {
    throw new ConnectError("a: b/c? 100% é\n'x'", Code.Aborted)
  }
  const spelled = "a: b/c? 100%25 %C3%A9%0A'x'"
  const { session, baseUrl } = await started({
    implementation: {
      unary: fail,
      async *serverStream() {
        yield {}
        fail()
      },
      clientStream: fail,
      async *bidiStream() {
        yield* []
        fail()
      },
    },
  })
  for (const method of ["Unary", "ServerStream", "ClientStream", "BidiStream"]) {
    const path = unaryPath.replace("Unary", method)
    const { trailers, headers } = await rawGrpc(session, framed(new Uint8Array()), { ":path": path })
    expect({ ...headers, ...trailers }, method).toMatchObject({ "grpc-status": "10", "grpc-message": spelled })
    // There is no bidirectional stream over HTTP/1.1.
    if (method === "BidiStream") continue
    const web = await fetch(baseUrl + path, {
      method: "POST",
      headers: { "content-type": "application/grpc-web+proto" },
      body: framed(new Uint8Array()),
    })
    const body = Buffer.from(await web.arrayBuffer())
    const start = body.indexOf(0x80)
    expect(body.readUInt32BE(start + 1), method).toBe(body.length - start - 5)
    const fields = body.toString("utf8", start + 5).split("\r\n")
    expect(fields, method).toContain(`grpc-message: ${spelled}`)
    expect(fields, method).toContain("grpc-status: 10")
  }
})
