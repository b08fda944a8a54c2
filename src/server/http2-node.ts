// HTTP/2 by node:http2 (HTTP2=node).
import { constants, createServer } from "node:http2"
import type { Socket } from "node:net"
import { awaitContinue } from "../rpc/http/messages.js"
import type { Dispatcher } from "./dispatch.js"
import type { Http2Listener } from "./http2-listener.js"
import type { Limits } from "./limits.js"
import { Sessions } from "./sessions.js"

/** A listener that serves HTTP/2 by node:http2. It counts nothing. */
export function createNodeHttp2(dispatcher: Dispatcher, limits: Limits): Http2Listener {
  const sessions = new Sessions(limits)
  const server = createServer({
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
  // Never listens: turns streams into requests and responses, for those parts that want them.
  const compatible = createServer((request, response) =>
    dispatcher.request(request, response, sessions.find(request.stream.session)),
  )
  compatible.on("checkContinue", (request, response) => {
    awaitContinue(request)
    dispatcher.request(request, response, sessions.find(request.stream.session))
  })
  compatible.on("checkExpectation", (request, response) => {
    awaitContinue(request)
    dispatcher.request(request, response, sessions.find(request.stream.session), 417)
  })
  server.on("stream", (stream, headers, flags, rawHeaders: string[] = []) => {
    // A stream that breaks is the client's business; its close tells the implementation.
    stream.on("error", () => undefined)
    const connection = sessions.find(stream.session)
    if (connection === undefined || connection.isOverloaded) stream.close(constants.NGHTTP2_REFUSED_STREAM)
    else if (!dispatcher.grpc.nodeStream(stream, headers, rawHeaders, connection)) {
      compatible.emit("stream", stream, headers, flags, rawHeaders)
    }
  })
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
