import { getter, isMessageValue } from "../binding/field-accessors.js";
import { findWeakMatch, formatEntityTag, matchesStrongly, parseEntityTags } from "./entity-tags.js";
import { restError } from "./errors.js";
import { createHeadWriter } from "./response-head.js";
export const HTTP_BODY = "google.api.HttpBody";
/** Whether the message is a google.api.HttpBody. */
export function isHttpBody(message) {
    return message?.typeName === HTTP_BODY;
}
/** How to get the body from a response, if the response is or has a google.api.HttpBody. */
export function httpBodyOf(output, responseBody) {
    if (responseBody === undefined)
        return isHttpBody(output) ? asHttpBody : undefined;
    if (responseBody.fieldKind !== "message" || !isHttpBody(responseBody.message))
        return undefined;
    const get = getter(responseBody);
    return (message) => asHttpBody(get(message));
}
function asHttpBody(value) {
    return isMessageValue(value) ? value : undefined;
}
/** Compiles how the responses of a binding are written. */
export function createAnswerer(binding, codec, takesIfMatch) {
    const { method, responseBody } = binding;
    const head = createHeadWriter(binding, codec);
    const raw = httpBodyOf(method.output, responseBody);
    const write = responseBody === undefined ? codec.messageWriter(method.output) : codec.fieldWriter(responseBody);
    return (exchange, message, call) => {
        const { status, headers, etag } = head(message, call);
        if (etag !== undefined &&
            isRead(exchange) &&
            answersPrecondition(exchange, { status, headers, etag }, takesIfMatch)) {
            return;
        }
        if (status === 204) {
            exchange.send(204, headers, undefined);
            return;
        }
        if (raw === undefined) {
            exchange.sendJson(status, headers, write(message));
            return;
        }
        const body = raw(message);
        const data = body?.data ?? new Uint8Array();
        headers["content-type"] = contentTypeOf(body);
        headers["content-length"] = data.length;
        exchange.send(status, headers, data);
    };
}
/** The media type of a body; bytes of none are an octet stream. */
export function contentTypeOf(body) {
    const type = body?.contentType ?? "";
    return type !== "" && /^[\t\x20-\x7e]*$/.test(type) ? type : "application/octet-stream";
}
/** Whether the request only reads. */
export function isRead(exchange) {
    return exchange.request.method === "GET" || exchange.request.method === "HEAD";
}
/** Whether If-Match or If-None-Match, well-formed as the binder has seen, has decided the response. */
export function answersPrecondition(exchange, head, takesIfMatch) {
    const { headers } = exchange.request;
    const ifMatch = takesIfMatch ? undefined : parseEntityTags(headers["if-match"]);
    if (ifMatch !== undefined && !matchesStrongly(ifMatch, head.etag)) {
        exchange.fail(restError("PRECONDITION_FAILED", "If-Match: the entity has another tag"));
        return true;
    }
    const ifNoneMatch = parseEntityTags(headers["if-none-match"]);
    if (ifNoneMatch === undefined || head.status !== 200)
        return false;
    const match = findWeakMatch(ifNoneMatch, head.etag);
    if (!ifNoneMatch.any && match === undefined)
        return false;
    // The client's copy is the gzipped one, or not: this confirms the one it has.
    head.headers.etag = formatEntityTag(head.etag, match?.gzipped);
    exchange.sendNotModified(head.headers);
    return true;
}
//# sourceMappingURL=response.js.map