// What an upgrade needs to know: the format of the data, and collections that former versions wrote. Those are declared so that they can
// be read and emptied; nothing else uses them.
import type { Collection } from "../../store/store.js"
import type { Tombstone } from "../tombstones.js"

export interface DataFormat {
  readonly id: "registry"
  /** 0 where there is no such document. */
  readonly format: number
  readonly updateTime: Date
}

export const dataFormats: Collection<DataFormat> = { name: "data-formats", scope: [], id: "id", indexes: {} }

export interface FormerAssetCounter {
  readonly organization: string
  readonly share: string
  readonly bytes: number
}

export const formerAssetCounters: Collection<FormerAssetCounter> = {
  name: "asset-tallies",
  scope: ["organization"],
  id: "share",
  indexes: {},
}

export const formerTombstones: Collection<Tombstone> = {
  name: "orphanages",
  scope: [],
  id: "uid",
  indexes: {},
}

export const upgradeCollections = [dataFormats, formerAssetCounters, formerTombstones] as const
