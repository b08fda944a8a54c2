// Adds one asset to a version, which is made with it, as is its package: all or nothing, and nothing before the bytes are checked.
import type { ReadTransaction, Stored, WriteTransaction } from "../../../../store/store.js"
import { assets, packages, packageVersions } from "../../../collections.js"
import { atLeast, type CommandContext, throwIfCanceled, transact } from "../../../context.js"
import { conflict, resourceError } from "../../../errors.js"
import type { LabelChange } from "../../../labels.js"
import { patched } from "../../../patch.js"
import { contentRevision } from "../../content-revision.js"
import type { Asset, Package, PackageVersion, Project } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { queueIndexing } from "../../index-queue.js"
import { findPackageVersion, packageId, requireProject, type VersionRef } from "../../lookup.js"
import { addPackage, addVersion } from "../../new-rows.js"
import { changedLabels } from "../../package-labels.js"
import { checkNamespace } from "../../package-names.js"
import { addAsset, keepStaged } from "../../staged-asset.js"
import { withStatus } from "../../version-status.js"

const MAX_ASSETS = 350

export interface PublishAssetInput {
  readonly ref: VersionRef
  readonly asset: string
  /** What the bytes must hash to, lower-case hexadecimal. */
  readonly sha256: string
  /** The version stays open for more assets; else it is published with this one. */
  readonly unfinished: boolean
  /** Merged by key into those that the version has. */
  readonly labels: readonly LabelChange[]
  readonly bytes: AsyncIterable<Uint8Array>
  readonly maxBytes: number
}

export interface PublishedAsset {
  readonly package: Package
  readonly version: PackageVersion
  readonly asset: Asset
}

/**
 * The asset with its version and package. Refuses with INVALID bytes that have another SHA-256, with CONFLICT a version that takes no
 * assets.
 */
export async function publishAsset(context: CommandContext, input: PublishAssetInput): Promise<PublishedAsset> {
  checkName(input.ref)
  // Refused now if possible, not after gigabytes have come.
  await context.store.read((tx) => requireTarget(tx, input))
  const staged = await context.blobs.stage(input.bytes, { maxBytes: input.maxBytes, signal: context.signal })
  try {
    if (staged.hashes.sha256 !== input.sha256) {
      throw invalid(
        violation("sha256", `is not the SHA-256 of the bytes received, ${staged.hashes.sha256}`, "MISMATCH"),
      )
    }
    await throwIfCanceled(context.signal)
  } catch (error) {
    await staged.discard()
    throw error
  }
  await keepStaged(context, staged, async (tx) => {
    await requireTarget(tx, input)
  })
  return transact(context, async (tx, now) => {
    const target = await requireTarget(tx, input)
    const { parent, version } = await openVersion(tx, context, now, target, input)
    const asset = target.asset ?? (await addAsset(tx, version, input.asset, staged, now))
    const filled = target.asset === undefined ? await withAssets(tx, version, now) : version
    const labeled = patched(filled, { labels: changedLabels(filled.labels, input.labels) ?? null }, now)
    const next = input.unfinished ? labeled : withStatus(labeled, "Published", now)
    if (!input.unfinished) await queueIndexing(tx, parent, next, now)
    return {
      package: parent,
      version: next === target.version ? next : await tx.update(packageVersions, next),
      asset,
    }
  })
}

function checkName({ package: name }: VersionRef): void {
  if (name.format !== "generic") {
    throw invalid(violation("format", "must be generic: assets of other formats can't be published here", "FORMAT"))
  }
  checkNamespace(name)
}

interface Target {
  readonly project: Stored<Project>
  readonly package: Stored<Package> | undefined
  readonly version: Stored<PackageVersion> | undefined
  /** The same asset with the same content. */
  readonly asset: Stored<Asset> | undefined
}

/** What is there already, if the asset may be added to it. */
async function requireTarget(tx: ReadTransaction, { ref, asset: name, sha256 }: PublishAssetInput): Promise<Target> {
  const project = await requireProject(tx, ref)
  const found = await tx.get(packages, [ref.organization, project.uid, packageId(ref.package)])
  if (found === undefined) return { project, package: undefined, version: undefined, asset: undefined }
  if (found.publishOrigin === "BLOCK") {
    throw conflict("package", found.name, "blocks publishing: its origin configuration says so")
  }
  const version = await findPackageVersion(tx, found, ref.version)
  if (version === undefined) return { project, package: found, version, asset: undefined }
  if (version.status !== "Unfinished") {
    throw conflict("package-version", version.name, `is ${version.status}: only an Unfinished version takes assets`)
  }
  const asset = await tx.get(assets, [version.organization, version.uid, name])
  if (asset !== undefined && asset.sha256 !== sha256) {
    throw conflict("asset", name, `already exists in version '${version.name}' with other content`)
  }
  if (asset === undefined && version.assetCount >= MAX_ASSETS) {
    throw resourceError(
      "QUOTA_EXCEEDED",
      "package-version",
      version.name,
      `has ${MAX_ASSETS} assets, which is the most`,
    )
  }
  return { project, package: found, version, asset }
}

async function openVersion(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  target: Target,
  { ref }: PublishAssetInput,
): Promise<{ parent: Stored<Package>; version: Stored<PackageVersion> }> {
  const parent = target.package ?? (await addPackage(tx, context, now, target.project, ref.package))
  if (target.version !== undefined) return { parent, version: target.version }
  return addVersion(tx, context, now, parent, {
    name: ref.version,
    status: "Unfinished",
    indexStatus: "unknown",
    labels: undefined,
  })
}

/** The version with what follows from the assets it has now. */
async function withAssets(
  tx: WriteTransaction,
  version: Stored<PackageVersion>,
  now: Date,
): Promise<Stored<PackageVersion>> {
  const { items } = await tx.page(assets, { scope: [version.organization, version.uid], limit: MAX_ASSETS })
  return {
    ...version,
    assetCount: items.length,
    contentRevision: contentRevision(items),
    updateTime: atLeast(version.updateTime, now),
  }
}
