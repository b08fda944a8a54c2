// GET /metrics of the real service: who may read it, and that what happened is counted, whatever a caller names.
import { createHash } from "node:crypto"
import { readdir, writeFile } from "node:fs/promises"
import { connect } from "node:http2"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ArtifactService } from "../../gen/registry/artifacts/v1/artifacts_pb.js"
import { PackageFormat } from "../../gen/registry/artifacts/v1/resources_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { registryServices } from "../../src/services.js"
import { type MetricsSnapshot, sumOfMetrics } from "../../src/telemetry/metrics.js"
import { flag, frame, RawClient, requestBlock, type, uint32 } from "../http2/raw-client.js"
import { http } from "../support/http.js"
import { parseMetrics, type Sample, sum } from "../support/metrics.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

const ADMIN = "the-operators-own-key-of-this-test"
const TOKEN = "the-scrapers-own-token-of-this-test"
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

describe.each(storeNames)("on the %s store", (store) => {
  let service: Service

  beforeAll(async () => {
    service = await startService(store, {
      AUTHENTICATION: "required",
      ADMIN_API_KEY: ADMIN,
      METRICS_TOKEN: TOKEN,
    })
  })
  afterAll(() => service?.stop())

  const rest = (method: string, path: string, key?: string, json?: object) =>
    http(service.url, method, path, { headers: key === undefined ? {} : bearer(key), ...(json && { json }) })

  async function read(): Promise<Sample[]> {
    // A request counts once its response is out, which its client knows a moment earlier.
    await sleep(50)
    const answer = await rest("GET", "/metrics", TOKEN)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8")
    return parseMetrics(answer.text)
  }

  it("is for operators and the token", async () => {
    await rest("POST", "/api/v0/organizations", ADMIN, { name: "metrics" })
    const created = await rest("POST", "/api/access/v1/keys", ADMIN, {
      name: "k",
      grants: [{ organization: "metrics", role: "admin" }],
    })
    const { text: key } = created.json as unknown as { text: string }
    expect((await rest("GET", "/metrics")).status).toBe(401)
    expect((await rest("GET", "/metrics", `${TOKEN}x`)).status).toBe(401)
    expect((await rest("GET", "/metrics", key)).status).toBe(403)
    expect((await rest("GET", "/metrics", ADMIN)).status).toBe(200)
    expect((await rest("GET", "/metrics?name=x", TOKEN)).status).toBe(200)
    expect((await rest("HEAD", "/metrics", TOKEN)).status).toBe(200)
    expect((await rest("POST", "/metrics", TOKEN)).status).toBe(405)
    // The token opens nothing else.
    expect((await rest("GET", "/api/v0/organizations", TOKEN)).status).toBe(401)
  })

  it("counts calls by method, protocol, code and kind of principal", async () => {
    const before = await read()
    const calls = async (key: string) => {
      for (const protocol of rpcProtocols) {
        const client = rpcClient(protocol, service.url)
        await client.call(PackageService.method.getOrganization, [{ organizationName: "nobody" }], bearer(key))
        client.close()
      }
      await rest("GET", "/api/v0/organizations/nobody", key)
    }
    await calls(ADMIN)
    await calls("a-key-that-nobody-has-ever-made")
    const after = await read()
    const method = "registry.packages.v1.PackageService/GetOrganization"
    for (const protocol of [...rpcProtocols, "rest"]) {
      for (const [code, principal] of [
        ["NOT_FOUND", "key"],
        ["UNAUTHENTICATED", "none"],
      ] as const) {
        const labels = { method, protocol, code, principal }
        expect([labels, sum(after, "calls_total", labels) - sum(before, "calls_total", labels)]).toEqual([labels, 1])
      }
      const labels = { method, protocol }
      expect(sum(after, "call_duration_seconds_count", labels)).toBe(sum(after, "calls_total", labels))
      expect(sum(after, "call_duration_seconds_bucket", { ...labels, le: "+Inf" })).toBe(
        sum(after, "calls_total", labels),
      )
    }
    const reason = { reason: "CREDENTIAL_UNKNOWN" }
    expect(sum(after, "refusals_total", reason) - sum(before, "refusals_total", reason)).toBe(4)
    expect(sum(after, "http2_streams_total", { state: "opened" })).toBeGreaterThanOrEqual(6)
    expect(sum(after, "connections_total")).toBeGreaterThan(sum(before, "connections_total"))
    expect(sum(after, "received_bytes_total")).toBeGreaterThan(sum(before, "received_bytes_total") + 500)
    expect(sum(after, "sent_bytes_total")).toBeGreaterThan(sum(before, "sent_bytes_total") + 500)
  })

  it("gets no label from a caller", async () => {
    const session = connect(service.url)
    const strange = Array.from({ length: 60 }, (_, index) => `strange-${index}`)
    for (const name of strange) {
      await rest("GET", `/${name}`, ADMIN)
      await rest("POST", `/registry.packages.v1.PackageService/${name}`, ADMIN, {})
      await http(service.url, "GET", `/api/v0/organizations/${name}`, {
        headers: { ...bearer(ADMIN), "x-request-id": name, traceparent: `00-${name}` },
      })
      await new Promise((resolve) => {
        const stream = session.request({
          ":method": "POST",
          ":path": `/${name}/${name}`,
          "content-type": name.endsWith("1") ? "application/grpc" : `application/grpc-web+${name}`,
          authorization: `Bearer ${ADMIN}`,
        })
        stream.on("close", resolve).on("error", resolve).resume().end()
      })
    }
    session.close()
    const samples = await read()
    const served = new Set(
      registryServices.flatMap(({ typeName, methods }) => methods.map(({ name }) => `${typeName}/${name}`)),
    )
    for (const each of samples) {
      const { method } = each.labels
      if (method !== undefined && method !== "other") expect(served).toContain(method)
      expect(JSON.stringify(each)).not.toContain("strange")
    }
    expect(sum(samples, "calls_total", { method: "other" })).toBeGreaterThanOrEqual(180)
    expect(samples.filter(({ name }) => name === "version_registry_calls_total").length).toBeLessThan(60)
  })

  it("counts commits, files and what is open", async () => {
    const before = await read()
    await rest("POST", "/api/v0/organizations", ADMIN, { name: "files" })
    await rest("POST", "/v1/repository?domain=files&repository=repo", ADMIN, {})
    const content = "0123456789"
    const path = (version: string) =>
      `/v1/package/version/publish?domain=files&repository=repo&format=generic&namespace=n&package=p&version=${version}&asset=a`
    const sha256 = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882"
    const published = await http(service.url, "POST", path("1"), {
      headers: { ...bearer(ADMIN), "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" },
      body: content,
    })
    expect(published.status, published.text).toBe(200)
    const asset = await rest("GET", path("1").replace("publish", "asset"), ADMIN)
    expect(asset.text).toBe(content)
    // An upload that goes on.
    let end = () => {}
    const upload = fetch(service.url + path("2"), {
      method: "POST",
      headers: { ...bearer(ADMIN), "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" },
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(Buffer.from("01234"))
          end = () => {
            controller.enqueue(Buffer.from("56789"))
            controller.close()
          }
        },
      }),
      duplex: "half",
    } as RequestInit)
    await expect.poll(async () => sum(await read(), "streams_open", { kind: "upload" })).toBe(1)
    const during = await read()
    // The scrape itself is one, too.
    expect(sum(during, "requests_open")).toBeGreaterThanOrEqual(2)
    expect(sum(during, "connections_open")).toBeGreaterThanOrEqual(2)
    end()
    expect((await upload).status).toBe(200)
    const after = await read()
    const grown = (name: string) => sum(after, name) - sum(before, name)
    expect(sum(after, "streams_open")).toBe(0)
    expect(grown("store_commits_total")).toBeGreaterThanOrEqual(4)
    expect(grown("store_batch_transactions_sum")).toBeGreaterThanOrEqual(4)
    expect(grown("store_commit_duration_seconds_count")).toBe(grown("store_commits_total"))
    expect(sum(after, "store_transactions_waiting")).toBe(0)
    expect(grown("blob_written_bytes_total")).toBe(20)
    expect(grown("blob_read_bytes_total")).toBeGreaterThanOrEqual(10)
    expect(after.find(({ name }) => name === "nodejs_eventloop_lag_p99_seconds")).toBeDefined()
  })

  it("counts a download by how it ended", async () => {
    await rest("POST", "/api/v0/organizations", ADMIN, { name: "downloads" })
    await rest("POST", "/v1/repository?domain=downloads&repository=repo", ADMIN, {})
    const content = Buffer.alloc(8 * 1024 * 1024, "x")
    const query = "domain=downloads&repository=repo&format=generic&namespace=n&package=p&version=1&asset=a"
    const published = await http(service.url, "POST", `/v1/package/version/publish?${query}`, {
      headers: {
        ...bearer(ADMIN),
        "x-amz-content-sha256": createHash("sha256").update(content).digest("hex"),
        "content-type": "application/octet-stream",
      },
      body: content,
    })
    expect(published.status, published.text).toBe(200)
    const download = (signal?: AbortSignal) =>
      fetch(`${service.url}/v1/package/version/asset?${query}`, { headers: bearer(ADMIN), ...(signal && { signal }) })
    const count = async (code: string) => {
      const method = "registry.artifacts.v1.ArtifactService/GetPackageVersionAsset"
      return sum(await read(), "calls_total", { method, protocol: "rest", code })
    }
    const [ok, canceled] = [await count("OK"), await count("CANCELED")]
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => download()))
      for (const each of answers) expect((await each.arrayBuffer()).byteLength).toBe(content.length)
    }
    await expect.poll(() => count("OK")).toBe(ok + 20)
    expect(await count("CANCELED")).toBe(canceled)
    const controller = new AbortController()
    await (await download(controller.signal)).body?.getReader().read()
    controller.abort()
    await expect.poll(() => count("CANCELED")).toBe(canceled + 1)
    expect(await count("OK")).toBe(ok + 20)
  })

  if (store === "embedded") {
    it("counts damaged files, over gRPC and REST", async () => {
      const blobs = join(service.dataDir, "blobs")
      const files = (await readdir(blobs, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
      for (const file of files) await writeFile(join(file.parentPath, file.name), "9876543210")
      const before = await read()
      const query = "domain=files&repository=repo&format=generic&namespace=n&package=p&version=1&asset=a"
      await fetch(`${service.url}/v1/package/version/asset?${query}`, { headers: bearer(ADMIN) })
        .then((answer) => answer.text())
        .catch(() => undefined)
      const client = rpcClient("grpc", service.url)
      await client.call(
        ArtifactService.method.getPackageVersionAsset,
        [
          {
            domain: "files",
            repository: "repo",
            format: PackageFormat.GENERIC,
            namespace: "n",
            package: "p",
            packageVersion: "1",
            asset: "a",
          } as never,
        ],
        bearer(ADMIN),
      )
      client.close()
      // A call is counted when it is over here, which may be after its client has the answer.
      await expect.poll(async () => sum(await read(), "blob_damage_total") - sum(before, "blob_damage_total")).toBe(2)
    })
  }
})

