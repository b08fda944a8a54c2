// Removes what stood under a version that is gone, page by page.
import type { Collection, WriteTransaction } from "../../../store/store.js"
import {
  connectorDefinitions,
  connectorMissingTargets,
  connectorOperations,
  connectorReferences,
  connectorSchemas,
} from "../collections.js"

/** At most `limit` rows; gives how many. 0: nothing is left. */
export async function sweepChildren(
  tx: WriteTransaction,
  scope: readonly [organization: string, versionUid: string],
  limit: number,
): Promise<number> {
  return (
    (await sweepPage(tx, connectorReferences, scope, limit)) ||
    (await sweepPage(tx, connectorMissingTargets, scope, limit)) ||
    (await sweepPage(tx, connectorOperations, scope, limit)) ||
    (await sweepPage(tx, connectorSchemas, scope, limit)) ||
    (await sweepPage(tx, connectorDefinitions, scope, limit))
  )
}

async function sweepPage<D>(
  tx: WriteTransaction,
  collection: Collection<D>,
  scope: readonly string[],
  limit: number,
): Promise<number> {
  const { items } = await tx.page(collection, { scope, limit })
  for (const item of items) await tx.delete(collection, item)
  return items.length
}
