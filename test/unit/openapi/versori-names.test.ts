// Names in the documents of the Connect API against those of its vendor's public descriptions: what is in both has one name.
import { describe, expect, test } from "vitest"
import { versoriNames, versoriV1Alpha1Names } from "../../../src/dialects/versori-names.js"
import { apiDocuments } from "../../../src/docs/documents.js"
import { registryServices } from "../../../src/services.js"
import { serviceRoutes } from "../../support/routes.js"

interface Description {
  readonly document: string
  readonly base: string
  /** Operation id, method, path and tags of each operation. */
  readonly operations: readonly string[]
  /** Schemas of what both describe as one object of its own. */
  readonly schemas: string
}

const v1: Description = {
  document: "versori",
  base: "/api/connect/v1",
  operations: [
    "ListCategories GET /categories misc",
    "ListPublicConnectors GET /connectors connectors",
    "ListConnectors GET /o/{organisation_id}/connectors connectors",
    "GetConnector GET /o/{organisation_id}/connectors/{connector_id} connectors",
    "UpdateConnector PUT /o/{organisation_id}/connectors/{connector_id} connectors",
    "DeleteConnector DELETE /o/{organisation_id}/connectors/{connector_id} connectors",
    "UpdateConnectorTags PUT /o/{organisation_id}/connectors/{connector_id}/tags connectors",
    "UpdateConnectorCategories PUT /o/{organisation_id}/connectors/{connector_id}/categories connectors",
    "UpsertAuthSchemeConfig PUT /o/{organisation_id}/connectors/{connector_id}/auth-scheme-configs/{auth_scheme_config_id} connectors",
    "DeleteAuthSchemeConfig DELETE /o/{organisation_id}/connectors/{connector_id}/auth-scheme-configs/{auth_scheme_config_id} connectors",
    "InitialiseOAuth2Connection POST /o/{organisation_id}/connectors/{connector_id}/oauth2/initialise connections",
    "ListConnectorConnections GET /o/{organisation_id}/connectors/{connector_id}/connections connections",
    "CreateConnectorConnection POST /o/{organisation_id}/connectors/{connector_id}/connections connections",
    "GetConnection GET /o/{organisation_id}/connectors/{connector_id}/connections/{connection_id} connections",
    "UpdateConnection PUT /o/{organisation_id}/connectors/{connector_id}/connections/{connection_id} connections",
    "DeleteConnection DELETE /o/{organisation_id}/connectors/{connector_id}/connections/{connection_id} connections",
    "CreateConnectorVersion POST /o/{organisation_id}/connectors/{connector_id}/versions connector-version",
    "ListConnectorVersions GET /o/{organisation_id}/connectors/{connector_id}/versions connector-version",
    "GetConnectorVersion GET /o/{organisation_id}/connectors/{connector_id}/versions/{version} connector-version",
    "UpdateConnectorVersion PUT /o/{organisation_id}/connectors/{connector_id}/versions/{version} connector-version",
    "DeleteConnectorVersion DELETE /o/{organisation_id}/connectors/{connector_id}/versions/{version} connector-version",
    "ImportPublicConnectorVersion POST /o/{organisation_id}/connectors/{connector_id}/versions/{version}/library/import connector-version",
    "PublishConnector POST /o/{organisation_id}/connectors/{connector_id}/versions/{version}/publish connector-version",
    "UnpublishConnector POST /o/{organisation_id}/connectors/{connector_id}/versions/{version}/unpublish connector-version",
    "GetActions GET /o/{organisation_id}/connectors/{connector_id}/versions/{version}/actions actions",
    "CreateAction POST /o/{organisation_id}/connectors/{connector_id}/versions/{version}/actions actions",
    "GetAction GET /o/{organisation_id}/connectors/{connector_id}/versions/{version}/actions/{action_name} actions",
    "UpdateAction PUT /o/{organisation_id}/connectors/{connector_id}/versions/{version}/actions/{action_name} actions",
    "DeleteAction DELETE /o/{organisation_id}/connectors/{connector_id}/versions/{version}/actions/{action_name} actions",
    "GetTriggers GET /o/{organisation_id}/connectors/{connector_id}/versions/{version}/triggers triggers",
    "CreateTrigger POST /o/{organisation_id}/connectors/{connector_id}/versions/{version}/triggers triggers",
    "GetTrigger GET /o/{organisation_id}/connectors/{connector_id}/versions/{version}/triggers/{trigger_name} triggers",
    "UpdateTrigger PUT /o/{organisation_id}/connectors/{connector_id}/versions/{version}/triggers/{trigger_name} triggers",
    "DeleteTrigger DELETE /o/{organisation_id}/connectors/{connector_id}/versions/{version}/triggers/{trigger_name} triggers",
    "GetDefinitions GET /o/{organisation_id}/connectors/{connector_id}/versions/{version}/definitions definitions",
    "CreateDefinitions POST /o/{organisation_id}/connectors/{connector_id}/versions/{version}/definitions definitions",
    "DeleteDefinitions DELETE /o/{organisation_id}/connectors/{connector_id}/versions/{version}/definitions definitions",
    "GetDefinition GET /o/{organisation_id}/connectors/{connector_id}/versions/{version}/definitions/{definition_name} definitions",
    "UpdateDefinition PUT /o/{organisation_id}/connectors/{connector_id}/versions/{version}/definitions/{definition_name} definitions",
    "DeleteDefinition DELETE /o/{organisation_id}/connectors/{connector_id}/versions/{version}/definitions/{definition_name} definitions",
    "ListProtocols GET /o/{organisation_id}/protocols protocols",
    "ListAuthSchemes GET /o/{organisation_id}/protocols/{protocol_slug}/auth-schemes protocols auth-schemes",
    "GetProtocolUploadURL GET /o/{organisation_id}/protocols/{protocol_slug}/upload-url protocols",
    "CreateHTTPConnector POST /o/{organisation_id}/protocols/http/connectors connectors protocol-http",
    "ImportHTTPConnectorVersion POST /o/{organisation_id}/connector/{connector_id}/http/import protocol-http connectors",
    "ImportHTTPConnector POST /o/{organisation_id}/protocols/http/import protocol-http connectors",
    "CreateBigQueryConnector POST /o/{organisation_id}/protocols/bigquery/connectors protocol-bigquery connectors",
    "GetRawSchema GET /o/{organisation_id}/schemas/{connector_id}/{version}/{schema_filename} definitions",
  ],
  schemas:
    "Action ActionCreate ActionDefinition ActionDefinitionCreate ActionError ActionHTTPParameter " +
    "ActionHTTPRequestBody ActionHTTPRequestBodyCreate ActionHTTPResponse ActionHTTPResponseCreate ActionPage " +
    "AuthScheme AuthSchemeConfig AuthSchemeConfigOAuth2Grant AuthSchemePage BigQueryConnectorCreate Connection " +
    "ConnectionCreate ConnectionCredential ConnectionCredentialCreate ConnectionCredentials " +
    "ConnectionCredentialsCreate ConnectionSummary ConnectionUpdate ConnectionVariable Connector " +
    "ConnectorConnectionPage ConnectorPage ConnectorUpdate ConnectorVersion ConnectorVersionCreate " +
    "ConnectorVersionsPage Credential CredentialCreate Definition DefinitionPage DefinitionRef DefinitionReference " +
    "DefinitionUpdate Definitions DefinitionsCreate DefinitionsCreateDefinition DefinitionsDelete Error " +
    "HTTPConnectorCreate InlineSchema Message OAuth2Scope Protocol ProtocolPage PublishConnectorResponse Trigger " +
    "TriggerCreate TriggerPage UnpublishConnectorResponse",
}

