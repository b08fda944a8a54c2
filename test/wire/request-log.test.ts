// The log lines of the real service, a process whose output is read: REST requests too that never became a call.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { expect, it, onTestFinished } from "vitest"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { http } from "../support/http.js"
import { rpcClient, rpcProtocols } from "../support/rpc-clients.js"

it("each request has one line with its method and code", async () => {
  const folder = await mkdtemp(join(tmpdir(), "version-registry-"))
  const script = fileURLToPath(new URL("../support/service-process.ts", import.meta.url))
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, LOG_LEVEL: "info", AUTHENTICATION: "off", DATA_DIR: folder, MONGODB_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const exited = once(child, "exit")
  onTestFinished(async () => {
    child.kill("SIGTERM")
    await exited
    await rm(folder, { recursive: true, force: true })
  })
  const lines: {
    readonly msg?: string
    readonly code?: string
    readonly method?: string
    readonly protocol?: string
    readonly status?: number
  }[] = []
  let url = ""
  createInterface(child.stdout).on("line", (line) => {
    if (line.startsWith("{")) lines.push(JSON.parse(line))
    else url = line
  })
  await expect.poll(() => url, { timeout: 20_000 }).not.toBe("")
  await http(url, "GET", "/api/v0/organizations")
  await http(url, "GET", "/api/v0/organizations/nobody")
  await http(url, "POST", "/api/v0/organizations", { body: "{", headers: { "content-type": "application/json" } })
  await http(url, "GET", "/nowhere")
  await http(url, "PUT", "/api/v0/organizations")
  const socket = connect(Number(new URL(url).port), "127.0.0.1")
  socket.write(
    "POST /api/v0/organizations HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: text/plain\r\n" +
      "Content-Length: 2\r\n\r\n",
  )
  await once(socket, "data")
  socket.destroy()
  const requests = () => lines.filter(({ msg }) => msg === "request").map(({ code, method }) => [code, method])
  await expect.poll(requests, { timeout: 5000 }).toHaveLength(6)
  expect(requests()).toEqual([
    ["OK", "registry.packages.v1.PackageService/ListOrganizations"],
    ["NOT_FOUND", "registry.packages.v1.PackageService/GetOrganization"],
    ["INVALID_ARGUMENT", "registry.packages.v1.PackageService/CreateOrganization"],
    ["NOT_FOUND", "GET /nowhere"],
    ["UNIMPLEMENTED", "PUT /api/v0/organizations"],
    ["INVALID_ARGUMENT", "registry.packages.v1.PackageService/CreateOrganization"],
  ])
  for (const protocol of rpcProtocols) {
    const client = rpcClient(protocol, url)
    await client.call(PackageService.method.listOrganizations, [{}])
    await client.call(PackageService.method.getOrganization, [{ organizationName: "nobody" }])
    client.close()
  }
  const calls = () => lines.filter(({ msg, protocol }) => msg === "request" && protocol !== "rest")
  await expect.poll(calls, { timeout: 5000 }).toHaveLength(2 * rpcProtocols.length)
  for (const protocol of rpcProtocols) {
    expect(calls().filter((line) => line.protocol === protocol)).toMatchObject([
      { code: "OK", method: "registry.packages.v1.PackageService/ListOrganizations", status: 200 },
      { code: "NOT_FOUND", method: "registry.packages.v1.PackageService/GetOrganization" },
    ])
  }
})
