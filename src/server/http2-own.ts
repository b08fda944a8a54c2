// HTTP/2 by src/http2 (HTTP2=own).
import type { Socket } from "node:net"
import type { Logger } from "pino"
import { type Http2Options, Http2Server, type Http2Stream, MemoryBudget, nodeExchange } from "../http2/index.js"
import { awaitContinue } from "../rpc/http/messages.js"
import { sliceMs } from "../turns.js"
import type { Dispatcher } from "./dispatch.js"
import { ConnectionLoad, type Http2Listener } from "./http2-listener.js"
import type { Limits } from "./limits.js"

/** A frame has at most 16 KiB, and a client that goes on sending it is not cut for being slow: this many times a stall. */
const WHOLE_FRAME_STALLS = 10
/** Who has begun a frame is about to send its rest, and has less time to be silent than one who may be thinking. */
const FRAME_STALL_PART = 2 / 3

/** What the server's limits come to for a connection over HTTP/2. */
export function http2Options(limits: Limits): Partial<Http2Options> {
  return {
    maxConcurrentStreams: limits.maxConcurrentStreams,
    // Up to there the answer can say why, in the form of its protocol.
    maxHeaderListBytes: limits.maxHeaderBytes * 2,
    maxHeaderFields: limits.maxHeaderFields,
    // Beyond it the connection ends: a list that is somewhat too large is still answered.
    maxHeaderBlockBytes: limits.maxHeaderBytes * 4,
    handshakeTimeoutMs: limits.headersTimeoutMs,
    headersTimeoutMs: limits.headersTimeoutMs,
    frameTimeoutMs: Math.ceil(limits.stallTimeoutMs * FRAME_STALL_PART),
    wholeFrameTimeoutMs: limits.stallTimeoutMs * WHOLE_FRAME_STALLS,
    stallTimeoutMs: limits.stallTimeoutMs,
    idleTimeoutMs: limits.idleTimeoutMs,
    pingIntervalMs: limits.pingIntervalMs,
    readSliceMs: sliceMs,
  }
}

/**
 * What clients have not taken of responses over HTTP/2 is counted here and nowhere else: src/http2 knows it to the byte, and the server's
 * own budget asks this one. Request bodies are counted by the server's, as over HTTP/1.1. Beyond both limits together, which no client
 * reaches that heeds 503, the connection that holds the most is cut.
 */
export function createHttp2Memory(limits: Limits): MemoryBudget {
  return new MemoryBudget(limits.maxRequestMemoryBytes + limits.maxResponseMemoryBytes)
}

/** A listener that serves HTTP/2 by src/http2. */
export function createOwnHttp2(
  dispatcher: Dispatcher,
  limits: Limits,
  memory: MemoryBudget,
  logger: Logger,
): Http2Listener {
  const server = new Http2Server(
    {
      onConnection(connection) {
        const usage = dispatcher.memory.join(connection.socket.remoteAddress ?? "")
        connection.context = new ConnectionLoad(limits.maxConcurrentStreams, usage)
      },
      onConnectionClose({ context }) {
        if (context instanceof ConnectionLoad) dispatcher.memory.leave(context.usage)
      },
      onRequest: (stream) => serve(stream, dispatcher),
      onError: (error) => logger.error({ err: error }, "an HTTP/2 stream failed"),
    },
    http2Options(limits),
    memory,
  )
  return {
    counters: server.counters,
    accept: (socket: Socket) => void server.accept(socket),
    // It has a clock of its own.
    sweep: () => undefined,
    drain: () => server.drain(),
  }
}

function serve(stream: Http2Stream, dispatcher: Dispatcher): void {
  const load = stream.connection.context as ConnectionLoad
  const { path, fields, characters } = stream.head
  const memory = load.isOverloaded
    ? undefined
    : dispatcher.hold(path, fields.length, characters, load.usage, load.calls === 0, false)
  if (memory === undefined) {
    stream.refuse()
    return
  }
  if (dispatcher.grpc.stream(stream, load, memory)) return
  const { request, response } = nodeExchange(stream)
  const { expect } = request.headers
  if (expect !== undefined) awaitContinue(request)
  const isUnknown = expect !== undefined && expect.toLowerCase() !== "100-continue"
  dispatcher.request(request, response, memory, load, isUnknown ? 417 : undefined)
}
