import { apiKeyUses } from "../collections.js";
import { requireKey } from "../keys.js";
/** The key, with the time of its last use. Refuses with NOT_FOUND a key that is not the caller's. */
export function getApiKey(context, caller, id) {
    return context.store.read(async (tx) => {
        const key = await requireKey(tx, caller, id);
        return { key, lastUseTime: (await tx.get(apiKeyUses, [id]))?.lastUseTime };
    });
}
//# sourceMappingURL=get-api-key.js.map