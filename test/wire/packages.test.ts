// The package operations over every protocol, on both stores: every line of the contract that one request can show.
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus, IndexStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { http } from "../support/http.js"
import { rpcClient } from "../support/rpc-clients.js"
import { startService, storeNames } from "../support/service.js"
import { type WireCase, type World, wireSuite } from "./harness.js"

const { method } = PackageService
const file = Buffer.from("a file\r\nwith lines\0and a zero")
const md5 = createHash("md5").update(file).digest("hex")

const names = (world: World) => ({ organizationName: world.name, projectName: "p", packageName: "k" })
const packagePath = (world: World) => `/api/v0/organizations/${world.name}/projects/p/packages/k`
const versionPath = (world: World, id = "1.0.0") => `${packagePath(world)}/versions/${id}`

function form(parts: Record<string, string | Buffer>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === "string") data.append(name, value)
    else data.append(name, new Blob([new Uint8Array(value)]), "file.tar.gz")
  }
  return data
}

/** Organization, project, package and version 1.0.0 with a file. */
async function withVersion(world: World, id = "1.0.0"): Promise<void> {
  const answer = await world.rest("POST", packagePath(world), {
    body: form({ version: JSON.stringify({ id }), packageFile: file }),
  })
  expect(answer.status).toBe(200)
}

async function versionIs(world: World, expected: object, id = "1.0.0"): Promise<void> {
  expect((await world.rest("GET", versionPath(world, id))).json).toMatchObject(expected)
}

const nothingMade = async (world: World) => {
  expect((await world.rest("GET", `/api/v0/organizations/${world.name}`)).status).toBe(404)
}

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const updates: WireCase[] = [
  {
    name: "archives a version and answers with all of it",
    given: withVersion,
    method: method.updateVersion,
    rpc: (world) => ({
      ...names(world),
      versionId: "1.0.0",
      version: { archiveStatus: ArchiveStatus.ARCHIVED },
      updateMask: { paths: ["archive_status"] },
    }),
    rest: (world) => ({ method: "PATCH", path: versionPath(world), json: { archiveStatus: "archive" } }),
    expect: {
      code: "ok",
      status: 200,
      reply: () => ({ version: { id: "1.0.0", archiveStatus: "ARCHIVE_STATUS_ARCHIVED" } }),
      body: () => ({
        id: "1.0.0",
        archiveStatus: "archive",
        indexStatus: "unknown",
        createdAt: expect.stringMatching(iso),
        updatedAt: expect.stringMatching(iso),
      }),
      headers: { etag: /^"[^"]+"$/, "content-type": /^application\/json/ },
    },
    afterwards: (world) => versionIs(world, { archiveStatus: "archive" }),
  },
  {
    name: "sets both statuses together",
    given: withVersion,
    method: method.updateVersion,
    rpc: (world) => ({
      ...names(world),
      versionId: "1.0.0",
      version: { archiveStatus: ArchiveStatus.ARCHIVED, indexStatus: IndexStatus.INDEXED },
    }),
    rest: (world) => ({
      method: "PATCH",
      path: versionPath(world),
      json: { archiveStatus: "archive", indexStatus: "indexed" },
    }),
    expect: {
      code: "ok",
      status: 200,
      body: () => ({ archiveStatus: "archive", indexStatus: "indexed" }),
    },
  },
  {
    name: "an unknown version is not found",
    given: withVersion,
    method: method.updateVersion,
    rpc: (world) => ({ ...names(world), versionId: "9.9.9", version: { archiveStatus: ArchiveStatus.ARCHIVED } }),
    rest: (world) => ({ method: "PATCH", path: versionPath(world, "9.9.9"), json: { archiveStatus: "archive" } }),
    expect: {
      code: "not_found",
      status: 404,
      message: "9.9.9",
      body: () => ({ code: "not_found", message: expect.any(String) }),
    },
  },
  {
    name: "an unknown organization is not found",
    method: method.updateVersion,
    rpc: (world) => ({ ...names(world), versionId: "1.0.0", version: { archiveStatus: ArchiveStatus.ARCHIVED } }),
    rest: (world) => ({ method: "PATCH", path: versionPath(world), json: { archiveStatus: "archive" } }),
    expect: { code: "not_found", status: 404, body: () => ({ code: "not_found" }) },
  },
  {
    name: "error_state is set by the registry only, and the other member is not applied either",
    given: withVersion,
    method: method.updateVersion,
    rpc: (world) => ({
      ...names(world),
      versionId: "1.0.0",
      version: { archiveStatus: ArchiveStatus.ERROR, indexStatus: IndexStatus.INDEXED },
    }),
    rest: (world) => ({
      method: "PATCH",
      path: versionPath(world),
      json: { archiveStatus: "error_state", indexStatus: "indexed" },
    }),
    expect: { code: "invalid_argument", status: 400, body: () => ({ code: "invalid_argument" }) },
    afterwards: (world) => versionIs(world, { archiveStatus: "unarchive", indexStatus: "unknown" }),
  },
  {
    name: "an id that is not the path's is refused",
    given: withVersion,
    method: method.updateVersion,
    rpc: (world) => ({ ...names(world), versionId: "1.0.0", version: { id: "2.0.0" } }),
    rest: (world) => ({ method: "PATCH", path: versionPath(world), json: { id: "2.0.0" } }),
    expect: { code: "invalid_argument", status: 400, message: "1.0.0" },
  },
  {
    name: "index status goes back to unknown",
    given: async (world) => {
      await withVersion(world)
      await world.rest("PATCH", versionPath(world), { json: { indexStatus: "indexing" } })
    },
    method: method.updateVersion,
    rpc: (world) => ({ ...names(world), versionId: "1.0.0", version: { indexStatus: IndexStatus.UNKNOWN } }),
    rest: (world) => ({ method: "PATCH", path: versionPath(world), json: { indexStatus: "unknown" } }),
    expect: { code: "ok", status: 200, body: () => ({ indexStatus: "unknown" }) },
    afterwards: (world) => versionIs(world, { indexStatus: "unknown" }),
  },
  {
    name: "a stale etag changes nothing",
    given: withVersion,
    method: method.updateVersion,
    rpc: (world) => ({
      ...names(world),
      versionId: "1.0.0",
      version: { archiveStatus: ArchiveStatus.ARCHIVED },
      etag: "stale",
    }),
    rest: (world) => ({
      method: "PATCH",
      path: versionPath(world),
      headers: { "if-match": '"stale"' },
      json: { archiveStatus: "archive" },
    }),
    expect: { code: "aborted", status: 412, body: () => ({ code: "precondition_failed" }) },
    afterwards: (world) => versionIs(world, { archiveStatus: "unarchive" }),
  },
  {
    name: "a path value outside its pattern is refused by name",
    method: method.updateVersion,
    rpc: (world) => ({ ...names(world), organizationName: "a b", versionId: "1.0.0", version: {} }),
    rest: (world) => ({
      method: "PATCH",
      path: versionPath({ ...world, name: "a%20b" }),
      json: {},
    }),
    expect: { code: "invalid_argument", status: 400, message: /organization_?name/i },
  },
]