/** Makes each thing happen once that is counted of HTTP/2 connections. */
async function countHttp2(url: string): Promise<void> {
  const read = async () => {
    await sleep(50)
    return parseMetrics((await http(url, "GET", "/metrics")).text)
  }
  const before = await read()
  const port = Number(new URL(url).port)
  const client = await RawClient.open(port)
  // Answered, then malformed, which opens no stream: a field's name in capitals.
  client.request(1, "/healthz", undefined)
  await client.ended(1)
  client.request(3, "/healthz", undefined, [["X-Upper", "a"]])
  expect(await client.reset(3)).toBe(1)
  // The client's own reset of what it began.
  client.send(frame(type.headers, flag.endHeaders, 5, requestBlock("/x")), frame(type.rst, 0, 5, uint32(8)))
  await client.ping()
  expect(sum(await read(), "connections_open")).toBeGreaterThan(sum(before, "connections_open"))
  // It says goodbye; the server has nothing more to do for it.
  client.send(frame(type.goaway, 0, 0, Buffer.concat([uint32(0), uint32(0)])))
  await client.wait(() => client.isClosed)
  // A frame on stream 0 that belongs on none: the server's own goodbye.
  const wrong = await RawClient.open(port)
  wrong.send(frame(type.data, 0, 0, Buffer.from("x")))
  expect(await wrong.goaway()).toBe(1)
  // A frame that never ends.
  const slow = await RawClient.open(port)
  slow.send(frame(type.ping, 0, 0, Buffer.alloc(8)).subarray(0, 12))
  await slow.wait(() => slow.isClosed)
  const after = await read()
  const grown = (name: string, labels = {}) => sum(after, name, labels) - sum(before, name, labels)
  // The scrapes' own may be among them.
  expect(grown("connections_total")).toBeGreaterThanOrEqual(3)
  expect({
    opened: grown("http2_streams_total", { state: "opened" }),
    closed: grown("http2_streams_total", { state: "closed" }),
    malformed: grown("http2_requests_malformed_total"),
    resetsReceived: grown("http2_resets_total", { direction: "received" }),
    resetsSent: grown("http2_resets_total", { direction: "sent" }),
    goawaysReceived: grown("http2_goaways_total", { direction: "received" }),
    goawaysSent: grown("http2_goaways_total", { direction: "sent" }),
    timedOut: grown("http2_connections_timed_out_total"),
  }).toEqual({
    opened: 2,
    closed: 2,
    malformed: 1,
    resetsReceived: 1,
    resetsSent: 1,
    goawaysReceived: 1,
    goawaysSent: 1,
    timedOut: 1,
  })
}

it("is open to everybody where everybody is an operator, counts what HTTP/2 connections come to, and is not there where nothing is counted", async () => {
  // A frame that stops halfway is waited for two thirds of it.
  const open = await startService("embedded", { STALL_TIMEOUT_MS: "1000" })
  expect((await http(open.url, "GET", "/metrics")).status).toBe(200)
  // node:http2 does not count.
  if (process.env.HTTP2 !== "node") await countHttp2(open.url)
  await open.stop()
  const off = await startService("embedded", { METRICS: "off" })
  expect((await http(off.url, "GET", "/metrics")).status).toBe(404)
  await off.stop()
})

it("several processes' metrics are added up", async () => {
  const counter = (value: number): MetricsSnapshot => [
    {
      name: "version_registry_calls_total",
      help: "h",
      type: "counter",
      aggregator: "sum",
      values: [{ labels: { code: "OK" }, value }],
    } as never,
  ]
  const { text } = await sumOfMetrics([counter(2), counter(40)])
  expect(sum(parseMetrics(text), "calls_total", { code: "OK" })).toBe(42)
})
