// registry.connections.v1alpha1.ConnectionService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import type { ConnectionService } from "../../../gen/registry/connections/v1alpha1/connections_pb.js"
import {
  BigQueryConnectionCreateSchema,
  ConnectionSchema,
  HttpConnectionCreateSchema,
} from "../../../gen/registry/connections/v1alpha1/resources_pb.js"
import { ConnectionVersionSchema } from "../../../gen/registry/connections/v1alpha1/version_pb.js"
import { connectorOperations } from "../connectors/connector-operations.js"
import type { HandlerOptions } from "../context.js"
import { presentFields } from "../messages.js"

export function connectionService(options: HandlerOptions): ServiceImpl<typeof ConnectionService> {
  const on = connectorOperations("connection", options)
  return {
    async listConnections(request, call) {
      const { items: connections, ...page } = await on.list(request, call)
      return { connections, ...page }
    },
    async getConnection(request, call) {
      return { connection: await on.get(request, request.connectionId, call) }
    },
    async createHttpConnection(request, call) {
      return {
        connection: await on.create(request, "http", request.connection ?? create(HttpConnectionCreateSchema), call),
      }
    },
    async createBigQueryConnection(request, call) {
      const { connection = create(BigQueryConnectionCreateSchema) } = request
      return { connection: await on.create(request, "bigquery", connection, call) }
    },
    async updateConnection(request, call) {
      const { connectionId, connection = create(ConnectionSchema), updateMask } = request
      const given = presentFields(ConnectionSchema, connection, updateMask)
      const { fields, created } = await on.update(request, connectionId, connection, given, call)
      return { connection: fields, created }
    },
    deleteConnection: (request, call) => on.delete(request, request.connectionId, call),
    listConnectionVersions: (request, call) => on.listVersions(request, request.connectionId, call),
    createConnectionVersion: (request, call) => on.createVersion(request, request.connectionId, request.version, call),
    getConnectionVersion: (request, call) => on.getVersion(request, request.connectionId, call),
    async updateConnectionVersion(request, call) {
      const { connectionId, version = create(ConnectionVersionSchema), updateMask } = request
      const given = presentFields(ConnectionVersionSchema, version, updateMask)
      return on.updateVersion(request, connectionId, version, given, call)
    },
    deleteConnectionVersion: (request, call) => on.deleteVersion(request, request.connectionId, call),
    publishConnectionVersion: (request, call) => on.publishVersion(request, request.connectionId, call),
    unpublishConnectionVersion: (request, call) => on.unpublishVersion(request, request.connectionId, call),
  }
}