/** What JSON over HTTP has no words for. */
const masks: readonly [string, object, string[]][] = [
  ["a path that no field has", { archiveStatus: ArchiveStatus.ARCHIVED }, ["colour"]],
  ["a path into a field", { archiveStatus: ArchiveStatus.ARCHIVED }, ["archive_status.x"]],
]

const uploads: WireCase[] = [
  {
    name: "creates package, project, organization and version together",
    method: method.uploadPackage,
    rpc: (world) => [
      { ...names(world), part: { case: "package", value: { name: "k", description: "d", replicationCount: 2 } } },
      { part: { case: "version", value: { id: "1.0.0" } } },
      { part: { case: "packageFile", value: file.subarray(0, 5) } },
      { part: { case: "packageFile", value: file.subarray(5) } },
      { part: { case: "md5Hash", value: md5 } },
    ],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({
        package: JSON.stringify({ name: "k", description: "d", replicationCount: 2 }),
        version: JSON.stringify({ id: "1.0.0" }),
        packageFile: file,
        md5Hash: md5,
      }),
    }),
    expect: {
      code: "ok",
      status: 200,
      body: (world) => ({
        name: "k",
        description: "d",
        latestVersion: "1.0.0",
        replicationCount: 2,
        indexStatus: "unknown",
        resourceIdentifier: `organizations/${world.name}/projects/p/packages/k`,
        createdAt: expect.stringMatching(iso),
        updatedAt: expect.stringMatching(iso),
      }),
      reply: () => ({ package: { name: "k", latestVersion: "1.0.0" } }),
      headers: { etag: /^"[^"]+"$/ },
    },
    afterwards: async (world) => {
      await versionIs(world, { id: "1.0.0", archiveStatus: "unarchive" })
      const stored = await fetch(`${world.url}${versionPath(world)}/file`)
      expect(Buffer.from(await stored.arrayBuffer())).toEqual(file)
      expect(stored.headers.get("content-type")).toBe("application/octet-stream")
    },
  },
  {
    name: "parts in another order",
    method: method.uploadPackage,
    rpc: (world) => [
      { ...names(world), part: { case: "packageFile", value: file } },
      { part: { case: "md5Hash", value: Buffer.from(md5, "hex").toString("base64") } },
      { part: { case: "version", value: { id: "1.0.0" } } },
    ],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({
        packageFile: file,
        md5Hash: Buffer.from(md5, "hex").toString("base64"),
        version: JSON.stringify({ id: "1.0.0" }),
      }),
    }),
    expect: { code: "ok", status: 200, body: () => ({ latestVersion: "1.0.0" }) },
  },
  {
    name: "a wrong MD5 makes nothing",
    method: method.uploadPackage,
    rpc: (world) => [
      { ...names(world), part: { case: "version", value: { id: "1.0.0" } } },
      { part: { case: "packageFile", value: file } },
      { part: { case: "md5Hash", value: "0".repeat(32) } },
    ],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({ version: JSON.stringify({ id: "1.0.0" }), packageFile: file, md5Hash: "0".repeat(32) }),
    }),
    expect: { code: "invalid_argument", status: 400, message: /md5_?Hash/i },
    afterwards: nothingMade,
  },
  {
    name: "a hash without a file makes nothing",
    method: method.uploadPackage,
    rpc: (world) => [{ ...names(world), part: { case: "md5Hash", value: md5 } }],
    rest: (world) => ({ method: "POST", path: packagePath(world), body: form({ md5Hash: md5 }) }),
    expect: { code: "invalid_argument", status: 400, message: /md5_?Hash/i },
    afterwards: nothingMade,
  },
  {
    name: "a file without a version id makes nothing",
    method: method.uploadPackage,
    rpc: (world) => [{ ...names(world), part: { case: "packageFile", value: file } }],
    rest: (world) => ({ method: "POST", path: packagePath(world), body: form({ packageFile: file }) }),
    expect: { code: "invalid_argument", status: 400, message: /version\.id/ },
    afterwards: nothingMade,
  },
  {
    name: "a version id that is no version makes nothing",
    method: method.uploadPackage,
    rpc: (world) => [
      { ...names(world), part: { case: "version", value: { id: "1.0" } } },
      { part: { case: "packageFile", value: file } },
    ],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({ version: JSON.stringify({ id: "1.0" }), packageFile: file }),
    }),
    expect: { code: "invalid_argument", status: 400, message: /version\.id/ },
    afterwards: nothingMade,
  },
  {
    name: "a package name that is not the path's makes nothing",
    method: method.uploadPackage,
    rpc: (world) => [{ ...names(world), part: { case: "package", value: { name: "other" } } }],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({ package: JSON.stringify({ name: "other" }) }),
    }),
    expect: { code: "invalid_argument", status: 400, message: /package\.name/ },
    afterwards: nothingMade,
  },
  {
    name: "an existing version is a conflict, and the package stays as it was",
    given: withVersion,
    method: method.uploadPackage,
    rpc: (world) => [
      { ...names(world), part: { case: "package", value: { description: "new" } } },
      { part: { case: "version", value: { id: "1.0.0" } } },
      { part: { case: "packageFile", value: file } },
    ],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({
        package: JSON.stringify({ description: "new" }),
        version: JSON.stringify({ id: "1.0.0" }),
        packageFile: file,
      }),
    }),
    expect: { code: "already_exists", status: 409, message: "version already exists" },
    afterwards: async (world) => {
      const { json } = await world.rest("GET", packagePath(world))
      expect(json).not.toHaveProperty("description")
    },
  },
  {
    name: "If-None-Match: * refuses a package that exists",
    given: withVersion,
    method: method.uploadPackage,
    rpc: (world) => [{ ...names(world), mustNotExist: true, part: { case: "package", value: { description: "x" } } }],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      headers: { "if-none-match": "*" },
      body: form({ package: JSON.stringify({ description: "x" }) }),
    }),
    expect: { code: "already_exists", status: 412 },
  },
  {
    name: "a latest version that is not there is refused",
    given: withVersion,
    method: method.uploadPackage,
    rpc: (world) => [{ ...names(world), part: { case: "package", value: { latestVersion: "7.0.0" } } }],
    rest: (world) => ({
      method: "POST",
      path: packagePath(world),
      body: form({ package: JSON.stringify({ latestVersion: "7.0.0" }) }),
    }),
    expect: { code: "invalid_argument", status: 400, message: /latest_?version/i },
  },
]

describe.each(storeNames)("update masks, %s", (store) => {
  it.each(masks)("%s is refused, and nothing changes", async (_what, version, paths) => {
    const service = await startService(store)
    const client = rpcClient("grpc", service.url)
    try {
      const world = { url: service.url, store, name: "masks", rest: http.bind(undefined, service.url) }
      await withVersion(world)
      const request = { ...names(world), versionId: "1.0.0", version, updateMask: { paths } }
      const { code, message } = await client.call(method.updateVersion, [request])
      expect([code, message]).toEqual(["invalid_argument", expect.stringContaining(paths[0] ?? "")])
      await versionIs(world, { archiveStatus: "unarchive" })
    } finally {
      client.close()
      await service.stop()
    }
  })
})

describe("packages", () => {
  wireSuite("PATCH version", updates)
  wireSuite("POST package", uploads)
})
