// Removes what became unreachable when something above it was deleted, page by page: a level at a time, each row that had children
// leaves an orphanage of its own in the transaction that removes it.
import type { Stored, WriteTransaction } from "../../../store/store.js"
import { releaseBlob } from "../../blobs/blob-uses.js"
import {
  assets,
  connectorVersions,
  databaseConnections,
  orphanages,
  packages,
  packageVersions,
  versionIndexes,
} from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import type { Orphanage } from "../../entities.js"
import { changeAssetTally } from "../asset-counter.js"
import { leaveAssets } from "./versions/dispose-versions.js"

/** Rows that one transaction removes. */
const PAGE = 100

/** Answers with the number of rows removed. Stops between two pages when the signal is aborted. */
export async function sweepOrphans(context: CommandContext): Promise<number> {
  let removed = 0
  for (;;) {
    const { items } = await context.store.read((tx) => tx.page(orphanages, { scope: [], limit: PAGE }))
    if (items.length === 0) return removed
    for (const orphanage of items) {
      for (let more = true; more; ) {
        context.signal.throwIfAborted()
        const count = await transact(context, (tx, now) => sweepPage(tx, orphanage, now))
        removed += count ?? 0
        more = count !== undefined
      }
    }
  }
}

/** Undefined once nothing was left: then the orphanage is gone too. Another process may have swept it meanwhile. */
async function sweepPage(tx: WriteTransaction, { uid }: Orphanage, now: Date): Promise<number | undefined> {
  const orphanage = await tx.get(orphanages, [uid])
  if (orphanage === undefined) return undefined
  const removed = await removers[orphanage.kind](tx, orphanage, now)
  if (removed > 0) return removed
  await tx.delete(orphanages, orphanage)
  return undefined
}

const removers: Record<
  Orphanage["kind"],
  (tx: WriteTransaction, orphanage: Stored<Orphanage>, now: Date) => Promise<number>
> = {
  async project(tx, { organization, uid }, now) {
    const { items } = await tx.page(packages, { scope: [organization, uid], limit: PAGE })
    for (const item of items) {
      await tx.create(orphanages, { uid: item.uid, organization, kind: "package", createTime: now })
      await tx.delete(packages, item)
    }
    const connections = await tx.page(databaseConnections, { scope: [organization, uid], limit: PAGE })
    for (const connection of connections.items) await tx.delete(databaseConnections, connection)
    return items.length + connections.items.length
  },

  async package(tx, { organization, uid }, now) {
    const { items } = await tx.page(packageVersions, { scope: [organization, uid], limit: PAGE })
    for (const item of items) {
      await leaveAssets(tx, item, now)
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
    if (items.length > 0) await changeAssetTally(tx, { organization, versionUid: uid }, -bytes)
    const index = await tx.get(versionIndexes, [organization, uid])
    if (index !== undefined) await tx.delete(versionIndexes, index)
    return items.length + (index === undefined ? 0 : 1)
  },

  async connector(tx, { organization, uid }) {
    const { items } = await tx.page(connectorVersions, { scope: [organization, uid], limit: PAGE })
    for (const item of items) await tx.delete(connectorVersions, item)
    return items.length
  },
}
