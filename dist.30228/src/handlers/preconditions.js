/** All that must hold; `resource` is the one that the request carries, whose own etag counts as well. */
export function preconditionsOf(request, resource) {
    return [...matching(request.etag), ...matching(resource?.etag ?? ""), ...conditionsOf(request.preconditions)];
}
/** What If-Match and If-None-Match say. A weak tag never matches If-Match. */
export function conditionsOf(preconditions) {
    const { ifMatch, ifNoneMatch } = preconditions ?? {};
    return [
        ...(ifMatch === undefined ? [] : [{ kind: "match", etags: etagsOf(ifMatch, false) }]),
        ...(ifNoneMatch === undefined ? [] : [{ kind: "none-match", etags: etagsOf(ifNoneMatch, true) }]),
    ];
}
/** Whether the request demands that the resource does not exist. */
export function demandsAbsence(request) {
    return request.mustNotExist || request.preconditions?.ifNoneMatch?.any === true;
}
function matching(etag) {
    return etag === "" ? [] : [{ kind: "match", etags: etag === "*" ? "any" : [etag] }];
}
function etagsOf({ any, tags }, weakly) {
    return any ? "any" : tags.filter(({ weak }) => weakly || !weak).map(({ value }) => value);
}
//# sourceMappingURL=preconditions.js.map