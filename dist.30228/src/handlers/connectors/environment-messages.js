// Connections of connectors and environments of connections as messages. Both APIs' messages have the same fields and the same numbers
// of enum values; where one lacks a field, what is given for it is left out.
import { CredentialType } from "../../../gen/registry/connectors/v1/connection_pb.js";
import { shownData } from "../../registry/connectors/environments/credential-types.js";
import { toTimestamp } from "../messages.js";
import { authSchemeFields, fromAuthScheme } from "./auth-scheme-messages.js";
import { nameOf } from "./child-messages.js";
const credentialTypes = {
    none: CredentialType.NONE,
    string: CredentialType.STRING,
    binary: CredentialType.BINARY,
    "basic-auth": CredentialType.BASIC_AUTH,
    "oauth2-client": CredentialType.OAUTH2_CLIENT,
    "oauth2-code": CredentialType.OAUTH2_CODE,
    "oauth2-password": CredentialType.OAUTH2_PASSWORD,
    "oauth2-token": CredentialType.OAUTH2_TOKEN,
    "custom-function": CredentialType.CUSTOM_FUNCTION,
    certificate: CredentialType.CERTIFICATE,
    "jwt-bearer": CredentialType.JWT_BEARER,
};
/** What a message says of an environment, as commands take it; what is unset stays undefined. */
export function fromEnvironment({ id = "", name, credentials, variables }) {
    const list = variables !== undefined && "items" in variables ? variables.items : variables;
    return {
        id,
        name,
        credentials: credentials && {
            ...(credentials.action && { action: credentials.action.items.map(fromEntry) }),
            ...(credentials.trigger && { trigger: credentials.trigger.items.map(fromEntry) }),
        },
        variables: list?.map((variable) => ({ name: variable.name, value: variable.value })),
    };
}
function fromEntry({ id, authSchemeConfig, credential }) {
    return {
        id,
        authSchemeConfig: authSchemeConfig && fromAuthScheme(authSchemeConfig),
        credential: credential && {
            type: nameOf(credentialTypes, credential.type),
            name: credential.name,
            data: credential.data && fromData(credential.data),
        },
    };
}
function fromData({ scopes, ...data }) {
    return {
        value: data.value,
        valueBase64: data.valueBase64,
        username: data.username,
        password: data.password,
        clientId: data.clientId,
        clientSecret: data.clientSecret,
        authorizeUrl: data.authorizeUrl,
        tokenUrl: data.tokenUrl,
        scopes: scopes && [...scopes.values],
        additionalParams: data.additionalParams,
        mtlsEnabled: data.mtlsEnabled,
        mtlsCredentialId: data.mtlsCredentialId,
        accessToken: data.accessToken,
        refreshToken: data.refreshToken,
        certificate: data.certificate,
        key: data.key,
        ca: data.ca,
    };
}
/** As registry.connectors.v1 has it. */
export function connectionFields({ environment, etag }) {
    const { organization, variables } = environment;
    return {
        ...summaryFields({ environment }),
        credentials: credentialsFields(environment, (credential) => ({
            ...credentialFields(credential),
            organisationId: organization,
        })),
        variables: variables.map((variable) => ({ ...variable })),
        etag,
    };
}
/** As registry.connections.v1alpha1 has it. */
export function environmentFields({ environment, etag }) {
    return {
        ...summaryFields({ environment }),
        credentials: credentialsFields(environment, (credential) => ({
            ...credentialFields(credential),
            createTime: toTimestamp(credential.createTime),
            updateTime: toTimestamp(credential.updateTime),
        })),
        variables: { items: environment.variables.map((variable) => ({ ...variable })) },
        etag,
    };
}
/** The fields of an environment in a list, which has no credentials. */
export function summaryFields({ environment }) {
    return {
        id: environment.uid,
        name: environment.name,
        createTime: toTimestamp(environment.createTime),
        updateTime: toTimestamp(environment.updateTime),
    };
}
function credentialsFields({ credentials: { action, trigger } }, fieldsOf) {
    const listOf = (entries) => ({
        items: entries.map(({ id, authSchemeConfig, credential }) => ({
            id,
            authSchemeConfig: authSchemeFields(authSchemeConfig),
            credential: fieldsOf(credential),
        })),
    });
    return {
        ...(action === undefined ? {} : { action: listOf(action) }),
        ...(trigger === undefined ? {} : { trigger: listOf(trigger) }),
    };
}
function credentialFields(credential) {
    const { scopes, ...data } = shownData(credential);
    return {
        id: credential.id,
        type: credentialTypes[credential.type],
        name: credential.name,
        data: { ...data, ...(scopes === undefined ? {} : { scopes: { values: [...scopes] } }) },
    };
}
//# sourceMappingURL=environment-messages.js.map