import { restError } from "./responses/errors.js";
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const TYPE = new RegExp(`^[ \\t]*(${TOKEN}/${TOKEN})[ \\t]*`);
const PARAMETER = new RegExp(`[ \\t]*;[ \\t]*(?:(${TOKEN})=(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)"))?[ \\t]*`, "y");
/** Undefined if the header is malformed. */
export function parseMediaType(header) {
    const type = TYPE.exec(header);
    if (type?.[1] === undefined)
        return undefined;
    const parameters = new Map();
    PARAMETER.lastIndex = type[0].length;
    while (PARAMETER.lastIndex < header.length) {
        const match = PARAMETER.exec(header);
        if (match === null)
            return undefined;
        const value = match[2] ?? match[3]?.replace(/\\(.)/g, "$1");
        if (match[1] !== undefined && value !== undefined)
            parameters.set(match[1].toLowerCase(), value);
    }
    return { type: type[1].toLowerCase(), parameters };
}
/** Throws 415 unless the request's body is JSON, or one of `others`; none at all is JSON. */
export function requireJson(headers, others = []) {
    const header = headers["content-type"];
    if (header === undefined || header === "application/json" || header.trim() === "")
        return;
    const media = parseMediaType(header);
    const json = media !== undefined && (media.type === "application/json" || media.type.endsWith("+json"));
    if (media === undefined || !(json || others.includes(media.type))) {
        const accepted = ["application/json", ...others];
        const problem = `Content-Type ${JSON.stringify(header)} is not supported: send application/json`;
        throw unsupportedMediaType(problem, accepted.join(", "));
    }
    requireUtf8(media);
}
/** 415 with the types that would do in its Accept header (RFC 9110, section 15.5.16). */
export function unsupportedMediaType(problem, accept) {
    const error = restError("UNSUPPORTED_MEDIA_TYPE", problem);
    error.metadata.set("accept", accept);
    return error;
}
function requireUtf8(media) {
    const charset = media.parameters.get("charset");
    if (charset === undefined || /^utf-?8$/i.test(charset))
        return;
    const problem = `charset ${JSON.stringify(charset)} is not supported: send UTF-8`;
    throw unsupportedMediaType(problem, `${media.type}; charset=utf-8`);
}
/** Whether the body comes gzipped; throws 415 for any other coding. */
export function isGzipped(headers) {
    const encoding = headers["content-encoding"];
    if (encoding === undefined || encoding === "" || encoding === "identity")
        return false;
    const name = encoding.trim().toLowerCase();
    if (name === "gzip" || name === "x-gzip")
        return true;
    if (name === "identity")
        return false;
    const problem = `Content-Encoding ${JSON.stringify(encoding)} is not supported: send gzip, or the body as it is`;
    const error = restError("UNSUPPORTED_CONTENT_ENCODING", problem);
    error.metadata.set("accept-encoding", "gzip");
    throw error;
}
function parseRanges(header) {
    return header.split(",").flatMap((part) => {
        const [value = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
        if (value === "")
            return [];
        const q = parameters.find((parameter) => parameter.startsWith("q="));
        const quality = q === undefined ? 1 : Number(q.slice(2));
        return [{ value, quality: Number.isFinite(quality) ? quality : 0 }];
    });
}
/**
 * The one of `offered` that Accept likes best; undefined if it takes none. Among equals a type that is named goes before one that
 * only a wildcard covers, then the first offered.
 */
export function chooseType(accept, offered) {
    if (accept === undefined || accept === "*/*")
        return offered[0];
    const ranges = parseRanges(accept);
    if (ranges.length === 0)
        return offered[0];
    let best;
    let bestScore = 0;
    for (const type of offered) {
        const { quality, exactness } = rank(ranges, type);
        const score = quality * 10 + (quality > 0 ? exactness : 0);
        if (quality > 0 && score > bestScore) {
            best = type;
            bestScore = score;
        }
    }
    return best;
}
/** The most exact range decides about a type. */
function rank(ranges, type) {
    let exactness = -1;
    let quality = 0;
    const group = `${type.slice(0, type.indexOf("/"))}/*`;
    for (const range of ranges) {
        const exact = range.value === type ? 2 : range.value === group ? 1 : range.value === "*/*" ? 0 : -1;
        if (exact > exactness || (exact === exactness && exact >= 0 && range.quality > quality)) {
            exactness = exact;
            quality = range.quality;
        }
    }
    return { quality, exactness: exactness === 2 ? 0.1 : 0 };
}
/** Whether the client takes a gzipped response. */
export function acceptsGzip(headers) {
    const header = headers["accept-encoding"];
    if (header === undefined)
        return false;
    const ranges = parseRanges(String(header));
    const own = ranges.find(({ value }) => value === "gzip" || value === "x-gzip") ?? ranges.find(({ value }) => value === "*");
    return own !== undefined && own.quality > 0;
}
//# sourceMappingURL=media-type.js.map