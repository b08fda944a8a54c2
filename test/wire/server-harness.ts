// A server on a free port with whatever implementation of the suite's test service a test wants, its log kept in memory.
import { type ClientHttp2Session, connect as connectHttp2, type IncomingHttpHeaders } from "node:http2"
import { connect as connectTcp } from "node:net"
import { create, toBinary } from "@bufbuild/protobuf"
import type { Interceptor, ServiceImpl } from "@connectrpc/connect"
import { pino } from "pino"
import { onTestFinished } from "vitest"
import { createMethodTable, type MethodTableOptions } from "../../src/rpc/method-table.js"
import { healthService } from "../../src/server/health.js"
import { reflectionService } from "../../src/server/reflection.js"
import { createServer, type ServerOptions } from "../../src/server/server.js"
import { ServerState, type ServerStateOptions } from "../../src/server/state.js"
import { ConformanceService, UnaryRequestSchema } from "../gen/connectrpc/conformance/v1/service_pb.js"
import { framed } from "../support/framed.js"

export const unaryPath = "/connectrpc.conformance.v1.ConformanceService/Unary"

export interface HarnessOptions extends Partial<Omit<ServerOptions, "state" | "methods" | "logger">> {
  readonly implementation?: Partial<ServiceImpl<typeof ConformanceService>>
  readonly interceptors?: readonly Interceptor[]
  readonly handlerOptions?: MethodTableOptions["handlerOptions"]
  readonly checks?: ServerStateOptions["checks"]
  readonly logLevel?: string
}

export async function startServer(options: HarnessOptions = {}) {
  const {
    implementation = {},
    interceptors = [],
    handlerOptions,
    checks,
    logLevel = "info",
    ...serverOptions
  } = options
  const lines: { readonly [member: string]: unknown }[] = []
  const logger = pino({ level: logLevel }, { write: (line) => void lines.push(JSON.parse(line)) })
  const state = new ServerState({ ...(checks === undefined ? {} : { checks }), cacheMs: 0, timeoutMs: 200 })
  const methods = createMethodTable(
    (router) => {
      healthService(router, state)
      reflectionService(router, state)
      router.service(ConformanceService, implementation)
    },
    { interceptors, ...(handlerOptions === undefined ? {} : { handlerOptions }) },
  )
  const server = createServer({
    host: "127.0.0.1",
    port: 0,
    rest: (_, response) => {
      response.statusCode = 404
      response.end("rest")
    },
    drainGraceMs: 0,
    drainTimeoutMs: 2000,
    // `HTTP2=node npx vitest run test/wire` runs the suite on node:http2.
    http2: process.env.HTTP2 === "node" ? "node" : "own",
    ...serverOptions,
    methods,
    logger,
    state,
  })
  const { port } = await server.start()
  onTestFinished(() => server.stop())
  return { server, state, lines, port, baseUrl: `http://127.0.0.1:${port}`, stop: () => server.stop() }
}

/** One HTTP/2 connection that the test's end closes. */
export function http2Client(baseUrl: string): ClientHttp2Session {
  const session = connectHttp2(baseUrl)
  session.on("error", () => undefined)
  onTestFinished(() => session.destroy())
  return session
}

export interface GrpcResult {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Of the trailers, or of the headers where there are none. */
  readonly status: string | undefined
  readonly trailers: IncomingHttpHeaders
  readonly rstCode: number | undefined
}

/** Sends these bytes as the body of a unary gRPC request; `end: false` leaves it unfinished. */
export async function rawGrpc(
  session: ClientHttp2Session,
  body: Uint8Array | undefined,
  headers: { readonly [name: string]: string | string[] } = {},
  end = true,
): Promise<GrpcResult> {
  const stream = session.request({
    ":method": "POST",
    ":path": unaryPath,
    "content-type": "application/grpc",
    te: "trailers",
    ...headers,
  })
  return new Promise((resolve) => {
    let responseHeaders: IncomingHttpHeaders = {}
    let trailers: IncomingHttpHeaders = {}
    const chunks: Buffer[] = []
    stream.on("response", (given) => {
      responseHeaders = given
    })
    stream.on("trailers", (given) => {
      trailers = given
    })
    stream.on("data", (chunk: Buffer) => chunks.push(chunk))
    stream.on("error", () => undefined)
    stream.on("close", () => {
      const status = trailers["grpc-status"] ?? responseHeaders["grpc-status"]
      resolve({
        headers: responseHeaders,
        trailers,
        body: Buffer.concat(chunks),
        status: Array.isArray(status) ? status[0] : status,
        rstCode: stream.rstCode,
      })
    })
    if (body !== undefined) stream.write(body)
    if (end) stream.end()
  })
}

/** A length-prefixed UnaryRequest with this much data. */
export function unaryMessage(bytes = 0, flags = 0): Buffer {
  return framed(toBinary(UnaryRequestSchema, create(UnaryRequestSchema, { requestData: new Uint8Array(bytes) })), flags)
}

/** What the server says on a bare connection until it closes it. */
export async function rawTcp(port: number, ...chunks: (string | Uint8Array)[]): Promise<string> {
  const socket = connectTcp(port, "127.0.0.1")
  onTestFinished(() => void socket.destroy())
  let answer = ""
  socket.on("data", (chunk) => {
    answer += chunk.toString("latin1")
  })
  for (const chunk of chunks) socket.write(chunk)
  await new Promise((resolve) => {
    socket.on("error", resolve)
    socket.on("close", resolve)
  })
  return answer
}

export function deferred<T = void>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
