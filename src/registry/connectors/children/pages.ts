// Pages of the children of a version, most recently updated first.
import type { Cancellation } from "../../../cancellation.js"
import type { Collection, Key, ReadTransaction, Stored } from "../../../store/store.js"
import { everyPage, type FoundPage, pageByUpdate, type TwoWayPageRequest } from "../../paging.js"
import { OrderedPage, orderOf, type Sortable } from "../order.js"

interface Child {
  readonly uid: string
  readonly name: string
  readonly createTime: Date
  readonly updateTime: Date
}

interface ChildrenQuery {
  readonly scope: Key
  /** What the index "updated" begins with. */
  readonly prefix: readonly string[]
  /** How many there are without a filter. */
  readonly total: number
  /** Case-insensitive substring of the name; "" matches any. */
  readonly nameFilter: string
  readonly page: TwoWayPageRequest
  /** Of who waits for the page. */
  readonly signal: Cancellation
}

/** Without a filter one range of the index; with one all rows are read. */
export async function pageOfChildren<D extends Child>(
  tx: ReadTransaction,
  collection: Collection<D>,
  { scope, prefix, total, nameFilter, page, signal }: ChildrenQuery,
): Promise<FoundPage<Stored<D>>> {
  if (nameFilter === "") return { totalCount: total, ...(await pageByUpdate(tx, collection, scope, page, prefix)) }
  const wanted = nameFilter.toLowerCase()
  const found = new OrderedPage<Sortable & { readonly row: Stored<D> }>(orderOf(), page)
  for await (const { items, sizes } of everyPage(tx, collection, { scope, index: "updated", prefix }, { signal })) {
    for (const [i, row] of items.entries()) {
      const { uid: id, name, createTime, updateTime } = row
      if (name.toLowerCase().includes(wanted)) found.add({ id, name, createTime, updateTime, row }, sizes[i])
    }
  }
  const { items, ...rest } = found.found()
  return { ...rest, items: items.map(({ row }) => row) }
}
