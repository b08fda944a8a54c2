// What the services of connectors and of connections do alike: they differ in the names of their methods and messages only.
import { create } from "@bufbuild/protobuf"
import type { HandlerContext } from "@connectrpc/connect"
import type { Tag } from "../../../gen/registry/connectors/v1/resources_pb.js"
import { ConnectorVersionCreateSchema } from "../../../gen/registry/connectors/v1/version_pb.js"
import { createConnector } from "../../registry/connectors/commands/create-connector.js"
import { createVersion } from "../../registry/connectors/commands/create-version.js"
import { deleteConnector } from "../../registry/connectors/commands/delete-connector.js"
import { deleteVersion } from "../../registry/connectors/commands/delete-version.js"
import { getConnector } from "../../registry/connectors/commands/get-connector.js"
import { getVersion } from "../../registry/connectors/commands/get-version.js"
import { importConnector } from "../../registry/connectors/commands/import-connector.js"
import { listConnectors } from "../../registry/connectors/commands/list-connectors.js"
import { listPublicConnectors } from "../../registry/connectors/commands/list-public-connectors.js"
import { listVersions } from "../../registry/connectors/commands/list-versions.js"
import { publishVersion } from "../../registry/connectors/commands/publish-version.js"
import { unpublishVersion } from "../../registry/connectors/commands/unpublish-version.js"
import {
  deleteAuthScheme,
  updateCategories,
  updateTags,
  upsertAuthScheme,
} from "../../registry/connectors/commands/update-auth-schemes.js"
import { type ConnectorClaim, updateConnector } from "../../registry/connectors/commands/update-connector.js"
import { updateVersion, type VersionClaim } from "../../registry/connectors/commands/update-version.js"
import type { ConnectorKind } from "../../registry/connectors/entities.js"
import type { EnvironmentInput } from "../../registry/connectors/environments/rules.js"
import type { ConnectorFilter } from "../../registry/connectors/filter.js"
import type { ConnectorName } from "../../registry/connectors/kinds.js"
import type { TwoWayPageRequest } from "../../registry/paging.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { type ConditionalRequest, demandsAbsence, preconditionsOf } from "../preconditions.js"
import { type AuthSchemeMessage, fromAuthScheme } from "./auth-scheme-messages.js"
import {
  type ConnectorMessage,
  connectorFields,
  environmentsOf,
  fromConnector,
  fromConnectorFields,
  fromVersion,
  fromVersionCreate,
  pageFields,
  type VersionCreateMessage,
  type VersionUpdateMessage,
  versionFields,
  type WholeConnectorMessage,
} from "./connector-messages.js"

interface Named {
  readonly organisationId: string
}
interface VersionNamed extends Named {
  readonly versionName: string
}

