// Reading and writing the rows of connectors and versions. Every change of a version writes its connector's row too, so that
// changes under one connector come one after another: what stands on the row (latest, default, counts) is always right.
import type { ReadTransaction, Stored, WriteTransaction } from "../../store/store.js"
import { connectors, connectorVersions } from "../collections.js"
import { strictlyAfter } from "../context.js"
import { addToCounter, type CounterName, counterValue } from "../counters.js"
import type { Connector, ConnectorKind, ConnectorVersion } from "./entities.js"
import { type ConnectorName, noConnector, noVersion } from "./kinds.js"
import { followConnector } from "./public-connectors.js"
import { defaultVersion } from "./views.js"

/** The connector, if there is one. */
export async function findConnector(
  tx: ReadTransaction,
  { organization, kind, id }: ConnectorName,
): Promise<Stored<Connector> | undefined> {
  return tx.get(connectors, [organization, kind, id])
}

/** Refuses with NOT_FOUND. */
export async function requireConnector(tx: ReadTransaction, name: ConnectorName): Promise<Stored<Connector>> {
  const connector = await findConnector(tx, name)
  if (connector === undefined) throw noConnector(name)
  return connector
}

/** By its name, or as "latest" or "default". */
export async function findVersion(
  tx: ReadTransaction,
  connector: Connector,
  nameOrAlias: string,
): Promise<Stored<ConnectorVersion> | undefined> {
  const name = resolveAlias(connector, nameOrAlias)
  return name === undefined ? undefined : tx.get(connectorVersions, [connector.organization, connector.uid, name])
}

function resolveAlias(connector: Connector, name: string): string | undefined {
  if (name === "latest") return connector.latestVersion
  if (name === "default") return defaultVersion(connector)
  return name
}

/** Refuses with NOT_FOUND. */
export async function requireVersion(
  tx: ReadTransaction,
  connector: Connector,
  nameOrAlias: string,
): Promise<Stored<ConnectorVersion>> {
  const version = await findVersion(tx, connector, nameOrAlias)
  if (version === undefined) throw noVersion(connector.kind, nameOrAlias)
  return version
}

/** Writes the connector with these changes; its updateTime moves. */
export async function changeConnector(
  tx: WriteTransaction,
  connector: Stored<Connector>,
  changes: Partial<Connector>,
  now: Date,
): Promise<Stored<Connector>> {
  const updateTime = strictlyAfter(connector.updateTime, now)
  const changed = await tx.update(connectors, { ...connector, ...changes, updateTime })
  await followConnector(tx, connector, changed, now)
  return changed
}

/** Writes the version with these changes; its updateTime moves. */
export function changeVersion(
  tx: WriteTransaction,
  version: Stored<ConnectorVersion>,
  changes: Partial<ConnectorVersion>,
  now: Date,
): Promise<Stored<ConnectorVersion>> {
  return tx.update(connectorVersions, { ...version, ...changes, updateTime: strictlyAfter(version.updateTime, now) })
}

/**
 * What stands on the connector once this version, which was published, no longer is: call it when the version's row has been
 * written or deleted.
 */
export async function withoutPublished(
  tx: ReadTransaction,
  connector: Connector,
  version: ConnectorVersion,
): Promise<Partial<Connector>> {
  return {
    publishedCount: connector.publishedCount - 1,
    ...(connector.pinnedVersion === version.name ? { pinnedVersion: undefined } : {}),
    ...(connector.latestVersion === version.name ? { latestVersion: await lastPublished(tx, connector) } : {}),
  }
}

async function lastPublished(tx: ReadTransaction, connector: Connector): Promise<string | undefined> {
  const scope = [connector.organization, connector.uid]
  const { items } = await tx.page(connectorVersions, { scope, index: "published", reverse: true, limit: 1 })
  return items[0]?.name
}

/** How many connectors of the kind the organization has. */
export function connectorCount(tx: ReadTransaction, organization: string, kind: ConnectorKind): Promise<number> {
  return counterValue(tx, organization, counterOf[kind])
}

/** Counts a connector that is made (1) or deleted (-1). */
export function changeConnectorCount(
  tx: WriteTransaction,
  { organization, kind, uid }: Pick<Connector, "organization" | "kind" | "uid">,
  by: 1 | -1,
): Promise<void> {
  return addToCounter(tx, organization, counterOf[kind], uid, by)
}

const counterOf: Record<ConnectorKind, CounterName> = { connector: "connectors", connection: "connections" }
