// Lists the environments of a connector, most recently updated first.
import type { CommandContext } from "../../../context.js"
import { checkPage, type PageOf, pageByUpdate, shownPage, type TwoWayPageRequest } from "../../../paging.js"
import { refuseInvalid } from "../../../violations.js"
import { connectorEnvironments } from "../../collections.js"
import { type EnvironmentView, environmentView } from "../../environments/views.js"
import type { ConnectorName } from "../../kinds.js"
import { requireConnector } from "../../rows.js"

export interface ListEnvironmentsInput extends ConnectorName {
  readonly page: TwoWayPageRequest
}

/** A page of the environments of a connector, and how many there are. */
export async function listEnvironments(
  context: CommandContext,
  input: ListEnvironmentsInput,
): Promise<PageOf<EnvironmentView>> {
  refuseInvalid(checkPage(input.page))
  return context.store.read(async (tx) => {
    const connector = await requireConnector(tx, input)
    const scope = [connector.organization, connector.uid]
    const page = await pageByUpdate(tx, connectorEnvironments, scope, input.page)
    return shownPage({ totalCount: connector.environments?.count ?? 0, ...page }, environmentView)
  })
}
