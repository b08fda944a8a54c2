// registry.connections.v1alpha1.ConnectionService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import type { ConnectionService } from "../../../gen/registry/connections/v1alpha1/connections_pb.js"
import {
  BigQueryConnectionCreateSchema,
  type Connection,
  ConnectionSchema,
  HttpConnectionCreateSchema,
} from "../../../gen/registry/connections/v1alpha1/resources_pb.js"
import {
  type ConnectionVersion,
  ConnectionVersionSchema,
} from "../../../gen/registry/connections/v1alpha1/version_pb.js"
import type { ConnectorClaim } from "../../registry/connectors/commands/update-connector.js"
import type { VersionClaim } from "../../registry/connectors/commands/update-version.js"
import { connectorOperations } from "../connectors/connector-operations.js"
import type { HandlerOptions } from "../context.js"
import { type ClaimedFields, claimedFields } from "../message-fields.js"
import { presentFields } from "../messages.js"

const connectionClaims: ClaimedFields<Connection, ConnectorClaim> = {
  id: "id",
  organisationId: "organization",
  name: "name",
  protocol: "protocol",
  baseUrl: "baseUrl",
  datasetId: "datasetId",
  authSchemeConfigs: "authSchemeConfigs",
  environmentVariables: "variables",
  environments: "environments",
  versions: undefined,
  createTime: undefined,
  updateTime: undefined,
  etag: undefined,
}

const versionClaims: ClaimedFields<ConnectionVersion, VersionClaim> = {
  id: "id",
  name: "name",
  description: "description",
  labels: "labels",
  isLatest: "isLatest",
  isDefault: "isDefault",
  createTime: "createTime",
  updateTime: "updateTime",
  publishTime: "publishTime",
  etag: undefined,
}

/** The service over the registry's commands. */
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
      const present = claimedFields(
        ConnectionSchema,
        connectionClaims,
        presentFields(ConnectionSchema, connection, updateMask),
      )
      const { fields, created } = await on.update(request, connectionId, connection, present, call)
      return { connection: fields, created }
    },
    deleteConnection: (request, call) => on.delete(request, request.connectionId, call),
    listConnectionVersions: (request, call) => on.listVersions(request, request.connectionId, call),
    createConnectionVersion: (request, call) => on.createVersion(request, request.connectionId, request.version, call),
    getConnectionVersion: (request, call) => on.getVersion(request, request.connectionId, call),
    async updateConnectionVersion(request, call) {
      const { connectionId, version = create(ConnectionVersionSchema), updateMask } = request
      const present = claimedFields(
        ConnectionVersionSchema,
        versionClaims,
        presentFields(ConnectionVersionSchema, version, updateMask),
      )
      return on.updateVersion(request, connectionId, version, present, call)
    },
    deleteConnectionVersion: (request, call) => on.deleteVersion(request, request.connectionId, call),
    publishConnectionVersion: (request, call) => on.publishVersion(request, request.connectionId, call),
    unpublishConnectionVersion: (request, call) => on.unpublishVersion(request, request.connectionId, call),
  }
}
