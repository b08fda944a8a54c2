// Uses openapi-fetch over the types that openapi-typescript made: reads, sends back what came with its tag, is refused with the stale
// one, uploads and downloads.
import createClient from "openapi-fetch"
import { content, definition, downloaded, equal, filename, key, md5, schema, sha256, some, url } from "./expectations"
import type { paths as CodeartifactPaths } from "./openapi-typescript/codeartifact"
import type { paths as CrediblePaths } from "./openapi-typescript/credible"
import type { paths as RegistryPaths } from "./openapi-typescript/registry"
import type { paths as VersoriPaths } from "./openapi-typescript/versori"
import type { paths as VersoriV1Alpha1Paths } from "./openapi-typescript/versori-v1alpha1"

const settings = { baseUrl: url, headers: { authorization: `Bearer ${key}` } }

function tagOf({ response }: { readonly response: Response }): string {
  return some(response.headers.get("etag"))
}

/** Schemas say of bytes that they are a string of format binary; that is a Blob to the client, a string to the types. */
const blob = new Blob([content]) as unknown as string
/** The client is told that an answer is bytes; its types say the schema's string all the same. */
const asBlob = { parseAs: "blob" } as const

async function useCredible(): Promise<void> {
  const api = createClient<CrediblePaths>(settings)
  await api.POST("/api/v0/organizations", { body: { name: "of" } })
  const path = { organizationName: "of", projectName: "p" }
  await api.POST("/api/v0/organizations/{organizationName}/projects", { params: { path }, body: { name: "p" } })
  const project = "/api/v0/organizations/{organizationName}/projects/{projectName}"
  const read = await api.GET(project, { params: { path } })
  const change = {
    params: { path, header: { "If-Match": tagOf(read) } },
    body: { ...some(read.data), readme: "changed" },
  }
  equal((await api.PATCH(project, change)).data?.readme, "changed")
  equal((await api.PATCH(project, change)).response.status, 412)
  const place = { ...path, packageName: "k", versionId: "1.0.0" }
  const uploaded = await api.POST(`${project}/packages/{packageName}`, {
    params: { path: place },
    body: { version: { id: "1.0.0" }, packageFile: blob, md5Hash: md5 },
    bodySerializer: (parts) => {
      const form = new FormData()
      for (const [name, part] of Object.entries(parts ?? {})) {
        form.append(name, typeof part === "string" || part instanceof Blob ? part : JSON.stringify(part))
      }
      return form
    },
  })
  equal(uploaded.response.status, 200)
  const file = `${project}/packages/{packageName}/versions/{versionId}/file` as const
  await downloaded((await api.GET(file, { params: { path: place }, ...asBlob })).data)
}

async function useCodeartifact(): Promise<void> {
  const api = createClient<CodeartifactPaths>(settings)
  const domain = "of-domain"
  await api.POST("/v1/domain", { params: { query: { domain } } })
  const query = { domain, repository: "repository" }
  await api.POST("/v1/repository", { params: { query } })
  const read = await api.GET("/v1/repository", { params: { query } })
  equal(read.data?.repository?.name, "repository")
  const change = {
    params: { query, header: { "If-Match": tagOf(read) } },
    body: { description: "changed" },
  }
  equal((await api.PUT("/v1/repository", change)).data?.repository?.description, "changed")
  equal((await api.PUT("/v1/repository", change)).response.status, 412)
  const asset = { ...query, format: "generic", namespace: "n", package: "k", version: "1.0.0", asset: "a.bin" } as const
  const published = await api.POST("/v1/package/version/publish", {
    params: { query: asset, header: { "x-amz-content-sha256": sha256 } },
    headers: { "content-type": "application/octet-stream" },
    body: blob,
    bodySerializer: (bytes) => bytes,
  })
  equal(published.response.status, 200)
  await downloaded((await api.GET("/v1/package/version/asset", { params: { query: asset }, ...asBlob })).data)
}

