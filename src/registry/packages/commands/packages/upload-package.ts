// Creates or updates a package, with its project and organization where they are missing, and a version with its file: all or nothing.

import type { Stored, WriteTransaction } from "../../../../store/store.js"
import { organizations, packages, packageVersions, projects } from "../../../collections.js"
import { type CommandContext, transact } from "../../../context.js"
import { RegistryError, resourceError } from "../../../errors.js"
import { checkPreconditions, type Precondition } from "../../../etag.js"
import { type UploadOnce, uploadContent } from "../../../retries/upload-once.js"
import { contentRevision } from "../../content-revision.js"
import type { Package } from "../../entities.js"
import { invalid, violation } from "../../fields.js"
import { queueIndexing, UPLOADED_ASSET } from "../../index-queue.js"
import { findPackageVersion, type PackageRef, packageId, versionExists } from "../../lookup.js"
import { addOrganization, addPackage, addProject, addVersion, namedOrganization, namedProject } from "../../new-rows.js"
import { newLabels } from "../../package-labels.js"
import { type PackageView, packageView } from "../../package-view.js"
import { addAsset, keepStaged } from "../../staged-asset.js"
import { receiveUpload, type Upload, type UploadPart } from "../../upload.js"
import { patchPackage } from "./update-package.js"

export interface UploadPackageInput {
  /** Whether the caller may make the organization, and the project in it, when they are missing. */
  readonly mayCreate: { readonly organization: boolean; readonly project: boolean }
  readonly ref: PackageRef
  readonly preconditions: readonly Precondition[]
  readonly mustNotExist: boolean
  readonly parts: AsyncIterable<UploadPart>
  readonly maxFileBytes: number
  /** Of an upload that takes effect once. */
  readonly once?: UploadOnce<PackageView> | undefined
}

/** The package as it now is. Refuses with PERMISSION_DENIED to make what the caller may not make. */
export async function uploadPackage(context: CommandContext, input: UploadPackageInput): Promise<PackageView> {
  const upload = await receiveUpload(context, input.parts, input.maxFileBytes)
  try {
    checkName(input, upload)
  } catch (error) {
    await upload.file?.discard()
    throw error
  }
  if (upload.file !== undefined) {
    await keepStaged(context, upload.file, async (tx, now) => {
      await input.once?.find(tx, uploadContent(upload), now)
      await checkStored(tx, input, upload)
    })
  }
  return transact(context, async (tx, now) => {
    await input.once?.find(tx, uploadContent(upload), now)
    const existing = await checkStored(tx, input, upload)
    let found = existing ?? (await addParents(tx, context, now, input))
    if (upload.versionId !== undefined) {
      const added = await addVersion(tx, context, now, found, {
        name: upload.versionId,
        status: "Published",
        indexStatus: "unknown",
        labels: newLabels(upload.versionFields.labels),
      })
      found = added.parent
      if (upload.file !== undefined) {
        const asset = await addAsset(tx, added.version, UPLOADED_ASSET, upload.file, now)
        await tx.update(packageVersions, {
          ...added.version,
          assetCount: 1,
          contentRevision: contentRevision([asset]),
        })
        await queueIndexing(tx, found, added.version, now)
      }
    }
    const view = await packageView(tx, await patchPackage(tx, found, upload.package?.patch ?? {}, now))
    await input.once?.keep(tx, uploadContent(upload), view, now)
    return view
  })
}

function checkName(input: UploadPackageInput, upload: Upload): void {
  const name = upload.package?.name
  if (name !== undefined && name !== input.ref.package.name) {
    throw invalid(
      violation("packageName", `must be '${input.ref.package.name}', as in the path, or left out`, "MISMATCH"),
    )
  }
}

/** Preconditions, and that the version is not there yet. Answers with the package, when there is one. */
async function checkStored(
  tx: WriteTransaction,
  input: UploadPackageInput,
  upload: Upload,
): Promise<Stored<Package> | undefined> {
  const { organization, project: projectName } = input.ref
  const name = input.ref.package.name
  const project = await tx.get(projects, [organization, projectName])
  const found = project && (await tx.get(packages, [organization, project.uid, packageId(input.ref.package)]))
  if (input.mustNotExist && found !== undefined) {
    throw resourceError("ALREADY_EXISTS_PRECONDITION", "package", name, "exists, and the request wanted it not to")
  }
  if (input.preconditions.length > 0) {
    checkPreconditions(input.preconditions, found && (await packageView(tx, found)).etag, "package", name)
  }
  if (found !== undefined && upload.versionId !== undefined) {
    if ((await findPackageVersion(tx, found, upload.versionId)) !== undefined) {
      throw versionExists(upload.versionId)
    }
  }
  return found
}

/** The package and whatever above it is missing. */
async function addParents(
  tx: WriteTransaction,
  context: CommandContext,
  now: Date,
  { ref, mayCreate }: Pick<UploadPackageInput, "ref" | "mayCreate">,
): Promise<Stored<Package>> {
  const known = await tx.get(organizations, [ref.organization])
  if (known === undefined && !mayCreate.organization) throw refused(`organization '${ref.organization}'`)
  const organization = known ?? (await addOrganization(tx, context, now, namedOrganization(ref.organization)))
  const knownProject = await tx.get(projects, [ref.organization, ref.project])
  // Who has just made the organization is its admin.
  if (knownProject === undefined && known !== undefined && !mayCreate.project) throw refused(`project '${ref.project}'`)
  const project = knownProject ?? (await addProject(tx, context, now, organization, namedProject(ref.project)))
  return addPackage(tx, context, now, project, ref.package)
}

function refused(what: string): RegistryError {
  return new RegistryError("PERMISSION_DENIED", `${what} does not exist, and the caller may not create it`)
}
