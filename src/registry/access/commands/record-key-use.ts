// Notes that a key was used: written at most once in a while, whoever asks.

import { type CommandContext, transact } from "../../context.js"
import { createRow } from "../../every-field.js"
import { apiKeys, apiKeyUses } from "../collections.js"

/** Uses nearer than this to the last one noted are not. */
export const USE_INTERVAL_MS = 600_000

/** Writes down that the key is used now, at most every ten minutes. */
export function recordKeyUse(context: CommandContext, id: string): Promise<void> {
  return transact(context, async (tx, now) => {
    const use = await tx.get(apiKeyUses, [id])
    if (use !== undefined && now.getTime() - use.lastUseTime.getTime() < USE_INTERVAL_MS) return
    // A key deleted meanwhile leaves no trace of its use behind.
    if ((await tx.guard(apiKeys, [id])) === undefined) return
    if (use === undefined) await createRow(tx, apiKeyUses, { id, lastUseTime: now })
    else await tx.update(apiKeyUses, { ...use, lastUseTime: now })
  })
}
