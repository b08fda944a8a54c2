// Replaces what is writable of a connector; or, where the caller says that there must be none, makes it with the id it names.
import { isDeepStrictEqual } from "node:util"
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { type FieldViolation, invalid, violation } from "../../violations.js"
import { type AuthSchemeInput, checkAuthSchemes } from "../auth-schemes.js"
import { authSchemeMembers } from "../client-secrets.js"
import type { Connector } from "../entities.js"
import { type ConnectorName, namesOf, unimplemented } from "../kinds.js"
import { changeConnector, findConnector } from "../rows.js"
import { checkConnectorName, checkEndpoint, checkTags, checkVariables, storedVariables } from "../rules.js"
import { type ConnectorView, connectorEtag, connectorView } from "../views.js"
import { addConnector, type ConnectorMembers } from "./create-connector.js"

export interface UpdateConnectorInput extends ConnectorName {
  readonly connector: ConnectorMembers & {
    readonly id: string
    readonly organization: string
    readonly protocol: string
    readonly authSchemeConfigs: readonly AuthSchemeInput[]
    readonly authSchemeConfigIds: readonly string[]
    readonly children: readonly unknown[]
  }
  /** Names of the request's fields that the caller sets: all others stay as they are. */
  readonly given: ReadonlySet<string>
  readonly preconditions: readonly Precondition[]
  readonly mustNotExist: boolean
}

export async function updateConnector(
  context: CommandContext,
  input: UpdateConnectorInput,
): Promise<ConnectorView & { readonly created: boolean }> {
  const { thing } = namesOf(input.kind)
  checkRequest(input)

  return transact(context, async (tx, now) => {
    const found = await findConnector(tx, input)
    if (found === undefined) {
      if (!input.mustNotExist) throw new RegistryError("NOT_FOUND", `${thing} '${input.id}' does not exist`, of(input))
      checkPreconditions(input.preconditions, undefined, thing, input.id)
      const connector = await addConnector(tx, context, firstState(context, input), now)
      return { ...(await connectorView(tx, connector)), created: true }
    }
    if (input.mustNotExist) {
      throw new RegistryError("ALREADY_EXISTS_PRECONDITION", `${thing} '${input.id}' exists`, of(input))
    }
    checkPreconditions(input.preconditions, connectorEtag(found), thing, input.id)
    const changes = changesOf(context, input, found)
    const connector = changes === undefined ? found : await changeConnector(tx, found, changes, now)
    return { ...(await connectorView(tx, connector)), created: false }
  })
}

function of(input: UpdateConnectorInput) {
  return { resourceType: namesOf(input.kind).thing, resourceId: input.id }
}

/** What can be judged without what is stored. */
function checkRequest({ kind, given, connector }: UpdateConnectorInput): void {
  const { thing, variables, children } = namesOf(kind)
  const violations = [
    ...(given.has("name") ? checkConnectorName(`${thing}.name`, connector.name) : []),
    ...(given.has("tags") ? checkTags(`${thing}.tags`, connector.tags) : []),
    ...(given.has(variables) ? checkVariables(`${thing}.${variables}`, connector.variables) : []),
    // Of a connector these are not replaced here, whatever a caller sends back; of a connection they are.
    ...(kind === "connection" && given.has("auth_scheme_configs")
      ? checkAuthSchemes(kind, `${thing}.authSchemeConfigs`, connector.authSchemeConfigs)
      : []),
  ]
  if (violations.length > 0) throw invalid(...violations)
  if (kind === "connector") return
  if (given.has(children) && connector.children.length > 0) throw unimplemented([`${thing}.${children}`])
}

