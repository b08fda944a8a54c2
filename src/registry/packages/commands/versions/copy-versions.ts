// Copies versions of a package into another project of the organization: all of them, or, when one stands in the way, none.
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { packages, packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { RegistryError } from "../../../errors.js"
import { type ChangedVersion, changeVersions, type FailedVersion, type VersionsOutcome } from "../../bulk-change.js"
import { copyAssets } from "../../copied-assets.js"
import { discardAssets } from "../../discard-assets.js"
import type { Package, PackageName, PackageVersion } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { queueIndexing } from "../../index-queue.js"
import { packageId, requirePackage, requireProject } from "../../lookup.js"
import { addCopy, addPackage } from "../../new-rows.js"

/** Assets that one call can copy: they are written in one transaction. */
const MAX_COPIED_ASSETS = 3_500

export interface CopyVersionsInput {
  readonly organization: string
  readonly source: string
  readonly destination: string
  readonly package: PackageName
  /** Either these, or revisions. */
  readonly versions: readonly string[]
  /** Versions with the content revision that each must have. */
  readonly revisions: ReadonlyMap<string, string> | undefined
  /** Replaces a version of the destination that differs. */
  readonly allowOverwrite: boolean
}

/** What the destination's version, if there is one, makes way with. */
interface CopyPlan {
  readonly replaced: Stored<PackageVersion> | undefined
}

/** Versions that the destination has already, with the same content, are neither successful nor failed. */
export function copyVersions(context: CommandContext, input: CopyVersionsInput): Promise<VersionsOutcome> {
  const names = versionNames(input)
  const { organization, revisions, allowOverwrite } = input
  return transact(context, async (tx, now) => {
    const destination = await requireProject(tx, { organization, project: input.destination })
    const from = await requirePackage(tx, { organization, project: input.source, package: input.package })
    const to = await tx.get(packages, [organization, destination.uid, packageId(input.package)])
    return changeVersions<CopyPlan>(tx, from, names, {
      conditions: { revisions },
      missing: (name) => `Could not find version ${name}`,
      skipped: (name) => `Version ${name} was skipped`,
      decide: (version) => copyPlan(tx, version, to, allowOverwrite),
      async apply(copies) {
        checkQuota(copies.map(({ version }) => version))
        const copied = new Map<string, ChangedVersion>()
        let parent = to ?? (await addPackage(tx, context, now, destination, input.package))
        for (const { version, plan } of copies) {
          if (plan.replaced !== undefined) {
            await discardAssets(tx, plan.replaced, now)
            await tx.delete(packageVersions, plan.replaced)
          }
          const added = await addCopy(tx, context, now, parent, { version, project: input.source })
          await copyAssets(tx, version, added.version, now)
          await queueIndexing(tx, added.parent, added.version, now)
          parent = added.parent
          copied.set(version.name, { revision: version.contentRevision, status: version.status })
        }
        return copied
      },
    })
  })
}

function versionNames({ versions, revisions }: CopyVersionsInput): readonly string[] {
  if (versions.length > 0 === (revisions !== undefined)) {
    const problem =
      revisions === undefined
        ? "are required: name the versions, or give each its revision"
        : "must be left out where each version has its revision"
    throw invalid(violation("versions", problem, "EITHER_OR"))
  }
  return revisions === undefined ? [...new Set(versions)] : [...revisions.keys()]
}

/** Undefined where the destination has the same content. The destination's row is guarded: the whole call rests on it. */
async function copyPlan(
  tx: WriteTransaction,
  version: Stored<PackageVersion>,
  to: Package | undefined,
  allowOverwrite: boolean,
): Promise<CopyPlan | FailedVersion | undefined> {
  const { name } = version
  if (version.status === "Disposed") {
    return { code: "NOT_ALLOWED", message: `Version ${name} is Disposed: its assets are gone` }
  }
  const existing = to && (await tx.guard(packageVersions, [to.organization, to.uid, name]))
  if (existing === undefined) return { replaced: undefined }
  const disposed = existing.status === "Disposed"
  if (!disposed && existing.contentRevision === version.contentRevision) return undefined
  if (!allowOverwrite) return { code: "ALREADY_EXISTS", message: `Version ${name} already exists` }
  if (disposed) {
    return { code: "NOT_ALLOWED", message: `Version ${name} is Disposed in the destination: delete it first` }
  }
  return { replaced: existing }
}

function checkQuota(versions: readonly PackageVersion[]): void {
  const count = versions.reduce((sum, { assetCount }) => sum + assetCount, 0)
  const [first] = versions
  if (count <= MAX_COPIED_ASSETS || first === undefined) return
  throw new RegistryError(
    "QUOTA_EXCEEDED",
    `the versions have ${count} assets, and ${MAX_COPIED_ASSETS} can be copied at once: name fewer versions`,
    { resourceType: "package-version", resourceId: first.name },
  )
}
