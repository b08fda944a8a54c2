// What the process refuses for how much there is to do, over every protocol: how it is told, and that others are served all the same.
import { once } from "node:events"
import { connect as connectTcp } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { CodeartifactClient, ListDomainsCommand } from "@aws-sdk/client-codeartifact"
import { afterEach, describe, expect, it } from "vitest"
import { RetryInfoSchema } from "../../gen/google/rpc/error_details_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { type Answer, http } from "../support/http.js"
import { type RpcOutcome, rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const UNKNOWN = `vr_${"A".repeat(20)}_${"a".repeat(43)}`
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const { listOrganizations } = PackageService.method
let service: Service | undefined
const open: { close(): void }[] = []

afterEach(async () => {
  for (const each of open.splice(0)) each.close()
  await service?.stop()
  service = undefined
})

async function start(environment: Record<string, string>): Promise<string> {
  service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN, ...environment })
  return service.url
}

function rpc(protocol: (typeof rpcProtocols)[number], url: string): (key: string) => Promise<RpcOutcome> {
  const client = rpcClient(protocol, url)
  open.push(client)
  return (key) => client.call(listOrganizations, [{}], bearer(key))
}

const list = (url: string, key: string) => http(url, "GET", "/api/v0/organizations", { headers: bearer(key) })
const domains = (url: string, key: string) => http(url, "POST", "/v1/domains", { headers: bearer(key), json: {} })

/** Calls until one is refused. */
async function untilRefused<T>(call: () => Promise<T>, isRefused: (outcome: T) => boolean): Promise<T> {
  for (let calls = 0; calls < 60; calls++) {
    const outcome = await call()
    if (isRefused(outcome)) return outcome
  }
  throw new Error("no call was refused")
}

function expectRetryInfo({ error }: RpcOutcome): void {
  expect(error?.findDetails(RetryInfoSchema)[0]?.retryDelay?.seconds).toBe(1n)
}

async function newKey(url: string, roles: object = { operator: true }, owner = ADMIN): Promise<string> {
  const created = await http(url, "POST", "/api/access/v1/keys", {
    headers: bearer(owner),
    json: { name: "k", ...roles },
  })
  return (created.json as unknown as { text: string }).text
}

describe("RATE_LIMIT", () => {
  it("is said in the words of each protocol and dialect, and holds for one principal only", async () => {
    const url = await start({ RATE_LIMIT: "3" })
    const key = await newKey(url)
    const refused = await untilRefused(
      () => list(url, key),
      ({ status }) => status === 429,
    )
    expect(refused.headers.get("retry-after")).toBe("1")
    expect(refused.json).toMatchObject({ code: expect.anything(), message: expect.stringContaining("too many calls") })
    expect((await list(url, await newKey(url))).status).toBe(200)
    const aws = await untilRefused(
      () => domains(url, key),
      ({ status }) => status === 429,
    )
    expect(aws.headers.get("x-amzn-errortype")).toBe("ThrottlingException")
    expect(aws.headers.get("retry-after")).toBe("1")
    for (const protocol of rpcProtocols) {
      const call = rpc(protocol, url)
      const outcome = await untilRefused(
        () => call(key),
        ({ code }) => code === "resource_exhausted",
      )
      if (protocol !== "grpc") expectRetryInfo(outcome)
    }
    await sleep(1_000)
    expect((await list(url, key)).status).toBe(200)
  })

  it("the AWS SDK knows it", async () => {
    const url = await start({ RATE_LIMIT: "2" })
    const [, accessKeyId = "", ...secret] = (await newKey(url)).split("_")
    const credentials = { accessKeyId, secretAccessKey: secret.join("_") }
    const client = new CodeartifactClient({ endpoint: url, region: "us-east-1", credentials, maxAttempts: 1 })
    open.push({ close: () => client.destroy() })
    const failure = await untilRefused(
      () =>
        client.send(new ListDomainsCommand({})).then(
          () => undefined,
          (error: unknown) => error,
        ),
      (error) => error !== undefined,
    )
    expect(failure).toMatchObject({ name: "ThrottlingException", retryAfterSeconds: 1 })
  })
})

