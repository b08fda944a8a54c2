// Copies all children of one version to another: with new ids, links led to the copies, URLs in schemas too.
import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { everyRow } from "../../paging.js"
import { connectorDefinitions, connectorOperations, connectorReferences, connectorSchemas } from "../collections.js"
import { sourceOf } from "./delete-definitions.js"
import type { Definition, DefinitionLink, Operation, SchemaContent } from "./entities.js"
import { fileStem } from "./new-definition.js"
import { markMissing, operationTargets, referencesOf, uidTarget } from "./references.js"
import { allDefinitions, type Place } from "./rows.js"
import { parseJson } from "./rules.js"
import { isJson, schemaReferences } from "./schema-references.js"
import { schemasLocation } from "./views.js"

/** Into a version that has no children yet. Its contents are those of the source: the caller writes them. */
export async function copyChildren(
  tx: WriteTransaction,
  context: CommandContext,
  from: Place,
  to: Place,
  now: Date,
): Promise<void> {
  const definitions = await allDefinitions(tx, from)
  const operations = await allOperations(tx, from)
  const uids = new Map(definitions.map(({ uid }) => [uid, context.newId()]))
  const newUid = (uid: string) => uids.get(uid) ?? uid
  const [organization, versionUid] = to.scope
  const place = { organization, versionUid, createTime: now, updateTime: now }

  const newDefinitions = definitions.map(({ revision: _, ...definition }): Definition => {
    const targets = definition.targets.map((target) => moved(target, newUid))
    return { ...definition, ...place, uid: newUid(definition.uid), targets }
  })
  const newOperations = operations.map(({ revision: _, ...operation }): Operation => {
    const links = (all: readonly DefinitionLink[]) =>
      all.map(({ definitionUid }) => ({ id: context.newId(), definitionUid: newUid(definitionUid) }))
    const { requestBody } = operation
    return {
      ...operation,
      ...place,
      uid: context.newId(),
      ...(requestBody && { requestBody: { ...requestBody, definitions: links(requestBody.definitions) } }),
      responses: operation.responses.map((response) => ({
        ...response,
        id: context.newId(),
        definitions: links(response.definitions),
      })),
    }
  })
  const references = [
    ...newDefinitions.flatMap((each) => referencesOf(each, sourceOf(each), each.targets)),
    ...newOperations.flatMap((each) => referencesOf(each, each, operationTargets(each))),
  ]
  const schemas = await copiedSchemas(tx, definitions, from, to, newUid)
  await tx.createAll(connectorDefinitions, newDefinitions)
  await tx.createAll(connectorSchemas, schemas)
  await tx.createAll(connectorOperations, newOperations)
  await tx.createAll(connectorReferences, references)

  const missing = new Set([
    ...newDefinitions.flatMap(({ targets }) => targets),
    ...newOperations.flatMap((operation) => operationTargets(operation)),
  ])
  // What was missing in the source is missing in the copy.
  for (const { name } of definitions) missing.delete(`n:${name}`)
  for (const uid of uids.values()) missing.delete(uidTarget(uid))
  for (const target of missing) await markMissing(tx, { organization, versionUid }, target)
}

async function copiedSchemas(
  tx: ReadTransaction,
  definitions: readonly Definition[],
  from: Place,
  to: Place,
  newUid: (uid: string) => string,
): Promise<SchemaContent[]> {
  const [organization, versionUid] = to.scope
  const byUid = new Map(definitions.map((definition) => [definition.uid, definition]))
  const schemas: SchemaContent[] = []
  for await (const { definitionUid, content } of everyRow(tx, connectorSchemas, { scope: from.scope })) {
    const definition = byUid.get(definitionUid)
    if (definition === undefined) continue
    const copy = movedUrls(content, definition, from, to, newUid)
    schemas.push({ organization, versionUid, definitionUid: newUid(definitionUid), content: copy })
  }
  return schemas
}

async function allOperations(tx: ReadTransaction, { scope }: Place): Promise<Stored<Operation>[]> {
  const operations: Stored<Operation>[] = []
  for await (const operation of everyRow(tx, connectorOperations, { scope })) operations.push(operation)
  return operations
}

function moved(target: string, newUid: (uid: string) => string): string {
  return target.startsWith("i:") ? uidTarget(newUid(target.slice(2))) : target
}

/** The content with each URL of a schema of the source led to the copy. */
function movedUrls(
  content: string,
  { contentType, targets }: Definition,
  from: Place,
  to: Place,
  newUid: (uid: string) => string,
): string {
  const location = schemasLocation(from)
  const parsed = targets.length > 0 && isJson(contentType) ? parseJson(content) : undefined
  if (parsed === undefined) return content
  return schemaReferences(parsed.value, location).reduce((text, reference) => {
    if (reference.kind === "name") return text
    const stem = fileStem(reference.file)
    const file = reference.file.replace(stem, newUid(stem))
    const start = reference.text.lastIndexOf(location)
    if (start < 0) return text
    const url = `${reference.text.slice(0, start)}${schemasLocation(to)}${file}`
    return text.replaceAll(JSON.stringify(reference.text), () => JSON.stringify(url))
  }, content)
}
