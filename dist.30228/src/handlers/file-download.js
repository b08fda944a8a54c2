import { byteRange } from "./byte-range.js";
import { octets } from "./uploads.js";
/** The head of the whole asset or of the range that the request names, and the bytes. A range behind the end is refused. */
export function download({ asset, read }, request) {
    const { size, sha256: etag } = asset;
    const range = byteRange(request, size, etag);
    const { start, end } = range ?? { start: 0, end: size };
    return {
        head: {
            contentLength: BigInt(end - start),
            etag,
            acceptRanges: "bytes",
            contentRange: range === undefined ? "" : `bytes ${start}-${end - 1}/${size}`,
            partial: range !== undefined,
        },
        async *bytes() {
            for await (const data of read(range))
                yield octets(data);
        },
    };
}
//# sourceMappingURL=file-download.js.map