// Revokes an API key; keys that it made end with it.
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, etagOf, type Precondition } from "../../etag.js"
import type { Caller } from "../caller.js"
import { apiKeys, apiKeyUses } from "../collections.js"
import { requireKey } from "../keys.js"

/** The key is gone at once. Refuses with NOT_FOUND a key that is not the caller's. */
export function deleteApiKey(
  context: CommandContext,
  caller: Caller,
  id: string,
  preconditions: readonly Precondition[],
): Promise<void> {
  return transact(context, async (tx) => {
    const key = await requireKey(tx, caller, id)
    checkPreconditions(preconditions, etagOf({ ...key, uid: key.id }), "api-key", id)
    await tx.delete(apiKeys, key)
    const use = await tx.get(apiKeyUses, [id])
    if (use !== undefined) await tx.delete(apiKeyUses, use)
  })
}
