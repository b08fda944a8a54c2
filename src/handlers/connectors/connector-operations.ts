// What the services of connectors and of connections do alike: they differ in the names of their methods and messages only.
import type { HandlerContext } from "@connectrpc/connect"
import { createConnector } from "../../registry/connectors/commands/create-connector.js"
import { createVersion } from "../../registry/connectors/commands/create-version.js"
import { deleteConnector } from "../../registry/connectors/commands/delete-connector.js"
import { deleteVersion } from "../../registry/connectors/commands/delete-version.js"
import { getConnector } from "../../registry/connectors/commands/get-connector.js"
import { getVersion } from "../../registry/connectors/commands/get-version.js"
import { listConnectors } from "../../registry/connectors/commands/list-connectors.js"
import { listVersions } from "../../registry/connectors/commands/list-versions.js"
import { publishVersion } from "../../registry/connectors/commands/publish-version.js"
import { unpublishVersion } from "../../registry/connectors/commands/unpublish-version.js"
import { updateConnector } from "../../registry/connectors/commands/update-connector.js"
import { updateVersion } from "../../registry/connectors/commands/update-version.js"
import type { ConnectorKind } from "../../registry/connectors/entities.js"
import type { ConnectorFilter } from "../../registry/connectors/filter.js"
import type { ConnectorName } from "../../registry/connectors/kinds.js"
import type { PageRequest } from "../../registry/connectors/pages.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { type ConditionalRequest, demandsAbsence, preconditionsOf } from "../preconditions.js"
import {
  type ConnectorLike,
  childrenOf,
  connectorFields,
  fromConnector,
  fromMembers,
  fromVersion,
  type MembersLike,
  pageFields,
  type VersionLike,
  versionFields,
} from "./connector-messages.js"

interface Named {
  readonly organisationId: string
}
interface VersionNamed extends Named {
  readonly versionName: string
}

/** `id` is the connector's; `given` are the fields that the request sets. */
export function connectorOperations(kind: ConnectorKind, options: HandlerOptions) {
  const contextOf = (call: HandlerContext) => commandContext(options, call)
  const nameOf = (request: Named, id: string): ConnectorName => ({ kind, organization: request.organisationId, id })
  const versionNameOf = (request: VersionNamed, id: string) => ({
    ...nameOf(request, id),
    versionName: request.versionName,
  })

  return {
    async list(request: Named & PageRequest & ConnectorFilter & { readonly sort: string }, call: HandlerContext) {
      const { organisationId: organization, sort } = request
      const page = await listConnectors(contextOf(call), { kind, organization, page: request, filter: request, sort })
      return { items: page.items.map(connectorFields), ...pageFields(page) }
    },

    async get(request: Named, id: string, call: HandlerContext) {
      return connectorFields(await getConnector(contextOf(call), nameOf(request, id)))
    },

    async create(request: Named, message: MembersLike, call: HandlerContext) {
      const view = await createConnector(contextOf(call), {
        kind,
        organization: request.organisationId,
        members: fromMembers(message),
        authSchemeConfigs: message.authSchemeConfigs,
        children: childrenOf(message),
      })
      return connectorFields(view)
    },

    async update(
      request: Named & ConditionalRequest & { readonly mustNotExist: boolean },
      id: string,
      message: ConnectorLike & { readonly etag: string },
      given: ReadonlySet<string>,
      call: HandlerContext,
    ) {
      const view = await updateConnector(contextOf(call), {
        ...nameOf(request, id),
        connector: fromConnector(message),
        given,
        preconditions: preconditionsOf(request, message),
        mustNotExist: demandsAbsence(request),
      })
      return { fields: connectorFields(view), created: view.created }
    },

    async delete(request: Named & ConditionalRequest & { readonly force: boolean }, id: string, call: HandlerContext) {
      const { force } = request
      await deleteConnector(contextOf(call), { ...nameOf(request, id), force, preconditions: preconditionsOf(request) })
      return {}
    },

    async listVersions(request: Named & PageRequest, id: string, call: HandlerContext) {
      const page = await listVersions(contextOf(call), { ...nameOf(request, id), page: request })
      return { items: page.items.map(versionFields), ...pageFields(page) }
    },

    async createVersion(
      request: Named,
      id: string,
      message: { readonly name: string; readonly fromVersion?: string | undefined } | undefined,
      call: HandlerContext,
    ) {
      const { name: versionName = "", fromVersion } = message ?? {}
      const view = await createVersion(contextOf(call), { ...nameOf(request, id), versionName, fromVersion })
      return { version: versionFields(view) }
    },

    async getVersion(request: VersionNamed, id: string, call: HandlerContext) {
      return { version: versionFields(await getVersion(contextOf(call), versionNameOf(request, id))) }
    },

    async updateVersion(
      request: VersionNamed & ConditionalRequest,
      id: string,
      message: VersionLike & { readonly etag: string },
      given: ReadonlySet<string>,
      call: HandlerContext,
    ) {
      const view = await updateVersion(contextOf(call), {
        ...versionNameOf(request, id),
        version: fromVersion(message),
        given,
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
