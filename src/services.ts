// The registry's services: the one list that the app, tests and benchmarks share.
import type { DescService } from "@bufbuild/protobuf"
import type { ConnectRouter } from "@connectrpc/connect"
import { ArtifactService } from "../gen/registry/artifacts/v1/artifacts_pb.js"
import { ConnectionService } from "../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectorService } from "../gen/registry/connectors/v1/connectors_pb.js"
import { PackageService } from "../gen/registry/packages/v1/packages_pb.js"
import { artifactService } from "./handlers/artifacts/artifact-service.js"
import { connectionService } from "./handlers/connections/connection-service.js"
import { connectorService } from "./handlers/connectors/connector-service.js"
import type { HandlerOptions } from "./handlers/context.js"
import { packageService } from "./handlers/packages/package-service.js"

/** What is served beside health and reflection, for whoever needs the descriptors only. */
export const registryServices: readonly DescService[] = [
  PackageService,
  ArtifactService,
  ConnectorService,
  ConnectionService,
]

/** Registers each service with its implementation. */
export function registerServices(router: ConnectRouter, options: HandlerOptions): void {
  router.service(PackageService, packageService(options))
  router.service(ArtifactService, artifactService(options))
  router.service(ConnectorService, connectorService(options))
  router.service(ConnectionService, connectionService(options))
}
