// The bytes of a blob as they were stored, or an error: a file that was damaged on disk is found out while it is sent.
import { createHash } from "node:crypto";
import { BlobError } from "../../blobs/blob-store.js";
/**
 * The bytes from start to end (exclusive), all without a range. Throws BlobError "damaged" when there are more or fewer of them, and, of
 * the whole, when their SHA-256 is another one. The last bytes are held back until then, so nobody takes damaged bytes for complete.
 */
export async function* verifiedBytes(blobs, { sha256, size }, range) {
    const expected = range === undefined ? size : range.end - range.start;
    const hash = range === undefined ? createHash("sha256") : undefined;
    let received = 0;
    let previous;
    for await (const chunk of blobs.read(sha256, range)) {
        received += chunk.length;
        if (received > expected)
            throw damaged(sha256, `has more than the ${size} bytes that were stored`);
        hash?.update(chunk);
        if (previous !== undefined)
            yield previous;
        previous = chunk;
    }
    if (received < expected)
        throw damaged(sha256, `has fewer than the ${size} bytes that were stored`);
    if (hash !== undefined && hash.digest("hex") !== sha256)
        throw damaged(sha256, "has other bytes than were stored");
    if (previous !== undefined)
        yield previous;
}
function damaged(sha256, problem) {
    return new BlobError("damaged", `the file ${sha256} is damaged: it ${problem}`);
}
//# sourceMappingURL=verified-bytes.js.map