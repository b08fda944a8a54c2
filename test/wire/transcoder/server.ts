// The foreign services behind createRestHandler on a real server, and a client that sends exactly what it is told.
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type Server,
} from "node:http"
import type { AddressInfo } from "node:net"
import type { Readable } from "node:stream"
import { createRegistry } from "@bufbuild/protobuf"
import { defaultDialect } from "../../../src/dialects/index.js"
import {
  createRestHandler,
  type Dialect,
  type RestHandler,
  type RestHandlerOptions,
  type RestOutcome,
} from "../../../src/rest/index.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { file_foreign_v1_echo } from "../../gen/foreign/foreign/v1/echo_pb.js"
import { type Diary, foreignRoutes } from "./library.js"

/** A dialect of the tests' own: what can be read of an error, as it came. */
export const libraryDialect: Dialect = {
  ...defaultDialect,
  name: "library",
  statusByReason: { CONFLICT: 409, ETAG_MISMATCH: 412 },
  error: ({ status, reason, message, violations, metadata, retryAfter }) => ({
    status,
    headers: { "x-error": "library" },
    body: {
      oops: reason ?? "",
      message,
      violations: violations.map((violation) => ({ ...violation })),
      metadata: { ...metadata },
      retryAfter: retryAfter ?? null,
    },
  }),
}

/** The same services, read leniently. */
export const lenient: Pick<RestHandlerOptions, "dialects" | "defaultDialect"> = {
  dialects: [{ ...libraryDialect, ...leniently(libraryDialect) }],
  defaultDialect: { ...defaultDialect, ...leniently(defaultDialect) },
}

function leniently(dialect: Dialect): Partial<Dialect> {
  return { json: { ...dialect.json, unknownMembers: "ignore" }, unknownQueryParameters: "ignore" }
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  /** Undefined where the body is no JSON. */
  readonly json: unknown
  /** The answer was cut off before its end. */
  readonly cut: boolean
}

export interface Sending {
  readonly method?: string
  readonly path: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Uint8Array | Readable | undefined
  /** JSON of the body. */
  readonly json?: unknown
}

export interface ForeignServer {
  readonly port: number
  readonly server: Server
  readonly handler: RestHandler
  readonly diary: Diary
  readonly outcomes: RestOutcome[]
  readonly faults: unknown[]
  send(sending: Sending): Promise<Reply>
  close(): Promise<void>
}

export async function startForeignServer(options: Partial<RestHandlerOptions> = {}): Promise<ForeignServer> {
  const diary: Diary = { aborts: [], produced: 0, inputErrors: [] }
  const outcomes: RestOutcome[] = []
  const faults: unknown[] = []
  const handler = createRestHandler({
    methods: createMethodTable(foreignRoutes(diary)),
    registry: createRegistry(file_foreign_v1_echo),
    dialects: [libraryDialect],
    defaultDialect,
    onOutcome: (_, outcome) => void outcomes.push(outcome),
    onFault: (_, error) => void faults.push(error),
    ...options,
  })
  const server = createServer(handler)
  server.on("checkContinue", handler.checkContinue)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    server,
    handler,
    diary,
    outcomes,
    faults,
    send: (sending) => send(port, sending),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function send(port: number, { method = "GET", path, headers = {}, body, json }: Sending): Promise<Reply> {
  const content = json === undefined ? body : JSON.stringify(json)
  const all: OutgoingHttpHeaders = { ...headers }
  if (json !== undefined) all["content-type"] ??= "application/json"
  if (typeof content === "string") all["content-length"] ??= Buffer.byteLength(content)
  else if (content instanceof Uint8Array) all["content-length"] ??= content.length
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: "127.0.0.1", method, path, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = []
      const settle = (cut: boolean) => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString("utf8")
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, json: parse(text), cut })
      }
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => settle(false))
      response.on("error", () => settle(true))
      response.on("aborted", () => settle(true))
    })
    request.on("error", reject)
    if (content === undefined || typeof content === "string" || content instanceof Uint8Array) request.end(content)
    else content.pipe(request)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
