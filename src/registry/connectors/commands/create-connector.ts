// Makes a connector with an id of the registry's choice, and what it is used with.

import type { Stored, WriteTransaction } from "../../../store/store.js"
import { connectors } from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import { createRow } from "../../every-field.js"
import { ensureOrganization } from "../../packages/new-rows.js"
import { refuseInvalid } from "../../violations.js"
import { type AuthSchemeInput, checkAuthSchemes } from "../auth-schemes.js"
import { authSchemeMembers } from "../client-secrets.js"
import type { Connector, ConnectorKind } from "../entities.js"
import { addEnvironments, checkEnvironments } from "../environments/replace.js"
import type { EnvironmentInput } from "../environments/rules.js"
import { addPublic, isPublic } from "../public-connectors.js"
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
export interface ConnectorFields {
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
  readonly members: ConnectorFields
  readonly authSchemeConfigs: readonly AuthSchemeInput[]
  readonly environments: readonly EnvironmentInput[]
}

/** The new connector. Refuses with INVALID every member that can't be. */
export async function createConnector(context: CommandContext, input: CreateConnectorInput): Promise<ConnectorView> {
  const { kind, organization, protocol, members } = input
  refuseInvalid([
    ...checkConnectorName(members.name),
    ...checkEndpoint({ ...members, protocol }),
    ...checkAuthSchemes(kind, input.authSchemeConfigs),
    ...checkTags(members.tags),
    ...checkVariables(members.variables),
    ...checkEnvironments(kind, input.environments),
  ])

  return transact(context, async (tx, now) => {
    const key = { kind, organization, id: context.newId(), protocol }
    const schemes = authSchemeMembers(context, key, input.authSchemeConfigs)
    const { environments } = input
    return connectorView(tx, await addConnector(tx, context, { ...key, ...members, ...schemes, environments }, now))
  })
}

/** Writes a new connector, which has no versions, and the environments that come with it, all of which are new. */
export async function addConnector(
  tx: WriteTransaction,
  context: CommandContext,
  fields: Pick<Connector, "kind" | "organization" | "id" | "protocol" | "authSchemeConfigs" | "clientSecrets"> &
    ConnectorFields & { readonly environments: readonly EnvironmentInput[] },
  now: Date,
): Promise<Stored<Connector>> {
  const { environments: inputs, ...connector } = fields
  await ensureOrganization(tx, context, connector.organization, now)
  const uid = context.newId()
  await changeConnectorCount(tx, { ...connector, uid }, 1)
  const variables = storedVariables(connector.variables)
  const environments = await addEnvironments(tx, context, { ...connector, uid, variables }, inputs, now)
  const made = await createRow(tx, connectors, {
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
    variables,
    latestVersion: undefined,
    pinnedVersion: undefined,
    lastPublishTime: undefined,
    environments,
    versionCount: 0,
    publishedCount: 0,
    createTime: now,
    updateTime: now,
  })
  if (isPublic(made)) await addPublic(tx, made, now)
  return made
}
