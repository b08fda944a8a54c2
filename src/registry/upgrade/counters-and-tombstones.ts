// To format 1: what an organization has is counted in counters, what is to be swept has tombstones, lists over all organizations go by
// project-locations, and every connector has the configurations of its auth schemes, of which there were none before.

import type { Collection, ReadTransaction, Stored, WriteTransaction } from "../../store/store.js"
import { connectors, organizations, projectLocations, projects, tombstones } from "../collections.js"
import { type CommandContext, transact } from "../context.js"
import { addToCounter, type CounterName, counterValue } from "../counters.js"
import { createRow } from "../every-field.js"
import { projectLocation } from "../packages/new-rows.js"
import { everyRow } from "../paging.js"
import { formerAssetCounters, formerTombstones } from "./collections.js"
import type { UpgradeStep } from "./data-format.js"
import { eachRow } from "./each-row.js"

const PAGE = 100
const FIRST_SHARE = "0"

export const countersAndTombstones: UpgradeStep = {
  what: "counters, tombstones, project-locations, authSchemeConfigs of connectors",
  async run(context) {
    await moveTombstones(context)
    for await (const { name } of eachRow(context, organizations, [])) {
      await locateProjects(context, name)
      await completeConnectors(context, name)
      await transact(context, async (tx) => {
        await moveAssetCounters(tx, name)
        await recount(tx, name, "projects", await countRows(tx, projects, [name]))
        await recount(tx, name, "connectors", await countRows(tx, connectors, [name, "connector"]))
        await recount(tx, name, "connections", await countRows(tx, connectors, [name, "connection"]))
      })
    }
  },
}

async function moveTombstones(context: CommandContext): Promise<void> {
  for await (const { uid } of eachRow(context, formerTombstones, [])) {
    await transact(context, async (tx) => {
      const former = await tx.get(formerTombstones, [uid])
      if (former === undefined) return
      const { revision: _, ...tombstone } = former
      if ((await tx.get(tombstones, [uid])) === undefined) await tx.create(tombstones, tombstone)
      await tx.delete(formerTombstones, former)
    })
  }
}

async function locateProjects(context: CommandContext, organization: string): Promise<void> {
  for await (const { name } of eachRow(context, projects, [organization])) {
    const location = projectLocation(organization, name)
    await transact(context, async (tx) => {
      const exists = (await tx.guard(projects, [organization, name])) !== undefined
      if (exists && (await tx.get(projectLocations, [location.location])) === undefined) {
        await createRow(tx, projectLocations, location)
      }
    })
  }
}

async function completeConnectors(context: CommandContext, organization: string): Promise<void> {
  for (const kind of ["connector", "connection"] as const) {
    for await (const { id } of eachRow(context, connectors, [organization, kind])) {
      await transact(context, async (tx) => {
        const connector = await tx.get(connectors, [organization, kind, id])
        if (connector === undefined || Object.hasOwn(connector, "authSchemeConfigs")) return
        const { memberRevision: _, ...kept }: Stored<typeof connector & { memberRevision?: number }> = connector
        await tx.update(connectors, { ...kept, authSchemeConfigs: [] })
      })
    }
  }
}

async function moveAssetCounters(tx: WriteTransaction, organization: string): Promise<void> {
  const { items } = await tx.page(formerAssetCounters, { scope: [organization], limit: PAGE })
  for (const counter of items) {
    await addToCounter(tx, organization, "asset-bytes", counter.share, counter.bytes)
    await tx.delete(formerAssetCounters, counter)
  }
}

async function recount(tx: WriteTransaction, organization: string, counter: CounterName, count: number): Promise<void> {
  const counted = await counterValue(tx, organization, counter)
  await addToCounter(tx, organization, counter, FIRST_SHARE, count - counted)
}

async function countRows<D>(tx: ReadTransaction, collection: Collection<D>, scope: readonly string[]): Promise<number> {
  let count = 0
  for await (const _ of everyRow(tx, collection, { scope })) count++
  return count
}
