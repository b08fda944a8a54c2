// Creates definitions in a draft, all or none.

import { type CommandContext, transact } from "../../../context.js"
import { alreadyExists } from "../../../errors.js"
import { entityOf } from "../../../every-field.js"
import { invalid, refuseInvalid, required, violation } from "../../../violations.js"
import type { Definition } from "../../children/entities.js"
import { changedContents, MAX_CHILDREN } from "../../children/limits.js"
import { definitionBytes, schemaFields } from "../../children/new-definition.js"
import { MAX_SHOWN, nameTarget, referencesOf, type Source, sourceOf, unmarkMissing } from "../../children/references.js"
import { allDefinitions, changeVersionContents, contentsOf, requireDraft } from "../../children/rows.js"
import { checkDefinition, type DefinitionInput } from "../../children/rules.js"
import { readReferences } from "../../children/schema-references.js"
import { type DefinitionView, definitionView, definitionViewOf, schemasLocation } from "../../children/views.js"
import {
  connectorDefinitions,
  connectorMissingTargets,
  connectorReferences,
  connectorSchemas,
} from "../../collections.js"
import type { DefinitionField } from "../../fields.js"
import type { VersionName } from "../get-version.js"

export interface CreateDefinitionsInput extends VersionName {
  readonly definitions: readonly DefinitionInput[]
}

/** In the order of the request. */
export async function createDefinitions(
  context: CommandContext,
  input: CreateDefinitionsInput,
): Promise<DefinitionView[]> {
  const { definitions } = input
  checkRequest(definitions)
  const referred = await readReferences(
    definitions.map(({ schema }) => schema ?? NO_SCHEMA),
    context.signal,
  )
  return transact(context, async (tx, now) => {
    const parent = await requireDraft(tx, input)
    const [organization, versionUid] = parent.scope
    const existing = await allDefinitions(tx, parent)
    const taken = new Set(existing.map(({ name }) => name))
    for (const { name } of definitions) if (taken.has(name)) throw alreadyExists("definition", name)

    const known = {
      names: new Set([...taken, ...definitions.map(({ name }) => name)]),
      uids: new Set(existing.map(({ uid }) => uid)),
    }
    const location = schemasLocation(parent)
    const found = definitions.map(({ schema }, i) =>
      schemaFields(schema ?? NO_SCHEMA, referred[i] ?? [], location, known, i),
    )
    const violations = found.flatMap(({ violations }) => violations)
    refuseInvalid(violations)

    const rows = definitions.map((definition, i) => {
      const { name, accept, description, schema = NO_SCHEMA } = definition
      return entityOf<Definition>({
        uid: context.newId(),
        organization,
        versionUid,
        name,
        accept: [...accept],
        description,
        ...(found[i] as (typeof found)[number]).members,
        bytes: definitionBytes(definition, Buffer.byteLength(schema.content ?? "")),
        createTime: now,
        updateTime: now,
      })
    })
    const contents = changedContents(contentsOf(parent), "definition", {
      count: rows.length,
      bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
      references: rows.reduce((sum, { targets }) => sum + targets.length, 0),
    })
    const scope = parent.scope
    const mayBeMissing = (await tx.page(connectorMissingTargets, { scope, limit: 1 })).items.length > 0
    const created = await tx.createAll(connectorDefinitions, rows)
    const schemas = rows.map(({ uid: definitionUid }, i) => {
      const { content = "" } = definitions[i]?.schema ?? NO_SCHEMA
      return { organization, versionUid, definitionUid, content }
    })
    await tx.createAll(connectorSchemas, schemas)
    const references = rows.flatMap((row) => referencesOf(row, sourceOf(row), row.targets))
    await tx.createAll(connectorReferences, references)
    const wasMissing = new Set<string>()
    for (const row of mayBeMissing ? rows : []) {
      if (await unmarkMissing(tx, row, nameTarget(row.name))) wasMissing.add(row.uid)
    }
    await changeVersionContents(tx, parent, contents, now)
    const byTarget = new Map<string, Source[]>()
    for (const row of rows.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))) {
      for (const target of row.targets) {
        const sources = byTarget.get(target)
        if (sources === undefined) byTarget.set(target, [sourceOf(row)])
        else sources.push(sourceOf(row))
      }
    }
    const views: DefinitionView[] = []
    for (const definition of created) {
      // Nothing but what comes with it can refer to a definition that nobody missed.
      const view = wasMissing.has(definition.uid)
        ? await definitionView(tx, parent, definition)
        : definitionViewOf(parent, definition, sourcesAmong(byTarget, definition))
      views.push(view)
    }
    return views
  })
}

function sourcesAmong(references: ReadonlyMap<string, readonly Source[]>, { uid, name }: Definition): Source[] {
  return (references.get(nameTarget(name)) ?? []).filter((source) => source.uid !== uid).slice(0, MAX_SHOWN)
}

const NO_SCHEMA = { contentType: "", content: "" }

function checkRequest(definitions: readonly DefinitionInput[]): void {
  const max = MAX_CHILDREN.definition
  if (definitions.length === 0) {
    throw invalid(violation<DefinitionField>("definitions", "must hold at least one", "REQUIRED"))
  }
  if (definitions.length > max) throw invalid(violation<DefinitionField>("definitions", `holds at most ${max}`))
  const names = new Set<string>()
  const violations = definitions.flatMap((definition, i) => {
    const problems = checkDefinition(definition, i)
    if (definition.schema === undefined) problems.push(required("schema", i))
    if (names.has(definition.name) && definition.name !== "") {
      problems.push(violation("name", "another definition of the request has this name", "DUPLICATE", i))
    }
    names.add(definition.name)
    return problems
  })
  refuseInvalid(violations)
}
