// Every method over every protocol: nobody comes in without a credential, and nobody does what their role does not allow.

import { setTimeout as sleep } from "node:timers/promises"
import { create, type DescMethod, getOption } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http as httpRule } from "../../gen/google/api/annotations_pb.js"
import type { HttpRule } from "../../gen/google/api/http_pb.js"
import { rule as accessRule } from "../../gen/registry/access/v1/rule_pb.js"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { service as serviceOptions } from "../../gen/rest/v1/annotations_pb.js"
import { registryServices } from "../../src/services.js"
import { http } from "../support/http.js"
import { type RpcClient, rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const UNKNOWN = `vr_${"A".repeat(20)}_${"a".repeat(43)}`
const methods: DescMethod[] = registryServices.flatMap((each) => [...each.methods] as DescMethod[])
const withRole = methods.filter((method) => needsRole(method))

/**
 * One of each service and kind, with a credential that is unknown. Which method it is for is nothing that a credential is checked by, and
 * each takes its time; that none is open is found out without any.
 */
const triesUnknown = new Set(
  new Map(methods.map((method) => [`${method.parent.typeName} ${method.methodKind}`, method])).values(),
)

let service: Service
const clients = new Map<string, RpcClient>()

/** One address may fail 20 times a second. */
async function underLimit(): Promise<void> {
  await sleep(55)
}

function needsRole(method: DescMethod): boolean {
  const rule = getOption(method, accessRule)
  return rule.organization !== "" && !rule.createParents
}

function rest(method: string, path: string, key?: string, json?: object) {
  const headers = {
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    ...(json === undefined ? {} : { "content-type": "application/json" }),
  }
  return http(service.url, method, path, { headers, ...(json === undefined ? {} : { body: JSON.stringify(json) }) })
}

async function newKey(grants: object[], by = ADMIN): Promise<string> {
  const answer = await rest("POST", "/api/access/v1/keys", by, { name: "k", grants })
  expect(answer.status, answer.text).toBe(201)
  return (answer.json as unknown as { text: string }).text
}

/** A message that names the place and nothing else. */
function naming(method: DescMethod, organization: string, project: string) {
  const rule = getOption(method, accessRule)
  const fields: Record<string, string> = {}
  for (const [path, value] of [
    [rule.organization, organization],
    [rule.project, project],
    [rule.sourceProject, project],
  ] as const) {
    const field = method.input.fields.find(({ name }) => name === path)
    if (field !== undefined) fields[field.localName] = value
  }
  return { ...create(method.input, fields as never) } as Record<string, unknown>
}

/** From the least to the most. */
const order = ["viewer", "member", "modeler", "admin"] as const

/** The viewer has a role on a project, and on another one than the calls are about. */
async function keyOfEachRole() {
  return {
    admin: await newKey([{ organization: "acme", role: "admin" }]),
    modeler: await newKey([{ organization: "acme", role: "modeler" }]),
    member: await newKey([{ organization: "acme", role: "member" }]),
    viewer: await newKey([{ organization: "acme", project: "second", role: "viewer" }]),
  }
}

function isEnough(role: (typeof order)[number], method: DescMethod): boolean {
  const rule = getOption(method, accessRule)
  const least = { 1: "admin", 2: "modeler", 3: "member", 4: "member" } as const
  const needed = rule.anyProject ? "viewer" : least[rule.role as keyof typeof least]
  return order.indexOf(role) >= order.indexOf(needed)
}

/** Method and path of a method's REST form, its place filled in. */
function restForm(method: DescMethod, organization: string, project: string): { verb: string; path: string } {
  const { pattern } = getOption(method, httpRule) as HttpRule
  if (pattern.case === undefined || pattern.case === "custom") throw new Error(`${method.name} has no REST form`)
  const base = getOption(method.parent, serviceOptions).basePaths[0] ?? ""
  const path = pattern.value
    .replace(/\{(organization_name|organisation_id)\}/g, organization)
    .replace("{project_name}", project)
    .replace("{user_group_id}", "user:a@example.com")
    .replace("{version_id}", "1.0.0")
    .replace("{id}", "A".repeat(20))
    .replace(/\{[a-z_]+\}/g, "x")
  const query = `?domain=${organization}&repository=${project}&destination-repository=${project}&source-repository=${project}&format=generic&namespace=n&package=p`
  return { verb: pattern.case.toUpperCase(), path: base + path + (method.parent === ArtifactService ? query : "") }
}

describe.each(storeNames)("on the %s store", (store) => {
  beforeAll(async () => {
    service = await startService(store, { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN })
    for (const protocol of rpcProtocols) clients.set(protocol, rpcClient(protocol, service.url))
    for (const name of ["acme", "other"]) await rest("POST", "/api/v0/organizations", ADMIN, { name })
    for (const name of ["repo", "second"]) await rest("POST", "/api/v0/organizations/acme/projects", ADMIN, { name })
  })
  afterAll(async () => {
    for (const client of clients.values()) client.close()
    clients.clear()
    await service?.stop()
  })

  describe.each(rpcProtocols)("%s", (protocol) => {
    const call = (method: DescMethod, message: Record<string, unknown>, key?: string) =>
      (clients.get(protocol) as RpcClient).call(
        method,
        [message],
        key === undefined ? {} : { authorization: `Bearer ${key}` },
      )

    // Checked before anything is looked up: on one store.
    it.each(
      (store === "embedded" ? methods : []).map((method) => [`${method.parent.name}.${method.name}`, method] as const),
    )("%s needs a credential that is known", async (_, method) => {
      expect(await call(method, {})).toMatchObject({ code: "unauthenticated" })
      if (!triesUnknown.has(method) && protocol !== "grpc") return
      await underLimit()
      expect(await call(method, {}, UNKNOWN)).toMatchObject({ code: "unauthenticated" })
    })

    it("a role in another organization opens nothing, whether the organization exists or not", async () => {
      const key = await newKey([{ organization: "other", role: "admin" }])
      for (const method of withRole) {
        const known = await call(method, naming(method, "acme", "repo") as never, key)
        const nowhere = await call(method, naming(method, "none", "repo"), key)
        expect({ method: method.name, code: known.code }).toEqual({ method: method.name, code: "permission_denied" })
        expect(nowhere.message).toBe(known.message?.replaceAll("acme", "none"))
      }
    })

    it("the least role that the rule names is enough, and one below is not", async () => {
      const keys = await keyOfEachRole()
      for (const method of withRole) {
        for (const role of order) {
          // Message that the rules of its fields refuse: what is checked first is who may call.
          const outcome = await call(method, naming(method, "acme", "repo"), keys[role])
          const isRefused = outcome.code === "permission_denied"
          expect([method.name, role, isRefused]).toEqual([method.name, role, !isEnough(role, method)])
          // What deletes and succeeds is made again.
          if (outcome.code === "ok") await rest("POST", "/api/v0/organizations/acme/projects", ADMIN, { name: "repo" })
        }
      }
    })
  })

  describe("rest", () => {
    // Checked before anything is looked up: on one store.
    it.each(
      (store === "embedded" ? methods : []).map((method) => [`${method.parent.name}.${method.name}`, method] as const),
    )("%s needs a credential that is known", async (_, method) => {
      const { verb, path } = restForm(method, "acme", "repo")
      const aws = method.parent === ArtifactService
      for (const key of triesUnknown.has(method) ? [undefined, UNKNOWN] : [undefined]) {
        if (key !== undefined) await underLimit()
        const answer = await rest(verb, path, key)
        expect(answer.status).toBe(aws ? 403 : 401)
        const name = key === undefined ? "MissingAuthenticationTokenException" : "UnrecognizedClientException"
        if (aws) expect(answer.headers.get("x-amzn-errortype")).toBe(name)
        else expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer realm="version-registry"/)
      }
    })

    it("a role in another organization opens nothing, whether the organization exists or not", async () => {
      const key = await newKey([{ organization: "other", role: "admin" }])
      for (const method of withRole) {
        const known = restForm(method, "acme", "repo")
        const nowhere = restForm(method, "none", "repo")
        // Where the body names the organization, its syntax is checked first.
        const inBody = method.name === "PutDomainPermissionsPolicy"
        const bodyFor = (domain: string) => (inBody ? { domain, policyDocument: "{}" } : undefined)
        const answers = [
          await rest(known.verb, known.path, key, bodyFor("acme")),
          await rest(nowhere.verb, nowhere.path, key, bodyFor("none")),
        ] as const
        expect([method.name, answers[0].status, answers[1].status]).toEqual([method.name, 403, 403])
        expect(answers[1].text).toBe(answers[0].text.replaceAll("acme", "none"))
      }
    })

    it("the least role that the rule names is enough, and one below is not", async () => {
      const keys = await keyOfEachRole()
      for (const method of withRole) {
        for (const role of order) {
          const { verb, path } = restForm(method, "acme", "repo")
          const inBody = method.name === "PutDomainPermissionsPolicy"
          const answer = await rest(
            verb,
            path,
            keys[role],
            inBody ? { domain: "acme", policyDocument: "{}" } : undefined,
          )
          const isRefused = answer.status === 403
          expect([method.name, role, isRefused]).toEqual([method.name, role, !isEnough(role, method)])
          // What deletes and succeeds is made again.
          if (answer.status < 300) await rest("POST", "/api/v0/organizations/acme/projects", ADMIN, { name: "repo" })
        }
      }
    })

    it("a body that nobody may send is not read", async () => {
      const key = await newKey([{ organization: "acme", role: "member" }])
      const path = "/api/v0/organizations/acme/projects/repo/packages/k"
      for (const authorization of [undefined, `Bearer ${key}`]) {
        const answer = await fetch(service.url + path, {
          method: "POST",
          headers: {
            "content-type": "multipart/form-data; boundary=b",
            ...(authorization === undefined ? {} : { authorization }),
          },
          body: new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) }),
          duplex: "half",
        } as RequestInit)
        expect(answer.status).toBe(authorization === undefined ? 401 : 403)
        await answer.body?.cancel()
      }
    })

    it("lists show what the caller may see", async () => {
      const key = await newKey([{ organization: "acme", project: "second", role: "viewer" }])
      expect(names(await rest("GET", "/api/v0/organizations", key))).toEqual(["acme"])
      expect(names(await rest("GET", "/api/v0/organizations/acme/projects", key))).toEqual(["second"])
      const domains = await rest("POST", "/v1/domains", key, {})
      expect((domains.json as unknown as { domains: { name: string }[] }).domains.map(({ name }) => name)).toEqual([
        "acme",
      ])
      const repositories = await rest("POST", "/v1/repositories", key)
      expect(
        (repositories.json as unknown as { repositories: { name: string }[] }).repositories.map(({ name }) => name),
      ).toEqual(["second"])
      const organization = await rest(
        "GET",
        "/api/v0/organizations/acme",
        await newKey([{ organization: "acme", role: "modeler" }]),
      )
      expect(organization.json).toMatchObject({ permission: "modeler" })
    })

    it("a key has at most what its maker has, and ends with it", async () => {
      const maker = await newKey([{ organization: "acme", role: "modeler" }])
      const more = await rest("POST", "/api/access/v1/keys", maker, {
        name: "k",
        grants: [{ organization: "acme", role: "admin" }],
      })
      expect(more.status).toBe(403)
      const child = await newKey([{ organization: "acme", role: "member" }], maker)
      expect((await rest("GET", "/api/v0/organizations/acme", child)).status).toBe(200)
      const id = maker.split("_")[1]
      expect((await rest("DELETE", `/api/access/v1/keys/${id}`, ADMIN)).status).toBe(204)
      expect((await rest("GET", "/api/v0/organizations/acme", maker)).status).toBe(401)
      expect((await rest("GET", "/api/v0/organizations/acme", child)).status).toBe(401)
    })

    it("a key's role on what was deleted is none on what has its name later", async () => {
      const make = () => rest("POST", "/v1/domain?domain=again", ADMIN, {})
      const makeProject = () => rest("POST", "/v1/repository?domain=again&repository=repo", ADMIN, {})
      await make()
      await makeProject()
      const onOrganization = await newKey([{ organization: "again", role: "admin" }])
      const onProject = await newKey([{ organization: "again", project: "repo", role: "viewer" }])
      const see = async (path: string, key: string) => (await rest("GET", path, key)).status
      const project = "/v1/repository?domain=again&repository=repo"
      expect(await see(project, onOrganization)).toBe(200)
      expect(await see(project, onProject)).toBe(200)
      expect((await rest("DELETE", project, ADMIN)).status).toBe(200)
      await makeProject()
      expect(await see(project, onOrganization)).toBe(200)
      expect(await see(project, onProject)).toBe(403)
      await rest("DELETE", project, ADMIN)
      expect((await rest("DELETE", "/v1/domain?domain=again", ADMIN)).status).toBe(200)
      await make()
      await makeProject()
      expect(await see("/v1/domain?domain=again", onOrganization)).toBe(403)
      expect(await see(project, onOrganization)).toBe(403)
      const whoami = await rest("GET", "/api/access/v1/whoami", onOrganization)
      expect((whoami.json as unknown as { grants: object[] }).grants).toEqual([])
    })

    it("permissions through groups hold for the next call, and the last admin stays", async () => {
      await rest("POST", "/api/v0/organizations", ADMIN, { name: "team" })
      const path = "/api/v0/organizations/team"
      const add = await rest("POST", `${path}/permissions`, ADMIN, {
        userGroupId: "user:ann@example.com",
        permission: "admin",
      })
      expect(add.status, add.text).toBe(201)
      expect((await rest("DELETE", `${path}/permissions/key:admin`, ADMIN)).status).toBe(204)
      const last = await rest("DELETE", `${path}/permissions/user:ann@example.com`, ADMIN)
      expect([last.status, (last.json as unknown as { code: string }).code]).toEqual([409, "conflict"])
      const lowered = await rest("PATCH", `${path}/permissions/user:ann@example.com`, ADMIN, { permission: "member" })
      expect(lowered.status).toBe(409)
      expect((await rest("POST", `${path}/groups`, ADMIN, { groupName: "eng" })).status).toBe(201)
      const members = await rest("POST", `${path}/groups/eng/members`, ADMIN, {
        members: [{ userGroupId: "user:bob@example.com" }],
      })
      expect(members.json).toEqual({ members: [{ userGroupId: "user:bob@example.com", status: "member" }] })
      expect(
        (await rest("POST", `${path}/permissions`, ADMIN, { userGroupId: "group:eng", permission: "admin" })).status,
      ).toBe(201)
      expect((await rest("DELETE", `${path}/permissions/user:ann@example.com`, ADMIN)).status).toBe(204)
      const gone = await rest("DELETE", `${path}/groups/eng/members`, ADMIN, {
        members: [{ userGroupId: "user:bob@example.com" }],
      })
      expect(gone.status, gone.text).toBe(409)
      expect((await rest("DELETE", `${path}/groups/eng`, ADMIN)).status).toBe(409)
      const admin = await rest("PATCH", `${path}/groups/eng/members/bob@example.com`, ADMIN, { status: "admin" })
      expect(admin.json).toEqual({ userGroupId: "user:bob@example.com", status: "admin" })
    })
  })
})

function names(answer: { readonly json?: unknown }): string[] {
  return (answer.json as unknown as { name: string }[]).map(({ name }) => name)
}
