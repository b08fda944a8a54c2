// Uses the functions that orval made: reads, sends back what came with its tag, is refused with the stale one, uploads and downloads.
// They call fetch with a path alone and without credentials, which orval leaves to those who use it: here fetch adds both.
import { content, definition, downloaded, equal, filename, key, md5, schema, sha256, some, url } from "./expectations"
import * as codeartifact from "./orval/codeartifact"
import * as credible from "./orval/credible"
import * as registry from "./orval/registry"
import * as versori from "./orval/versori"
import * as versoriV1Alpha1 from "./orval/versori-v1alpha1"

const plainFetch = globalThis.fetch
globalThis.fetch = (path, init) => {
  const headers = new Headers(init?.headers)
  headers.set("authorization", `Bearer ${key}`)
  return plainFetch(`${url}${String(path)}`, { ...init, headers })
}

/** The answer, which must have this status. */
function answered<A extends { readonly status: number }, S extends A["status"]>(
  status: S,
  answer: A,
): A & { status: S } {
  equal(answer.status, status)
  return answer as A & { status: S }
}

function ifMatch({ headers }: { readonly headers: Headers }): RequestInit {
  return { headers: { "If-Match": some(headers.get("etag")) } }
}

async function useCredible(): Promise<void> {
  await credible.createOrganization({ name: "orval" })
  await credible.createProject("orval", { name: "p" })
  const read = answered(200, await credible.getProject("orval", "p"))
  const update = () => credible.updateProject("orval", "p", { ...read.data, readme: "changed" }, ifMatch(read))
  equal(answered(200, await update()).data.readme, "changed")
  answered(412, await update())
  const parts = { version: { id: "1.0.0" }, packageFile: new Blob([content]), md5Hash: md5 }
  answered(200, await credible.uploadPackage("orval", "p", "k", parts))
  await downloaded(answered(200, await credible.getVersionFile("orval", "p", "k", "1.0.0")).data)
}

async function useCodeartifact(): Promise<void> {
  await codeartifact.createDomain({ domain: "orval-domain" })
  const place = { domain: "orval-domain", repository: "repository" }
  await codeartifact.createRepository(place)
  const read = answered(200, await codeartifact.describeRepository(place))
  equal(read.data.repository?.name, "repository")
  const update = () => codeartifact.updateRepository(place, { description: "changed" }, ifMatch(read))
  equal(answered(200, await update()).data.repository?.description, "changed")
  answered(412, await update())
  const asset = { ...place, format: "generic", namespace: "n", package: "k", version: "1.0.0", asset: "a.bin" } as const
  const hash = { headers: { "x-amz-content-sha256": sha256 } }
  answered(200, await codeartifact.publishPackageVersion(asset, new Blob([content]), hash))
  await downloaded(answered(200, await codeartifact.getPackageVersionAsset(asset)).data)
}

async function useVersori(): Promise<void> {
  const connector = { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [] }
  const { id } = answered(201, await versori.createHTTPConnector("orval", connector)).data
  await versori.createConnectorVersion("orval", id, { name: "1.0" })
  const read = answered(200, await versori.getConnectorVersion("orval", id, "1.0"))
  const body = { ...read.data, description: "changed" }
  const update = () => versori.updateConnectorVersion("orval", id, "1.0", body, ifMatch(read))
  equal(answered(200, await update()).data.description, "changed")
  answered(412, await update())
  const made = answered(201, await versori.createDefinitions("orval", id, "1.0", { definitions: [definition] }))
  const file = filename(some(made.data.definitions[0]).url)
  equal(await answered(200, await versori.getRawSchema("orval", id, "1.0", file)).data.text(), schema)
}

async function useVersoriV1Alpha1(): Promise<void> {
  const connection = { name: "Cats", baseUrl: "https://catfact.ninja", authSchemeConfigs: [], environments: [] }
  const { id } = answered(201, await versoriV1Alpha1.createHTTPConnection("orval", connection)).data
  await versoriV1Alpha1.createConnectionVersion("orval", id, { name: "1.0" })
  const read = answered(200, await versoriV1Alpha1.getConnectionVersion("orval", id, "1.0"))
  const body = { ...read.data, description: "changed" }
  const update = () => versoriV1Alpha1.updateConnectionVersion("orval", id, "1.0", body, ifMatch(read))
  equal(answered(200, await update()).data.description, "changed")
  answered(412, await update())
  const made = answered(201, await versoriV1Alpha1.createDefinitions("orval", id, "1.0", { definitions: [definition] }))
  const file = filename(some(made.data.definitions[0]).url)
  equal(await answered(200, await versoriV1Alpha1.getRawSchema("orval", id, "1.0", file)).data.text(), schema)
}

async function useRegistry(): Promise<void> {
  const made = answered(201, await registry.createApiKey({ name: "orval" }))
  const { id } = some(made.data.key)
  const read = answered(200, await registry.getApiKey(id))
  const update = () => registry.updateApiKey(id, { ...read.data, name: "changed" }, ifMatch(read))
  equal(answered(200, await update()).data.name, "changed")
  answered(412, await update())
  equal(answered(200, await registry.backup()).data.size > 0, true)
}

await useCredible()
await useCodeartifact()
await useVersori()
await useVersoriV1Alpha1()
await useRegistry()
console.log("used")
