// PUT of a version, the documented operation of both API versions, over every protocol, on both stores.
import { timestampFromDate } from "@bufbuild/protobuf/wkt"
import { expect } from "vitest"
import {
  type ApiVersion,
  addDraft,
  apiVersions,
  getVersion,
  message,
  putVersion,
  refusal,
  rpcNames,
  type VersionBody,
  versionOf,
  versionPath,
  withDraft,
  withPublished,
} from "./connector-api-versions.js"
import { type WireCase, type World, wireSuite } from "./harness.js"

for (const apiVersion of apiVersions) wireSuite(`PUT of a version of ${apiVersion.title}`, updates(apiVersion))

/** What the case's PUT starts from: the version as it was read last. */
const stored = new WeakMap<World, { body: VersionBody; etag: string }>()

function read(world: World): { body: VersionBody; etag: string } {
  const found = stored.get(world)
  if (found === undefined) throw new Error("the case has read no version")
  return found
}

async function remember(apiVersion: ApiVersion, world: World, name: string): Promise<void> {
  const answer = await world.rest("GET", versionPath(apiVersion, world, name))
  stored.set(world, { body: versionOf(answer), etag: answer.headers.get("etag") ?? "" })
}

/** The same PUT over RPC and REST: the whole version, with these members in place of what was read. */
function put(apiVersion: ApiVersion, name: string, changes: Partial<VersionBody>) {
  return {
    method: apiVersion.method.updateVersion,
    rpc: (world: World) => {
      const { createdAt, updatedAt, publishedAt, ...rest } = { ...read(world).body, ...changes }
      const version = {
        ...rest,
        createTime: timestampFromDate(new Date(createdAt)),
        updateTime: timestampFromDate(new Date(updatedAt)),
        ...(publishedAt === null ? {} : { publishTime: timestampFromDate(new Date(publishedAt)) }),
      }
      return message({ ...rpcNames(apiVersion, world), versionName: name, version, updateMask: { paths: ["*"] } })
    },
    rest: (world: World) => ({
      method: "PUT",
      path: versionPath(apiVersion, world, name),
      json: { ...read(world).body, ...changes },
    }),
  }
}

