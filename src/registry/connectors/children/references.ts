// References among the children of a version: a row for each pair of a target and what refers to it, so that what refers to a
// definition is one range. A target is a definition by its uid ("i:UID"), or whatever definition has a name ("n:NAME").

import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js"
import { createRow } from "../../every-field.js"
import { everyRow } from "../../paging.js"
import { connectorMissingTargets, connectorReferences } from "../collections.js"
import type { ChildKind, Definition, Operation, Reference } from "./entities.js"

/** What an answer shows of them. */
export const MAX_SHOWN = 100

/** What refers to something. */
export interface Source {
  readonly kind: ChildKind
  readonly uid: string
  readonly name: string
}

interface VersionKey {
  readonly organization: string
  readonly versionUid: string
}

/** The target that is the definition with this uid. */
export function uidTarget(definitionUid: string): string {
  return `i:${definitionUid}`
}

/** The target that is whatever definition has this name. */
export function nameTarget(name: string): string {
  return `n:${name}`
}

/** The targets that the definition is. */
export function targetsOf({ uid, name }: { readonly uid: string; readonly name: string }): readonly [string, string] {
  return [uidTarget(uid), nameTarget(name)]
}

/** The targets that an operation refers to, each once. */
export function operationTargets({ requestBody, responses }: Pick<Operation, "requestBody" | "responses">): string[] {
  const links = [...(requestBody?.definitions ?? []), ...responses.flatMap(({ definitions }) => definitions)]
  return [...new Set(links.map(({ definitionUid }) => uidTarget(definitionUid)))]
}

function rowOf({ organization, versionUid }: VersionKey, source: Source, target: string): Reference {
  return {
    organization,
    versionUid,
    id: `${target}/${source.kind}/${source.uid}`,
    sourceKind: source.kind,
    sourceUid: source.uid,
    sourceName: source.name,
  }
}

/** A row for each target that the source refers to. */
export function referencesOf(parent: VersionKey, source: Source, targets: readonly string[]): Reference[] {
  return targets.map((target) => rowOf(parent, source, target))
}

/** Writes a row for each target that the source refers to. */
export async function addReferences(
  tx: WriteTransaction,
  parent: VersionKey,
  source: Source,
  targets: readonly string[],
): Promise<void> {
  await tx.createAll(connectorReferences, referencesOf(parent, source, targets))
}

/** Deletes the rows of the targets that the source refers to. */
export async function removeReferences(
  tx: WriteTransaction,
  parent: VersionKey,
  source: Source,
  targets: readonly string[],
): Promise<void> {
  for (const target of targets) {
    const { organization, versionUid, id } = rowOf(parent, source, target)
    const row = await tx.get(connectorReferences, [organization, versionUid, id])
    if (row !== undefined) await tx.delete(connectorReferences, row)
  }
}

/** Brings the rows from what the source was to what it is: rows have its name. */
export async function replaceReferences(
  tx: WriteTransaction,
  parent: VersionKey,
  before: { readonly source: Source; readonly targets: readonly string[] },
  after: { readonly source: Source; readonly targets: readonly string[] },
): Promise<void> {
  const renamed = before.source.name !== after.source.name
  const stay = renamed ? new Set<string>() : new Set(after.targets.filter((target) => before.targets.includes(target)))
  await removeReferences(
    tx,
    parent,
    before.source,
    before.targets.filter((target) => !stay.has(target)),
  )
  await addReferences(
    tx,
    parent,
    after.source,
    after.targets.filter((target) => !stay.has(target)),
  )
}

/** From here on one scan of all references of a version costs less than a range for each target. */
const FEW = 8

