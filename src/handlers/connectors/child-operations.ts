// What the services of definitions, actions and triggers of both APIs do alike.
import { create } from "@bufbuild/protobuf"
import type { HandlerContext } from "@connectrpc/connect"
import { DefinitionUpdateSchema } from "../../../gen/registry/connectors/v1/definitions_pb.js"
import type { OperationKind } from "../../registry/connectors/children/entities.js"
import { createDefinitions } from "../../registry/connectors/commands/children/create-definitions.js"
import { createOperation } from "../../registry/connectors/commands/children/create-operation.js"
import { deleteDefinition, deleteDefinitions } from "../../registry/connectors/commands/children/delete-definitions.js"
import { deleteOperation } from "../../registry/connectors/commands/children/delete-operation.js"
import { getDefinition } from "../../registry/connectors/commands/children/get-definition.js"
import { getOperation } from "../../registry/connectors/commands/children/get-operation.js"
import { getSchema } from "../../registry/connectors/commands/children/get-schema.js"
import { listDefinitions } from "../../registry/connectors/commands/children/list-definitions.js"
import { listOperations } from "../../registry/connectors/commands/children/list-operations.js"
import { updateDefinition } from "../../registry/connectors/commands/children/update-definition.js"
import { updateOperation } from "../../registry/connectors/commands/children/update-operation.js"
import type { ConnectorKind } from "../../registry/connectors/entities.js"
import type { TwoWayPageRequest } from "../../registry/paging.js"
import { commandContext, type HandlerOptions } from "../context.js"
import { type ConditionalRequest, preconditionsOf } from "../preconditions.js"
import {
  type DefinitionMessage,
  definitionFields,
  fromDefinition,
  fromOperation,
  type OperationMessage,
  operationFields,
} from "./child-messages.js"
import { pageFields } from "./connector-messages.js"

interface VersionNamed {
  readonly organisationId: string
  readonly versionName: string
}

type ListRequest = VersionNamed & TwoWayPageRequest & { readonly name: string }

const BASE_PATHS: Record<ConnectorKind, string> = {
  connector: "/api/connect/v1",
  connection: "/api/connect/v1alpha1",
}

/** The URL that the caller reaches the API at; without a Host only its path. */
function baseUrl(kind: ConnectorKind, call: HandlerContext): string {
  const host = call.requestHeader.get("host")
  const scheme = call.requestHeader.get("x-forwarded-proto") === "https" ? "https" : "http"
  return `${host === null ? "" : `${scheme}://${host}`}${BASE_PATHS[kind]}`
}

/** Keeps a browser that is led to a schema from running it. */
const INERT = { contentSecurityPolicy: "default-src 'none'; sandbox", contentTypeOptions: "nosniff" }

