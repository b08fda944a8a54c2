// TLS on the port: both protocols by ALPN, files read again when they change, client certificates.
import { execFile } from "node:child_process"
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises"
import { connect as connectHttp2 } from "node:http2"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { connect as connectTls, type TLSSocket } from "node:tls"
import { promisify } from "node:util"
import { create, fromBinary, toBinary } from "@bufbuild/protobuf"
import * as grpc from "@grpc/grpc-js"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { HealthCheckRequestSchema, HealthCheckResponseSchema } from "../../gen/grpc/health/v1/health_pb.js"
import { type Service, startService } from "../support/service.js"

const run = promisify(execFile)
let folder: string
let service: Service
let port: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tls-"))
  for (const name of ["first", "second", "client"]) {
    await run("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", `/CN=${name}`, "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
      ...["-keyout", file(`${name}.key`), "-out", file(`${name}.crt`)],
    ])
  }
  await use("first")
  service = await startService("embedded", { TLS_CERT_FILE: file("cert.pem"), TLS_KEY_FILE: file("key.pem") })
  port = Number(new URL(service.url).port)
})
afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

function file(name: string): string {
  return join(folder, name)
}

async function use(name: string): Promise<void> {
  await copyFile(file(`${name}.key`), file("key.pem"))
  await copyFile(file(`${name}.crt`), file("cert.pem"))
}

function dial(ALPNProtocols: string[]): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false, ALPNProtocols })
    socket.once("secureConnect", () => resolve(socket))
    socket.once("error", reject)
  })
}

it.each([
  ["--http1.1", "1.1"],
  ["--http2", "2"],
])("curl %s", async (option, version) => {
  const url = `https://localhost:${port}/healthz`
  const { stdout } = await run("curl", ["-sS", option, "--cacert", file("first.crt"), "-w", " %{http_version}", url])
  expect(stdout).toContain('"status":"ok"')
  expect(stdout.trim().endsWith(` ${version}`)).toBe(true)
})

it("openssl s_client agrees on h2, and not on TLS 1.1", async () => {
  const client = (...options: string[]) =>
    run("bash", ["-c", `echo | openssl s_client -connect 127.0.0.1:${port} ${options.join(" ")} 2>&1 || true`])
  expect((await client("-alpn", "h2")).stdout).toContain("ALPN protocol: h2")
  expect((await client("-tls1_1", "-cipher", "ALL:@SECLEVEL=0")).stdout).toContain("alert protocol version")
})

it("grpc-js", async () => {
  const client = new grpc.Client(`localhost:${port}`, grpc.credentials.createSsl(await readFile(file("first.crt"))))
  const reply = await new Promise((resolve, reject) =>
    client.makeUnaryRequest(
      "/grpc.health.v1.Health/Check",
      () => Buffer.from(toBinary(HealthCheckRequestSchema, create(HealthCheckRequestSchema))),
      (bytes: Buffer) => fromBinary(HealthCheckResponseSchema, bytes),
      {},
      (error: Error | null, value: unknown) => (error === null ? resolve(value) : reject(error)),
    ),
  )
  expect(reply).toMatchObject({ status: 1 })
  client.close()
})

it("changed files are used for new connections, and those that are open go on", async () => {
  const open = connectHttp2(`https://localhost:${port}`, { ca: await readFile(file("first.crt")) })
  const ask = () =>
    new Promise((resolve, reject) => {
      const stream = open.request({ ":path": "/healthz" })
      stream.on("response", (headers) => resolve(headers[":status"]))
      stream.on("error", reject)
      stream.resume()
    })
  expect(await ask()).toBe(200)
  await use("second")
  await vi.waitFor(
    async () => {
      const socket = await dial(["http/1.1"])
      const { CN } = socket.getPeerCertificate().subject
      socket.destroy()
      expect(CN).toBe("second")
    },
    { timeout: 15_000, interval: 300 },
  )
  expect(await ask()).toBe(200)
  open.close()
  await use("first")
})

it("with an authority for clients only its certificates are let in", async () => {
  const closed = await startService("embedded", {
    TLS_CERT_FILE: file("second.crt"),
    TLS_KEY_FILE: file("second.key"),
    TLS_CLIENT_CA_FILE: file("client.crt"),
  })
  const url = `https://localhost:${new URL(closed.url).port}/healthz`
  const curl = (...options: string[]) => run("curl", ["-sS", "--cacert", file("second.crt"), ...options, url])
  await expect(curl()).rejects.toThrow()
  const { stdout } = await curl("--cert", file("client.crt"), "--key", file("client.key"))
  expect(stdout).toContain('"status":"ok"')
  await closed.stop()
})
