// Where registry.artifacts.v1.ArtifactService has the fields that commands find fault with.
import type { PackageField } from "../../registry/packages/fields.js"
import type { ServiceFieldPaths } from "../field-paths.js"

export const artifactFieldPaths: ServiceFieldPaths<PackageField> = {
  paths: {
    packageName: "package",
    namespace: "namespace",
    format: "format",
    upstreams: "upstreams[].repository_name",
    pinnedVersion: undefined,
    labels: "labels[].key",
    versionName: "package_version",
    archiveStatus: undefined,
    indexStatus: undefined,
    packagePart: undefined,
    versionPart: undefined,
    file: "asset_content",
    md5: undefined,
    sha256: "asset_sha256",
    versions: "versions",
    revisions: "version_revisions",
  },
  methods: {
    UpdateRepository: { upstreams: "patch.upstreams[].repository_name" },
  },
}
