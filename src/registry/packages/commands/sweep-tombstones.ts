// Removes what became unreachable when something above it was deleted, page by page: a level at a time, each row that had children
// leaves an tombstone of its own in the transaction that removes it.

import type { Stored, WriteTransaction } from "../../../store/store.js"
import { sweepAccess } from "../../access/sweep-access.js"
import { addTombstone } from "../../add-tombstone.js"
import { releaseBlob } from "../../blobs/blob-uses.js"
import {
  assets,
  connectorVersions,
  databaseConnections,
  packages,
  packageVersions,
  tombstones,
  versionIndexes,
} from "../../collections.js"
import { sweepChildren } from "../../connectors/children/sweep.js"
import { connectorEnvironments } from "../../connectors/collections.js"
import { type CommandContext, transact } from "../../context.js"
import { addToCounter } from "../../counters.js"
import type { Tombstone } from "../../tombstones.js"
import { discardAssets } from "../discard-assets.js"

/** Rows that one transaction removes. */
const PAGE = 100

/** Answers with the number of rows removed. Stops between two pages when the signal is aborted. */
export async function sweepTombstones(context: CommandContext): Promise<number> {
  let removed = 0
  for (;;) {
    const { items } = await context.store.read((tx) => tx.page(tombstones, { scope: [], limit: PAGE }))
    if (items.length === 0) return removed
    for (const tombstone of items) {
      for (let more = true; more; ) {
        context.signal.throwIfAborted()
        const count = await transact(context, (tx, now) => sweepPage(tx, tombstone, now))
        removed += count ?? 0
        more = count !== undefined
      }
    }
  }
}

/** Undefined once nothing was left: then the tombstone is gone too. Another process may have swept it meanwhile. */
async function sweepPage(tx: WriteTransaction, { uid }: Tombstone, now: Date): Promise<number | undefined> {
  const tombstone = await tx.get(tombstones, [uid])
  if (tombstone === undefined) return undefined
  const removed = await removers[tombstone.kind](tx, tombstone, now)
  if (removed > 0) return removed
  await tx.delete(tombstones, tombstone)
  return undefined
}

const removers: Record<
  Tombstone["kind"],
  (tx: WriteTransaction, tombstone: Stored<Tombstone>, now: Date) => Promise<number>
> = {
  organization: (tx, { organization, uid }) => sweepAccess(tx, [organization, uid], PAGE),

  async project(tx, { organization, organizationUid, uid }, now) {
    const { items } = await tx.page(packages, { scope: [organization, uid], limit: PAGE })
    for (const item of items) {
      await addTombstone(tx, "package", item, now)
      await tx.delete(packages, item)
    }
    const connections = await tx.page(databaseConnections, { scope: [organization, uid], limit: PAGE })
    for (const connection of connections.items) await tx.delete(databaseConnections, connection)
    const removed = items.length + connections.items.length
    if (removed > 0 || organizationUid === undefined) return removed
    return sweepAccess(tx, [organization, organizationUid], PAGE, uid)
  },

  async package(tx, { organization, uid }, now) {
    const { items } = await tx.page(packageVersions, { scope: [organization, uid], limit: PAGE })
    for (const item of items) {
      await discardAssets(tx, item, now)
      await tx.delete(packageVersions, item)
    }
    return items.length
  },

  async "package-version"(tx, { organization, uid }, now) {
    const { items } = await tx.page(assets, { scope: [organization, uid], limit: PAGE })
    let bytes = 0
    for (const item of items) {
      await releaseBlob(tx, item.sha256, now)
      await tx.delete(assets, item)
      bytes += item.size
    }
    await addToCounter(tx, organization, "asset-bytes", uid, -bytes)
    const index = await tx.get(versionIndexes, [organization, uid])
    if (index !== undefined) await tx.delete(versionIndexes, index)
    return items.length + (index === undefined ? 0 : 1)
  },

  "connector-version": (tx, { organization, uid }) => sweepChildren(tx, [organization, uid], PAGE),

  async connector(tx, { organization, uid }, now) {
    const { items } = await tx.page(connectorVersions, { scope: [organization, uid], limit: PAGE })
    for (const item of items) {
      await addTombstone(tx, "connector-version", item, now)
      await tx.delete(connectorVersions, item)
    }
    const environments = await tx.page(connectorEnvironments, { scope: [organization, uid], limit: PAGE })
    for (const environment of environments.items) await tx.delete(connectorEnvironments, environment)
    return items.length + environments.items.length
  },
}
