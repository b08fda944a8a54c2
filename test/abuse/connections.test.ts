// Crowds of connections that hold what they can get: bodies, sockets, descriptors. On whatever serves HTTP/2.
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, test } from "vitest"
import { attackedServer, besides, descriptors, open, openHttp2, sockets } from "./attacked-server.js"
import { call, frame, get, headers, preface, reset, settings } from "./frames.js"

describe.each(["own", "node"])("HTTP2=%s", (http2) => {
  attackedServer({ HTTP2: http2 })

  test("a broken HTTP/2 connection gives its descriptor back", async () => {
    const dataOnStreamZero = frame(0, 0, 0, Buffer.from("a"))
    const before = descriptors()
    await besides(async () => {
      for (let i = 0; i < 200; i++) open().write(Buffer.concat([preface, settings, dataOnStreamZero]))
      // The clients leave their ends open.
      await expect.poll(descriptors, { timeout: 10_000 }).toBeLessThan(before + 20)
    })
  }, 60_000)

  test("what is begun and never ended is closed: a preface, a frame, a header block, a stream of messages", async () => {
    const before = descriptors()
    // Reading, or they would never see that their connection was ended.
    const begin = (bytes: Buffer | string) => open().resume().write(bytes)
    await besides(async () => {
      for (let i = 0; i < 20; i++) {
        begin(preface.subarray(0, 12))
        begin(Buffer.concat([preface, settings, frame(0, 0, 1, Buffer.alloc(100)).subarray(0, 20)]))
        begin(Buffer.concat([preface, settings, headers(1, get, "none")]))
        begin(Buffer.concat([preface, settings, headers(1, call, "block")]))
        begin("POST /api/v0/organizations HTTP/1.1\r\nhost: loc")
        begin("POST /api/v0/organizations HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{")
      }
      await expect.poll(() => openStreams() <= 20, { timeout: 40_000, interval: 500 }).toBe(true)
      // An HTTP/2 connection whose stream was reset stays: it is in order.
      await expect.poll(descriptors, { timeout: 20_000, interval: 500 }).toBeLessThan(before + 50)
    })
  }, 90_000)

  test("streams that are opened and reset keep nobody else waiting", async () => {
    await besides(async () => {
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < 10; i++) {
          const frames = [preface, settings]
          for (let stream = 1; stream < 400; stream += 2) frames.push(headers(stream, get, "all"), reset(stream))
          open().write(Buffer.concat(frames))
        }
        await sleep(100)
        for (const socket of sockets) socket.destroy()
      }
    })
  }, 60_000)

  test("answers that a closed window keeps back are bounded", async () => {
    await besides(async () => {
      for (let i = 0; i < 10; i++) {
        const session = openHttp2({ settings: { initialWindowSize: 0 } })
        for (let k = 0; k < 100; k++) {
          session.request({ ":path": "/openapi/codeartifact.json" }).on("error", () => undefined)
        }
        await sleep(50)
      }
      await sleep(3_000)
    })
  }, 60_000)

  test("calls beyond their deadline are not begun, and those of clients that left neither", async () => {
    await besides(async () => {
      const session = openHttp2()
      const statuses = new Map<string, number>()
      const calls = Array.from(
        { length: 1_000 },
        (_, i) =>
          new Promise<void>((resolve) => {
            const stream = session.request({
              ":method": "POST",
              ":path": "/registry.packages.v1.PackageService/CreateOrganization",
              "content-type": "application/grpc",
              te: "trailers",
              "grpc-timeout": "1m",
            })
            stream.on("error", () => undefined)
            stream.on("trailers", (trailers) => count(statuses, String(trailers["grpc-status"])))
            stream.on("response", (head) => head["grpc-status"] && count(statuses, String(head["grpc-status"])))
            stream.on("close", () => resolve())
            const name = Buffer.from(`o${i}`)
            const organization = Buffer.concat([Buffer.from([0x0a, name.length]), name])
            const message = Buffer.concat([Buffer.from([0x0a, organization.length]), organization])
            stream.resume()
            stream.end(Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]))
          }),
      )
      await Promise.all(calls)
      expect(statuses.get("4") ?? 0).toBeGreaterThan(500)
    })
  }, 60_000)
})

describe("over HTTP/1.1", () => {
  attackedServer({ STALL_TIMEOUT_MS: "3000" })

  test("unfinished bodies are held up to the budget, then refused, and cut when they stall", async () => {
    const chunk = Buffer.alloc(4 * 1024 * 1024 - 1024, 0x20)
    const head = `POST /api/v0/organizations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${chunk.length + 1}\r\n\r\n`
    const answers: string[] = []
    await besides(async () => {
      // Paced: this process sends the crowd's bytes and measures its neighbour, too.
      for (let i = 0; i < 100; i++) {
        const socket = open()
        socket.once("data", (data) => answers.push(data.toString("latin1").slice(0, 12)))
        socket.write(head)
        socket.write(chunk)
        await sleep(30)
      }
      await sleep(4000)
    })
    expect(answers.filter((answer) => answer === "HTTP/1.1 503").length).toBeGreaterThan(50)
  }, 60_000)

  test("a crowd of idle connections has its cap, and others get in", async () => {
    await besides(async () => {
      for (let i = 0; i < 580; i++) {
        open()
        if (i % 20 === 0) await sleep(10)
      }
      await sleep(500)
    })
    for (let i = 0; i < 700; i++) open()
    await expect.poll(() => [...sockets].filter(({ destroyed }) => destroyed).length).toBeGreaterThan(0)
  }, 60_000)
})

describe("with few descriptors", () => {
  attackedServer({ MAX_CONNECTIONS_PER_ADDRESS: "5000" }, 512)

  test("few addresses can't keep others out, and files can be written all the while", async () => {
    await besides(async () => {
      for (const address of ["127.0.0.3", "127.0.0.4"]) {
        for (let i = 0; i < 300; i++) {
          open(address).write("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
          if (i % 20 === 0) await sleep(10)
        }
      }
      await sleep(1_000)
      expect(descriptors()).toBeLessThan(400)
      for (let i = 0; i < 20; i++) expect(await upload()).toBe("HTTP/1.1 404")
    })
  }, 60_000)
})

/** What an upload into a place that there is not is answered, sent from an address of its own. */
async function upload(): Promise<string> {
  const body =
    '--b\r\ncontent-disposition: form-data; name="body"\r\ncontent-type: application/json\r\n\r\n{"id":"1.0.0"}\r\n' +
    '--b\r\ncontent-disposition: form-data; name="file"; filename="p"\r\n\r\nx\r\n--b--\r\n'
  const socket = open("127.0.0.5")
  socket.write(
    "POST /api/v0/organizations/acme/projects/p/packages/k/versions HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n" +
      `content-type: multipart/form-data; boundary=b\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
  const [data] = await once(socket, "data")
  return String(data).slice(0, 12)
}

/** Connections of the crowd that are open. */
function openStreams(): number {
  return [...sockets].filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
