// The registry's services: the one list that the app, tests and benchmarks share.
import type { DescService } from "@bufbuild/protobuf"
import type { ConnectRouter } from "@connectrpc/connect"
import { AccessService } from "../gen/registry/access/v1/access_pb.js"
import { PermissionService } from "../gen/registry/access/v1/permissions_pb.js"
import { ArtifactService } from "../gen/registry/artifacts/v1/artifacts_pb.js"
import { ConnectionService } from "../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectorService } from "../gen/registry/connectors/v1/connectors_pb.js"
import { DatabaseConnectionService } from "../gen/registry/packages/v1/database_connections_pb.js"
import { PackageService } from "../gen/registry/packages/v1/packages_pb.js"
import { accessService } from "./handlers/access/access-service.js"
import { permissionService } from "./handlers/access/permission-service.js"
import { artifactService } from "./handlers/artifacts/artifact-service.js"
import { connectionService } from "./handlers/connections/connection-service.js"
import { connectorService } from "./handlers/connectors/connector-service.js"
import type { HandlerOptions } from "./handlers/context.js"
import { databaseConnectionService } from "./handlers/packages/database-connection-service.js"
import { packageService } from "./handlers/packages/package-service.js"

/** What is served beside health and reflection, for whoever needs the descriptors only. */
export const registryServices: readonly DescService[] = [
  PackageService,
  DatabaseConnectionService,
  ArtifactService,
  ConnectorService,
  ConnectionService,
  AccessService,
  PermissionService,
]

/** Registers each service with its implementation. */
export function registerServices(router: ConnectRouter, options: HandlerOptions): void {
  router.service(AccessService, accessService(options))
  router.service(PermissionService, permissionService(options))
  router.service(PackageService, packageService(options))
  router.service(DatabaseConnectionService, databaseConnectionService(options))
  router.service(ArtifactService, artifactService(options))
  router.service(ConnectorService, connectorService(options))
  router.service(ConnectionService, connectionService(options))
}
