// Replaces what is writable of a connector; or, where the caller says that there must be none, makes it with the id it names.
import { isDeepStrictEqual } from "node:util"
import type { Stored, WriteTransaction } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { resourceError } from "../../errors.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import type { EveryField } from "../../every-field.js"
import { type FieldViolation, invalid, refuseInvalid, violation } from "../../violations.js"
import { type AuthSchemeInput, checkAuthSchemes } from "../auth-schemes.js"
import { authSchemeMembers } from "../client-secrets.js"
import type { Connector } from "../entities.js"
import { checkEnvironments, replaceEnvironments, withoutStoredVariables } from "../environments/replace.js"
import { allEnvironments, changedCounts, propagateVariables } from "../environments/rows.js"
import type { EnvironmentInput } from "../environments/rules.js"
import type { ConnectorField } from "../fields.js"
import { type ConnectorName, noConnector, resourceTypesOf } from "../kinds.js"
import { changeConnector, findConnector } from "../rows.js"
import { checkConnectorName, checkEndpoint, checkTags, checkVariables, storedVariables } from "../rules.js"
import { type ConnectorView, connectorEtag, connectorView } from "../views.js"
import { addConnector, type ConnectorFields } from "./create-connector.js"

/** A connector as the caller has it. */
export interface ConnectorClaim extends ConnectorFields {
  readonly id: string
  readonly organization: string
  readonly protocol: string
  readonly authSchemeConfigs: readonly AuthSchemeInput[]
  readonly authSchemeConfigIds: readonly string[]
  readonly environments: readonly EnvironmentInput[]
}

export interface UpdateConnectorInput extends ConnectorName {
  readonly connector: ConnectorClaim
  /** The fields that the caller sets: all others stay as they are. */
  readonly presentFields: ReadonlySet<keyof ConnectorClaim>
  readonly preconditions: readonly Precondition[]
  readonly mustNotExist: boolean
}

/** The connector as it now is, and whether it was created. */
export async function updateConnector(
  context: CommandContext,
  input: UpdateConnectorInput,
): Promise<ConnectorView & { readonly created: boolean }> {
  const { connector: resourceType } = resourceTypesOf(input.kind)
  checkRequest(input)

  return transact(context, async (tx, now) => {
    const found = await findConnector(tx, input)
    if (found === undefined) {
      if (!input.mustNotExist) throw noConnector(input)
      checkPreconditions(input.preconditions, undefined, resourceType, input.id)
      const connector = await addConnector(tx, context, firstState(context, input), now)
      return { ...(await connectorView(tx, connector)), created: true }
    }
    if (input.mustNotExist) {
      throw resourceError("ALREADY_EXISTS_PRECONDITION", resourceType, input.id, "exists")
    }
    checkPreconditions(input.preconditions, connectorEtag(found), resourceType, input.id)
    const own = changesOf(context, input, found)
    const theirs = await environmentChanges(tx, context, input, { ...found, ...own }, found, now)
    const changes = own === undefined && theirs === undefined ? undefined : { ...own, ...theirs }
    const connector = changes === undefined ? found : await changeConnector(tx, found, changes, now)
    return { ...(await connectorView(tx, connector)), created: false }
  })
}

/** What can be checked without what is stored. */
function checkRequest({ kind, presentFields, connector }: UpdateConnectorInput): void {
  refuseInvalid([
    ...(presentFields.has("name") ? checkConnectorName(connector.name) : []),
    ...(presentFields.has("tags") ? checkTags(connector.tags) : []),
    ...(presentFields.has("variables") ? checkVariables(connector.variables) : []),
    // Of a connector these are not replaced here, whatever a caller sends back; of a connection they are.
    ...(kind === "connection" && presentFields.has("authSchemeConfigs")
      ? checkAuthSchemes(kind, connector.authSchemeConfigs)
      : []),
    ...(kind === "connection" && presentFields.has("environments")
      ? checkEnvironments(kind, connector.environments)
      : []),
  ])
}

/** Of a connection the list that the request gives; of either kind the variables that the environments get with their connector. */
async function environmentChanges(
  tx: WriteTransaction,
  context: CommandContext,
  { kind, presentFields, connector: { environments } }: UpdateConnectorInput,
  next: Stored<Connector>,
  before: Connector,
  now: Date,
): Promise<Partial<Connector> | undefined> {
  const hasList = kind === "connection" && presentFields.has("environments")
  let inputs = environments
  let counts: Partial<Connector> | undefined
  if (!isDeepStrictEqual(next.variables, before.variables)) {
    if (hasList) inputs = withoutStoredVariables(environments, await allEnvironments(tx, before))
    const bytes = await propagateVariables(tx, before, next.variables, now)
    if (before.environments !== undefined) counts = changedCounts(before, { count: 0, bytes })
  }
  if (!hasList) return counts
  return (await replaceEnvironments(tx, context, { ...next, ...counts }, inputs, now)) ?? counts
}

