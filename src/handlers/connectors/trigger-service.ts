// registry.connectors.v1.TriggerService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import { TriggerSchema, type TriggerService } from "../../../gen/registry/connectors/v1/triggers_pb.js"
import type { HandlerOptions } from "../context.js"
import { operationOperations } from "./child-operations.js"

/** The service over the registry's commands. */
export function connectorTriggerService(options: HandlerOptions): ServiceImpl<typeof TriggerService> {
  const on = operationOperations("connector", "trigger", options)
  return {
    async getTriggers(request, call) {
      const { items: triggers, ...page } = await on.list(request, request.connectorId, call)
      return { triggers, ...page }
    },
    async createTrigger(request, call) {
      const { trigger = create(TriggerSchema) } = request
      return { trigger: await on.create(request, request.connectorId, trigger, call) }
    },
    async getTrigger(request, call) {
      return { trigger: await on.get(request, request.connectorId, request.triggerName, call) }
    },
    async updateTrigger(request, call) {
      const { trigger = create(TriggerSchema) } = request
      return { trigger: await on.update(request, request.connectorId, request.triggerName, trigger, call) }
    },
    deleteTrigger: (request, call) => on.delete(request, request.connectorId, request.triggerName, call),
  }
}
