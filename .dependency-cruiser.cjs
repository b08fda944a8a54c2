// Imports run one way; ARCHITECTURE.md draws the map. `npm run check` runs this.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|test)/", pathNot: [...allowed, "^src/cancellation\\.ts$"] },
})

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only("main", "^src/main\\.ts$", ["^src/app\\.ts$", "^src/config\\.ts$"], "main only starts the app"),
    only("config", "^src/config\\.ts$", ["^$"], "settings know nothing"),
    only("server", "^src/server/", ["^src/server/", "^src/rpc/"], "the port knows calls, not what they do"),
    only("rest", "^src/rest/", ["^src/rest/", "^src/rpc/"], "the transcoder is usable alone"),
    only("rpc", "^src/rpc/", ["^src/rpc/"], "the call path is usable alone"),
    only("dialects", "^src/dialects/", ["^src/dialects/", "^src/rest/"], "a dialect is data for the transcoder"),
    only(
      "handlers",
      "^src/handlers/",
      ["^src/handlers/", "^src/registry/", "^src/store/store\\.ts$", "^src/blobs/blob-store\\.ts$"],
      "message <-> domain",
    ),
    only(
      "registry",
      "^src/registry/",
      ["^src/registry/", "^src/store/store\\.ts$", "^src/blobs/blob-store\\.ts$"],
      "the domain knows interfaces only",
    ),
    only("store", "^src/store/", ["^src/store/"], "stores know nothing of registries"),
    only("blobs", "^src/blobs/", ["^src/blobs/"], "blob stores know nothing of registries"),
    only("client", "^src/client/", ["^src/client/"], "clients have the generated code only"),
    only("indexer", "^src/indexer/", ["^src/indexer/", "^src/registry/"], "the indexer runs commands"),
    {
      name: "domain-is-pure",
      comment: "the domain imports neither Connect, Protobuf, a driver nor generated code",
      severity: "error",
      from: { path: "^src/registry/" },
      to: { path: "node_modules/(@connectrpc|@bufbuild|mongodb|lmdb|pino)|^gen/" },
    },
    {
      name: "fields-are-typed",
      comment: "commands find fault with the fields that their room names, which handlers map",
      severity: "error",
      from: { path: "^src/registry/packages/", pathNot: "^src/registry/packages/fields\\.ts$" },
      to: { path: "^src/registry/violations\\.ts$" },
    },
    {
      name: "no-test-code",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-dev-dependencies",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
}
