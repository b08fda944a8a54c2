// Labels of packages and package versions: set on create, upload and update, merged by key, copied, listed, filtered, in history.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PackageFormat } from "../../gen/registry/artifacts/v1/resources_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { type Answer, http } from "../support/http.js"
import { type RpcClient, rpcClient } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

describe.each(storeNames)("labels, %s", (store) => {
  let service: Service
  let grpc: RpcClient
  let project: string
  beforeAll(async () => {
    service = await startService(store)
    grpc = rpcClient("grpc", service.url)
  })
  afterAll(async () => {
    grpc?.close()
    await service?.stop()
  })

  const rest = (method: string, path: string, options?: Parameters<typeof http>[3]): Promise<Answer> =>
    http(service.url, method, `/api/v0/organizations/acme/projects${path}`, options)

  async function newProject(): Promise<string> {
    project = `p${Math.random().toString(36).slice(2)}`
    await http(service.url, "POST", "/api/v0/organizations", { json: { name: "acme" } })
    await rest("POST", "", { json: { name: project } })
    return `/${project}/packages`
  }

  function upload(path: string, id: string, labels: object) {
    const body = new FormData()
    body.set("version", JSON.stringify({ id, labels }))
    body.set("packageFile", new Blob([id]))
    return rest("POST", path, { body })
  }

  it("are set by create, merged by key by PATCH, and removed by null", async () => {
    const packages = await newProject()
    const created = await rest("POST", packages, { json: { name: "k", labels: { team: "red", "a/b": "" } } })
    expect(created.json).toMatchObject({ labels: { "a/b": "", team: "red" } })
    const changed = await rest("PATCH", `${packages}/k`, { json: { labels: { team: null, tier: "gold" } } })
    expect(changed.json).toMatchObject({ labels: { "a/b": "", tier: "gold" } })
    expect((changed.json as unknown as { labels: object }).labels).not.toHaveProperty("team")
    const same = await rest("PATCH", `${packages}/k`, { json: { labels: { tier: "gold" } } })
    expect(same.headers.get("etag")).toBe(changed.headers.get("etag"))
    expect((await rest("GET", `${packages}/k`)).json).toEqual(changed.json)
  })

  it("are set by an upload, and by PATCH together with a status", async () => {
    const packages = await newProject()
    await upload(`${packages}/k`, "1.0.0", { stage: "test" })
    const version = `${packages}/k/versions/1.0.0`
    expect((await rest("GET", version)).json).toMatchObject({ labels: { stage: "test" } })
    const changed = await rest("PATCH", version, { json: { archiveStatus: "archive", labels: { stage: "live" } } })
    expect(changed.json).toMatchObject({ archiveStatus: "archive", labels: { stage: "live" } })
  })

  it("filter lists, every one of several", async () => {
    const packages = await newProject()
    await upload(`${packages}/k`, "1.0.0", { stage: "test", team: "red" })
    await upload(`${packages}/k`, "1.0.1", { stage: "test" })
    await upload(`${packages}/k`, "1.0.2", {})
    const ids = async (query: string) =>
      ((await rest("GET", `${packages}/k/versions${query}`)).json as unknown as { id: string }[]).map(({ id }) => id)
    expect(await ids("?label=stage:test")).toEqual(["1.0.1", "1.0.0"])
    expect(await ids("?label=stage:test&label=team:red")).toEqual(["1.0.0"])
    expect(await ids("?label=stage:none")).toEqual([])
    expect((await rest("GET", `${packages}/k/versions?label=stage`)).status).toBe(400)
    const listed = await grpc.call(PackageService.method.listVersions, [
      { organizationName: "acme", projectName: project, packageName: "k", label: ["team:red"] },
    ])
    expect(listed.reply).toMatchObject({ versions: [{ id: "1.0.0" }] })
  })

  it("filter lists of packages, and the vendor's lists over gRPC", async () => {
    const packages = await newProject()
    await upload(`${packages}/k`, "1.0.0", { stage: "test" })
    await upload(`${packages}/k`, "1.0.1", { stage: "live" })
    await rest("PATCH", `${packages}/k`, { json: { labels: { team: "red" } } })
    await rest("POST", packages, { json: { name: "l", labels: { team: "blue" } } })
    const found = await rest("GET", `${packages}?label=team:red`)
    expect((found.json as unknown as { name: string }[]).map(({ name }) => name)).toEqual(["k"])
    const project1 = { organizationName: "acme", projectName: project }
    const listed = await grpc.call(PackageService.method.listPackages, [{ ...project1, label: ["team:blue"] }])
    expect(listed.reply).toMatchObject({ packages: [{ name: "l" }] })
    const repository = { domain: "acme", repository: project }
    const artifacts = await grpc.call(ArtifactService.method.listPackages, [{ ...repository, label: ["team:red"] }])
    expect(artifacts.reply).toMatchObject({ packages: [{ package: "k" }] })
    const where = { ...repository, format: PackageFormat.GENERIC, namespace: "malloy", package: "k" }
    const versions = await grpc.call(ArtifactService.method.listPackageVersions, [{ ...where, label: ["stage:live"] }])
    expect(versions.reply).toMatchObject({ versions: [{ version: "1.0.1" }] })
  })

  it.each([
    ["a key that is none", { "A b": "x" }],
    ["a value that is too long", { a: "x".repeat(256) }],
    ["more than 64", Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`k${n}`, "x"]))],
  ])("refuse %s, and change nothing", async (_, labels) => {
    const packages = await newProject()
    expect((await upload(`${packages}/k`, "1.0.0", labels)).status).toBe(400)
    expect((await rest("GET", `${packages}/k`)).status).toBe(404)
  })

  it("refuse a 65th that comes with an update", async () => {
    const packages = await newProject()
    const labels = Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`k${n}`, "x"]))
    expect((await rest("POST", packages, { json: { name: "k", labels } })).status).toBe(201)
    const excess = await rest("PATCH", `${packages}/k`, { json: { labels: { another: "x" } } })
    expect({ status: excess.status, text: excess.text }).toMatchObject({ status: 400 })
    expect(excess.text).toMatch("64")
  })

  it("travel with a copy, and are answered over RPC but not in the vendor's JSON", async () => {
    const packages = await newProject()
    await upload(`${packages}/k`, "1.0.0", { stage: "test" })
    const other = `q${project}`
    await rest("POST", "", { json: { name: other } })
    const where = { domain: "acme", format: PackageFormat.GENERIC, namespace: "malloy", package: "k" }
    const copied = await grpc.call(ArtifactService.method.copyPackageVersions, [
      { ...where, sourceRepository: project, destinationRepository: other, versions: ["1.0.0"] },
    ])
    expect(copied.code).toBe("ok")
    expect((await rest("GET", `/${other}/packages/k/versions/1.0.0`)).json).toMatchObject({ labels: { stage: "test" } })
    const described = await grpc.call(ArtifactService.method.describePackageVersion, [
      { ...where, repository: other, packageVersion: "1.0.0" },
    ])
    expect(described.reply).toMatchObject({ packageVersion: { labels: [{ key: "stage", value: "test" }] } })
    const query = `domain=acme&repository=${other}&format=generic&namespace=malloy&package=k`
    const json = await http(service.url, "GET", `/v1/package/version?${query}&version=1.0.0`)
    expect(json.status).toBe(200)
    expect((json.json as unknown as { packageVersion: object }).packageVersion).not.toHaveProperty("labels")
  })
})
