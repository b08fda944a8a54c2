// Etags of answers that show less of a resource than the registry keeps: each changes exactly when its answer does.
import { createHash } from "node:crypto";
/** Of a repository's description. */
export function repositoryEtag({ uid, description, upstreams }) {
    return etagOfValues(uid, [description, ...(upstreams ?? [])]);
}
/** Of a package's description. */
export function packageEtag({ uid, publishOrigin, upstreamOrigin }) {
    return etagOfValues(uid, [publishOrigin, upstreamOrigin]);
}
/** Of a package version's description. */
export function versionEtag({ uid, status, contentRevision, publishTime }) {
    return etagOfValues(uid, [status, contentRevision, publishTime?.toISOString()]);
}
/** The uid tells one life of a resource from the next one of the same name. */
function etagOfValues(uid, values) {
    const text = JSON.stringify([uid, ...values.map((value) => value ?? null)]);
    return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
//# sourceMappingURL=artifact-etags.js.map