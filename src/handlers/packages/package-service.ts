// registry.packages.v1.PackageService over the registry's commands.
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type {
  CreateVersionRequest,
  PackageService,
  UploadPackageRequest,
} from "../../../gen/registry/packages/v1/packages_pb.js"
import {
  CreateVersionRequestSchema,
  CreateVersionResponseSchema,
  UploadPackageRequestSchema,
  UploadPackageResponseSchema,
} from "../../../gen/registry/packages/v1/packages_pb.js"
import { OrganizationRole } from "../../../gen/registry/packages/v1/resources_pb.js"
import { Level } from "../../registry/access/roles.js"
import { RegistryError } from "../../registry/errors.js"
import { labelsOfFilter } from "../../registry/labels.js"
import { openAsset } from "../../registry/packages/commands/assets/open-asset.js"
import { getVersionIndex } from "../../registry/packages/commands/indexing/get-version-index.js"
import { searchProject } from "../../registry/packages/commands/indexing/search-project.js"
import { createOrganization } from "../../registry/packages/commands/organizations/create-organization.js"
import { getOrganization } from "../../registry/packages/commands/organizations/get-organization.js"
import { updateOrganization } from "../../registry/packages/commands/organizations/update-organization.js"
import { createPackage } from "../../registry/packages/commands/packages/create-package.js"
import { deletePackage } from "../../registry/packages/commands/packages/delete-package.js"
import { getPackage } from "../../registry/packages/commands/packages/get-package.js"
import { listPackages } from "../../registry/packages/commands/packages/list-packages.js"
import { updatePackage } from "../../registry/packages/commands/packages/update-package.js"
import { uploadPackage } from "../../registry/packages/commands/packages/upload-package.js"
import { createProject } from "../../registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../registry/packages/commands/projects/delete-project.js"
import { getProject } from "../../registry/packages/commands/projects/get-project.js"
import { updateProject } from "../../registry/packages/commands/projects/update-project.js"
import { createVersion } from "../../registry/packages/commands/versions/create-version.js"
import { getPackageVersion } from "../../registry/packages/commands/versions/get-version.js"
import { listVersions } from "../../registry/packages/commands/versions/list-versions.js"
import { updateVersion } from "../../registry/packages/commands/versions/update-version.js"
import type { PackageVersion } from "../../registry/packages/entities.js"
import type { VersionRef } from "../../registry/packages/lookup.js"
import { namedOrganization, namedProject } from "../../registry/packages/new-rows.js"
import type { PackageView } from "../../registry/packages/package-view.js"
import type { UploadPart } from "../../registry/packages/upload.js"
import type { Stored } from "../../store/store.js"
import { mayCreate, visibleOrganizations, visibleProjects } from "../access/visible-lists.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { download } from "../file-download.js"
import { onePage, type PageFields } from "../page-tokens.js"
import { demandsAbsence, preconditionsOf } from "../preconditions.js"
import { uploadOnce } from "../retries.js"
import { octets, withFirst } from "../uploads.js"
import { searchResultMessage, versionIndexMessage } from "./index-messages.js"
import {
  organizationMessage,
  packageMessage,
  packageNamed,
  packageRef,
  projectMessage,
  projectRef,
  versionMessage,
  within,
} from "./package-messages.js"
import {
  newVersionFields,
  organizationPatch,
  packagePatch,
  projectPatch,
  replicas,
  requiredName,
  versionChange,
} from "./package-patches.js"

const PAGE = 100

const roles: Record<Level, OrganizationRole> = {
  [Level.NONE]: OrganizationRole.UNSPECIFIED,
  [Level.READ]: OrganizationRole.MEMBER,
  [Level.MODEL]: OrganizationRole.MODELER,
  [Level.ADMIN]: OrganizationRole.ADMIN,
}

