// The routes that the service serves, without a store: methods are registered, never called.
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { ConnectionService } from "../../gen/registry/connections/v1alpha1/connections_pb.js"
import { ConnectorService } from "../../gen/registry/connectors/v1/connectors_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { defaultDialect, dialects } from "../../src/dialects/index.js"
import { createRestHandler, type RouteInfo } from "../../src/rest/index.js"
import { createMethodTable } from "../../src/rpc/method-table.js"

export function serviceRoutes(): readonly RouteInfo[] {
  const methods = createMethodTable((router) => {
    for (const service of [PackageService, ArtifactService, ConnectorService, ConnectionService]) {
      router.service(service, {})
    }
  })
  return createRestHandler({ methods, dialects, defaultDialect }).routes
}
