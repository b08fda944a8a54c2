// Deletes an environment with its credentials. Nothing refers to one, so nothing stands in the way.
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { connectorEnvironments } from "../../collections.js"
import { changedCounts, requireEnvironment } from "../../environments/rows.js"
import { environmentView } from "../../environments/views.js"
import { resourceTypesOf } from "../../kinds.js"
import { changeConnector, requireConnector } from "../../rows.js"
import type { EnvironmentName } from "./get-environment.js"

export interface DeleteEnvironmentInput extends EnvironmentName {
  readonly preconditions: readonly Precondition[]
}

/** Deletes an environment and its credentials. */
export async function deleteEnvironment(context: CommandContext, input: DeleteEnvironmentInput): Promise<void> {
  const { kind, environmentId, preconditions } = input
  await transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const stored = await requireEnvironment(tx, connector, environmentId)
    checkPreconditions(preconditions, environmentView(stored).etag, resourceTypesOf(kind).environment, environmentId)
    await tx.delete(connectorEnvironments, stored)
    await changeConnector(tx, connector, changedCounts(connector, { count: -1, bytes: -stored.bytes }), now)
  })
}
