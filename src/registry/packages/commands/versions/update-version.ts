// Archives or unarchives one version, or sets its index status, which back to unknown indexes it again: both together or not at all.
import type { Stored } from "../../../../store/store.js"
import { packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { conflict } from "../../../errors.js"
import { checkPreconditions, etagOf, type Precondition } from "../../../etag.js"
import type { LabelChange } from "../../../labels.js"
import { everyMemberTaken, patched } from "../../../patch.js"
import type { IndexStatus, PackageVersion } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { dropIndexing, queueIndexing } from "../../index-queue.js"
import { requirePackage, requirePackageVersion, type VersionRef } from "../../lookup.js"
import { changedLabels } from "../../package-labels.js"
import { isActive, withStatus } from "../../version-status.js"

/** What is asked for; undefined: left as it is. "error": what a version shows that is unfinished or disposed. */
export interface VersionChange {
  readonly archive?: "archived" | "unarchived" | "error" | undefined
  readonly indexStatus?: IndexStatus | undefined
  /** Merged by key. */
  readonly labels?: readonly LabelChange[] | undefined
}

export type ArchiveState = "archived" | "unarchived" | "error"

/** Whether the version is archived, unarchived, or in a state that is neither. */
export function archiveState(version: PackageVersion): ArchiveState {
  if (version.status === "Archived") return "archived"
  return isActive(version.status) ? "unarchived" : "error"
}

/** The version as it now is. Refuses with CONFLICT a status that can't change. */
export function updateVersion(
  context: CommandContext,
  ref: VersionRef,
  input: { readonly change: VersionChange; readonly preconditions: readonly Precondition[] },
): Promise<Stored<PackageVersion>> {
  return transact(context, async (tx, now) => {
    const version = await requirePackageVersion(tx, ref)
    checkPreconditions(input.preconditions, etagOf(version), "package-version", version.name)
    const next = changed(version, input.change, now)
    if (next === version) return version
    if (next.indexStatus !== version.indexStatus) {
      // What a caller says counts, also while the registry is indexing.
      if (next.indexStatus === "unknown") await queueIndexing(tx, await requirePackage(tx, ref), next, now)
      else await dropIndexing(tx, next)
    }
    return tx.update(packageVersions, next)
  })
}

function changed(
  version: Stored<PackageVersion>,
  { archive: newState, indexStatus: newIndexStatus, labels: labelChanges, ...rest }: VersionChange,
  now: Date,
): Stored<PackageVersion> {
  everyMemberTaken(rest)
  const state = archiveState(version)
  const archive = newState === state ? undefined : newState
  const indexStatus = newIndexStatus === version.indexStatus ? undefined : newIndexStatus
  const violations = [
    ...(archive === "error"
      ? [violation("archiveStatus", "is set by the registry only: send archive or unarchive", "READ_ONLY")]
      : []),
  ]
  if (violations.length > 0) throw invalid(...violations)
  if (archive !== undefined && state === "error") {
    throw conflict("package-version", version.name, `is ${version.status}: it can't be archived or unarchived`)
  }
  const moved =
    archive === undefined ? version : withStatus(version, archive === "archived" ? "Archived" : "Published", now)
  const labels = labelChanges === undefined ? {} : { labels: changedLabels(version.labels, labelChanges) ?? null }
  const indexing = indexStatus === undefined ? {} : { indexStatus, indexFailure: null }
  return patched(moved, { ...indexing, ...labels }, now)
}
