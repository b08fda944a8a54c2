// Where the services of registry.connections.v1alpha1 have the fields that commands find fault with.
import type { ConnectorField, EnvironmentField } from "../../registry/connectors/fields.js"
import { type AuthSchemePaths, connectorPaths, environmentPaths, pagePaths } from "../connectors/field-paths.js"
import type { ServiceFieldPaths } from "../field-paths.js"

/** Members of a config that only connectors have. */
const withoutGrants = {
  "authSchemeConfig.id": undefined,
  "authSchemeConfig.description": undefined,
  "authSchemeConfig.defaultScopes": undefined,
  "authSchemeConfig.additionalAuthorizeParams": undefined,
  "authSchemeConfig.additionalTokenParams": undefined,
  "authSchemeConfig.mtlsEnabled": undefined,
  "authSchemeConfig.mtlsCredentialId": undefined,
  "authSchemeConfig.grant": undefined,
  "authSchemeConfig.grantType": undefined,
  "authSchemeConfig.credentialId": undefined,
  "authSchemeConfig.organisationId": undefined,
  "authSchemeConfig.clientSecret": undefined,
} satisfies Partial<AuthSchemePaths>

export const connectionFieldPaths: ServiceFieldPaths<ConnectorField> = {
  paths: {
    ...connectorPaths(
      "connection",
      { variables: "environment_variables", environments: "environments" },
      environmentPaths("connection.environments[]", "variables.items", withoutGrants),
    ),
    // What only connectors have.
    documentationUrl: undefined,
    imageUrl: undefined,
    tags: undefined,
    tagFilter: undefined,
    categoryFilter: undefined,
    authSchemeConfigIds: undefined,
    ...withoutGrants,
    "version.messages": undefined,
  },
}

export const environmentFieldPaths: ServiceFieldPaths<EnvironmentField> = {
  paths: { ...environmentPaths("environment", "variables.items", withoutGrants), ...pagePaths },
}
