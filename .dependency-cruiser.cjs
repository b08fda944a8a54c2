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
    only("main", "^src/main\\.ts$", ["^src/cli/"], "main only hands over the command line"),
    only("cli", "^src/cli/", ["^src/cli/", "^src/app\\.ts$", "^src/config\\.ts$"], "commands start or use the app"),
    only("config", "^src/config\\.ts$", ["^$"], "settings know nothing"),
    only(
      "server",
      "^src/server/",
      ["^src/server/", "^src/rpc/", "^src/http2/", "^src/telemetry/"],
      "the port knows calls, not what they do",
    ),
    only("http2", "^src/http2/", ["^src/http2/"], "HTTP/2 knows neither gRPC nor the registry"),
    only("telemetry", "^src/telemetry/", ["^src/telemetry/", "^src/rpc/"], "telemetry reads what calls left behind"),
    only(
      "access",
      "^src/access/",
      ["^src/access/", "^src/registry/", "^src/rpc/"],
      "who is calling, and what they may do",
    ),
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
    only("services", "^src/services\\.ts$", ["^src/handlers/"], "the list of services knows their implementations"),
    only("maintenance", "^src/maintenance\\.ts$", ["^src/registry/"], "maintenance runs commands on a timer"),
    only("indexer", "^src/indexer/", ["^src/indexer/", "^src/registry/"], "the indexer runs commands"),
    {
      name: "domain-is-pure",
      comment: "the domain imports neither Connect, Protobuf, a driver nor generated code",
      severity: "error",
      from: { path: "^src/registry/" },
      to: { path: "node_modules/(@connectrpc|@bufbuild|mongodb|classic-level|lmdb|pino)|^gen/" },
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
