// Trailers that an implementation sets, for clients that say that they read them. HTTP knows no other place for them: whoever does
// not say so gets none, and intermediaries may drop them.
import type { Call } from "../../rpc/call.js"
import { copyMetadata } from "../../rpc/grpc/headers.js"
import type { Headers, Request } from "../http.js"

/** The trailers of a call, where the client takes any. */
export function trailersFor(request: Request, call: Call | undefined): Headers | undefined {
  const given = call?.responseTrailerIfAny
  // They follow chunks, which HTTP/1.0 does not know.
  if (request.httpVersion === "1.0") return undefined
  if (given === undefined || !/(^|,)[ \t]*trailers[ \t]*(;|,|$)/i.test(String(request.headers.te ?? "")))
    return undefined
  const trailers: Headers = {}
  copyMetadata(given, trailers)
  return Object.keys(trailers).length === 0 ? undefined : trailers
}
