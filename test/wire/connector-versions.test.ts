// Versions of connectors and connections over every protocol, on both stores; a PUT of one is in connector-updates.test.ts.
import { expect } from "vitest"
import {
  type ApiVersion,
  addDraft,
  apiVersions,
  getVersion,
  iso,
  message,
  refusal,
  resourcePath,
  rpcNames,
  ulid,
  versionPath,
  withDraft,
  withPublished,
  withResource,
} from "./connector-api-versions.js"
import { type WireCase, type World, wireSuite } from "./harness.js"

for (const apiVersion of apiVersions) wireSuite(`versions of ${apiVersion.title}`, versions(apiVersion))

function versions(apiVersion: ApiVersion): WireCase[] {
  const { method, resource } = apiVersion
  const names = (world: World) => rpcNames(apiVersion, world)
  const versionNames = (world: World, versionName = "1") => ({ ...names(world), versionName })
  const posts = (world: World) => ({ method: "POST", path: `${resourcePath(apiVersion, world)}/versions` })
  return [
    {
      name: "creates a draft",
      given: (world) => withResource(apiVersion, world),
      method: method.createVersion,
      rpc: (world) => message({ ...names(world), version: { name: "a/b c+d" } }),
      rest: (world) => ({ ...posts(world), json: { name: "a/b c+d" } }),
      expect: {
        code: "ok",
        status: 201,
        body: () => ({
          id: expect.stringMatching(ulid),
          name: "a/b c+d",
          isLatest: false,
          isDefault: false,
          publishedAt: null,
          createdAt: expect.stringMatching(iso),
          updatedAt: expect.stringMatching(iso),
        }),
        reply: () => ({ version: { name: "a/b c+d" } }),
        headers: { etag: /^"[^"]+"$/ },
      },
      afterwards: async (world) => {
        expect(await getVersion(apiVersion, world, "a/b c+d")).toMatchObject({ name: "a/b c+d" })
        const plus = await world.rest("GET", `${resourcePath(apiVersion, world)}/versions/a%2Fb%20c+d`)
        expect(plus.json).toMatchObject({ name: "a/b c+d" })
      },
    },
    ...["latest", "default", ".", "..", "a\u0007"].map(
      (name): WireCase => ({
        name: `a version can't be named ${JSON.stringify(name)}`,
        given: (world) => withResource(apiVersion, world),
        method: method.createVersion,
        rpc: (world) => message({ ...names(world), version: { name } }),
        rest: (world) => ({ ...posts(world), json: { name } }),
        expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "name") },
      }),
    ),
    {
      name: "a version's name in use",
      given: (world) => withDraft(apiVersion, world),
      method: method.createVersion,
      rpc: (world) => message({ ...names(world), version: { name: "1" } }),
      rest: (world) => ({ ...posts(world), json: { name: "1" } }),
      expect: {
        code: "already_exists",
        status: 409,
        body: refusal(apiVersion, 409),
        message: `${resource} version '1'`,
      },
    },
    {
      name: "a copy of what is not there",
      given: (world) => withDraft(apiVersion, world),
      method: method.createVersion,
      rpc: (world) => message({ ...names(world), version: { name: "2", fromVersion: "latest" } }),
      rest: (world) => ({ ...posts(world), json: { name: "2", fromVersion: "latest" } }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "fromVersion") },
    },
    {
      name: "lists versions, most recently updated first",
      given: (world) => withPublished(apiVersion, world, "1", "2"),
      method: method.listVersions,
      rpc: (world) => message({ ...names(world), first: 1 }),
      rest: (world) => ({ method: "GET", path: `${resourcePath(apiVersion, world)}/versions?first=1` }),
      expect: {
        code: "ok",
        status: 200,
        body: () => ({ items: [{ name: "2" }], totalCount: 2, next: expect.any(String) }),
        reply: () => ({ items: [{ name: "2" }], totalCount: 2, next: expect.any(String) }),
      },
    },
    {
      name: "gets the default, which is the latest until pinned",
      given: async (world) => {
        await withPublished(apiVersion, world, "1", "2")
        await addDraft(apiVersion, world, "3")
      },
      method: method.getVersion,
      rpc: (world) => message(versionNames(world, "default")),
      rest: (world) => ({ method: "GET", path: versionPath(apiVersion, world, "default") }),
      expect: {
        code: "ok",
        status: 200,
        body: () => ({ name: "2", isLatest: true, isDefault: true }),
        reply: () => ({ version: { name: "2", isLatest: true, isDefault: true } }),
      },
    },
    {
      name: "no latest without a published version",
      given: (world) => withDraft(apiVersion, world),
      method: method.getVersion,
      rpc: (world) => message(versionNames(world, "latest")),
      rest: (world) => ({ method: "GET", path: versionPath(apiVersion, world, "latest") }),
      expect: { code: "not_found", status: 404, body: refusal(apiVersion, 404) },
    },
    {
      name: "publishes",
      given: (world) => withDraft(apiVersion, world),
      method: method.publishVersion,
      rpc: (world) => message(versionNames(world)),
      rest: (world) => ({ method: "POST", path: `${versionPath(apiVersion, world)}/publish` }),
      expect: {
        code: "ok",
        status: 200,
        body: () => ({ version: { name: "1", isLatest: true, publishedAt: expect.stringMatching(iso) } }),
        reply: () => ({ version: { name: "1", isLatest: true, publishedAt: expect.any(String) } }),
        headers: { etag: /^"[^"]+"$/, "content-type": /^application\/json/ },
      },
    },
    {
      name: "publishes nothing on a stale etag",
      given: (world) => withDraft(apiVersion, world),
      method: method.publishVersion,
      rpc: (world) => message({ ...versionNames(world), etag: "stale" }),
      rest: (world) => ({
        method: "POST",
        path: `${versionPath(apiVersion, world)}/publish`,
        headers: { "if-match": '"stale"' },
      }),
      expect: { code: "aborted", status: 412, body: refusal(apiVersion, 412) },
      afterwards: async (world) => expect(await getVersion(apiVersion, world)).toMatchObject({ publishedAt: null }),
    },
    {
      name: "unpublishes",
      given: (world) => withPublished(apiVersion, world, "1"),
      method: method.unpublishVersion,
      rpc: (world) => message(versionNames(world, "latest")),
      rest: (world) => ({ method: "POST", path: `${versionPath(apiVersion, world, "latest")}/unpublish` }),
      expect: { code: "ok", status: 200, body: () => ({ version: { name: "1", isLatest: false, publishedAt: null } }) },
    },
    {
      name: "deletes a draft",
      given: (world) => withDraft(apiVersion, world),
      method: method.deleteVersion,
      rpc: (world) => message(versionNames(world)),
      rest: (world) => ({ method: "DELETE", path: versionPath(apiVersion, world) }),
      expect: { code: "ok", status: 204 },
      afterwards: async (world) => expect((await world.rest("GET", versionPath(apiVersion, world))).status).toBe(404),
    },
    {
      name: "does not delete a published version",
      given: (world) => withPublished(apiVersion, world, "1"),
      method: method.deleteVersion,
      rpc: (world) => message(versionNames(world)),
      rest: (world) => ({ method: "DELETE", path: versionPath(apiVersion, world) }),
      expect: { code: "failed_precondition", status: 409, body: refusal(apiVersion, 409) },
      afterwards: async (world) => {
        expect((await world.rest("DELETE", `${versionPath(apiVersion, world)}?force=true`)).status).toBe(204)
      },
    },
  ]
}
