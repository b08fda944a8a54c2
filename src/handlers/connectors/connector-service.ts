// registry.connectors.v1.ConnectorService.
import { create } from "@bufbuild/protobuf"
import type { ServiceImpl } from "@connectrpc/connect"
import { AuthSchemeConfigSchema } from "../../../gen/registry/connectors/v1/auth_scheme_config_pb.js"
import type { ConnectorService } from "../../../gen/registry/connectors/v1/connectors_pb.js"
import {
  BigQueryConnectorCreateSchema,
  type Connector,
  ConnectorSchema,
  HttpConnectorCreateSchema,
} from "../../../gen/registry/connectors/v1/resources_pb.js"
import { type ConnectorVersion, ConnectorVersionSchema } from "../../../gen/registry/connectors/v1/version_pb.js"
import type { ConnectorClaim } from "../../registry/connectors/commands/update-connector.js"
import type { VersionClaim } from "../../registry/connectors/commands/update-version.js"
import type { HandlerOptions } from "../context.js"
import { type ClaimedFields, claimedFields } from "../message-fields.js"
import { presentFields } from "../messages.js"
import { connectorOperations } from "./connector-operations.js"

const connectorClaims: ClaimedFields<Connector, ConnectorClaim> = {
  id: "id",
  organisationId: "organization",
  name: "name",
  protocol: "protocol",
  baseUrl: "baseUrl",
  datasetId: "datasetId",
  public: "public",
  documentationUrl: "documentationUrl",
  imageUrl: "imageUrl",
  tags: "tags",
  authSchemeConfigIds: "authSchemeConfigIds",
  authSchemeConfigs: "authSchemeConfigs",
  connectionVariables: "variables",
  connections: "environments",
  versions: undefined,
  createTime: undefined,
  updateTime: undefined,
  etag: undefined,
}

const versionClaims: ClaimedFields<ConnectorVersion, VersionClaim> = {
  id: "id",
  name: "name",
  description: "description",
  labels: "labels",
  isLatest: "isLatest",
  isDefault: "isDefault",
  createTime: "createTime",
  updateTime: "updateTime",
  publishTime: "publishTime",
  messages: "messages",
  etag: undefined,
}

/** The service over the registry's commands. */
export function connectorService(options: HandlerOptions): ServiceImpl<typeof ConnectorService> {
  const on = connectorOperations("connector", options)
  return {
    async listConnectors(request, call) {
      const { items: connectors, ...page } = await on.list(request, call)
      return { connectors, ...page }
    },
    async listPublicConnectors(request, call) {
      const { items: connectors, ...page } = await on.listPublic(request, call)
      return { connectors, ...page }
    },
    async getConnector(request, call) {
      return { connector: await on.get(request, request.connectorId, call) }
    },
    async createHttpConnector(request, call) {
      return {
        connector: await on.create(request, "http", request.connector ?? create(HttpConnectorCreateSchema), call),
      }
    },
    async createBigQueryConnector(request, call) {
      const { connector = create(BigQueryConnectorCreateSchema) } = request
      return { connector: await on.create(request, "bigquery", connector, call) }
    },
    async updateConnector(request, call) {
      const { connectorId, connector = create(ConnectorSchema), updateMask } = request
      const present = claimedFields(
        ConnectorSchema,
        connectorClaims,
        presentFields(ConnectorSchema, connector, updateMask),
      )
      const { fields, created } = await on.update(request, connectorId, connector, present, call)
      return { connector: fields, created }
    },
    async upsertAuthSchemeConfig(request, call) {
      const { authSchemeConfig = create(AuthSchemeConfigSchema) } = request
      return { connector: await on.upsertAuthScheme(request, request.connectorId, authSchemeConfig, call) }
    },
    async deleteAuthSchemeConfig(request, call) {
      return { connector: await on.deleteAuthScheme(request, request.connectorId, call) }
    },
    updateConnectorTags: (request, call) => on.updateTags(request, request.connectorId, request.tags?.tags ?? [], call),
    updateConnectorCategories: (request, call) =>
      on.updateCategories(request, request.connectorId, request.categories?.categories ?? [], call),
    deleteConnector: (request, call) => on.delete(request, request.connectorId, call),
    listConnectorVersions: (request, call) => on.listVersions(request, request.connectorId, call),
    createConnectorVersion: (request, call) => on.createVersion(request, request.connectorId, request.version, call),
    getConnectorVersion: (request, call) => on.getVersion(request, request.connectorId, call),
    async updateConnectorVersion(request, call) {
      const { connectorId, version = create(ConnectorVersionSchema), updateMask } = request
      const present = claimedFields(
        ConnectorVersionSchema,
        versionClaims,
        presentFields(ConnectorVersionSchema, version, updateMask),
      )
      return on.updateVersion(request, connectorId, version, present, call)
    },
    deleteConnectorVersion: (request, call) => on.deleteVersion(request, request.connectorId, call),
    publishConnectorVersion: (request, call) => on.publishVersion(request, request.connectorId, call),
    async importPublicConnectorVersion(request, call) {
      return { connector: await on.importVersion(request, request.connectorId, call) }
    },
    unpublishConnectorVersion: (request, call) => on.unpublishVersion(request, request.connectorId, call),
  }
}
