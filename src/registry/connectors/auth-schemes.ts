// How credentials are presented to a system: one flat shape for all schemes, and which members each scheme has.
import { type FieldViolation, violation } from "../violations.js"
import type { ConnectorKind } from "./entities.js"

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
  readonly digestInputs?: readonly ("body" | "url" | undefined)[]
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

/** @param path Place of the config, with a dot at its end, or "". */
export function checkAuthScheme(kind: ConnectorKind, path: string, input: AuthSchemeInput): FieldViolation[] {
  const scheme = input.schemeType && schemes[kind][input.schemeType]
  if (scheme === undefined) {
    return [violation(`${path}schemeType`, `must be one of ${schemeTypes(kind).join(", ")}`, "REQUIRED")]
  }
  const found = scheme.required.flatMap((member) =>
    isMissing(member, input[member]) ? [required(`${path}${member}`)] : [],
  )
  if (kind === "connector") {
    if (input.id === undefined || input.id === "") found.push(required(`${path}id`))
    else if (input.id.length > 255) found.push(violation(`${path}id`, "has at most 255 characters"))
    if (input.description === undefined) found.push(required(`${path}description`))
  }
  if (input.digestInputs?.includes(undefined) === true)
    found.push(violation(`${path}digestInputs`, "must be body or url"))
  if (input.schemeType === "oauth2") found.push(...checkOAuth2(path, input))
  if (Buffer.byteLength(JSON.stringify(input)) > MAX_BYTES) {
    found.push(violation(path === "" ? "schemeType" : path.slice(0, -1), `has at most ${MAX_BYTES} bytes`, "TOO_LARGE"))
  }
  return found
}

function isMissing(member: MemberName, value: AuthSchemeInput[MemberName]): boolean {
  if (member === "name") return value === undefined || value === ""
  if (member === "digestInputs") return !Array.isArray(value) || value.length === 0
  return value === undefined
}

function checkOAuth2(path: string, { scopes = [], grant, flows }: AuthSchemeInput): FieldViolation[] {
  const found = scopes.flatMap(({ name }, i) => (name === "" ? [required(`${path}scopes[${i}].name`)] : []))
  if (grant !== undefined && grant.grantType === undefined) found.push(required(`${path}grant.grantType`))
  if (grant !== undefined && (grant.credentialId === undefined) !== (grant.organisationId === undefined)) {
    const missing = grant.credentialId === undefined ? "credentialId" : "organisationId"
    found.push(
      violation(`${path}grant.${missing}`, "credentialId and organisationId come both or not at all", "REQUIRED"),
    )
  }
  if (flows?.authorizationCode !== undefined && flows.authorizationCode.applicationCredential === undefined) {
    found.push(required(`${path}flows.authorizationCode.applicationCredential`))
  }
  return found
}

/** Every config, and their ids, which are unique. @param path Place of the list. */
export function checkAuthSchemes(
  kind: ConnectorKind,
  path: string,
  inputs: readonly AuthSchemeInput[],
): FieldViolation[] {
  if (inputs.length > MAX_AUTH_SCHEMES) return [violation(path, `holds at most ${MAX_AUTH_SCHEMES} configs`)]
  const ids = new Set<string>()
  return inputs.flatMap((input, i) => {
    const found = checkAuthScheme(kind, `${path}[${i}].`, input)
    if (input.id !== undefined && input.id !== "") {
      if (ids.has(input.id)) found.push(violation(`${path}[${i}].id`, "another config has this id", "DUPLICATE"))
      ids.add(input.id)
    }
    return found
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
  const own = Object.entries(rest).filter(([name, value]) => value !== undefined && members.has(name))
  return {
    schemeType,
    ...(kind === "connector" ? { id, description } : {}),
    ...Object.fromEntries(own),
    ...(grant !== undefined && members.has("grant") ? { grant: storedGrant(grant, before?.grant) } : {}),
  }
}

function storedGrant(grant: NonNullable<AuthSchemeInput["grant"]>, before: OAuth2Grant | undefined): OAuth2Grant {
  const { grantType = "client_credentials" } = grant
  if (grantType === "client_credentials") return { grantType }
  const kept = before?.grantType === grantType ? before : undefined
  const member = (name: "credentialId" | "organisationId" | "clientId") => {
    const value = grant[name] ?? kept?.[name]
    return value === undefined ? {} : { [name]: value }
  }
  return { grantType, ...member("credentialId"), ...member("organisationId"), ...member("clientId") }
}

function required(path: string): FieldViolation {
  return violation(path, "is required", "REQUIRED")
}
