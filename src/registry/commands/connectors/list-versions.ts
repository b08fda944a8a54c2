import { connectorVersions } from "../../collections.js"
import type { ConnectorName } from "../../connector-names.js"
import { checkPage, type PageOf, type PageRequest, pageByUpdate } from "../../connector-pages.js"
import { requireConnector } from "../../connector-rows.js"
import { type VersionView, versionView } from "../../connector-views.js"
import type { CommandContext } from "../../context.js"
import { invalid } from "../../errors.js"

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
