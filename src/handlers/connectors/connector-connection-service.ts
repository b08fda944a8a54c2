// registry.connectors.v1.ConnectorConnectionService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import { ConnectionCreateSchema, ConnectionUpdateSchema } from "../../../gen/registry/connectors/v1/connection_pb.js"
import type { ConnectorConnectionService } from "../../../gen/registry/connectors/v1/connector_connections_pb.js"
import type { HandlerOptions } from "../context.js"
import { connectionFields } from "./environment-messages.js"
import { environmentOperations } from "./environment-operations.js"

/** The service of connections of connectors. */
export function connectorConnectionService(options: HandlerOptions): ServiceImpl<typeof ConnectorConnectionService> {
  const on = environmentOperations("connector", connectionFields, options)
  return {
    listConnectorConnections: (request, call) => on.list(request, request.connectorId, call),
    async createConnectorConnection(request, call) {
      const { connection = create(ConnectionCreateSchema) } = request
      return { connection: await on.create(request, request.connectorId, connection, call) }
    },
    async getConnection(request, call) {
      return { connection: await on.get(request, request.connectorId, request.connectionId, call) }
    },
    async updateConnection(request, call) {
      const { connectorId, connectionId, connection = create(ConnectionUpdateSchema) } = request
      return { connection: await on.update(request, connectorId, connectionId, connection, call) }
    },
    deleteConnection: (request, call) => on.delete(request, request.connectorId, request.connectionId, call),
  }
}
