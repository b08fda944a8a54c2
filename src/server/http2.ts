// HTTP/2 with prior knowledge on the connections that the port hands over, by node:http2. The rest of the server sees its requests only
// through the dispatcher, and its connections through Http2Server.
import { constants, createServer } from "node:http2"
import type { Socket } from "node:net"
import { awaitContinue } from "../rpc/http/messages.js"
import type { Dispatcher } from "./dispatch.js"
import type { Limits } from "./limits.js"
import type { ConnectionServer } from "./port.js"
import { Sessions } from "./sessions.js"

export interface Http2Server extends ConnectionServer {
  /** Closes connections that are idle, that no longer answer, or that take nothing of what they asked for. */
  sweep(): void
  /** Tells every client that the end is near, then finishes the streams they have. */
  drain(): void
}

export function createHttp2Server(dispatcher: Dispatcher, limits: Limits): Http2Server {
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
    else if (!dispatcher.stream(stream, headers, rawHeaders, connection)) {
      compatible.emit("stream", stream, headers, flags, rawHeaders)
    }
  })
  return {
    accept(socket: Socket) {
      accepted = socket
      server.emit("connection", socket)
      accepted = undefined
    },
    sweep: () => sessions.sweep(),
    drain: () => sessions.drain(),
  }
}
