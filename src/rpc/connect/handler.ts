// Serves Connect's universal handlers (streams, gRPC-Web, Connect) over node:http and node:http2. In place of connect-node's
// adapter, whose early refusals hang streams over HTTP/2 and harm the connection's next requests over HTTP/1.1.
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import type { UniversalHandler, UniversalServerResponse } from "@connectrpc/connect/protocol"
import { ErrorInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"
import { bearerChallenge } from "../http/challenge.js"
import { type HttpRequest, type HttpResponse, sendContinue } from "../http/messages.js"
import { recordOf } from "../request-record.js"
import { universalRequest } from "./http-request.js"
import { writeResponse } from "./http-response.js"
import type { RequestBodyOptions } from "./request-body.js"

/** Never rejects; an error that no handler has turned into an answer goes to `onError`. */
export async function serveUniversal(
  handler: UniversalHandler,
  request: HttpRequest,
  response: HttpResponse,
  values: ContextValues,
  options: Omit<RequestBodyOptions, "method" | "memory">,
  onError: (error: unknown) => void,
  /** The call is answered with this error, and the request's body left unread. */
  refusal?: ConnectError | undefined,
): Promise<void> {
  try {
    const universal = universalRequest(request, response, values, { ...options, method: handler.method })
    const refused = refusal === undefined ? universal : { ...universal, body: refusing(refusal) }
    if (refusal === undefined) sendContinue(request, response)
    // Who is refused gets that error, and not that the body is too large.
    else universal.header.delete("content-length")
    const { methodKind } = handler.method
    const isReading = refusal === undefined && (methodKind === "client_streaming" || methodKind === "bidi_streaming")
    const answer = challenging(await handler(refused), refusal)
    await writeResponse(answer, request, response, recordOf(values)?.memory, isReading)
  } catch (error) {
    if (!response.destroyed && !(error instanceof ConnectError && error.code === Code.Canceled)) onError(error)
    if (!response.headersSent && !response.destroyed) response.statusCode = 500
    response.end()
  }
}

/** With how to come in where it is a 401, as HTTP asks for. */
function challenging(answer: UniversalServerResponse, refusal: ConnectError | undefined): UniversalServerResponse {
  if (answer.status !== 401) return answer
  const header = new Headers(answer.header)
  header.set("www-authenticate", bearerChallenge(refusal?.findDetails(ErrorInfoSchema)[0]?.reason))
  return { ...answer, header }
}

/** A body whose first byte is an error: the protocol's own way to tell it is what the client sees. */
async function* refusing(error: ConnectError): AsyncGenerator<Uint8Array> {
  yield* [] as Uint8Array[]
  throw error
}
