// Connections of connectors and environments of connections as messages. Both APIs' messages have the same fields and the same numbers
// of enum values; where one lacks a field, what is given for it is left out.
import type {
  Credential as ConnectionCredential,
  CredentialData as ConnectionCredentialData,
  EnvironmentCredential as ConnectionCredentialEntry,
  Environment,
  EnvironmentSummary,
  EnvironmentUpdate,
} from "../../../gen/registry/connections/v1alpha1/environment_pb.js"
import {
  type Connection,
  type ConnectionCreate,
  type ConnectionSummary,
  type ConnectionUpdate,
  type Credential,
  type CredentialData,
  type ConnectionCredential as CredentialEntry,
  CredentialType,
} from "../../../gen/registry/connectors/v1/connection_pb.js"
import type { CredentialInput } from "../../registry/connectors/environments/credential-types.js"
import { shownData } from "../../registry/connectors/environments/credential-types.js"
import type * as domain from "../../registry/connectors/environments/entities.js"
import type { EntryInput, EnvironmentInput } from "../../registry/connectors/environments/rules.js"
import type { EnvironmentView } from "../../registry/connectors/environments/views.js"
import type { EveryField } from "../../registry/every-field.js"
import { type EitherMessage, type EveryMessageField, everyFieldRead } from "../message-fields.js"
import { toTimestamp } from "../messages.js"
import { authSchemeFields, fromAuthScheme } from "./auth-scheme-messages.js"
import { nameOf } from "./child-messages.js"

const credentialTypes: Record<domain.CredentialType, number> = {
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
}

type CredentialMessage = EitherMessage<Credential | ConnectionCredential>
type DataMessage = EitherMessage<CredentialData | ConnectionCredentialData>
type EntryMessage = EitherMessage<CredentialEntry | ConnectionCredentialEntry>

/** A connection or an environment of any request. Those to be created have no id. */
export type EnvironmentMessage = EitherMessage<
  Connection | ConnectionCreate | ConnectionUpdate | Environment | EnvironmentUpdate
>

/** What a message says of an environment, as commands take it; what is unset stays undefined. */
export function fromEnvironment(message: EnvironmentMessage): EveryField<EnvironmentInput> {
  const { id = "", name, credentials, variables, ...others } = message
  const { createTime: _createTime, updateTime: _updateTime, etag: _etag, ...rest } = others
  everyFieldRead(rest)
  const list = variables !== undefined && "items" in variables ? variables.items : variables
  return {
    id,
    name,
    credentials: credentials && {
      ...(credentials.action && { action: credentials.action.items.map(fromEntry) }),
      ...(credentials.trigger && { trigger: credentials.trigger.items.map(fromEntry) }),
    },
    variables: list?.map((variable) => ({ name: variable.name, value: variable.value })),
  }
}

function fromEntry({ id, authSchemeConfig, credential, ...rest }: EntryMessage): EveryField<EntryInput> {
  everyFieldRead(rest)
  return {
    id,
    authSchemeConfig: authSchemeConfig && fromAuthScheme(authSchemeConfig),
    credential: credential && fromCredential(credential),
  }
}

function fromCredential({ type, name, data, ...others }: CredentialMessage): EveryField<CredentialInput> {
  const { id: _id, organisationId: _organisation, createTime: _createTime, updateTime: _updateTime, ...rest } = others
  everyFieldRead(rest)
  return { type: nameOf(credentialTypes, type), name, data: data && fromData(data) }
}

function fromData({ scopes, ...data }: DataMessage): EveryField<domain.CredentialData> {
  const {
    value,
    valueBase64,
    username,
    password,
    clientId,
    clientSecret,
    authorizeUrl,
    tokenUrl,
    additionalParams,
    mtlsEnabled,
    mtlsCredentialId,
    accessToken,
    refreshToken,
    certificate,
    key,
    ca,
    ...rest
  } = data
  everyFieldRead(rest)
  return {
    value,
    valueBase64,
    username,
    password,
    clientId,
    clientSecret,
    authorizeUrl,
    tokenUrl,
    additionalParams,
    mtlsEnabled,
    mtlsCredentialId,
    accessToken,
    refreshToken,
    certificate,
    key,
    ca,
    scopes: scopes && [...scopes.values],
  }
}

/** As registry.connectors.v1 has it. */
export function connectionFields({ environment, etag }: EnvironmentView) {
  const { organization, variables } = environment
  return {
    credentials: credentialsFields(environment, (credential) => ({
      organisationId: organization,
      ...credentialFields(credential),
    })),
    variables: variables.map((variable) => ({ ...variable })),
    etag,
    ...summaryFields({ environment }),
  } satisfies EveryMessageField<Connection>
}

/** As registry.connections.v1alpha1 has it. */
export function environmentFields({ environment, etag }: EnvironmentView) {
  return {
    credentials: credentialsFields(environment, (credential) => ({
      createTime: toTimestamp(credential.createTime),
      updateTime: toTimestamp(credential.updateTime),
      ...credentialFields(credential),
    })),
    variables: { items: environment.variables.map((variable) => ({ ...variable })) },
    etag,
    ...summaryFields({ environment }),
  } satisfies EveryMessageField<Environment>
}

/** The fields of an environment in a list, which has no credentials. */
export function summaryFields({ environment }: Pick<EnvironmentView, "environment">) {
  return {
    id: environment.uid,
    name: environment.name,
    createTime: toTimestamp(environment.createTime),
    updateTime: toTimestamp(environment.updateTime),
  } satisfies EveryMessageField<ConnectionSummary> & EveryMessageField<EnvironmentSummary>
}

function credentialsFields<C>(
  { credentials: { action, trigger } }: domain.Environment,
  fieldsOf: (credential: domain.Credential) => C,
) {
  const listOf = (entries: readonly domain.CredentialEntry[]) => ({
    items: entries.map(({ id, authSchemeConfig, credential }) => ({
      id,
      authSchemeConfig: authSchemeFields(authSchemeConfig),
      credential: fieldsOf(credential),
    })),
  })
  return {
    ...(action === undefined ? {} : { action: listOf(action) }),
    ...(trigger === undefined ? {} : { trigger: listOf(trigger) }),
  }
}

function credentialFields(credential: domain.Credential) {
  const { scopes, ...data } = shownData(credential)
  return {
    id: credential.id,
    type: credentialTypes[credential.type],
    name: credential.name,
    data: { ...data, ...(scopes === undefined ? {} : { scopes: { values: [...scopes] } }) },
  }
}
