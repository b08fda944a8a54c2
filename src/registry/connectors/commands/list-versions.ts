import { connectorVersions } from "../../collections.js"
import type { CommandContext } from "../../context.js"
import { invalid } from "../../violations.js"
import type { ConnectorName } from "../kinds.js"
import { checkPage, type PageOf, type PageRequest, pageByUpdate } from "../pages.js"
import { requireConnector } from "../rows.js"
import { type VersionView, versionView } from "../views.js"

export interface ListVersionsInput extends ConnectorName {
  readonly page: PageRequest
}

/** Most recently updated first. */
export async function listVersions(context: CommandContext, input: ListVersionsInput): Promise<PageOf<VersionView>> {
  const violations = checkPage(input.page)
  if (violations.length > 0) throw invalid(...violations)
  return context.store.read(async (tx) => {
    const connector = await requireConnector(tx, input)
    const page = await pageByUpdate(tx, connectorVersions, [connector.organization, connector.uid], input.page)
    return {
      ...page,
      items: page.items.map((version) => versionView(connector, version)),
      totalCount: connector.versionCount,
    }
  })
}
