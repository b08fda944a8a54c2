// Reads all rows of a scope outside a transaction, for steps that change them one by one.
import type { Collection, ReadTransaction, Stored } from "../../store/store.js"
import type { CommandContext } from "../context.js"
import { everyRow } from "../paging.js"

const PAGE = 100

/** Page by page; what is changed meanwhile may or may not be among them. */
export async function* eachRow<D>(
  { store }: CommandContext,
  collection: Collection<D>,
  scope: readonly string[],
): AsyncGenerator<Stored<D>> {
  const pages: Pick<ReadTransaction, "page"> = { page: (of, query) => store.read((tx) => tx.page(of, query)) }
  yield* everyRow(pages, collection, { scope }, PAGE)
}
