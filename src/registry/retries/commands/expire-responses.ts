// Removes responses that no retry gets any more.
import { type CommandContext, transact } from "../../context.js"
import { keptResponses } from "../kept-responses.js"

const PAGE = 100

/** Answers with the number of responses removed. */
export async function expireResponses(context: CommandContext): Promise<number> {
  for (let removed = 0; ; ) {
    context.signal.throwIfAborted()
    const { count, more } = await transact(context, async (tx, now) => {
      const { items, next } = await tx.page(keptResponses, { scope: [], index: "expiring", limit: PAGE })
      const expired = items.filter(({ expireTime }) => expireTime <= now)
      for (const response of expired) await tx.delete(keptResponses, response)
      return { count: expired.length, more: next !== undefined && expired.length === items.length }
    })
    removed += count
    if (!more) return removed
  }
}