function firstState(context: CommandContext, input: UpdateConnectorInput): Parameters<typeof addConnector>[2] {
  const { kind, organization, id, connector } = input
  const { protocol } = connector
  const readOnly = readOnlyViolations(input, { id, organization })
  if (protocol !== "http" && protocol !== "bigquery") {
    throw invalid(...readOnly, violation<ConnectorField>("protocol", "must be http or bigquery"))
  }
  const members = mergedMembers(input, { name: "", public: false, tags: [], variables: [] })
  refuseInvalid([...readOnly, ...checkConnectorName(members.name), ...checkEndpoint({ ...members, protocol })])
  const isConnection = kind === "connection"
  const schemes = isConnection ? connector.authSchemeConfigs : []
  const environments = isConnection ? connector.environments : []
  if (environments.some((each) => each.id !== "")) {
    const problem = "a new one has no id yet"
    throw invalid(
      ...environments.flatMap((each, i) =>
        each.id === "" ? [] : [violation<ConnectorField>("environment.id", problem, "INVALID_VALUE", i)],
      ),
    )
  }
  return { kind, organization, id, protocol, ...members, ...authSchemeMembers(context, input, schemes), environments }
}

/** Undefined when nothing would change. */
function changesOf(
  context: CommandContext,
  input: UpdateConnectorInput,
  stored: Stored<Connector>,
): Partial<Connector> | undefined {
  const next = mergedMembers(input, stored)
  refuseInvalid([...readOnlyViolations(input, stored), ...checkEndpoint({ ...next, protocol: stored.protocol })])
  const schemes = newSchemes(context, input, stored)
  if (isSame(next, stored) && schemes === undefined) return undefined
  return { ...next, variables: storedVariables(next.variables), ...schemes }
}

/** Configs replaced (of a connection) or put in another order (of a connector); undefined where they stay as they are. */
function newSchemes(
  context: CommandContext,
  { kind, presentFields, connector, organization, id }: UpdateConnectorInput,
  stored: Stored<Connector>,
): Partial<Connector> | undefined {
  if (kind === "connection") {
    if (!presentFields.has("authSchemeConfigs")) return undefined
    const next = authSchemeMembers(context, { kind, organization, id }, connector.authSchemeConfigs)
    return isDeepStrictEqual(next.authSchemeConfigs, stored.authSchemeConfigs) ? undefined : next
  }
  if (!presentFields.has("authSchemeConfigIds")) return undefined
  const ids = connector.authSchemeConfigIds
  const byId = new Map(stored.authSchemeConfigs.map((config) => [config.id, config]))
  const ordered = [...new Set(ids)].flatMap((each) => byId.get(each) ?? [])
  if (ordered.length !== byId.size || ids.length !== byId.size) {
    const problem = `must hold each id of its auth scheme configs once: ${[...byId.keys()].join(", ") || "it has none"}`
    throw invalid(violation<ConnectorField>("authSchemeConfigIds", problem))
  }
  const same = ids.every((each, i) => each === stored.authSchemeConfigs[i]?.id)
  return same ? undefined : { authSchemeConfigs: ordered }
}

function readOnlyViolations(
  { presentFields, connector }: UpdateConnectorInput,
  stored: { readonly id: string; readonly organization: string; readonly protocol?: string },
): FieldViolation<ConnectorField>[] {
  return (["id", "organization", "protocol"] as const).flatMap((field) => {
    const value = stored[field]
    return presentFields.has(field) && value !== undefined && connector[field] !== value
      ? [violation(field, `is read-only: it is '${value}'`, "READ_ONLY")]
      : []
  })
}

/** These members with those that the request sets in their place. */
function mergedMembers({ presentFields, connector }: UpdateConnectorInput, members: ConnectorFields): ConnectorFields {
  const from = (field: keyof ConnectorFields) => (presentFields.has(field) ? connector : members)
  const merged: EveryField<ConnectorFields> = {
    name: from("name").name,
    baseUrl: from("baseUrl").baseUrl,
    datasetId: from("datasetId").datasetId,
    public: from("public").public,
    documentationUrl: from("documentationUrl").documentationUrl,
    imageUrl: from("imageUrl").imageUrl,
    tags: from("tags").tags,
    variables: from("variables").variables,
  }
  return merged
}

function isSame(a: ConnectorFields, b: ConnectorFields): boolean {
  return Object.entries(a).every(([member, value]) => isDeepStrictEqual(value, Reflect.get(b, member)))
}
