import { requireTagged } from "./tagged.js";
/** Every tag of the resource. */
export function listTags(context, target) {
    return context.store.read(async (tx) => (await requireTagged(tx, target)).tags);
}
//# sourceMappingURL=list-tags.js.map