/** `id` is the connector's; `presentFields` are the fields that the request sets. */
export function connectorOperations(kind: ConnectorKind, options: HandlerOptions) {
  const contextOf = (call: HandlerContext) => commandContext(options, call)
  const nameOf = (request: Named, id: string): ConnectorName => ({ kind, organization: request.organisationId, id })
  const versionNameOf = (request: VersionNamed, id: string) => ({
    versionName: request.versionName,
    ...nameOf(request, id),
  })

  return {
    async list(request: Named & TwoWayPageRequest & ConnectorFilter & { readonly sort: string }, call: HandlerContext) {
      const { organisationId: organization, sort } = request
      const page = await listConnectors(contextOf(call), { kind, organization, page: request, filter: request, sort })
      return { items: page.items.map(connectorFields), ...pageFields(page) }
    },

    async listPublic(request: TwoWayPageRequest & ConnectorFilter & { readonly sort: string }, call: HandlerContext) {
      const page = await listPublicConnectors(contextOf(call), { page: request, filter: request, sort: request.sort })
      return { items: page.items.map(connectorFields), ...pageFields(page) }
    },

    async get(request: Named, id: string, call: HandlerContext) {
      return connectorFields(await getConnector(contextOf(call), nameOf(request, id)))
    },

    async create(request: Named, protocol: "http" | "bigquery", message: ConnectorMessage, call: HandlerContext) {
      const members = fromConnectorFields(message)
      const command = createConnector(contextOf(call), {
        kind,
        organization: request.organisationId,
        protocol,
        members: protocol === "bigquery" ? { ...members, datasetId: members.datasetId ?? "" } : members,
        authSchemeConfigs: (message.authSchemeConfigs ?? []).map(fromAuthScheme),
        environments: environmentsOf(message).map(withoutId),
      })
      return connectorFields(await command)
    },

    async update(
      request: Named & ConditionalRequest & { readonly mustNotExist: boolean },
      id: string,
      message: WholeConnectorMessage,
      presentFields: ReadonlySet<keyof ConnectorClaim>,
      call: HandlerContext,
    ) {
      const command = updateConnector(contextOf(call), {
        ...nameOf(request, id),
        connector: fromConnector(message),
        presentFields,
        preconditions: preconditionsOf(request, message),
        mustNotExist: demandsAbsence(request),
      })
      const view = await command
      return { fields: connectorFields(view), created: view.created }
    },

    async upsertAuthScheme(
      request: Named & ConditionalRequest & { readonly authSchemeConfigId: string },
      id: string,
      message: AuthSchemeMessage,
      call: HandlerContext,
    ) {
      const command = upsertAuthScheme(contextOf(call), {
        ...nameOf(request, id),
        configId: request.authSchemeConfigId,
        config: fromAuthScheme(message),
        preconditions: preconditionsOf(request),
      })
      return connectorFields(await command)
    },

    async deleteAuthScheme(
      request: Named & ConditionalRequest & { readonly authSchemeConfigId: string },
      id: string,
      call: HandlerContext,
    ) {
      const input = { ...nameOf(request, id), configId: request.authSchemeConfigId }
      return connectorFields(
        await deleteAuthScheme(contextOf(call), { ...input, preconditions: preconditionsOf(request) }),
      )
    },

    async updateTags(
      request: Named & ConditionalRequest,
      id: string,
      tags: readonly Pick<Tag, "key" | "values">[],
      call: HandlerContext,
    ) {
      const plain = tags.map(({ key, values }) => ({ key, values: [...values] }))
      const input = { ...nameOf(request, id), tags: plain, preconditions: preconditionsOf(request) }
      await updateTags(contextOf(call), input)
      return {}
    },

    async updateCategories(
      request: Named & ConditionalRequest,
      id: string,
      categories: readonly string[],
      call: HandlerContext,
    ) {
      const input = { ...nameOf(request, id), categories, preconditions: preconditionsOf(request) }
      await updateCategories(contextOf(call), input)
      return {}
    },

    async delete(request: Named & ConditionalRequest & { readonly force: boolean }, id: string, call: HandlerContext) {
      const { force } = request
      await deleteConnector(contextOf(call), { ...nameOf(request, id), force, preconditions: preconditionsOf(request) })
      return {}
    },

    async listVersions(
      request: Named & TwoWayPageRequest & { readonly label: readonly string[] },
      id: string,
      call: HandlerContext,
    ) {
      const page = await listVersions(contextOf(call), { page: request, labels: request.label, ...nameOf(request, id) })
      return { items: page.items.map(versionFields), ...pageFields(page) }
    },

    async createVersion(request: Named, id: string, message: VersionCreateMessage | undefined, call: HandlerContext) {
      const input = { ...nameOf(request, id), ...fromVersionCreate(message ?? create(ConnectorVersionCreateSchema)) }
      const view = await createVersion(contextOf(call), input)
      return { version: versionFields(view) }
    },

    async importVersion(request: VersionNamed, id: string, call: HandlerContext) {
      const { organisationId: organization, versionName } = request
      return connectorFields(await importConnector(contextOf(call), { organization, id, versionName }))
    },

    async getVersion(request: VersionNamed, id: string, call: HandlerContext) {
      return { version: versionFields(await getVersion(contextOf(call), versionNameOf(request, id))) }
    },

    async updateVersion(
      request: VersionNamed & ConditionalRequest,
      id: string,
      message: VersionUpdateMessage,
      presentFields: ReadonlySet<keyof VersionClaim>,
      call: HandlerContext,
    ) {
      const view = await updateVersion(contextOf(call), {
        ...versionNameOf(request, id),
        version: fromVersion(message),
        presentFields,
        preconditions: preconditionsOf(request, message),
      })
      return { version: versionFields(view) }
    },

    async deleteVersion(
      request: VersionNamed & ConditionalRequest & { readonly force: boolean },
      id: string,
      call: HandlerContext,
    ) {
      const { force } = request
      await deleteVersion(contextOf(call), {
        ...versionNameOf(request, id),
        force,
        preconditions: preconditionsOf(request),
      })
      return {}
    },

    async publishVersion(request: VersionNamed & ConditionalRequest, id: string, call: HandlerContext) {
      const view = await publishVersion(contextOf(call), {
        ...versionNameOf(request, id),
        preconditions: preconditionsOf(request),
      })
      return { version: versionFields(view), etag: view.etag }
    },

    async unpublishVersion(request: VersionNamed & ConditionalRequest, id: string, call: HandlerContext) {
      const view = await unpublishVersion(contextOf(call), {
        ...versionNameOf(request, id),
        preconditions: preconditionsOf(request),
      })
      return { version: versionFields(view), etag: view.etag }
    },
  }
}

/** One that is made with its connector gets an id, whatever the request says. */
function withoutId(environment: EnvironmentInput): EnvironmentInput {
  return { ...environment, id: "" }
}
