// Removes rows whose time is over: tokens that let nobody in any more, responses that no retry gets.
import type { Collection, Page } from "../store/store.js"
import { type CommandContext, transact } from "./context.js"

const PAGE = 100

/** Of a collection with an index "expiring" of `expireTime`. Answers with the number of rows removed. */
export async function deleteExpired<D extends { readonly expireTime: Date }>(
  context: CommandContext,
  collection: Collection<D>,
): Promise<number> {
  for (let removed = 0; ; ) {
    context.signal.throwIfAborted()
    const { count, more } = await transact(context, async (tx, now) => {
      const { items, next }: Page<D> = await tx.page(collection, { scope: [], index: "expiring", limit: PAGE })
      const expired = items.filter(({ expireTime }) => expireTime <= now)
      for (const row of expired) await tx.delete(collection, row)
      return { count: expired.length, more: next !== undefined && expired.length === items.length }
    })
    removed += count
    if (!more) return removed
  }
}
