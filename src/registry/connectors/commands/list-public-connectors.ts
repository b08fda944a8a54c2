// Public connectors of all organizations. A filtered list, or one in another order than the default one, reads all their rows.
import type { Cancellation } from "../../../cancellation.js"
import type { ReadTransaction } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { checkPage, everyPage, type PageOf, pageByUpdate } from "../../paging.js"
import { refuseInvalid } from "../../violations.js"
import { publicConnectors } from "../collections.js"
import type { PublicConnector } from "../entities.js"
import { checkFilter, filterTest } from "../filter.js"
import { checkOrder, isByUpdate, orderOf, pageInOrder, type Sortable } from "../order.js"
import { connectorOf, publicCount } from "../public-connectors.js"
import { type ConnectorView, publicConnectorView } from "../views.js"
import type { ListConnectorsInput } from "./list-connectors.js"

export type ListPublicConnectorsInput = Omit<ListConnectorsInput, "kind" | "organization">

/** A page of the public connectors that pass the filter, as everybody sees them, in the order that is asked for. */
export async function listPublicConnectors(
  context: CommandContext,
  input: ListPublicConnectorsInput,
): Promise<PageOf<ConnectorView>> {
  refuseInvalid([...checkPage(input.page), ...checkFilter(input.filter), ...checkOrder(input.sort)])

  return context.store.read(async (tx) => {
    const page = await pageOfRows(tx, input, context.signal)
    const items: ConnectorView[] = []
    for (const row of page.items) {
      const connector = await connectorOf(tx, row)
      if (connector !== undefined) items.push(await publicConnectorView(tx, connector))
    }
    return { ...page, items }
  })
}

async function pageOfRows(
  tx: ReadTransaction,
  { page, filter, sort }: ListPublicConnectorsInput,
  signal: Cancellation,
): Promise<PageOf<Pick<PublicConnector, "organization" | "id">>> {
  const test = filterTest(filter)
  if (test === undefined && isByUpdate(sort)) {
    return { totalCount: await publicCount(tx), ...(await pageByUpdate(tx, publicConnectors, [], page)) }
  }
  const rows: (Sortable & { readonly row: Pick<PublicConnector, "organization" | "id"> })[] = []
  for await (const { items } of everyPage(tx, publicConnectors, { scope: [] }, { signal })) {
    for (const row of items) {
      if (test !== undefined && !test(row)) continue
      const { organization, id, uid, name, createTime, updateTime } = row
      // Organizations may have chosen one id. No id holds a space, and every character of one comes after it.
      rows.push({ id: `${id} ${uid}`, name, createTime, updateTime, row: { organization, id } })
    }
  }
  const found = pageInOrder(rows, orderOf(sort), page)
  return { ...found, items: found.items.map(({ row }) => row) }
}