/** `id` is the connector's. */
export function definitionOperations(kind: ConnectorKind, options: HandlerOptions) {
  const contextOf = (call: HandlerContext) => commandContext(options, call)
  const versionOf = ({ organisationId: organization, versionName }: VersionNamed, id: string) => ({
    kind,
    organization,
    id,
    versionName,
  })
  return {
    async list(request: ListRequest, id: string, call: HandlerContext) {
      const page = await listDefinitions(contextOf(call), {
        page: request,
        nameFilter: request.name,
        ...versionOf(request, id),
      })
      const base = baseUrl(kind, call)
      return { definitions: page.items.map((item) => definitionFields(item, base)), ...pageFields(page) }
    },

    async create(
      request: VersionNamed & {
        readonly definitions?: { readonly definitions: readonly DefinitionMessage[] } | undefined
      },
      id: string,
      call: HandlerContext,
    ) {
      const definitions = (request.definitions?.definitions ?? []).map(fromDefinition)
      const input = { ...versionOf(request, id), definitions }
      const views = await createDefinitions(contextOf(call), input)
      const base = baseUrl(kind, call)
      return { definitions: { definitions: views.map((view) => definitionFields(view, base)) } }
    },

    async get(request: VersionNamed & { readonly definitionName: string }, id: string, call: HandlerContext) {
      const { definitionName } = request
      const view = await getDefinition(contextOf(call), { definitionName, ...versionOf(request, id) })
      return { definition: definitionFields(view, baseUrl(kind, call)) }
    },

    async update(
      request: VersionNamed &
        ConditionalRequest & {
          readonly definitionName: string
          readonly definition?: DefinitionMessage | undefined
        },
      id: string,
      call: HandlerContext,
    ) {
      const { definitionName, definition = create(DefinitionUpdateSchema) } = request
      const command = updateDefinition(contextOf(call), {
        ...versionOf(request, id),
        definitionName,
        definition: { ...fromDefinition(definition), id: definition.id ?? "" },
        preconditions: preconditionsOf(request),
      })
      return { definition: definitionFields(await command, baseUrl(kind, call)) }
    },

    async delete(
      request: VersionNamed & ConditionalRequest & { readonly definitionName: string; readonly force: boolean },
      id: string,
      call: HandlerContext,
    ) {
      const { definitionName, force } = request
      const preconditions = preconditionsOf(request)
      await deleteDefinition(contextOf(call), { ...versionOf(request, id), definitionName, force, preconditions })
      return {}
    },

    async deleteSeveral(
      request: VersionNamed & {
        readonly force: boolean
        readonly selection?:
          | { readonly ids: readonly string[]; readonly names: readonly string[]; readonly all?: boolean | undefined }
          | undefined
      },
      id: string,
      call: HandlerContext,
    ) {
      const { ids = [], names = [], all = false } = request.selection ?? {}
      const input = { ...versionOf(request, id), ids, names, all, force: request.force }
      await deleteDefinitions(contextOf(call), input)
      return {}
    },

    async schema(request: VersionNamed & { readonly schemaFilename: string }, id: string, call: HandlerContext) {
      const input = { file: request.schemaFilename, ...versionOf(request, id) }
      const { contentType, content, etag } = await getSchema(contextOf(call), input)
      return { schema: { contentType, data: new TextEncoder().encode(content) }, etag, ...INERT }
    },
  }
}

/** `id` is the connector's, `name` the action's or trigger's. */
export function operationOperations(kind: ConnectorKind, operationKind: OperationKind, options: HandlerOptions) {
  const contextOf = (call: HandlerContext) => commandContext(options, call)
  const versionOf = ({ organisationId: organization, versionName }: VersionNamed, id: string) => ({
    kind,
    organization,
    id,
    versionName,
    operationKind,
  })
  return {
    async list(request: ListRequest, id: string, call: HandlerContext) {
      const { items, ...page } = await listOperations(contextOf(call), {
        page: request,
        nameFilter: request.name,
        ...versionOf(request, id),
      })
      const base = baseUrl(kind, call)
      return { items: items.map((item) => operationFields(item, base)), ...pageFields({ items, ...page }) }
    },

    async create(request: VersionNamed, id: string, message: OperationMessage, call: HandlerContext) {
      const input = { ...versionOf(request, id), operation: fromOperation(message) }
      const view = await createOperation(contextOf(call), input)
      return operationFields(view, baseUrl(kind, call))
    },

    async get(request: VersionNamed, id: string, operationName: string, call: HandlerContext) {
      const view = await getOperation(contextOf(call), { operationName, ...versionOf(request, id) })
      return operationFields(view, baseUrl(kind, call))
    },

    async update(
      request: VersionNamed & ConditionalRequest,
      id: string,
      operationName: string,
      message: OperationMessage,
      call: HandlerContext,
    ) {
      const command = updateOperation(contextOf(call), {
        ...versionOf(request, id),
        operationName,
        operation: fromOperation(message),
        preconditions: preconditionsOf(request, message),
      })
      return operationFields(await command, baseUrl(kind, call))
    },

    async delete(request: VersionNamed & ConditionalRequest, id: string, operationName: string, call: HandlerContext) {
      const preconditions = preconditionsOf(request)
      await deleteOperation(contextOf(call), { ...versionOf(request, id), operationName, preconditions })
      return {}
    },
  }
}
