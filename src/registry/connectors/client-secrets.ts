// Client secrets of oauth2 configs: sealed, apart from the configs, and never answered.
import type { CommandContext } from "../context.js"
import { RegistryError } from "../errors.js"
import { violation } from "../violations.js"
import { type AuthSchemeConfig, type AuthSchemeInput, storedAuthScheme } from "./auth-schemes.js"
import type { Connector } from "./entities.js"
import type { ConnectorField } from "./fields.js"
import type { ConnectorName } from "./kinds.js"

type SchemeMembers = Pick<Connector, "authSchemeConfigs" | "clientSecrets">

type SealedSecret = NonNullable<Connector["clientSecrets"]>[number]

/** What is stored of configs that were checked. Refuses with UNIMPLEMENTED a client secret that can't be sealed. */
export function authSchemeMembers(
  context: CommandContext,
  name: ConnectorName,
  inputs: readonly AuthSchemeInput[],
): SchemeMembers {
  const members = inputs.map((input, i) => authSchemeMember(context, name, input, { authSchemeConfigs: [] }, i))
  const clientSecrets = members.flatMap(({ clientSecret }) => clientSecret ?? [])
  return {
    authSchemeConfigs: members.map(({ config }) => config),
    ...(clientSecrets.length === 0 ? {} : { clientSecrets }),
  }
}

/**
 * What is stored of one config that was checked. Refuses with UNIMPLEMENTED a client secret that can't be sealed.
 * @param before The configs and secrets that are stored.
 * @param indexes The config's place in the request's list of them; none outside a list.
 */
export function authSchemeMember(
  context: CommandContext,
  name: ConnectorName,
  input: AuthSchemeInput,
  before: SchemeMembers,
  ...indexes: readonly number[]
): { readonly config: AuthSchemeConfig; readonly clientSecret?: SealedSecret | undefined } {
  const config = storedAuthScheme(
    name.kind,
    input,
    before.authSchemeConfigs.find(({ id }) => id === input.id),
  )
  if (config.grant === undefined || config.grant.grantType === "client_credentials") return { config }
  const { id: configId = "" } = config
  const secret = input.grant?.clientSecret
  if (secret !== undefined) {
    const sealed = seal(context, secret, secretContext(name, configId), indexes)
    return { config, clientSecret: { configId, sealed } }
  }
  return { config, clientSecret: before.clientSecrets?.find((each) => each.configId === configId) }
}

/** What a client secret is sealed for. */
function secretContext({ organization, kind, id }: ConnectorName, configId: string): string {
  return JSON.stringify(["client-secret", organization, kind, id, configId])
}

function seal({ secretBox }: CommandContext, text: string, purpose: string, indexes: readonly number[]): string {
  if (secretBox !== undefined) return secretBox.seal(text, purpose)
  const problem = "must be empty: this server has no key to store secrets with"
  const field: ConnectorField = "authSchemeConfig.clientSecret"
  throw new RegistryError("UNIMPLEMENTED", `clientSecret: ${problem}`, {
    violations: [violation(field, problem, "UNIMPLEMENTED", ...indexes)],
  })
}
