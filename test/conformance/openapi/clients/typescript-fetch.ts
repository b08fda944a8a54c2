// Uses the clients that openapi-generator's typescript-fetch made: reads, sends back what came with its tag, is refused with the
// stale one, uploads and downloads.
import * as codeartifact from "./typescript-fetch/codeartifact"
import * as credible from "./typescript-fetch/credible"
import * as registry from "./typescript-fetch/registry"
import * as versori from "./typescript-fetch/versori"
import * as versoriV1Alpha1 from "./typescript-fetch/versori-v1alpha1"
import { content, definition, downloaded, equal, filename, key, md5, schema, sha256, some, url } from "./expectations"

/** Every client has a Configuration of its own that takes the same. */
const settings = { basePath: url, accessToken: key }

async function refused(status: number, call: () => Promise<unknown>): Promise<void> {
  const error: unknown = await call().then(
    () => undefined,
    (reason) => reason,
  )
  const response = error instanceof Error && "response" in error ? error.response : error
  equal(response instanceof Response ? response.status : error, status)
}

async function useCredible(): Promise<void> {
  const api = new credible.PackageServiceApi(new credible.Configuration(settings))
  await api.createOrganization({ createOrganizationRequestBody: { name: "tsf" } })
  const project = { organizationName: "tsf", projectName: "p" }
  await api.createProject({ organizationName: "tsf", createProjectRequestBody: { name: "p" } })
  const read = await api.getProjectRaw(project)
  const change = {
    ...project,
    ifMatch: some(read.raw.headers.get("etag")),
    projectInput: { ...(await read.value()), readme: "changed" },
  }
  equal((await api.updateProject(change)).readme, "changed")
  await refused(412, () => api.updateProject(change))
  const place = { ...project, packageName: "k" }
  await api.uploadPackage({
    ...place,
    version: { id: "1.0.0" },
    packageFile: new Blob([content]),
    md5Hash: md5,
  })
  await downloaded(await api.getVersionFile({ ...place, versionId: "1.0.0" }))
}

async function useCodeartifact(): Promise<void> {
  const api = new codeartifact.ArtifactServiceApi(new codeartifact.Configuration(settings))
  await api.createDomain({ domain: "tsf-domain" })
  const place = { domain: "tsf-domain", repository: "repository" }
  await api.createRepository(place)
  const read = await api.describeRepositoryRaw(place)
  const { description: _, ...repository } = some((await read.value()).repository)
  equal(repository.name, "repository")
  const change = {
    ...place,
    ifMatch: some(read.raw.headers.get("etag")),
    repositoryPatchInput: { description: "changed" },
  }
  equal((await api.updateRepository(change)).repository?.description, "changed")
  await refused(412, () => api.updateRepository(change))
  const asset = { ...place, format: "generic", namespace: "n", _package: "k", version: "1.0.0", asset: "a.bin" } as const
  await api.publishPackageVersion({ ...asset, xAmzContentSha256: sha256, body: new Blob([content]) })
  await downloaded(await api.getPackageVersionAsset(asset))
}

async function useVersori(): Promise<void> {
  const configuration = new versori.Configuration(settings)
  const connectors = new versori.ConnectorsApi(configuration)
  const versions = new versori.ConnectorVersionApi(configuration)
  const definitions = new versori.DefinitionsApi(configuration)
  const { id } = await connectors.createHTTPConnector({
    organisationId: "tsf",
    hTTPConnectorCreate: { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [] },
  })
  const place = { organisationId: "tsf", connectorId: some(id) }
  await versions.createConnectorVersion({ ...place, connectorVersionCreate: { name: "1/0 a+b" } })
  const version = { ...place, version: "1/0 a+b" }
  const read = await versions.getConnectorVersionRaw(version)
  const change = {
    ...version,
    ifMatch: some(read.raw.headers.get("etag")),
    connectorVersionUpdate: { ...(await read.value()), description: "changed" },
  }
  equal((await versions.updateConnectorVersion(change)).description, "changed")
  await refused(412, () => versions.updateConnectorVersion(change))
  const made = await definitions.createDefinitions({ ...version, definitionsCreate: { definitions: [definition] } })
  const file = { ...version, schemaFilename: filename(some(some(made.definitions)[0]?.url)) }
  equal(await (await definitions.getRawSchema(file)).text(), schema)
}

async function useVersoriV1Alpha1(): Promise<void> {
  const configuration = new versoriV1Alpha1.Configuration(settings)
  const connections = new versoriV1Alpha1.ConnectionsApi(configuration)
  const definitions = new versoriV1Alpha1.DefinitionsApi(configuration)
  const { id } = await connections.createHTTPConnection({
    organisationId: "tsf",
    hTTPConnectionCreate: { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [], environments: [] },
  })
  const place = { organisationId: "tsf", connectionId: some(id) }
  await connections.createConnectionVersion({ ...place, connectionVersionCreate: { name: "1/0 a+b" } })
  const version = { ...place, version: "1/0 a+b" }
  const read = await connections.getConnectionVersionRaw(version)
  const change = {
    ...version,
    ifMatch: some(read.raw.headers.get("etag")),
    connectionVersionUpdate: { ...(await read.value()), description: "changed" },
  }
  equal((await connections.updateConnectionVersion(change)).description, "changed")
  await refused(412, () => connections.updateConnectionVersion(change))
  const made = await definitions.createDefinitions({ ...version, definitionsCreate: { definitions: [definition] } })
  const file = { ...version, schemaFilename: filename(some(some(made.definitions)[0]?.url)) }
  equal(await (await definitions.getRawSchema(file)).text(), schema)
}

async function useRegistry(): Promise<void> {
  const configuration = new registry.Configuration(settings)
  const access = new registry.AccessServiceApi(configuration)
  const made = await access.createApiKey({ createApiKeyRequestBody: { name: "tsf" } })
  const id = some(made.key?.id)
  const read = await access.getApiKeyRaw({ id })
  const change = { id, ifMatch: some(read.raw.headers.get("etag")), apiKeyInput: { ...(await read.value()), name: "changed" } }
  equal((await access.updateApiKey(change)).name, "changed")
  await refused(412, () => access.updateApiKey(change))
  const backup = await new registry.AdminServiceApi(configuration).backup()
  equal(backup.size > 0, true)
}

await useCredible()
await useCodeartifact()
await useVersori()
await useVersoriV1Alpha1()
await useRegistry()
console.log("used")
