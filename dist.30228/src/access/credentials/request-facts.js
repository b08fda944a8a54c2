/** All values of a header (its name in lower case), in the order they came. */
export function headerValues(facts, name) {
    const { rawHeaders } = facts;
    const values = [];
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
        const key = rawHeaders[at];
        if (key.length === name.length && key.toLowerCase() === name)
            values.push(rawHeaders[at + 1]);
    }
    return values;
}
//# sourceMappingURL=request-facts.js.map