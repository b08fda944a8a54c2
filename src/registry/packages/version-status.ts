// The life of a package version: which status may follow which, and what moves with it.
import type { Stored } from "../../store/store.js"
import { atLeast } from "../context.js"
import type { IndexStatus, PackageVersion, VersionStatus } from "./entities.js"

/** Statuses that a caller may ask for. */
export type TargetStatus = "Published" | "Unlisted" | "Archived"

/** Whether the files of a version can be fetched. */
export function isActive(status: VersionStatus): boolean {
  return status === "Published" || status === "Unlisted"
}

/** The names that can be a package's latest version: three numbers joined by dots. */
const RELEASE_NAME = /^[0-9]+\.[0-9]+\.[0-9]+$/

/** Whether the version counts when the latest version is looked for. */
export function canBeLatest({ name, status }: Pick<PackageVersion, "name" | "status">): boolean {
  return isActive(status) && RELEASE_NAME.test(name)
}

/** A disposed version has lost its assets: it can only be deleted. */
export function mayChange(from: VersionStatus): boolean {
  return from !== "Disposed"
}

/** Whether the version's assets are gone, or about to be. */
export function isDisposed({ status }: Pick<PackageVersion, "status">): boolean {
  return status === "Disposed"
}

/** The version with what indexing it has come to, without the reason of a failure before. */
export function withIndexStatus(
  version: Stored<PackageVersion>,
  indexStatus: IndexStatus,
  now: Date,
): Stored<PackageVersion> {
  const { indexFailure: _, ...rest } = version
  return { ...rest, indexStatus, updateTime: atLeast(version.updateTime, now) }
}

/** The version with another status; the times and the index that follow it move too. */
export function withStatus(version: Stored<PackageVersion>, status: VersionStatus, now: Date): Stored<PackageVersion> {
  const { activeSequence: _, ...rest } = version
  return {
    ...rest,
    status,
    ...(canBeLatest({ name: version.name, status }) ? { activeSequence: version.sequence } : {}),
    ...(status === "Published" && version.publishTime === undefined ? { publishTime: now, publishOrder: now } : {}),
    updateTime: atLeast(version.updateTime, now),
  }
}
