// The server under test: our own stack, nothing of it replaced. Reads what is wanted on stdin, says on stdout where it listens;
// stdout carries nothing else.
import { createRegistry, fromBinary, toBinary } from "@bufbuild/protobuf"
import { pino } from "pino"
import { createMethodTable } from "../../src/rpc/method-table.js"
import { createServer } from "../../src/server/server.js"
import { ServerState } from "../../src/server/state.js"
import {
  ServerCompatRequestSchema,
  ServerCompatResponseSchema,
} from "../gen/connectrpc/conformance/v1/server_compat_pb.js"
import { file_connectrpc_conformance_v1_service } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { conformanceService } from "./conformance-service.js"

const chunks: Buffer[] = []
for await (const chunk of process.stdin) {
  chunks.push(chunk)
  const all = Buffer.concat(chunks)
  if (all.length >= 4 && all.length >= 4 + all.readUInt32BE(0)) break
}
const request = fromBinary(ServerCompatRequestSchema, Buffer.concat(chunks).subarray(4))

const methods = createMethodTable(conformanceService, {
  connectGet: true,
  handlerOptions: {
    compressMinBytes: 0,
    jsonOptions: { registry: createRegistry(file_connectrpc_conformance_v1_service) },
    ...(request.messageReceiveLimit > 0 ? { readMaxBytes: request.messageReceiveLimit } : {}),
  },
})
const server = createServer({
  host: "127.0.0.1",
  port: 0,
  methods,
  rest: (_, response) => {
    response.statusCode = 404
    response.end()
  },
  state: new ServerState(),
  logger: pino({ level: process.env.CONFORMANCE_LOG ?? "silent" }, pino.destination(2)),
  http2: process.env.HTTP2 === "node" ? "node" : "own",
  drainGraceMs: 0,
  drainTimeoutMs: 1000,
})
const { host, port } = await server.start()
process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)))

const answer = toBinary(ServerCompatResponseSchema, {
  $typeName: ServerCompatResponseSchema.typeName,
  host,
  port,
  pemCert: new Uint8Array(),
})
const length = Buffer.alloc(4)
length.writeUInt32BE(answer.length)
process.stdout.write(Buffer.concat([length, answer]))
