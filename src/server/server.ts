// The process's one port: HTTP/1.1 and cleartext HTTP/2, every protocol behind it, and a stop that cuts nobody off.
import type { Logger } from "pino"
import type { Admission } from "../rpc/admission.js"
import { MemoryBudget } from "../rpc/memory-budget.js"
import type { MethodTable } from "../rpc/method-table.js"
import type { RequestRecord } from "../rpc/request-record.js"
import type { ServerCounts } from "../telemetry/metrics.js"
import { createRequestLog } from "../telemetry/request-log.js"
import { type CorsHandler, Dispatcher, type RestHandler } from "./dispatch.js"
import { drain } from "./drain.js"
import { createHttp1Server } from "./http1.js"
import type { Http2Kind } from "./http2-listener.js"
import { createNodeHttp2 } from "./http2-node.js"
import { createHttp2Memory, createOwnHttp2 } from "./http2-own.js"
import { InFlight } from "./in-flight.js"
import { defaultLimits, type Limits } from "./limits.js"
import type { OriginGuard } from "./origin-guard.js"
import { Port } from "./port.js"
import type { ServerState } from "./state.js"
import type { TlsFiles } from "./tls.js"

export interface ServerOptions {
  /** The address to listen on: a name or an IP address of this machine. */
  readonly host: string
  /** 0: a free one. */
  readonly port: number
  /** Every RPC method, with its implementation. */
  readonly methods: MethodTable
  /** Answers what is no RPC. */
  readonly rest: RestHandler
  /** Not given: browsers let no page of another origin call. */
  readonly cors?: CorsHandler | undefined
  /** Says which requests of browsers are refused, whichever part would answer them. */
  readonly guard?: OriginGuard | undefined
  /** What readiness probes and gRPC health answer. */
  readonly state: ServerState
  /** Not given: everybody may call. */
  readonly admission?: Admission | undefined
  /** Gets a line of each request, and what goes wrong outside of requests. */
  readonly logger: Logger
  /** For metrics: called when a request is over, as its log line is written. httpStatus is undefined where nothing was answered. */
  readonly onFinished?: ((record: RequestRecord, httpStatus: number | undefined) => void) | undefined
  /** For traces: called when a request's head was read, before anything is done about it. */
  readonly onStarted?: ((record: RequestRecord) => void) | undefined
  /** The port speaks TLS, with these files. */
  readonly tls?: TlsFiles | undefined
  /** What connections and requests may cost. Those that are not given have their defaults. */
  readonly limits?: Partial<Limits>
  /** Who serves HTTP/2: src/http2 or node:http2. Default own. */
  readonly http2?: Http2Kind
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
  /** What the port and its connections have seen so far, for metrics. */
  counts(): ServerCounts
}

/** A server that does not listen yet. */
export function createServer(options: ServerOptions): Server {
  const limits = { ...defaultLimits, ...options.limits }
  const { state, logger, methods, rest, cors } = options
  state.services = methods.services
  state.onFailure = (check, error) => logger.error({ err: error, check }, "not ready: a check fails")
  const inFlight = new InFlight()
  const logRequest = createRequestLog(logger)
  const onFinished = (record: RequestRecord, httpStatus: number | undefined) => {
    logRequest(record, httpStatus)
    options.onFinished?.(record, httpStatus)
  }
  const http2Memory = createHttp2Memory(limits)
  const memory = new MemoryBudget(
    { requestBytes: limits.maxRequestMemoryBytes, responseBytes: limits.maxResponseMemoryBytes },
    () => http2Memory.unsentBytes,
  )
  const { maxHeaderBytes, maxHeaderFields } = limits
  const dispatcher = new Dispatcher({
    methods,
    rest,
    cors,
    guard: options.guard,
    admission: options.admission,
    state,
    onStarted: options.onStarted,
    onFinished,
    inFlight,
    memory,
    maxHeaderBytes,
    maxHeaderFields,
  })
  const checkEveryMs = Math.min(1000, limits.headersTimeoutMs / 4, limits.stallTimeoutMs / 4)
  const http1 = createHttp1Server(dispatcher, limits, checkEveryMs)
  const http2 =
    options.http2 === "node"
      ? createNodeHttp2(dispatcher, limits)
      : createOwnHttp2(dispatcher, limits, http2Memory, logger)
  const onTlsFailure = (error: unknown) =>
    logger.error({ err: error }, "the TLS files can't be used: those before stay in use")
  const port = new Port({ http1, http2, limits, tls: options.tls, onTlsFailure })
  let sweeper: NodeJS.Timeout | undefined
  let stopped: Promise<void> | undefined

  async function stop(): Promise<void> {
    state.drain()
    const graceMs = options.drainGraceMs ?? 500
    const cut = await drain({ port, http1, http2, inFlight }, { graceMs, timeoutMs: options.drainTimeoutMs ?? 30_000 })
    if (cut > 0) logger.warn({ requests: cut }, "requests were cut: they outlasted the drain timeout")
    clearInterval(sweeper)
  }

  return {
    async start() {
      const address = await port.listen(options.host, options.port)
      http1.start()
      sweeper = setInterval(() => {
        http2.sweep()
        inFlight.watchForStalls(limits.stallTimeoutMs)
      }, checkEveryMs).unref()
      return address
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
    counts() {
      const { open, accepted, refused, receivedBytes, sentBytes } = port.counts()
      return {
        connectionsOpen: open,
        connectionsAccepted: accepted,
        connectionsRefused: refused,
        receivedBytes,
        sentBytes,
        requestsOpen: inFlight.size,
        http2: http2.counters,
      }
    },
  }
}
