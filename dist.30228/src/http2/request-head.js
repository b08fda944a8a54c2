import { FieldKind } from "./header-field.js";
/** One head may serve many requests, where a client repeats itself: nobody may change it. */
export class RequestHead {
    method;
    scheme;
    authority;
    path;
    fields;
    characters;
    contentLength;
    /** For whoever serves: what it has found out about such a head, its route for example. */
    memo;
    object;
    flat;
    constructor(method, scheme, 
    /** Host and port; empty where the client names none. */
    authority, 
    /** Path and query as they came; empty for CONNECT. */
    path, 
    /** All fields but the pseudo-headers, in their order. */
    fields, 
    /** Characters of all names and values, pseudo-headers too. */
    characters, 
    /** What the content-length field promises; -1: there is none. */
    contentLength) {
        this.method = method;
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.fields = fields;
        this.characters = characters;
        this.contentLength = contentLength;
    }
    /** A field's value by its name in lower case; of several, joined by comma. */
    find(name) {
        const { fields } = this;
        let found;
        for (let i = 0; i < fields.length; i++) {
            const field = fields[i];
            if (field.name === name)
                found = found === undefined ? field.value : `${found}, ${field.value}`;
        }
        return found;
    }
    /** Names and values in turn, without pseudo-headers; made once for the head. */
    get rawHeaders() {
        this.flat ??= this.fields.flatMap(({ name, value }) => [name, value]);
        return this.flat;
    }
    /** The fields as node:http names them, with node:http2's pseudo-headers; made once for the head, so leave it as it is. */
    get headers() {
        this.object ??= headersObject(this);
        return this.object;
    }
}
/** Fields as one object; of several with one name, values are joined, and set-cookie's are a list. */
export function fieldsObject(fields, target = {}) {
    const object = target;
    for (const { name, value } of fields) {
        // An object knows these names already.
        const earlier = Object.hasOwn(object, name) ? object[name] : undefined;
        if (name === "set-cookie")
            object[name] = Array.isArray(earlier) ? [...earlier, value] : [value];
        else if (earlier === undefined)
            define(object, name, value);
        else if (!single.has(name))
            object[name] = `${earlier}${name === "cookie" ? "; " : ", "}${value}`;
    }
    return target;
}
/** Fields of which only the first counts, as node:http has it. */
const single = new Set(("age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since " +
    "last-modified location max-forwards proxy-authorization referer retry-after server user-agent").split(" "));
function define(object, name, value) {
    if (name === "__proto__")
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
    else
        object[name] = value;
}
function headersObject(head) {
    const object = { ":method": head.method, ":scheme": head.scheme, ":path": head.path };
    if (head.authority !== "")
        object[":authority"] = head.authority;
    return fieldsObject(head.fields, object);
}
/** Undefined: the request is malformed. */
export function requestHead(fields) {
    let method;
    let scheme;
    let authority;
    let path;
    let host;
    let contentLength = -1;
    let characters = 0;
    let pseudo = 0;
    for (let i = 0; i < fields.length; i++) {
        const field = fields[i];
        const { kind, value } = field;
        characters += field.name.length + value.length;
        switch (kind) {
            case FieldKind.REGULAR:
            case FieldKind.COOKIE:
                continue;
            case FieldKind.HOST:
                if (host !== undefined && host !== value)
                    return undefined;
                host = value;
                continue;
            case FieldKind.CONTENT_LENGTH: {
                const length = parseContentLength(value);
                if (length < 0 || (contentLength >= 0 && contentLength !== length))
                    return undefined;
                contentLength = length;
                continue;
            }
            case FieldKind.METHOD:
                if (method !== undefined || value === "")
                    return undefined;
                method = value;
                break;
            case FieldKind.SCHEME:
                if (scheme !== undefined || value === "")
                    return undefined;
                scheme = value;
                break;
            case FieldKind.AUTHORITY:
                // Userinfo has no place there (RFC 9113, 8.3.1).
                if (authority !== undefined || value.includes("@"))
                    return undefined;
                authority = value;
                break;
            case FieldKind.PATH:
                if (path !== undefined)
                    return undefined;
                path = value;
                break;
            default:
                return undefined;
        }
        // Pseudo-headers come first: this one stands where only they have stood before.
        if (i !== pseudo++)
            return undefined;
    }
    if (method === undefined || !isToken(method))
        return undefined;
    // A Host that names another server than :authority is an attack on whoever believes one of them.
    if (host !== undefined && authority !== undefined && host.toLowerCase() !== authority.toLowerCase())
        return undefined;
    if (method === "CONNECT") {
        if (scheme !== undefined || path !== undefined || authority === undefined)
            return undefined;
    }
    else if (scheme === undefined || path === undefined || !isPath(path, method))
        return undefined;
    return new RequestHead(method, scheme ?? "", authority ?? host ?? "", path ?? "", pseudo === 0 ? fields : fields.slice(pseudo), characters, contentLength);
}
/** Whether these may be trailers: no pseudo-headers, nothing malformed. */
export function areTrailers(fields) {
    return fields.every(({ kind }) => kind === FieldKind.REGULAR || (kind >= FieldKind.CONTENT_LENGTH && kind < FieldKind.MALFORMED));
}
function isPath(path, method) {
    if (path.charCodeAt(0) !== 0x2f)
        return path === "*" && method === "OPTIONS";
    for (let i = 1; i < path.length; i++) {
        const unit = path.charCodeAt(i);
        if (unit <= 0x20 || unit === 0x7f)
            return false;
    }
    return true;
}
function isToken(text) {
    return text === "POST" || text === "GET" || /^[!#$%&'*+\-.^_`|~\w]+$/.test(text);
}
/** -1: this is no length. */
function parseContentLength(value) {
    return /^\d{1,15}$/.test(value) ? Number(value) : -1;
}
//# sourceMappingURL=request-head.js.map