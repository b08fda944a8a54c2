// The artifact operations over every protocol, on both stores: what one request can show.
import { createHash } from "node:crypto"
import { expect } from "vitest"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import {
  AllowPublish,
  AllowUpstream,
  PackageFormat,
  PackageVersionStatus,
} from "../../gen/registry/artifacts/v1/resources_pb.js"
import { type WireCase, type World, wireSuite } from "./harness.js"

const { method } = ArtifactService
const content = Buffer.from("0123456789")
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

const place = (world: World) => ({ domain: world.name, repository: "repo" })
const pkg = (world: World) => ({ ...place(world), format: PackageFormat.GENERIC, namespace: "ns", package: "pkg" })
const version = (world: World) => ({ ...pkg(world), packageVersion: "1.0.0" })
const query = (world: World, more: Record<string, string> = {}) =>
  new URLSearchParams({
    domain: world.name,
    repository: "repo",
    format: "generic",
    namespace: "ns",
    package: "pkg",
    ...more,
  })
    .toString()
    .replaceAll("+", "%20")
const errorType = (name: string) => ({ "x-amzn-errortype": name })

async function withRepository(world: World): Promise<void> {
  expect((await world.rest("POST", `/v1/domain?domain=${world.name}`)).status).toBe(200)
  expect((await world.rest("POST", `/v1/repository?domain=${world.name}&repository=repo`, { json: {} })).status).toBe(
    200,
  )
}

async function publish(world: World, name: string, more: Record<string, string> = {}): Promise<void> {
  const answer = await world.rest(
    "POST",
    `/v1/package/version/publish?${query(world, { version: name, asset: "a.bin", ...more })}`,
    {
      headers: { "x-amz-content-sha256": sha256(content) },
      body: content,
    },
  )
  expect(answer.status).toBe(200)
}

async function withVersion(world: World): Promise<void> {
  await withRepository(world)
  await publish(world, "1.0.0")
}

const statusIs = (status: string) => async (world: World) => {
  const answer = await world.rest("GET", `/v1/package/version?${query(world, { version: "1.0.0" })}`)
  expect(answer.json).toMatchObject({ packageVersion: { status } })
}

const noVersion = async (world: World) => {
  const answer = await world.rest("GET", `/v1/package/version?${query(world, { version: "1.0.0" })}`)
  expect(answer.status).toBe(404)
}

const publishing: WireCase[] = [
  {
    name: "publishes an asset that comes in several messages",
    given: withRepository,
    method: method.publishPackageVersion,
    rpc: (world) => [
      { ...version(world), assetName: "a.bin", assetSha256: sha256(content) },
      { assetContent: { data: content.subarray(0, 4) } },
      { assetContent: { data: content.subarray(4) } },
    ],
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/version/publish?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
      headers: { "x-amz-content-sha256": sha256(content) },
      body: content,
    }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({
        version: "1.0.0",
        versionRevision: expect.stringMatching(/^\S{44}$/),
        status: "PACKAGE_VERSION_STATUS_PUBLISHED",
        asset: { name: "a.bin", size: "10" },
      }),
      body: () => ({
        format: "generic",
        namespace: "ns",
        package: "pkg",
        version: "1.0.0",
        versionRevision: expect.stringMatching(/^\S{44}$/),
        status: "Published",
        asset: { name: "a.bin", size: 10, hashes: { "SHA-256": sha256(content) } },
      }),
    },
    afterwards: statusIs("Published"),
  },
  {
    name: "stores nothing of an asset with another SHA-256",
    given: withRepository,
    method: method.publishPackageVersion,
    rpc: (world) => [
      {
        ...version(world),
        assetName: "a.bin",
        assetSha256: sha256(Buffer.from("other")),
        assetContent: { data: content },
      },
    ],
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/version/publish?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
      headers: { "x-amz-content-sha256": sha256(Buffer.from("other")) },
      body: content,
    }),
    expect: {
      code: "invalid_argument",
      status: 400,
      message: sha256(content),
      body: () => ({ reason: "FIELD_VALIDATION_FAILED" }),
      headers: errorType("ValidationException"),
    },
    afterwards: noVersion,
  },
  {
    name: "needs the identifiers in the first message",
    given: withRepository,
    method: method.publishPackageVersion,
    rpc: (world) => [
      { assetContent: { data: content } },
      { ...version(world), assetName: "a.bin", assetSha256: sha256(content) },
    ],
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/version/publish?domain=${world.name}`,
      headers: { "x-amz-content-sha256": sha256(content) },
      body: content,
    }),
    expect: { code: "invalid_argument", status: 400, message: /asset/, headers: errorType("ValidationException") },
    afterwards: noVersion,
  },
  {
    name: "adds no asset to a published version",
    given: withVersion,
    method: method.publishPackageVersion,
    rpc: (world) => [
      { ...version(world), assetName: "b", assetSha256: sha256(content), assetContent: { data: content } },
    ],
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/version/publish?${query(world, { version: "1.0.0", asset: "b" })}`,
      headers: { "x-amz-content-sha256": sha256(content) },
      body: content,
    }),
    expect: {
      code: "failed_precondition",
      status: 409,
      body: () => ({ resourceType: "package-version", resourceId: "1.0.0" }),
      headers: errorType("ConflictException"),
    },
  },
]

