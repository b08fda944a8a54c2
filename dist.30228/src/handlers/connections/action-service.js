// registry.connections.v1alpha1.ConnectionActionService.
import { create } from "@bufbuild/protobuf";
import { ActionSchema } from "../../../gen/registry/connections/v1alpha1/actions_pb.js";
import { operationOperations } from "../connectors/child-operations.js";
/** The service over the registry's commands. */
export function connectionActionService(options) {
    const on = operationOperations("connection", "action", options);
    return {
        async getActions(request, call) {
            const { items: actions, ...page } = await on.list(request, request.connectionId, call);
            return { actions, ...page };
        },
        async createAction(request, call) {
            const { action = create(ActionSchema) } = request;
            return { action: await on.create(request, request.connectionId, action, call) };
        },
        async getAction(request, call) {
            return { action: await on.get(request, request.connectionId, request.actionName, call) };
        },
        async updateAction(request, call) {
            const { action = create(ActionSchema) } = request;
            return { action: await on.update(request, request.connectionId, request.actionName, action, call) };
        },
        deleteAction: (request, call) => on.delete(request, request.connectionId, request.actionName, call),
    };
}
//# sourceMappingURL=action-service.js.map