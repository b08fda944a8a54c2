// A part's headers, as far as forms use them (RFC 7578): the field's name. Content types and filenames are the client's affair.
const AS_THEY_ARE = new Set([undefined, "7bit", "8bit", "binary"]);
const PARAMETER = /;[ \t]*([^=;"\s]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;
/** The header fields of one part. */
export function parsePartHeaders(text) {
    const headers = new Map();
    // A line that begins with a blank continues the one before.
    for (const line of text.replace(/\r\n[ \t]+/g, " ").split("\r\n")) {
        const colon = line.indexOf(":");
        if (colon > 0)
            headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    const disposition = headers.get("content-disposition");
    const contentType = headers.get("content-type");
    const coding = headers.get("content-transfer-encoding")?.toLowerCase();
    const transferEncoding = AS_THEY_ARE.has(coding) ? undefined : coding;
    if (disposition === undefined || !/^form-data\b/i.test(disposition)) {
        return { name: undefined, filename: undefined, contentType, transferEncoding };
    }
    const parameters = new Map();
    for (const match of disposition.matchAll(PARAMETER)) {
        const name = match[1]?.toLowerCase();
        const value = match[2] === undefined ? match[3]?.trim() : unquote(match[2]);
        if (name !== undefined && value !== undefined && !parameters.has(name))
            parameters.set(name, value);
    }
    return { name: parameters.get("name"), filename: parameters.get("filename"), contentType, transferEncoding };
}
/** Browsers escape with percent signs, curl with backslashes. */
function unquote(text) {
    return text
        .replace(/\\(["\\])/g, "$1")
        .replace(/%(22|0[Dd]|0[Aa])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
//# sourceMappingURL=headers.js.map