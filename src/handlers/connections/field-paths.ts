// Where the services of registry.connections.v1alpha1 have the fields that commands find fault with.
import type { ConnectorField } from "../../registry/connectors/fields.js"
import { connectorPaths } from "../connectors/field-paths.js"
import type { ServiceFieldPaths } from "../field-paths.js"

export const connectionFieldPaths: ServiceFieldPaths<ConnectorField> = {
  paths: {
    ...connectorPaths("connection", { variables: "environment_variables", children: "environments" }),
    // What only connectors have.
    tags: undefined,
    tagFilter: undefined,
    categoryFilter: undefined,
    authSchemeConfigIds: undefined,
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
    "version.messages": undefined,
  },
}