function updates(apiVersion: ApiVersion): WireCase[] {
  const draft = async (world: World) => {
    await withDraft(apiVersion, world)
    await remember(apiVersion, world, "1")
  }
  const published = async (world: World) => {
    await withPublished(apiVersion, world, "1", "2")
    await remember(apiVersion, world, "1")
  }
  const unchanged = async (world: World) => {
    const answer = await world.rest("GET", versionPath(apiVersion, world, read(world).body.name))
    expect(answer.json).toEqual(read(world).body)
    expect(answer.headers.get("etag")).toBe(read(world).etag)
  }
  const later = "2100-01-02T03:04:05.678Z"
  return [
    {
      name: "as it stands: 200, and nothing moves",
      given: published,
      ...put(apiVersion, "1", {}),
      expect: {
        code: "ok",
        status: 200,
        body: (world) => read(world).body,
        reply: (world) => ({ version: { name: "1", id: read(world).body.id } }),
      },
      afterwards: unchanged,
    },
    {
      name: "writes the description of a draft, and the full version comes back",
      given: draft,
      ...put(apiVersion, "1", { description: "first" }),
      expect: {
        code: "ok",
        status: 200,
        body: (world) => ({ ...read(world).body, description: "first", updatedAt: expect.any(String) }),
        reply: () => ({ version: { name: "1", description: "first" } }),
        headers: { etag: /^"[^"]+"$/, "content-type": /^application\/json/ },
      },
      afterwards: async (world) => {
        const now = await getVersion(apiVersion, world)
        expect(now.description).toBe("first")
        expect(Date.parse(now.updatedAt)).toBeGreaterThan(Date.parse(read(world).body.updatedAt))
        expect(now.createdAt).toBe(read(world).body.createdAt)
      },
    },
    {
      name: "refuses read-only members that differ, by name, all at once",
      given: draft,
      ...put(apiVersion, "1", {
        id: "other",
        name: "other",
        isLatest: true,
        createdAt: later,
        updatedAt: later,
        publishedAt: later,
        description: "changed",
      }),
      expect: {
        code: "invalid_argument",
        status: 400,
        body: refusal(apiVersion, 400, "id", "name", "isLatest", "createdAt", "updatedAt", "publishedAt"),
        message: /id.*name.*updated?/s,
      },
      afterwards: unchanged,
    },
    {
      name: "read before someone's change: refused for its updatedAt",
      given: async (world) => {
        await draft(world)
        expect((await putVersion(apiVersion, world, "1", { description: "theirs" })).status).toBe(200)
      },
      ...put(apiVersion, "1", { description: "mine" }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "updatedAt") },
      afterwards: async (world) => expect((await getVersion(apiVersion, world)).description).toBe("theirs"),
    },
    {
      name: "published is immutable",
      given: published,
      ...put(apiVersion, "1", { description: "changed" }),
      expect: { code: "failed_precondition", status: 409, body: refusal(apiVersion, 409), message: "published" },
      afterwards: unchanged,
    },
    {
      name: "isDefault moves the default, and not the version's updatedAt",
      given: published,
      ...put(apiVersion, "1", { isDefault: true }),
      expect: {
        code: "ok",
        status: 200,
        body: (world) => ({ ...read(world).body, isDefault: true, isLatest: false }),
        reply: () => ({ version: { name: "1", isDefault: true } }),
      },
      afterwards: async (world) => {
        expect((await getVersion(apiVersion, world, "default")).name).toBe("1")
        expect(await getVersion(apiVersion, world, "latest")).toMatchObject({ name: "2", isDefault: false })
        const answer = await world.rest("GET", versionPath(apiVersion, world))
        expect(answer.headers.get("etag")).not.toBe(read(world).etag)
      },
    },
    {
      name: "isDefault false removes the pin",
      given: async (world) => {
        await published(world)
        expect((await putVersion(apiVersion, world, "1", { isDefault: true })).status).toBe(200)
        await remember(apiVersion, world, "1")
      },
      ...put(apiVersion, "default", { isDefault: false }),
      expect: { code: "ok", status: 200, body: () => ({ name: "1", isDefault: false }) },
      afterwards: async (world) => expect((await getVersion(apiVersion, world, "default")).name).toBe("2"),
    },
    {
      name: "a draft can't be the default",
      given: draft,
      ...put(apiVersion, "1", { isDefault: true }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "isDefault") },
      afterwards: unchanged,
    },
    {
      name: "by the name latest",
      given: async (world) => {
        await published(world)
        await remember(apiVersion, world, "2")
      },
      ...put(apiVersion, "latest", {}),
      expect: { code: "ok", status: 200, body: (world) => read(world).body },
    },
    {
      name: "another version's body by the name latest",
      given: published,
      ...put(apiVersion, "latest", {}),
      expect: { code: "invalid_argument", status: 400, message: "id" },
      afterwards: unchanged,
    },
    {
      name: "of a version that is not there",
      given: draft,
      ...put(apiVersion, "2", { name: "2" }),
      expect: { code: "not_found", status: 404, body: refusal(apiVersion, 404), message: "'2'" },
    },
    {
      name: "a stale etag is checked before the read-only members",
      given: draft,
      method: apiVersion.method.updateVersion,
      rpc: (world) =>
        message({
          ...rpcNames(apiVersion, world),
          versionName: "1",
          version: { id: "other", description: "changed" },
          etag: "stale",
        }),
      rest: (world) => ({
        method: "PUT",
        path: versionPath(apiVersion, world),
        headers: { "if-match": '"stale"' },
        json: { ...read(world).body, id: "other" },
      }),
      expect: { code: "aborted", status: 412, body: refusal(apiVersion, 412) },
      afterwards: unchanged,
    },
    {
      name: "the current etag passes",
      given: draft,
      method: apiVersion.method.updateVersion,
      rpc: (world) =>
        message({
          ...rpcNames(apiVersion, world),
          versionName: "1",
          version: { description: "first", etag: read(world).etag.slice(1, -1) },
        }),
      rest: (world) => ({
        method: "PUT",
        path: versionPath(apiVersion, world),
        headers: { "if-match": `"other", ${read(world).etag}` },
        json: { ...read(world).body, description: "first" },
      }),
      expect: { code: "ok", status: 200, body: () => ({ description: "first" }) },
    },
    {
      name: "leaves alone what the request does not give",
      given: async (world) => {
        await withDraft(apiVersion, world)
        await addDraft(apiVersion, world, "2")
        await remember(apiVersion, world, "1")
      },
      method: apiVersion.method.updateVersion,
      rpc: (world) => message({ ...rpcNames(apiVersion, world), versionName: "1", version: {} }),
      // Over REST everything that is writable is given: without a description there is none.
      rest: (world) => ({ method: "PUT", path: versionPath(apiVersion, world), json: read(world).body }),
      expect: { code: "ok", status: 200 },
      afterwards: unchanged,
    },
  ]
}
