// HTTP/1.1 on the connections that the port hands over, by node:http.
import { createServer, type IncomingMessage } from "node:http"
import type { Socket } from "node:net"
import type { Duplex } from "node:stream"
import { Code, ConnectError } from "@connectrpc/connect"
import { awaitContinue } from "../rpc/http/messages.js"
import { type AddressUsage, type MemoryShare, overloaded } from "../rpc/memory-budget.js"
import { RequestRecord } from "../rpc/request-record.js"
import type { Dispatcher } from "./dispatch.js"
import { sizeOf } from "./grpc-dispatcher.js"
import { Http1Request, Http1Response } from "./http1-messages.js"
import type { Limits } from "./limits.js"
import { Pipelines } from "./pipelining.js"
import type { ConnectionServer } from "./port.js"

export interface Http1Server extends ConnectionServer {
  /** Starts the clock for slow headers and bodies. */
  start(): void
  /** Requests that wait behind others are answered before their connections end. */
  drain(): void
  closeIdleConnections(): void
  stop(): void
}

/** Where a connection keeps the response that it carried last: a map of connections would be written for each request. */
const lastResponse = Symbol("last response")
const addressUsage = Symbol("address usage")

interface ServedSocket extends Socket {
  [lastResponse]?: Http1Response
  /** What the requests of its address hold. */
  [addressUsage]?: AddressUsage
}

