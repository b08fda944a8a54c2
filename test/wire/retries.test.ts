// The Idempotency-Key: a change takes effect once, however often it is sent, and is answered alike, on every protocol and both stores.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type DescMethod, getOption } from "@bufbuild/protobuf"
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt"
import { createClient } from "@connectrpc/connect"
import { createGrpcTransport } from "@connectrpc/connect-node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http as httpRule } from "../../gen/google/api/annotations_pb.js"
import { ServerReflection } from "../../gen/grpc/reflection/v1/reflection_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { changesSomething } from "../../src/access/method-rules.js"
import { registryServices } from "../../src/services.js"
import { type Answer, http } from "../support/http.js"
import { testDatabase } from "../support/mongo.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

const API = "/api/v0/organizations"
const ADMIN = "the-operators-own-key-of-this-test"
const keyed = (key: string, more: Record<string, string> = {}) => ({ "idempotency-key": key, ...more })
const isReplayed = ({ headers }: Answer) => headers.get("idempotency-replayed") === "true"
const part = (members: object, file?: string) => {
  const body = new FormData()
  body.append("package", JSON.stringify(members))
  if (file !== undefined) {
    body.append("version", JSON.stringify({ id: "1.0.0" }))
    body.append("packageFile", new Blob([file]), "f")
  }
  return body
}
let made = 0
const newName = () => `n${++made}`

