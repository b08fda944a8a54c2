// Deletes a connector in one write: what is under it is found by its uid, so it is out of reach at once and swept later.

import { addTombstone } from "../../add-tombstone.js"
import { connectors } from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import { conflict } from "../../errors.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { type ConnectorName, resourceTypesOf } from "../kinds.js"
import { isPublic, removePublic } from "../public-connectors.js"
import { changeConnectorCount, requireConnector } from "../rows.js"
import { connectorEtag } from "../views.js"

export interface DeleteConnectorInput extends ConnectorName {
  /** Also with published versions. */
  readonly force: boolean
  readonly preconditions: readonly Precondition[]
}

/** Refuses with CONFLICT, unless forced, a connector with published versions. */
export async function deleteConnector(context: CommandContext, input: DeleteConnectorInput): Promise<void> {
  const { kind, id } = input
  const { connector: resourceType } = resourceTypesOf(kind)
  await transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    checkPreconditions(input.preconditions, connectorEtag(connector), resourceType, id)
    if (connector.publishedCount > 0 && !input.force) {
      throw conflict(resourceType, id, "has published versions: unpublish them first, or use force")
    }
    await changeConnectorCount(tx, connector, -1)
    await addTombstone(tx, "connector", connector, now)
    if (isPublic(connector)) await removePublic(tx, connector)
    await tx.delete(connectors, connector)
  })
}
