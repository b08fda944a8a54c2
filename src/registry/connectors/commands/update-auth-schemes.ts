// Replaces, adds and deletes one auth scheme config of a connector; replaces its tags and its categories.
import { isDeepStrictEqual } from "node:util"
import type { Stored } from "../../../store/store.js"
import { type CommandContext, transact } from "../../context.js"
import { notFound } from "../../errors.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { type FieldViolation, invalid, violation } from "../../violations.js"
import { type AuthSchemeInput, checkAuthScheme, MAX_AUTH_SCHEMES } from "../auth-schemes.js"
import { authSchemeMembers } from "../client-secrets.js"
import type { Connector } from "../entities.js"
import { CATEGORIES } from "../filter.js"
import { type ConnectorName, namesOf } from "../kinds.js"
import { changeConnector, requireConnector } from "../rows.js"
import { checkTags } from "../rules.js"
import { type ConnectorView, connectorEtag, connectorView } from "../views.js"

interface ChangeInput extends ConnectorName {
  readonly preconditions: readonly Precondition[]
}

/** Writes what `changesOf` gives, unless that is what is there. */
function changeMembers(
  context: CommandContext,
  input: ChangeInput,
  changesOf: (connector: Stored<Connector>) => Partial<Connector>,
): Promise<ConnectorView> {
  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    checkPreconditions(input.preconditions, connectorEtag(connector), namesOf(input.kind).thing, input.id)
    const changes = changesOf(connector)
    const same = isDeepStrictEqual({ ...connector, ...changes }, { ...connector })
    return connectorView(tx, same ? connector : await changeConnector(tx, connector, changes, now))
  })
}

export interface UpsertAuthSchemeInput extends ChangeInput {
  readonly configId: string
  readonly config: AuthSchemeInput
}

/** A new config comes last. Of a grant what is not sent stays as it is. */
export async function upsertAuthScheme(context: CommandContext, input: UpsertAuthSchemeInput): Promise<ConnectorView> {
  const { kind, configId, config } = input
  const violations = checkAuthScheme(kind, "", config)
  if (config.id !== configId && config.id !== undefined && config.id !== "") {
    violations.push(violation("id", `must be '${configId}', as in the path`))
  }
  if (violations.length > 0) throw invalid(...violations)
  return changeMembers(context, input, (connector) => {
    const { authSchemeConfigs, clientSecrets = [] } = connector
    const at = authSchemeConfigs.findIndex(({ id }) => id === configId)
    if (at < 0 && authSchemeConfigs.length >= MAX_AUTH_SCHEMES) {
      throw invalid(violation("id", `a connector has at most ${MAX_AUTH_SCHEMES} auth scheme configs`))
    }
    const before = authSchemeConfigs[at]
    const sent = credentialViolations(config, before?.grant)
    if (sent.length > 0) throw invalid(...sent)
    const own = authSchemeMembers(context, input, [config], connector)
    const [stored] = own.authSchemeConfigs
    if (stored === undefined) return {}
    const next = at < 0 ? [...authSchemeConfigs, stored] : authSchemeConfigs.with(at, stored)
    const secrets = [...clientSecrets.filter(({ configId: id }) => id !== configId), ...(own.clientSecrets ?? [])]
    return { authSchemeConfigs: next, clientSecrets: secrets.length === 0 ? undefined : secrets }
  })
}

/** Both as they are stored, or not at all. */
function credentialViolations(
  { grant }: AuthSchemeInput,
  stored: { readonly credentialId?: string | undefined; readonly organisationId?: string | undefined } | undefined,
): FieldViolation[] {
  if (grant?.credentialId === undefined || stored?.credentialId === undefined) return []
  return (["credentialId", "organisationId"] as const).flatMap((member) =>
    grant[member] === stored[member]
      ? []
      : [violation(`grant.${member}`, `is read-only: it is '${stored[member]}'`, "READ_ONLY")],
  )
}

export interface DeleteAuthSchemeInput extends ChangeInput {
  readonly configId: string
}

export function deleteAuthScheme(context: CommandContext, input: DeleteAuthSchemeInput): Promise<ConnectorView> {
  return changeMembers(context, input, ({ authSchemeConfigs, clientSecrets = [] }) => {
    const next = authSchemeConfigs.filter(({ id }) => id !== input.configId)
    if (next.length === authSchemeConfigs.length) throw notFound("auth-scheme-config", input.configId)
    const secrets = clientSecrets.filter(({ configId }) => configId !== input.configId)
    return { authSchemeConfigs: next, clientSecrets: secrets.length === 0 ? undefined : secrets }
  })
}

export async function updateTags(
  context: CommandContext,
  input: ChangeInput & { readonly tags: Connector["tags"] },
): Promise<void> {
  const violations = checkTags("tags", input.tags)
  if (violations.length > 0) throw invalid(...violations)
  await changeMembers(context, input, () => ({ tags: input.tags }))
}

export async function updateCategories(
  context: CommandContext,
  input: ChangeInput & { readonly categories: readonly string[] },
): Promise<void> {
  const violations = input.categories
    .slice(0, CATEGORIES.size + 1)
    .flatMap((category, i) =>
      CATEGORIES.has(category) ? [] : [violation(`categories[${i}]`, `'${category}' is no category`)],
    )
  if (violations.length > 0) throw invalid(...violations)
  const categories = [...new Set(input.categories)]
  await changeMembers(context, input, () => ({ categories: categories.length === 0 ? undefined : categories }))
}
