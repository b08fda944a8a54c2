// Copies versions of a package into another project of the organization: all of them, or, when one stands in the way, none.
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { packages, packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { RegistryError } from "../../../errors.js"
import { copyAssets } from "../../copied-assets.js"
import type { Package, PackageName, PackageVersion } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { packageId, requirePackage, requireProject } from "../../lookup.js"
import { addCopy, addPackage } from "../../new-rows.js"
import { leaveAssets } from "./dispose-versions.js"
import type { VersionFailure, VersionsOutcome } from "./update-versions-status.js"

/** Assets that one call can copy: they are written in one transaction. */
const COPIED_ASSETS_MAX = 3_500

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

interface Failure {
  readonly code: VersionFailure
  readonly message: string
}

/** What one version's copy comes to. */
type Judgement =
  | { readonly kind: "failed"; readonly failure: Failure }
  /** The destination has the same content. */
  | { readonly kind: "there" }
  | {
      readonly kind: "copy"
      readonly version: Stored<PackageVersion>
      readonly replaced: Stored<PackageVersion> | undefined
    }

/** Versions that the destination has already, with the same content, are neither successful nor failed. */
export function copyVersions(context: CommandContext, input: CopyVersionsInput): Promise<VersionsOutcome> {
  const names = resourceTypesOf(input)
  const { organization } = input
  return transact(context, async (tx, now) => {
    const destination = await requireProject(tx, { organization, project: input.destination })
    const from = await requirePackage(tx, { organization, project: input.source, package: input.package })
    const to = await tx.get(packages, [organization, destination.uid, packageId(input.package)])
    const judged = new Map<string, Judgement>()
    for (const name of names) judged.set(name, await judge(tx, name, from, to, input))
    const failed = failures(judged)
    if (failed.size > 0) return { successful: new Map(), failed }

    const copies = [...judged.values()].flatMap((each) => (each.kind === "copy" ? [each] : []))
    checkQuota(copies.map(({ version }) => version))
    const successful = new Map<string, { revision: string; status: PackageVersion["status"] }>()
    if (copies.length === 0) return { successful, failed }
    let parent = to ?? (await addPackage(tx, context, now, destination, input.package))
    for (const { version, replaced } of copies) {
      if (replaced !== undefined) {
        await leaveAssets(tx, replaced, now)
        await tx.delete(packageVersions, replaced)
      }
      const added = await addCopy(tx, context, now, parent, { version, project: input.source })
      await copyAssets(tx, version, added.version, now)
      parent = added.parent
      successful.set(version.name, { revision: version.contentRevision, status: version.status })
    }
    return { successful, failed }
  })
}

function resourceTypesOf({ versions, revisions }: CopyVersionsInput): readonly string[] {
  if (versions.length > 0 === (revisions !== undefined)) {
    const problem =
      revisions === undefined
        ? "are required: name the versions, or give each its revision"
        : "must be left out where each version has its revision"
    throw invalid(violation("versions", problem, "EITHER_OR"))
  }
  return revisions === undefined ? [...new Set(versions)] : [...revisions.keys()]
}

/** Every row that is looked at is guarded: the whole call rests on all of them. */
async function judge(
  tx: WriteTransaction,
  name: string,
  from: Package,
  to: Package | undefined,
  { revisions, allowOverwrite }: CopyVersionsInput,
): Promise<Judgement> {
  const failed = (code: VersionFailure, message: string): Judgement => ({ kind: "failed", failure: { code, message } })
  const version = await tx.guard(packageVersions, [from.organization, from.uid, name])
  if (version === undefined) return failed("NOT_FOUND", `Could not find version ${name}`)
  const revision = revisions?.get(name)
  if (revision !== undefined && revision !== version.contentRevision) {
    const message = `current revision: ${version.contentRevision}, expected revision: ${revision}`
    return failed("MISMATCHED_REVISION", message)
  }
  if (version.status === "Disposed") return failed("NOT_ALLOWED", `Version ${name} is Disposed: its assets are gone`)
  const there = to && (await tx.guard(packageVersions, [to.organization, to.uid, name]))
  if (there === undefined) return { kind: "copy", version, replaced: undefined }
  const disposed = there.status === "Disposed"
  if (!disposed && there.contentRevision === version.contentRevision) return { kind: "there" }
  if (!allowOverwrite) return failed("ALREADY_EXISTS", `Version ${name} already exists`)
  if (disposed) return failed("NOT_ALLOWED", `Version ${name} is Disposed in the destination: delete it first`)
  return { kind: "copy", version, replaced: there }
}

/** Those that failed, and the others as skipped; none when none failed. */
function failures(judged: ReadonlyMap<string, Judgement>): Map<string, Failure> {
  const all = new Map<string, Failure>()
  if (![...judged.values()].some(({ kind }) => kind === "failed")) return all
  for (const [name, judgement] of judged) {
    const skipped: Failure = { code: "SKIPPED", message: `Version ${name} was skipped` }
    all.set(name, judgement.kind === "failed" ? judgement.failure : skipped)
  }
  return all
}

function checkQuota(versions: readonly PackageVersion[]): void {
  const count = versions.reduce((sum, { assetCount }) => sum + assetCount, 0)
  const [first] = versions
  if (count <= COPIED_ASSETS_MAX || first === undefined) return
  throw new RegistryError(
    "QUOTA_EXCEEDED",
    `the versions have ${count} assets, and ${COPIED_ASSETS_MAX} can be copied at once: name fewer versions`,
    { resourceType: "package-version", resourceId: first.name },
  )
}
