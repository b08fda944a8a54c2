// Connectors of one organization. A filtered list, or one in another order than the default one, reads all of them.
import type { Cancellation } from "../../../cancellation.js"
import type { ReadTransaction, Stored } from "../../../store/store.js"
import { connectors } from "../../collections.js"
import type { CommandContext } from "../../context.js"
import {
  checkPage,
  everyPage,
  type FoundPage,
  type PageOf,
  pageByUpdate,
  shownPage,
  type TwoWayPageRequest,
} from "../../paging.js"
import { refuseInvalid } from "../../violations.js"
import type { Connector, ConnectorKind } from "../entities.js"
import { type ConnectorFilter, checkFilter, filterTest } from "../filter.js"
import { checkOrder, isByUpdate, OrderedPage, orderOf } from "../order.js"
import { connectorCount } from "../rows.js"
import { type ConnectorView, connectorView } from "../views.js"

export interface ListConnectorsInput {
  readonly kind: ConnectorKind
  readonly organization: string
  readonly page: TwoWayPageRequest
  readonly filter: ConnectorFilter
  /** "updatedAt:desc,name:asc"; "" is most recently updated first. */
  readonly sort?: string | undefined
}

/** A page of the connectors that pass the filter, in the order that is asked for. */
export async function listConnectors(
  context: CommandContext,
  input: ListConnectorsInput,
): Promise<PageOf<ConnectorView>> {
  refuseInvalid([...checkPage(input.page), ...checkFilter(input.filter), ...checkOrder(input.sort)])

  return context.store.read(async (tx) => {
    return shownPage(await pageOfRows(tx, input, context.signal), (connector) => connectorView(tx, connector))
  })
}

async function pageOfRows(
  tx: ReadTransaction,
  input: ListConnectorsInput,
  signal: Cancellation,
): Promise<FoundPage<Stored<Connector>>> {
  const { organization, kind, page, sort } = input
  const scope = [organization, kind]
  const test = filterTest(input.filter)
  if (test === undefined && isByUpdate(sort)) {
    return {
      totalCount: await connectorCount(tx, organization, kind),
      ...(await pageByUpdate(tx, connectors, scope, page)),
    }
  }
  const found = new OrderedPage<Stored<Connector>>(orderOf(sort), page)
  for await (const { items, sizes } of everyPage(tx, connectors, { scope }, { signal })) {
    for (const [i, row] of items.entries()) if (test === undefined || test(row)) found.add(row, sizes[i])
  }
  return found.found()
}