const reading: WireCase[] = [
  {
    name: "gives an asset with what names it",
    given: withVersion,
    method: method.getPackageVersionAsset,
    rpc: (world) => ({ ...version(world), asset: "a.bin" }),
    rest: (world) => ({
      method: "GET",
      path: `/v1/package/version/asset?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
    }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({ assetName: "a.bin", packageVersion: "1.0.0", contentLength: "10", etag: sha256(content) }),
      headers: {
        "content-type": /^application\/octet-stream$/,
        "content-length": /^10$/,
        "accept-ranges": /^bytes$/,
        etag: `"${sha256(content)}"`,
        "x-assetname": "a.bin",
        "x-packageversion": "1.0.0",
        "x-packageversionrevision": /^\S{44}$/,
      },
    },
  },
  ...(
    [
      ["bytes=2-5", "bytes 2-5/10", 4],
      ["bytes=-3", "bytes 7-9/10", 3],
    ] as const
  ).map(
    ([range, contentRange, length]): WireCase => ({
      name: `gives the range ${range}`,
      given: withVersion,
      method: method.getPackageVersionAsset,
      rpc: (world) => ({ ...version(world), asset: "a.bin", range }),
      rest: (world) => ({
        method: "GET",
        path: `/v1/package/version/asset?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
        headers: { range },
      }),
      expect: {
        code: "ok",
        status: 206,
        reply: () => ({ contentRange, partial: true, contentLength: String(length) }),
        headers: { "content-range": contentRange, "content-length": String(length) },
      },
    }),
  ),
  ...["bytes=1-2,4-5"].map(
    (range): WireCase => ({
      name: `gives all for ${range}`,
      given: withVersion,
      method: method.getPackageVersionAsset,
      rpc: (world) => ({ ...version(world), asset: "a.bin", range }),
      rest: (world) => ({
        method: "GET",
        path: `/v1/package/version/asset?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
        headers: { range },
      }),
      expect: { code: "ok", status: 200, reply: () => ({ contentLength: "10" }), headers: { "content-length": "10" } },
    }),
  ),
  ...["bytes=10-"].map(
    (range): WireCase => ({
      name: `refuses the range ${range}`,
      given: withVersion,
      method: method.getPackageVersionAsset,
      rpc: (world) => ({ ...version(world), asset: "a.bin", range }),
      rest: (world) => ({
        method: "GET",
        path: `/v1/package/version/asset?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
        headers: { range },
      }),
      expect: {
        code: "out_of_range",
        status: 416,
        headers: { ...errorType("ValidationException"), "content-range": "bytes */10" },
      },
    }),
  ),
  {
    name: "gives all when If-Range names another content",
    given: withVersion,
    method: method.getPackageVersionAsset,
    rpc: (world) => ({ ...version(world), asset: "a.bin", range: "bytes=0-1", ifRange: '"other"' }),
    rest: (world) => ({
      method: "GET",
      path: `/v1/package/version/asset?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
      headers: { range: "bytes=0-1", "if-range": '"other"' },
    }),
    expect: { code: "ok", status: 200, headers: { "content-length": "10" } },
  },
  ...[[{ value: "x" }, { value: sha256(content), weak: true }]].map(
    (have): WireCase => ({
      name: "sends nothing that the caller has",
      given: withVersion,
      method: method.getPackageVersionAsset,
      rpc: (world) => ({ ...version(world), asset: "a.bin", preconditions: { ifNoneMatch: { tags: have } } }),
      rest: (world) => ({
        method: "GET",
        path: `/v1/package/version/asset?${query(world, { version: "1.0.0", asset: "a.bin" })}`,
        headers: { "if-none-match": `"x", W/"${sha256(content)}"`, range: "bytes=99-" },
      }),
      expect: {
        code: "ok",
        status: 304,
        reply: () => ({ notModified: true, etag: sha256(content) }),
        headers: { etag: `"${sha256(content)}"` },
      },
    }),
  ),
  {
    name: "describes a version",
    given: withVersion,
    method: method.describePackageVersion,
    rpc: version,
    rest: (world) => ({ method: "GET", path: `/v1/package/version?${query(world, { version: "1.0.0" })}` }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({ packageVersion: { version: "1.0.0", status: "PACKAGE_VERSION_STATUS_PUBLISHED" } }),
      body: () => ({
        packageVersion: {
          format: "generic",
          version: "1.0.0",
          status: "Published",
          publishedTime: expect.any(Number),
          origin: { originType: "INTERNAL" },
        },
      }),
    },
  },
  {
    name: "names what does not exist",
    given: withVersion,
    method: method.describePackageVersion,
    rpc: (world) => ({ ...version(world), packageVersion: "9.9.9" }),
    rest: (world) => ({ method: "GET", path: `/v1/package/version?${query(world, { version: "9.9.9" })}` }),
    expect: {
      code: "not_found",
      status: 404,
      message: /9\.9\.9/,
      body: () => ({ resourceType: "package-version", resourceId: "9.9.9" }),
      headers: errorType("ResourceNotFoundException"),
    },
  },
  {
    name: "names what does not exist in this vendor's words",
    method: method.describeDomain,
    rpc: (world) => ({ domain: world.name }),
    rest: (world) => ({ method: "GET", path: `/v1/domain?domain=${world.name}` }),
    expect: {
      code: "not_found",
      status: 404,
      message: /^organization '|"message":"domain '/,
      body: () => ({ resourceType: "domain" }),
    },
  },
  {
    name: "knows no domain of another owner",
    given: withVersion,
    method: method.describeDomain,
    rpc: (world) => ({ domain: world.name, domainOwner: "999999999999" }),
    rest: (world) => ({ method: "GET", path: `/v1/domain?domain=${world.name}&domain-owner=999999999999` }),
    expect: {
      code: "not_found",
      status: 404,
      body: (world) => ({ resourceType: "domain", resourceId: world.name }),
      headers: errorType("ResourceNotFoundException"),
    },
  },
  {
    name: "ignores query parameters and body members that it does not know",
    given: withVersion,
    method: method.listPackageVersions,
    rpc: pkg,
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions?${query(world, { unknown: "1" })}`,
      json: { unknown: 1 },
    }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({ defaultDisplayVersion: "1.0.0", versions: [{ version: "1.0.0" }] }),
      body: () => ({ defaultDisplayVersion: "1.0.0", versions: [{ version: "1.0.0" }] }),
    },
  },
]

