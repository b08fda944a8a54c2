import type { CommandContext } from "../../context.js"
import type { ConnectorName } from "../kinds.js"
import { requireConnector, requireVersion } from "../rows.js"
import { type VersionView, versionView } from "../views.js"

export interface VersionName extends ConnectorName {
  /** A name, or "latest" or "default". */
  readonly versionName: string
}

/** The version, or NOT_FOUND. */
export function getVersion(context: CommandContext, name: VersionName): Promise<VersionView> {
  return context.store.read(async (tx) => {
    const connector = await requireConnector(tx, name)
    return versionView(connector, await requireVersion(tx, connector, name.versionName))
  })
}