/** The service over the registry's commands. */
export function packageService(options: HandlerOptions): ServiceImpl<typeof PackageService> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async createOrganization({ organization }, call) {
      const name = requiredName("organization", organization?.name)
      const displayName = organization?.displayName || undefined
      const created = await createOrganization(context(call), { ...namedOrganization(name), displayName })
      return { organization: organizationMessage(created.organization) }
    },

    async listOrganizations(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        visibleOrganizations(options, call, page),
      )
      return { organizations: items.map((each) => organizationMessage(each)), nextPageToken: nextToken }
    },

    async getOrganization(request, call) {
      const found = await getOrganization(context(call), request.organizationName)
      const level = await options.access.levelOn(options.access.caller(call), request.organizationName)
      return { organization: organizationMessage(found, roles[level]) }
    },

    async updateOrganization(request, call) {
      const patch = organizationPatch(request.organization, request.updateMask, request.organizationName)
      const updated = await updateOrganization(context(call), {
        organization: request.organizationName,
        patch,
        preconditions: preconditionsOf(request, request.organization),
      })
      return { organization: organizationMessage(updated) }
    },

    async createProject({ organizationName, project }, call) {
      const name = requiredName("project", project?.name)
      const replicationCount = replicas(project?.replicationCount)
      const created = await createProject(context(call), organizationName, {
        ...namedProject(name),
        readme: project?.readme || undefined,
        replicationCount: replicationCount ?? undefined,
      })
      return { project: projectMessage(created) }
    },

    async listProjects(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        visibleProjects(options, call, request.organizationName, page),
      )
      return { projects: items.map(projectMessage), nextPageToken: nextToken }
    },

    async getProject(request, call) {
      return { project: projectMessage(await getProject(context(call), projectRef(request))) }
    },

    async updateProject(request, call) {
      const patch = projectPatch(request.project, request.updateMask, request.projectName)
      const preconditions = preconditionsOf(request, request.project)
      return {
        project: projectMessage(await updateProject(context(call), projectRef(request), { patch, preconditions })),
      }
    },

    async deleteProject(request, call) {
      await deleteProject(context(call), projectRef(request), preconditionsOf(request))
      return {}
    },

    async createPackage(request, call) {
      const name = requiredName("package", request.package?.name)
      const ref = projectRef(request)
      const patch = packagePatch(request.package, undefined)
      const view = await createPackage(context(call), ref, packageNamed(name), patch)
      return { package: packageMessage(ref, view) }
    },

    async listPackages(request, call) {
      const ref = projectRef(request)
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listPackages(context(call), ref, { ...page, within, labels: labelsOfFilter(request.label) }),
      )
      return { packages: items.map((view) => packageMessage(ref, view)), nextPageToken: nextToken }
    },

    async getPackage(request, call) {
      const ref = packageRef(request)
      if (request.checkAdmin === true) {
        const level = await options.access.levelOn(options.access.caller(call), ref.organization, ref.project)
        if (level < Level.ADMIN) {
          throw new RegistryError(
            "PERMISSION_DENIED",
            `the role admin is needed to administer '${request.packageName}'`,
          )
        }
      }
      return { package: packageMessage(ref, await getPackage(context(call), ref)) }
    },

    async updatePackage(request, call) {
      const ref = packageRef(request)
      const patch = packagePatch(request.package, request.updateMask, { name: request.packageName })
      const view = await updatePackage(context(call), ref, {
        patch,
        preconditions: preconditionsOf(request, request.package),
      })
      return { package: packageMessage(ref, view) }
    },

    async deletePackage(request, call) {
      await deletePackage(context(call), packageRef(request), preconditionsOf(request))
      return {}
    },

    async uploadPackage(requests, call) {
      const { first, all } = await withFirst(UploadPackageRequestSchema, requests)
      const ref = packageRef(first)
      const target = { ref, preconditions: preconditionsOf(first), mustNotExist: demandsAbsence(first) }
      const response = (view: PackageView) => ({ package: packageMessage(ref, view) })
      const view = await uploadPackage(context(call), {
        ...target,
        mayCreate: await mayCreate(options, call, ref.organization),
        parts: packageParts(all),
        maxFileBytes: options.maxFileBytes,
        once: uploadOnce(call, target, { schema: UploadPackageResponseSchema, of: response }),
      })
      return response(view)
    },

    async createVersion(requests, call) {
      const { first, all } = await withFirst(CreateVersionRequestSchema, requests)
      const ref = packageRef(first)
      const response = (created: Stored<PackageVersion>) => ({ version: versionMessage(created) })
      const version = await createVersion(context(call), {
        ref,
        parts: versionParts(all),
        maxFileBytes: options.maxFileBytes,
        once: uploadOnce(call, ref, { schema: CreateVersionResponseSchema, of: response }),
      })
      return response(version)
    },

    async listVersions(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        listVersions(context(call), packageRef(request), {
          ...page,
          order: "created",
          labels: labelsOfFilter(request.label),
        }),
      )
      return { versions: items.map(versionMessage), nextPageToken: nextToken }
    },

    async getVersion(request, call) {
      return { version: versionMessage(await getPackageVersion(context(call), versionRef(request))) }
    },

    async updateVersion(request, call) {
      const change = versionChange(request.version, request.updateMask, request.versionId)
      const version = await updateVersion(context(call), versionRef(request), {
        change,
        preconditions: preconditionsOf(request, request.version),
      })
      return { version: versionMessage(version) }
    },

    async getVersionIndex(request, call) {
      return { index: versionIndexMessage(await getVersionIndex(context(call), versionRef(request))) }
    },

    async searchProject(request, call) {
      const { items, nextToken } = await onePage(pageParams(request), PAGE, (page) =>
        searchProject(context(call), projectRef(request), { ...page, text: request.query }),
      )
      return { results: items.map(searchResultMessage), nextPageToken: nextToken }
    },

    async *getVersionFile(request, call) {
      const { head, bytes } = download(await openAsset(context(call), versionRef(request)), request)
      yield { ...head, file: octets(new Uint8Array()) }
      for await (const file of bytes()) yield { file }
    },
  }
}

function pageParams(request: { readonly pageSize?: number | undefined; readonly pageToken: string }): PageFields {
  return { limit: request.pageSize, token: request.pageToken, field: "page_token" }
}

function versionRef(request: Parameters<typeof packageRef>[0] & { versionId: string }): VersionRef {
  return { version: request.versionId, ...packageRef(request) }
}

async function* packageParts(requests: AsyncIterable<UploadPackageRequest>): AsyncIterable<UploadPart> {
  for await (const { part, packageMask } of requests) {
    switch (part.case) {
      case "package": {
        const patch = packagePatch(part.value, packageMask, { maskField: "package_mask" })
        // A name that a mask names was given, though it be empty.
        const name = packageMask?.paths.includes("name") ? part.value.name : part.value.name || undefined
        yield { kind: "package", name, patch }
        break
      }
      case "version":
        yield { kind: "version", id: part.value.id || undefined, fields: newVersionFields(part.value) }
        break
      case "packageFile":
        yield { kind: "file", chunk: part.value }
        break
      case "md5Hash":
        yield { kind: "md5", md5: part.value }
        break
    }
  }
}

async function* versionParts(requests: AsyncIterable<CreateVersionRequest>): AsyncIterable<UploadPart> {
  for await (const { part } of requests) {
    switch (part.case) {
      case "body":
        yield { kind: "version", id: part.value.id || undefined, fields: newVersionFields(part.value) }
        break
      case "file":
        yield { kind: "file", chunk: part.value }
        break
      case "md5Hash":
        yield { kind: "md5", md5: part.value }
        break
    }
  }
}