async function useVersori(): Promise<void> {
  const api = createClient<VersoriPaths>(settings)
  const organisation_id = "of"
  const made = await api.POST("/api/connect/v1/o/{organisation_id}/protocols/http/connectors", {
    params: { path: { organisation_id } },
    body: { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [] },
  })
  const path = { organisation_id, connector_id: some(made.data).id, version: "1/0 a+b" }
  const versions = "/api/connect/v1/o/{organisation_id}/connectors/{connector_id}/versions"
  await api.POST(versions, { params: { path }, body: { name: path.version } })
  const read = await api.GET(`${versions}/{version}`, { params: { path } })
  const change = {
    params: { path, header: { "If-Match": tagOf(read) } },
    body: { ...some(read.data), description: "changed" },
  }
  equal((await api.PUT(`${versions}/{version}`, change)).data?.description, "changed")
  equal((await api.PUT(`${versions}/{version}`, change)).response.status, 412)
  const definitions = `${versions}/{version}/definitions` as const
  const created = await api.POST(definitions, { params: { path }, body: { definitions: [definition] } })
  const schema_filename = filename(some(some(created.data).definitions[0]).url)
  const file = "/api/connect/v1/o/{organisation_id}/schemas/{connector_id}/{version}/{schema_filename}"
  const raw = await api.GET(file, { params: { path: { ...path, schema_filename } }, ...asBlob })
  equal(await some(raw.data).text(), schema)
}

async function useVersoriV1Alpha1(): Promise<void> {
  const api = createClient<VersoriV1Alpha1Paths>(settings)
  const organisation_id = "of"
  const made = await api.POST("/api/connect/v1alpha1/o/{organisation_id}/protocols/http/connections", {
    params: { path: { organisation_id } },
    body: { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [], environments: [] },
  })
  const path = { organisation_id, connection_id: some(made.data).id, version: "1/0 a+b" }
  const versions = "/api/connect/v1alpha1/o/{organisation_id}/connections/{connection_id}/versions"
  await api.POST(versions, { params: { path }, body: { name: path.version } })
  const read = await api.GET(`${versions}/{version}`, { params: { path } })
  const change = {
    params: { path, header: { "If-Match": tagOf(read) } },
    body: { ...some(read.data), description: "changed" },
  }
  equal((await api.PUT(`${versions}/{version}`, change)).data?.description, "changed")
  equal((await api.PUT(`${versions}/{version}`, change)).response.status, 412)
  const definitions = `${versions}/{version}/definitions` as const
  const created = await api.POST(definitions, { params: { path }, body: { definitions: [definition] } })
  const schema_filename = filename(some(some(created.data).definitions[0]).url)
  const file = "/api/connect/v1alpha1/o/{organisation_id}/schemas/{connection_id}/{version}/{schema_filename}"
  const raw = await api.GET(file, { params: { path: { ...path, schema_filename } }, ...asBlob })
  equal(await some(raw.data).text(), schema)
}

async function useRegistry(): Promise<void> {
  const api = createClient<RegistryPaths>(settings)
  const made = await api.POST("/api/access/v1/keys", { body: { name: "of" } })
  const path = { id: some(made.data?.key).id }
  const read = await api.GET("/api/access/v1/keys/{id}", { params: { path } })
  const change = {
    params: { path, header: { "If-Match": tagOf(read) } },
    body: { ...some(read.data), name: "changed" },
  }
  equal((await api.PATCH("/api/access/v1/keys/{id}", change)).data?.name, "changed")
  equal((await api.PATCH("/api/access/v1/keys/{id}", change)).response.status, 412)
  const backup = await api.GET("/api/admin/v1/backup", asBlob)
  equal(some(backup.data).size > 0, true)
}

await useCredible()
await useCodeartifact()
await useVersori()
await useVersoriV1Alpha1()
await useRegistry()
console.log("used")
