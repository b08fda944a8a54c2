// How credentials are presented to a system: one flat shape for all schemes, and which members each scheme has.
import { type FieldViolation, required, violation } from "../violations.js"
import type { ConnectorKind } from "./entities.js"
import type { AuthSchemeField } from "./fields.js"

export type SchemeType =
  | "none"
  | "basic-auth"
  | "certificate"
  | "api-key"
  | "hmac"
  | "oauth2"
  | "google-service-account"

export type SchemeLocation = "query" | "header" | "cookie"

export interface OAuth2Scope {
  readonly name: string
  readonly description?: string | undefined
}

export interface OAuth2Grant {
  readonly grantType: "authorization_code" | "client_credentials" | "password"
  readonly credentialId?: string | undefined
  readonly organisationId?: string | undefined
  readonly clientId?: string | undefined
}

/** A config as it is stored: it has the members of its scheme and no others. */
export interface AuthSchemeConfig {
  readonly schemeType: SchemeType
  /** Unique in its connector; connections have none. */
  readonly id?: string | undefined
  readonly description?: string | undefined
  readonly name?: string | undefined
  readonly in?: SchemeLocation | undefined
  readonly algorithm?: "sha1" | "sha256" | "sha512" | undefined
  readonly digestInputs?: readonly ("body" | "url")[] | undefined
  readonly authorizeUrl?: string | undefined
  readonly tokenUrl?: string | undefined
  readonly scopes?: readonly OAuth2Scope[] | undefined
  readonly defaultScopes?: readonly string[] | undefined
  readonly additionalAuthorizeParams?: string | undefined
  readonly additionalTokenParams?: string | undefined
  readonly mtlsEnabled?: boolean | undefined
  readonly mtlsCredentialId?: string | undefined
  readonly grant?: OAuth2Grant | undefined
  readonly flows?: OAuth2Flows | undefined
}

export interface OAuth2Flows {
  /** JSON text of an object. */
  readonly clientCredentials?: string | undefined
  readonly authorizationCode?: { readonly applicationCredential?: string | undefined } | undefined
}

/** A config as a caller sends it, members of other schemes among them; what is undefined is none that there is. */
export type AuthSchemeInput = Omit<AuthSchemeConfig, "schemeType" | "grant" | "digestInputs"> & {
  readonly schemeType: SchemeType | undefined
  readonly digestInputs?: readonly ("body" | "url" | undefined)[] | undefined
  readonly grant?:
    | (Omit<OAuth2Grant, "grantType"> & {
        readonly grantType: OAuth2Grant["grantType"] | undefined
        readonly clientSecret?: string | undefined
      })
    | undefined
}

/** In one connector: a document has to hold them all, and every answer shows them. */
export const MAX_AUTH_SCHEMES = 50

const MAX_BYTES = 16 * 1_024

type MemberName = Exclude<keyof AuthSchemeConfig, "schemeType" | "id" | "description">

interface Scheme {
  readonly required: readonly MemberName[]
  readonly optional?: readonly MemberName[]
}

const BARE: Scheme = { required: [] }
const API_KEY: Scheme = { required: ["name", "in"] }
const HMAC: Scheme = { required: ["name", "in", "algorithm", "digestInputs"] }

const schemes: Record<ConnectorKind, Partial<Record<SchemeType, Scheme>>> = {
  connector: {
    none: BARE,
    "basic-auth": BARE,
    certificate: BARE,
    "api-key": API_KEY,
    hmac: HMAC,
    oauth2: {
      required: ["authorizeUrl", "tokenUrl", "scopes", "defaultScopes", "grant"],
      optional: ["additionalAuthorizeParams", "additionalTokenParams", "mtlsEnabled", "mtlsCredentialId"],
    },
  },
  connection: {
    none: BARE,
    "basic-auth": BARE,
    "google-service-account": BARE,
    "api-key": API_KEY,
    hmac: HMAC,
    oauth2: { required: ["authorizeUrl", "tokenUrl", "scopes", "flows"] },
  },
}

/** The scheme types of a kind of connector. */
export function schemeTypes(kind: ConnectorKind): SchemeType[] {
  return (Object.keys(schemes[kind]) as SchemeType[]).sort()
}

type AuthSchemeViolation = FieldViolation<
  "authSchemeConfig" | "authSchemeConfigs" | `authSchemeConfig.${AuthSchemeField}`
>

