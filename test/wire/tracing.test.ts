// Traces: a span for each request, one for each transaction of the store, in the caller's trace; nothing of it without a collector.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { createInterface } from "node:readline"
import { createClient } from "@connectrpc/connect"
import { createGrpcTransport } from "@connectrpc/connect-node"
import { afterAll, describe, expect, it, onTestFinished } from "vitest"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ConfigError, readConfig } from "../../src/config.js"
import { readTraceContext } from "../../src/rpc/trace-context.js"
import { http } from "../support/http.js"
import { attribute, type CollectedSpan, startCollector } from "../support/otlp-collector.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { startService, storeNames } from "../support/service.js"

const TRACE = "0af7651916cd43dd8448eb211c80319c"
const SPAN = "b7ad6b7169203331"
const traceparent = `00-${TRACE}-${SPAN}-01`
const method = "registry.packages.v1.PackageService/CreateOrganization"

describe.each(storeNames)("on the %s store", (store) => {
  it("one span a call and one a transaction, in the caller's trace, on every protocol", async () => {
    const collector = await startCollector()
    const service = await startService(store, { OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` })
    for (const protocol of rpcProtocols) {
      const client = rpcClient(protocol, service.url)
      const { code } = await client.call(
        PackageService.method.createOrganization,
        [{ organization: { name: protocol } }],
        {
          traceparent,
          tracestate: "vendor=1",
        },
      )
      expect(code).toBe("ok")
      client.close()
    }
    const answer = await http(service.url, "POST", "/api/v0/organizations", {
      json: { name: "rest" },
      headers: { traceparent },
    })
    const own = await http(service.url, "GET", "/api/v0/organizations/nobody")
    await http(service.url, "GET", "/secret-path?secret=query")
    await service.stop()
    await collector.stop()

    const calls = collector.spans.filter(({ name }) => name === method)
    expect(calls.map((span) => attribute(span, "rpc.system.name")).sort()).toEqual([
      "connect",
      "grpc",
      "grpc-web",
      "rest",
    ])
    for (const span of calls) {
      expect(span).toMatchObject({ traceId: TRACE, parentSpanId: SPAN, kind: 2 })
      const children = collector.spans.filter(({ parentSpanId }) => parentSpanId === span.spanId)
      expect(children.map(({ name }) => name)).toContain("store.transact")
      for (const child of children) {
        expect(child.traceId).toBe(TRACE)
        expect(attribute(child, "db.system.name")).toBe({ embedded: "leveldb", mongodb: "mongodb" }[store])
        expect(BigInt(child.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano))
        expect(BigInt(child.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(span.endTimeUnixNano))
      }
    }
    const rest = calls.find((span) => attribute(span, "rpc.system.name") === "rest") as CollectedSpan
    expect(answer.headers.get("traceresponse")).toBe(`00-${TRACE}-${rest.spanId}-01`)
    expect(attribute(rest, "version_registry.correlation_id")).toBe(answer.headers.get("x-request-id"))
    // A trace of its own, where the caller has none.
    const [, traceId] = own.headers.get("traceresponse")?.split("-") ?? []
    const found = collector.spans.filter((span) => span.traceId === traceId)
    expect(found.map(({ name }) => name)).toEqual(["registry.packages.v1.PackageService/GetOrganization"])
    expect(attribute(found.find(({ kind }) => kind === 2) as CollectedSpan, "rpc.response.status_code")).toBe(
      "NOT_FOUND",
    )
    // What has no method has no name of its own, and nothing of its path is told.
    expect(collector.spans.some(({ name }) => name === "rest other")).toBe(true)
    expect(collector.bodies.join()).not.toContain("secret")
  })
})

it("the caller's decision not to sample is heeded", async () => {
  const collector = await startCollector()
  const service = await startService("embedded", { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  const answer = await http(service.url, "GET", "/api/v0/organizations", {
    headers: { traceparent: traceparent.replace(/01$/, "00") },
  })
  await service.stop()
  await collector.stop()
  expect(answer.headers.get("traceresponse")).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`))
  expect(collector.spans).toEqual([])
})

it("a collector that is away harms no call", async () => {
  const service = await startService("embedded", { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" })
  expect((await http(service.url, "GET", "/api/v0/organizations")).status).toBe(200)
  await service.stop()
})

it("the response of gRPC has the trace, too", async () => {
  const collector = await startCollector()
  const service = await startService("embedded", { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  const client = createClient(PackageService, createGrpcTransport({ baseUrl: service.url }))
  const found: (string | null)[] = []
  await client.listOrganizations(
    {},
    { headers: { traceparent }, onHeader: (headers) => found.push(headers.get("traceresponse")) },
  )
  await service.stop()
  await collector.stop()
  expect(found).toEqual([expect.stringContaining(TRACE)])
})

describe("without a collector", () => {
  const exits: (() => Promise<void>)[] = []
  afterAll(async () => void (await Promise.all(exits.map((exit) => exit()))))

  it("nothing of OpenTelemetry is loaded, and the log line has the caller's trace", async () => {
    const folder = await mkdtemp(join(tmpdir(), "traces-"))
    const support = resolve(import.meta.dirname, "../support")
    const preloads = ["--import", "tsx", "--import", join(support, "print-loaded.mjs")]
    const child = spawn(process.execPath, [...preloads, join(support, "service-process.ts")], {
      env: { ...process.env, LOG_LEVEL: "info", DATA_DIR: folder, MONGODB_URI: "" },
      stdio: ["ignore", "pipe", "pipe"],
    })
    const exited = once(child, "exit")
    onTestFinished(async () => {
      child.kill("SIGTERM")
      await exited
      await rm(folder, { recursive: true, force: true })
    })
    const loaded: string[] = []
    createInterface(child.stderr).on("line", (line) => {
      if (line.startsWith("loaded ")) loaded.push(line)
    })
    const lines: { readonly traceId?: string; readonly msg?: string }[] = []
    let url = ""
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("{")) lines.push(JSON.parse(line))
      else url = line
    })
    await expect.poll(() => url, { timeout: 30_000 }).not.toBe("")
    const answer = await http(url, "GET", "/api/v0/organizations", { headers: { traceparent } })
    await http(url, "GET", "/api/v0/organizations", { headers: { traceparent: "00-x" } })
    expect(answer.headers.get("traceresponse")).toBeNull()
    await expect
      .poll(() => lines.filter(({ msg }) => msg === "request").map(({ traceId }) => traceId))
      .toEqual([TRACE, undefined])
    expect(loaded.some((line) => line.includes("/pino/"))).toBe(true)
    expect(loaded.filter((line) => line.includes("/@opentelemetry/"))).toEqual([])
  })
})

it.each([
  ["a short trace id", "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01"],
  ["a trace id of zeros", `00-${"0".repeat(32)}-b7ad6b7169203331-01`],
  ["a span id of zeros", `00-0af7651916cd43dd8448eb211c80319c-${"0".repeat(16)}-01`],
  ["capitals", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"],
  ["version 255", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"],
  ["more than version 0 has", `${traceparent}-more`],
  ["too much", `01${traceparent.slice(2)}-${"x".repeat(300)}`],
  ["nothing", ""],
])("a traceparent with %s is none", (_, header) => {
  expect(readTraceContext(header)).toBeUndefined()
})

it("a later version's traceparent is read as far as it is known", () => {
  expect(readTraceContext(`01${traceparent.slice(2)}-more`, ["a=1", "b=2"])).toEqual({
    traceId: TRACE,
    spanId: SPAN,
    sampled: true,
    state: "a=1,b=2",
  })
})

it.each(["collector:4318", "ftp://x", "http://"])("OTEL_EXPORTER_OTLP_ENDPOINT=%s is refused", (value) => {
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: value })).toThrow(ConfigError)
})

it.each(["1.5", "-1", "x", ".5"])("OTEL_TRACES_SAMPLER_ARG=%s is refused", (value) => {
  expect(() => readConfig({ OTEL_TRACES_SAMPLER_ARG: value })).toThrow(/OTEL_TRACES_SAMPLER_ARG/)
})
