// Creates an action or a trigger in a draft.

import { type CommandContext, transact } from "../../../context.js"
import { alreadyExists } from "../../../errors.js"
import { createRow } from "../../../every-field.js"
import type { OperationKind } from "../../children/entities.js"
import { changedContents } from "../../children/limits.js"
import { operationContent, operationRow } from "../../children/new-operation.js"
import { addReferences, operationTargets } from "../../children/references.js"
import { changeVersionContents, contentsOf, findOperation, requireDraft } from "../../children/rows.js"
import type { OperationInput } from "../../children/rules.js"
import { type OperationView, operationViews } from "../../children/views.js"
import { connectorOperations } from "../../collections.js"
import type { VersionName } from "../get-version.js"

export interface CreateOperationInput extends VersionName {
  readonly operationKind: OperationKind
  readonly operation: OperationInput
}

/** The new action or trigger. Refuses with CONFLICT where the version is published, with ALREADY_EXISTS a taken name. */
export function createOperation(context: CommandContext, input: CreateOperationInput): Promise<OperationView> {
  const { operationKind: kind, operation } = input
  return transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const { content, bytes } = await operationContent(tx, context, parent, kind, operation)
    if ((await findOperation(tx, parent, kind, content.name)) !== undefined) throw alreadyExists(kind, content.name)
    const targets = operationTargets(content)
    const by = { count: 1, bytes, references: targets.length }
    const contents = changedContents(contentsOf(parent), kind, by)
    const [organization, versionUid] = parent.scope
    const uid = context.newId()
    const others = { uid, organization, versionUid, kind, bytes, createTime: now, updateTime: now }
    const created = await createRow(tx, connectorOperations, operationRow(content, others))
    await addReferences(tx, created, created, targets)
    await changeVersionContents(tx, parent, contents, now)
    const [view] = await operationViews(tx, parent, [created])
    return view as OperationView
  })
}
