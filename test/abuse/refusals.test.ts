// Requests that are refused: refusing costs no more than accepting, and says little.
import { gzipSync } from "node:zlib"
import { create, toBinary } from "@bufbuild/protobuf"
import { expect, test } from "vitest"
import { UpdatePackageVersionsStatusRequestSchema } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { attackedServer, besides, MAX_REFUSAL_BYTES, port } from "./attacked-server.js"

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
