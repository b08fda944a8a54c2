import { resourceError } from "./errors.js";
/**
 * The etag of a stored resource: which life it is (a resource deleted and made again is another), its revision, and marks for what the
 * answer shows from other rows.
 */
export function etagOf(document, ...marks) {
    return [document.uid.slice(-10), document.revision, ...marks.map((mark) => mark ?? "")].join("-");
}
/** Whether the precondition holds; `etag` is undefined for a resource that does not exist. */
export function isMet({ kind, etags }, etag) {
    const matches = etag !== undefined && (etags === "any" || etags.includes(etag));
    return kind === "match" ? matches : !matches;
}
/** Refuses unless every precondition holds: ALREADY_EXISTS_PRECONDITION where nothing may exist, else ETAG_MISMATCH. */
export function checkPreconditions(preconditions, etag, resourceType, resourceId) {
    for (const precondition of preconditions) {
        if (isMet(precondition, etag))
            continue;
        if (precondition.kind === "none-match" && precondition.etags === "any") {
            const problem = "exists, and the request demands that it does not";
            throw resourceError("ALREADY_EXISTS_PRECONDITION", resourceType, resourceId, problem);
        }
        const problem = etag === undefined
            ? "does not exist, so no etag of it can match"
            : precondition.kind === "none-match"
                ? "has an etag that it must not have for this change"
                : "was changed: read it again and retry with its current etag";
        throw resourceError("ETAG_MISMATCH", resourceType, resourceId, problem);
    }
}
//# sourceMappingURL=etag.js.map