// A version with its file, under a package that exists: all or nothing.
import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { packageVersions } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { type UploadOnce, uploadContent } from "../../../retries/upload-once.js"
import { contentRevision } from "../../content-revision.js"
import type { Package, PackageVersion } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { queueIndexing, UPLOADED_ASSET } from "../../index-queue.js"
import { findPackageVersion, type PackageRef, requirePackage, versionExists } from "../../lookup.js"
import { addVersion } from "../../new-rows.js"
import { newLabels } from "../../package-labels.js"
import { addAsset, keepStaged } from "../../staged-asset.js"
import { receiveUpload, type UploadPart } from "../../upload.js"

export interface CreateVersionInput {
  readonly ref: PackageRef
  readonly parts: AsyncIterable<UploadPart>
  readonly maxFileBytes: number
  /** Of an upload that takes effect once. */
  readonly once?: UploadOnce<Stored<PackageVersion>> | undefined
}

/** The new version. Refuses with ALREADY_EXISTS a taken name. */
export async function createVersion(
  context: CommandContext,
  input: CreateVersionInput,
): Promise<Stored<PackageVersion>> {
  const upload = await receiveUpload(context, input.parts, input.maxFileBytes)
  const { file, versionId, versionFields } = upload
  if (file === undefined) throw invalid(violation("file", "is required: send the version's file", "REQUIRED"))
  const name = versionId ?? ""
  await keepStaged(context, file, async (tx, now) => {
    await input.once?.find(tx, uploadContent(upload), now)
    await requireParent(tx, input.ref, name)
  })
  return transact(context, async (tx, now) => {
    await input.once?.find(tx, uploadContent(upload), now)
    const parent = await requireParent(tx, input.ref, name)
    const { version } = await addVersion(tx, context, now, parent, {
      name,
      status: "Published",
      indexStatus: "unknown",
      labels: newLabels(versionFields.labels),
    })
    const asset = await addAsset(tx, version, UPLOADED_ASSET, file, now)
    await queueIndexing(tx, parent, version, now)
    const stored = { ...version, assetCount: 1, contentRevision: contentRevision([asset]) }
    const created = await tx.update(packageVersions, stored)
    await input.once?.keep(tx, uploadContent(upload), created, now)
    return created
  })
}

async function requireParent(tx: WriteTransaction, ref: PackageRef, version: string): Promise<Stored<Package>> {
  const parent = await requirePackage(tx, ref)
  if ((await findPackageVersion(tx, parent, version)) !== undefined) {
    throw versionExists(version)
  }
  return parent
}
