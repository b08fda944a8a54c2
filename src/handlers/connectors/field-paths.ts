// Where the services of registry.connectors.v1 have the fields that commands find fault with; those of registry.connections.v1alpha1
// have most of them in the same places.
import type {
  AuthSchemeField,
  ConnectorField,
  CredentialEntryField,
  CredentialField,
  DefinitionField,
  EnvironmentField,
  OperationField,
  ReferenceField,
} from "../../registry/connectors/fields.js"
import type { PageField } from "../../registry/paging.js"
import type { FieldPaths, ServiceFieldPaths } from "../field-paths.js"

export const pagePaths: FieldPaths<PageField> = { first: "first", after: "after", before: "before" }

/** Places in the version that is to be published, not in the request. */
const referencePaths: FieldPaths<ReferenceField> = {
  definitionSchema: "definitions.{}.schema",
  actionRequestBody: "actions.{}.requestBody.definitions[]",
  actionResponse: "actions.{}.responses[].definitions[]",
  triggerRequestBody: "triggers.{}.requestBody.definitions[]",
  triggerResponse: "triggers.{}.responses[].definitions[]",
}

export type AuthSchemePaths = FieldPaths<`authSchemeConfig.${AuthSchemeField}`>

/** @param config Where the config is. */
function authSchemePaths(config: string): AuthSchemePaths {
  return {
    "authSchemeConfig.schemeType": `${config}.scheme_type`,
    "authSchemeConfig.id": `${config}.id`,
    "authSchemeConfig.description": `${config}.description`,
    "authSchemeConfig.name": `${config}.name`,
    "authSchemeConfig.in": `${config}.in`,
    "authSchemeConfig.algorithm": `${config}.algorithm`,
    "authSchemeConfig.digestInputs": `${config}.digest_inputs`,
    "authSchemeConfig.authorizeUrl": `${config}.authorize_url`,
    "authSchemeConfig.tokenUrl": `${config}.token_url`,
    "authSchemeConfig.scopes": `${config}.scopes`,
    "authSchemeConfig.scopeName": `${config}.scopes.items[].name`,
    "authSchemeConfig.defaultScopes": `${config}.default_scopes`,
    "authSchemeConfig.additionalAuthorizeParams": `${config}.additional_authorize_params`,
    "authSchemeConfig.additionalTokenParams": `${config}.additional_token_params`,
    "authSchemeConfig.mtlsEnabled": `${config}.mtls_enabled`,
    "authSchemeConfig.mtlsCredentialId": `${config}.mtls_credential_id`,
    "authSchemeConfig.grant": `${config}.grant`,
    "authSchemeConfig.grantType": `${config}.grant.grant_type`,
    "authSchemeConfig.credentialId": `${config}.grant.credential_id`,
    "authSchemeConfig.organisationId": `${config}.grant.organisation_id`,
    "authSchemeConfig.clientSecret": `${config}.grant.client_secret`,
    "authSchemeConfig.flows": `${config}.flows`,
    "authSchemeConfig.applicationCredential": `${config}.flows.authorization_code.application_credential`,
  }
}

/** Members of a config that only connections have. */
const withoutFlows = {
  "authSchemeConfig.flows": undefined,
  "authSchemeConfig.applicationCredential": undefined,
} satisfies Partial<AuthSchemePaths>

