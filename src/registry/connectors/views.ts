// What is answered of connectors and their versions. Everything of one answer is read in one transaction or snapshot.
import type { ReadTransaction, Stored } from "../../store/store.js"
import { connectorVersions } from "../collections.js"
import { etagOf } from "../etag.js"
import { connectorEnvironments } from "./collections.js"
import type { Connector, ConnectorVersion } from "./entities.js"
import { allEnvironments } from "./environments/rows.js"
import { type EnvironmentView, environmentView } from "./environments/views.js"

export interface VersionView {
  readonly version: Stored<ConnectorVersion>
  readonly isLatest: boolean
  readonly isDefault: boolean
  readonly etag: string
}

export interface ConnectorView {
  readonly connector: Stored<Connector>
  /** Most recently updated first, not more than 100 and some 4 MiB, the latest and the default among them. */
  readonly versions: readonly VersionView[]
  /** Of a connector the 100 most recently updated ones, of a connection all, in the order in which they were made or put. */
  readonly environments: readonly EnvironmentView[]
  /** Moves with the connector and all that is under it. */
  readonly etag: string
}

const MAX_NESTED = 100

/** A version with what its connector says of it. */
export function versionView(connector: Connector, version: Stored<ConnectorVersion>): VersionView {
  const isLatest = version.name === connector.latestVersion
  const isDefault = version.name === defaultVersion(connector)
  return { version, isLatest, isDefault, etag: etagOf(version, isLatest ? "l" : "", isDefault ? "d" : "") }
}

/** The name that "default" stands for. */
export function defaultVersion(connector: Connector): string | undefined {
  return connector.pinnedVersion ?? connector.latestVersion
}

/** The etag that preconditions name. */
export function connectorEtag(connector: Stored<Connector>): string {
  return etagOf(connector)
}

/** A connector with its versions. */
export async function connectorView(tx: ReadTransaction, connector: Stored<Connector>): Promise<ConnectorView> {
  return {
    connector,
    versions: await nestedVersions(tx, connector),
    environments: await nestedEnvironments(tx, connector),
    etag: connectorEtag(connector),
  }
}

/** What everybody sees of a public connector: published versions (of more than 100 those published last), and no environments. */
export async function publicConnectorView(tx: ReadTransaction, connector: Stored<Connector>): Promise<ConnectorView> {
  return {
    connector,
    versions: await publishedVersions(tx, connector),
    environments: [],
    etag: connectorEtag(connector),
  }
}

async function publishedVersions(tx: ReadTransaction, connector: Connector): Promise<VersionView[]> {
  if (connector.publishedCount === 0) return []
  const scope = [connector.organization, connector.uid]
  const { items } = await tx.page(connectorVersions, { scope, index: "published", reverse: true, limit: MAX_NESTED })
  return withMarked(tx, connector, items, connector.publishedCount)
}

async function nestedEnvironments(tx: ReadTransaction, connector: Connector): Promise<EnvironmentView[]> {
  if (connector.environments === undefined || connector.environments.count === 0) return []
  if (connector.kind === "connection") return (await allEnvironments(tx, connector)).map(environmentView)
  const scope = [connector.organization, connector.uid]
  const query = { scope, index: "updated", reverse: true, limit: MAX_NESTED }
  return (await tx.page(connectorEnvironments, query)).items.map(environmentView)
}

async function nestedVersions(tx: ReadTransaction, connector: Connector): Promise<VersionView[]> {
  if (connector.versionCount === 0) return []
  const scope = [connector.organization, connector.uid]
  const { items } = await tx.page(connectorVersions, { scope, index: "updated", reverse: true, limit: MAX_NESTED })
  return withMarked(tx, connector, items, connector.versionCount)
}

/** These versions, the latest and the default among them, most recently updated first. `count`: how many there are in all. */
async function withMarked(
  tx: ReadTransaction,
  connector: Connector,
  items: readonly Stored<ConnectorVersion>[],
  count: number,
): Promise<VersionView[]> {
  const scope = [connector.organization, connector.uid]
  const views = items.map((version) => versionView(connector, version))
  if (items.length >= count) return views.sort(byUpdate)

  for (const name of new Set([connector.latestVersion, defaultVersion(connector)])) {
    if (name === undefined || items.some((version) => version.name === name)) continue
    const version = await tx.get(connectorVersions, [...scope, name])
    if (version === undefined) continue
    // It is older than all the others: it takes the place of the oldest that may go.
    views.splice(
      views.findLastIndex((view) => !view.isLatest && !view.isDefault),
      1,
    )
    views.push(versionView(connector, version))
  }
  return views.sort(byUpdate)
}

function byUpdate(a: VersionView, b: VersionView): number {
  return b.version.updateTime.getTime() - a.version.updateTime.getTime()
}
