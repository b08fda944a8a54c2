// What the services of connections of connectors and of environments of connections do alike.
import type { HandlerContext } from "@connectrpc/connect"
import { createEnvironment } from "../../registry/connectors/commands/environments/create-environment.js"
import { deleteEnvironment } from "../../registry/connectors/commands/environments/delete-environment.js"
import { getEnvironment } from "../../registry/connectors/commands/environments/get-environment.js"
import { listEnvironments } from "../../registry/connectors/commands/environments/list-environments.js"
import { updateEnvironment } from "../../registry/connectors/commands/environments/update-environment.js"
import type { ConnectorKind } from "../../registry/connectors/entities.js"
import type { EnvironmentView } from "../../registry/connectors/environments/views.js"
import type { TwoWayPageRequest } from "../../registry/paging.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { type ConditionalRequest, preconditionsOf } from "../preconditions.js"
import { pageFields } from "./connector-messages.js"
import { type EnvironmentMessage, fromEnvironment, summaryFields } from "./environment-messages.js"

interface Named {
  readonly organisationId: string
}

/** `id` is the connector's, `environmentId` that of what it is used with; `fieldsOf` makes an answer. */
export function environmentOperations<F>(
  kind: ConnectorKind,
  fieldsOf: (view: EnvironmentView) => F,
  options: HandlerOptions,
) {
  const contextOf = (call: HandlerContext) => commandContext(options, call)
  const nameOf = ({ organisationId: organization }: Named, id: string) => ({ kind, organization, id })
  return {
    async list(request: Named & TwoWayPageRequest, id: string, call: HandlerContext) {
      const page = await listEnvironments(contextOf(call), { page: request, ...nameOf(request, id) })
      return { items: page.items.map(summaryFields), ...pageFields(page) }
    },

    async create(request: Named, id: string, message: EnvironmentMessage, call: HandlerContext) {
      const input = { ...nameOf(request, id), environment: fromEnvironment(message) }
      return fieldsOf(await createEnvironment(contextOf(call), input))
    },

    async get(request: Named, id: string, environmentId: string, call: HandlerContext) {
      return fieldsOf(await getEnvironment(contextOf(call), { environmentId, ...nameOf(request, id) }))
    },

    async update(
      request: Named & ConditionalRequest,
      id: string,
      environmentId: string,
      message: EnvironmentMessage,
      call: HandlerContext,
    ) {
      const view = await updateEnvironment(contextOf(call), {
        ...nameOf(request, id),
        environmentId,
        environment: fromEnvironment(message),
        preconditions: preconditionsOf(request),
      })
      return fieldsOf(view)
    },

    async delete(request: Named & ConditionalRequest, id: string, environmentId: string, call: HandlerContext) {
      const preconditions = preconditionsOf(request)
      await deleteEnvironment(contextOf(call), { ...nameOf(request, id), environmentId, preconditions })
      return {}
    },
  }
}
