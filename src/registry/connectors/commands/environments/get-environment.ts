// Gets one environment of a connector.
import type { CommandContext } from "../../../context.js"
import { requireEnvironment } from "../../environments/rows.js"
import { type EnvironmentView, environmentView } from "../../environments/views.js"
import type { ConnectorName } from "../../kinds.js"
import { requireConnector } from "../../rows.js"

export interface EnvironmentName extends ConnectorName {
  readonly environmentId: string
}

/** The environment. NOT_FOUND where its connector has none with this id. */
export function getEnvironment(context: CommandContext, name: EnvironmentName): Promise<EnvironmentView> {
  return context.store.read(async (tx) => {
    const connector = await requireConnector(tx, name)
    return environmentView(await requireEnvironment(tx, connector, name.environmentId))
  })
}