/** The paths of a service whose requests have the resource in this field. */
export function connectorPaths(
  resource: string,
  names: { readonly variables: string; readonly environments: string },
  environmentPaths: EnvironmentPaths,
): FieldPaths<ConnectorField> {
  return {
    id: `${resource}.id`,
    organization: `${resource}.organisation_id`,
    protocol: `${resource}.protocol`,
    name: `${resource}.name`,
    baseUrl: `${resource}.base_url`,
    datasetId: `${resource}.dataset_id`,
    documentationUrl: `${resource}.documentation_url`,
    imageUrl: `${resource}.image_url`,
    tags: `${resource}.tags[].key`,
    variables: `${resource}.${names.variables}`,
    variable: `${resource}.${names.variables}[]`,
    variableName: `${resource}.${names.variables}[].name`,
    variableValue: `${resource}.${names.variables}[].value`,
    environments: `${resource}.${names.environments}`,
    ...environmentPaths,
    categories: undefined,
    authSchemeConfigs: `${resource}.auth_scheme_configs`,
    authSchemeConfig: `${resource}.auth_scheme_configs[]`,
    authSchemeConfigIds: `${resource}.auth_scheme_config_ids`,
    ...authSchemePaths(`${resource}.auth_scheme_configs[]`),
    "version.id": "version.id",
    "version.name": "version.name",
    "version.fromVersion": "version.from_version",
    "version.labels": "version.labels",
    "version.labelKey": "version.labels[].key",
    "version.labelValue": "version.labels[].value",
    "version.isLatest": "version.is_latest",
    "version.isDefault": "version.is_default",
    "version.createTime": "version.create_time",
    "version.updateTime": "version.update_time",
    "version.publishTime": "version.publish_time",
    "version.messages": "version.messages",
    ...referencePaths,
    ...pagePaths,
    sort: "sort",
    tagFilter: "tags",
    categoryFilter: "categories[]",
    labelFilter: "label",
  }
}

type EnvironmentPaths = FieldPaths<Exclude<EnvironmentField, PageField>>

function credentialPaths(credential: string): FieldPaths<CredentialField> {
  const data = `${credential}.data`
  return {
    "credential.type": `${credential}.type`,
    "credential.name": `${credential}.name`,
    "credential.data": data,
    "credential.value": `${data}.value`,
    "credential.valueBase64": `${data}.value_base64`,
    "credential.username": `${data}.username`,
    "credential.password": `${data}.password`,
    "credential.clientId": `${data}.client_id`,
    "credential.clientSecret": `${data}.client_secret`,
    "credential.authorizeUrl": `${data}.authorize_url`,
    "credential.tokenUrl": `${data}.token_url`,
    "credential.scopes": `${data}.scopes`,
    "credential.additionalParams": `${data}.additional_params`,
    "credential.mtlsEnabled": `${data}.mtls_enabled`,
    "credential.mtlsCredentialId": `${data}.mtls_credential_id`,
    "credential.accessToken": `${data}.access_token`,
    "credential.refreshToken": `${data}.refresh_token`,
    "credential.certificate": `${data}.certificate`,
    "credential.key": `${data}.key`,
    "credential.ca": `${data}.ca`,
  }
}

function entryPaths<U extends "action" | "trigger">(
  use: U,
  list: string,
  without: Partial<AuthSchemePaths>,
): FieldPaths<`environment.${U}.${CredentialEntryField}`> {
  const paths: FieldPaths<CredentialEntryField> = {
    id: `${list}[].id`,
    authSchemeConfig: `${list}[].auth_scheme_config`,
    ...authSchemePaths(`${list}[].auth_scheme_config`),
    ...without,
    credential: `${list}[].credential`,
    ...credentialPaths(`${list}[].credential`),
  }
  const entries = Object.entries(paths).map(([field, path]) => [`environment.${use}.${field}`, path])
  return Object.fromEntries(entries) as FieldPaths<`environment.${U}.${CredentialEntryField}`>
}

/**
 * @param environment Where the environment is.
 * @param variables Where its variables are in it.
 * @param without Members of configs that its API does not have.
 */
