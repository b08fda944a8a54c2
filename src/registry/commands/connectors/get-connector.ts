import type { ConnectorName } from "../../connector-names.js"
import { requireConnector } from "../../connector-rows.js"
import { type ConnectorView, connectorView } from "../../connector-views.js"
import type { CommandContext } from "../../context.js"

export function getConnector(context: CommandContext, name: ConnectorName): Promise<ConnectorView> {
  return context.store.read(async (tx) => connectorView(tx, await requireConnector(tx, name)))
}
