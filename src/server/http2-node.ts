// HTTP/2 by node:http2 (HTTP2=node).
import { constants, createServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2"
import type { Socket } from "node:net"
import { awaitContinue } from "../rpc/http/messages.js"
import type { MemoryShare } from "../rpc/memory-budget.js"
import type { Dispatcher } from "./dispatch.js"
import { sizeOf } from "./grpc-dispatcher.js"
import type { ConnectionLoad, Http2Listener } from "./http2-listener.js"
import type { Limits } from "./limits.js"
import { Sessions } from "./sessions.js"

/** A listener that serves HTTP/2 by node:http2. It counts nothing. */
export function createNodeHttp2(dispatcher: Dispatcher, limits: Limits): Http2Listener {
  const sessions = new Sessions(limits, dispatcher.memory)
  const server = createServer({
    // node:http2 resets streams that have more: up to there we can still say why.
    maxHeaderListPairs: limits.maxHeaderFields * 2,
    settings: {
      maxConcurrentStreams: limits.maxConcurrentStreams,
      // node:http2 resets streams whose headers exceed this: up to there we can still say why.
      maxHeaderListSize: limits.maxHeaderBytes * 2,
      initialWindowSize: 256 * 1024,
    },
  })
  // node:http2 lends a session's socket out only without the means to end it. It makes the session as it is handed the socket.
  let accepted: Socket | undefined
  server.on("session", (session) => {
    sessions.add(session, accepted)
    session.setLocalWindowSize(1024 * 1024)
  })
  // Never listens: turns streams into requests and responses, at once, for those parts that want them.
  const compatible = createServer((request, response) => serve(request, response))
  compatible.on("checkContinue", (request, response) => {
    awaitContinue(request)
    serve(request, response)
  })
  compatible.on("checkExpectation", (request, response) => {
    awaitContinue(request)
    serve(request, response, 417)
  })
  /** What the stream holds that is being turned into a request. */
  let held: MemoryShare | undefined
  function serve(request: Http2ServerRequest, response: Http2ServerResponse, refusal?: number): void {
    const memory = held
    held = undefined
    if (memory !== undefined)
      dispatcher.request(request, response, memory, sessions.find(request.stream.session), refusal)
  }
  server.on("stream", (stream, headers, flags, rawHeaders: string[] = []) => {
    // A stream that breaks is the client's business; its close tells the implementation.
    stream.on("error", () => undefined)
    const connection = sessions.find(stream.session)
    const memory = connection === undefined ? undefined : hold(connection, headers[":path"], rawHeaders)
    if (connection === undefined || memory === undefined) stream.close(constants.NGHTTP2_REFUSED_STREAM)
    else if (!dispatcher.grpc.nodeStream(stream, headers, rawHeaders, connection, memory)) {
      held = memory
      compatible.emit("stream", stream, headers, flags, rawHeaders)
      // CONNECT it answers itself.
      const left = held as MemoryShare | undefined
      if (left !== undefined) stream.once("close", () => left.release())
      held = undefined
    }
  })
  function hold(connection: ConnectionLoad, path: string | undefined, rawHeaders: readonly string[]) {
    if (connection.isOverloaded) return undefined
    const { usage, calls } = connection
    return dispatcher.hold(path, rawHeaders.length / 2, sizeOf(rawHeaders), usage, calls === 0)
  }
  return {
    counters: undefined,
    accept(socket: Socket) {
      accepted = socket
      server.emit("connection", socket)
      accepted = undefined
    },
    sweep: () => sessions.sweep(),
    drain: () => sessions.drain(),
  }
}
