// Makes an environment of a connector, with its credentials.

import { type CommandContext, transact } from "../../../context.js"
import { refuseInvalid } from "../../../violations.js"
import { connectorEnvironments } from "../../collections.js"
import { newEnvironment } from "../../environments/changes.js"
import { changedCounts, requireFreeName } from "../../environments/rows.js"
import { checkNewEnvironment, type EnvironmentInput } from "../../environments/rules.js"
import { type EnvironmentView, environmentView } from "../../environments/views.js"
import type { ConnectorName } from "../../kinds.js"
import { changeConnector, requireConnector } from "../../rows.js"

export interface CreateEnvironmentInput extends ConnectorName {
  readonly environment: EnvironmentInput
}

/** The new environment. Refuses with INVALID every member that can't be, with ALREADY_EXISTS a name that is taken. */
export async function createEnvironment(
  context: CommandContext,
  input: CreateEnvironmentInput,
): Promise<EnvironmentView> {
  const { kind, environment } = input
  refuseInvalid(checkNewEnvironment(kind, environment))
  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    await requireFreeName(tx, connector, environment.name)
    const position = connector.environments?.nextPosition ?? 0
    const made = newEnvironment(context, connector, environment, position, now)
    const stored = await tx.create(connectorEnvironments, made)
    const counts = changedCounts(connector, { count: 1, bytes: made.bytes, nextPosition: position + 1 })
    await changeConnector(tx, connector, counts, now)
    return environmentView(stored)
  })
}
