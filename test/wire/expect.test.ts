// Expect: 100-continue through the port: a body is asked for only where it is wanted, and what follows is never harmed.
import type { ClientHttp2Session } from "node:http2"
import { connect, type Socket } from "node:net"
import { expect, onTestFinished, test } from "vitest"
import { defaultDialect } from "../../src/dialects/index.js"
import { createRestHandler } from "../../src/rest/index.js"
import { createMethodTable } from "../../src/rpc/method-table.js"
import { http2Client, startServer, unaryPath } from "./server-harness.js"
import { foreignRoutes } from "./transcoder/library.js"
import { libraryDialect } from "./transcoder/server.js"

async function start() {
  return startServer({
    rest: createRestHandler({
      methods: createMethodTable(foreignRoutes({ aborts: [], produced: 0, inputErrors: [] })),
      dialects: [libraryDialect],
      defaultDialect,
      limits: { bodyBytes: 1000, fileBytes: 5000 },
    }),
    implementation: { unary: () => ({}) },
  })
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly type?: string
  readonly length?: number
  readonly expect?: string
}

const wanted: readonly [Asked, number][] = [
  [{ method: "PATCH", path: "/books/1", length: 2 }, 200],
  [{ method: "POST", path: "/scans/1", length: 2, type: "image/png" }, 200],
  // RPC: its handlers check while they read.
  [{ method: "POST", path: unaryPath, length: 2 }, 200],
]

const unwanted: readonly [Asked, number][] = [
  [{ method: "PATCH", path: "/books/1", length: 5000 }, 413],
  [{ method: "POST", path: "/scans/1", length: 50_000, type: "image/png" }, 413],
  [{ method: "PATCH", path: "/books/1", type: "text/plain" }, 415],
  [{ method: "POST", path: "/nowhere" }, 404],
  [{ method: "POST", path: "/books/1" }, 405],
  [{ method: "POST", path: "/healthz" }, 405],
  [{ method: "POST", path: "/foreign.v1.No/Method", type: "application/grpc" }, 200],
  [{ method: "PATCH", path: "/books/1", expect: "a-miracle" }, 417],
  [{ method: "POST", path: unaryPath, expect: "a-miracle" }, 417],
]

const name = ([{ method, path, type, expect }, status]: [Asked, number]) =>
  [status, "for", method, path, type, expect].filter(Boolean).join(" ")

class Http1Client {
  #text = ""
  closed = false

  readonly #socket: Socket

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on("data", (chunk) => {
      this.#text += chunk
    })
    socket.on("error", () => undefined)
    socket.on("close", () => {
      this.closed = true
    })
    onTestFinished(() => void socket.destroy())
  }

  static dial(port: number): Promise<Http1Client> {
    return new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(new Http1Client(socket)))
    })
  }

  head({ method, path, type = "application/json", length = 2, expect: what = "100-continue" }: Asked): void {
    this.#socket.write(
      `${method} ${path} HTTP/1.1\r\nHost: x\r\nExpect: ${what}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
    )
  }

  write(text: string): void {
    this.#socket.write(text)
  }

  /** What has come since the last time, once it matches. */
  async read(pattern: RegExp): Promise<string> {
    await expect.poll(() => this.#text, { timeout: 3000 }).toMatch(pattern)
    const text = this.#text
    this.#text = ""
    return text
  }
}

test.each(wanted.map((each) => [name(each as [Asked, number]), ...each] as const))(
  "HTTP/1.1: 100, then %s, and the connection serves on",
  async (_, asked, status) => {
    const { port } = await start()
    const client = await Http1Client.dial(port)
    for (let again = 0; again < 2; again++) {
      client.head(asked)
      expect(await client.read(/\r\n\r\n/)).toBe("HTTP/1.1 100 Continue\r\n\r\n")
      client.write("{}")
      expect(await client.read(/\r\n\r\n.+/s)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    }
    client.write("GET /books/1 HTTP/1.1\r\nHost: x\r\n\r\n")
    expect(await client.read(/\}$/)).toMatch(/^HTTP\/1.1 200 /)
  },
)

test.each(unwanted.map((each) => [name(each as [Asked, number]), ...each] as const))(
  "HTTP/1.1: without 100 %s, and nothing else is taken for the body",
  async (_, asked, status) => {
    const { port, lines } = await start()
    const client = await Http1Client.dial(port)
    client.head(asked)
    const answer = await client.read(/\r\n\r\n/)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).not.toContain("100 Continue")
    expect(answer.toLowerCase()).toMatch(/\r\nconnection: close\r\n/)
    await expect.poll(() => client.closed).toBe(true)
    await expect.poll(() => lines).toMatchObject([{ status }])
  },
)

function ask(session: ClientHttp2Session, { method, path, type = "application/json", length = 2, expect }: Asked) {
  return new Promise<{ status: number; continued: boolean; closed: number | undefined }>((resolve, reject) => {
    const stream = session.request(
      {
        ":method": method,
        ":path": path,
        "content-type": type,
        "content-length": length,
        expect: expect ?? "100-continue",
      },
      { endStream: false },
    )
    let status = 0
    let continued = false
    stream.on("continue", () => {
      continued = true
      stream.end("{}")
    })
    stream.on("response", (headers) => {
      status = headers[":status"] ?? 0
    })
    stream.on("error", reject)
    stream.on("close", () => resolve({ status, continued, closed: stream.rstCode }))
    stream.resume()
  })
}

test.each(wanted.map((each) => [name(each as [Asked, number]), ...each] as const))(
  "h2c: 100, then %s",
  async (_, asked, status) => {
    const { baseUrl } = await start()
    const session = http2Client(baseUrl)
    expect(await ask(session, asked)).toEqual({ status, continued: true, closed: 0 })
    expect(await ask(session, asked)).toEqual({ status, continued: true, closed: 0 })
  },
)

test.each(unwanted.map((each) => [name(each as [Asked, number]), ...each] as const))(
  "h2c: without 100 %s, at once, and the connection serves on",
  async (_, asked, status) => {
    const { baseUrl, lines } = await start()
    const session = http2Client(baseUrl)
    // The client never ends its stream: the server has to.
    expect(await ask(session, asked)).toEqual({ status, continued: false, closed: 0 })
    expect(await ask(session, { method: "PATCH", path: "/books/1" })).toMatchObject({ status: 200, continued: true })
    await expect.poll(() => lines).toMatchObject([{ status }, { status: 200 }])
  },
)
