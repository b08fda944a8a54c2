// The fields of connectors, connections and what is under their versions that commands find fault with, by the registry's own names.
// The handlers have a table from these names to the paths of their messages for each service, and do not compile while one is missing.
import type { PageField } from "../paging.js"

/** The fields of a config of an auth scheme. */
export type AuthSchemeField =
  | "schemeType"
  | "id"
  | "description"
  | "name"
  | "in"
  | "algorithm"
  | "digestInputs"
  | "authorizeUrl"
  | "tokenUrl"
  | "scopes"
  | "scopeName"
  | "defaultScopes"
  | "additionalAuthorizeParams"
  | "additionalTokenParams"
  | "mtlsEnabled"
  | "mtlsCredentialId"
  | "grant"
  | "grantType"
  | "credentialId"
  | "organisationId"
  | "clientSecret"
  | "flows"
  | "applicationCredential"

/** The fields of a version of a connector. */
export type VersionField =
  | "id"
  | "name"
  | "fromVersion"
  | "labels"
  | "labelKey"
  | "labelValue"
  | "isLatest"
  | "isDefault"
  | "createTime"
  | "updateTime"
  | "publishTime"
  | "messages"

/**
 * Where a version that is to be published refers to definitions. The violation's resource is the definition's, action's or trigger's name.
 */
export type ReferenceField =
  | "definitionSchema"
  | "actionRequestBody"
  | "actionResponse"
  | "triggerRequestBody"
  | "triggerResponse"

/** The fields of a credential. */
export type CredentialField =
  | "credential.type"
  | "credential.name"
  | "credential.data"
  | "credential.value"
  | "credential.valueBase64"
  | "credential.username"
  | "credential.password"
  | "credential.clientId"
  | "credential.clientSecret"
  | "credential.authorizeUrl"
  | "credential.tokenUrl"
  | "credential.scopes"
  | "credential.additionalParams"
  | "credential.mtlsEnabled"
  | "credential.mtlsCredentialId"
  | "credential.accessToken"
  | "credential.refreshToken"
  | "credential.certificate"
  | "credential.key"
  | "credential.ca"

/** The fields of a credential of an environment, beside how it is used. */
export type CredentialEntryField =
  | "id"
  | "authSchemeConfig"
  | `authSchemeConfig.${AuthSchemeField}`
  | "credential"
  | CredentialField

/** The fields of an environment: what connectors call a connection. */
export type EnvironmentField =
  | "environment.id"
  | "environment.name"
  | "environment.credentials"
  | "environment.action"
  | "environment.trigger"
  | `environment.${"action" | "trigger"}.${CredentialEntryField}`
  | "environment.variables"
  | "environment.variable"
  | "environment.variableName"
  | "environment.variableValue"
  | PageField

/** The fields of a connector, of its versions and of lists of both. */
export type ConnectorField =
  | "id"
  | "organization"
  | "protocol"
  | "name"
  | "baseUrl"
  | "datasetId"
  | "documentationUrl"
  | "imageUrl"
  /** The key of a tag. */
  | "tags"
  | "variables"
  | "variable"
  | "variableName"
  | "variableValue"
  | "environments"
  | "categories"
  | "authSchemeConfigs"
  | "authSchemeConfig"
  | "authSchemeConfigIds"
  | `authSchemeConfig.${AuthSchemeField}`
  | `version.${VersionField}`
  | Exclude<EnvironmentField, PageField>
  | ReferenceField
  | PageField
  | "sort"
  | "tagFilter"
  | "categoryFilter"
  | "labelFilter"

/** The fields of definitions, and of requests about several. */
export type DefinitionField =
  | "definitions"
  | "id"
  | "name"
  | "accept"
  | "schema"
  | "contentType"
  | "content"
  /** What is to be deleted. */
  | "ids"
  | "names"
  | "all"
  | PageField

/** The fields of actions and triggers. */
export type OperationField =
  | "id"
  | "type"
  | "name"
  | "method"
  | "path"
  | "parameters"
  | "parameterName"
  | "parameterIn"
  | "parameterRequired"
  | "parameterType"
  | "requestBodyRequired"
  /** One link of the request body to a definition, and the definition that it names. */
  | "requestBodyLink"
  | "requestBodyDefinition"
  | "responses"
  | "responseStatus"
  /** One link of a response to a definition, and the definition that it names. */
  | "responseLink"
  | "responseDefinition"
  | PageField