export function environmentPaths(
  environment: string,
  variables: "variables" | "variables.items",
  without: Partial<AuthSchemePaths>,
): EnvironmentPaths {
  const { credentials, action, trigger } = {
    credentials: `${environment}.credentials`,
    action: `${environment}.credentials.action`,
    trigger: `${environment}.credentials.trigger`,
  }
  return {
    "environment.id": `${environment}.id`,
    "environment.name": `${environment}.name`,
    "environment.credentials": credentials,
    "environment.action": action,
    "environment.trigger": trigger,
    ...entryPaths("action", `${action}.items`, without),
    ...entryPaths("trigger", `${trigger}.items`, without),
    "environment.variables": `${environment}.variables`,
    "environment.variable": `${environment}.${variables}[]`,
    "environment.variableName": `${environment}.${variables}[].name`,
    "environment.variableValue": `${environment}.${variables}[].value`,
  }
}

function connectionPaths(connection: string, variables: "variables" | "variables.items"): EnvironmentPaths {
  return environmentPaths(connection, variables, withoutFlows)
}

export const connectorFieldPaths: ServiceFieldPaths<ConnectorField> = {
  paths: {
    ...connectorPaths(
      "connector",
      { variables: "connection_variables", environments: "connections" },
      // Connectors are made with new connections only.
      { ...connectionPaths("connector.connections[]", "variables"), "environment.id": undefined },
    ),
    ...withoutFlows,
  },
  methods: {
    UpdateConnectorTags: { tags: "tags.tags[].key" },
    UpdateConnectorCategories: { categories: "categories.categories[]" },
    UpsertAuthSchemeConfig: {
      authSchemeConfig: "auth_scheme_config.scheme_type",
      ...authSchemePaths("auth_scheme_config"),
      ...withoutFlows,
    },
  },
}

export const connectorConnectionFieldPaths: ServiceFieldPaths<EnvironmentField> = {
  paths: { ...connectionPaths("connection", "variables.items"), ...pagePaths },
  methods: {
    CreateConnectorConnection: {
      ...connectionPaths("connection", "variables"),
      "environment.id": undefined,
    },
  },
}

/** @param definition Where the definition is, one of several or the only one. */
function definitionPaths(definition: string) {
  return {
    id: `${definition}.id`,
    name: `${definition}.name`,
    accept: `${definition}.accept[]`,
    schema: `${definition}.schema`,
    contentType: `${definition}.schema.content_type`,
    content: `${definition}.schema.content`,
  } satisfies Partial<FieldPaths<DefinitionField>>
}

/** Both APIs have definitions in the same places. */
export const definitionFieldPaths: ServiceFieldPaths<DefinitionField> = {
  paths: {
    ...definitionPaths("definitions.definitions[]"),
    id: undefined,
    definitions: "definitions.definitions",
    ids: "selection.ids[]",
    names: "selection.names[]",
    all: "selection.all",
    ...pagePaths,
  },
  methods: { UpdateDefinition: definitionPaths("definition") },
}

function operationPaths(operation: string, path: string | undefined): FieldPaths<OperationField> {
  return {
    id: `${operation}.id`,
    type: `${operation}.type`,
    name: `${operation}.name`,
    method: `${operation}.method`,
    path,
    parameters: `${operation}.parameters`,
    parameterName: `${operation}.parameters[].name`,
    parameterIn: `${operation}.parameters[].in`,
    parameterRequired: `${operation}.parameters[].required`,
    parameterType: `${operation}.parameters[].type`,
    requestBodyRequired: `${operation}.request_body.required`,
    requestBodyLink: `${operation}.request_body.definitions[]`,
    requestBodyDefinition: `${operation}.request_body.definitions[].definition`,
    responses: `${operation}.responses`,
    responseStatus: `${operation}.responses[].status`,
    responseLink: `${operation}.responses[].definitions[]`,
    responseDefinition: `${operation}.responses[].definitions[].definition`,
    ...pagePaths,
  }
}

/** Both APIs have actions in the same places. */
export const actionFieldPaths: ServiceFieldPaths<OperationField> = { paths: operationPaths("action", "action.path") }

export const triggerFieldPaths: ServiceFieldPaths<OperationField> = { paths: operationPaths("trigger", undefined) }
