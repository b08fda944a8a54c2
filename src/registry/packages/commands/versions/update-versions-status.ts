// Gives up to 100 versions of a package one status: all of them, or, when one stands in the way, none.
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import type { Package, PackageVersion, VersionStatus } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { type PackageRef, requirePackage } from "../../lookup.js"
import { mayChange, type TargetStatus, withStatus } from "../../version-status.js"

export interface VersionPreconditions {
  /** In the request's order; a name given twice counts once. */
  readonly versions: readonly string[]
  /** Content revision that each version must have; when given, for exactly the versions above. */
  readonly revisions: ReadonlyMap<string, string> | undefined
  readonly expectedStatus: VersionStatus | "Deleted" | undefined
}

export type VersionFailure =
  | "NOT_FOUND"
  | "MISMATCHED_STATUS"
  | "MISMATCHED_REVISION"
  | "NOT_ALLOWED"
  | "ALREADY_EXISTS"
  | "SKIPPED"

export interface VersionsOutcome {
  readonly successful: ReadonlyMap<string, { readonly revision: string; readonly status: VersionStatus | "Deleted" }>
  readonly failed: ReadonlyMap<string, { readonly code: VersionFailure; readonly message: string }>
}

export function updateVersionsStatus(
  context: CommandContext,
  ref: PackageRef,
  input: VersionPreconditions & { readonly target: TargetStatus },
): Promise<VersionsOutcome> {
  return changeVersions(context, ref, input, {
    allowed: (version) =>
      mayChange(version.status)
        ? undefined
        : `version ${version.name} is ${version.status} and can't become ${input.target}`,
    apply: async (tx, version, _parent, now) => {
      if (version.status !== input.target) await tx.update(packageVersions, withStatus(version, input.target, now))
      return input.target
    },
  })
}

/** What a bulk change does to each version, once none stands in the way. */
export interface BulkChange {
  /** Why this version can't be changed so; undefined when it can. */
  readonly allowed: (version: Stored<PackageVersion>) => string | undefined
  /** Makes the change; answers with the status that then holds. */
  readonly apply: (
    tx: WriteTransaction,
    version: Stored<PackageVersion>,
    parent: Stored<Package>,
    now: Date,
  ) => Promise<VersionStatus | "Deleted">
}

/**
 * All or nothing over the versions. Every row is guarded, also one that stays as it is: the decision rests on all of them, so two
 * opposite calls can't pass each other.
 */
export function changeVersions(
  context: CommandContext,
  ref: PackageRef,
  input: VersionPreconditions,
  change: BulkChange,
): Promise<VersionsOutcome> {
  const names = [...new Set(input.versions)]
  checkRevisionKeys(names, input.revisions)
  return transact(context, async (tx, now) => {
    const parent = await requirePackage(tx, ref)
    const found: Stored<PackageVersion>[] = []
    const failed = new Map<string, { code: VersionFailure; message: string }>()
    for (const name of names) {
      const version = await tx.guard(packageVersions, [parent.organization, parent.uid, name])
      const failure = judge(name, version, input, change)
      if (failure !== undefined) failed.set(name, failure)
      else if (version !== undefined) found.push(version)
    }
    if (failed.size > 0) {
      for (const { name } of found) failed.set(name, { code: "SKIPPED", message: `version ${name} is skipped` })
      return { successful: new Map(), failed: inOrder(names, failed) }
    }
    const successful = new Map<string, { revision: string; status: VersionStatus | "Deleted" }>()
    for (const version of found) {
      const status = await change.apply(tx, version, parent, now)
      successful.set(version.name, { revision: version.contentRevision, status })
    }
    return { successful, failed }
  })
}

function judge(
  name: string,
  version: Stored<PackageVersion> | undefined,
  { expectedStatus, revisions }: VersionPreconditions,
  change: BulkChange,
): { code: VersionFailure; message: string } | undefined {
  if (version === undefined) return { code: "NOT_FOUND", message: `version ${name} does not exist` }
  if (expectedStatus !== undefined && version.status !== expectedStatus) {
    const message = `current status: ${version.status}, expected status: ${expectedStatus}`
    return { code: "MISMATCHED_STATUS", message }
  }
  const revision = revisions?.get(name)
  if (revision !== undefined && version.contentRevision !== revision) {
    const message = `current revision: ${version.contentRevision}, expected revision: ${revision}`
    return { code: "MISMATCHED_REVISION", message }
  }
  const refusal = change.allowed(version)
  return refusal === undefined ? undefined : { code: "NOT_ALLOWED", message: refusal }
}

function checkRevisionKeys(names: readonly string[], revisions: ReadonlyMap<string, string> | undefined): void {
  if (revisions === undefined) return
  const extra = [...revisions.keys()].filter((name) => !names.includes(name))
  const missing = names.filter((name) => !revisions.has(name))
  if (extra.length + missing.length === 0) return
  const said = [
    ...(extra.length > 0 ? [`${extra.join(", ")} not among versions`] : []),
    ...(missing.length > 0 ? [`${missing.join(", ")} without a revision`] : []),
  ]
  throw invalid(violation("revisions", `must name exactly the versions: ${said.join("; ")}`, "KEYS"))
}

function inOrder<T>(names: readonly string[], map: ReadonlyMap<string, T>): Map<string, T> {
  const ordered = new Map<string, T>()
  for (const name of names) {
    const value = map.get(name)
    if (value !== undefined) ordered.set(name, value)
  }
  return ordered
}