/** `checkEveryMs`: how often slow requests are looked for. */
export function createHttp1Server(dispatcher: Dispatcher, limits: Limits, checkEveryMs: number): Http1Server {
  const server = createServer(
    {
      IncomingMessage: Http1Request,
      ServerResponse: Http1Response,
      maxHeaderSize: limits.maxHeaderBytes,
      // Refused here, in words.
      requireHostHeader: false,
      headersTimeout: limits.headersTimeoutMs,
      // A body may take as long as it likes while it comes: stalls are looked for elsewhere.
      requestTimeout: 0,
      keepAliveTimeout: limits.idleTimeoutMs,
      connectionsCheckingInterval: checkEveryMs,
    },
    (request: Http1Request, response: Http1Response) => serve(request, response),
  )
  // Beyond it node:http leaves fields out, and says nothing: there is one more, to see that there are too many.
  server.maxHeadersCount = limits.maxHeaderFields + 1
  // Else node:http ends its side with the client's, whatever is left to be answered. The types don't know it.
  Object.assign(server, { httpAllowHalfOpen: true })
  const pipelines = new Pipelines()
  const persistence = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(limits.idleTimeoutMs / 1000)}\r\n`
  function serve(request: Http1Request, response: Http1Response, refusal?: number) {
    const socket: ServedSocket = request.socket
    // Nothing follows the response that was to be the connection's last.
    if (!socket.writable) {
      pipelines.readNoMore(socket)
      return
    }
    const before = socket[lastResponse]
    const memory = hold(socket, request)
    if ("status" in memory) {
      request.forgetHead()
      // What came before it was in order.
      pipelines.endLater(socket, before, () => {
        if (socket.writable) refuseUnread(socket, memory, dispatcher)
      })
      return
    }
    response.persistence = persistence
    if (pipelines.mayBegin(socket, before)) begin(socket, request, response, memory, refusal)
    else {
      const serveNow = () => begin(socket, request, response, memory, refusal)
      pipelines.serveLater(socket, before, response, serveNow, () => memory.release())
    }
  }
  /** What a request holds with its head, or what it is refused with before it is served. */
  function hold(socket: ServedSocket, { rawHeaders, url }: Http1Request): MemoryShare | Unreadable {
    if (rawHeaders.length > 2 * limits.maxHeaderFields) return tooLarge
    const usage = socket[addressUsage]
    if (usage === undefined) return noRoom
    const characters = sizeOf(rawHeaders) + (url?.length ?? 0)
    return dispatcher.hold(url, rawHeaders.length / 2, characters, usage, isAnswered(socket)) ?? noRoom
  }
  function begin(
    socket: ServedSocket,
    request: Http1Request,
    response: Http1Response,
    memory: MemoryShare,
    refusal: number | undefined,
  ): void {
    socket[lastResponse] = response
    dispatcher.request(request, response, memory, undefined, refusal ?? refusalOf(request))
  }
  server.on("checkContinue", (request: Http1Request, response: Http1Response) => {
    awaitContinue(request)
    serve(request, response)
  })
  server.on("checkExpectation", (request: Http1Request, response: Http1Response) => {
    awaitContinue(request)
    serve(request, response, 417)
  })
  server.on("connect", (_: IncomingMessage, duplex: Duplex) => {
    const socket = duplex as ServedSocket
    // node:http has taken its listeners off. It closes by itself.
    socket.on("error", () => undefined)
    // Nor could it finish the responses before, and this one is not to be taken for one of them.
    if (isAnswered(socket)) refuseUnread(socket, noTunnel, dispatcher)
    else socket.destroy()
  })
  server.on("clientError", (error: NodeJS.ErrnoException, duplex: Duplex) => {
    // It is always one of those that the port has handed over.
    const socket = duplex as ServedSocket
    const response = socket[lastResponse]
    if (!socket.writable || error.code === "ECONNRESET") {
      socket.destroy()
      return
    }
    const answer = () => refuseUnreadable(socket, error.code, dispatcher)
    if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
      // After a stall of this process the timer comes before bytes that have been there for long: let them be read first.
      const { bytesRead } = socket
      const read = pipelines.readOf(socket)
      setImmediate(() =>
        setImmediate(() => {
          if (socket.bytesRead !== bytesRead || pipelines.isWaiting(socket)) watchAgain(socket, read, answer)
          else endUnread(socket, answer)
        }),
      )
    } else if (pipelines.isWaiting(socket)) {
      // What came before it was in order.
      pipelines.endLater(socket, response, () => {
        if (socket.writable) answer()
      })
    } else if (response?.headersSent === true && !response.writableFinished) socket.destroy()
    else answer()
  })
  function isAnswered(socket: ServedSocket): boolean {
    return !pipelines.isWaiting(socket) && socket[lastResponse]?.writableFinished !== false
  }
  /** The answer is not to be taken for a part of the response before. */
  function endUnread(socket: ServedSocket, answer: () => void): void {
    if (isAnswered(socket) || socket[lastResponse]?.headersSent === false) answer()
    else socket.destroy()
  }
  /** `read`: how many requests had been read of the connection when the one that is late was found to be. */
  function watchAgain(socket: ServedSocket, read: number, answer: () => void): void {
    setTimeout(() => {
      if (socket.destroyed) return
      // It may not have been read all the while.
      if (pipelines.isWaiting(socket)) watchAgain(socket, read, answer)
      else if (pipelines.readOf(socket) === read) endUnread(socket, answer)
    }, limits.headersTimeoutMs).unref()
  }
  return {
    accept: (socket: ServedSocket) => {
      const usage = dispatcher.memory.join(socket.remoteAddress ?? "")
      socket[addressUsage] = usage
      socket.once("close", () => dispatcher.memory.leave(usage))
      pipelines.accept(socket, () => {
        server.emit("connection", socket)
        socket.on("end", () => {
          // Who has sent many requests and then no more waits for the responses; who has sent one is gone, and nobody waits for it.
          if (!pipelines.isPipelined(socket)) socket.end()
        })
      })
    },
    // It never listens itself.
    start: () => void server.emit("listening"),
    drain: () => pipelines.announceEnd((socket: ServedSocket) => socket[lastResponse]),
    closeIdleConnections() {
      const unsent = pipelines.sockets.flatMap((socket: ServedSocket) => {
        const response = socket[lastResponse]
        return response?.finished === true && !response.writableFinished ? [response] : []
      })
      // To node:http a connection is idle as soon as the response has been given to it, whether the client has taken it or not.
      for (const response of unsent) response.finished = false
      server.closeIdleConnections()
      for (const response of unsent) response.finished = true
    },
    stop: () => void server.close(),
  }
}

/** What node:http lets through and HTTP doesn't allow. */
function refusalOf({ rawHeaders, headers, httpVersionMinor }: Http1Request): ConnectError | undefined {
  const coding = headers["transfer-encoding"]
  if (coding !== undefined && coding.trim().toLowerCase() !== "chunked") {
    return new ConnectError("Transfer-Encoding: chunked is the only coding that is read", Code.Unimplemented)
  }
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++
  }
  return hosts > 1 || (hosts === 0 && httpVersionMinor > 0)
    ? new ConnectError("Host: a request has one", Code.InvalidArgument)
    : undefined
}

/** What node:http could not read: its status, in the envelope of the default dialect. */
function refuseUnreadable(socket: Socket, code: string | undefined, dispatcher: Dispatcher): void {
  refuseUnread(socket, unreadable[code ?? ""] ?? malformed, dispatcher)
}

/** Answers a request that is none for the dispatcher, and ends the connection. */
function refuseUnread(socket: Socket, refusal: Unreadable, dispatcher: Dispatcher): void {
  const { status, reason, code: error, message } = refusal
  const record = new RequestRecord("rest", undefined)
  record.method = "unreadable"
  record.code = error
  const body = JSON.stringify({ code: error, message, details: [] })
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `x-request-id: ${record.correlationId}\r\nx-content-type-options: nosniff\r\n` +
      `${error === Code.Unavailable ? "retry-after: 1\r\n" : ""}connection: close\r\n\r\n${body}`,
    () => socket.destroySoon(),
  )
  dispatcher.unreadable(record, status)
}

interface Unreadable {
  readonly status: number
  readonly reason: string
  readonly code: Code
  readonly message: string
}

const malformed: Unreadable = {
  status: 400,
  reason: "Bad Request",
  code: Code.InvalidArgument,
  message: "the request is not HTTP/1.1",
}

const noTunnel: Unreadable = {
  status: 501,
  reason: "Not Implemented",
  code: Code.Unimplemented,
  message: "this is no proxy: CONNECT leads nowhere",
}

const tooLarge: Unreadable = {
  status: 431,
  reason: "Request Header Fields Too Large",
  code: Code.InvalidArgument,
  message: "the request's head is too large",
}

const noRoom: Unreadable = {
  status: 503,
  reason: "Service Unavailable",
  code: Code.Unavailable,
  message: overloaded().rawMessage,
}

const unreadable: { readonly [code: string]: Unreadable | undefined } = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    reason: "Request Timeout",
    code: Code.DeadlineExceeded,
    message: "the request's head did not arrive in time",
  },
  HPE_HEADER_OVERFLOW: tooLarge,
}
