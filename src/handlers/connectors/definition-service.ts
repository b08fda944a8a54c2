// registry.connectors.v1.DefinitionService.
import type { ServiceImpl } from "@connectrpc/connect"
import type { DefinitionService } from "../../../gen/registry/connectors/v1/definitions_pb.js"
import type { HandlerOptions } from "../context.js"
import { definitionOperations } from "./child-operations.js"

/** The service over the registry's commands. */
export function connectorDefinitionService(options: HandlerOptions): ServiceImpl<typeof DefinitionService> {
  const on = definitionOperations("connector", options)
  return {
    getDefinitions: (request, call) => on.list(request, request.connectorId, call),
    createDefinitions: (request, call) => on.create(request, request.connectorId, call),
    deleteDefinitions: (request, call) => on.deleteSeveral(request, request.connectorId, call),
    getDefinition: (request, call) => on.get(request, request.connectorId, call),
    updateDefinition: (request, call) => on.update(request, request.connectorId, call),
    deleteDefinition: (request, call) => on.delete(request, request.connectorId, call),
    getRawSchema: (request, call) => on.schema(request, request.connectorId, call),
  }
}
