export const artifactFieldPaths = {
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
};
//# sourceMappingURL=field-paths.js.map