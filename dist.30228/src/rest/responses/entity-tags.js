// Entity tags in requests and responses (RFC 9110, sections 8.8.3 and 13.1): the one place that reads and writes them.
const ELEMENT = /[ \t]*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)")?[ \t]*(,|$)/y;
const GZIP_SUFFIX = "-gzip";
/** What an etag has between its quotes as it is; "%" begins an escape. */
const ESCAPED = /[^\x21\x23\x24\x26-\x7e]+/gu;
const PLAIN = /^[\x21\x23\x24\x26-\x7e]*$/;
/** Reads If-Match or If-None-Match; empty list elements are ignored. Undefined if the header is not there, is malformed or names no tag. */
export function parseEntityTags(header) {
    if (header === undefined)
        return undefined;
    if (header.trim() === "*")
        return { any: true, tags: [] };
    const tags = [];
    ELEMENT.lastIndex = 0;
    for (;;) {
        const match = ELEMENT.exec(header);
        if (match === null)
            return undefined;
        const [, weak, opaque, end] = match;
        if (opaque !== undefined)
            tags.push(sentTag(opaque, weak !== undefined));
        if (end === "")
            return tags.length === 0 ? undefined : { any: false, tags };
    }
}
function sentTag(opaque, weak) {
    const gzipped = opaque.endsWith(GZIP_SUFFIX);
    return { value: unescaped(gzipped ? opaque.slice(0, -GZIP_SUFFIX.length) : opaque), weak, gzipped };
}
function unescaped(opaque) {
    if (!opaque.includes("%"))
        return opaque;
    try {
        return decodeURIComponent(opaque);
    }
    catch {
        // We never wrote this one, so it matches nothing.
        return opaque;
    }
}
/**
 * The ETag header of an etag. What can't stand between the quotes is percent-encoded, and reading it back decodes it. The gzipped
 * representation has other bytes, hence a strong tag of its own.
 */
export function formatEntityTag(etag, gzipped = false) {
    if (!gzipped && PLAIN.test(etag) && !etag.endsWith(GZIP_SUFFIX))
        return `"${etag}"`;
    const opaque = etag
        .toWellFormed()
        .replace(ESCAPED, encodeURIComponent)
        .replace(/-gzip$/, "%2Dgzip");
    return gzipped ? `"${opaque}${GZIP_SUFFIX}"` : `"${opaque}"`;
}
/** The ETag header of the gzipped representation, by the one that the plain representation has. */
export function gzippedEntityTag(header) {
    return header.endsWith('"') ? `${header.slice(0, -1)}${GZIP_SUFFIX}"` : header;
}
/** If-Match's comparison: a weak tag never matches. */
export function matchesStrongly({ any, tags }, etag) {
    return any || tags.some(({ weak, value }) => !weak && value === etag);
}
/** If-None-Match's comparison; gives the tag that matches. */
export function findWeakMatch({ tags }, etag) {
    return tags.find(({ value }) => value === etag);
}
//# sourceMappingURL=entity-tags.js.map