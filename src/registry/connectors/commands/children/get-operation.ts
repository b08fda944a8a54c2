// Gets one action or trigger.

import type { CommandContext } from "../../../context.js"
import { notFound } from "../../../errors.js"
import type { OperationKind } from "../../children/entities.js"
import { findOperation, requireVersionContext } from "../../children/rows.js"
import { type OperationView, operationViews } from "../../children/views.js"
import type { VersionName } from "../get-version.js"

export interface OperationName extends VersionName {
  readonly operationKind: OperationKind
  readonly operationName: string
}

/** The action or trigger of a version, or NOT_FOUND. */
export function getOperation(context: CommandContext, name: OperationName): Promise<OperationView> {
  return context.store.read(async (tx) => {
    const parent = await requireVersionContext(tx, name)
    const operation = await findOperation(tx, parent, name.operationKind, name.operationName)
    if (operation === undefined) throw notFound(name.operationKind, name.operationName)
    const [view] = await operationViews(tx, parent, [operation])
    return view as OperationView
  })
}