describe.each(storeNames)("retries, %s", (store) => {
  let service: Service
  let url: string
  beforeAll(async () => {
    service = await startService(store)
    url = service.url
  })
  afterAll(() => service?.stop())

  const create = (name: string, headers: Record<string, string>, more: object = {}) =>
    http(url, "POST", API, { headers, json: { name, ...more } })
  async function organization(): Promise<string> {
    const name = newName()
    expect((await create(name, {})).status).toBe(201)
    return name
  }
  const rename = (name: string, displayName: string, headers: Record<string, string> = {}) =>
    http(url, "PATCH", `${API}/${name}`, { headers, json: { displayName } })

  it("a retry is answered like the first call, and says so; in quotes or not it is the same key", async () => {
    const name = newName()
    const first = await create(name, keyed("a key"))
    expect([first.status, isReplayed(first)]).toEqual([201, false])
    for (const key of ["a key", '"a key"']) {
      const again = await create(name, keyed(key))
      expect([again.status, again.text, isReplayed(again)]).toEqual([201, first.text, true])
      expect(again.headers.get("etag")).toBe(first.headers.get("etag"))
    }
    expect((await create(name, {})).status).toBe(409)
  })

  it("another request with the same key is refused, and another method's key is another key", async () => {
    const name = newName()
    const key = `of ${name}`
    await create(name, keyed(key))
    const other = await create(name, keyed(key), { displayName: "another" })
    expect([other.status, other.json]).toEqual([
      409,
      { code: "conflict", message: expect.stringContaining("Idempotency-Key") },
    ])
    expect((await rename(name, "renamed", keyed(key))).status).toBe(200)
  })

  it("a change in between stays: the retry changes nothing, and shows what its call had made", async () => {
    const name = await organization()
    const first = await rename(name, "first", keyed(`${name} first`))
    await rename(name, "second")
    const again = await rename(name, "first", keyed(`${name} first`))
    expect([again.status, again.text, isReplayed(again)]).toEqual([200, first.text, true])
    expect((await http(url, "GET", `${API}/${name}`)).json).toMatchObject({ displayName: "second" })
  })

  it("a refused call keeps nothing: its key can be used again", async () => {
    const name = newName()
    const project = () =>
      http(url, "POST", `${API}/${name}/projects`, { headers: keyed(`${name} project`), json: { name: "p" } })
    expect((await project()).status).toBe(404)
    await create(name, {})
    const made = await project()
    expect([made.status, isReplayed(made)]).toEqual([201, false])
    expect(isReplayed(await project())).toBe(true)
  })

  it("of twenty at once one takes effect, and all are answered alike", async () => {
    const name = await organization()
    const project = () =>
      http(url, "POST", `${API}/${name}/projects`, { headers: keyed(`${name} race`), json: { name: "p" } })
    const answers = await Promise.all(Array.from({ length: 20 }, project))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(answers.filter((each) => !isReplayed(each))).toHaveLength(1)
  })

  it.each(rpcProtocols)("%s", async (protocol) => {
    const name = newName()
    const client = rpcClient(protocol, url)
    const { createOrganization, listOrganizations } = PackageService.method
    const call = (displayName: string, key: string) =>
      client.call(createOrganization, [{ organization: { name, displayName } }], keyed(key))
    const first = await call("d", `${protocol} ${name}`)
    const again = await call("d", `${protocol} ${name}`)
    expect([first.code, again.code, again.reply]).toEqual(["ok", "ok", first.reply])
    const other = await call("e", `${protocol} ${name}`)
    expect(other.code).toBe("already_exists")
    expect((await call("d", '"')).code).toBe("invalid_argument")
    // What changes nothing has no use for a key: the list is the current one.
    const size = async () => {
      const { reply } = await client.call(listOrganizations, [{ pageSize: 1000 }], keyed("list"))
      return (reply as unknown as { organizations: unknown[] }).organizations.length
    }
    const before = await size()
    await organization()
    expect(await size()).toBe(before + 1)
    client.close()
  })

  it("an upload: the same parts and file once, in either order; another file is refused", async () => {
    const name = await organization()
    await http(url, "POST", `${API}/${name}/projects`, { json: { name: "p" } })
    const upload = (body: FormData) =>
      http(url, "POST", `${API}/${name}/projects/p/packages/k`, { headers: keyed(`${name} upload`), body })
    const first = await upload(part({ description: "d" }, "content"))
    expect([first.status, isReplayed(first)]).toEqual([200, false])
    const again = await upload(part({ description: "d" }, "content"))
    expect([again.status, again.text, isReplayed(again)]).toEqual([200, first.text, true])
    const turned = new FormData()
    turned.append("packageFile", new Blob(["content"]), "f")
    turned.append("version", JSON.stringify({ id: "1.0.0" }))
    turned.append("package", JSON.stringify({ description: "d" }))
    const other = await upload(turned)
    expect([other.text, isReplayed(other)]).toEqual([first.text, true])
    for (const other of [part({ description: "d" }, "CONTENT"), part({ description: "e" }, "content"), part({})]) {
      expect((await upload(other)).status).toBe(409)
    }
  })

  it("a version's upload, twice at once", async () => {
    const name = await organization()
    await http(url, "POST", `${API}/${name}/projects`, { json: { name: "p" } })
    await http(url, "POST", `${API}/${name}/projects/p/packages/k`, { body: part({}) })
    const upload = () => {
      const body = new FormData()
      body.append("body", JSON.stringify({ id: "1.0.0" }))
      body.append("file", new Blob(["x"]), "f")
      return http(url, "POST", `${API}/${name}/projects/p/packages/k/versions`, { headers: keyed(`${name} v`), body })
    }
    const answers = await Promise.all([upload(), upload()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers.filter(isReplayed)).toHaveLength(1)
    expect((await http(url, "GET", `${API}/${name}/projects/p/packages/k/versions`)).json).toHaveLength(1)
  })

  it("an operation that takes no key says so, and a GET does not look at it", async () => {
    const name = await organization()
    const headers = keyed("k")
    await http(url, "POST", `${API}/${name}/projects`, { json: { name: "repo" } })
    const refusals = await Promise.all([
      http(url, "DELETE", `${API}/${name}/projects/repo`, { headers }),
      http(url, "PUT", `/v1/repository?domain=${name}&repository=repo`, { headers, json: { description: "d" } }),
      http(
        url,
        "POST",
        `/v1/package/version/publish?domain=${name}&repository=repo&format=generic&namespace=n&package=k&version=1&asset=a`,
        {
          headers: {
            ...headers,
            "x-amz-content-sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
          },
          body: "a",
        },
      ),
    ])
    for (const { status, text } of refusals) {
      expect([status, text]).toEqual([400, expect.stringContaining("Idempotency-Key")])
    }
    const got = await http(url, "GET", `${API}/${name}/projects/repo`, { headers })
    expect([got.status, isReplayed(got)]).toEqual([200, false])
  })

  it("a Connect GET is refused: what it asks would stand in its URL, past the bounds of a message", async () => {
    const path = "registry.packages.v1.PackageService/ListOrganizations"
    const got = await http(url, "GET", `/${path}?connect=v1&encoding=json&message=%7B%7D`)
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST, OPTIONS"])
  })

  it("reflection does not look at it: grpcurl sends it the metadata of the call that it describes", async () => {
    const client = createClient(ServerReflection, createGrpcTransport({ baseUrl: url }))
    async function* listing() {
      yield { messageRequest: { case: "listServices", value: "" } } as const
    }
    const cases: (string | undefined)[] = []
    for await (const { messageResponse } of client.serverReflectionInfo(listing(), { headers: keyed("k") })) {
      cases.push(messageResponse.case)
    }
    expect(cases).toEqual(["listServicesResponse"])
  })

  it.each(["x".repeat(256), '""', '"a'])("%s is no key", async (key) => {
    const { status, json } = await create(newName(), keyed(key))
    expect([status, json]).toEqual([
      400,
      { code: "invalid_argument", message: expect.stringMatching(/^Idempotency-Key: must be 1 to 255/) },
    ])
  })

  it("is refused in the words of each dialect", async () => {
    const post = (path: string, json: object) => http(url, "POST", path, { headers: keyed("dialects"), json })
    const connections = `/api/connect/v1alpha1/o/${await organization()}/protocols/http/connections`
    const connection = (name: string) =>
      post(connections, { name, baseUrl: "https://example.com", authSchemeConfigs: [], environments: [] })
    const first = await connection("one")
    expect(first.status, first.text).toBe(201)
    const versori = await connection("two")
    expect([versori.status, versori.json]).toMatchObject([409, { code: "409000", cause: "IDEMPOTENCY_KEY_REUSED" }])
    const domain = newName()
    const tags = (value: string) => ({ tags: [{ key: "k", value }] })
    await post(`/v1/domain?domain=${domain}`, tags("one"))
    const aws = await post(`/v1/domain?domain=${domain}`, tags("two"))
    expect([aws.status, aws.headers.get("x-amzn-errortype")]).toEqual([409, "ConflictException"])
  })
})

describe("with credentials", () => {
  it("a key is its caller's own; what it made is sent again to nobody else", async () => {
    const service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN })
    const { url } = service
    const as = (key: string) => ({ authorization: `Bearer ${key}` })
    const newKey = (caller: string, name: string) =>
      http(url, "POST", "/api/access/v1/keys", { headers: keyed("same", as(caller)), json: { name, operator: true } })
    const textOf = ({ json }: Answer) => (json as unknown as { text: string }).text
    const first = await newKey(ADMIN, "k")
    expect(first.status).toBe(201)
    const again = await newKey(ADMIN, "k")
    expect([textOf(again), isReplayed(again)]).toEqual([textOf(first), true])
    const others = await newKey(textOf(first), "k")
    expect([others.status, isReplayed(others)]).toEqual([201, false])
    expect(textOf(others)).not.toBe(textOf(first))
    const none = await http(url, "POST", "/api/access/v1/keys", { headers: keyed("same"), json: { name: "k" } })
    expect(none.status).toBe(401)
    await service.stop()
  })

  it("what made an API key is sent again to who may still make it, and to no token of theirs", async () => {
    const service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN })
    const { url } = service
    const as = (key: string) => ({ authorization: `Bearer ${key}` })
    await http(url, "POST", API, { headers: as(ADMIN), json: { name: "acme" } })
    const grants = [{ organization: "acme", role: "admin" }]
    const newKey = (caller: string) =>
      http(url, "POST", "/api/access/v1/keys", { headers: keyed("of one", as(caller)), json: { name: "k", grants } })
    const textOf = ({ json }: Answer) => (json as unknown as { text: string }).text
    const maker = textOf(await newKey(ADMIN))
    const made = await newKey(maker)
    expect([made.status, isReplayed(made)]).toEqual([201, false])

    const domain = await http(url, "POST", "/v1/authorization-token?domain=acme", { headers: as(maker) })
    const { authorizationToken } = domain.json as unknown as { authorizationToken: string }
    expect((await newKey(authorizationToken)).status).toBe(403)

    const newToken = (caller: string) =>
      http(url, "POST", "/v1/authorization-token?domain=acme", { headers: keyed("of one token", as(caller)) })
    const token = await newToken(maker)
    const retried = await newToken(maker)
    expect([retried.text, isReplayed(retried)]).toEqual([token.text, true])
    expect((await newToken(authorizationToken)).status).toBe(403)

    expect([textOf(await newKey(maker)), isReplayed(await newKey(maker))]).toEqual([textOf(made), true])
    await http(url, "DELETE", "/v1/domain?domain=acme", { headers: as(ADMIN) })
    expect((await newKey(maker)).status).toBe(403)
    await service.stop()
  })
})

