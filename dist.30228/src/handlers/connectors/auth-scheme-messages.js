// Auth scheme configs as messages. Both APIs' messages have the same numbers of enum values.
import { fromJson, toJson } from "@bufbuild/protobuf";
import { ValueSchema } from "@bufbuild/protobuf/wkt";
import { SchemeType as ConnectionSchemeType } from "../../../gen/registry/connections/v1alpha1/auth_scheme_config_pb.js";
import { DigestInput, GrantType, HmacAlgorithm, SchemeLocation, SchemeType, } from "../../../gen/registry/connectors/v1/auth_scheme_config_pb.js";
import { nameOf } from "./child-messages.js";
const schemeTypes = {
    none: SchemeType.NONE,
    "basic-auth": SchemeType.BASIC_AUTH,
    certificate: SchemeType.CERTIFICATE,
    "api-key": SchemeType.API_KEY,
    hmac: SchemeType.HMAC,
    oauth2: SchemeType.OAUTH2,
    "google-service-account": ConnectionSchemeType.GOOGLE_SERVICE_ACCOUNT,
};
const locations = {
    query: SchemeLocation.QUERY,
    header: SchemeLocation.HEADER,
    cookie: SchemeLocation.COOKIE,
};
const algorithms = {
    sha1: HmacAlgorithm.SHA1,
    sha256: HmacAlgorithm.SHA256,
    sha512: HmacAlgorithm.SHA512,
};
const digestInputs = { body: DigestInput.BODY, url: DigestInput.URL };
const grantTypes = {
    authorization_code: GrantType.AUTHORIZATION_CODE,
    client_credentials: GrantType.CLIENT_CREDENTIALS,
    password: GrantType.PASSWORD,
};
/** A config as a caller sends it; an enum value that is none becomes undefined. */
export function fromAuthScheme(message) {
    const { grant, flows } = message;
    return {
        schemeType: nameOf(schemeTypes, message.schemeType),
        id: message.id,
        description: message.description,
        name: message.name,
        in: nameOf(locations, message.in),
        algorithm: nameOf(algorithms, message.algorithm),
        digestInputs: message.digestInputs.map((number) => nameOf(digestInputs, number)),
        authorizeUrl: message.authorizeUrl,
        tokenUrl: message.tokenUrl,
        scopes: message.scopes?.items.map(({ name, description }) => ({
            name,
            ...(description === undefined ? {} : { description }),
        })),
        defaultScopes: message.defaultScopes && [...message.defaultScopes.values],
        additionalAuthorizeParams: message.additionalAuthorizeParams,
        additionalTokenParams: message.additionalTokenParams,
        mtlsEnabled: message.mtlsEnabled,
        mtlsCredentialId: message.mtlsCredentialId,
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
    };
}
function fromCodeFlow({ applicationCredential }) {
    if (applicationCredential === undefined)
        return {};
    return { applicationCredential: JSON.stringify(toJson(ValueSchema, applicationCredential)) };
}
/** The fields of a config's message. Secrets are not among them. */
export function authSchemeFields(config) {
    const { grant, flows, scopes, algorithm } = config;
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
    };
}
function flowFields({ clientCredentials, authorizationCode }) {
    const credential = authorizationCode?.applicationCredential;
    return {
        ...(clientCredentials === undefined ? {} : { clientCredentials: JSON.parse(clientCredentials) }),
        ...(credential === undefined
            ? {}
            : {
                authorizationCode: { applicationCredential: fromJson(ValueSchema, JSON.parse(credential)) },
            }),
    };
}
function present(name, value) {
    return value === undefined ? {} : { [name]: value };
}
//# sourceMappingURL=auth-scheme-messages.js.map