const v1alpha1: Description = {
  document: "versori-v1alpha1",
  base: "/api/connect/v1alpha1",
  operations: [
    "ListConnections GET /o/{organisation_id}/connections connections",
    "GetConnection GET /o/{organisation_id}/connections/{connection_id} connections",
    "UpdateConnection PUT /o/{organisation_id}/connections/{connection_id} connections",
    "DeleteConnection DELETE /o/{organisation_id}/connections/{connection_id} connections",
    "ListConnectionEnvironments GET /o/{organisation_id}/connections/{connection_id}/environments connections",
    "GetEnvironment GET /o/{organisation_id}/connections/{connection_id}/environments/{environment_id} connections",
    "UpdateEnvironment PUT /o/{organisation_id}/connections/{connection_id}/environments/{environment_id} connections",
    "DeleteEnvironment DELETE /o/{organisation_id}/connections/{connection_id}/environments/{environment_id} connections",
    "CreateConnectionVersion POST /o/{organisation_id}/connections/{connection_id}/versions connections",
    "ListConnectionVersions GET /o/{organisation_id}/connections/{connection_id}/versions connections",
    "GetConnectionVersion GET /o/{organisation_id}/connections/{connection_id}/versions/{version} connections",
    "UpdateConnectionVersion PUT /o/{organisation_id}/connections/{connection_id}/versions/{version} connections",
    "DeleteConnectionVersion DELETE /o/{organisation_id}/connections/{connection_id}/versions/{version} connections",
    "PublishConnection POST /o/{organisation_id}/connections/{connection_id}/versions/{version}/publish connection",
    "UnpublishConnection POST /o/{organisation_id}/connections/{connection_id}/versions/{version}/unpublish connection",
    "GetActions GET /o/{organisation_id}/connections/{connection_id}/versions/{version}/actions actions",
    "CreateAction POST /o/{organisation_id}/connections/{connection_id}/versions/{version}/actions actions",
    "GetAction GET /o/{organisation_id}/connections/{connection_id}/versions/{version}/actions/{action_name} actions",
    "UpdateAction PUT /o/{organisation_id}/connections/{connection_id}/versions/{version}/actions/{action_name} actions",
    "DeleteAction DELETE /o/{organisation_id}/connections/{connection_id}/versions/{version}/actions/{action_name} actions",
    "GetDefinitions GET /o/{organisation_id}/connections/{connection_id}/versions/{version}/definitions definitions",
    "CreateDefinitions POST /o/{organisation_id}/connections/{connection_id}/versions/{version}/definitions definitions",
    "DeleteDefinitions DELETE /o/{organisation_id}/connections/{connection_id}/versions/{version}/definitions definitions",
    "GetDefinition GET /o/{organisation_id}/connections/{connection_id}/versions/{version}/definitions/{definition_name} definitions",
    "UpdateDefinition PUT /o/{organisation_id}/connections/{connection_id}/versions/{version}/definitions/{definition_name} definitions",
    "DeleteDefinition DELETE /o/{organisation_id}/connections/{connection_id}/versions/{version}/definitions/{definition_name} definitions",
    "CreateCredential POST /o/{organisation_id}/credentials credentials",
    "ListCredentials GET /o/{organisation_id}/credentials credentials",
    "GetCredential GET /o/{organisation_id}/credentials/{credential_id} credentials",
    "UpdateCredential PUT /o/{organisation_id}/credentials/{credential_id} credentials",
    "DeleteCredential DELETE /o/{organisation_id}/credentials/{credential_id} credentials",
    "ListProtocols GET /o/{organisation_id}/protocols protocols",
    "ListAuthSchemes GET /o/{organisation_id}/protocols/{protocol_slug}/auth-schemes protocols auth-schemes",
    "GetProtocolUploadURL GET /o/{organisation_id}/protocols/{protocol_slug}/upload-url protocols",
    "CreateHTTPConnection POST /o/{organisation_id}/protocols/http/connections connections protocol-http",
    "ImportHTTPConnection POST /o/{organisation_id}/protocols/http/import connections protocol-http",
    "CreateBigQueryConnection POST /o/{organisation_id}/protocols/bigquery/connections connections protocol-bigquery",
    "HandleOAuth2ConnectionCallback GET /o/{organisation_id}/auth-schemes/oauth2/callback auth-schemes",
  ],
  schemas:
    "Action ActionCreate ActionDefinition ActionDefinitionCreate ActionError ActionHTTPParameter " +
    "ActionHTTPRequestBody ActionHTTPRequestBodyCreate ActionHTTPResponse ActionHTTPResponseCreate ActionPage " +
    "AuthScheme AuthSchemeConfig AuthSchemeConfigOAuth2AuthorizationCode AuthSchemeConfigOAuth2Flows AuthSchemePage " +
    "BigQueryConnectionCreate Connection ConnectionEnvironmentPage ConnectionPage ConnectionUpdate " +
    "ConnectionVersion ConnectionVersionCreate ConnectionVersionsPage Credential CredentialCreate Definition " +
    "DefinitionPage DefinitionRef DefinitionReference DefinitionUpdate Definitions DefinitionsCreate " +
    "DefinitionsCreateDefinition DefinitionsDelete Environment EnvironmentCredential EnvironmentCredentialCreate " +
    "EnvironmentCredentials EnvironmentCredentialsCreate EnvironmentSummary EnvironmentUpdate " +
    "EnvironmentUpdateOrCreate EnvironmentVariable Error HTTPConnectionCreate InlineSchema OAuth2Scope Protocol " +
    "ProtocolPage PublishConnectionResponse UnpublishConnectionResponse",
}

