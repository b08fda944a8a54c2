import { cors as connectCors } from "@connectrpc/connect";
import { fieldOptions } from "./options.js";
const ALLOWED = [
    ...connectCors.allowedHeaders,
    "Authorization",
    "Accept",
    "If-Match",
    "If-None-Match",
    "Request-Timeout",
    "X-Request-Id",
    "Idempotency-Key",
    "Traceparent",
    "Tracestate",
    "Baggage",
];
const EXPOSED = [...connectCors.exposedHeaders, "ETag", "Allow", "Retry-After", "X-Request-Id"];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].join(", ");
/** The header fields that fields of `methods` travel in are part of the API, whatever the page's origin. */
export function createCors(options, methods = []) {
    const origins = options.origins === "*" ? undefined : new Set(options.origins);
    if (origins === undefined && options.credentials === true) {
        throw new Error('cors: credentials need named origins, not "*"');
    }
    const sent = methods.flatMap(({ input }) => input.fields);
    // What is a header field of a resource is one where the resource is the whole body, too.
    const answered = methods.flatMap(({ output }) => output.fields.flatMap((field) => [field, ...fieldsIn(field)]));
    const allowed = listed(ALLOWED, headersOf(sent), options.allowedHeaders);
    const exposed = listed(EXPOSED, headersOf(answered), options.exposedHeaders);
    const maxAge = String(options.maxAgeSeconds ?? 7200);
    return (request, response) => {
        const { origin } = request.headers;
        response.setHeader("vary", "Origin");
        if (origin === undefined || !(origins === undefined || origins.has(origin)))
            return false;
        response.setHeader("access-control-allow-origin", origins === undefined ? "*" : origin);
        if (options.credentials === true)
            response.setHeader("access-control-allow-credentials", "true");
        if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) {
            response.setHeader("access-control-expose-headers", exposed);
            return false;
        }
        response.setHeader("access-control-allow-methods", METHODS);
        response.setHeader("access-control-allow-headers", allowed);
        response.setHeader("access-control-max-age", maxAge);
        response.writeHead(204);
        response.end();
        return true;
    };
}
function fieldsIn(field) {
    return field.fieldKind === "message" ? field.message.fields : [];
}
function headersOf(fields) {
    return fields.map((field) => fieldOptions(field).header).filter((header) => header !== "");
}
/** As a header's list; of names that differ in case only, the first. */
function listed(...names) {
    const byKey = new Map();
    for (const name of names.flatMap((each) => each ?? [])) {
        if (!byKey.has(name.toLowerCase()))
            byKey.set(name.toLowerCase(), name);
    }
    return [...byKey.values()].join(", ");
}
//# sourceMappingURL=cors.js.map