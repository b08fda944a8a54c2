// Which bytes of a whole a Range header asks for (RFC 9110, section 14).
import { RegistryError } from "../registry/errors.js";
const ONE_RANGE = /^bytes=[\t ]*(\d{0,15})-(\d{0,15})[\t ]*$/i;
/**
 * Undefined for the whole: without a header, and with one that is malformed or names several ranges, as the RFC allows. A range that
 * begins behind the end is refused. `ifRange` has to name the etag, strongly, or the range doesn't count.
 */
export function byteRange({ range, ifRange }, size, etag) {
    const [, first, last] = ONE_RANGE.exec(range) ?? [];
    if (first === undefined || last === undefined || (first === "" && last === ""))
        return undefined;
    if (ifRange !== "" && ifRange !== `"${etag}"`)
        return undefined;
    if (first === "") {
        const length = Math.min(Number(last), size);
        if (length === 0)
            throw unsatisfiable(size);
        return { start: size - length, end: size };
    }
    const start = Number(first);
    const end = last === "" ? size : Math.min(Number(last) + 1, size);
    if (last !== "" && Number(last) < start)
        return undefined;
    if (start >= size)
        throw unsatisfiable(size);
    return { start, end };
}
function unsatisfiable(size) {
    return new RegistryError("RANGE_NOT_SATISFIABLE", `the range begins behind the last of ${size} bytes`, {
        metadata: { size: String(size) },
    });
}
//# sourceMappingURL=byte-range.js.map