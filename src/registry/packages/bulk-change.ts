// One change of many versions: all of them, or, when one stands in the way, none.
import type { Stored, WriteTransaction } from "../../store/store.js"
import { packageVersions } from "../collections.js"
import { type CommandContext, transact } from "../context.js"
import type { Package, PackageVersion, VersionStatus } from "./entities.js"
import { invalid, violation } from "./fields.js"
import { type PackageRef, requirePackage } from "./lookup.js"

/** Why a version of a bulk change was not changed. */
export type VersionFailure =
  | "NOT_FOUND"
  | "MISMATCHED_STATUS"
  | "MISMATCHED_REVISION"
  | "NOT_ALLOWED"
  | "ALREADY_EXISTS"
  /** Nothing stood in its way, but in that of another. */
  | "SKIPPED"

export interface FailedVersion {
  readonly code: VersionFailure
  readonly message: string
}

export interface ChangedVersion {
  readonly revision: string
  readonly status: VersionStatus | "Deleted"
}

/** What came of each version. One that needed no change is in neither. */
export interface VersionsOutcome {
  readonly successful: ReadonlyMap<string, ChangedVersion>
  readonly failed: ReadonlyMap<string, FailedVersion>
}

/** What must hold of each version. */
export interface VersionConditions {
  /** The content revision that each version must have, by its name. */
  readonly revisions: ReadonlyMap<string, string> | undefined
  readonly expectedStatus?: VersionStatus | "Deleted" | undefined
}

/** A version to which a bulk change may be made; `plan` is what `decide` made of it. */
export interface PlannedVersion<P> {
  readonly version: Stored<PackageVersion>
  readonly plan: P
}

/** What a bulk change is about, and what it does. */
export interface BulkChange<P> {
  readonly conditions: VersionConditions
  /** What is said of a version that does not exist, and of one that another one holds up. */
  readonly missing: (name: string) => string
  readonly skipped: (name: string) => string
  /** What is to be done with a version; a failure where that can't be, undefined where nothing need be done. It guards what it rests on. */
  readonly decide: (
    version: Stored<PackageVersion>,
  ) => P | FailedVersion | undefined | Promise<P | FailedVersion | undefined>
  /** Makes the change to every version of which something is to be done. Called once, and only when nothing failed. */
  readonly apply: (versions: readonly PlannedVersion<P>[]) => Promise<ReadonlyMap<string, ChangedVersion>>
}

/**
 * Every row is guarded, also one that stays as it is: the decision rests on all of them, so two opposite calls can't pass each other.
 * @param names In the request's order, each once.
 */
export async function changeVersions<P extends object>(
  tx: WriteTransaction,
  parent: Package,
  names: readonly string[],
  { conditions, missing, skipped, decide, apply }: BulkChange<P>,
): Promise<VersionsOutcome> {
  const planned: PlannedVersion<P>[] = []
  const failures = new Map<string, FailedVersion>()
  for (const name of names) {
    const version = await tx.guard(packageVersions, [parent.organization, parent.uid, name])
    if (version === undefined) {
      failures.set(name, { code: "NOT_FOUND", message: missing(name) })
      continue
    }
    const plan = unmetCondition(version, conditions) ?? (await decide(version))
    if (plan === undefined) continue
    if (isFailure(plan)) failures.set(name, plan)
    else planned.push({ version, plan })
  }
  if (failures.size > 0) {
    const skippedVersion = (name: string): FailedVersion => ({ code: "SKIPPED", message: skipped(name) })
    return {
      successful: new Map(),
      failed: new Map(names.map((name) => [name, failures.get(name) ?? skippedVersion(name)])),
    }
  }
  return { successful: planned.length === 0 ? new Map() : await apply(planned), failed: new Map() }
}

function isFailure(plan: object): plan is FailedVersion {
  return "code" in plan && "message" in plan
}

/** What a version fails by, before anything is asked about the change itself. */
function unmetCondition(
  version: PackageVersion,
  { expectedStatus, revisions }: VersionConditions,
): FailedVersion | undefined {
  if (expectedStatus !== undefined && version.status !== expectedStatus) {
    const message = `current status: ${version.status}, expected status: ${expectedStatus}`
    return { code: "MISMATCHED_STATUS", message }
  }
  const revision = revisions?.get(version.name)
  if (revision !== undefined && version.contentRevision !== revision) {
    const message = `current revision: ${version.contentRevision}, expected revision: ${revision}`
    return { code: "MISMATCHED_REVISION", message }
  }
  return undefined
}

/** What a request for the same change of many versions says. */
export interface VersionPreconditions extends VersionConditions {
  /** In the request's order; a name given twice counts once. Where there are revisions, exactly the versions that have one. */
  readonly versions: readonly string[]
}

/** A change that is made to each version by itself. */
export interface EachVersionChange {
  /** Why this version can't be changed so; undefined when it can. */
  readonly refusal?: (version: Stored<PackageVersion>) => string | undefined
  /** Makes the change; answers with the status that then holds. */
  readonly apply: (
    tx: WriteTransaction,
    version: Stored<PackageVersion>,
    parent: Stored<Package>,
    now: Date,
  ) => Promise<ChangedVersion["status"]>
}

/** Makes one change to each of the versions of a package, or to none. */
export function changeEachVersion(
  context: CommandContext,
  ref: PackageRef,
  input: VersionPreconditions,
  { refusal, apply }: EachVersionChange,
): Promise<VersionsOutcome> {
  const names = [...new Set(input.versions)]
  checkRevisionNames(names, input.revisions)
  return transact(context, async (tx, now) => {
    const parent = await requirePackage(tx, ref)
    return changeVersions(tx, parent, names, {
      conditions: input,
      missing: (name) => `version ${name} does not exist`,
      skipped: (name) => `version ${name} is skipped`,
      decide(version) {
        const message = refusal?.(version)
        return message === undefined ? {} : { code: "NOT_ALLOWED" as const, message }
      },
      async apply(versions) {
        const changed = new Map<string, ChangedVersion>()
        for (const { version } of versions) {
          const status = await apply(tx, version, parent, now)
          changed.set(version.name, { revision: version.contentRevision, status })
        }
        return changed
      },
    })
  })
}

function checkRevisionNames(names: readonly string[], revisions: ReadonlyMap<string, string> | undefined): void {
  if (revisions === undefined) return
  const extra = [...revisions.keys()].filter((name) => !names.includes(name))
  const missing = names.filter((name) => !revisions.has(name))
  if (extra.length + missing.length === 0) return
  const problems = [
    ...(extra.length > 0 ? [`${extra.join(", ")} not among versions`] : []),
    ...(missing.length > 0 ? [`${missing.join(", ")} without a revision`] : []),
  ]
  throw invalid(violation("revisions", `must name exactly the versions: ${problems.join("; ")}`, "KEYS"))
}
