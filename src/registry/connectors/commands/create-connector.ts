// Makes a connector over the http protocol, with an id of the registry's choice.
import type { Stored, WriteTransaction } from "../../../store/store.js"
import { connectors } from "../../collections.js"
import { type CommandContext, transact } from "../../context.js"
import { invalid } from "../../violations.js"
import type { Connector, ConnectorKind } from "../entities.js"
import { namesOf, unimplemented } from "../kinds.js"
import { changeConnectorCount } from "../rows.js"
import { checkConnectorName, checkEndpoint, checkTags, checkVariables } from "../rules.js"
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
  readonly variables: Connector["variables"]
}

export interface CreateConnectorInput {
  readonly kind: ConnectorKind
  readonly organization: string
  readonly members: ConnectorMembers
  readonly authSchemeConfigs: readonly unknown[]
  readonly children: readonly unknown[]
}

export async function createConnector(context: CommandContext, input: CreateConnectorInput): Promise<ConnectorView> {
  const { kind, organization, members } = input
  const { thing, variables, children } = namesOf(kind)
  const violations = [
    ...checkConnectorName(`${thing}.name`, members.name),
    ...checkEndpoint(thing, { protocol: "http", baseUrl: members.baseUrl }),
    ...checkTags(`${thing}.tags`, members.tags),
    ...checkVariables(`${thing}.${variables}`, members.variables),
  ]
  if (violations.length > 0) throw invalid(...violations)
  const missing = [
    ...(input.authSchemeConfigs.length > 0 ? [`${thing}.auth_scheme_configs`] : []),
    ...(input.children.length > 0 ? [`${thing}.${children}`] : []),
  ]
  if (missing.length > 0) throw unimplemented(missing)

  return transact(context, async (tx, now) => {
    const place = { kind, organization, id: context.newId(), protocol: "http" } as const
    return connectorView(tx, await addConnector(tx, context, { ...place, ...members }, now))
  })
}

/** Writes a new connector, which has no versions. */
export async function addConnector(
  tx: WriteTransaction,
  context: CommandContext,
  connector: Pick<Connector, "kind" | "organization" | "id" | "protocol"> & ConnectorMembers,
  now: Date,
): Promise<Stored<Connector>> {
  const uid = context.newId()
  await changeConnectorCount(tx, { ...connector, uid }, 1)
  return tx.create(connectors, {
    ...connector,
    uid,
    versionCount: 0,
    publishedCount: 0,
    memberRevision: 1,
    createTime: now,
    updateTime: now,
  })
}
