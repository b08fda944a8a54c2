// What only JSON over HTTP shows of the artifact operations: envelopes, methods, media types, and what is served at all.
import { createHash } from "node:crypto"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { http } from "../support/http.js"
import { type Service, startService } from "../support/service.js"

describe("artifacts over HTTP", () => {
  let service: Service
  const rest = (...[method, path, options]: [string, string, Parameters<typeof http>[3]?]) =>
    http(service.url, method, path, options)
  const content = Buffer.from("hello")
  const sha256 = createHash("sha256").update(content).digest("hex")
  const asset = "domain=dom&repository=repo&format=generic&namespace=ns&package=pkg&version=1.0.0&asset=a%20b"

  beforeAll(async () => {
    service = await startService("embedded")
    await rest("POST", "/v1/domain?domain=dom", { json: {} })
    await rest("POST", "/v1/repository?domain=dom&repository=repo", { json: {} })
    const headers = { "x-amz-content-sha256": sha256 }
    expect((await rest("POST", `/v1/package/version/publish?${asset}`, { headers, body: content })).status).toBe(200)
  })
  afterAll(() => service?.stop())

  it.each([
    ["POST", "/v1/repository/external-connection?domain=dom&repository=repo&external-connection=x"],
    ["DELETE", "/v1/repository/external-connection?domain=dom"],
    ["POST", "/v1/package-group?domain=dom"],
    ["GET", "/v1/package-group?domain=dom"],
    ["PUT", "/v1/package-group?domain=dom"],
    ["DELETE", "/v1/package-group?domain=dom"],
    ["PUT", "/v1/package-group-origin-configuration?domain=dom"],
    ["POST", "/v1/package-groups?domain=dom"],
    ["POST", "/v1/package-groups/sub-groups?domain=dom"],
    ["GET", "/v1/package-group-allowed-repositories?domain=dom"],
    ["GET", "/v1/list-associated-packages?domain=dom"],
    ["GET", "/v1/get-associated-package-group?domain=dom"],
    ["POST", "/v1/no/such/operation"],
  ])("%s %s is an unknown operation", async (method, path) => {
    const answer = await rest(method, path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get("x-amzn-errortype")).toBe("UnknownOperationException")
    expect(answer.json).toEqual({ message: expect.any(String) })
  })

  it("tells which methods a path has", async () => {
    const answer = await rest("PATCH", "/v1/package?domain=dom")
    expect(answer.status).toBe(405)
    expect(answer.headers.get("x-amzn-errortype")).toBe("UnknownOperationException")
    const allowed = (answer.headers.get("allow") ?? "").split(", ")
    expect(allowed).toEqual(expect.arrayContaining(["GET", "POST", "DELETE"]))
  })

  it.each([
    ['{"versions"', "CANNOT_PARSE"],
    ['{"versions":["1.0.0"],"targetStatus":"Archived"} x', "CANNOT_PARSE"],
    ['{"versions":"1.0.0","targetStatus":"Archived"}', "FIELD_VALIDATION_FAILED"],
    ['{"versions":["1.0.0"]}', "FIELD_VALIDATION_FAILED"],
    ['{"targetStatus":"Archived"}', "FIELD_VALIDATION_FAILED"],
    ['{"versions":["1.0.0"],"targetStatus":"archived"}', "FIELD_VALIDATION_FAILED"],
    ['{"versions":["1.0.0"],"targetStatus":"Archived","expectedStatus":"None"}', "FIELD_VALIDATION_FAILED"],
    ['{"versions":["1.0.0"],"targetStatus":"Archived","versionRevisions":{"1.0.0":1}}', "FIELD_VALIDATION_FAILED"],
  ])("refuses the body %s", async (body, reason) => {
    const path = "/v1/package/versions/update_status?domain=dom&repository=repo&format=generic&namespace=ns&package=pkg"
    const answer = await rest("POST", path, { headers: { "content-type": "application/json" }, body })
    expect(answer.status).toBe(400)
    expect(answer.headers.get("x-amzn-errortype")).toBe("ValidationException")
    expect(answer.json).toMatchObject({ reason })
    expect(answer.json).not.toHaveProperty("code")
  })

  it("names a version whose revision is wrong by its key, beside all else", async () => {
    const path = "/v1/package/versions/update_status?domain=D_m&repository=repo&format=generic&namespace=ns&package=pkg"
    const json = { versions: [1, ""], targetStatus: "Archived", versionRevisions: { "1.0.0": "a b", "2.0.0": "r" } }
    const { status, json: body } = await rest("POST", path, { json })
    expect(status).toBe(400)
    const message = String(body?.message)
    for (const part of ["domain: ", "versions[0]: ", "versions[1]: ", 'versionRevisions["1.0.0"]: ']) {
      expect(message).toContain(part)
    }
    expect(message).not.toContain("2.0.0")
  })

  it("refuses missing query parameters by name, as they are spelled there", async () => {
    const answer = await rest("GET", "/v1/package/version?domain=dom&domain-owner=1")
    expect(answer.status).toBe(400)
    for (const name of ["domain-owner", "repository", "format", "package", "version"]) {
      expect(answer.json?.message).toContain(name)
    }
  })

  it("answers HEAD like GET, without the bytes", async () => {
    const got = await rest("GET", `/v1/package/version/asset?${asset}`)
    const head = await rest("HEAD", `/v1/package/version/asset?${asset}`)
    expect(got.text).toBe("hello")
    expect(head.status).toBe(200)
    expect(head.text).toBe("")
    for (const name of ["content-length", "content-type", "etag", "x-assetname", "x-packageversionrevision"]) {
      expect(head.headers.get(name)).toBe(got.headers.get(name))
    }
    expect(head.headers.get("x-assetname")).toBe("a b")
  })

  it("writes times as numbers and sizes as numbers", async () => {
    const { text } = await rest("GET", "/v1/domain?domain=dom")
    expect(text).toMatch(/"createdTime":\d+(\.\d+)?[,}]/)
    expect(text).toMatch(/"assetSizeBytes":5[,}]/)
  })

  it("leaves nothing of an upload whose client goes away", async () => {
    const controller = new AbortController()
    async function* endless() {
      yield Buffer.alloc(100_000)
      controller.abort()
      yield Buffer.alloc(100_000)
    }
    const upload = fetch(`${service.url}/v1/package/version/publish?${asset.replace("1.0.0", "2.0.0")}`, {
      method: "POST",
      headers: { "x-amz-content-sha256": sha256 },
      body: endless() as unknown as NonNullable<RequestInit["body"]>,
      duplex: "half",
      signal: controller.signal,
    } as RequestInit)
    await expect(upload).rejects.toThrow()

    await expect.poll(() => readdir(join(service.dataDir, "blobs", "staging")), { timeout: 5_000 }).toEqual([])
    expect((await rest("GET", `/v1/package/version?${asset.replace("1.0.0", "2.0.0")}`)).status).toBe(404)
  })
})
