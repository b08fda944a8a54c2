// One API key, with when it was used last.
import type { Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import type { Caller } from "../caller.js"
import { apiKeyUses } from "../collections.js"
import type { ApiKey } from "../entities.js"
import { requireKey } from "../keys.js"

export interface ApiKeyView {
  readonly key: Stored<ApiKey>
  readonly lastUseTime: Date | undefined
}

/** The key, with the time of its last use. Refuses with NOT_FOUND a key that is not the caller's. */
export function getApiKey(context: CommandContext, caller: Caller, id: string): Promise<ApiKeyView> {
  return context.store.read(async (tx) => {
    const key = await requireKey(tx, caller, id)
    return { key, lastUseTime: (await tx.get(apiKeyUses, [id]))?.lastUseTime }
  })
}
