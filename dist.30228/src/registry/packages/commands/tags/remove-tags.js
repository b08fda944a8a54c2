// Removes tags by key; keys that are not there are no error.
import { transact } from "../../../context.js";
import { requireTagged } from "./tagged.js";
/** Removes the tags with these keys; one that is not there is no error. */
export function removeTags(context, target, keys) {
    return transact(context, async (tx, now) => {
        const found = await requireTagged(tx, target);
        const next = found.tags.filter(({ key }) => !keys.includes(key));
        if (next.length < found.tags.length)
            await found.write(tx, next, now);
    });
}
//# sourceMappingURL=remove-tags.js.map