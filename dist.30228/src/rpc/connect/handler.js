// Serves Connect's universal handlers (streams, gRPC-Web, Connect) over node:http and node:http2. In place of connect-node's
// adapter, whose early refusals hang streams over HTTP/2 and harm the connection's next requests over HTTP/1.1.
import { Code, ConnectError } from "@connectrpc/connect";
import { sendContinue } from "../http/messages.js";
import { recordOf } from "../request-record.js";
import { universalRequest } from "./http-request.js";
import { writeResponse } from "./http-response.js";
/** Never rejects; an error that no handler has turned into an answer goes to `onError`. */
export async function serveUniversal(handler, request, response, values, 
/** What the handler reads of one message. */
readMaxBytes, onError, 
/** The call is answered with this error, and the request's body left unread. */
refusal) {
    try {
        const universal = universalRequest(request, response, values, { method: handler.method, readMaxBytes });
        const refused = refusal === undefined ? universal : { ...universal, body: refusing(refusal) };
        if (refusal === undefined)
            sendContinue(request, response);
        await writeResponse(await handler(refused), request, response, recordOf(values)?.memory);
    }
    catch (error) {
        if (!response.destroyed && !(error instanceof ConnectError && error.code === Code.Canceled))
            onError(error);
        if (!response.headersSent && !response.destroyed)
            response.statusCode = 500;
        response.end();
    }
}
/** A body whose first byte is an error: the protocol's own way to tell it is what the client sees. */
async function* refusing(error) {
    yield* [];
    throw error;
}
//# sourceMappingURL=handler.js.map