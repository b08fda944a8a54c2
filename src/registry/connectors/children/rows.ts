// Reading the children of a version, and writing what each of their changes moves: the version and the connector.
import type { ReadTransaction, Stored, WriteTransaction } from "../../../store/store.js"
import { everyRow } from "../../paging.js"
import { connectorDefinitions, connectorOperations } from "../collections.js"
import type { VersionName } from "../commands/get-version.js"
import type { Connector, ConnectorVersion } from "../entities.js"
import { versionConflict } from "../kinds.js"
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js"
import type { Definition, Operation, OperationKind, VersionContents } from "./entities.js"
import { NO_CONTENTS } from "./limits.js"

/** The version that children belong to, with its connector. */
export interface VersionContext {
  readonly connector: Stored<Connector>
  readonly version: Stored<ConnectorVersion>
  /** Scope of the children's rows. */
  readonly scope: readonly [organization: string, versionUid: string]
}

/** Refuses with NOT_FOUND. */
export async function requireVersionContext(tx: ReadTransaction, name: VersionName): Promise<VersionContext> {
  const connector = await requireConnector(tx, name)
  return contextOf(connector, await requireVersion(tx, connector, name.versionName))
}

/** A version as the parent of its children. */
export function contextOf(connector: Stored<Connector>, version: Stored<ConnectorVersion>): VersionContext {
  return { connector, version, scope: [version.organization, version.uid] }
}

/** The version, or NOT_FOUND; CONFLICT where it is published: its children can't be changed then. */
export async function requireDraft(tx: ReadTransaction, name: VersionName): Promise<VersionContext> {
  const parent = await requireVersionContext(tx, name)
  const { version } = parent
  if (version.publishTime !== undefined) {
    throw versionConflict(name.kind, version.name, "is published: unpublish it first")
  }
  return parent
}

/** How much stands under the version; zeros where it has never had anything. */
export function contentsOf({ version }: Pick<VersionContext, "version">): VersionContents {
  return version.contents ?? NO_CONTENTS
}

/** Writes the version with its new contents, and the connector. Every change of a child calls it, once, as its last write. */
export async function changeVersionContents(
  tx: WriteTransaction,
  { connector, version }: VersionContext,
  contents: VersionContents,
  now: Date,
): Promise<void> {
  await changeVersion(tx, version, { contents }, now)
  await changeConnector(tx, connector, {}, now)
}

/** The action or trigger of this name, if there is one. */
export async function findOperation(
  tx: ReadTransaction,
  { scope }: VersionContext,
  kind: OperationKind,
  name: string,
): Promise<Stored<Operation> | undefined> {
  const { items } = await tx.page(connectorOperations, { scope, index: "name", prefix: [kind, name], limit: 1 })
  return items[0]
}

/** The definition of this name, if there is one. */
export async function findDefinition(
  tx: ReadTransaction,
  { scope }: Pick<VersionContext, "scope">,
  name: string,
): Promise<Stored<Definition> | undefined> {
  const { items } = await tx.page(connectorDefinitions, { scope, index: "name", prefix: [name], limit: 1 })
  return items[0]
}

/** The definition with this uid, if there is one. */
export function findDefinitionByUid(
  tx: ReadTransaction,
  { scope }: Pick<VersionContext, "scope">,
  uid: string,
): Promise<Stored<Definition> | undefined> {
  return tx.get(connectorDefinitions, [...scope, uid])
}

/** All definitions of a version. */
export async function allDefinitions(
  tx: ReadTransaction,
  { scope }: Pick<VersionContext, "scope">,
): Promise<readonly Stored<Definition>[]> {
  const definitions: Stored<Definition>[] = []
  for await (const definition of everyRow(tx, connectorDefinitions, { scope })) definitions.push(definition)
  return definitions
}

/** From here on all of them cost less than as many single reads. */
const FEW = 8

/** The definitions with these uids that there are. */
export async function definitionsByUid(
  tx: ReadTransaction,
  parent: Pick<VersionContext, "scope">,
  uids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Stored<Definition>>> {
  const found = new Map<string, Stored<Definition>>()
  if (uids.size > FEW) {
    for (const definition of await allDefinitions(tx, parent)) {
      if (uids.has(definition.uid)) found.set(definition.uid, definition)
    }
    return found
  }
  for (const uid of uids) {
    const definition = await findDefinitionByUid(tx, parent, uid)
    if (definition !== undefined) found.set(uid, definition)
  }
  return found
}
