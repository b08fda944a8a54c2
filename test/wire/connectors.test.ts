// Connectors and connections over every protocol, on both stores: every line of the contract that one request can show.
import { expect } from "vitest"
import {
  type Age,
  ages,
  ID,
  iso,
  message,
  refusal,
  rpcNames,
  thingBody,
  thingPath,
  ulid,
  versionPath,
  withDraft,
  withPublished,
  withThing,
} from "./connector-ages.js"
import { type WireCase, type World, wireSuite } from "./harness.js"

for (const age of ages) wireSuite(age.title, things(age))

function things(age: Age): WireCase[] {
  const { method, thing, things, children, variables } = age
  const names = (world: World) => rpcNames(age, world)
  const create = (world: World) => `/o/${world.name}/protocols/http/${things}`
  const body = { name: "cats", baseUrl: "https://cats.example", authSchemeConfigs: [], [children]: [] }
  return [
    {
      name: "creates one, with what it has by itself",
      method: method.create,
      rpc: (world) => message({ organisationId: world.name, [thing]: body }),
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
          ...(thing === "connector" ? { public: false, tags: {} } : {}),
        }),
        reply: (world) => ({ [thing]: { name: "cats", organisationId: world.name, protocol: "http" } }),
        headers: { etag: /^"[^"]+"$/, "content-type": /^application\/json/ },
      },
    },
    {
      name: "an empty name is refused",
      method: method.create,
      rpc: (world) => message({ organisationId: world.name, [thing]: { ...body, name: "" } }),
      rest: (world) => ({ method: "POST", path: create(world), json: { ...body, name: "" } }),
      expect: { code: "invalid_argument", status: 400, body: refusal(age, 400, "name") },
    },
    {
      name: "things under it are judged with it",
      method: method.create,
      rpc: (world) => message({ organisationId: world.name, [thing]: { ...body, [children]: [{ name: "x" }] } }),
      rest: (world) => ({ method: "POST", path: create(world), json: { ...body, [children]: [{ name: "x" }] } }),
      expect: { code: "invalid_argument", status: 400 },
    },
    {
      name: "PUT with If-None-Match * creates it",
      method: method.update,
      rpc: (world) => message({ ...names(world), [thing]: thingBody(world), mustNotExist: true }),
      rest: (world) => ({
        method: "PUT",
        path: thingPath(age, world),
        headers: { "if-none-match": "*" },
        json: thingBody(world),
      }),
      expect: {
        code: "ok",
        status: 201,
        body: (world) => thingBody(world),
        reply: (world) => ({ created: true, [thing]: { id: ID, organisationId: world.name } }),
      },
    },
    {
      name: "PUT with If-None-Match * on one that is there",
      given: (world) => withThing(age, world),
      method: method.update,
      rpc: (world) => message({ ...names(world), [thing]: thingBody(world), mustNotExist: true }),
      rest: (world) => ({
        method: "PUT",
        path: thingPath(age, world),
        headers: { "if-none-match": "*" },
        json: thingBody(world),
      }),
      expect: { code: "already_exists", status: 412, body: refusal(age, 412) },
    },
    {
      name: "PUT replaces",
      given: (world) => withThing(age, world),
      method: method.update,
      rpc: (world) => message({ ...names(world), [thing]: { name: "dogs" } }),
      rest: (world) => ({ method: "PUT", path: thingPath(age, world), json: thingBody(world, { name: "dogs" }) }),
      expect: {
        code: "ok",
        status: 200,
        body: (world) => thingBody(world, { name: "dogs" }),
        reply: () => ({ [thing]: { name: "dogs", baseUrl: "https://cats.example" } }),
      },
    },
    {
      name: "PUT on an id that is not there",
      method: method.update,
      rpc: (world) => message({ ...names(world), [thing]: thingBody(world) }),
      rest: (world) => ({ method: "PUT", path: thingPath(age, world), json: thingBody(world) }),
      expect: { code: "not_found", status: 404, body: refusal(age, 404), message: ID },
    },
    {
      name: "PUT names each read-only member that differs",
      given: (world) => withThing(age, world),
      method: method.update,
      rpc: (world) => message({ ...names(world), [thing]: thingBody(world, { id: "x", protocol: "bigquery" }) }),
      rest: (world) => ({
        method: "PUT",
        path: thingPath(age, world),
        json: thingBody(world, { id: "x", protocol: "bigquery" }),
      }),
      expect: { code: "invalid_argument", status: 400, body: refusal(age, 400, "id", "protocol") },
    },
    {
      name: "gets one, with its versions",
      given: (world) => withPublished(age, world, "1", "2"),
      method: method.get,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "GET", path: thingPath(age, world) }),
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
        reply: () => ({ [thing]: { versions: [{ name: "2", isLatest: true, isDefault: true }, { name: "1" }] } }),
        headers: { etag: /^"[^"]+"$/ },
      },
    },
    {
      name: "one that is not there",
      method: method.get,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "GET", path: thingPath(age, world) }),
      expect: { code: "not_found", status: 404, body: refusal(age, 404), message: `${thing} '${ID}'` },
    },
    {
      name: "an id outside its pattern",
      method: method.get,
      rpc: (world) => message({ ...names(world), [`${thing}Id`]: "a b" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${things}/a%20b` }),
      expect: {
        code: "invalid_argument",
        status: 400,
        body: refusal(age, 400, `${thing}_id`),
        message: new RegExp(`${thing}_?id`, "i"),
      },
    },
    {
      name: "lists nothing where nothing is",
      method: method.list,
      rpc: (world) => message({ organisationId: world.name }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${things}` }),
      expect: { code: "ok", status: 200, body: () => ({ [things]: [], totalCount: 0 }), reply: () => ({}) },
    },
    {
      name: "lists",
      given: (world) => withThing(age, world),
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, first: 1, protocol: "HTT", sort: "name:asc" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${things}?first=1&protocol=HTT&sort=name:asc` }),
      expect: {
        code: "ok",
        status: 200,
        body: () => ({ [things]: [{ id: ID, versions: [] }], totalCount: 1 }),
        reply: () => ({ [things]: [{ id: ID }], totalCount: 1 }),
      },
    },
    {
      name: "a sort by what there is not",
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, sort: "age:asc" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${things}?sort=age:asc` }),
      expect: { code: "invalid_argument", status: 400, body: refusal(age, 400, "sort") },
    },
    {
      name: "a page beyond the limit, and a token that is none",
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, first: 101 }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${things}?first=101` }),
      expect: { code: "invalid_argument", status: 400, body: refusal(age, 400, "first") },
    },
    {
      name: "a token that is none",
      given: (world) => withThing(age, world),
      method: method.list,
      rpc: (world) => message({ organisationId: world.name, after: "x" }),
      rest: (world) => ({ method: "GET", path: `/o/${world.name}/${things}?after=x` }),
      expect: { code: "invalid_argument", status: 400, body: refusal(age, 400, "after") },
    },
    {
      name: "deletes",
      given: (world) => withDraft(age, world),
      method: method.delete,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "DELETE", path: thingPath(age, world) }),
      expect: { code: "ok", status: 204 },
      afterwards: async (world) => {
        expect((await world.rest("GET", thingPath(age, world))).status).toBe(404)
        expect((await world.rest("GET", versionPath(age, world))).status).toBe(404)
      },
    },
    {
      name: "does not delete one with published versions",
      given: (world) => withPublished(age, world, "1"),
      method: method.delete,
      rpc: (world) => message(names(world)),
      rest: (world) => ({ method: "DELETE", path: thingPath(age, world) }),
      expect: { code: "failed_precondition", status: 409, body: refusal(age, 409) },
      afterwards: async (world) => {
        expect((await world.rest("DELETE", `${thingPath(age, world)}?force=true`)).status).toBe(204)
      },
    },
  ]
}