describe.each([v1, v1alpha1])("$document", async ({ document, base, operations, schemas }) => {
  const json = (await apiDocuments(serviceRoutes())
    .find(({ name }) => name === document)
    ?.json()) as {
    paths: Record<string, Record<string, { operationId: string; tags: string[] }>>
    components: { schemas: Record<string, object> }
  }
  const ours = Object.entries(json.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, tags }]) => ({
      key: `${method.toUpperCase()} ${path.slice(base.length)}`,
      id: operationId,
      tag: tags[0] ?? "",
    })),
  )
  const theirs = new Map(
    operations.map((line) => {
      const [id, method, path, ...tags] = line.split(" ")
      return [`${method} ${path}`, { id, tags }]
    }),
  )
  const shared = ours.filter(({ key }) => theirs.has(key))

  test("operations that both have have one id", () => {
    expect(shared.length).toBeGreaterThan(25)
    expect(shared.map(({ key, id }) => `${id} ${key}`)).toEqual(
      shared.map(({ key }) => `${theirs.get(key)?.id} ${key}`),
    )
  })

  test("their tag is one of those that they have there", () => {
    expect(shared.filter(({ key, tag }) => !theirs.get(key)?.tags.includes(tag))).toEqual([])
  })

  test("schemas that both have have one name", () => {
    expect(Object.keys(json.components.schemas)).toEqual(expect.arrayContaining(schemas.split(" ")))
  })
})

test.each([versoriNames, versoriV1Alpha1Names])("only methods and services that there are get other names", (names) => {
  const methods = registryServices.flatMap((service) => service.methods.map(({ name }) => name))
  const known = new Set([...methods, ...registryServices.map(({ name }) => name)])
  const named = [...Object.keys(names.operations ?? {}), ...Object.keys(names.tags ?? {})]
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
