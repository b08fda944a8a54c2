// gRPC's clients whose HTTP/2 settings are not the usual ones: grpc-js lets its user choose the window, Connect's node client all of them.
import type { Settings } from "node:http2"
import { create, fromBinary, toBinary } from "@bufbuild/protobuf"
import { createClient } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node"
import * as grpc from "@grpc/grpc-js"
import { expect, onTestFinished, test } from "vitest"
import {
  BidiStreamRequestSchema,
  BidiStreamResponseSchema,
  ConformanceService,
} from "../gen/connectrpc/conformance/v1/service_pb.js"
import { startServer } from "./server-harness.js"

/** Nothing, a byte, and what is about a frame, a window, and several of them long. */
const sizes = [0, 1, 16_379, 16_384, 65_530, 65_536, 300_000]
const messages = (all: readonly number[]) => all.map((size, n) => Buffer.alloc(size, n + 1))

function echoing() {
  return startServer({
    logLevel: "silent",
    implementation: {
      unary: (request) => ({ payload: { data: request.requestData } }),
      async *bidiStream(requests) {
        for await (const { requestData } of requests) yield { payload: { data: requestData } }
      },
    },
  })
}

const transports = { grpc: createGrpcTransport, "grpc-web": createGrpcWebTransport, connect: createConnectTransport }
const settings: (Settings & { readonly largest?: number })[] = [
  // Each byte waits for a WINDOW_UPDATE of its own, of which a connection has a budget.
  { initialWindowSize: 1, largest: 20 },
  { initialWindowSize: 1000, headerTableSize: 0 },
  { initialWindowSize: 16_383, headerTableSize: 33, maxFrameSize: 16_384 },
  { initialWindowSize: 2 ** 31 - 1, headerTableSize: 65_536, maxFrameSize: 2 ** 24 - 1 },
  { maxHeaderListSize: 1000, enablePush: false, maxFrameSize: 65_537 },
]
const cases = Object.keys(transports).flatMap((protocol) => settings.map((each) => [protocol, each] as const))

test.each(cases)("Connect's node client, %s, with %j", async (protocol, { largest = 300_000, ...chosen }) => {
  const { baseUrl } = await echoing()
  const transport = transports[protocol as keyof typeof transports]({
    baseUrl,
    httpVersion: "2",
    nodeOptions: { settings: chosen },
  })
  const client = createClient(ConformanceService, transport)
  const sent = messages(sizes.map((size) => Math.min(size, largest)))
  const answers = await Promise.all(sent.map((requestData) => client.unary({ requestData })))
  expect(answers.map(({ payload }, n) => sent[n]?.equals(payload?.data as Uint8Array))).toEqual(sent.map(() => true))
  async function* requests() {
    for (const requestData of sent) yield { requestData }
  }
  const echoed: boolean[] = []
  for await (const { payload } of client.bidiStream(requests())) {
    echoed.push(sent[echoed.length]?.equals(payload?.data as Uint8Array) ?? false)
  }
  expect(echoed).toEqual(sent.map(() => true))
})

test.each([
  [1, 20],
  [1000, 300_000],
  [65_536, 300_000],
  [2 ** 31 - 1, 300_000],
])("grpc-js with a window of %i bytes", async (window, largest) => {
  const { port } = await echoing()
  const client = new grpc.Client(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
    "grpc-node.flow_control_window": window,
  })
  onTestFinished(() => client.close())
  const sent = messages(sizes.map((size) => Math.min(size, largest)))
  const call = client.makeBidiStreamRequest(
    "/connectrpc.conformance.v1.ConformanceService/BidiStream",
    (requestData: Uint8Array) =>
      Buffer.from(toBinary(BidiStreamRequestSchema, create(BidiStreamRequestSchema, { requestData }))),
    (bytes) => Buffer.from(fromBinary(BidiStreamResponseSchema, bytes).payload?.data ?? []),
  )
  for (const each of sent) call.write(each)
  call.end()
  const echoed: boolean[] = []
  for await (const each of call) echoed.push(sent[echoed.length]?.equals(each) ?? false)
  expect(echoed).toEqual(sent.map(() => true))
})
