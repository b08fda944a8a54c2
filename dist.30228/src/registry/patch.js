// Partial updates: a member that is absent stays, null clears it, anything else sets it.
import { isDeepStrictEqual } from "node:util";
import { atLeast } from "./context.js";
/** The document with the patch applied and its updateTime moved; the same object when the patch changes nothing. */
export function patched(document, patch, now) {
    const next = { ...document };
    let changed = false;
    for (const [name, value] of Object.entries(patch)) {
        if (value === undefined || isDeepStrictEqual(value ?? undefined, next[name]))
            continue;
        changed = true;
        if (value === null)
            delete next[name];
        else
            next[name] = value;
    }
    if (!changed)
        return document;
    return { ...next, updateTime: atLeast(document.updateTime, now) };
}
//# sourceMappingURL=patch.js.map