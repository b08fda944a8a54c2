// Crowds of calls that are each in order, over every protocol and each vendor's API: together they keep nobody else waiting.
import { createHash } from "node:crypto"
import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf"
import { beforeAll, describe, expect, test, vi } from "vitest"
import { ListPackageVersionsRequestSchema } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PackageFormat } from "../../gen/registry/artifacts/v1/resources_pb.js"
import { ListPublicConnectorsRequestSchema } from "../../gen/registry/connectors/v1/connectors_pb.js"
import { ListPackagesRequestSchema, SearchProjectRequestSchema } from "../../gen/registry/packages/v1/packages_pb.js"
import { fixture, tarGz } from "../support/archives.js"
import { framed } from "../support/framed.js"
import { attackedServer, besides, open, openHttp2, port } from "./attacked-server.js"
import { count, countStatuses } from "./responses.js"

const CONNECTIONS = 100
const EACH = 5

attackedServer()

/** A request over HTTP/1.1, as its client writes it. */
interface Http1Request {
  readonly method?: string
  readonly path: string
  readonly type?: string
  readonly body?: Uint8Array
  /** What those are answered that come through. */
  readonly status?: number
}

const project = { organizationName: "acme", projectName: "p" }
const assets = { domain: "dd", repository: "rr", format: PackageFormat.GENERIC, namespace: "n", package: "k" }
const json = (value: unknown) => Buffer.from(JSON.stringify(value))

const requests: readonly (readonly [string, Http1Request])[] = [
  ["a list over REST", { path: "/api/v0/organizations/acme/projects/p/packages" }],
  ["a search", { path: "/api/v0/organizations/acme/projects/p/search?q=flights" }],
  ["a list of connectors", { path: "/connectors?first=100" }],
  ["a list of connectors in another order", { path: "/o/acme/connectors?first=100&sort=name:desc" }],
  [
    "a list of versions with a body",
    {
      method: "POST",
      path: "/v1/package/versions?domain=dd&repository=rr&format=generic&namespace=n&package=k&max-results=1000",
      type: "application/json",
      body: json({}),
    },
  ],
  [
    "a list over Connect",
    {
      method: "POST",
      path: "/registry.packages.v1.PackageService/ListPackages",
      type: "application/json",
      body: json({ ...project, pageSize: 1000 }),
    },
  ],
  [
    "a list over gRPC-Web",
    {
      method: "POST",
      path: "/registry.packages.v1.PackageService/ListPackages",
      type: "application/grpc-web+proto",
      body: enveloped(ListPackagesRequestSchema, { ...project, pageSize: 1000 }),
    },
  ],
  [
    "an upload of what is there",
    {
      status: 409,
      method: "POST",
      path: "/api/v0/organizations/acme/projects/p/packages/k0/versions",
      type: "multipart/form-data; boundary=b",
      body: Buffer.from(
        '--b\r\ncontent-disposition: form-data; name="body"\r\ncontent-type: application/json\r\n\r\n{"id":"1.0.0"}\r\n' +
          `--b\r\ncontent-disposition: form-data; name="file"; filename="p"\r\n\r\n${"x".repeat(20_000)}\r\n--b--\r\n`,
      ),
    },
  ],
]

const calls: readonly (readonly [string, string, Buffer])[] = [
  [
    "a list of packages",
    "registry.packages.v1.PackageService/ListPackages",
    enveloped(ListPackagesRequestSchema, { ...project, pageSize: 1000 }),
  ],
  [
    "a search",
    "registry.packages.v1.PackageService/SearchProject",
    enveloped(SearchProjectRequestSchema, { ...project, query: "flights" }),
  ],
  [
    "a list of connectors",
    "registry.connectors.v1.ConnectorService/ListPublicConnectors",
    enveloped(ListPublicConnectorsRequestSchema, { first: 100 }),
  ],
  [
    "a list of versions",
    "registry.artifacts.v1.ArtifactService/ListPackageVersions",
    enveloped(ListPackageVersionsRequestSchema, { ...assets, maxResults: 1000 }),
  ],
]