/** What is wrong with one config. @param indexes The config's place in a list of them; none outside a list. */
export function checkAuthScheme(
  kind: ConnectorKind,
  input: AuthSchemeInput,
  ...indexes: readonly number[]
): AuthSchemeViolation[] {
  const scheme = input.schemeType && schemes[kind][input.schemeType]
  if (scheme === undefined) {
    const problem = `must be one of ${schemeTypes(kind).join(", ")}`
    return [violation("authSchemeConfig.schemeType", problem, "REQUIRED", ...indexes)]
  }
  const violations: AuthSchemeViolation[] = scheme.required.flatMap((member) =>
    isMissing(member, input[member]) ? [required(`authSchemeConfig.${member}` as const, ...indexes)] : [],
  )
  if (kind === "connector") {
    if (input.id === undefined || input.id === "") violations.push(required("authSchemeConfig.id", ...indexes))
    else if (input.id.length > 255) {
      violations.push(violation("authSchemeConfig.id", "has at most 255 characters", "INVALID_VALUE", ...indexes))
    }
    if (input.description === undefined) violations.push(required("authSchemeConfig.description", ...indexes))
  }
  if (input.digestInputs?.includes(undefined) === true) {
    violations.push(violation("authSchemeConfig.digestInputs", "must be body or url", "INVALID_VALUE", ...indexes))
  }
  if (input.schemeType === "oauth2") violations.push(...checkOAuth2(input, indexes))
  if (Buffer.byteLength(JSON.stringify(input)) > MAX_BYTES) {
    violations.push(violation("authSchemeConfig", `has at most ${MAX_BYTES} bytes`, "TOO_LARGE", ...indexes))
  }
  return violations
}

function isMissing(member: MemberName, value: AuthSchemeInput[MemberName]): boolean {
  if (member === "name") return value === undefined || value === ""
  if (member === "digestInputs") return !Array.isArray(value) || value.length === 0
  return value === undefined
}

function checkOAuth2(
  { scopes = [], grant, flows }: AuthSchemeInput,
  indexes: readonly number[],
): AuthSchemeViolation[] {
  const violations: AuthSchemeViolation[] = scopes.flatMap(({ name }, i) =>
    name === "" ? [required("authSchemeConfig.scopeName", ...indexes, i)] : [],
  )
  if (grant !== undefined && grant.grantType === undefined) {
    violations.push(required("authSchemeConfig.grantType", ...indexes))
  }
  if (grant !== undefined && (grant.credentialId === undefined) !== (grant.organisationId === undefined)) {
    const missing = grant.credentialId === undefined ? "credentialId" : "organisationId"
    const problem = "credentialId and organisationId come both or not at all"
    violations.push(violation(`authSchemeConfig.${missing}`, problem, "REQUIRED", ...indexes))
  }
  if (flows?.authorizationCode !== undefined && flows.authorizationCode.applicationCredential === undefined) {
    violations.push(required("authSchemeConfig.applicationCredential", ...indexes))
  }
  return violations
}

/** What is wrong with the configs of a connector: each, and their ids, which are unique. */
export function checkAuthSchemes(kind: ConnectorKind, inputs: readonly AuthSchemeInput[]): AuthSchemeViolation[] {
  if (inputs.length > MAX_AUTH_SCHEMES) {
    return [violation("authSchemeConfigs", `holds at most ${MAX_AUTH_SCHEMES} configs`)]
  }
  const ids = new Set<string>()
  return inputs.flatMap((input, i) => {
    const violations = checkAuthScheme(kind, input, i)
    if (input.id !== undefined && input.id !== "") {
      if (ids.has(input.id)) {
        violations.push(violation("authSchemeConfig.id", "another config has this id", "DUPLICATE", i))
      }
      ids.add(input.id)
    }
    return violations
  })
}

/** What is stored of a config that was checked: the members of its scheme, of a grant those that were not sent as `before` has them. */
export function storedAuthScheme(
  kind: ConnectorKind,
  input: AuthSchemeInput,
  before?: AuthSchemeConfig,
): AuthSchemeConfig {
  const { schemeType = "none", id, description, grant, ...rest } = input
  const scheme = schemes[kind][schemeType] ?? BARE
  const members = new Set<string>([...scheme.required, ...(scheme.optional ?? [])])
  const schemeMembers = Object.entries(rest).filter(([name, value]) => value !== undefined && members.has(name))
  return {
    schemeType,
    ...(kind === "connector" ? { id, description } : {}),
    ...Object.fromEntries(schemeMembers),
    ...(grant !== undefined && members.has("grant") ? { grant: storedGrant(grant, before?.grant) } : {}),
  }
}

function storedGrant(grant: NonNullable<AuthSchemeInput["grant"]>, before: OAuth2Grant | undefined): OAuth2Grant {
  const { grantType = "client_credentials" } = grant
  if (grantType === "client_credentials") return { grantType }
  const member = (name: "credentialId" | "organisationId" | "clientId") => {
    const value = grant[name] ?? before?.[name]
    return value === undefined ? {} : { [name]: value }
  }
  return { grantType, ...member("credentialId"), ...member("organisationId"), ...member("clientId") }
}
