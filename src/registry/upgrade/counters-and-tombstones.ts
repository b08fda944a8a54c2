// To format 1: what an organization has is counted in counters, what is to be swept has tombstones, lists over all organizations go by
// project-locations, and every connector has the configurations of its auth schemes, of which there were none before.
import type { Collection, ReadTransaction, Stored, WriteTransaction } from "../../store/store.js"
import { connectors, organizations, projectLocations, projects, tombstones } from "../collections.js"
import { type CommandContext, transact } from "../context.js"
import { addToCounter, type CounterName, counterValue } from "../counters.js"
import { projectLocation } from "../packages/new-rows.js"
import { everyRow } from "../paging.js"
import { assetTallies, orphanages } from "./collections.js"
import type { UpgradeStep } from "./data-format.js"
import { eachRow } from "./each-row.js"

const PAGE = 100
const FIRST_SHARE = "0"

export const countersAndTombstones: UpgradeStep = {
  what: "counters, tombstones, project-locations, authSchemeConfigs of connectors",
  async run(context) {
    await moveOrphanages(context)
    for await (const { name } of eachRow(context, organizations, [])) {
      await locateProjects(context, name)
      await completeConnectors(context, name)
      await transact(context, async (tx) => {
        await moveTallies(tx, name)
        await recount(tx, name, "projects", await countRows(tx, projects, [name]))
        await recount(tx, name, "connectors", await countRows(tx, connectors, [name, "connector"]))
        await recount(tx, name, "connections", await countRows(tx, connectors, [name, "connection"]))
      })
    }
  },
}

async function moveOrphanages(context: CommandContext): Promise<void> {
  for await (const { uid } of eachRow(context, orphanages, [])) {
    await transact(context, async (tx) => {
      const orphanage = await tx.get(orphanages, [uid])
      if (orphanage === undefined) return
      const { revision: _, ...tombstone } = orphanage
      if ((await tx.get(tombstones, [uid])) === undefined) await tx.create(tombstones, tombstone)
      await tx.delete(orphanages, orphanage)
    })
  }
}

async function locateProjects(context: CommandContext, organization: string): Promise<void> {
  for await (const { name } of eachRow(context, projects, [organization])) {
    const location = projectLocation(organization, name)
    await transact(context, async (tx) => {
      const exists = (await tx.guard(projects, [organization, name])) !== undefined
      if (exists && (await tx.get(projectLocations, [location.location])) === undefined) {
        await tx.create(projectLocations, location)
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

async function moveTallies(tx: WriteTransaction, organization: string): Promise<void> {
  const { items } = await tx.page(assetTallies, { scope: [organization], limit: PAGE })
  for (const tally of items) {
    await addToCounter(tx, organization, "asset-bytes", tally.share, tally.bytes)
    await tx.delete(assetTallies, tally)
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
