/** Where a reason says more than its code's row in google/rpc/code.proto. */
export const DOMAIN_STATUS = {
    CONFLICT: 409,
    REFERENCED: 412,
    ETAG_MISMATCH: 412,
    ALREADY_EXISTS_PRECONDITION: 412,
    TOO_LARGE: 413,
};
/** Retry-After in whole seconds; a service that is away for an unknown time is worth a try after one. */
export function retryAfter(error) {
    const seconds = error.retryAfter ?? (error.status === 503 ? 1 : undefined);
    return seconds === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil(seconds))) };
}
const INVALID_TOKEN = new Set(["CREDENTIAL_UNKNOWN", "CREDENTIAL_EXPIRED"]);
/** WWW-Authenticate of a 401 (RFC 6750, section 3): what may be sent, and what was wrong with what was. */
export function challenge({ status, reason = "" }) {
    if (status !== 401)
        return {};
    const error = INVALID_TOKEN.has(reason) ? "invalid_token" : reason === "CREDENTIAL_MALFORMED" ? "invalid_request" : "";
    const realm = 'Bearer realm="version-registry"';
    return { "www-authenticate": error === "" ? realm : `${realm}, error="${error}"` };
}
//# sourceMappingURL=statuses.js.map