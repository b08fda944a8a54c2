// Auth scheme configs as messages. Both APIs' messages have the same numbers of enum values.
import { fromJson, type JsonObject, type JsonValue, toJson } from "@bufbuild/protobuf"
import { type Value, ValueSchema } from "@bufbuild/protobuf/wkt"
import {
  type AuthSchemeConfig as ConnectionAuthSchemeConfig,
  SchemeType as ConnectionSchemeType,
} from "../../../gen/registry/connections/v1alpha1/auth_scheme_config_pb.js"
import {
  type AuthSchemeConfig as AuthSchemeConfigMessage,
  DigestInput,
  GrantType,
  HmacAlgorithm,
  SchemeLocation,
  SchemeType,
} from "../../../gen/registry/connectors/v1/auth_scheme_config_pb.js"
import type { AuthSchemeConfig, AuthSchemeInput, OAuth2Grant } from "../../registry/connectors/auth-schemes.js"
import type { EveryField } from "../../registry/every-field.js"
import { type EitherMessage, everyFieldRead } from "../message-fields.js"
import { nameOf } from "./child-messages.js"

const schemeTypes: Record<AuthSchemeConfig["schemeType"], number> = {
  none: SchemeType.NONE,
  "basic-auth": SchemeType.BASIC_AUTH,
  certificate: SchemeType.CERTIFICATE,
  "api-key": SchemeType.API_KEY,
  hmac: SchemeType.HMAC,
  oauth2: SchemeType.OAUTH2,
  "google-service-account": ConnectionSchemeType.GOOGLE_SERVICE_ACCOUNT,
}

const locations: Record<NonNullable<AuthSchemeConfig["in"]>, number> = {
  query: SchemeLocation.QUERY,
  header: SchemeLocation.HEADER,
  cookie: SchemeLocation.COOKIE,
}

const algorithms: Record<NonNullable<AuthSchemeConfig["algorithm"]>, number> = {
  sha1: HmacAlgorithm.SHA1,
  sha256: HmacAlgorithm.SHA256,
  sha512: HmacAlgorithm.SHA512,
}

const digestInputs: Record<"body" | "url", number> = { body: DigestInput.BODY, url: DigestInput.URL }

const grantTypes: Record<OAuth2Grant["grantType"], number> = {
  authorization_code: GrantType.AUTHORIZATION_CODE,
  client_credentials: GrantType.CLIENT_CREDENTIALS,
  password: GrantType.PASSWORD,
}

/** A config of either API. */
export type AuthSchemeMessage = EitherMessage<AuthSchemeConfigMessage | ConnectionAuthSchemeConfig>

/** A config as a caller sends it; an enum value that is none becomes undefined. */
export function fromAuthScheme(message: AuthSchemeMessage): EveryField<AuthSchemeInput> {
  const { schemeType, id, description, name, in: location, algorithm, digestInputs: inputs, ...others } = message
  const { authorizeUrl, tokenUrl, scopes, defaultScopes, additionalAuthorizeParams, ...more } = others
  const { additionalTokenParams, mtlsEnabled, mtlsCredentialId, grant, flows, ...outputs } = more
  const { validationMessages: _, ...rest } = outputs
  everyFieldRead(rest)
  return {
    schemeType: nameOf(schemeTypes, schemeType),
    id,
    description,
    name,
    in: nameOf(locations, location),
    algorithm: nameOf(algorithms, algorithm),
    digestInputs: inputs.map((number) => nameOf(digestInputs, number)),
    authorizeUrl,
    tokenUrl,
    scopes: scopes?.items.map(({ name, description }) => ({
      name,
      ...(description === undefined ? {} : { description }),
    })),
    defaultScopes: defaultScopes && [...defaultScopes.values],
    additionalAuthorizeParams,
    additionalTokenParams,
    mtlsEnabled,
    mtlsCredentialId,
    grant: grant && {
      grantType: nameOf(grantTypes, grant.grantType),
      credentialId: grant.credentialId,
      organisationId: grant.organisationId,
      clientId: grant.clientId,
      clientSecret: grant.clientSecret,
    },
    flows: flows && {
      ...(flows.clientCredentials === undefined ? {} : { clientCredentials: JSON.stringify(flows.clientCredentials) }),
      ...(flows.authorizationCode === undefined ? {} : { authorizationCode: fromCodeFlow(flows.authorizationCode) }),
    },
  }
}

function fromCodeFlow({ applicationCredential }: { readonly applicationCredential?: Value | undefined }) {
  if (applicationCredential === undefined) return {}
  return { applicationCredential: JSON.stringify(toJson(ValueSchema, applicationCredential)) }
}

/** The fields of a config's message. Secrets are not among them. */
export function authSchemeFields(config: AuthSchemeConfig) {
  const { grant, flows, scopes, algorithm } = config
  return {
    schemeType: schemeTypes[config.schemeType],
    ...(config.id === undefined ? {} : { id: config.id }),
    ...present("description", config.description),
    ...present("name", config.name),
    ...(config.in === undefined ? {} : { in: locations[config.in] }),
    ...(algorithm === undefined ? {} : { algorithm: algorithms[algorithm] }),
    ...(config.digestInputs === undefined
      ? {}
      : { digestInputs: config.digestInputs.map((each) => digestInputs[each]) }),
    ...present("authorizeUrl", config.authorizeUrl),
    ...present("tokenUrl", config.tokenUrl),
    ...(scopes === undefined ? {} : { scopes: { items: scopes.map((scope) => ({ ...scope })) } }),
    ...(config.defaultScopes === undefined ? {} : { defaultScopes: { values: [...config.defaultScopes] } }),
    ...present("additionalAuthorizeParams", config.additionalAuthorizeParams),
    ...present("additionalTokenParams", config.additionalTokenParams),
    ...present("mtlsEnabled", config.mtlsEnabled),
    ...present("mtlsCredentialId", config.mtlsCredentialId),
    ...(grant === undefined ? {} : { grant: { ...grant, grantType: grantTypes[grant.grantType] } }),
    ...(flows === undefined ? {} : { flows: flowFields(flows) }),
  }
}

function flowFields({ clientCredentials, authorizationCode }: NonNullable<AuthSchemeConfig["flows"]>) {
  const credential = authorizationCode?.applicationCredential
  return {
    ...(clientCredentials === undefined ? {} : { clientCredentials: JSON.parse(clientCredentials) as JsonObject }),
    ...(credential === undefined
      ? {}
      : {
          authorizationCode: { applicationCredential: fromJson(ValueSchema, JSON.parse(credential) as JsonValue) },
        }),
  }
}

function present<N extends string, V>(name: N, value: V | undefined): { [name in N]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [name in N]?: V })
}
