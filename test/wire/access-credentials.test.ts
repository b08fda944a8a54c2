// What a request brings to be let in, over every protocol, at a server that is closed as it is by default and is not on loopback.
import { createHash } from "node:crypto"
import { request as httpRequest } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Health } from "../../gen/grpc/health/v1/health_pb.js"
import { AccessService } from "../../gen/registry/access/v1/access_pb.js"
import { reflectionServices } from "../../src/services.js"
import { flag, frame, RawClient, requestBlock, type } from "../http2/raw-client.js"
import { signedHeaders } from "../support/aws-signer.js"
import { http } from "../support/http.js"
import { type RpcClient, rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const MAX_BODY_BYTES = 4096
const bearer = { authorization: `Bearer ${ADMIN}` }
const whoAmI = `/${AccessService.typeName}/WhoAmI`
const EMPTY_MESSAGE = Buffer.alloc(5)
let service: Service
let url: string
let port: number
const clients = new Map<string, RpcClient>()
/** A key with the operator role, as those who sign have it. */
let accessKey: { accessKeyId: string; secretAccessKey: string }

beforeAll(async () => {
  service = await startService("embedded", {
    AUTHENTICATION: "",
    HOST: "0.0.0.0",
    ADMIN_API_KEY: ADMIN,
    COOKIE_NAME: "session",
    MAX_BODY_BYTES: String(MAX_BODY_BYTES),
  })
  port = Number(new URL(service.url).port)
  url = `http://127.0.0.1:${port}`
  for (const protocol of rpcProtocols) clients.set(protocol, rpcClient(protocol, url))
  const json = { name: "k", operator: true }
  const made = await http(url, "POST", "/api/access/v1/keys", { headers: bearer, json })
  const [, accessKeyId = "", ...secret] = (made.json as unknown as { text: string }).text.split("_")
  accessKey = { accessKeyId, secretAccessKey: secret.join("_") }
  await http(url, "POST", "/v1/domain?domain=acme", { headers: bearer, json: {} })
  await http(url, "POST", "/v1/repository?domain=acme&repository=repo", { headers: bearer, json: {} })
})
afterAll(async () => {
  for (const client of clients.values()) client.close()
  await service?.stop()
})

const get = (path: string, headers: Record<string, string> = {}) => http(url, "GET", path, { headers })
const rpc = (protocol: string) => clients.get(protocol) as RpcClient

interface RawAnswer {
  /** Of the response and, over HTTP/2, its trailers. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
}

/** What clients' own libraries refuse to send: a header twice. */
type Send = (method: string, path: string, headers: [string, string][], body?: Buffer) => Promise<RawAnswer>

const overHttp1: Send = (method, path, headers, body) =>
  new Promise((resolve, reject) => {
    const fields = [...headers, ["host", "registry.example"], ["content-length", String(body?.length ?? 0)]]
    const request = httpRequest({ port, method, path, headers: fields.flat() as never }, async (response) => {
      const chunks = await response.toArray()
      const { statusCode, headers: found } = response
      const text = Buffer.concat(chunks).toString("latin1")
      resolve({ headers: { ...(found as Record<string, string>), ":status": String(statusCode) }, text })
    })
    request.on("error", reject)
    request.end(body)
  })

const overHttp2: Send = async (method, path, headers, body) => {
  const client = await RawClient.open(port)
  const ends = body === undefined ? flag.endStream : 0
  client.send(frame(type.headers, flag.endHeaders | ends, 1, requestBlock(path, headers, method)))
  if (body !== undefined) client.send(frame(type.data, flag.endStream, 1, body))
  await client.ended(1)
  const blocks = client.frames.filter((each) => each.type === type.headers)
  const fields = blocks.flatMap(({ payload }) => client.decoder.decode(payload, 0, payload.length, 65_536).fields)
  client.close()
  return {
    headers: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    text: client.data(1).toString("latin1"),
  }
}

const right: [string, string] = ["authorization", bearer.authorization]
const one: [string, string][] = [right]
const two: [string, string][] = [right, right]
const TWICE = /more than one Authorization header/
const grpc: [string, string][] = [
  ["content-type", "application/grpc"],
  ["te", "trailers"],
]

/** One address may fail 20 times a second: what comes after may again. */
const forgetFailures = () => sleep(1_000)

describe.each([
  ["HTTP/1.1", overHttp1],
  ["HTTP/2", overHttp2],
])("two Authorization headers over %s", (_, send) => {
  it("are refused by REST, where one is let in", async () => {
    expect((await send("GET", "/api/access/v1/whoami", one)).headers[":status"]).toBe("200")
    for (const headers of [two, [["authorization", ""], right], [right, ["authorization", "ApiKey x"]]] as const) {
      const { headers: answer, text } = await send("GET", "/api/access/v1/whoami", headers as [string, string][])
      expect(answer[":status"]).toBe("401")
      expect(answer["www-authenticate"]).toBe('Bearer realm="version-registry", error="invalid_request"')
      expect(text).toMatch(TWICE)
    }
  })

  it("are refused on AWS paths, by the name that says whether one was a signature", async () => {
    const signed: [string, string] = ["authorization", "AWS4-HMAC-SHA256 Credential=x"]
    for (const [headers, status, name] of [
      [two, "403", "UnrecognizedClientException"],
      [[right, signed], "400", "IncompleteSignatureException"],
      [[signed, right], "400", "IncompleteSignatureException"],
    ] as const) {
      const { headers: answer } = await send("GET", "/v1/domain?domain=acme", headers as [string, string][])
      expect([answer[":status"], answer["x-amzn-errortype"]]).toEqual([status, name])
    }
  })

  it("are refused by Connect and gRPC-Web", async () => {
    const connect: [string, string] = ["content-type", "application/json"]
    expect((await send("POST", whoAmI, [...one, connect], Buffer.from("{}"))).headers[":status"]).toBe("200")
    const refused = await send("POST", whoAmI, [...two, connect], Buffer.from("{}"))
    expect(refused.headers[":status"]).toBe("401")
    expect(refused.headers["www-authenticate"]).toBe('Bearer realm="version-registry", error="invalid_request"')
    expect(refused.text).toMatch(TWICE)
    const web: [string, string] = ["content-type", "application/grpc-web+proto"]
    expect((await send("POST", whoAmI, [...one, web], EMPTY_MESSAGE)).text).toMatch(/grpc-status: 0/)
    const { text } = await send("POST", whoAmI, [...two, web], EMPTY_MESSAGE)
    expect(text).toMatch(TWICE)
    expect(text).toMatch(/grpc-status: 16/)
  })
})

it("two of them are refused by gRPC, of a call and of a stream", async () => {
  expect((await overHttp2("POST", whoAmI, [...one, ...grpc], EMPTY_MESSAGE)).headers["grpc-status"]).toBe("0")
  for (const path of [whoAmI, "/registry.artifacts.v1.ArtifactService/PublishPackageVersion"]) {
    const { headers } = await overHttp2("POST", path, [...two, ...grpc], EMPTY_MESSAGE)
    expect([path, headers["grpc-status"]]).toEqual([path, "16"])
    expect(headers["grpc-message"]).toMatch(TWICE)
  }
})

it("probes and gRPC health need no credential, and mind no wrong one", async () => {
  for (const headers of [{}, { authorization: "Bearer wrong" }]) {
    for (const path of ["/healthz", "/readyz"]) expect((await get(path, headers)).status).toBe(200)
    for (const protocol of rpcProtocols) {
      const check = await rpc(protocol).call(Health.method.check, [{}], headers)
      expect([protocol, check]).toMatchObject([protocol, { code: "ok", reply: { status: 1 } }])
    }
    // It does not end: the client that leaves after the first answer asks.
    const watch = await rpc("grpc").call(Health.method.watch, [{}], headers)
    expect(watch).toMatchObject({ code: "ok", reply: { status: 1 } })
  }
})

it("documents and reflection need one, off loopback, unless PUBLIC_DOCS says otherwise", async () => {
  for (const path of ["/docs", "/openapi.json", "/openapi/codeartifact.json"]) {
    expect([path, (await get(path)).status]).toEqual([path, 401])
  }
  expect((await get("/docs", bearer)).status).toBe(200)
  // They tell which cookie is meant here.
  const { json } = await get("/openapi/versori.json", bearer)
  expect(json?.components?.securitySchemes?.["versori.cookie"]).toMatchObject({ in: "cookie", name: "session" })
  for (const { typeName } of reflectionServices) {
    const reflect = async (headers: [string, string][]) =>
      (await overHttp2("POST", `/${typeName}/ServerReflectionInfo`, [...headers, ...grpc], EMPTY_MESSAGE)).headers
    expect(await reflect([])).toMatchObject({ "grpc-status": "16" })
    expect(await reflect(one)).toMatchObject({ "grpc-status": "0" })
  }
})

describe("each form of credential", () => {
  beforeAll(forgetFailures)

  it.each([...rpcProtocols, "rest"])("comes in over %s", async (protocol) => {
    const who = async (headers: Record<string, string>) => {
      if (protocol === "rest") {
        const { json } = await get("/api/access/v1/whoami", headers)
        return json?.principal ?? json?.code
      }
      const { code, reply } = await rpc(protocol).call(AccessService.method.whoAmI, [{}], headers)
      return (reply as { principal?: string } | undefined)?.principal ?? code
    }
    const { accessKeyId, secretAccessKey } = accessKey
    const text = `vr_${accessKeyId}_${secretAccessKey}`
    const basic = (password: string) => Buffer.from(`anybody:${password}`).toString("base64")
    for (const headers of [
      { authorization: `Bearer ${text}` },
      { authorization: `aPiKeY ${text}` },
      { authorization: `Basic ${basic(text)}` },
      { cookie: `cookie=${ADMIN}; session=${text}` },
    ]) {
      expect([headers, await who(headers)]).toEqual([headers, `key:${accessKeyId}`])
    }
    expect(await who({ cookie: `session=${ADMIN}` })).toBe("key:admin")
    const wrong: Record<string, string>[] = [
      // COOKIE_NAME is another one.
      { cookie: `cookie=${text}` },
      { cookie: `session=${text}`, authorization: "Bearer wrong" },
      { authorization: `JWT ${text}` },
    ]
    const unreadable: Record<string, string>[] = [
      { cookie: `session=${text}; session=${ADMIN}` },
      { authorization: `Digest ${text}` },
      { authorization: text },
      { "proxy-authorization": `Bearer ${text}` },
    ]
    const refused = protocol === "rest" ? 16 : "unauthenticated"
    for (const headers of protocol === "rest" ? [...wrong, ...unreadable] : wrong) {
      expect([headers, await who(headers)]).toEqual([headers, refused])
    }
  })
})

describe("an AWS signature", () => {
  beforeAll(forgetFailures)

  const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex")

  /** Signs for the first body, and sends the last. */
  async function signed(
    { path, query = {}, headers = {} }: { path: string; query?: Record<string, string>; headers?: object },
    body: string | Uint8Array,
    { sent = body, applyChecksum = true }: { sent?: string | Uint8Array; applyChecksum?: boolean } = {},
  ) {
    const { host, ...more } = await signedHeaders(
      { method: "POST", host: `127.0.0.1:${port}`, path, query, headers: headers as Record<string, string>, body },
      { ...accessKey, region: "us-east-1", applyChecksum },
    )
    return http(url, "POST", `${path}?${new URLSearchParams(query)}`, { headers: more, body: sent })
  }
  const json = { "content-type": "application/json" }
  const domain = (name: string, headers: object = json) => ({ path: "/v1/domain", query: { domain: name }, headers })

  it.each([true, false])(
    "covers a body that is buffered, up to MAX_BODY_BYTES (its hash given: %s)",
    async (hashed) => {
      const options = { applyChecksum: hashed }
      const fits = JSON.stringify({ "": "x".repeat(MAX_BODY_BYTES - 7) })
      expect(fits).toHaveLength(MAX_BODY_BYTES)
      expect((await signed(domain(`fits-${hashed}`), fits, options)).status).toBe(200)
      const tooLarge = await signed(domain("large"), `${fits} `, options)
      expect(tooLarge.status, tooLarge.text).toBe(413)
      expect(tooLarge.headers.get("x-amzn-errortype")).toBe("ValidationException")
      expect(tooLarge.text).toContain(`larger than ${MAX_BODY_BYTES} bytes`)
      const other = await signed(domain("other"), fits, { ...options, sent: fits.replace("x", "y") })
      expect(other.headers.get("x-amzn-errortype")).toBe("InvalidSignatureException")
      expect((await get("/v1/domain?domain=other", bearer)).status).toBe(404)
    },
  )

  it.each([true, false])("covers the bytes as they came, gzipped (their hash given: %s)", async (hashed) => {
    const gzipped = { ...json, "content-encoding": "gzip" }
    const [body, other] = [gzipSync("{}"), gzipSync('{"a":1}')]
    const options = { applyChecksum: hashed }
    expect((await signed(domain(`gzip-${hashed}`, gzipped), body, options)).status).toBe(200)
    const refused = await signed(domain("gzip", gzipped), body, { ...options, sent: other })
    expect(refused.headers.get("x-amzn-errortype")).toBe("InvalidSignatureException")
  })

  const part = (name: string, contentType: string, content: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: ${contentType}\r\n\r\n${content}\r\n`
  const form = (version: string, content: string) =>
    part("version", "application/json", JSON.stringify({ id: version })) +
    part("packageFile", "application/octet-stream", content)
  const packages = "/api/v0/organizations/acme/projects/repo/packages"
  const upload = (name: string, headers: object = {}) => ({
    path: `${packages}/${name}`,
    headers: { "content-type": "multipart/form-data; boundary=b", ...headers },
  })
  const END = "--b--\r\n"

  it.each([
    ["as it is", {}, (text: string) => text],
    ["gzipped", { "content-encoding": "gzip" }, gzipSync],
  ])("covers an upload in parts, %s: nothing of another is stored", async (_, headers, coded) => {
    const right = coded(form("1.0.0", "content") + END)
    for (const changed of [form("2.0.0", "content") + END, form("1.0.0", "kontent") + END]) {
      const refused = await signed(upload("other", headers), right, { sent: coded(changed) })
      expect(refused.status, refused.text).toBe(401)
      expect(refused.text).toContain("the body is not the one whose SHA-256 was signed")
    }
    // What stands behind the parts was signed, too.
    const after = await signed(upload("other", headers), right, {
      sent: coded(`${form("1.0.0", "content") + END}more`),
    })
    expect(after.status).toBe(401)
    expect((await get(`${packages}/other`, bearer)).status).toBe(404)
    const name = `k${Object.keys(headers).length}`
    const made = await signed(upload(name, headers), right)
    expect(made.status, made.text).toBe(200)
    expect((await get(`${packages}/${name}/versions/1.0.0/file`, bearer)).text).toBe("content")
  })

  it("of an upload must tell the hash of the body, which nobody has read by then", async () => {
    const refused = await signed(upload("none"), form("1.0.0", "content") + END, { applyChecksum: false })
    expect(refused.status).toBe(401)
    expect(refused.text).toContain("x-amz-content-sha256")
    const names = { domain: "acme", repository: "repo", format: "generic", namespace: "n", package: "p" }
    const publish = {
      path: "/v1/package/version/publish",
      query: { ...names, version: "1", asset: "a" },
      headers: { "content-type": "application/octet-stream" },
    }
    const untold = await signed(publish, "content", { applyChecksum: false })
    expect([untold.status, untold.headers.get("x-amzn-errortype")]).toEqual([403, "InvalidSignatureException"])
    // Told as the hash of the asset, too, it is the asset that is wrong.
    const other = await signed(publish, "content", { sent: "kontent" })
    expect([other.status, other.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"])
    expect(other.text).toContain(sha256("kontent"))
    expect((await signed(publish, "content")).status).toBe(200)
  })

  it("is for REST: an RPC's body is framed", async () => {
    const { status, text } = await signed({ path: whoAmI, headers: json }, "{}")
    expect([status, text]).toEqual([401, expect.stringContaining("signed requests are taken over REST only")])
    const { host, ...headers } = await signedHeaders(
      { method: "POST", host: `127.0.0.1:${port}`, path: whoAmI, body: "" },
      { ...accessKey, region: "us-east-1" },
    )
    for (const protocol of rpcProtocols) {
      const { code } = await rpc(protocol).call(AccessService.method.whoAmI, [{}], headers)
      expect([protocol, code]).toEqual([protocol, "unauthenticated"])
    }
  })
})
