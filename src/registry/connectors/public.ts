// Which connectors every organization may see: a row for each, in lists that span organizations.
import type { WriteTransaction } from "../../store/store.js"
import { addToCounter } from "../counters.js"
import { publicConnectors } from "./collections.js"
import type { Connector, PublicConnector } from "./entities.js"

/** All organizations' public connectors are counted together. */
export const EVERYWHERE = ""

/** Shows the connector as it is now to all organizations, or no longer. A connection is never shown. */
export async function showPublicly(tx: WriteTransaction, connector: Connector, isPublic: boolean): Promise<void> {
  if (connector.kind !== "connector") return
  const { uid, organization, id: connectorId, name, protocol, tags, categories, createTime, updateTime } = connector
  const found = await tx.get(publicConnectors, [uid])
  if (!isPublic) {
    if (found === undefined) return
    await tx.delete(publicConnectors, found)
    await addToCounter(tx, EVERYWHERE, "public-connectors", uid, -1)
    return
  }
  const row: PublicConnector = {
    uid,
    organization,
    connectorId,
    name,
    protocol,
    tags,
    categories,
    createTime,
    updateTime,
  }
  if (found !== undefined) {
    await tx.update(publicConnectors, { ...found, ...row })
    return
  }
  await tx.create(publicConnectors, row)
  await addToCounter(tx, EVERYWHERE, "public-connectors", uid, 1)
}
