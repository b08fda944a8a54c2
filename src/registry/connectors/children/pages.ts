// Pages of the children of a version, most recently updated first.
import type { Collection, Key, ReadTransaction, Stored } from "../../../store/store.js"
import { everyRow, type PageOf, type PageRequest, pageByUpdate } from "../../paging.js"
import { orderOf, pageInOrder } from "../order.js"

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
  readonly page: PageRequest
}

/** Without a filter one range of the index; with one all rows are read. */
export async function pageOfChildren<D extends Child>(
  tx: ReadTransaction,
  collection: Collection<D>,
  { scope, prefix, total, nameFilter, page }: ChildrenQuery,
): Promise<PageOf<Stored<D>>> {
  if (nameFilter === "") return { ...(await pageByUpdate(tx, collection, scope, page, prefix)), totalCount: total }
  const wanted = nameFilter.toLowerCase()
  const rows: { id: string; name: string; createTime: Date; updateTime: Date; row: Stored<D> }[] = []
  for await (const row of everyRow(tx, collection, { scope, index: "updated", prefix })) {
    const { uid: id, name, createTime, updateTime } = row
    if (name.toLowerCase().includes(wanted)) rows.push({ id, name, createTime, updateTime, row })
  }
  const found = pageInOrder(rows, orderOf(), page)
  return { ...found, items: found.items.map(({ row }) => row) }
}
