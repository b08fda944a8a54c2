// One spelling for each literal, so that templates and paths can be compared: decoded where it is percent-encoded UTF-8, else as it
// stands, with upper case escapes.
/** The text that a literal of a template matches, decoded. */
export function literalText(raw) {
    if (!raw.includes("%"))
        return raw;
    try {
        return decodeURIComponent(raw);
    }
    catch {
        return raw.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
    }
}
//# sourceMappingURL=literal.js.map