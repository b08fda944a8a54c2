// New and changed environments: what of a request that was checked is stored.
import { isDeepStrictEqual } from "node:util"
import type { Stored } from "../../../store/store.js"
import { type CommandContext, strictlyAfter } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { type EveryField, entityOf } from "../../every-field.js"
import { invalid, violation } from "../../violations.js"
import { type AuthSchemeConfig, type AuthSchemeInput, storedAuthScheme } from "../auth-schemes.js"
import type { Connector } from "../entities.js"
import type { EnvironmentField } from "../fields.js"
import { storedVariables } from "../rules.js"
import { type CredentialInput, splitData } from "./credential-types.js"
import type { CredentialEntry, CredentialUse, Environment, Variable } from "./entities.js"
import { type EntryInput, type EnvironmentInput, USES } from "./rules.js"

type Credentials = Pick<Environment, "credentials" | "sealed">

/** The variables of a new environment: the defaults of its connector with what is given in their place, then what else is given. */
export function initialVariables(defaults: readonly Variable[], given: readonly Variable[]): Variable[] {
  const values = new Map([...defaults, ...given].map(({ name, value }) => [name, value]))
  return [...values].map(([name, value]) => ({ name, value }))
}

/** The variables of an environment whose connector has got other defaults: kept names keep their values, others go. */
export function replacedVariables(defaults: readonly Variable[], stored: readonly Variable[]): Variable[] {
  const values = new Map(stored.map(({ name, value }) => [name, value]))
  return defaults.map(({ name, value }) => ({ name, value: values.get(name) ?? value }))
}

/** What of a connector its new environments are made from. */
export type EnvironmentsOwner = Pick<Connector, "organization" | "uid" | "kind" | "variables">

/** @param indexes Its place in the request's list; none outside a list. */
export function newEnvironment(
  context: CommandContext,
  connector: EnvironmentsOwner,
  input: EnvironmentInput,
  position: number,
  now: Date,
  ...indexes: readonly number[]
): Environment {
  const uid = context.newId()
  const fields: EveryField<Omit<Environment, "bytes">> = {
    uid,
    organization: connector.organization,
    connectorUid: connector.uid,
    name: input.name,
    position,
    ...newCredentials(context, connector, uid, input, now, indexes),
    variables: initialVariables(connector.variables, storedVariables(input.variables ?? [])),
    createTime: now,
    updateTime: now,
  }
  return counted(entityOf(fields))
}

function newCredentials(
  context: CommandContext,
  connector: EnvironmentsOwner,
  uid: string,
  { credentials = {} }: EnvironmentInput,
  now: Date,
  indexes: readonly number[],
): Credentials {
  const sealed: { id: string; secrets: string }[] = []
  const entryOf = (use: CredentialUse, { authSchemeConfig, credential }: EntryInput, i: number): CredentialEntry => {
    const id = context.newId()
    const { type = "none", name = "" } = credential ?? {}
    const { data, secrets } = splitData(credential ?? NONE)
    const clientSecret = authSchemeConfig?.grant?.clientSecret
    const all = { ...secrets, ...(clientSecret === undefined ? {} : { [GRANT]: clientSecret }) }
    if (Object.keys(all).length > 0) sealed.push({ id, secrets: seal(context, all, [uid, id], use, [...indexes, i]) })
    return {
      id,
      authSchemeConfig: storedAuthScheme(connector.kind, authSchemeConfig ?? NO_SCHEME),
      credential: {
        id: context.newId(),
        type,
        name,
        data,
        secrets: Object.keys(secrets) as (keyof CredentialEntry["credential"]["data"])[],
        createTime: now,
        updateTime: now,
      },
    }
  }
  const lists = USES.flatMap((use) => {
    const entries = credentials[use]
    return entries === undefined ? [] : [[use, entries.map((entry, i) => entryOf(use, entry, i))] as const]
  })
  return { credentials: Object.fromEntries(lists), sealed }
}

const NONE: CredentialInput = { type: "none", name: "", data: {} }
const NO_SCHEME = { schemeType: "none" } as AuthSchemeInput
/** Where the client secret of a grant stands among the secrets of its entry. */
const GRANT = "grant.clientSecret"

/** The environment as the request replaces it; the same object when that changes nothing. `position` is its place now. */
export function changedEnvironment(
  context: CommandContext,
  connector: EnvironmentsOwner,
  stored: Stored<Environment>,
  input: EnvironmentInput,
  position: number,
  now: Date,
  ...indexes: readonly number[]
): Stored<Environment> {
  const variables = input.variables === undefined ? stored.variables : storedVariables(input.variables)
  const credentials = changedCredentials(context, connector, stored, input, indexes)
  const next = { ...stored, name: input.name, position, variables, ...credentials }
  if (isDeepStrictEqual(next, { ...stored })) return stored
  return counted({ ...next, updateTime: strictlyAfter(stored.updateTime, now) })
}

