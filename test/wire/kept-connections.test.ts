// Over HTTP/1.1 a connection ends only where its client has been told so: whoever sends the next request on a kept one gets its response.
import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, it } from "vitest"
import { type Service, startService } from "../support/service.js"

let service: Service

beforeAll(async () => {
  service = await startService("embedded", { AUTHENTICATION: "required", MAX_BODY_BYTES: "100000" })
})
afterAll(() => service?.stop())

const targets = {
  "a REST call": "POST /api/v0/organizations",
  "an upload": "POST /api/v0/organizations/acme/projects/p/packages/k/versions",
  "a path that there is not": "POST /nowhere",
  "a method that there is not": "DELETE /api/v0/organizations",
  "an RPC over Connect": "POST /registry.packages.v1.PackageService/CreateOrganization",
  "an RPC that there is not": "POST /registry.packages.v1.PackageService/Nothing",
  "gRPC-Web": "POST /registry.packages.v1.PackageService/CreateOrganization",
  documentation: "POST /docs",
  metrics: "GET /metrics",
  "a probe": "GET /healthz",
  "a body of the wrong type": "POST /api/v0/organizations",
}

const types: Record<string, string> = { "gRPC-Web": "application/grpc-web", "a body of the wrong type": "text/plain" }

// Some wait for seconds for what does not come: all do so at the same time.
describe.each(Object.entries(targets))("%s that is refused", { concurrent: true }, (name, target) => {
  const type = types[name] ?? "application/json"
  const head = `${target} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\n`

  it.for<[string, string[]]>([
    ["no body", ["content-length: 0\r\n\r\n"]],
    ["a small body", ["content-length: 2\r\n\r\n{}"]],
    ["a small body a little later", ["content-length: 2\r\n\r\n", "{}"]],
    ["a body in chunks", ["transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"]],
    ["a body in chunks a little later", ["transfer-encoding: chunked\r\n\r\n", "2\r\n{}\r\n0\r\n\r\n"]],
    ["a body of 100 KiB", ["content-length: 102400\r\n\r\n", " ".repeat(102_400)]],
    ["a body of 1 MiB", ["content-length: 1048576\r\n\r\n", " ".repeat(1_048_576)]],
    ["a body that does not come", ["content-length: 100\r\n\r\n"]],
  ])("with %s", async ([, [first = "", second]], { expect, onTestFinished }) => {
    const client = new Client()
    onTestFinished(() => client.destroy())
    client.send(`${head}${first}`)
    if (second !== undefined) {
      await sleep(30)
      client.send(second)
    }
    const response = await client.response()
    // Who is calling comes before everything that is wrong with the body.
    if (name === "an RPC over Connect") expect(response).toMatch(/^HTTP\/1\.1 401 /)
    if (/^connection: close\r$/im.test(response)) {
      await client.closed
      return
    }
    client.send("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
    expect(await client.response()).toMatch(/^HTTP\/1\.1 200 /)
  })
})

/** One connection: what it gets, response by response. */
class Client {
  readonly #socket: Socket
  readonly closed: Promise<unknown>
  #text = ""
  #woken: () => void = () => undefined

  constructor() {
    const { port } = new URL(service.url)
    this.#socket = connect(Number(port), "127.0.0.1")
    this.closed = new Promise((resolve) => this.#socket.once("close", resolve))
    this.#socket.on("error", () => undefined)
    this.#socket.on("data", (chunk) => {
      this.#text += chunk.toString("latin1")
      this.#woken()
    })
    this.#socket.once("close", () => this.#woken())
  }

  send(text: string): void {
    this.#socket.write(text)
  }

  destroy(): void {
    this.#socket.destroy()
  }

  /** The next response, its body with it. */
  async response(): Promise<string> {
    for (;;) {
      const end = this.#text.indexOf("\r\n\r\n")
      const head = this.#text.slice(0, end + 2)
      const length = Number(/^content-length: (\d+)\r$/im.exec(head)?.[1] ?? 0)
      const chunked = /^transfer-encoding: chunked\r$/im.test(head)
      const stop = chunked ? this.#text.indexOf("0\r\n\r\n", end) + 5 : end + 4 + length
      if (end >= 0 && (chunked ? stop > 5 : this.#text.length >= stop)) {
        const response = this.#text.slice(0, stop)
        this.#text = this.#text.slice(stop)
        return response
      }
      if (this.#socket.destroyed) throw new Error(`the connection ended after: ${this.#text.slice(0, 200)}`)
      await new Promise<void>((resolve) => {
        this.#woken = resolve
      })
    }
  }
}
