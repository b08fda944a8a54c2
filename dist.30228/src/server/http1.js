// HTTP/1.1 on the connections that the port hands over, by node:http.
import { createServer } from "node:http";
import { Code, ConnectError } from "@connectrpc/connect";
import { awaitContinue } from "../rpc/http/messages.js";
import { RequestRecord } from "../rpc/request-record.js";
import { Http1Request, Http1Response } from "./http1-messages.js";
/** Where a connection keeps the response that it carried last: a map of connections would be written for each request. */
const lastResponse = Symbol("last response");
/** `checkEveryMs`: how often slow requests are looked for. */
export function createHttp1Server(dispatcher, limits, checkEveryMs) {
    const server = createServer({
        IncomingMessage: Http1Request,
        ServerResponse: Http1Response,
        maxHeaderSize: limits.maxHeaderBytes,
        headersTimeout: limits.headersTimeoutMs,
        // A body may take as long as it likes while it comes: stalls are looked for elsewhere.
        requestTimeout: 0,
        keepAliveTimeout: limits.idleTimeoutMs,
        connectionsCheckingInterval: checkEveryMs,
    }, (request, response) => serve(request, response));
    const persistence = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(limits.idleTimeoutMs / 1000)}\r\n`;
    function serve(request, response, refusal = refusalOf(request)) {
        const socket = request.socket;
        socket[lastResponse] = response;
        response.persistence = persistence;
        dispatcher.request(request, response, undefined, refusal);
    }
    server.on("checkContinue", (request, response) => {
        awaitContinue(request);
        serve(request, response);
    });
    server.on("checkExpectation", (request, response) => {
        awaitContinue(request);
        serve(request, response, 417);
    });
    server.on("clientError", (error, duplex) => {
        // It is always one of those that the port has handed over.
        const socket = duplex;
        const response = socket[lastResponse];
        const isAnswering = response?.headersSent === true && !response.writableFinished;
        if (!socket.writable || isAnswering || error.code === "ECONNRESET") {
            socket.destroy();
            return;
        }
        const answer = () => answerUnreadable(socket, error.code, dispatcher);
        if (error.code !== "ERR_HTTP_REQUEST_TIMEOUT")
            answer();
        else {
            // After a stall of this process the timer comes before bytes that have been there for long: let them be read first.
            const { bytesRead } = socket;
            setImmediate(() => setImmediate(() => (socket.bytesRead === bytesRead ? answer() : watchAgain(socket, answer))));
        }
    });
    function watchAgain(socket, answer) {
        const before = socket[lastResponse];
        setTimeout(() => {
            if (!socket.destroyed && socket[lastResponse] === before)
                answer();
        }, limits.headersTimeoutMs).unref();
    }
    return {
        accept: (socket) => void server.emit("connection", socket),
        // It never listens itself.
        start: () => void server.emit("listening"),
        closeIdleConnections: () => server.closeIdleConnections(),
        stop: () => void server.close(),
    };
}
/** What node:http lets through and HTTP doesn't allow. */
function refusalOf({ rawHeaders, headers }) {
    const coding = headers["transfer-encoding"];
    if (coding !== undefined && coding.trim().toLowerCase() !== "chunked") {
        return new ConnectError("Transfer-Encoding: chunked is the only coding that is read", Code.Unimplemented);
    }
    let hosts = 0;
    for (let i = 0; i < rawHeaders.length; i += 2) {
        const name = rawHeaders[i];
        if (name?.length === 4 && name.toLowerCase() === "host")
            hosts++;
    }
    return hosts > 1 ? new ConnectError("Host: a request has one", Code.InvalidArgument) : undefined;
}
/** What node:http could not read: its status, in the envelope of the default dialect. */
function answerUnreadable(socket, code, dispatcher) {
    const [status, reason, error, message] = unreadable[code ?? ""] ?? malformed;
    const record = new RequestRecord("rest", undefined);
    record.method = "unreadable";
    record.code = error;
    const body = JSON.stringify({ code: error, message, details: [] });
    socket.end(`HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
        `x-request-id: ${record.correlationId}\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`, () => socket.destroySoon());
    dispatcher.unreadable(record, status);
}
const malformed = [400, "Bad Request", Code.InvalidArgument, "the request is not HTTP/1.1"];
const unreadable = {
    ERR_HTTP_REQUEST_TIMEOUT: [
        408,
        "Request Timeout",
        Code.DeadlineExceeded,
        "the request's head did not arrive in time",
    ],
    HPE_HEADER_OVERFLOW: [
        431,
        "Request Header Fields Too Large",
        Code.InvalidArgument,
        "the request's head is too large",
    ],
};
//# sourceMappingURL=http1.js.map