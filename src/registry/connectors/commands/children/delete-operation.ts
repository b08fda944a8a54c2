// Deletes an action or a trigger of a draft.

import { type CommandContext, transact } from "../../../context.js"
import { notFound } from "../../../errors.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import type { OperationKind } from "../../children/entities.js"
import { changedContents } from "../../children/limits.js"
import { operationTargets, removeReferences } from "../../children/references.js"
import { changeVersionContents, contentsOf, findOperation, requireDraft } from "../../children/rows.js"
import { operationViews } from "../../children/views.js"
import { connectorOperations } from "../../collections.js"
import type { VersionName } from "../get-version.js"

export interface DeleteOperationInput extends VersionName {
  readonly operationKind: OperationKind
  readonly operationName: string
  readonly preconditions: readonly Precondition[]
}

/** Refuses with CONFLICT where the version is published. */
export async function deleteOperation(context: CommandContext, input: DeleteOperationInput): Promise<void> {
  const { operationKind: kind, operationName } = input
  await transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const stored = await findOperation(tx, parent, kind, operationName)
    if (stored === undefined) throw notFound(kind, operationName)
    const [view] = await operationViews(tx, parent, [stored])
    checkPreconditions(input.preconditions, view?.etag, kind, operationName)
    const targets = operationTargets(stored)
    await removeReferences(tx, stored, stored, targets)
    await tx.delete(connectorOperations, stored)
    const by = { count: -1, bytes: -stored.bytes, references: -targets.length }
    await changeVersionContents(tx, parent, changedContents(contentsOf(parent), kind, by), now)
  })
}
