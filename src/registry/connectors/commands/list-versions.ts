import type { ReadTransaction, Stored } from "../../../store/store.js"
import { connectorVersions } from "../../collections.js"
import type { CommandContext } from "../../context.js"
import { hasLabels, type Label } from "../../labels.js"
import { checkPage, everyRow, type PageOf, type PageRequest, pageByUpdate } from "../../paging.js"
import { refuseInvalid } from "../../violations.js"
import type { Connector, ConnectorVersion } from "../entities.js"
import type { ConnectorName } from "../kinds.js"
import { checkLabelFilter, labelsOf } from "../labels.js"
import { orderOf, pageInOrder, type Sortable } from "../order.js"
import { requireConnector } from "../rows.js"
import { type VersionView, versionView } from "../views.js"

export interface ListVersionsInput extends ConnectorName {
  readonly page: PageRequest
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
      const found = await labelledVersions(tx, connector, labelsOf(labels))
      const page = pageInOrder(found, orderOf(), input.page)
      return { ...page, items: page.items.map(({ version }) => versionView(connector, version)) }
    }
    const page = await pageByUpdate(tx, connectorVersions, [connector.organization, connector.uid], input.page)
    return {
      ...page,
      items: page.items.map((version) => versionView(connector, version)),
      totalCount: connector.versionCount,
    }
  })
}

async function labelledVersions(tx: ReadTransaction, connector: Connector, labels: readonly Label[]) {
  const found: (Sortable & { readonly version: Stored<ConnectorVersion> })[] = []
  const scope = [connector.organization, connector.uid]
  for await (const version of everyRow(tx, connectorVersions, { scope })) {
    const { uid: id, name, createTime, updateTime } = version
    if (hasLabels(version, labels)) found.push({ id, name, createTime, updateTime, version })
  }
  return found
}
