import { transact } from "../../context.js";
import { checkPreconditions, etagOf } from "../../etag.js";
import { patched } from "../../patch.js";
import { groups } from "../collections.js";
import { requireGroup } from "../groups.js";
/** The group as it now is. */
export function updateGroup(context, ref, input) {
    return transact(context, async (tx, now) => {
        const { group } = await requireGroup(tx, ref);
        checkPreconditions(input.preconditions, etagOf(group), "group", group.name);
        const next = patched(group, input.patch, now);
        return next === group ? group : tx.update(groups, next);
    });
}
//# sourceMappingURL=update-group.js.map