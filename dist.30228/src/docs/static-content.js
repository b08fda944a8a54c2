// Content that never changes while the process runs: made when it is first asked for, kept plain and gzipped, told apart by its tag.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptsGzip, findWeakMatch, formatEntityTag, parseEntityTags, } from "../rest/index.js";
const compress = promisify(gzip);
/** Files that are served as they are, read once, with an ETag and compressed forms. */
export class StaticContent {
    contentType;
    make;
    headers;
    made;
    constructor(contentType, make, headers = {}) {
        this.contentType = contentType;
        this.make = make;
        this.headers = headers;
    }
    /** GET and HEAD. */
    async answer(request, response) {
        const { plain, gzipped, tag } = await this.content();
        const takesGzip = acceptsGzip(request.headers);
        const etag = formatEntityTag(tag, takesGzip);
        const vary = [response.getHeader("vary") ?? [], "Accept-Encoding"].flat().join(", ");
        const common = { ...this.headers, etag, "cache-control": "no-cache", vary };
        const clientTags = parseEntityTags(request.headers["if-none-match"] ?? "");
        if (clientTags !== undefined && (clientTags.any || findWeakMatch(clientTags, tag) !== undefined)) {
            response.writeHead(304, common);
            response.end();
            return;
        }
        const body = takesGzip ? gzipped : plain;
        response.writeHead(200, {
            ...common,
            "content-type": this.contentType,
            "content-length": body.length,
            "x-content-type-options": "nosniff",
            ...(takesGzip ? { "content-encoding": "gzip" } : {}),
        });
        if (request.method === "HEAD")
            response.end();
        else
            response.end(body);
    }
    /** What fails is tried again at the next request. */
    content() {
        this.made ??= this.prepare().catch((error) => {
            this.made = undefined;
            throw error;
        });
        return this.made;
    }
    async prepare() {
        const made = await this.make();
        const plain = typeof made === "string" ? Buffer.from(made) : made;
        const tag = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
        return { plain, gzipped: await compress(plain), tag };
    }
}
//# sourceMappingURL=static-content.js.map