function firstState(context: CommandContext, input: UpdateConnectorInput): Parameters<typeof addConnector>[2] {
  const { kind, organization, id, connector } = input
  const { thing } = namesOf(kind)
  const protocol = connector.protocol
  if (protocol !== "http" && protocol !== "bigquery") {
    throw invalid(
      ...readOnlyViolations(input, { id, organization }),
      violation(`${thing}.protocol`, "must be http or bigquery"),
    )
  }
  const members: ConnectorMembers = {
    ...given(input, { name: "", public: false, tags: [], variables: [] }),
  }
  const violations = [
    ...readOnlyViolations(input, { id, organization }),
    ...checkConnectorName(`${thing}.name`, members.name),
    ...checkEndpoint(thing, { protocol, baseUrl: members.baseUrl, datasetId: members.datasetId }),
  ]
  if (violations.length > 0) throw invalid(...violations)
  const schemes = kind === "connection" ? connector.authSchemeConfigs : []
  return { kind, organization, id, protocol, ...members, ...authSchemeMembers(context, input, schemes) }
}

/** Undefined when nothing would change. */
function changesOf(
  context: CommandContext,
  input: UpdateConnectorInput,
  stored: Stored<Connector>,
): Partial<Connector> | undefined {
  const { thing } = namesOf(input.kind)
  const next = given(input, stored)
  const violations = [
    ...readOnlyViolations(input, stored),
    ...checkEndpoint(thing, { protocol: stored.protocol, baseUrl: next.baseUrl, datasetId: next.datasetId }),
  ]
  if (violations.length > 0) throw invalid(...violations)
  const schemes = newSchemes(context, input, stored)
  if (isSame(next, stored) && schemes === undefined) return undefined
  return { ...next, variables: storedVariables(next.variables), ...schemes }
}

/** Configs replaced (of a connection) or put in another order (of a connector); undefined where they stay as they are. */
function newSchemes(
  context: CommandContext,
  { kind, given, connector, organization, id }: UpdateConnectorInput,
  stored: Stored<Connector>,
): Partial<Connector> | undefined {
  if (kind === "connection") {
    if (!given.has("auth_scheme_configs")) return undefined
    const next = authSchemeMembers(context, { kind, organization, id }, connector.authSchemeConfigs)
    return isDeepStrictEqual(next.authSchemeConfigs, stored.authSchemeConfigs) ? undefined : next
  }
  if (!given.has("auth_scheme_config_ids")) return undefined
  const ids = connector.authSchemeConfigIds
  const byId = new Map(stored.authSchemeConfigs.map((config) => [config.id, config]))
  const ordered = [...new Set(ids)].flatMap((each) => byId.get(each) ?? [])
  if (ordered.length !== byId.size || ids.length !== byId.size) {
    const problem = `must hold each id of its auth scheme configs once: ${[...byId.keys()].join(", ") || "it has none"}`
    throw invalid(violation("connector.auth_scheme_config_ids", problem))
  }
  const same = ids.every((each, i) => each === stored.authSchemeConfigs[i]?.id)
  return same ? undefined : { authSchemeConfigs: ordered }
}

function readOnlyViolations(
  { kind, given, connector }: UpdateConnectorInput,
  stored: { readonly id: string; readonly organization: string; readonly protocol?: string },
): FieldViolation[] {
  const { thing } = namesOf(kind)
  const differs = (field: string, sent: string, is: string | undefined) =>
    given.has(field) && is !== undefined && sent !== is
      ? [violation(`${thing}.${field}`, `is read-only: it is '${is}'`, "READ_ONLY")]
      : []
  return [
    ...differs("id", connector.id, stored.id),
    ...differs("organisation_id", connector.organization, stored.organization),
    ...differs("protocol", connector.protocol, stored.protocol),
  ]
}

/** These members with those that the request gives in their place. */
function given(input: UpdateConnectorInput, members: ConnectorMembers): ConnectorMembers {
  const from = (field: string) => (input.given.has(field) ? input.connector : members)
  return {
    name: from("name").name,
    baseUrl: from("base_url").baseUrl,
    datasetId: from("dataset_id").datasetId,
    public: from("public").public,
    documentationUrl: from("documentation_url").documentationUrl,
    imageUrl: from("image_url").imageUrl,
    tags: from("tags").tags,
    variables: from(namesOf(input.kind).variables).variables,
  }
}

function isSame(a: ConnectorMembers, b: ConnectorMembers): boolean {
  return Object.entries(a).every(([member, value]) => isDeepStrictEqual(value, Reflect.get(b, member)))
}