const changing: WireCase[] = [
  {
    name: "updates the status of versions",
    given: withVersion,
    method: method.updatePackageVersionsStatus,
    rpc: (world) => ({ ...pkg(world), versions: ["1.0.0"], targetStatus: PackageVersionStatus.ARCHIVED }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions/update_status?${query(world)}`,
      json: { versions: ["1.0.0"], targetStatus: "Archived" },
    }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({
        successfulVersions: [{ version: "1.0.0", info: { status: "PACKAGE_VERSION_STATUS_ARCHIVED" } }],
      }),
      body: () => ({ successfulVersions: { "1.0.0": { status: "Archived" } }, failedVersions: {} }),
    },
    afterwards: statusIs("Archived"),
  },
  {
    name: "changes nothing when one version stands in the way",
    given: withVersion,
    method: method.updatePackageVersionsStatus,
    rpc: (world) => ({ ...pkg(world), versions: ["1.0.0", "__proto__"], targetStatus: PackageVersionStatus.ARCHIVED }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions/update_status?${query(world)}`,
      json: { versions: ["1.0.0", "__proto__"], targetStatus: "Archived" },
    }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({
        failedVersions: [
          { version: "1.0.0", error: { errorMessage: "version 1.0.0 is skipped" } },
          { version: "__proto__", error: { errorCode: "PACKAGE_VERSION_ERROR_CODE_NOT_FOUND" } },
        ],
      }),
      body: () => ({ successfulVersions: {}, failedVersions: { "1.0.0": { errorCode: "SKIPPED" } } }),
    },
    afterwards: statusIs("Published"),
  },
  {
    name: "refuses two revisions for one version",
    given: withVersion,
    method: method.updatePackageVersionsStatus,
    rpc: (world) => ({
      ...pkg(world),
      versionRevisions: ["a", "b"].map((revision) => ({ version: "1.0.0", revision })),
      versions: ["1.0.0"],
      targetStatus: PackageVersionStatus.ARCHIVED,
    }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions/update_status?${query(world)}`,
      headers: { "content-type": "application/json" },
      body: '{"versions": ["1.0.0"], "versionRevisions": {"1.0.0": "a", "1.0.0": "b"}, "targetStatus": "Archived"}',
    }),
    expect: { code: "invalid_argument", status: 400, message: /version_revisions: .*1\.0\.0|"1\.0\.0/ },
    afterwards: statusIs("Published"),
  },
  {
    name: "refuses a target status that nobody may ask for",
    given: withVersion,
    method: method.updatePackageVersionsStatus,
    rpc: (world) => ({ ...pkg(world), versions: ["1.0.0"], targetStatus: PackageVersionStatus.DISPOSED }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions/update_status?${query(world)}`,
      json: { versions: ["1.0.0"], targetStatus: "Disposed" },
    }),
    expect: {
      code: "invalid_argument",
      status: 400,
      message: /target_?status/i,
      headers: errorType("ValidationException"),
    },
    afterwards: statusIs("Published"),
  },
  {
    name: "disposes of versions",
    given: withVersion,
    method: method.disposePackageVersions,
    rpc: (world) => ({ ...pkg(world), versions: ["1.0.0"] }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions/dispose?${query(world)}`,
      json: { versions: ["1.0.0"] },
    }),
    expect: { code: "ok", status: 200, body: () => ({ successfulVersions: { "1.0.0": { status: "Disposed" } } }) },
    afterwards: statusIs("Disposed"),
  },
  {
    name: "deletes versions",
    given: withVersion,
    method: method.deletePackageVersions,
    rpc: (world) => ({ ...pkg(world), versions: ["1.0.0"] }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package/versions/delete?${query(world)}`,
      json: { versions: ["1.0.0"] },
    }),
    expect: { code: "ok", status: 200, body: () => ({ successfulVersions: { "1.0.0": { status: "Deleted" } } }) },
    afterwards: noVersion,
  },
  {
    name: "says where versions may come from",
    given: withRepository,
    method: method.putPackageOriginConfiguration,
    rpc: (world) => ({
      ...pkg(world),
      restrictions: { publish: AllowPublish.BLOCK, upstream: AllowUpstream.ALLOW },
    }),
    rest: (world) => ({
      method: "POST",
      path: `/v1/package?${query(world)}`,
      json: { restrictions: { publish: "BLOCK", upstream: "ALLOW" } },
    }),
    expect: {
      code: "ok",
      status: 200,
      body: () => ({ originConfiguration: { restrictions: { publish: "BLOCK", upstream: "ALLOW" } } }),
    },
  },
]

wireSuite("artifacts", [...publishing, ...reading, ...changing])
