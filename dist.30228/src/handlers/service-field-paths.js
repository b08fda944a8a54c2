// Where each service has the fields that commands find fault with.
import { AccessService } from "../../gen/registry/access/v1/access_pb.js";
import { PermissionService } from "../../gen/registry/access/v1/permissions_pb.js";
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js";
import { ConnectionActionService } from "../../gen/registry/connections/v1alpha1/actions_pb.js";
import { ConnectionService } from "../../gen/registry/connections/v1alpha1/connections_pb.js";
import { ConnectionDefinitionService } from "../../gen/registry/connections/v1alpha1/definitions_pb.js";
import { EnvironmentService } from "../../gen/registry/connections/v1alpha1/environments_pb.js";
import { ActionService } from "../../gen/registry/connectors/v1/actions_pb.js";
import { ConnectorConnectionService } from "../../gen/registry/connectors/v1/connector_connections_pb.js";
import { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js";
import { DefinitionService } from "../../gen/registry/connectors/v1/definitions_pb.js";
import { TriggerService } from "../../gen/registry/connectors/v1/triggers_pb.js";
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js";
import { accessFieldPaths, permissionFieldPaths } from "./access/field-paths.js";
import { artifactFieldPaths } from "./artifacts/field-paths.js";
import { connectionFieldPaths, environmentFieldPaths } from "./connections/field-paths.js";
import { actionFieldPaths, connectorConnectionFieldPaths, connectorFieldPaths, definitionFieldPaths, triggerFieldPaths, } from "./connectors/field-paths.js";
import { packageFieldPaths } from "./packages/field-paths.js";
/** By the full name of the service. Services without fields of their own, such as catalogs, have none. */
export const serviceFieldPaths = {
    [AccessService.typeName]: accessFieldPaths,
    [PermissionService.typeName]: permissionFieldPaths,
    [PackageService.typeName]: packageFieldPaths,
    [ArtifactService.typeName]: artifactFieldPaths,
    [ConnectorService.typeName]: connectorFieldPaths,
    [DefinitionService.typeName]: definitionFieldPaths,
    [ActionService.typeName]: actionFieldPaths,
    [TriggerService.typeName]: triggerFieldPaths,
    [ConnectorConnectionService.typeName]: connectorConnectionFieldPaths,
    [EnvironmentService.typeName]: environmentFieldPaths,
    [ConnectionService.typeName]: connectionFieldPaths,
    [ConnectionDefinitionService.typeName]: definitionFieldPaths,
    [ConnectionActionService.typeName]: actionFieldPaths,
};
//# sourceMappingURL=service-field-paths.js.map