// Adds tags to an organization, project or package; a key that is there gets the new value.
import { isDeepStrictEqual } from "node:util";
import { transact } from "../../../context.js";
import { RegistryError } from "../../../errors.js";
import { requireTagged } from "./tagged.js";
const MAX_TAGS = 200;
/** Adds tags, in place of those with the same keys. Refuses with QUOTA_EXCEEDED beyond 200. */
export function addTags(context, target, tags) {
    return transact(context, async (tx, now) => {
        const found = await requireTagged(tx, target);
        const byKey = new Map([...found.tags, ...tags].map((tag) => [tag.key, tag]));
        if (byKey.size > MAX_TAGS) {
            const { resourceType, resourceId } = found;
            throw new RegistryError("QUOTA_EXCEEDED", `more than ${MAX_TAGS} tags on one resource are not possible`, {
                resourceType,
                resourceId,
            });
        }
        const next = [...byKey.values()];
        if (!isDeepStrictEqual(next, found.tags))
            await found.write(tx, next, now);
    });
}
//# sourceMappingURL=add-tags.js.map