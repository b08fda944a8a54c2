// Which connectors are public: a row for each, in the transaction that changes the connector. A list over all organizations reads the
// rows, and an import finds a connector of another organization by its id.
import type { ReadTransaction, Stored, WriteTransaction } from "../../store/store.js"

import { connectors } from "../collections.js"
import { addToCounter, counterValue } from "../counters.js"
import { createRow, type EveryField, entityOf } from "../every-field.js"
import { publicConnectors } from "./collections.js"
import type { Connector, PublicConnector } from "./entities.js"

/** Counters belong to organizations; this is the one that counts over all of them. */
export const ALL_ORGANIZATIONS = ""

/** Whether anybody may see the connector. */
export function isPublic({ kind, public: flag }: Pick<Connector, "kind" | "public">): boolean {
  return flag && kind === "connector"
}

/** Makes the row of a connector that is public from now on. */
export async function addPublic(tx: WriteTransaction, connector: Connector, now: Date): Promise<void> {
  await createRow(tx, publicConnectors, { ...shared(connector), publicTime: now })
  await addToCounter(tx, ALL_ORGANIZATIONS, "public-connectors", connector.uid, 1)
}

/** Removes the row of a connector that is not public any more, or is deleted. */
export async function removePublic(tx: WriteTransaction, { uid }: Connector): Promise<void> {
  const row = await tx.get(publicConnectors, [uid])
  if (row === undefined) return
  await tx.delete(publicConnectors, row)
  await addToCounter(tx, ALL_ORGANIZATIONS, "public-connectors", uid, -1)
}

/** Brings the row to what the connector has become. */
export async function followConnector(
  tx: WriteTransaction,
  before: Connector,
  after: Connector,
  now: Date,
): Promise<void> {
  if (!isPublic(after)) return isPublic(before) ? removePublic(tx, after) : undefined
  const row = await tx.get(publicConnectors, [after.uid])
  if (row === undefined) return addPublic(tx, after, now)
  await tx.update(publicConnectors, { ...row, ...entityOf(shared(after)) })
}

function shared(connector: Connector): EveryField<Omit<PublicConnector, "publicTime">> {
  const { uid, organization, id, name, protocol, tags, categories, createTime, updateTime } = connector
  return { uid, organization, id, name, protocol, tags, categories, createTime, updateTime }
}

/** How many connectors are public, in all organizations together. */
export function publicCount(tx: ReadTransaction): Promise<number> {
  return counterValue(tx, ALL_ORGANIZATIONS, "public-connectors")
}

/** The public connector with this id, whichever organization it is in. Ids may be chosen: of several the first that became public. */
export async function findPublicConnector(tx: ReadTransaction, id: string): Promise<Stored<Connector> | undefined> {
  const { items } = await tx.page(publicConnectors, { scope: [], index: "id", prefix: [id], limit: 1 })
  return items[0] && connectorOf(tx, items[0])
}

/** The connector that the row stands for. */
export function connectorOf(
  tx: ReadTransaction,
  { organization, id }: Pick<PublicConnector, "organization" | "id">,
): Promise<Stored<Connector> | undefined> {
  return tx.get(connectors, [organization, "connector", id])
}
