import { connectorPaths, environmentPaths, pagePaths } from "../connectors/field-paths.js";
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
};
export const connectionFieldPaths = {
    paths: {
        ...connectorPaths("connection", { variables: "environment_variables", environments: "environments" }, environmentPaths("connection.environments[]", "variables.items", withoutGrants)),
        // What only connectors have.
        tags: undefined,
        tagFilter: undefined,
        categoryFilter: undefined,
        authSchemeConfigIds: undefined,
        ...withoutGrants,
        "version.messages": undefined,
    },
};
export const environmentFieldPaths = {
    paths: { ...environmentPaths("environment", "variables.items", withoutGrants), ...pagePaths },
};
//# sourceMappingURL=field-paths.js.map