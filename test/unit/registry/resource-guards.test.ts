// What commands on organizations, projects, packages, versions and database connections refuse.
import { createDatabaseConnection } from "../../../src/registry/packages/commands/connections/create-connection.js"
import { deleteDatabaseConnection } from "../../../src/registry/packages/commands/connections/delete-connection.js"
import { updateDatabaseConnection } from "../../../src/registry/packages/commands/connections/update-connection.js"
import { createOrganization } from "../../../src/registry/packages/commands/organizations/create-organization.js"
import { deleteOrganization } from "../../../src/registry/packages/commands/organizations/delete-organization.js"
import { updateOrganization } from "../../../src/registry/packages/commands/organizations/update-organization.js"
import { createPackage } from "../../../src/registry/packages/commands/packages/create-package.js"
import { deletePackage } from "../../../src/registry/packages/commands/packages/delete-package.js"
import { setOrigin } from "../../../src/registry/packages/commands/packages/set-origin.js"
import { updatePackage } from "../../../src/registry/packages/commands/packages/update-package.js"
import { createProject } from "../../../src/registry/packages/commands/projects/create-project.js"
import { deleteProject } from "../../../src/registry/packages/commands/projects/delete-project.js"
import { updateProject } from "../../../src/registry/packages/commands/projects/update-project.js"
import { addTags } from "../../../src/registry/packages/commands/tags/add-tags.js"
import { disposeVersions } from "../../../src/registry/packages/commands/versions/dispose-versions.js"
import { updateVersion } from "../../../src/registry/packages/commands/versions/update-version.js"
import { namedOrganization, namedProject } from "../../../src/registry/packages/new-rows.js"
import { onEachStore } from "./connector-harness.js"
import { bulk, connection, guardedRegistry, name, stale } from "./guarded-registry.js"

onEachStore("guards of resources", (registry) => {
  const { upload, refuses } = guardedRegistry(registry)

  refuses({
    "an organization with a stale etag is not changed": [
      "ETAG_MISMATCH",
      ({ organization }) =>
        updateOrganization(registry.context, { organization, patch: { displayName: "x" }, preconditions: stale }),
    ],
    "an organization with a stale etag is not deleted": [
      "ETAG_MISMATCH",
      ({ organization }) => deleteOrganization(registry.context, organization, stale),
    ],
    "an organization is not made twice": [
      "ALREADY_EXISTS",
      ({ organization }) => createOrganization(registry.context, namedOrganization(organization)),
    ],
    "a project with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) => updateProject(registry.context, at, { patch: { readme: "x" }, preconditions: stale }),
    ],
    "a project has no upstream that does not exist": [
      "NOT_FOUND",
      (at) => updateProject(registry.context, at, { patch: { upstreams: ["x"] }, preconditions: [] }),
    ],
    "a project with a stale etag is not deleted": ["ETAG_MISMATCH", (at) => deleteProject(registry.context, at, stale)],
    "a project is not made twice": [
      "ALREADY_EXISTS",
      ({ organization }) => createProject(registry.context, organization, namedProject("p")),
    ],
    "a package with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) => updatePackage(registry.context, at, { patch: { description: "x" }, preconditions: stale }),
    ],
    "a package with a stale etag is not deleted": ["ETAG_MISMATCH", (at) => deletePackage(registry.context, at, stale)],
    "a package is not made twice": ["ALREADY_EXISTS", (at) => createPackage(registry.context, at, name, {})],
    "the origin of a package with a stale etag stays": [
      "ETAG_MISMATCH",
      (at) => setOrigin(registry.context, at, { publishOrigin: "BLOCK", upstreamOrigin: "BLOCK" }, stale),
    ],
    "a package with a stale etag gets no version": [
      "ETAG_MISMATCH",
      (at) => upload(at, { version: "9.0.0", preconditions: stale }),
    ],
    "a package that must not exist gets no version": [
      "ALREADY_EXISTS_PRECONDITION",
      (at) => upload(at, { version: "9.0.0", mustNotExist: true }),
    ],
    "a version is not uploaded twice": ["ALREADY_EXISTS", (at) => upload(at, { version: "1.0.0" })],
    "an upload names the package of its path": ["INVALID", (at) => upload(at, { packageName: "other" }), "packageName"],
    "an upload makes no organization that its caller may not make": [
      "PERMISSION_DENIED",
      (at) => upload({ ...at, organization: registry.organization() }),
    ],
    "an upload makes no project that its caller may not make": [
      "PERMISSION_DENIED",
      (at) => upload({ ...at, project: "other" }),
    ],
    "a version with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) =>
        updateVersion(
          registry.context,
          { ...at, version: "1.0.0" },
          { change: { archive: "archived" }, preconditions: stale },
        ),
    ],
    "a version is not set to what only the registry sets": [
      "INVALID",
      (at) =>
        updateVersion(
          registry.context,
          { ...at, version: "1.0.0" },
          { change: { archive: "error" }, preconditions: [] },
        ),
      "archiveStatus",
    ],
    "a disposed version is not archived": [
      "CONFLICT",
      async (at) => {
        await disposeVersions(registry.context, at, { ...bulk, versions: ["1.0.0"] })
        const change = { archive: "archived" } as const
        return updateVersion(registry.context, { ...at, version: "1.0.0" }, { change, preconditions: [] })
      },
    ],
    "a database connection with a stale etag is not changed": [
      "ETAG_MISMATCH",
      (at) =>
        updateDatabaseConnection(
          registry.context,
          { ...at, connection: "c" },
          { patchOf: () => ({ settings: { host: "b" } }), preconditions: stale },
        ),
    ],
    "a database connection with a stale etag is not deleted": [
      "ETAG_MISMATCH",
      (at) => deleteDatabaseConnection(registry.context, { ...at, connection: "c" }, stale),
    ],
    "a database connection is not made twice": [
      "ALREADY_EXISTS",
      (at) => createDatabaseConnection(registry.context, { ...at, connection: "c" }, connection),
    ],
    "a resource has at most 200 tags": [
      "QUOTA_EXCEEDED",
      ({ organization }) =>
        addTags(
          registry.context,
          { organization },
          Array.from({ length: 201 }, (_, i) => ({ key: `k${i}`, value: "" })),
        ),
    ],
  })
})
