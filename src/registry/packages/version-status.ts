// The life of a package version: which status may follow which, and what moves with it.
import type { Stored } from "../../store/store.js"
import { atLeast } from "../context.js"
import type { PackageVersion, VersionStatus } from "./entities.js"

/** Statuses that a caller may ask for. */
export type TargetStatus = "Published" | "Unlisted" | "Archived"

/** Its files can be fetched, and it counts when the latest version is looked for. */
export function isActive(status: VersionStatus): boolean {
  return status === "Published" || status === "Unlisted"
}

/** A disposed version has lost its assets: it can only be deleted. */
export function mayChange(from: VersionStatus): boolean {
  return from !== "Disposed"
}

/** The version with another status; the times and the index that follow it move too. */
export function withStatus(version: Stored<PackageVersion>, status: VersionStatus, now: Date): Stored<PackageVersion> {
  const { activeSequence: _, ...rest } = version
  return {
    ...rest,
    status,
    ...(isActive(status) ? { activeSequence: version.sequence } : {}),
    ...(status === "Published" && version.publishTime === undefined ? { publishTime: now, publishOrder: now } : {}),
    updateTime: atLeast(version.updateTime, now),
  }
}
