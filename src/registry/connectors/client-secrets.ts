// Client secrets of oauth2 configs: sealed, apart from the configs, and never answered.
import type { CommandContext } from "../context.js"
import { RegistryError } from "../errors.js"
import { violation } from "../violations.js"
import { type AuthSchemeConfig, type AuthSchemeInput, storedAuthScheme } from "./auth-schemes.js"
import type { Connector } from "./entities.js"
import type { ConnectorName } from "./kinds.js"

type SchemeMembers = Pick<Connector, "authSchemeConfigs" | "clientSecrets">

/** What is stored of configs that were checked; `before` has the configs and secrets that there are, by their ids. */
export function authSchemeMembers(
  context: CommandContext,
  name: ConnectorName,
  inputs: readonly AuthSchemeInput[],
  before: SchemeMembers = { authSchemeConfigs: [] },
): SchemeMembers {
  const configs = new Map(before.authSchemeConfigs.map((config) => [config.id, config]))
  const secrets = new Map((before.clientSecrets ?? []).map(({ configId, sealed }) => [configId, sealed]))
  const authSchemeConfigs: AuthSchemeConfig[] = []
  const clientSecrets: { configId: string; sealed: string }[] = []
  for (const input of inputs) {
    const config = storedAuthScheme(name.kind, input, configs.get(input.id))
    authSchemeConfigs.push(config)
    const { id: configId = "" } = config
    const holdsSecret = config.grant !== undefined && config.grant.grantType !== "client_credentials"
    const secret = holdsSecret ? input.grant?.clientSecret : undefined
    const sealed = secret === undefined ? secrets.get(configId) : seal(context, secret, secretPlace(name, configId))
    if (holdsSecret && sealed !== undefined) clientSecrets.push({ configId, sealed })
  }
  return { authSchemeConfigs, ...(clientSecrets.length === 0 ? {} : { clientSecrets }) }
}

/** What a client secret is sealed for. */
function secretPlace({ organization, kind, id }: ConnectorName, configId: string): string {
  return JSON.stringify(["client-secret", organization, kind, id, configId])
}

function seal({ secretBox }: CommandContext, text: string, place: string): string {
  if (secretBox !== undefined) return secretBox.seal(text, place)
  const problem = "must be empty: this server has no key to store secrets with"
  throw new RegistryError("UNIMPLEMENTED", `clientSecret: ${problem}`, {
    violations: [violation("clientSecret", problem, "UNIMPLEMENTED")],
  })
}
