// Reads all rows of a scope outside a transaction, for steps that change them one by one.
import type { Collection, Stored } from "../../store/store.js"
import type { CommandContext } from "../context.js"

const PAGE = 100

/** Page by page; what is changed meanwhile may or may not be among them. */
export async function* eachRow<D>(
  { store }: CommandContext,
  collection: Collection<D>,
  scope: readonly string[],
): AsyncGenerator<Stored<D>> {
  for (let after: string | undefined; ; ) {
    const query = { scope, limit: PAGE, ...(after !== undefined && { after }) }
    const { items, next } = await store.read((tx) => tx.page(collection, query))
    yield* items
    if (next === undefined) return
    after = next
  }
}
