// How much may stand under one version. A document of a store ends at 4 MiB and a page holds 100 of them; copying a version reads
// and writes all of it. These limits keep one child far below the first and a whole version within what a server may hold at once.
import { RegistryError } from "../../errors.js";
export const MAX_CHILDREN = { action: 2_000, trigger: 2_000, definition: 500 };
/** Of one action or trigger, as JSON. */
export const MAX_OPERATION_BYTES = 64 * 1_024;
/** Of the content of one schema. */
export const MAX_SCHEMA_BYTES = 1_024 * 1_024;
/** Of all children of one version together. */
export const MAX_VERSION_BYTES = 16 * 1_024 * 1_024;
/** Links from one action or trigger to definitions. */
export const MAX_LINKS = 100;
export const MAX_PARAMETERS = 200;
export const MAX_RESPONSES = 100;
/** Media types that one definition accepts. */
export const MAX_ACCEPT = 50;
export const NO_CONTENTS = { action: 0, trigger: 0, definition: 0, bytes: 0 };
/** The contents after a change of one kind; refused with QUOTA_EXCEEDED where they grow beyond a limit. */
export function changedContents(contents, kind, by) {
    const next = { ...contents, [kind]: contents[kind] + by.count, bytes: contents.bytes + by.bytes };
    if (by.count > 0 && next[kind] > MAX_CHILDREN[kind]) {
        throw new RegistryError("QUOTA_EXCEEDED", `a version has at most ${MAX_CHILDREN[kind]} ${kind}s`);
    }
    if (by.bytes > 0 && next.bytes > MAX_VERSION_BYTES) {
        throw new RegistryError("QUOTA_EXCEEDED", `what stands under a version has at most ${MAX_VERSION_BYTES} bytes together`);
    }
    return next;
}
//# sourceMappingURL=limits.js.map