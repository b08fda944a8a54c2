// Deletes definitions of a draft with all that is kept of them. References from one to another of them don't count.
import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js"
import { RegistryError } from "../../errors.js"
import { everyRow } from "../../paging.js"
import { connectorDefinitions, connectorReferences, connectorSchemas } from "../collections.js"
import type { Definition, Reference, SchemaContent, VersionContents } from "./entities.js"
import { changedContents } from "./limits.js"
import { MAX_SHOWN, markAllMissing, referencesAround, type Source, targetOf, targetsOf } from "./references.js"
import { contentsOf, type VersionContext } from "./rows.js"

/** The contents of the version afterwards. Refuses with REFERENCED, unless forced, when something that stays refers to one of them. */
export async function deleteDefinitionRows(
  tx: WriteTransaction,
  parent: VersionContext,
  definitions: readonly Stored<Definition>[],
  force: boolean,
): Promise<VersionContents> {
  const [organization, versionUid] = parent.scope
  const deleted = new Set(definitions.map(({ uid }) => uid))
  const around = await referencesAround(tx, { organization, versionUid }, definitions)
  const fromElsewhere = around.filter(({ sourceUid }) => !deleted.has(sourceUid))
  if (!force) refuseReferenced(definitions, fromElsewhere)
  for (const schema of await schemasOf(tx, parent, deleted)) await tx.delete(connectorSchemas, schema)
  const own = around.filter(({ sourceUid }) => deleted.has(sourceUid))
  for (const reference of own) await tx.delete(connectorReferences, reference)
  for (const definition of definitions) await tx.delete(connectorDefinitions, definition)
  await markAllMissing(tx, { organization, versionUid }, new Set(fromElsewhere.map(targetOf)))
  const bytes = definitions.reduce((sum, definition) => sum + definition.bytes, 0)
  return changedContents(contentsOf(parent), "definition", {
    count: -definitions.length,
    bytes: -bytes,
    references: -own.length,
  })
}

/** From here on one page costs less than as many single reads. */
const FEW = 8

async function schemasOf(
  tx: ReadTransaction,
  { scope }: VersionContext,
  uids: ReadonlySet<string>,
): Promise<Stored<SchemaContent>[]> {
  const schemas: Stored<SchemaContent>[] = []
  if (uids.size > FEW) {
    for await (const row of everyRow(tx, connectorSchemas, { scope })) {
      if (uids.has(row.definitionUid)) schemas.push(row)
    }
    return schemas
  }
  for (const uid of uids) {
    const row = await tx.get(connectorSchemas, [...scope, uid])
    if (row !== undefined) schemas.push(row)
  }
  return schemas
}

/** Refuses with the first definition that stands in the way. */
function refuseReferenced(definitions: readonly Definition[], references: readonly Reference[]): void {
  if (references.length === 0) return
  for (const definition of definitions) {
    const sources = new Map<string, Source>()
    for (const target of targetsOf(definition)) {
      for (const row of references) {
        if (sources.size === MAX_SHOWN) break
        if (targetOf(row) !== target) continue
        sources.set(row.sourceUid, { kind: row.sourceKind, uid: row.sourceUid, name: row.sourceName })
      }
    }
    if (sources.size > 0) throw referenced(definition, [...sources.values()])
  }
}

/** Details of an error travel in headers and trailers, which are small. */
const MAX_TOLD_BYTES = 2_000

function referenced({ uid, name }: Definition, referencedBy: readonly Source[]): RegistryError {
  const shown: { type: string; id: string; name: string }[] = []
  let bytes = 0
  for (const { kind, uid: id, name } of referencedBy) {
    const each = { type: kind, id, name }
    bytes += JSON.stringify(each).length
    if (shown.length > 0 && bytes > MAX_TOLD_BYTES) break
    shown.push(each)
  }
  const [first] = shown
  const by = first && `${first.type} '${first.name}'`
  return new RegistryError(
    "REFERENCED",
    `definition '${name}' is referred to by ${by}: change that first, or use force`,
    {
      resourceType: "definition",
      resourceId: name,
      metadata: { definition: JSON.stringify({ id: uid, name, referencedBy: shown }) },
    },
  )
}
