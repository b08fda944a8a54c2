// registry.packages.v1.DatabaseConnectionService: messages in and out of the registry's commands.
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect"
import type { DatabaseConnectionService } from "../../../gen/registry/packages/v1/database_connections_pb.js"
import { createDatabaseConnection } from "../../registry/packages/commands/connections/create-connection.js"
import { deleteDatabaseConnection } from "../../registry/packages/commands/connections/delete-connection.js"
import {
  getDatabaseConnection,
  listDatabaseConnections,
} from "../../registry/packages/commands/connections/get-connection.js"
import { updateDatabaseConnection } from "../../registry/packages/commands/connections/update-connection.js"
import type { DatabaseConnectionRef } from "../../registry/packages/database-connections.js"
import { badRequest, requestViolation } from "../bad-request.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { onePage } from "../page-tokens.js"
import { preconditionsOf } from "../preconditions.js"
import {
  databaseConnectionMessage,
  databaseConnectionPatch,
  databaseType,
  requireBlock,
} from "./database-connection-messages.js"
import { projectRef } from "./package-messages.js"
import { requiredName } from "./package-patches.js"

const PAGE = 100

/** The service over the registry's commands. */
export function databaseConnectionService(options: HandlerOptions): ServiceImpl<typeof DatabaseConnectionService> {
  const context = (call: HandlerContext) => commandContext(options, call)
  return {
    async createConnection(request, call) {
      const message = request.connection
      const name = requiredName("connection", message?.name)
      const type = databaseType(message)
      if (type === undefined) throw badRequest(requestViolation("connection.type", "is required", "REQUIRED"))
      const patch = databaseConnectionPatch(message, undefined, { type, name })
      requireBlock(message, type)
      const ref = { ...projectRef(request), connection: name }
      const created = await createDatabaseConnection(context(call), ref, { type, patch })
      return { connection: databaseConnectionMessage(created) }
    },

    async listConnections(request, call) {
      const params = { limit: request.pageSize, token: request.pageToken, field: "page_token" } as const
      const { items, nextToken } = await onePage(params, PAGE, (page) =>
        listDatabaseConnections(context(call), projectRef(request), page),
      )
      return { connections: items.map(databaseConnectionMessage), nextPageToken: nextToken }
    },

    async getConnection(request, call) {
      return {
        connection: databaseConnectionMessage(await getDatabaseConnection(context(call), connectionRef(request))),
      }
    },

    async updateConnection(request, call) {
      const { connection: message, updateMask, connectionName } = request
      const updated = await updateDatabaseConnection(context(call), connectionRef(request), {
        patchOf: (type) => databaseConnectionPatch(message, updateMask, { type, name: connectionName }),
        preconditions: preconditionsOf(request, message),
      })
      return { connection: databaseConnectionMessage(updated) }
    },

    async deleteConnection(request, call) {
      await deleteDatabaseConnection(context(call), connectionRef(request), preconditionsOf(request))
      return {}
    },
  }
}

function connectionRef(request: {
  organizationName: string
  projectName: string
  connectionName: string
}): DatabaseConnectionRef {
  return { ...projectRef(request), connection: request.connectionName }
}
