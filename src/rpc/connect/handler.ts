// Serves Connect's universal handlers (streams, gRPC-Web, Connect) over node:http and node:http2. In place of connect-node's
// adapter, whose early refusals hang streams over HTTP/2 and harm the connection's next requests over HTTP/1.1.
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect"
import type { UniversalHandler } from "@connectrpc/connect/protocol"
import { type HttpRequest, type HttpResponse, sendContinue } from "../http/messages.js"
import { universalRequest } from "./http-request.js"
import { writeResponse } from "./http-response.js"

/** Never rejects; an error that no handler has turned into an answer goes to `onError`. */
export async function serveUniversal(
  handler: UniversalHandler,
  request: HttpRequest,
  response: HttpResponse,
  values: ContextValues,
  onError: (error: unknown) => void,
): Promise<void> {
  try {
    sendContinue(request, response)
    await writeResponse(await handler(universalRequest(request, response, values)), request, response)
  } catch (error) {
    if (!response.destroyed && !(error instanceof ConnectError && error.code === Code.Canceled)) onError(error)
    if (!response.headersSent && !response.destroyed) response.statusCode = 500
    response.end()
  }
}
