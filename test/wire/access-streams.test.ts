// A stream outlives no credential for long: an upload that goes on is ended within a minute after its key is revoked, on every protocol, and
// nothing of it is stored. The minute is over when the test says so.
import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { type CallOptions, Code, ConnectError, createClient } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node"
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PackageFormat } from "../../gen/registry/artifacts/v1/resources_pb.js"
import { http } from "../support/http.js"
import { type Service, startService } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
let service: Service

beforeAll(async () => {
  service = await startService("embedded", { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN })
  await call("POST", "/api/v0/organizations", { name: "acme" })
  await call("POST", "/v1/repository?domain=acme&repository=repo", {})
})
afterAll(() => service?.stop())

const call = (method: string, path: string, json?: object, key = ADMIN) =>
  http(service.url, method, path, { headers: bearer(key), ...(json && { json }) })

async function newKey(): Promise<{ id: string; text: string }> {
  const grants = [{ organization: "acme", role: "modeler" }]
  const created = await call("POST", "/api/access/v1/keys", { name: "k", grants })
  const { key, text } = created.json as unknown as { key: { id: string }; text: string }
  return { id: key.id, text }
}

/** Never ends by itself. */
async function* forEver<T>(first: T, next: () => T): AsyncGenerator<T> {
  yield first
  for (;;) {
    await sleep(500)
    yield next()
  }
}

const sha256 = "0".repeat(64)
const chunk = () => randomBytes(10)

function upload(protocol: string, key: string, asset: string, signal?: AbortSignal): Promise<string> {
  if (protocol === "rest") return restUpload(key, asset)
  const options = { baseUrl: service.url, httpVersion: "2" as const }
  const transport =
    protocol === "grpc"
      ? createGrpcTransport({ baseUrl: service.url })
      : protocol === "connect"
        ? createConnectTransport(options)
        : createGrpcWebTransport(options)
  const head = {
    ...{ domain: "acme", repository: "repo", format: PackageFormat.GENERIC, namespace: "n", package: "p" },
    ...{ packageVersion: "1", assetName: asset, assetSha256: sha256 },
  }
  const messages = forEver({ ...head, assetContent: { data: chunk() } }, () => ({ assetContent: { data: chunk() } }))
  const callOptions: CallOptions = { headers: bearer(key), ...(signal && { signal }) }
  return createClient(ArtifactService, transport)
    .publishPackageVersion(messages, callOptions)
    .then(
      () => "ok",
      (error: unknown) => Code[ConnectError.from(error).code],
    )
}

async function restUpload(key: string, asset: string): Promise<string> {
  const place = "domain=acme&repository=repo&format=generic&namespace=n&package=p&version=1"
  const answer = await fetch(`${service.url}/v1/package/version/publish?${place}&asset=${asset}`, {
    method: "POST",
    headers: { ...bearer(key), "content-type": "application/octet-stream", "x-amz-content-sha256": sha256 },
    body: ReadableStream.from(forEver(chunk(), chunk)),
    duplex: "half",
  } as RequestInit)
  return `${answer.status} ${answer.headers.get("x-amzn-errortype")}`
}

it("uploads end after their key is revoked, and go on while it is not", async () => {
  const [revoked, kept] = [await newKey(), await newKey()]
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
  onTestFinished(() => void vi.useRealTimers())
  const protocols = ["grpc", "grpc-web", "connect", "rest"]
  const outcomes = protocols.map((protocol) => upload(protocol, revoked.text, `of-${protocol}`))
  const left = new AbortController()
  let isOver = false
  const going = upload("grpc", kept.text, "goes-on", left.signal).finally(() => {
    isOver = true
  })
  // Each stream's own.
  await expect.poll(() => vi.getTimerCount(), { timeout: 20_000 }).toBeGreaterThan(protocols.length)
  vi.advanceTimersByTime(59_000)
  await sleep(500)
  expect(isOver).toBe(false)
  expect((await call("DELETE", `/api/access/v1/keys/${revoked.id}`)).status).toBe(204)
  vi.advanceTimersByTime(60_000)
  expect(await Promise.all(outcomes)).toEqual([
    ...["Unauthenticated", "Unauthenticated", "Unauthenticated"],
    "403 UnrecognizedClientException",
  ])
  expect(isOver).toBe(false)
  left.abort()
  expect(await going).toBe("Canceled")
  const { status } = await call(
    "POST",
    "/v1/package/version/assets?domain=acme&repository=repo&format=generic&namespace=n&package=p&version=1",
  )
  expect(status).toBe(404)
})
