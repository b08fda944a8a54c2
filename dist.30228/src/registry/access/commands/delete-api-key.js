// Revokes an API key; keys that it made end with it.
import { transact } from "../../context.js";
import { checkPreconditions, etagOf } from "../../etag.js";
import { apiKeys, apiKeyUses } from "../collections.js";
import { requireKey } from "../keys.js";
/** The key is gone at once. Refuses with NOT_FOUND a key that is not the caller's. */
export function deleteApiKey(context, caller, id, preconditions) {
    return transact(context, async (tx) => {
        const key = await requireKey(tx, caller, id);
        checkPreconditions(preconditions, etagOf({ ...key, uid: key.id }), "api-key", id);
        await tx.delete(apiKeys, key);
        const use = await tx.get(apiKeyUses, [id]);
        if (use !== undefined)
            await tx.delete(apiKeyUses, use);
    });
}
//# sourceMappingURL=delete-api-key.js.map