import type { Cancellation } from "../../../cancellation.js"
import type { ReadTransaction, Stored } from "../../../store/store.js"
import { connectorVersions } from "../../collections.js"
import type { CommandContext } from "../../context.js"
import { hasLabels, type Label, labelsOfFilter } from "../../labels.js"
import { checkPage, everyPage, type PageOf, pageByUpdate, shownPage, type TwoWayPageRequest } from "../../paging.js"
import { refuseInvalid } from "../../violations.js"
import type { Connector, ConnectorVersion } from "../entities.js"
import type { ConnectorName } from "../kinds.js"
import { checkLabelFilter } from "../labels.js"
import { OrderedPage, orderOf, type Sortable } from "../order.js"
import { requireConnector } from "../rows.js"
import { type VersionView, versionView } from "../views.js"

export interface ListVersionsInput extends ConnectorName {
  readonly page: TwoWayPageRequest
  /** "key:value": each must match. Such a list reads all versions. */
  readonly labels?: readonly string[]
}

/** Most recently updated first. */
export async function listVersions(context: CommandContext, input: ListVersionsInput): Promise<PageOf<VersionView>> {
  const { labels = [] } = input
  refuseInvalid([...checkPage(input.page), ...checkLabelFilter(labels)])
  return context.store.read(async (tx) => {
    const connector = await requireConnector(tx, input)
    if (labels.length > 0) {
      const page = await labelledVersions(tx, connector, labelsOfFilter(labels), input.page, context.signal)
      return shownPage(page, ({ version }) => versionView(connector, version))
    }
    const page = await pageByUpdate(tx, connectorVersions, [connector.organization, connector.uid], input.page)
    return shownPage({ totalCount: connector.versionCount, ...page }, (version) => versionView(connector, version))
  })
}

async function labelledVersions(
  tx: ReadTransaction,
  connector: Connector,
  labels: readonly Label[],
  request: TwoWayPageRequest,
  signal: Cancellation,
) {
  const found = new OrderedPage<Sortable & { readonly version: Stored<ConnectorVersion> }>(orderOf(), request)
  const scope = [connector.organization, connector.uid]
  for await (const { items, sizes } of everyPage(tx, connectorVersions, { scope }, { signal })) {
    for (const [i, version] of items.entries()) {
      const { uid: id, name, createTime, updateTime } = version
      if (hasLabels(version, labels)) found.add({ id, name, createTime, updateTime, version }, sizes[i])
    }
  }
  return found.found()
}
