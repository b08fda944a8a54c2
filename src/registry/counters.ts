// How much of something an organization has. A counter is kept in shares, so that those who count different resources rarely write one row,
// and a transaction that is never finished holds up few others.

import type { ReadTransaction, WriteTransaction } from "../store/store.js"
import { counters } from "./collections.js"
import { createRow } from "./every-field.js"

/** What is counted: resources, or bytes of assets. */
export type CounterName = "projects" | "asset-bytes" | "connectors" | "connections" | "public-connectors"

/** One share of a counter. */
export interface CounterShare {
  readonly organization: string
  readonly counter: CounterName
  readonly share: string
  readonly value: number
}

const SHARES = 32

/** Adds to the share that belongs to the uid of what is counted. */
export async function addToCounter(
  tx: WriteTransaction,
  organization: string,
  counter: CounterName,
  uid: string,
  by: number,
): Promise<void> {
  if (by === 0) return
  const share = String(Number.parseInt(uid.slice(-1), 36) % SHARES)
  const row = await tx.get(counters, [organization, counter, share])
  if (row === undefined) await createRow(tx, counters, { organization, counter, share, value: by })
  else await tx.update(counters, { ...row, value: row.value + by })
}

/** The sum of the shares. */
export async function counterValue(tx: ReadTransaction, organization: string, counter: CounterName): Promise<number> {
  const { items } = await tx.page(counters, { scope: [organization, counter], limit: SHARES })
  return items.reduce((sum, { value }) => sum + value, 0)
}

/** The sum of the shares, which stays as it is until the transaction commits. */
export async function guardCounter(tx: WriteTransaction, organization: string, counter: CounterName): Promise<number> {
  let sum = 0
  for (let share = 0; share < SHARES; share++) {
    sum += (await tx.guard(counters, [organization, counter, String(share)]))?.value ?? 0
  }
  return sum
}
