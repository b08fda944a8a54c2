// A no-op unary method, served by our own stack with everything on (SERVER=ours) or by grpc-js (SERVER=grpc-js), both with
// protobuf-es's own codec.
import type { AddressInfo } from "node:net"
import { create, fromBinary, toBinary } from "@bufbuild/protobuf"
import type { Interceptor } from "@connectrpc/connect"
import { Server as GrpcServer, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from "@grpc/grpc-js"
import { pino } from "pino"
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

const port: AddressInfo["port"] = await (process.env.SERVER === "grpc-js" ? grpcJs() : ours())
console.log(`http://127.0.0.1:${port}`)
process.on("SIGTERM", () => process.exit(0))
