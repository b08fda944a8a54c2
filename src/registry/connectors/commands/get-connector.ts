import type { CommandContext } from "../../context.js"
import type { ConnectorName } from "../kinds.js"
import { requireConnector } from "../rows.js"
import { type ConnectorView, connectorView } from "../views.js"

/** The connector with its versions, or NOT_FOUND. */
export function getConnector(context: CommandContext, name: ConnectorName): Promise<ConnectorView> {
  return context.store.read(async (tx) => connectorView(tx, await requireConnector(tx, name)))
}