beforeAll(async () => {
  const post = (path: string, body: unknown) => send(path, json(body), "application/json")
  await post("/api/v0/organizations", { name: "acme" })
  await post("/api/v0/organizations/acme/projects", { name: "p" })
  const archive = new Blob([(await tarGz(fixture("flights"))) as Uint8Array<ArrayBuffer>])
  for (let i = 0; i < 40; i++) {
    const form = new FormData()
    form.set("version", new Blob([json({ id: "1.0.0" })], { type: "application/json" }))
    form.set("packageFile", archive, "package.tar.gz")
    const path = `/api/v0/organizations/acme/projects/p/packages/k${i}`
    const made = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body: form })
    expect(made.status, await made.text()).toBe(200)
  }
  for (let i = 0; i < 60; i++) {
    await post("/api/v0/organizations/acme/projects/p/packages", { name: `row${i}`, description: "d".repeat(1_000) })
  }
  for (let i = 0; i < 100; i++) {
    const connector = { name: `c${i}`, baseUrl: "http://localhost", public: true, shortDescription: "s".repeat(500) }
    const parts = { authSchemeConfigs: [], connections: [], connectionVariables: [] }
    await post("/o/acme/protocols/http/connectors", { ...connector, ...parts })
  }
  await post("/v1/domain?domain=dd", {})
  await post("/v1/repository?domain=dd&repository=rr", {})
  for (let i = 0; i < 200; i++) {
    const names = "domain=dd&repository=rr&format=generic&namespace=n&package=k&asset=a"
    await send(`/v1/package/version/publish?${names}&version=1.${i}`, Buffer.from("x"), "application/octet-stream")
  }
  const search = `http://127.0.0.1:${port}/api/v0/organizations/acme/projects/p/search?q=flights`
  await vi.waitFor(async () => expect(await (await fetch(search)).json()).not.toEqual([]), {
    timeout: 100_000,
    interval: 200,
  })
}, 200_000)

describe("over HTTP/1.1", () => {
  test.each(requests)(
    "%s, some at once on each of many connections",
    async (_, request) => {
      const statuses = new Map<string, number>()
      await besides(async () => {
        await Promise.all(
          Array.from({ length: CONNECTIONS }, (_, i) => {
            const socket = open(`127.0.0.${3 + (i % 4)}`)
            socket.write(bytes(request, EACH))
            // Until there are all of them, or it is over.
            return new Promise<void>((resolve) => {
              countStatuses(socket, statuses, (responses) => responses === EACH && resolve())
              socket.once("close", () => resolve())
            })
          }),
        )
      })
      const { status = 200 } = request
      expect(statuses.get(String(status))).toBeGreaterThan(CONNECTIONS)
      expect([status, 503, 504]).toEqual(expect.arrayContaining([...statuses.keys()].map(Number)))
    },
    90_000,
  )
})

describe("over gRPC", () => {
  test.each(calls)(
    "%s, some at once on each of many connections",
    async (_, path, message) => {
      const statuses = new Map<string, number>()
      await besides(async () => {
        const done: Promise<void>[] = []
        for (let i = 0; i < CONNECTIONS; i++) {
          const session = openHttp2({}, `127.0.0.${3 + (i % 4)}`)
          for (let k = 0; k < 10; k++) {
            const stream = session.request({
              ":method": "POST",
              ":path": `/${path}`,
              "content-type": "application/grpc",
              te: "trailers",
            })
            stream.on("error", () => undefined)
            stream.on("response", (head) => head["grpc-status"] && count(statuses, String(head["grpc-status"])))
            stream.on("trailers", (trailers) => count(statuses, String(trailers["grpc-status"])))
            stream.resume()
            stream.end(message)
            done.push(new Promise((resolve) => stream.once("close", () => resolve())))
          }
        }
        await Promise.all(done)
      })
      expect(statuses.get("0")).toBeGreaterThan(CONNECTIONS)
      expect(["0", "4", "8", "14"]).toEqual(expect.arrayContaining([...statuses.keys()]))
    },
    90_000,
  )
})

function bytes({ method = "GET", path, type, body }: Http1Request, times: number): Buffer {
  const length = body === undefined ? "" : `content-type: ${type}\r\ncontent-length: ${body.length}\r\n`
  const request = Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${length}\r\n`),
    body ?? Buffer.alloc(0),
  ])
  return Buffer.concat(Array(times).fill(request))
}

async function send(path: string, body: Uint8Array, type: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": type, "x-amz-content-sha256": createHash("sha256").update(body).digest("hex") },
    body: body as Uint8Array<ArrayBuffer>,
  })
  const text = await answer.text()
  expect(answer.ok, `${path}: ${text}`).toBe(true)
}

function enveloped<Desc extends DescMessage>(schema: Desc, init: MessageInitShape<Desc>): Buffer {
  return framed(toBinary(schema, create(schema, init)))
}
