// Copies all children of one version to another: with new ids, links led to the copies, URLs in schemas too.
import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { everyRow } from "../../paging.js"
import {
  connectorDefinitions,
  connectorMissingTargets,
  connectorOperations,
  connectorReferences,
  connectorSchemas,
} from "../collections.js"
import type { Definition, DefinitionLink, Operation, SchemaContent } from "./entities.js"
import { sha256 } from "./new-definition.js"
import { operationTargets, referencesOf, sourceOf, uidTarget } from "./references.js"
import { allDefinitions, type VersionContext } from "./rows.js"
import { schemasLocation } from "./views.js"

/** Into a version that has no children yet. Its contents are those of the source, whose URLs count as they were: the caller writes them. */
export async function copyChildren(
  tx: WriteTransaction,
  context: CommandContext,
  from: VersionContext,
  to: VersionContext,
  now: Date,
): Promise<void> {
  const definitions = await allDefinitions(tx, from)
  const operations = await allOperations(tx, from)
  const uids = new Map(definitions.map(({ uid }) => [uid, context.newId()]))
  const newUid = (uid: string) => uids.get(uid) ?? uid
  const [organization, versionUid] = to.scope
  const shared = { organization, versionUid, createTime: now, updateTime: now }

  const schemas = await copiedSchemas(tx, from, to, newUid)
  const contents = new Map(schemas.map(({ definitionUid, content }) => [definitionUid, content]))
  const newDefinitions = definitions.map(({ revision: _, ...definition }): Definition => {
    const uid = newUid(definition.uid)
    const targets = definition.targets.map((target) => retargeted(target, newUid))
    return { ...definition, ...shared, uid, targets, contentSha256: sha256(contents.get(uid) ?? "") }
  })
  const newOperations = operations.map(({ revision: _, ...operation }): Operation => {
    const links = (all: readonly DefinitionLink[]) =>
      all.map(({ definitionUid }) => ({ id: context.newId(), definitionUid: newUid(definitionUid) }))
    const { requestBody } = operation
    return {
      ...operation,
      ...shared,
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
  await tx.createAll(
    connectorMissingTargets,
    [...missing].map((target) => ({ organization, versionUid, target })),
  )
}

async function copiedSchemas(
  tx: ReadTransaction,
  from: VersionContext,
  to: VersionContext,
  newUid: (uid: string) => string,
): Promise<SchemaContent[]> {
  const [organization, versionUid] = to.scope
  const schemas: SchemaContent[] = []
  for await (const { definitionUid, content } of everyRow(tx, connectorSchemas, { scope: from.scope })) {
    const copy = movedUrls(content, from, to, newUid)
    schemas.push({ organization, versionUid, definitionUid: newUid(definitionUid), content: copy })
  }
  return schemas
}

async function allOperations(tx: ReadTransaction, { scope }: VersionContext): Promise<Stored<Operation>[]> {
  const operations: Stored<Operation>[] = []
  for await (const operation of everyRow(tx, connectorOperations, { scope })) operations.push(operation)
  return operations
}

function retargeted(target: string, newUid: (uid: string) => string): string {
  return target.startsWith("i:") ? uidTarget(newUid(target.slice(2))) : target
}

/** The content with each URL of a schema of the source led to the copy. */
function movedUrls(content: string, from: VersionContext, to: VersionContext, newUid: (uid: string) => string): string {
  const [source, copy] = [schemasLocation(from), schemasLocation(to)]
  const [start = "", ...rest] = content.split(source)
  return start + rest.map((text) => copy + text.replace(/^[\w-]+/, newUid)).join("")
}
