// registry.connectors.v1.ActionService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import { ActionSchema, type ActionService } from "../../../gen/registry/connectors/v1/actions_pb.js"
import type { HandlerOptions } from "../context.js"
import { operationOperations } from "./child-operations.js"

/** The service over the registry's commands. */
export function connectorActionService(options: HandlerOptions): ServiceImpl<typeof ActionService> {
  const on = operationOperations("connector", "action", options)
  return {
    async getActions(request, call) {
      const { items: actions, ...page } = await on.list(request, request.connectorId, call)
      return { actions, ...page }
    },
    async createAction(request, call) {
      const { action = create(ActionSchema) } = request
      return { action: await on.create(request, request.connectorId, action, call) }
    },
    async getAction(request, call) {
      return { action: await on.get(request, request.connectorId, request.actionName, call) }
    },
    async updateAction(request, call) {
      const { action = create(ActionSchema) } = request
      return { action: await on.update(request, request.connectorId, request.actionName, action, call) }
    },
    deleteAction: (request, call) => on.delete(request, request.connectorId, request.actionName, call),
  }
}
