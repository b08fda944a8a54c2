import { requireGroup } from "../groups.js";
/** The group, or NOT_FOUND. */
export function getGroup(context, ref) {
    return context.store.read(async (tx) => (await requireGroup(tx, ref)).group);
}
//# sourceMappingURL=get-group.js.map