// Gets one definition.

import type { CommandContext } from "../../../context.js"
import { notFound } from "../../../errors.js"
import { findDefinition, requireVersionContext } from "../../children/rows.js"
import { type DefinitionView, definitionView } from "../../children/views.js"
import type { VersionName } from "../get-version.js"

export interface DefinitionName extends VersionName {
  readonly definitionName: string
}

/** The definition of a version, or NOT_FOUND. */
export function getDefinition(context: CommandContext, name: DefinitionName): Promise<DefinitionView> {
  return context.store.read(async (tx) => {
    const parent = await requireVersionContext(tx, name)
    const definition = await findDefinition(tx, parent, name.definitionName)
    if (definition === undefined) throw notFound("definition", name.definitionName)
    return definitionView(tx, parent, definition)
  })
}
