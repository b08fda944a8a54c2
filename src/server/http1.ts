// HTTP/1.1 on the connections that the port hands over, by node:http.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { awaitContinue } from "../rpc/http/messages.js"
import type { Dispatcher } from "./dispatch.js"
import type { Limits } from "./limits.js"
import type { ConnectionServer } from "./port.js"
import { ResponseWithRequestId } from "./response-with-request-id.js"

export interface Http1Server extends ConnectionServer {
  /** Starts the clock for slow headers and bodies. */
  start(): void
  closeIdleConnections(): void
  stop(): void
}

/** `checkEveryMs`: how often slow requests are looked for. */
export function createHttp1Server(dispatcher: Dispatcher, limits: Limits, checkEveryMs: number): Http1Server {
  const server = createServer(
    {
      ServerResponse: ResponseWithRequestId,
      maxHeaderSize: limits.maxHeaderBytes,
      headersTimeout: limits.headersTimeoutMs,
      // A body may take as long as it likes while it comes: stalls are looked for elsewhere.
      requestTimeout: 0,
      keepAliveTimeout: limits.idleTimeoutMs,
      connectionsCheckingInterval: checkEveryMs,
    },
    (request: IncomingMessage, response: ServerResponse) => dispatcher.request(request, response),
  )
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    awaitContinue(request)
    dispatcher.request(request, response)
  })
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    awaitContinue(request)
    dispatcher.request(request, response, undefined, true)
  })
  return {
    accept: (socket: Socket) => void server.emit("connection", socket),
    // It never listens itself.
    start: () => void server.emit("listening"),
    closeIdleConnections: () => server.closeIdleConnections(),
    stop: () => void server.close(),
  }
}
