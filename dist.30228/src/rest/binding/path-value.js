/** Undefined if a segment is no percent-encoded UTF-8. An encoded slash is decoded only where one segment can match. */
export function pathValue(variable, segments) {
    try {
        if (!variable.multi)
            return decodeOnce(segments[variable.start] ?? "");
        return segments.slice(variable.start, variable.end).map(decodeAllButSlashes).join("/");
    }
    catch {
        return undefined;
    }
}
function decodeOnce(segment) {
    return segment.includes("%") ? decodeURIComponent(segment) : segment;
}
function decodeAllButSlashes(segment) {
    if (!segment.includes("%"))
        return segment;
    return segment
        .split(/(%2[Ff])/)
        .map((part, index) => (index % 2 === 1 ? part : decodeURIComponent(part)))
        .join("");
}
//# sourceMappingURL=path-value.js.map