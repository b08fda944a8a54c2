// Actions or triggers of a version, most recently updated first. A list by name reads all of them.

import type { CommandContext } from "../../../context.js"
import { checkPage, type PageOf, shownPage, type TwoWayPageRequest } from "../../../paging.js"
import { refuseInvalid } from "../../../violations.js"
import type { OperationKind } from "../../children/entities.js"
import { pageOfChildren } from "../../children/pages.js"
import { contentsOf, requireVersionContext } from "../../children/rows.js"
import { type OperationView, operationViews } from "../../children/views.js"
import { connectorOperations } from "../../collections.js"
import type { VersionName } from "../get-version.js"

export interface ListOperationsInput extends VersionName {
  readonly operationKind: OperationKind
  readonly page: TwoWayPageRequest
  /** Case-insensitive substring; "" matches any. */
  readonly nameFilter: string
}

/** A page of a version's actions or triggers, most recently updated first. */
export async function listOperations(
  context: CommandContext,
  input: ListOperationsInput,
): Promise<PageOf<OperationView>> {
  refuseInvalid(checkPage(input.page))
  const { operationKind: kind, nameFilter, page } = input
  return context.store.read(async (tx) => {
    const parent = await requireVersionContext(tx, input)
    const query = {
      scope: parent.scope,
      prefix: [kind],
      total: contentsOf(parent)[kind],
      nameFilter,
      page,
      signal: context.signal,
    }
    const found = await pageOfChildren(tx, connectorOperations, query)
    return shownPage({ ...found, items: await operationViews(tx, parent, found.items) }, (view) => view)
  })
}
