// Connectors and connections over every protocol, on both stores: every line of the contract that one request can show.
import { expect } from "vitest"
import {
  type ApiVersion,
  apiVersions,
  ID,
  iso,
  message,
  refusal,
  resourceBody,
  resourcePath,
  rpcNames,
  ulid,
  versionPath,
  withDraft,
  withPublished,
  withResource,
} from "./connector-api-versions.js"
import { type WireCase, type World, wireSuite } from "./harness.js"

for (const apiVersion of apiVersions) wireSuite(apiVersion.title, resources(apiVersion))

function resources(apiVersion: ApiVersion): WireCase[] {
  const { method, resource, resources, children, variables } = apiVersion
  const names = (world: World) => rpcNames(apiVersion, world)
  const create = (world: World) => `/o/${world.name}/protocols/http/${resources}`
  const body = { name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [], [children]: [] }
  return [
    {
      name: "creates one, with what it has by itself",
      method: method.create,
      rpc: (world) => message({ organisationId: world.name, [resource]: body }),
      rest: (world) => ({ method: "POST", path: create(world), json: body }),
      expect: {
        code: "ok",
        status: 201,
        body: (world) => ({
          ...body,
          id: expect.stringMatching(ulid),
          organisationId: world.name,
          protocol: "http",
          [variables]: [],
          versions: [],
          createdAt: expect.stringMatching(iso),
          updatedAt: expect.stringMatching(iso),
          ...(resource === "connector" ? { public: false, tags: {} } : {}),
        }),
        reply: (world) => ({ [resource]: { name: "cats", organisationId: world.name, protocol: "http" } }),
        headers: { etag: /^"[^"]+"$/, "content-type": /^application\/json/ },
      },
    },
    {
      name: "an empty name is refused",
      method: method.create,
      rpc: (world) => message({ organisationId: world.name, [resource]: { ...body, name: "" } }),
      rest: (world) => ({ method: "POST", path: create(world), json: { ...body, name: "" } }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "name") },
    },
    {
      name: "what is under it is validated with it",
      method: method.create,
      rpc: (world) => message({ organisationId: world.name, [resource]: { ...body, [children]: [{ name: "x" }] } }),
      rest: (world) => ({ method: "POST", path: create(world), json: { ...body, [children]: [{ name: "x" }] } }),
      expect: { code: "invalid_argument", status: 400 },
    },
    {
      name: "PUT with If-None-Match * creates it",
      method: method.update,
      rpc: (world) => message({ ...names(world), [resource]: resourceBody(world), mustNotExist: true }),
      rest: (world) => ({
        method: "PUT",
        path: resourcePath(apiVersion, world),
        headers: { "if-none-match": "*" },
        json: resourceBody(world),
      }),
      expect: {
        code: "ok",
        status: 201,
        body: (world) => resourceBody(world),
        reply: (world) => ({ created: true, [resource]: { id: ID, organisationId: world.name } }),
      },
    },
    {
      name: "PUT with If-None-Match * on one that is there",
      given: (world) => withResource(apiVersion, world),
      method: method.update,
      rpc: (world) => message({ ...names(world), [resource]: resourceBody(world), mustNotExist: true }),
      rest: (world) => ({
        method: "PUT",
        path: resourcePath(apiVersion, world),
        headers: { "if-none-match": "*" },
        json: resourceBody(world),
      }),
      expect: { code: "already_exists", status: 412, body: refusal(apiVersion, 412) },
    },
    {
      name: "PUT replaces",
      given: (world) => withResource(apiVersion, world),
      method: method.update,
      rpc: (world) => message({ ...names(world), [resource]: { name: "dogs" } }),
      rest: (world) => ({
        method: "PUT",
        path: resourcePath(apiVersion, world),
        json: resourceBody(world, { name: "dogs" }),
      }),
      expect: {
        code: "ok",
        status: 200,
        body: (world) => resourceBody(world, { name: "dogs" }),
        reply: () => ({ [resource]: { name: "dogs", baseUrl: "https://cats.example" } }),
      },
    },
    {
      name: "PUT on an id that is not there",
      method: method.update,
      rpc: (world) => message({ ...names(world), [resource]: resourceBody(world) }),
      rest: (world) => ({ method: "PUT", path: resourcePath(apiVersion, world), json: resourceBody(world) }),
      expect: { code: "not_found", status: 404, body: refusal(apiVersion, 404), message: ID },
    },
    {
      name: "PUT names each read-only member that differs",
      given: (world) => withResource(apiVersion, world),
      method: method.update,
      rpc: (world) => message({ ...names(world), [resource]: resourceBody(world, { id: "x", protocol: "bigquery" }) }),
      rest: (world) => ({
        method: "PUT",
        path: resourcePath(apiVersion, world),
        json: resourceBody(world, { id: "x", protocol: "bigquery" }),
      }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "id", "protocol") },
    },
    {
      name: "gets one, with its versions",
      given: (world) => withPublished(apiVersion, world, "1", "2"),
      method: method.get,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "GET", path: resourcePath(apiVersion, world) }),
      expect: {
        code: "ok",
        status: 200,
        body: () => ({
          id: ID,
          versions: [
            { name: "2", isLatest: true, isDefault: true, publishedAt: expect.stringMatching(iso) },
            { name: "1", isLatest: false, isDefault: false },
          ],
        }),
        reply: () => ({ [resource]: { versions: [{ name: "2", isLatest: true, isDefault: true }, { name: "1" }] } }),
        headers: { etag: /^"[^"]+"$/ },
      },
    },
    {
      name: "one that is not there",
      method: method.get,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "GET", path: resourcePath(apiVersion, world) }),
      expect: { code: "not_found", status: 404, body: refusal(apiVersion, 404), message: `${resource} '${ID}'` },
    },
    {
      name: "an id outside its pattern",
      method: method.get,
      rpc: (world) => message({ ...names(world), [`${resource}Id`]: "a b" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${resources}/a%20b` }),
      expect: {
        code: "invalid_argument",
        status: 400,
        body: refusal(apiVersion, 400, `${resource}_id`),
        message: new RegExp(`${resource}_?id`, "i"),
      },
    },
    {
      name: "lists nothing where nothing is",
      method: method.list,
      rpc: (world) => message({ organisationId: world.name }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${resources}` }),
      expect: { code: "ok", status: 200, body: () => ({ [resources]: [], totalCount: 0 }), reply: () => ({}) },
    },
    {
      name: "lists",
      given: (world) => withResource(apiVersion, world),
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, first: 1, protocol: "HTT", sort: "name:asc" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${resources}?first=1&protocol=HTT&sort=name:asc` }),
      expect: {
        code: "ok",
        status: 200,
        body: () => ({ [resources]: [{ id: ID, versions: [] }], totalCount: 1 }),
        reply: () => ({ [resources]: [{ id: ID }], totalCount: 1 }),
      },
    },
    {
      name: "a sort by what there is not",
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, sort: "age:asc" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${resources}?sort=age:asc` }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "sort") },
    },
    {
      name: "a page beyond the limit, and a token that is none",
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, first: 101 }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${resources}?first=101` }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "first") },
    },
    {
      name: "a token that is none",
      given: (world) => withResource(apiVersion, world),
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, after: "x" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${resources}?after=x` }),
      expect: { code: "invalid_argument", status: 400, body: refusal(apiVersion, 400, "after") },
    },
    {
      name: "deletes",
      given: (world) => withDraft(apiVersion, world),
      method: method.delete,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "DELETE", path: resourcePath(apiVersion, world) }),
      expect: { code: "ok", status: 204 },
      afterwards: async (world) => {
        expect((await world.rest("GET", resourcePath(apiVersion, world))).status).toBe(404)
        expect((await world.rest("GET", versionPath(apiVersion, world))).status).toBe(404)
      },
    },
    {
      name: "does not delete one with published versions",
      given: (world) => withPublished(apiVersion, world, "1"),
      method: method.delete,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "DELETE", path: resourcePath(apiVersion, world) }),
      expect: { code: "failed_precondition", status: 409, body: refusal(apiVersion, 409) },
      afterwards: async (world) => {
        expect((await world.rest("DELETE", `${resourcePath(apiVersion, world)}?force=true`)).status).toBe(204)
      },
    },
  ]
}
