// What a JSON schema refers to: other definitions of its version by "#/$defs/NAME", or by the URL that one is served at.
const LOCAL = "#/$defs/";
/** Media types whose content is JSON. */
export function isJson(contentType) {
    const type = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
    return type === "application/json" || type === "text/json" || type.endsWith("+json");
}
/** What the content (parsed JSON) refers to, each text once. `location` is the path of the version's schemas, ending with a slash. */
export function schemaReferences(content, location) {
    const definitions = isObject(content) && isObject(content.$defs) ? content.$defs : {};
    const found = new Map();
    const rest = [content];
    while (rest.length > 0) {
        const value = rest.pop();
        if (Array.isArray(value)) {
            for (const item of value)
                rest.push(item);
        }
        else if (isObject(value)) {
            const { $ref } = value;
            if (typeof $ref === "string" && !found.has($ref)) {
                const reference = referenceOf($ref, location, definitions);
                if (reference !== undefined)
                    found.set($ref, reference);
            }
            for (const member of Object.values(value))
                rest.push(member);
        }
    }
    return [...found.values()];
}
function referenceOf(text, location, definitions) {
    if (text.startsWith(LOCAL)) {
        const name = pointerSegment(text.slice(LOCAL.length).split("/", 1)[0] ?? "");
        return Object.hasOwn(definitions, name) ? undefined : { kind: "name", name, text };
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const start = url === undefined ? -1 : url.pathname.lastIndexOf(location);
    if (url === undefined || start < 0)
        return undefined;
    const file = url.pathname.slice(start + location.length);
    return file.includes("/") ? undefined : { kind: "file", file: decoded(file), text };
}
/** RFC 6901, in a URI's fragment. */
function pointerSegment(segment) {
    return decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=schema-references.js.map