// Requests that are refused: refusing costs no more than accepting, and says little.
import type { IncomingHttpHeaders } from "node:http2"
import { gzipSync } from "node:zlib"
import { create, toBinary } from "@bufbuild/protobuf"
import { expect, test } from "vitest"
import { UpdatePackageVersionsStatusRequestSchema } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { UpdateOrganizationRequestSchema } from "../../gen/registry/packages/v1/packages_pb.js"
import { attackedServer, besides, MAX_REFUSAL_BYTES, openHttp2, port } from "./attacked-server.js"

attackedServer()

test("a list over its limit is refused for its length, whatever its items are", async () => {
  const versions = JSON.stringify(Array(600_000).fill("#"))
  const path = "/v1/package/versions/update_status"
  const url = `http://127.0.0.1:${port}${path}?domain=d&repository=r&format=generic&namespace=n&package=p`
  const answer = await besides(() =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"versions":${versions},"targetStatus":"Archived"}`,
    }),
  )
  expect(answer.status).toBe(400)
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(MAX_REFUSAL_BYTES)
}, 60_000)

test("a message that inflates to millions of items ends nothing", async () => {
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
  expect([400, 429]).toContain(answer.status)
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(MAX_REFUSAL_BYTES)
}, 60_000)

test("a mask of many unknown paths is refused at once, and its error fits in trailers", async () => {
  const request = create(UpdateOrganizationRequestSchema, {
    organizationName: "acme",
    updateMask: { paths: Array.from({ length: 100_000 }, (_, i) => `unknown_${i}`) },
  })
  const message = toBinary(UpdateOrganizationRequestSchema, request)
  const head = Buffer.alloc(5)
  head.writeUInt32BE(message.length, 1)
  const trailers = await besides(async () => {
    const stream = openHttp2().request({
      ":method": "POST",
      ":path": "/registry.packages.v1.PackageService/UpdateOrganization",
      "content-type": "application/grpc",
      te: "trailers",
    })
    stream.on("error", () => undefined)
    stream.resume()
    stream.end(Buffer.concat([head, message]))
    return await new Promise<IncomingHttpHeaders>((resolve) => {
      stream.once("trailers", resolve)
      stream.once("response", (fields) => fields["grpc-status"] !== undefined && resolve(fields))
    })
  })
  expect(trailers["grpc-status"]).toBe("3")
  expect(JSON.stringify(trailers).length).toBeLessThan(8 * 1024)
}, 60_000)

test("many violations make a small answer, over Connect and REST", async () => {
  const versions = Array.from({ length: 100 }, () => "#".repeat(3_000))
  const path = "/registry.artifacts.v1.ArtifactService/UpdatePackageVersionsStatus"
  const rest = "/v1/package/versions/update_status?domain=d&repository=r&format=generic&namespace=n&package=p"
  for (const target of [path, rest]) {
    const answer = await besides(() =>
      fetch(`http://127.0.0.1:${port}${target}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ versions, targetStatus: target === path ? "#" : "Archived" }),
      }),
    )
    expect(answer.status).toBe(400)
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(MAX_REFUSAL_BYTES)
  }
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
  expect([400, 404, 413]).toContain(answer.status)
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(MAX_REFUSAL_BYTES)
}, 60_000)
