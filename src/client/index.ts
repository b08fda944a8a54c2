// What a TypeScript client imports: the services, and by API the messages that they speak. The services need a transport: one of
// @connectrpc/connect-node in Node, one of @connectrpc/connect-web in a browser. docs/client.md shows both, and grpc-js.
export { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
export { ConnectionService } from "../../gen/registry/connections/v1alpha1/connections_pb.js"
export { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js"
export { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
export * as artifacts from "./artifacts.js"
export * as connections from "./connections.js"
export * as connectors from "./connectors.js"
export * as packages from "./packages.js"