/** Every row that leads to one of the definitions, or from one of them. */
export async function referencesAround(
  tx: ReadTransaction,
  parent: VersionKey,
  definitions: readonly Definition[],
): Promise<Stored<Reference>[]> {
  const around: Stored<Reference>[] = []
  const targets = definitions.flatMap(targetsOf)
  if (definitions.length > FEW) {
    const wanted = new Set(targets)
    const sources = new Set(definitions.map(({ uid }) => uid))
    const scope = [parent.organization, parent.versionUid]
    for await (const row of everyRow(tx, connectorReferences, { scope }, 1_000)) {
      if (sources.has(row.sourceUid) || wanted.has(targetOf(row))) around.push(row)
    }
    return around
  }
  const ids = new Set<string>()
  const add = (row: Stored<Reference> | undefined) => {
    if (row === undefined || ids.has(row.id)) return
    ids.add(row.id)
    around.push(row)
  }
  for (const target of targets) for await (const row of referencesTo(tx, parent, target)) add(row)
  for (const definition of definitions) {
    for (const { organization, versionUid, id } of referencesOf(parent, sourceOf(definition), definition.targets)) {
      add(await tx.get(connectorReferences, [organization, versionUid, id]))
    }
  }
  return around
}

/** The definition as the source of references. */
export function sourceOf({ uid, name }: Pick<Definition, "uid" | "name">): Source {
  return { kind: "definition", uid, name }
}

/** What the row leads to. No target holds a slash: neither uids nor names do. */
export function targetOf({ id }: Reference): string {
  return id.slice(0, id.indexOf("/"))
}

/** What refers to the definition, itself excluded, each once: not more than `limit` of them. */
export async function listReferences(
  tx: ReadTransaction,
  definition: Pick<Definition, "organization" | "versionUid" | "uid" | "name">,
  limit = MAX_SHOWN,
): Promise<Source[]> {
  const sources = new Map<string, Source>()
  for (const target of targetsOf(definition)) {
    for await (const { sourceKind, sourceUid, sourceName } of referencesTo(tx, definition, target, limit + 1)) {
      if (sourceUid === definition.uid) continue
      if (sources.size === limit) break
      sources.set(sourceUid, { kind: sourceKind, uid: sourceUid, name: sourceName })
    }
  }
  return [...sources.values()]
}

/** Every row of one target, read in batches. */
export function referencesTo(
  tx: ReadTransaction,
  { organization, versionUid }: VersionKey,
  target: string,
  batch?: number,
): AsyncGenerator<Stored<Reference>> {
  return everyRow(tx, connectorReferences, { scope: [organization, versionUid], prefix: [`${target}/`] }, batch)
}

/** Whether anything refers to the target. */
export async function isReferredTo(tx: ReadTransaction, parent: VersionKey, target: string): Promise<boolean> {
  for await (const _ of referencesTo(tx, parent, target, 1)) return true
  return false
}

/** To be called when the definition's row is gone or has another name, for each target that no definition is any more. */
export async function markMissing(tx: WriteTransaction, parent: VersionKey, target: string): Promise<void> {
  if (!(await isReferredTo(tx, parent, target))) return
  const { organization, versionUid } = parent
  if ((await tx.get(connectorMissingTargets, [organization, versionUid, target])) !== undefined) return
  await createRow(tx, connectorMissingTargets, { organization, versionUid, target })
}

/** To be called when no definition is these targets any more, and something refers to each. */
export async function markAllMissing(
  tx: WriteTransaction,
  { organization, versionUid }: VersionKey,
  targets: ReadonlySet<string>,
): Promise<void> {
  if (targets.size === 0) return
  const missing = new Set(targets)
  for await (const { target } of everyRow(tx, connectorMissingTargets, { scope: [organization, versionUid] })) {
    missing.delete(target)
  }
  const rows = [...missing].map((target) => ({ organization, versionUid, target }))
  await tx.createAll(connectorMissingTargets, rows)
}

/** To be called when a definition is the target from now on. False: it was not marked. */
export async function unmarkMissing(
  tx: WriteTransaction,
  { organization, versionUid }: VersionKey,
  target: string,
): Promise<boolean> {
  const row = await tx.get(connectorMissingTargets, [organization, versionUid, target])
  if (row !== undefined) await tx.delete(connectorMissingTargets, row)
  return row !== undefined
}