/** The same entries, perhaps in another order, each with its credential and the config that the request gives. */
function changedCredentials(
  context: CommandContext,
  connector: EnvironmentsOwner,
  stored: Environment,
  { credentials = {} }: EnvironmentInput,
  indexes: readonly number[],
): Credentials {
  let { sealed } = stored
  const lists = USES.flatMap((use) => {
    const before = stored.credentials[use]
    const entries = credentials[use]
    if (entries === undefined) return before === undefined ? [] : [[use, before] as const]
    const byId = new Map((before ?? []).map((entry) => [entry.id, entry]))
    const isSame = entries.length === byId.size && new Set(entries.map(({ id }) => id)).size === byId.size
    if (!isSame || !entries.every(({ id }) => byId.has(id))) {
      const ids = [...byId.keys()].join(", ") || "it has none"
      throw invalid(
        violation<EnvironmentField>(
          `environment.${use}`,
          `must hold each id of its credentials once: ${ids}`,
          "INVALID_VALUE",
          ...indexes,
        ),
      )
    }
    const next = entries.map((entry, i): CredentialEntry => {
      const own = byId.get(entry.id) as CredentialEntry
      const position = [...indexes, i]
      const config = changedConfig(connector, use, own.authSchemeConfig, entry.authSchemeConfig, position)
      const clientSecret = entry.authSchemeConfig?.grant?.clientSecret
      sealed = withClientSecret(context, stored, sealed, { id: own.id, config, clientSecret, use, position })
      return { ...own, authSchemeConfig: config }
    })
    return [[use, next] as const]
  })
  return { credentials: Object.fromEntries(lists), sealed }
}

function changedConfig(
  { kind }: EnvironmentsOwner,
  use: CredentialUse,
  before: AuthSchemeConfig,
  input: AuthSchemeInput | undefined,
  position: readonly number[],
): AuthSchemeConfig {
  if (input === undefined) return before
  if (input.schemeType !== before.schemeType) {
    const problem = `can't change: it is '${before.schemeType}'`
    throw invalid(
      violation<EnvironmentField>(`environment.${use}.authSchemeConfig.schemeType`, problem, "READ_ONLY", ...position),
    )
  }
  return storedAuthScheme(kind, input, before)
}

/** A client secret that is sent again as it is changes nothing; one that the grant has no place for goes. */
function withClientSecret(
  context: CommandContext,
  { uid }: Environment,
  sealed: Environment["sealed"],
  change: {
    readonly id: string
    readonly config: AuthSchemeConfig
    readonly clientSecret: string | undefined
    readonly use: CredentialUse
    readonly position: readonly number[]
  },
): Environment["sealed"] {
  const { id, config, clientSecret, use, position } = change
  const holdsSecret = config.grant !== undefined && config.grant.grantType !== "client_credentials"
  if (holdsSecret && clientSecret === undefined) return sealed
  const at = sealed.findIndex((each) => each.id === id)
  const before = at < 0 ? {} : open(context, sealed[at]?.secrets ?? "", [uid, id])
  const { [GRANT]: known, ...others } = before
  const wanted = holdsSecret ? clientSecret : undefined
  if (known === wanted) return sealed
  const secrets = wanted === undefined ? others : { ...others, [GRANT]: wanted }
  const rest = sealed.filter((each) => each.id !== id)
  if (Object.keys(secrets).length === 0) return rest
  return [...rest, { id, secrets: seal(context, secrets, [uid, id], use, position) }]
}

type Secrets = Readonly<Record<string, unknown>>

/** What the secrets of an entry are sealed for: they can't be moved to another. */
function secretContext(path: readonly string[]): string {
  return JSON.stringify(["environment-credential", ...path])
}

function seal(
  { secretBox }: CommandContext,
  secrets: Secrets,
  path: readonly string[],
  use: CredentialUse,
  indexes: readonly number[],
): string {
  if (secretBox !== undefined) return secretBox.seal(JSON.stringify(secrets), secretContext(path))
  const problem = "must have no secrets: this server has no key to store them with"
  const field: EnvironmentField = `environment.${use}.credential`
  throw new RegistryError("UNIMPLEMENTED", `credential: ${problem}`, {
    violations: [violation(field, problem, "UNIMPLEMENTED", ...indexes)],
  })
}

function open({ secretBox }: CommandContext, sealed: string, path: readonly string[]): Secrets {
  if (secretBox === undefined) return {}
  return JSON.parse(secretBox.open(sealed, secretContext(path))) as Secrets
}

/** The environment with its size. */
export function counted<E extends Omit<Environment, "bytes">>(environment: E): E & { readonly bytes: number } {
  const { name, credentials, sealed, variables } = environment
  return { ...environment, bytes: Buffer.byteLength(JSON.stringify([name, credentials, sealed, variables])) }
}
