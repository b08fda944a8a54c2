/** Whether the request came over HTTP/2. */
export function isHttp2Request(request) {
    return "stream" in request;
}
/** Whether src/http2 serves the request. */
export function isOwnHttp2Request(request) {
    return "headerCharacters" in request;
}
/** Whether the response goes out over HTTP/2. */
export function isHttp2Response(response) {
    return "stream" in response;
}
export function isBodySource(request) {
    return "receiveBody" in request;
}
export function isWholeResponse(response) {
    return "sendWhole" in response;
}
/** Whether a body may follow the headers; a chunked one may turn out empty. */
export function mayHaveBody(request) {
    const length = request.headers["content-length"];
    if (length !== undefined)
        return length !== "0";
    if (isHttp2Request(request))
        return !request.stream.endAfterHeaders && !request.readableEnded;
    return request.headers["transfer-encoding"] !== undefined;
}
/** Requests whose client waits for 100 Continue, and whose server left that to whoever wants the body. */
const waiting = new WeakSet();
/** For a server's "checkContinue" event: 100 Continue goes out when somebody asks for the body. */
export function awaitContinue(request) {
    waiting.add(request);
}
/** Whether the client has not begun to send its body, and waits until it is told to. */
export function isAwaitingContinue(request) {
    return waiting.has(request);
}
/** The body is wanted: a client that waits is told to send it. */
export function sendContinue(request, response) {
    if (waiting.delete(request))
        response.writeContinue();
}
/** The body is not wanted. True: its client waits for leave, so that nothing is on its way. */
export function forgetContinue(request) {
    return waiting.delete(request);
}
//# sourceMappingURL=messages.js.map