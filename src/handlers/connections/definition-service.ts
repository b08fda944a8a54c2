// registry.connections.v1alpha1.ConnectionDefinitionService.
import type { ServiceImpl } from "@connectrpc/connect"
import type { ConnectionDefinitionService } from "../../../gen/registry/connections/v1alpha1/definitions_pb.js"
import { definitionOperations } from "../connectors/child-operations.js"
import type { HandlerOptions } from "../context.js"

/** The service over the registry's commands. */
export function connectionDefinitionService(options: HandlerOptions): ServiceImpl<typeof ConnectionDefinitionService> {
  const on = definitionOperations("connection", options)
  return {
    getDefinitions: (request, call) => on.list(request, request.connectionId, call),
    createDefinitions: (request, call) => on.create(request, request.connectionId, call),
    deleteDefinitions: (request, call) => on.deleteSeveral(request, request.connectionId, call),
    getDefinition: (request, call) => on.get(request, request.connectionId, call),
    updateDefinition: (request, call) => on.update(request, request.connectionId, call),
    deleteDefinition: (request, call) => on.delete(request, request.connectionId, call),
    getRawSchema: (request, call) => on.schema(request, request.connectionId, call),
  }
}
