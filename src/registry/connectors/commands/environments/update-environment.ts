// Renames an environment, replaces its variables, reorders its credentials and changes how they are presented.
import { type CommandContext, transact } from "../../../context.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { invalid, refuseInvalid, violation } from "../../../violations.js"
import { connectorEnvironments } from "../../collections.js"
import { changedEnvironment } from "../../environments/changes.js"
import { changedCounts, requireEnvironment, requireFreeName } from "../../environments/rows.js"
import { checkEnvironmentUpdate, type EnvironmentInput } from "../../environments/rules.js"
import { type EnvironmentView, environmentView } from "../../environments/views.js"
import type { EnvironmentField } from "../../fields.js"
import { resourceTypesOf } from "../../kinds.js"
import { changeConnector, requireConnector } from "../../rows.js"
import type { EnvironmentName } from "./get-environment.js"

export interface UpdateEnvironmentInput extends EnvironmentName {
  readonly environment: EnvironmentInput
  readonly preconditions: readonly Precondition[]
}

/** The environment as it is then. What is undefined in the input stays as it is. */
export async function updateEnvironment(
  context: CommandContext,
  input: UpdateEnvironmentInput,
): Promise<EnvironmentView> {
  const { kind, environmentId, environment } = input
  refuseInvalid(checkEnvironmentUpdate(kind, environment))
  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const stored = await requireEnvironment(tx, connector, environmentId)
    const view = environmentView(stored)
    checkPreconditions(input.preconditions, view.etag, resourceTypesOf(kind).environment, environmentId)
    if (environment.id !== stored.uid) {
      throw invalid(violation<EnvironmentField>("environment.id", `is read-only: it is '${stored.uid}'`, "READ_ONLY"))
    }
    const changed = changedEnvironment(context, connector, stored, environment, stored.position, now)
    if (changed === stored) return view
    if (changed.name !== stored.name) await requireFreeName(tx, connector, changed.name)
    const written = await tx.update(connectorEnvironments, changed)
    const counts = changedCounts(connector, { count: 0, bytes: changed.bytes - stored.bytes })
    await changeConnector(tx, connector, counts, now)
    return environmentView(written)
  })
}
