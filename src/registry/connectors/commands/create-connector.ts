// Makes a connector over the http protocol, with an id of the registry's choice.

import type { Stored, WriteTransaction } from "../../../store/store.js"
import { connectors } from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import { createRow } from "../../every-field.js"
import { ensureOrganization } from "../../packages/new-rows.js"
import { refuseInvalid } from "../../violations.js"
import { type AuthSchemeInput, checkAuthSchemes } from "../auth-schemes.js"
import { authSchemeMembers } from "../client-secrets.js"
import type { Connector, ConnectorKind } from "../entities.js"
import { unimplemented } from "../kinds.js"
import { changeConnectorCount } from "../rows.js"
import {
  checkConnectorName,
  checkEndpoint,
  checkTags,
  checkVariables,
  storedVariables,
  type VariableInput,
} from "../rules.js"
import { type ConnectorView, connectorView } from "../views.js"

/** What its caller says of a connector. */
export interface ConnectorMembers {
  readonly name: string
  readonly baseUrl?: string | undefined
  readonly datasetId?: string | undefined
  readonly public: boolean
  readonly documentationUrl?: string | undefined
  readonly imageUrl?: string | undefined
  readonly tags: Connector["tags"]
  readonly variables: readonly VariableInput[]
}

export interface CreateConnectorInput {
  readonly kind: ConnectorKind
  readonly organization: string
  readonly protocol: Connector["protocol"]
  readonly members: ConnectorMembers
  readonly authSchemeConfigs: readonly AuthSchemeInput[]
  readonly children: readonly unknown[]
}

export async function createConnector(context: CommandContext, input: CreateConnectorInput): Promise<ConnectorView> {
  const { kind, organization, protocol, members } = input
  refuseInvalid([
    ...checkConnectorName(members.name),
    ...checkEndpoint({ protocol, baseUrl: members.baseUrl, datasetId: members.datasetId }),
    ...checkAuthSchemes(kind, input.authSchemeConfigs),
    ...checkTags(members.tags),
    ...checkVariables(members.variables),
  ])
  if (input.children.length > 0) throw unimplemented("children")

  return transact(context, async (tx, now) => {
    const place = { kind, organization, id: context.newId(), protocol }
    const schemes = authSchemeMembers(context, place, input.authSchemeConfigs)
    return connectorView(tx, await addConnector(tx, context, { ...place, ...members, ...schemes }, now))
  })
}

/** Writes a new connector, which has no versions. */
export async function addConnector(
  tx: WriteTransaction,
  context: CommandContext,
  connector: Pick<Connector, "kind" | "organization" | "id" | "protocol" | "authSchemeConfigs" | "clientSecrets"> &
    ConnectorMembers,
  now: Date,
): Promise<Stored<Connector>> {
  await ensureOrganization(tx, context, connector.organization, now)
  const uid = context.newId()
  await changeConnectorCount(tx, { ...connector, uid }, 1)
  return createRow(tx, connectors, {
    uid,
    organization: connector.organization,
    kind: connector.kind,
    id: connector.id,
    name: connector.name,
    protocol: connector.protocol,
    baseUrl: connector.baseUrl,
    datasetId: connector.datasetId,
    public: connector.public,
    documentationUrl: connector.documentationUrl,
    imageUrl: connector.imageUrl,
    tags: connector.tags,
    categories: undefined,
    authSchemeConfigs: connector.authSchemeConfigs,
    clientSecrets: connector.clientSecrets,
    variables: storedVariables(connector.variables),
    latestVersion: undefined,
    pinnedVersion: undefined,
    lastPublishTime: undefined,
    versionCount: 0,
    publishedCount: 0,
    createTime: now,
    updateTime: now,
  })
}
