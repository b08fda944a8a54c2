// registry.connections.v1alpha1.EnvironmentService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import { EnvironmentUpdateSchema } from "../../../gen/registry/connections/v1alpha1/environment_pb.js"
import type { EnvironmentService } from "../../../gen/registry/connections/v1alpha1/environments_pb.js"
import { environmentFields } from "../connectors/environment-messages.js"
import { environmentOperations } from "../connectors/environment-operations.js"
import type { HandlerOptions } from "../context.js"

/** The service of environments of connections. */
export function environmentService(options: HandlerOptions): ServiceImpl<typeof EnvironmentService> {
  const on = environmentOperations("connection", environmentFields, options)
  return {
    listEnvironments: (request, call) => on.list(request, request.connectionId, call),
    async getEnvironment(request, call) {
      return { environment: await on.get(request, request.connectionId, request.environmentId, call) }
    },
    async updateEnvironment(request, call) {
      const { connectionId, environmentId, environment = create(EnvironmentUpdateSchema) } = request
      return { environment: await on.update(request, connectionId, environmentId, environment, call) }
    },
    deleteEnvironment: (request, call) => on.delete(request, request.connectionId, request.environmentId, call),
  }
}
