// Connections of connectors and environments of connections as messages. Both APIs' messages have the same fields and the same numbers
// of enum values; where one lacks a field, what is given for it is left out.
import { CredentialType } from "../../../gen/registry/connectors/v1/connection_pb.js"
import { shownData } from "../../registry/connectors/environments/credential-types.js"
import type * as domain from "../../registry/connectors/environments/entities.js"
import type { EntryInput, EnvironmentInput } from "../../registry/connectors/environments/rules.js"
import type { EnvironmentView } from "../../registry/connectors/environments/views.js"
import { toTimestamp } from "../messages.js"
import { type AuthSchemeMessage, authSchemeFields, fromAuthScheme } from "./auth-scheme-messages.js"
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

interface VariableMessage {
  readonly name: string
  readonly value?: string | undefined
}

interface DataMessage extends Omit<domain.CredentialData, "scopes"> {
  readonly scopes?: { readonly values: readonly string[] } | undefined
}

interface EntryMessage {
  readonly id: string
  readonly authSchemeConfig?: AuthSchemeMessage | undefined
  readonly credential?:
    | { readonly type: number; readonly name: string; readonly data?: DataMessage | undefined }
    | undefined
}

interface EntriesMessage {
  readonly items: readonly EntryMessage[]
}

/** A connection or an environment of any request. Those to be created have no id. */
export interface EnvironmentMessage {
  readonly id?: string
  readonly name: string
  readonly credentials?:
    | { readonly action?: EntriesMessage | undefined; readonly trigger?: EntriesMessage | undefined }
    | undefined
  readonly variables?: readonly VariableMessage[] | { readonly items: readonly VariableMessage[] } | undefined
}

/** What a message says of an environment, as commands take it; what is unset stays undefined. */
export function fromEnvironment({ id = "", name, credentials, variables }: EnvironmentMessage): EnvironmentInput {
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

function fromEntry({ id, authSchemeConfig, credential }: EntryMessage): EntryInput {
  return {
    id,
    authSchemeConfig: authSchemeConfig && fromAuthScheme(authSchemeConfig),
    credential: credential && {
      type: nameOf(credentialTypes, credential.type),
      name: credential.name,
      data: credential.data && fromData(credential.data),
    },
  }
}

function fromData({ scopes, ...data }: DataMessage): domain.CredentialData {
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
  }
}

/** As registry.connectors.v1 has it. */
export function connectionFields({ environment, etag }: EnvironmentView) {
  const { organization, variables } = environment
  return {
    ...summaryFields({ environment }),
    credentials: credentialsFields(environment, (credential) => ({
      ...credentialFields(credential),
      organisationId: organization,
    })),
    variables: variables.map((variable) => ({ ...variable })),
    etag,
  }
}

/** As registry.connections.v1alpha1 has it. */
export function environmentFields({ environment, etag }: EnvironmentView) {
  return {
    ...summaryFields({ environment }),
    credentials: credentialsFields(environment, (credential) => ({
      ...credentialFields(credential),
      createTime: toTimestamp(credential.createTime),
      updateTime: toTimestamp(credential.updateTime),
    })),
    variables: { items: environment.variables.map((variable) => ({ ...variable })) },
    etag,
  }
}

/** The fields of an environment in a list, which has no credentials. */
export function summaryFields({ environment }: Pick<EnvironmentView, "environment">) {
  return {
    id: environment.uid,
    name: environment.name,
    createTime: toTimestamp(environment.createTime),
    updateTime: toTimestamp(environment.updateTime),
  }
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
