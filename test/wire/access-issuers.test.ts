// People whom identity providers name, over every protocol, through the settings that an operator has: their groups, operators, the keys
// that they make, and a provider that is away.
import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"
import type { DescMethod, MessageInitShape } from "@bufbuild/protobuf"
import { OAuth2Server } from "oauth2-mock-server"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { AccessService } from "../../gen/registry/access/v1/access_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { http } from "../support/http.js"
import { type RpcClient, rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const AUDIENCE = "registry"
const MAX_CALLS = 48
const provider = new OAuth2Server()
/** Not there when the service starts. */
const away = new OAuth2Server()
/** Takes connections and says nothing. */
const silent = createServer()
let silentIssuer: string
let service: Service
const clients = new Map<string, RpcClient>()

beforeAll(async () => {
  for (const each of [provider, away]) {
    await each.issuer.keys.generate("RS256")
    await each.start(0, "127.0.0.1")
  }
  const { url } = away.issuer
  await away.stop()
  away.issuer.url = url
  silent.listen(0, "127.0.0.1")
  await once(silent, "listening")
  silentIssuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  service = await startService("embedded", {
    AUTHENTICATION: "required",
    ADMIN_API_KEY: ADMIN,
    JWT_ISSUERS: [provider.issuer.url, url, silentIssuer].join(),
    MAX_CONCURRENT_CALLS: String(MAX_CALLS),
    JWT_AUDIENCE: AUDIENCE,
    JWT_USER_CLAIM: "preferred_username",
    JWT_GROUPS_CLAIM: "roles",
    OPERATORS: "root,boss",
  })
  for (const protocol of rpcProtocols) clients.set(protocol, rpcClient(protocol, service.url))
  for (const name of ["acme", "bobs"]) await rest("POST", "/api/v0/organizations", ADMIN, { name })
})
afterAll(async () => {
  for (const client of clients.values()) client.close()
  await service?.stop()
  for (const each of [provider, away]) if (each.listening) await each.stop()
  silent.close()
})

function token(claims: Record<string, unknown>, { issuer }: OAuth2Server = provider): Promise<string> {
  return issuer.buildToken({
    scopesOrTransform: (_, payload) => {
      Object.assign(payload, { aud: AUDIENCE, email: "somebody@example.com", ...claims })
    },
  })
}

const rest = (method: string, path: string, credential: string, json?: object) =>
  http(service.url, method, path, { headers: { authorization: `Bearer ${credential}` }, ...(json && { json }) })

/** What is said to the same call over every protocol: "ok", or the code's name. */
async function everywhere<M extends DescMethod>(
  method: M,
  message: MessageInitShape<M["input"]>,
  credential: string,
  viaRest: () => ReturnType<typeof rest>,
): Promise<Set<string>> {
  const authorization = `Bearer ${credential}`
  const codes = new Set<string>()
  for (const client of clients.values()) codes.add((await client.call(method, [message], { authorization })).code)
  const { status } = await viaRest()
  codes.add(codesOf[status] ?? `${status}`)
  return codes
}
const codesOf: Readonly<Record<number, string>> = {
  200: "ok",
  400: "invalid_argument",
  401: "unauthenticated",
  403: "permission_denied",
  503: "unavailable",
}

const { getOrganization, updateProject } = PackageService.method
const reading = (credential: string, name = "acme") =>
  everywhere(getOrganization, { organizationName: name }, credential, () =>
    rest("GET", `/api/v0/organizations/${name}`, credential),
  )
/** A change that changes nothing: whoever may make it is let in. */
const changing = (credential: string, name = "acme") =>
  everywhere(updateProject, { organizationName: name, projectName: "p", project: {} }, credential, () =>
    rest("PATCH", `/api/v0/organizations/${name}/projects/p`, credential, {}),
  )
const whoAmI = (credential: string) =>
  everywhere(AccessService.method.whoAmI, {}, credential, () => rest("GET", "/api/access/v1/whoami", credential))

describe("an issuer that is away", () => {
  it("is not waited for by the start, and its tokens are to come again while others are let in", async () => {
    const late = await token({ preferred_username: "ann" }, away)
    expect(await whoAmI(late)).toEqual(new Set(["unavailable"]))
    const { status, headers, text } = await rest("GET", "/api/access/v1/whoami", late)
    expect([status, headers.get("retry-after")]).toEqual([503, "1"])
    expect(text).toContain("the identity provider's keys can't be fetched now: try again")
    const aws = await rest("GET", "/v1/domain?domain=acme", late)
    expect([aws.status, aws.headers.get("x-amzn-errortype")]).toEqual([503, "InternalServerException"])
    expect(await whoAmI(ADMIN)).toEqual(new Set(["ok"]))
    expect(await whoAmI(await token({ preferred_username: "ann" }))).toEqual(new Set(["ok"]))
  })
})

it("an issuer that takes its time does not keep others out, whoever sends its tokens", async () => {
  const header = { alg: "RS256", kid: "k" }
  const claims = { iss: silentIssuer, aud: AUDIENCE, exp: 4_000_000_000, preferred_username: "ann" }
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  const connections = new Set<Socket>()
  silent.on("connection", (socket) => connections.add(socket))
  const calls = Array.from({ length: MAX_CALLS * 2 }, (_, i) => {
    const signature = Buffer.alloc(256, i).toString("base64url")
    return rest("GET", "/api/access/v1/whoami", [...parts, signature].join("."))
  })
  await expect.poll(() => connections.size).toBe(1)
  // Most are told at once to come again.
  await Promise.race(calls)
  expect(await whoAmI(ADMIN)).toEqual(new Set(["ok"]))
  expect(await whoAmI(await token({ preferred_username: "ann" }))).toEqual(new Set(["ok"]))
  for (const socket of connections) socket.destroy()
  expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(new Set([503]))
})

describe("a token", () => {
  it("names the user by JWT_USER_CLAIM, and an operator by OPERATORS", async () => {
    const who = async (claims: object) => (await rest("GET", "/api/access/v1/whoami", await token({ ...claims }))).json
    expect(await who({ preferred_username: "ann" })).toEqual({ principal: "user:ann", operator: false, grants: [] })
    expect(await who({ preferred_username: "boss" })).toMatchObject({ principal: "user:boss", operator: true })
    // An address that nobody has verified is none of its business.
    expect(await who({ preferred_username: "ann", email_verified: false })).toMatchObject({ principal: "user:ann" })
    const { status, text } = await rest("GET", "/api/access/v1/whoami", await token({}))
    expect(status).toBe(401)
    expect(text).toContain("without a claim 'preferred_username' that names the user")
    expect(await reading(await token({ preferred_username: "root" }))).toEqual(new Set(["ok"]))
    expect(await reading(await token({ preferred_username: "ann" }))).toEqual(new Set(["permission_denied"]))
  })

  it("comes in as JWT, too", async () => {
    const authorization = `JWT ${await token({ preferred_username: "ann" })}`
    const answer = await http(service.url, "GET", "/api/access/v1/whoami", { headers: { authorization } })
    expect(answer.json).toMatchObject({ principal: "user:ann" })
    for (const client of clients.values()) {
      const { reply } = await client.call(AccessService.method.whoAmI, [{}], { authorization })
      expect(reply).toMatchObject({ principal: "user:ann" })
    }
  })

  it("brings the groups of JWT_GROUPS_CLAIM, which are given roles", async () => {
    await rest("POST", "/api/v0/organizations/acme/projects", ADMIN, { name: "p" })
    const given = { userGroupId: "group:eng", permission: "modeler" }
    expect((await rest("POST", "/api/v0/organizations/acme/permissions", ADMIN, given)).status).toBe(201)
    const engineer = await token({ preferred_username: "ann", roles: ["eng", "all"] })
    expect(await changing(engineer)).toEqual(new Set(["ok"]))
    const another = await token({ preferred_username: "ann", roles: "all", groups: ["eng"] })
    expect(await changing(another)).toEqual(new Set(["permission_denied"]))
    expect(await reading(another)).toEqual(new Set(["permission_denied"]))
    const mine = await rest("GET", "/api/access/v1/whoami", engineer)
    expect(mine.json).toMatchObject({ grants: [{ organization: "acme", role: "modeler" }] })
    expect((await rest("DELETE", "/api/v0/organizations/acme/permissions/group:eng", ADMIN)).status).toBe(204)
    expect(await changing(engineer)).toEqual(new Set(["permission_denied"]))
  })
})

it("what a user loses, their key loses with the next call, and has again when they have", async () => {
  await rest("POST", "/api/v0/organizations/bobs/projects", ADMIN, { name: "p" })
  const permissions = "/api/v0/organizations/bobs/permissions"
  const given = { userGroupId: "user:bob@example.com", permission: "admin" }
  const first = await rest("POST", permissions, ADMIN, given)
  expect(first.status, first.text).toBe(201)
  const bob = await token({ preferred_username: "bob@example.com" })
  const made = await rest("POST", "/api/access/v1/keys", bob, {
    name: "ci",
    grants: [{ organization: "bobs", role: "modeler" }],
  })
  expect(made.status, made.text).toBe(201)
  const { text: key } = made.json as unknown as { text: string }
  expect(await changing(key, "bobs")).toEqual(new Set(["ok"]))
  const lower = (permission: string) => rest("PATCH", `${permissions}/user:bob@example.com`, ADMIN, { permission })
  expect((await lower("member")).status).toBe(200)
  expect(await changing(key, "bobs")).toEqual(new Set(["permission_denied"]))
  expect(await reading(key, "bobs")).toEqual(new Set(["ok"]))
  expect((await rest("GET", "/api/access/v1/whoami", key)).json).toMatchObject({
    grants: [{ organization: "bobs", role: "member" }],
  })
  expect((await rest("DELETE", `${permissions}/user:bob@example.com`, ADMIN)).status).toBe(204)
  expect(await reading(key, "bobs")).toEqual(new Set(["permission_denied"]))
  expect((await rest("POST", permissions, ADMIN, given)).status).toBe(201)
  expect(await changing(key, "bobs")).toEqual(new Set(["ok"]))
})

it("an issuer that was away is asked again some seconds later, and then lets people in", async () => {
  await away.start(Number(new URL(away.issuer.url ?? "").port), "127.0.0.1")
  const late = await token({ preferred_username: "ann" }, away)
  const now = performance.now.bind(performance)
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + 5_000)
  try {
    expect(await whoAmI(late)).toEqual(new Set(["ok"]))
  } finally {
    clock.mockRestore()
  }
})
