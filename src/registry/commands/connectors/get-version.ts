import type { ConnectorName } from "../../connector-names.js"
import { requireConnector, requireVersion } from "../../connector-rows.js"
import { type VersionView, versionView } from "../../connector-views.js"
import type { CommandContext } from "../../context.js"

export interface VersionName extends ConnectorName {
  /** A name, or "latest" or "default". */
  readonly versionName: string
}

export function getVersion(context: CommandContext, name: VersionName): Promise<VersionView> {
  return context.store.read(async (tx) => {
    const connector = await requireConnector(tx, name)
    return versionView(connector, await requireVersion(tx, connector, name.versionName))
  })
}
