// nginx, with the configuration that docs/operations.md shows, in front of the registry: every protocol, large bodies, streams.
import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { createClient } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { AdminService } from "../../gen/registry/admin/v1/admin_pb.js"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { createApp } from "../../src/app.js"
import { readConfig } from "../../src/config.js"
import { testCertificate } from "../http2/test-certificate.js"
import { startForeignServer } from "../wire/transcoder/server.js"

const run = promisify(execFile)
const configuration = fileURLToPath(new URL("../../deploy/nginx.conf", import.meta.url))

interface Proxy {
  readonly port: number
  readonly ca: string
  stop(): Promise<void>
}

function nginxPath(): string {
  try {
    return execFileSync("sh", ["-c", "PATH=$PATH:/usr/sbin command -v nginx"], { encoding: "utf8" }).trim()
  } catch {
    execFileSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq nginx-light"], { stdio: "ignore" })
    return "/usr/sbin/nginx"
  }
}

/** nginx in front of a port of this machine: only names of files and ports are not the configuration's own. */
async function startNginx(upstream: number): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), "nginx-"))
  const { key, cert } = testCertificate()
  const port = await freePort()
  await writeFile(join(folder, "registry.key"), key)
  await writeFile(join(folder, "registry.crt"), cert)
  const text = (await readFile(configuration, "utf8"))
    .replaceAll("127.0.0.1:8080", `127.0.0.1:${upstream}`)
    .replace("listen 443", `listen 127.0.0.1:${port}`)
    .replaceAll("/etc/nginx/", `${folder}/`)
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  )
  const inHttp = `http {\n  access_log off;\n  ${temporary.join(" ")}`
  await writeFile(join(folder, "nginx.conf"), `pid ${folder}/pid;\nuser root;\n${text.replace("http {", inHttp)}`)
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log"), "-g", "daemon off;"]
  const child: ChildProcess = spawn(nginxPath(), args, { stdio: "inherit" })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  let dead = false
  void ended.then(() => {
    dead = true
  })
  for (;;) {
    if (dead) throw new Error(`nginx ended: ${await readFile(join(folder, "error.log"), "utf8")}`)
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    port,
    ca: join(folder, "registry.crt"),
    async stop() {
      child.kill("SIGQUIT")
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe("the registry behind nginx", () => {
  let app: Awaited<ReturnType<typeof createApp>>
  let proxy: Proxy
  let folder: string
  let key: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "behind-nginx-"))
    const settings = { PORT: "0", LOG_LEVEL: "silent", INDEXER_WORKERS: "0", DATA_DIR: join(folder, "data") }
    app = await createApp(readConfig(settings))
    proxy = await startNginx((await app.start()).port)
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
    // Last, since nginx may end the connection of a call that is refused before its body is read.
    await expect(client.getPackage(names)).rejects.toMatchObject({ code: 16 })
  })
})

it("server-sent events and NDJSON pass whole", async () => {
  const server = await startForeignServer()
  const proxy = await startNginx(server.port)
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
    await server.close()
  }
}, 60_000)
