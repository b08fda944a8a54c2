// Splits a query string: pairs by "&", a raw "+" is a space, each name and value decoded once.
/** Calls `pair` for each in order, `broken` for what is no percent-encoded UTF-8. */
export function readQuery(query, pair, broken) {
    let start = 0;
    while (start < query.length) {
        let end = query.indexOf("&", start);
        if (end === -1)
            end = query.length;
        if (end > start) {
            const equals = query.indexOf("=", start);
            const nameEnd = equals === -1 || equals > end ? end : equals;
            const name = decode(query.slice(start, nameEnd));
            const value = nameEnd === end ? "" : decode(query.slice(nameEnd + 1, end));
            if (name === undefined || value === undefined)
                broken(name ?? query.slice(start, nameEnd));
            else
                pair(name, value);
        }
        start = end + 1;
    }
}
function decode(text) {
    if (!text.includes("%"))
        return text.includes("+") ? text.replaceAll("+", " ") : text;
    try {
        return decodeURIComponent(text.replaceAll("+", " "));
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=query-string.js.map