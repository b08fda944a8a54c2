// The process's one port: HTTP/1.1 and cleartext HTTP/2, every protocol behind it, and a stop that cuts nobody off.
import { createServer as createHttp1, type IncomingMessage, type ServerResponse } from "node:http"
import { constants, createServer as createHttp2 } from "node:http2"
import { type AddressInfo, createServer as createTcp, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import type { Logger } from "pino"
import type { Admission } from "../rpc/admission.js"
import type { MethodTable } from "../rpc/method-table.js"
import type { RequestRecord } from "../rpc/request-record.js"
import { logRequest } from "../telemetry/request-log.js"
import { tellApart } from "./detect-protocol.js"
import { type CorsHandler, Dispatcher, type RestHandler } from "./dispatch.js"
import { InFlight } from "./in-flight.js"
import { defaultLimits, type Limits } from "./limits.js"
import { NamedResponse } from "./response-with-request-id.js"
import { Sessions } from "./sessions.js"
import type { ServerState } from "./state.js"
import { type TlsFiles, tlsLayer } from "./tls.js"

export interface ServerOptions {
  readonly host: string
  /** 0: a free one. */
  readonly port: number
  readonly methods: MethodTable
  readonly rest: RestHandler
  /** Not given: browsers let no page of another origin call. */
  readonly cors?: CorsHandler | undefined
  readonly state: ServerState
  /** Not given: everybody may call. */
  readonly admission?: Admission | undefined
  readonly logger: Logger
  /** For metrics: called when a request is over, as its log line is written. httpStatus is undefined where nothing was answered. */
  readonly onFinished?: ((record: RequestRecord, httpStatus: number | undefined) => void) | undefined
  /** The port speaks TLS, with these files. */
  readonly tls?: TlsFiles | undefined
  readonly limits?: Partial<Limits>
  /** Requests that take longer than this to finish are cut when the server stops. Default 30 s. */
  readonly drainTimeoutMs?: number
  /**
   * How long a stopping server still takes requests on the HTTP/1.1 connections it has: a client that is just sending one
   * can't know. Default 500 ms.
   */
  readonly drainGraceMs?: number
}

export interface Server {
  start(): Promise<{ readonly host: string; readonly port: number }>
  /** Takes no new connections, finishes every accepted request, then closes. Not ready from the first moment on. */
  stop(): Promise<void>
}

export function createServer(options: ServerOptions): Server {
  const limits = { ...defaultLimits, ...options.limits }
  const { state, logger, methods, rest, cors } = options
  state.services = methods.services
  const inFlight = new InFlight()
  const sessions = new Sessions(limits)
  const sockets = new Set<Socket>()
  const undecided = new Set<Socket>()
  const onFinished = (record: RequestRecord, httpStatus: number | undefined) => {
    logRequest(logger, record, httpStatus)
    options.onFinished?.(record, httpStatus)
  }
  const { admission } = options
  const dispatcher = new Dispatcher({
    admission,
    methods,
    rest,
    cors,
    state,
    onFinished,
    inFlight,
    sessions,
    ...limits,
  })

  const checkEveryMs = Math.min(1000, ...[limits.headersTimeoutMs, limits.requestTimeoutMs].map((ms) => ms / 4))
  const http1 = createHttp1(
    {
      ServerResponse: NamedResponse,
      maxHeaderSize: limits.maxHeaderBytes,
      headersTimeout: Math.min(limits.headersTimeoutMs, limits.requestTimeoutMs),
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: limits.idleTimeoutMs,
      connectionsCheckingInterval: checkEveryMs,
    },
    (request: IncomingMessage, response: ServerResponse) => dispatcher.request(request, response),
  )
  http1.on("checkContinue", (request: IncomingMessage, response: ServerResponse) =>
    dispatcher.request(request, response, "continue"),
  )
  http1.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) =>
    dispatcher.request(request, response, "unknown"),
  )
  const http2 = createHttp2({
    settings: {
      maxConcurrentStreams: limits.maxConcurrentStreams,
      // node:http2 resets streams whose headers exceed this: up to there we can still say why.
      maxHeaderListSize: limits.maxHeaderBytes * 2,
      initialWindowSize: 256 * 1024,
    },
  })
  http2.on("session", (session) => {
    sessions.add(session)
    session.setLocalWindowSize(1024 * 1024)
  })
  // Never listens: turns streams into requests and responses, for those parts that want them.
  const compatible = createHttp2((request, response) => dispatcher.request(request, response))
  compatible.on("checkContinue", (request, response) => dispatcher.request(request, response, "continue"))
  compatible.on("checkExpectation", (request, response) => dispatcher.request(request, response, "unknown"))
  http2.on("stream", (stream, headers, flags, rawHeaders: string[] = []) => {
    // A stream that breaks is the client's business; its close tells the implementation.
    stream.on("error", () => undefined)
    if (sessions.isOverloaded(stream.session)) stream.close(constants.NGHTTP2_REFUSED_STREAM)
    else if (!dispatcher.stream(stream, headers, rawHeaders))
      compatible.emit("stream", stream, headers, flags, rawHeaders)
  })

  const tls =
    options.tls &&
    tlsLayer({
      files: options.tls,
      handshakeTimeoutMs: limits.headersTimeoutMs,
      onFailure: (error) => logger.error({ err: error }, "the TLS files can't be used: those before stay in use"),
      onConnection(socket) {
        sockets.add(socket)
        socket.on("close", () => sockets.delete(socket))
        socket.on("error", () => undefined)
        const server = socket.alpnProtocol === "h2" ? http2 : http1
        server.emit("connection", socket)
      },
    })

  const tcp = createTcp(
    { allowHalfOpen: true, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 },
    (socket) => {
      sockets.add(socket)
      if (tls === undefined) undecided.add(socket)
      socket.on("close", () => {
        sockets.delete(socket)
        undecided.delete(socket)
      })
      const decided = (server: typeof http1 | typeof http2) => (decidedSocket: Socket) => {
        undecided.delete(decidedSocket)
        server.emit("connection", decidedSocket)
      }
      if (tls !== undefined) {
        tls.accept(socket)
        return
      }
      tellApart(socket, limits.headersTimeoutMs, decided(http1), (http2Socket) => {
        // node:http answers after the client's FIN; an HTTP/2 connection has no use for one half.
        http2Socket.allowHalfOpen = false
        decided(http2)(http2Socket)
      })
    },
  )
  tcp.maxConnections = limits.maxConnections

  let sweeper: NodeJS.Timeout | undefined
  let stopped: Promise<void> | undefined

  async function start() {
    await new Promise<void>((resolve, reject) => {
      tcp.once("error", reject)
      tcp.listen(options.port, options.host, resolve)
    })
    // Starts node:http's own clock for slow headers and bodies; it never listens itself.
    http1.emit("listening")
    sweeper = setInterval(() => {
      sessions.sweep()
      inFlight.timeOutOlderThan(limits.requestTimeoutMs)
    }, checkEveryMs).unref()
    const { address, port } = tcp.address() as AddressInfo
    return { host: address, port }
  }

  async function drain(): Promise<void> {
    state.drain()
    if (!tcp.listening) return
    const closed = new Promise<void>((resolve) => tcp.close(() => resolve()))
    sessions.drain()
    inFlight.announceEnd()
    const grace = performance.now() + (options.drainGraceMs ?? 500)
    const deadline = performance.now() + (options.drainTimeoutMs ?? 30_000)
    while (sockets.size > 0 && performance.now() < deadline) {
      if (performance.now() > grace) {
        for (const socket of undecided) socket.destroy()
        http1.closeIdleConnections()
      }
      await sleep(10)
    }
    if (inFlight.size > 0)
      logger.warn({ requests: inFlight.size }, "requests were cut: they outlasted the drain timeout")
    for (const socket of sockets) socket.destroy()
    clearInterval(sweeper)
    tls?.close()
    http1.close()
    await closed
  }

  return {
    start,
    stop() {
      stopped ??= drain()
      return stopped
    },
  }
}
