// Definitions of a version, most recently updated first. A list by name reads all of them.

import type { CommandContext } from "../../../context.js"
import { checkPage, type PageOf, shownPage, type TwoWayPageRequest } from "../../../paging.js"
import { refuseInvalid } from "../../../violations.js"
import { pageOfChildren } from "../../children/pages.js"
import { contentsOf, requireVersionContext } from "../../children/rows.js"
import { type DefinitionView, definitionView } from "../../children/views.js"
import { connectorDefinitions } from "../../collections.js"
import type { VersionName } from "../get-version.js"

export interface ListDefinitionsInput extends VersionName {
  readonly page: TwoWayPageRequest
  /** Case-insensitive substring; "" matches any. */
  readonly nameFilter: string
}

/** A page of a version's definitions, most recently updated first. */
export async function listDefinitions(
  context: CommandContext,
  input: ListDefinitionsInput,
): Promise<PageOf<DefinitionView>> {
  refuseInvalid(checkPage(input.page))
  const { nameFilter, page } = input
  return context.store.read(async (tx) => {
    const parent = await requireVersionContext(tx, input)
    const query = {
      scope: parent.scope,
      prefix: [],
      total: contentsOf(parent).definition,
      nameFilter,
      page,
      signal: context.signal,
    }
    const found = await pageOfChildren(tx, connectorDefinitions, query)
    return shownPage(found, (row) => definitionView(tx, parent, row))
  })
}
