// nginx and Envoy, with the configurations that docs/operations.md shows, in front of the registry: every protocol, large bodies, streams.
import { execFile } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { once } from "node:events"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createServer as createHttp2Server } from "node:http2"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { createClient } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { AdminService } from "../../gen/registry/admin/v1/admin_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"
import { startForeignServer } from "../wire/transcoder/server.js"
import { type ReverseProxy, startEnvoy, startNginx } from "./proxies.js"

const run = promisify(execFile)

describe.each([
  ["nginx", startNginx],
  ["Envoy", startEnvoy],
] as const)("the registry behind %s", (_, startProxy) => {
  let app: Awaited<ReturnType<typeof createApp>>
  let proxy: ReverseProxy
  let folder: string
  let key: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "behind-proxy-"))
    const settings = { PORT: "0", LOG_LEVEL: "silent", INDEXER_WORKERS: "0", DATA_DIR: join(folder, "data") }
    app = await createApp(readConfig(settings))
    proxy = await startProxy((await app.start()).port)
    key = (await readFile(join(folder, "data", "admin-key"), "utf8")).trim()
  }, 120_000)
  afterAll(async () => {
    await proxy?.stop()
    await app?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const url = (path: string) => `https://localhost:${proxy.port}${path}`
  const curl = async (path: string, ...args: string[]) =>
    (
      await run("curl", ["-sS", "--fail-with-body", "--cacert", proxy.ca, "--oauth2-bearer", key, ...args, url(path)], {
        maxBuffer: 2 ** 26,
        encoding: "buffer",
      })
    ).stdout

  const packagePath = "/api/v0/organizations/acme/projects/demo/packages/sales"

  it.each(["--http1.1", "--http2"])("REST over %s: an upload of 20 MB, a change, a download", async (version) => {
    const bytes = randomBytes(20_000_000)
    await writeFile(join(folder, "file"), bytes)
    const id = version === "--http2" ? "2.0.0" : "1.0.0"
    const forms = ['package={"name":"sales"}', `version={"id":"${id}"}`, `packageFile=@${join(folder, "file")}`]
    await curl(packagePath, version, ...forms.flatMap((form) => ["--form", form]))
    const changed = await curl(
      `${packagePath}/versions/${id}`,
      ...[
        version,
        "--request",
        "PATCH",
        "--header",
        "content-type: application/json",
        "--data",
        '{"archiveStatus":"archive"}',
      ],
    )
    expect(JSON.parse(changed.toString())).toMatchObject({ id, archiveStatus: "archive" })
    await curl(
      `${packagePath}/versions/${id}`,
      ...[
        version,
        "--request",
        "PATCH",
        "--header",
        "content-type: application/json",
        "--data",
        '{"archiveStatus":"unarchive"}',
      ],
    )
    const file = await curl(`${packagePath}/versions/${id}/file`, version)
    expect(createHash("sha256").update(file).digest("hex")).toBe(createHash("sha256").update(bytes).digest("hex"))
  })

  it.each(["grpc", "grpc-web", "connect"])("RPC over %s: unary, an error, and a stream", async (protocol) => {
    const nodeOptions = { ca: await readFile(proxy.ca) }
    const options = { baseUrl: url(""), httpVersion: protocol === "grpc" ? "2" : "1.1", nodeOptions } as const
    const transport =
      protocol === "grpc"
        ? createGrpcTransport({ baseUrl: options.baseUrl, nodeOptions })
        : protocol === "grpc-web"
          ? createGrpcWebTransport(options)
          : createConnectTransport(options)
    const headers = { authorization: `Bearer ${key}` }
    const client = createClient(PackageService, transport)
    const names = { organizationName: "acme", projectName: "demo", packageName: "sales" }
    expect((await client.getPackage(names, { headers })).package?.name).toBe("sales")
    await expect(client.getPackage({ ...names, packageName: "none" }, { headers })).rejects.toMatchObject({ code: 5 })
    let bytes = 0
    for await (const { archive } of createClient(AdminService, transport).backup({}, { headers }))
      bytes += archive?.data.length ?? 0
    expect(bytes).toBeGreaterThan(20_000_000)
    // Last, since a proxy may end the connection of a call that is refused before its body is read.
    await expect(client.getPackage(names)).rejects.toMatchObject({ code: 16 })
  })

  it("server-sent events and NDJSON pass whole", async () => {
    const foreign = await startForeignServer()
    // Envoy speaks HTTP/2 to the registry, as its configuration says; nginx HTTP/1.1.
    const http2 = createHttp2Server(foreign.handler).listen(0, "127.0.0.1")
    await once(http2, "listening")
    const proxy = await startProxy(startProxy === startEnvoy ? (http2.address() as AddressInfo).port : foreign.port)
    try {
      const watch = async (accept: string) => {
        const args = ["-sS", "-D", "-", "--cacert", proxy.ca, "--header", `accept: ${accept}`]
        return (await run("curl", [...args, `https://localhost:${proxy.port}/watch?count=2000`])).stdout
      }
      const events = await watch("text/event-stream")
      expect(events).toContain("text/event-stream")
      expect(events.match(/^data: /gm)).toHaveLength(2_000)
      expect((await watch("application/x-ndjson")).match(/^\{"book"/gm)).toHaveLength(2_000)
    } finally {
      await proxy.stop()
      http2.close()
      await foreign.close()
    }
  }, 60_000)
})
