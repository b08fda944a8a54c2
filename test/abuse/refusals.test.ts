// Requests that are refused: refusing costs no more than accepting, and says little.
import type { IncomingHttpHeaders } from "node:http2"
import { gzipSync } from "node:zlib"
import { create, toBinary } from "@bufbuild/protobuf"
import { expect, test } from "vitest"
import { UpdatePackageVersionsStatusRequestSchema } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { UpdateOrganizationRequestSchema } from "../../gen/registry/packages/v1/packages_pb.js"
import { framed } from "../support/framed.js"
import { attackedServer, besides, MAX_REFUSAL_BYTES, openHttp2, port } from "./attacked-server.js"

attackedServer()

test.each([
  [600_000, /^the message has more than 100000 values/],
  [90_000, /^versions: must contain no more than 100 item\(s\); domain: /],
])(
  "a list of %i items, over its limit, is refused for its length, whatever its items are",
  async (length, message) => {
    const path = "/v1/package/versions/update_status"
    const url = `http://127.0.0.1:${port}${path}?domain=d&repository=r&format=generic&namespace=n&package=p`
    const body = `{"versions":${JSON.stringify(Array(length).fill("#"))},"targetStatus":"Archived"}`
    const answer = await besides(() =>
      fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body }),
    )
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text.length).toBeLessThan(MAX_REFUSAL_BYTES)
    expect((JSON.parse(text) as { message: string }).message).toMatch(message)
  },
  60_000,
)

test("a message that inflates to millions of items is refused before it is decoded", async () => {
  const message = toBinary(
    UpdatePackageVersionsStatusRequestSchema,
    create(UpdatePackageVersionsStatusRequestSchema, { versions: Array(2_000_000).fill("") }),
  )
  const body = gzipSync(message)
  const answer = await besides(() =>
    fetch(`http://127.0.0.1:${port}/registry.artifacts.v1.ArtifactService/UpdatePackageVersionsStatus`, {
      method: "POST",
      headers: { "content-type": "application/proto", "content-encoding": "gzip", "connect-protocol-version": "1" },
      body,
    }),
  )
  expect(answer.status).toBe(400)
  const text = await answer.text()
  expect(text.length).toBeLessThan(MAX_REFUSAL_BYTES)
  // Of a message that is decoded the fields that are missing would be named, too.
  expect((JSON.parse(text) as { message: string }).message).toBe("versions: must contain no more than 100 item(s)")
}, 60_000)

test.each([
  [200_000, /^the message has more than 100000 values/],
  [90_000, /^update_mask.paths: must name at most 256 paths/],
])(
  "a mask of %i unknown paths is refused for their number, and its error fits in trailers",
  async (length, text) => {
    const request = create(UpdateOrganizationRequestSchema, {
      organizationName: "acme",
      updateMask: { paths: Array.from({ length }, (_, i) => `unknown_${i}`) },
    })
    const message = toBinary(UpdateOrganizationRequestSchema, request)
    const trailers = await besides(async () => {
      const stream = openHttp2().request({
        ":method": "POST",
        ":path": "/registry.packages.v1.PackageService/UpdateOrganization",
        "content-type": "application/grpc",
        te: "trailers",
      })
      stream.on("error", () => undefined)
      stream.resume()
      stream.end(framed(message))
      return await new Promise<IncomingHttpHeaders>((resolve) => {
        stream.once("trailers", resolve)
        stream.once("response", (fields) => fields["grpc-status"] !== undefined && resolve(fields))
      })
    })
    expect(trailers["grpc-status"]).toBe("3")
    expect(trailers["grpc-message"]).toMatch(text)
    // All of them together, as they are sent.
    const sizes = Object.entries(trailers).map(([name, value]) => name.length + String(value).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4 * 1024)
  },
  60_000,
)

test("many violations make a small answer, over Connect and REST", async () => {
  const post = (path: string, body: unknown) =>
    besides(() =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    )
  const versions = Array.from({ length: 100 }, () => "#".repeat(3_000))
  const rest = "/v1/package/versions/update_status?domain=d&repository=r&format=generic&namespace=n&package=p"
  const rpc = "/registry.artifacts.v1.ArtifactService/UpdatePackageVersionsStatus"
  for (const answer of [await post(rpc, { versions }), await post(rest, { versions, targetStatus: "Archived" })]) {
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text.length).toBeLessThan(8 * 1024)
    const named = text.match(/versions\[\d+\]/g)?.length
    expect(named).toBeGreaterThan(5)
    expect(named).toBeLessThanOrEqual(20)
  }
  // Names of the caller's own, as long as they are named.
  const unknown = Array.from({ length: 100 }, (_, i) => [`${i}${"u".repeat(3_000)}`, 1])
  const answer = await post("/api/v0/organizations", Object.fromEntries(unknown))
  expect(answer.status).toBe(400)
  expect((await answer.text()).length).toBeLessThan(5 * 1024)
}, 60_000)

test("a file that inflates to hundreds of times its size is refused early", async () => {
  const boundary = "b"
  const part = `--${boundary}\r\ncontent-disposition: form-data; name="package"; filename="p"\r\n\r\n`
  const body = gzipSync(
    Buffer.concat([Buffer.from(part), Buffer.alloc(500 * 1024 * 1024), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  )
  const answer = await besides(() =>
    fetch(`http://127.0.0.1:${port}/api/v0/organizations/acme/projects/p/packages/k/versions`, {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}`, "content-encoding": "gzip" },
      body,
    }),
  )
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain("100 times its size")
}, 60_000)

test("a crowd of those who watch health is refused beyond the limit of streams", async () => {
  const statuses = new Map<string, number>()
  await besides(async () => {
    for (let i = 0; i < 20; i++) {
      const session = openHttp2()
      for (let k = 0; k < 200; k++) {
        const stream = session.request({
          ":method": "POST",
          ":path": "/grpc.health.v1.Health/Watch",
          "content-type": "application/grpc",
          te: "trailers",
        })
        const count = (status: unknown) => statuses.set(String(status), (statuses.get(String(status)) ?? 0) + 1)
        stream.on("error", () => undefined)
        stream.on("response", (fields) => fields["grpc-status"] !== undefined && count(fields["grpc-status"]))
        stream.on("trailers", (trailers) => count(trailers["grpc-status"]))
        stream.resume()
        stream.end(Buffer.alloc(5))
      }
    }
    await expect.poll(() => statuses.get("14") ?? 0, { timeout: 30_000 }).toBeGreaterThan(3_000)
  })
}, 60_000)

test("the documents are made while others are served", async () => {
  for (const path of ["/openapi.json", "/openapi/credible.json"]) {
    const answer = await besides(() => fetch(`http://127.0.0.1:${port}${path}`))
    expect(answer.status).toBe(200)
    expect(Object.keys((await answer.json()) as object)).toContain("paths")
  }
}, 60_000)
