// One package, two vendors' APIs and gRPC: the same versions, one etag, one history.
import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { UpdatePackageVersionsStatusResponse } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PackageFormat, PackageVersionStatus } from "../../gen/registry/artifacts/v1/resources_pb.js"
import type { GetVersionResponse } from "../../gen/registry/packages/v1/packages_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { type Answer, http } from "../support/http.js"
import { type RpcClient, rpcClient } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

describe.each(storeNames)("one package through every API, %s", (store) => {
  let service: Service
  let grpc: RpcClient
  beforeAll(async () => {
    service = await startService(store)
    grpc = rpcClient("grpc", service.url)
  })
  afterAll(async () => {
    grpc?.close()
    await service?.stop()
  })

  it("is one version with one etag, whoever looks and whoever changes it", async () => {
    const rest = (...[method, path, options]: [string, string, Parameters<typeof http>[3]?]) =>
      http(service.url, method, path, options)
    const ok = async (answer: Promise<Answer>) => {
      const { status, json, text, headers } = await answer
      expect({ status, text }).toMatchObject({ status: 200 })
      return { json, headers }
    }
    const content = Buffer.from("a model")
    const sha256 = createHash("sha256").update(content).digest("hex")
    const query = "domain=acme&repository=models&format=generic&namespace=malloy&package=flights"
    const path = "/api/v0/organizations/acme/projects/models/packages/flights"

    // Published through the one API ...
    await ok(rest("POST", "/v1/domain?domain=acme"))
    await ok(rest("POST", "/v1/repository?domain=acme&repository=models"))
    const published = await ok(
      rest("POST", `/v1/package/version/publish?${query}&version=1.0.0&asset=flights.malloy`, {
        headers: { "x-amz-content-sha256": sha256 },
        body: content,
      }),
    )

    // ... seen through the other,
    expect((await ok(rest("GET", path))).json).toMatchObject({ name: "flights", latestVersion: "1.0.0" })
    const seen = await ok(rest("GET", `${path}/versions/1.0.0`))
    expect(seen.json).toMatchObject({ id: "1.0.0", archiveStatus: "unarchive" })
    const etag = seen.headers.get("etag") ?? ""

    // archived there on the condition that nobody has changed it,
    const archived = await ok(
      rest("PATCH", `${path}/versions/1.0.0`, { headers: { "if-match": etag }, json: { archiveStatus: "archive" } }),
    )
    const described = await ok(rest("GET", `/v1/package/version?${query}&version=1.0.0`))
    expect(described.json).toMatchObject({
      packageVersion: { status: "Archived", revision: published.json?.versionRevision },
    })

    // unlisted here, which makes the other's etag stale,
    const unlisted = await ok(
      rest("POST", `/v1/package/versions/update_status?${query}`, {
        json: { versions: ["1.0.0"], expectedStatus: "Archived", targetStatus: "Unlisted" },
      }),
    )
    expect(unlisted.json).toMatchObject({ successfulVersions: { "1.0.0": { status: "Unlisted" } } })
    expect((await ok(rest("GET", `${path}/versions/1.0.0`))).json).toMatchObject({ archiveStatus: "unarchive" })
    const stale = await rest("PATCH", `${path}/versions/1.0.0`, {
      headers: { "if-match": archived.headers.get("etag") ?? "" },
      json: { archiveStatus: "archive" },
    })
    expect(stale.status).toBe(412)

    // archived over gRPC by the etag that REST shows now,
    const current = (await ok(rest("GET", `${path}/versions/1.0.0`))).headers.get("etag")?.replaceAll('"', "") ?? ""
    const names = { organizationName: "acme", projectName: "models", packageName: "flights" }
    const changed = await grpc.call(PackageService.method.updateVersion, [
      {
        ...names,
        versionId: "1.0.0",
        etag: current,
        version: { archiveStatus: ArchiveStatus.ARCHIVED },
        updateMask: { paths: ["archive_status"] },
      },
    ])
    expect(changed).toMatchObject({ code: "ok" })

    // published again over gRPC through the first API's service.
    const again = await grpc.call(ArtifactService.method.updatePackageVersionsStatus, [
      {
        ...{ domain: "acme", repository: "models", namespace: "malloy", package: "flights" },
        format: PackageFormat.GENERIC,
        versions: ["1.0.0"],
        versionRevisions: [{ version: "1.0.0", revision: String(published.json?.versionRevision) }],
        targetStatus: PackageVersionStatus.PUBLISHED,
      },
    ])
    expect((again.reply as UpdatePackageVersionsStatusResponse).failedVersions).toEqual([])
    const got = await grpc.call(PackageService.method.getVersion, [{ ...names, versionId: "1.0.0" }])
    const { version } = got.reply as GetVersionResponse
    const last = await ok(rest("GET", `${path}/versions/1.0.0`))
    expect(version?.archiveStatus).toBe(ArchiveStatus.UNARCHIVED)
    expect(`"${version?.etag}"`).toBe(last.headers.get("etag"))

    // The file is the same through both.
    expect((await rest("GET", `/v1/package/version/asset?${query}&version=1.0.0&asset=flights.malloy`)).text).toBe(
      "a model",
    )

    // Disposed here, it is in error there, and can't be brought back.
    await ok(rest("POST", `/v1/package/versions/dispose?${query}`, { json: { versions: ["1.0.0"] } }))
    expect((await ok(rest("GET", `${path}/versions/1.0.0`))).json).toMatchObject({ archiveStatus: "error_state" })
    const back = await rest("PATCH", `${path}/versions/1.0.0`, { json: { archiveStatus: "unarchive" } })
    expect(back.status).toBe(409)
  })

  it("shows a version uploaded through the other API, and its deletion to both", async () => {
    const rest = (...[method, path, options]: [string, string, Parameters<typeof http>[3]?]) =>
      http(service.url, method, path, options)
    const path = "/api/v0/organizations/uploads/projects/models/packages/flights"
    const query = "domain=uploads&repository=models&format=generic&namespace=malloy&package=flights"
    const form = new FormData()
    form.append("version", JSON.stringify({ id: "2.0.0" }))
    form.append("packageFile", new Blob(["uploaded"]), "file.tar.gz")
    expect((await rest("POST", path, { body: form })).status).toBe(200)
    const assets = await rest("POST", `/v1/package/version/assets?${query}&version=2.0.0`)
    expect(assets.json).toMatchObject({ assets: [{ name: "package", size: 8 }] })
    expect((await rest("GET", `/v1/domain?domain=uploads`)).json).toMatchObject({ domain: { assetSizeBytes: 8 } })
    const pinned = await rest("PATCH", path, { json: { latestVersion: "2.0.0" } })
    expect(pinned.json).toMatchObject({ latestVersion: "2.0.0" })
    const deleted = await rest("POST", `/v1/package/versions/delete?${query}`, { json: { versions: ["2.0.0"] } })
    expect(deleted.json).toMatchObject({ successfulVersions: { "2.0.0": { status: "Deleted" } } })
    expect((await rest("GET", `${path}/versions/2.0.0`)).status).toBe(404)
    // The pin went with the version: one of the same name is not pinned, and a later one is the latest.
    expect((await rest("GET", path)).json?.latestVersion ?? undefined).toBeUndefined()
    for (const id of ["2.0.0", "3.0.0"]) {
      const again = new FormData()
      again.append("body", JSON.stringify({ id }))
      again.append("file", new Blob(["again"]), "file.tar.gz")
      expect((await rest("POST", `${path}/versions`, { body: again })).status).toBeLessThan(300)
    }
    expect((await rest("GET", path)).json).toMatchObject({ latestVersion: "3.0.0" })
  })
})
