export const packageFieldPaths = {
    paths: {
        packageName: "package.name",
        namespace: undefined,
        format: undefined,
        upstreams: undefined,
        pinnedVersion: "package.latest_version",
        labels: "package.labels[].key",
        versionName: "version.id",
        archiveStatus: "version.archive_status",
        indexStatus: "version.index_status",
        packagePart: "package",
        versionPart: "version",
        file: "package_file",
        md5: "md5_hash",
        sha256: undefined,
        versions: undefined,
        revisions: undefined,
    },
    methods: {
        CreateVersion: { versionName: "body.id", versionPart: "body", file: "file", labels: "body.labels[].key" },
        UpdateVersion: { labels: "version.labels[].key" },
    },
};
//# sourceMappingURL=field-paths.js.map