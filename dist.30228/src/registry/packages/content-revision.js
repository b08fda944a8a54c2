// The name of a version's content: the same assets give the same name, whatever their order, status and times.
import { createHash } from "node:crypto";
/** 44 characters of base64. */
export function contentRevision(assets) {
    const lines = assets.map(({ name, sha256 }) => `${sha256} ${name}`).sort();
    return createHash("sha256").update(lines.join("\n")).digest("base64");
}
//# sourceMappingURL=content-revision.js.map