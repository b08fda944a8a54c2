// The registry's services: the one list that the app, tests and benchmarks share.
import type { DescService } from "@bufbuild/protobuf"
import type { ConnectRouter } from "@connectrpc/connect"
import { Health } from "../gen/grpc/health/v1/health_pb.js"
import { ServerReflection as ReflectionV1 } from "../gen/grpc/reflection/v1/reflection_pb.js"
import { ServerReflection as ReflectionV1Alpha } from "../gen/grpc/reflection/v1alpha/reflection_pb.js"
import { AccessService } from "../gen/registry/access/v1/access_pb.js"
import { PermissionService } from "../gen/registry/access/v1/permissions_pb.js"
import { AdminService } from "../gen/registry/admin/v1/admin_pb.js"
import { ArtifactService } from "../gen/registry/artifacts/v1/artifacts_pb.js"
import { ConnectionActionService } from "../gen/registry/connections/v1alpha1/actions_pb.js"
import { ConnectionCatalogService } from "../gen/registry/connections/v1alpha1/catalog_pb.js"
import { ConnectionService } from "../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectionDefinitionService } from "../gen/registry/connections/v1alpha1/definitions_pb.js"
import { EnvironmentService } from "../gen/registry/connections/v1alpha1/environments_pb.js"
import { ActionService } from "../gen/registry/connectors/v1/actions_pb.js"
import { CatalogService } from "../gen/registry/connectors/v1/catalog_pb.js"
import { ConnectorConnectionService } from "../gen/registry/connectors/v1/connector_connections_pb.js"
import { ConnectorService } from "../gen/registry/connectors/v1/connectors_pb.js"
import { DefinitionService } from "../gen/registry/connectors/v1/definitions_pb.js"
import { TriggerService } from "../gen/registry/connectors/v1/triggers_pb.js"
import { DatabaseConnectionService } from "../gen/registry/packages/v1/database_connections_pb.js"
import { PackageService } from "../gen/registry/packages/v1/packages_pb.js"
import { accessService } from "./handlers/access/access-service.js"
import { permissionService } from "./handlers/access/permission-service.js"
import { adminService } from "./handlers/admin/admin-service.js"
import { artifactService } from "./handlers/artifacts/artifact-service.js"
import { connectionActionService } from "./handlers/connections/action-service.js"
import { connectionCatalogService } from "./handlers/connections/catalog-service.js"
import { connectionService } from "./handlers/connections/connection-service.js"
import { connectionDefinitionService } from "./handlers/connections/definition-service.js"
import { environmentService } from "./handlers/connections/environment-service.js"
import { connectorActionService } from "./handlers/connectors/action-service.js"
import { connectorCatalogService } from "./handlers/connectors/catalog-service.js"
import { connectorConnectionService } from "./handlers/connectors/connector-connection-service.js"
import { connectorService } from "./handlers/connectors/connector-service.js"
import { connectorDefinitionService } from "./handlers/connectors/definition-service.js"
import { connectorTriggerService } from "./handlers/connectors/trigger-service.js"
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
  DefinitionService,
  ActionService,
  TriggerService,
  CatalogService,
  ConnectorConnectionService,
  ConnectionDefinitionService,
  ConnectionActionService,
  ConnectionCatalogService,
  EnvironmentService,
  AccessService,
  PermissionService,
  AdminService,
]

/** gRPC server reflection, in both of its versions. */
export const reflectionServices: readonly DescService[] = [ReflectionV1, ReflectionV1Alpha]

/** Everything that is served. */
export const services: readonly DescService[] = [...registryServices, Health, ...reflectionServices]

/** Registers each service with its implementation. */
export function registerServices(router: ConnectRouter, options: HandlerOptions): void {
  router.service(PackageService, packageService(options))
  router.service(DatabaseConnectionService, databaseConnectionService(options))
  router.service(ArtifactService, artifactService(options))
  router.service(ConnectorService, connectorService(options))
  router.service(ConnectionService, connectionService(options))
  router.service(DefinitionService, connectorDefinitionService(options))
  router.service(ActionService, connectorActionService(options))
  router.service(TriggerService, connectorTriggerService(options))
  router.service(CatalogService, connectorCatalogService())
  router.service(ConnectorConnectionService, connectorConnectionService(options))
  router.service(ConnectionDefinitionService, connectionDefinitionService(options))
  router.service(ConnectionActionService, connectionActionService(options))
  router.service(ConnectionCatalogService, connectionCatalogService())
  router.service(EnvironmentService, environmentService(options))
  router.service(AccessService, accessService(options))
  router.service(PermissionService, permissionService(options))
  router.service(AdminService, adminService(options))
}