describe("failed credentials", () => {
  it("more than 20 a second of one address are refused with 429, and right ones pass", async () => {
    const url = await start({})
    const many = await Promise.all(Array.from({ length: 60 }, () => list(url, UNKNOWN)))
    const refused = many.filter(({ status }) => status === 429)
    expect(many.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(20)
    expect(refused.length).toBeGreaterThan(0)
    for (const { headers } of refused) expect(headers.get("retry-after")).toBe("1")
    expect((await list(url, ADMIN)).status).toBe(200)
    for (const protocol of rpcProtocols) {
      const call = rpc(protocol, url)
      const outcomes = await Promise.all(Array.from({ length: 60 }, () => call(UNKNOWN)))
      expect(outcomes.map(({ code }) => code)).toContain("resource_exhausted")
      expect((await call(ADMIN)).code).toBe("ok")
    }
    const aws = await Promise.all(Array.from({ length: 60 }, () => domains(url, UNKNOWN)))
    expect(aws.map(({ headers }) => headers.get("x-amzn-errortype"))).toContain("ThrottlingException")
    expect((await domains(url, ADMIN)).status).toBe(200)
    // Who brings none is told so each time: there is nothing to guess.
    const none = await Promise.all(Array.from({ length: 60 }, () => http(url, "GET", "/api/v0/organizations")))
    expect(new Set(none.map(({ status }) => status))).toEqual(new Set([401]))
  })
})

/** A request whose body does not end. Gives what is answered to its head: 100 once it is let in. */
async function unfinished(url: string, path: string, headers: string[], key = ADMIN): Promise<string> {
  const socket = connectTcp(Number(new URL(url).port), "127.0.0.1")
  const head = [`POST ${path} HTTP/1.1`, "Host: localhost", `Authorization: Bearer ${key}`]
  socket.write([...head, "Expect: 100-continue", ...headers, "", ""].join("\r\n"))
  socket.on("error", () => undefined)
  open.push({ close: () => socket.destroy() })
  const [answer] = await once(socket, "data")
  socket.write("{")
  return String(answer)
}

const json = ["Content-Type: application/json", "Content-Length: 100"]
const asset = [
  "Content-Type: application/octet-stream",
  "Content-Length: 100",
  `x-amz-content-sha256: ${"0".repeat(64)}`,
]
const publish =
  "/v1/package/version/publish?domain=acme&repository=repo&format=generic&namespace=n&package=p&version=1&asset="

async function expectOverloaded(answer: Answer): Promise<void> {
  expect(answer.status).toBe(503)
  expect(answer.headers.get("retry-after")).toBe("1")
}

describe("MAX_CONCURRENT_CALLS", () => {
  it("more are refused at once over every protocol, and streams and probes are not", async () => {
    const url = await start({ MAX_CONCURRENT_CALLS: "2" })
    await http(url, "POST", "/api/v0/organizations", { headers: bearer(ADMIN), json: { name: "acme" } })
    await http(url, "POST", "/v1/repository?domain=acme&repository=repo", { headers: bearer(ADMIN), json: {} })
    for (const path of ["/api/v0/organizations", "/registry.packages.v1.PackageService/CreateOrganization"]) {
      expect(await unfinished(url, path, json)).toMatch(/^HTTP\/1.1 100 /)
    }
    await expectOverloaded(await list(url, ADMIN))
    await expectOverloaded(await domains(url, ADMIN))
    for (const protocol of rpcProtocols) {
      const outcome = await rpc(protocol, url)(ADMIN)
      expect([protocol, outcome.code]).toEqual([protocol, "unavailable"])
      if (protocol !== "grpc") expectRetryInfo(outcome)
    }
    expect((await http(url, "GET", "/healthz")).status).toBe(200)
    const upload = await http(url, "POST", `${publish}a`, {
      headers: {
        ...bearer(ADMIN),
        "content-type": "application/octet-stream",
        "x-amz-content-sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
      },
      body: "a",
    })
    expect(upload.status, upload.text).toBe(200)
    for (const each of open.splice(0)) each.close()
    await expect.poll(async () => (await list(url, ADMIN)).status).toBe(200)
  })
})

describe("one caller", () => {
  it("with their keys does not take the last quarter of the places from all others, and has them again", async () => {
    const url = await start({ MAX_CONCURRENT_CALLS: "8", MAX_CONCURRENT_STREAMS: "8" })
    await http(url, "POST", "/api/v0/organizations", { headers: bearer(ADMIN), json: { name: "acme" } })
    await http(url, "POST", "/v1/repository?domain=acme&repository=repo", { headers: bearer(ADMIN), json: {} })
    const roles = { grants: [{ organization: "acme", role: "admin" }] }
    const key = await newKey(url, roles)
    const second = await newKey(url, roles, key)
    for (let at = 0; at < 6; at++) {
      const each = at % 2 === 0 ? key : second
      expect(await unfinished(url, "/api/v0/organizations/acme/projects", json, each)).toMatch(/^HTTP\/1.1 100 /)
      expect(await unfinished(url, publish + at, asset, each)).toMatch(/^HTTP\/1.1 100 /)
    }
    for (const each of [key, second]) {
      const answer = await list(url, each)
      expect(answer.status, answer.text).toBe(429)
      expect(answer.headers.get("retry-after")).toBe("1")
      expect(await unfinished(url, `${publish}x`, asset, each)).toMatch(/^HTTP\/1.1 429 /)
    }
    expect((await list(url, ADMIN)).status).toBe(200)
    expect(await unfinished(url, `${publish}y`, asset)).toMatch(/^HTTP\/1.1 100 /)
    for (const each of open.splice(0)) each.close()
    await expect.poll(async () => (await list(url, key)).status).toBe(200)
  })
})

describe("a crowd that is not let in", () => {
  /** Requests whose bodies do not end, and whose answers nobody waits for. */
  async function crowd(url: string, path: string, headers: Record<string, string>): Promise<void> {
    const { port, host } = new URL(url)
    const fields = Object.entries({ host, "content-length": "100", ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    for (let each = 0; each < 24; each++) {
      const socket = connectTcp(Number(port), "127.0.0.1")
      socket.on("error", () => undefined)
      open.push({ close: () => socket.destroy() })
      socket.write([`POST ${path} HTTP/1.1`, ...fields, "", "{"].join("\r\n"))
    }
    await sleep(200)
  }

  it("takes no calls from others, however long it goes on sending", async () => {
    const url = await start({ MAX_CONCURRENT_CALLS: "12" })
    const grants: object[] = []
    const made = await http(url, "POST", "/api/access/v1/keys", { headers: bearer(ADMIN), json: { name: "k", grants } })
    const { key, text } = made.json as unknown as { key: { id: string }; text: string }
    const rpc = "/registry.packages.v1.PackageService/CreateOrganization"
    const json = { "content-type": "application/json" }
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, "")
    const signed = {
      authorization:
        `AWS4-HMAC-SHA256 Credential=${key.id}/${date.slice(0, 8)}/us-east-1/codeartifact/aws4_request, ` +
        `SignedHeaders=content-type;host;x-amz-date, Signature=${"0".repeat(64)}`,
      "x-amz-date": date,
    }
    for (const [path, headers] of [
      ["/api/v0/organizations", json],
      ["/api/v0/organizations", { ...json, ...bearer(UNKNOWN) }],
      // Known, and may not.
      ["/api/v0/organizations/acme/projects", { ...json, ...bearer(text) }],
      [rpc, json],
      [rpc, { "content-type": "application/grpc-web+proto" }],
      // Known only with the body, whose hash it does not tell.
      ["/v1/domains", { ...json, ...signed }],
    ] as [string, Record<string, string>][]) {
      await crowd(url, path, headers)
      expect([path, headers, (await list(url, ADMIN)).status]).toEqual([path, headers, 200])
      for (const each of open.splice(0)) each.close()
    }
  })
})

describe("MAX_CONCURRENT_STREAMS", () => {
  it("more uploads are refused at once, before their bodies, and unary calls go on", async () => {
    const url = await start({ MAX_CONCURRENT_STREAMS: "2" })
    await http(url, "POST", "/api/v0/organizations", { headers: bearer(ADMIN), json: { name: "acme" } })
    await http(url, "POST", "/v1/repository?domain=acme&repository=repo", { headers: bearer(ADMIN), json: {} })
    for (const name of ["a", "b"]) expect(await unfinished(url, publish + name, asset)).toMatch(/^HTTP\/1.1 100 /)
    const answer = await unfinished(url, `${publish}c`, asset)
    expect(answer).toMatch(/^HTTP\/1.1 503 /)
    expect(answer).toMatch(/^retry-after: 1\r$/im)
    expect((await list(url, ADMIN)).status).toBe(200)
    for (const protocol of rpcProtocols) expect((await rpc(protocol, url)(ADMIN)).code).toBe("ok")
    for (const each of open.splice(0)) each.close()
    await expect
      .poll(
        async () =>
          (await http(url, "GET", `${publish.replace("publish", "asset")}a`, { headers: bearer(ADMIN) })).status,
      )
      .toBe(404)
  })
})
