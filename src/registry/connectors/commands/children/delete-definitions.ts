// Deletes one or several definitions of a draft, all or none.
import type { ReadTransaction, Stored } from "../../../../store/store.js"
import { type CommandContext, transact } from "../../../context.js"
import { notFound } from "../../../errors.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { invalid, violation } from "../../../violations.js"
import { deleteDefinitionRows } from "../../children/delete-definitions.js"
import type { Definition } from "../../children/entities.js"
import { MAX_CHILDREN } from "../../children/limits.js"
import {
  allDefinitions,
  changeVersionContents,
  findDefinition,
  requireDraft,
  type VersionContext,
} from "../../children/rows.js"
import { definitionView } from "../../children/views.js"
import type { DefinitionField } from "../../fields.js"
import type { VersionName } from "../get-version.js"

export interface DeleteDefinitionInput extends VersionName {
  readonly definitionName: string
  /** Also when something refers to it. */
  readonly force: boolean
  readonly preconditions: readonly Precondition[]
}

/** Refuses with REFERENCED, unless forced, where something refers to it. */
export async function deleteDefinition(context: CommandContext, input: DeleteDefinitionInput): Promise<void> {
  await transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const definition = await findDefinition(tx, parent, input.definitionName)
    if (definition === undefined) throw notFound("definition", input.definitionName)
    checkPreconditions(
      input.preconditions,
      (await definitionView(tx, parent, definition)).etag,
      "definition",
      definition.name,
    )
    await changeVersionContents(tx, parent, await deleteDefinitionRows(tx, parent, [definition], input.force), now)
  })
}

export interface DeleteDefinitionsInput extends VersionName {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** Every definition of the version; excludes the others. */
  readonly all: boolean
  /** Also when something refers to one of them. */
  readonly force: boolean
}

/** All of them are deleted, or none. Refuses with REFERENCED, unless forced, where something that stays refers to one. */
export async function deleteDefinitions(context: CommandContext, input: DeleteDefinitionsInput): Promise<void> {
  const { ids, names, all, force } = input
  if (all && ids.length + names.length > 0) throw invalid(violation<DefinitionField>("all", "excludes ids and names"))
  if (!all && ids.length + names.length === 0) {
    throw invalid(violation<DefinitionField>("ids", "one of ids, names and all is required", "REQUIRED"))
  }
  // The same one may be named twice in one list, for what that is worth; the bound is for what is looked at.
  for (const [field, list] of [["ids", ids] as const, ["names", names] as const]) {
    const max = MAX_CHILDREN.definition
    if (list.length > max) throw invalid(violation<DefinitionField>(field, `holds at most ${max}`))
  }
  await transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const definitions = all ? await allDefinitions(tx, parent) : await selected(tx, parent, input)
    if (definitions.length === 0) return
    await changeVersionContents(tx, parent, await deleteDefinitionRows(tx, parent, definitions, force), now)
  })
}

async function selected(
  tx: ReadTransaction,
  parent: VersionContext,
  { ids, names }: DeleteDefinitionsInput,
): Promise<Stored<Definition>[]> {
  const existing = await allDefinitions(tx, parent)
  const byUid = new Map(existing.map((definition) => [definition.uid, definition]))
  const byName = new Map(existing.map((definition) => [definition.name, definition]))
  const found = new Map<string, Stored<Definition>>()
  for (const id of ids) {
    const definition = byUid.get(id)
    if (definition === undefined) throw notFound("definition", id)
    found.set(id, definition)
  }
  const named = new Map<string, Stored<Definition>>()
  for (const [i, name] of names.entries()) {
    const definition = byName.get(name)
    if (definition === undefined) throw notFound("definition", name)
    if (found.has(definition.uid)) {
      throw invalid(violation<DefinitionField>("names", `'${name}' is among the ids too`, "DUPLICATE", i))
    }
    named.set(definition.uid, definition)
  }
  return [...found.values(), ...named.values()]
}
