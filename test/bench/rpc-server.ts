// A no-op unary method, served by our own stack with everything on (SERVER=ours) or by grpc-js (SERVER=grpc-js), both with
// protobuf-es's own codec; and what HTTP/2 alone costs, where every request gets the same bytes: by src/http2 (SERVER=bare) and by
// node:http2 (SERVER=bare-node).
import { createServer as createHttp2 } from "node:http2"
import { type AddressInfo, createServer as createTcp, type Server } from "node:net"
import { create, fromBinary, toBinary } from "@bufbuild/protobuf"
import type { Interceptor } from "@connectrpc/connect"
import { Server as GrpcServer, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from "@grpc/grpc-js"
import { pino } from "pino"
import { Http2Server, PreparedFields, type StreamReceiver } from "../../src/http2/index.js"
import { deadline } from "../../src/rpc/interceptors/deadline.js"
import { validation } from "../../src/rpc/interceptors/validation.js"
import { createMethodTable } from "../../src/rpc/method-table.js"
import { recordOf } from "../../src/rpc/request-record.js"
import { createServer } from "../../src/server/server.js"
import { ServerState } from "../../src/server/state.js"
import {
  ConformanceService,
  type UnaryRequest,
  UnaryRequestSchema,
  type UnaryResponse,
  UnaryResponseSchema,
} from "../gen/connectrpc/conformance/v1/service_pb.js"

const answer = (request: UnaryRequest) => ({ payload: { data: request.requestData } })

async function ours(): Promise<number> {
  const identify: Interceptor = (next) => (request) => {
    const record = recordOf(request.contextValues)
    if (record !== undefined) record.caller = "anonymous"
    return next(request)
  }
  const methods = createMethodTable((router) => router.service(ConformanceService, { unary: answer }), {
    interceptors: [deadline({ defaultMs: 30_000, maxMs: 60_000 }), validation({ domain: "bench" }), identify],
  })
  const server = createServer({
    host: "127.0.0.1",
    port: 0,
    methods,
    rest: (_, response) => void response.end(),
    state: new ServerState(),
    http2: process.env.HTTP2 === "node" ? "node" : "own",
    logger: pino({ level: process.env.LOG_LEVEL ?? "warn" }, pino.destination("/dev/null")),
  })
  return (await server.start()).port
}

async function grpcJs(): Promise<number> {
  const server = new GrpcServer()
  server.addService(
    {
      unary: {
        path: "/connectrpc.conformance.v1.ConformanceService/Unary",
        requestStream: false,
        responseStream: false,
        requestSerialize: (value: UnaryRequest) => Buffer.from(toBinary(UnaryRequestSchema, value)),
        requestDeserialize: (bytes: Buffer) => fromBinary(UnaryRequestSchema, bytes),
        responseSerialize: (value: UnaryResponse) => Buffer.from(toBinary(UnaryResponseSchema, value)),
        responseDeserialize: (bytes: Buffer) => fromBinary(UnaryResponseSchema, bytes),
      },
    },
    {
      unary: (call: ServerUnaryCall<UnaryRequest, UnaryResponse>, done: sendUnaryData<UnaryResponse>) =>
        done(null, create(UnaryResponseSchema, answer(call.request))),
    },
  )
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
      if (error !== null) reject(error)
      else resolve(port)
    })
  })
}

const bareAnswer = Buffer.concat([
  Buffer.from([0, 0, 0, 0, 68]),
  toBinary(
    UnaryResponseSchema,
    create(UnaryResponseSchema, answer(create(UnaryRequestSchema, { requestData: new Uint8Array(64) }))),
  ),
])

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)))
}

function bare(): Promise<number> {
  const head = new PreparedFields([":status", "200", "content-type", "application/grpc+proto"])
  const ok = new PreparedFields(["grpc-status", "0"])
  const receiver: StreamReceiver = {
    onBody: (stream) => stream.answer(head, undefined, bareAnswer, ok),
    onBodyRefused() {},
    onData() {},
    onEnd() {},
    onDrain() {},
    onClose() {},
  }
  const http2 = new Http2Server({
    onRequest: (stream) => stream.receiveWhole(receiver, 4 * 1024 * 1024),
    onError: (error) => console.error(error),
  })
  return listen(createTcp({ noDelay: true }, (socket) => http2.accept(socket)))
}

function bareNode(): Promise<number> {
  const server = createHttp2()
  server.on("stream", (stream) => {
    stream.on("data", () => undefined)
    stream.on("end", () => {
      stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }))
      stream.respond({ ":status": 200, "content-type": "application/grpc+proto" }, { waitForTrailers: true })
      stream.end(bareAnswer)
    })
  })
  return listen(server)
}

const servers: Readonly<Record<string, () => Promise<number>>> = {
  ours,
  bare,
  "bare-node": bareNode,
  "grpc-js": grpcJs,
}
const port = await (servers[process.env.SERVER ?? "ours"] ?? ours)()
console.log(`http://127.0.0.1:${port}`)
process.on("SIGTERM", () => process.exit(0))
