// Crowds of connections that hold what they can get: bodies, sockets, descriptors. On whatever serves HTTP/2.
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
    await besides(async () => {
      for (let i = 0; i < 20; i++) {
        open().write(preface.subarray(0, 12))
        open().write(Buffer.concat([preface, settings, frame(0, 0, 1, Buffer.alloc(100)).subarray(0, 20)]))
        open().write(Buffer.concat([preface, settings, headers(1, get, "none")]))
        open().write(Buffer.concat([preface, settings, headers(1, call, "block")]))
        open().write("POST /api/v0/organizations HTTP/1.1\r\nhost: loc")
        open().write("POST /api/v0/organizations HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{")
      }
      await expect.poll(() => openStreams() <= 20, { timeout: 40_000, interval: 500 }).toBe(true)
      // An HTTP/2 connection whose stream was reset stays: it is in order.
      await expect.poll(descriptors, { timeout: 20_000, interval: 500 }).toBeLessThan(before + 50)
    })
  }, 90_000)

  test("streams that are opened and reset keep nobody else waiting", async () => {
    await besides(async () => {
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < 40; i++) {
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
  attackedServer()

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
        await sleep(10)
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
    await sleep(500)
    expect([...sockets].filter(({ destroyed }) => destroyed).length).toBeGreaterThan(0)
  }, 60_000)
})

/** Connections of the crowd that are open. */
function openStreams(): number {
  return [...sockets].filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