describe("a server that starts again", () => {
  it("knows what it answered", async () => {
    const folder = await mkdtemp(join(tmpdir(), "version-registry-"))
    const call = async () => {
      const service = await startService("embedded", { DATA_DIR: folder })
      const answer = await http(service.url, "POST", API, { headers: keyed("k"), json: { name: "acme" } })
      await service.stop()
      return answer
    }
    const [first, again] = [await call(), await call()]
    expect([again.status, again.text, isReplayed(again)]).toEqual([201, first.text, true])
    await rm(folder, { recursive: true })
  })
})

describe("two processes on one MongoDB", () => {
  it("take effect once, and answer alike", async () => {
    const { uri, database, drop } = await testDatabase()
    const both = { MONGODB_URI: uri, MONGODB_DATABASE: database, SECRET_KEY: Buffer.alloc(32, 7).toString("base64") }
    const services = [await startService("embedded", both), await startService("embedded", both)]
    const names = Array.from({ length: 10 }, newName)
    const calls = names.flatMap((name) =>
      services.map(({ url }) => http(url, "POST", API, { headers: keyed(name), json: { name } })),
    )
    const answers = await Promise.all(calls)
    for (const [i, name] of names.entries()) {
      const [a, b] = answers.slice(2 * i, 2 * i + 2)
      expect([a?.status, b?.status, b?.text], name).toEqual([201, 201, a?.text])
    }
    expect(answers.filter(isReplayed)).toHaveLength(names.length)
    await Promise.all(services.map((service) => service.stop()))
    await drop()
  })
})

/** Methods that change nothing although they are not GET. */
const READERS_BY_POST: Readonly<Record<string, string>> = {
  ListDomains: "documented as POST",
  ListRepositories: "documented as POST",
  ListRepositoriesInDomain: "documented as POST",
  ListPackages: "documented as POST",
  ListPackageVersions: "documented as POST",
  ListPackageVersionAssets: "documented as POST",
  ListPackageVersionDependencies: "documented as POST",
  ListTagsForResource: "documented as POST",
}

it("every GET is declared to have no side effects, and few others are; what is not so declared takes a key", () => {
  const methods = registryServices.flatMap(({ methods }) => methods)
  const isGet = (method: DescMethod) => getOption(method, httpRule).pattern.case === "get"
  const isReader = (method: DescMethod) => method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS
  expect(methods.filter(isGet).filter((method) => !isReader(method))).toEqual([])
  expect(methods.filter(isGet).length).toBeGreaterThan(50)
  const others = methods.filter((method) => isReader(method) && !isGet(method)).map(({ name }) => name)
  expect(others.sort()).toEqual(Object.keys(READERS_BY_POST).sort())
  for (const method of methods) expect(changesSomething(method), method.name).toBe(!isReader(method))
})
