// Crowds of connections that hold what they can get: bodies, sockets, descriptors. On whatever serves HTTP/2.
import { once } from "node:events"
import type { Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, test } from "vitest"
import { framed } from "../support/framed.js"
import {
  attackedServer,
  besides,
  descriptors,
  MAX_REFUSAL_BYTES,
  metric,
  open,
  openHttp2,
  port,
  residentKiB,
  sockets,
  terminated,
} from "./attacked-server.js"
import { call, frame, get, headers, preface, reset, settings } from "./frames.js"
import { count, countStatuses } from "./responses.js"

/** node:http2 reads all that has come on a connection at once. */
const LEFT_BOUNDS = { own: {}, node: { maxHeldMs: 2_000, maxWorkMs: 2_000 } } as const

describe.each(["own", "node"] as const)("HTTP2=%s", (http2) => {
  attackedServer({ HTTP2: http2 })

  test("a broken HTTP/2 connection gives its descriptor back", async () => {
    const dataOnStreamZero = frame(0, 0, 0, Buffer.from("a"))
    const before = descriptors()
    await besides(async () => {
      const accepted = await metric("connections_total")
      for (let i = 0; i < 200; i++) open().write(Buffer.concat([preface, settings, dataOnStreamZero]))
      await expect.poll(() => metric("connections_total")).toBeGreaterThan(accepted + 200)
      // The clients leave their ends open.
      await expect.poll(descriptors, { timeout: 20_000 }).toBeLessThan(before + 20)
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
    const ends: string[] = []
    // What has to be made first is not counted while they wait for it.
    await fetch(`http://127.0.0.1:${port}/openapi.json`)
    await besides(async () => {
      for (let i = 0; i < 10; i++) {
        const session = openHttp2({ settings: { initialWindowSize: 0 } })
        for (let k = 0; k < 40; k++) {
          const stream = session.request({ ":path": "/openapi.json" })
          let status = "none"
          stream.on("error", () => undefined)
          stream.on("response", (fields) => {
            status = String(fields[":status"])
          })
          stream.on("close", () => ends.push(status))
        }
        await sleep(50)
      }
      // No window is opened: each is refused, or reset when its client has taken nothing for too long.
      await expect.poll(() => ends.length, { timeout: 40_000 }).toBe(400)
    })
    // More than there is room for at once.
    expect(ends.filter((end) => end !== "200").length).toBeGreaterThan(100)
  }, 90_000)

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
            stream.resume()
            stream.end(organizationMessage(`o${i}`))
          }),
      )
      await Promise.all(calls)
      expect(statuses.get("4") ?? 0).toBeGreaterThan(500)
      expect(await made("o")).toBeLessThan(500)
    })
    await besides(async () => {
      const canceled = () => metric("calls_total", { code: "CANCELED" })
      let rounds = 0
      // How many of them the server has time to read before it sees that they are gone is chance.
      for (; (await canceled()) <= 500; rounds++) {
        for (let i = 0; i < 40; i++) {
          const frames = [preface, settings]
          for (let k = 0; k < 250; k++) frames.push(...createOrganization(1 + 2 * k, `left${rounds}-${i}-${k}`))
          const socket = open("127.0.0.6")
          socket.write(Buffer.concat(frames), () => socket.destroy())
        }
        await expect.poll(() => metric("requests_open")).toBe(1)
      }
      // Where those that left hold what their address may have, it is refused until they are through.
      const stay = async () => {
        const frames = [preface, settings]
        for (let k = 0; k < 10; k++) frames.push(...createOrganization(1 + 2 * k, `stays${k}`))
        open("127.0.0.6").write(Buffer.concat(frames))
        await sleep(200)
        return made("stays")
      }
      await expect.poll(stay).toBe(10)
      expect(await made("left")).toBeLessThan(500 * rounds)
    }, LEFT_BOUNDS[http2])
  }, 60_000)

  test("SIGTERM beside broken connections whose clients hold their ends open", async () => {
    for (let i = 0; i < 100; i++) {
      open().write(Buffer.concat([preface, settings, frame(0, 0, 0, Buffer.from("a"))]))
      open().write(preface.subarray(0, 12))
    }
    await sleep(500)
    expect(await terminated()).toBe(0)
  }, 25_000)
})

describe("over HTTP/1.1", () => {
  const STALL_MS = 3_000
  const REQUEST_MEMORY_BYTES = 64 * 1024 * 1024
  attackedServer({ STALL_TIMEOUT_MS: String(STALL_MS), MAX_REQUEST_MEMORY_BYTES: String(REQUEST_MEMORY_BYTES) })

  test("unfinished bodies are held up to the budget, then refused, and cut when they stall", async () => {
    const chunk = Buffer.alloc(4 * 1024 * 1024 - 1024, 0x20)
    const head = `POST /api/v0/organizations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${chunk.length + 1}\r\n\r\n`
    const answers = new Map<Socket, string>()
    const since = performance.now()
    await besides(async () => {
      // Paced: this process sends the crowd's bytes and measures its neighbour, too.
      for (let i = 0; i < 100; i++) {
        const socket = open()
        socket.on("data", (data) => answers.set(socket, (answers.get(socket) ?? "") + data.toString("latin1")))
        socket.write(head)
        socket.write(chunk)
        await sleep(30)
      }
      await sleep(4000)
    })
    const refusals = [...answers.values()].filter((answer) => answer.startsWith("HTTP/1.1 503"))
    // As many as have room are held until they stall, and then the next ones.
    const together = Math.ceil(REQUEST_MEMORY_BYTES / chunk.length)
    const times = Math.ceil((performance.now() - since) / STALL_MS)
    expect(refusals.length).toBeGreaterThanOrEqual(Math.max(1, 100 - together * times))
    for (const answer of answers.values()) {
      expect(answer).toMatch(/^HTTP\/1\.1 (503|408) /)
      expect(answer.length).toBeLessThan(MAX_REFUSAL_BYTES)
    }
  }, 60_000)

  test.each([
    ["/api/v0/organizations/acme", 50, 404],
    ["/nowhere/at/all", 200, 404],
    ["/healthz", 200, 200],
  ])(
    "requests for %s, %i sent at once on each of many connections, take turns, and none is too many",
    async (path, each, status) => {
      const request = `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`
      const statuses = new Map<string, number>()
      await besides(async () => {
        for (let i = 0; i < 100; i++) {
          countStatuses(open(), statuses).write(request.repeat(each))
        }
        await expect.poll(() => statuses.get(String(status)), { timeout: 40_000 }).toBe(100 * each)
      })
      expect([...statuses.keys()]).toEqual([String(status)])
    },
    60_000,
  )

  test("requests that many addresses send without waiting take no more memory than there is", async () => {
    const bytes = Buffer.from("GET / HTTP/1.1\r\n\r\n".repeat(3_640))
    await besides(async () => {
      for (let i = 1; i <= 300; i++)
        open(`127.1.${i >> 8}.${i & 255 || 1}`)
          .resume()
          .write(bytes)
      await expect.poll(() => metric("connections_total"), { timeout: 40_000 }).toBeGreaterThan(300)
      await sleep(5_000)
    })
  }, 60_000)

  test("a client that sends requests without end is read as far as it is answered", async () => {
    const block = Buffer.from("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(10_000))
    const before = residentKiB()
    await besides(async () => {
      for (let i = 0; i < 3; i++) {
        const socket = open().resume()
        const send = () => {
          while (!socket.destroyed && socket.write(block));
        }
        socket.on("drain", send)
        send()
      }
      await sleep(1_000)
      expect(residentKiB()).toBeLessThan(before + 150 * 1024)
    })
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

  test("SIGTERM while requests wait on many connections", async () => {
    for (const socket of sockets) socket.destroy()
    const crowd = Array.from({ length: 50 }, () => {
      const socket = open()
      const answers = { text: "", hasEnded: false }
      socket.on("data", (data) => {
        answers.text += data.toString("latin1")
      })
      socket.once("close", () => {
        answers.hasEnded = true
      })
      socket.write("GET /api/v0/organizations/acme HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(300))
      return answers
    })
    const headsOf = ({ text }: { text: string }) => text.split(/(?=HTTP\/1\.1 )/).slice(0, text === "" ? 0 : undefined)
    await expect.poll(() => crowd.some((answers) => headsOf(answers).length > 10)).toBe(true)
    expect(await terminated()).toBe(0)
    await expect.poll(() => crowd.every(({ hasEnded }) => hasEnded)).toBe(true)
    // Whatever had been read is answered; the last answer of each connection says that the rest was not, unless that was all.
    for (const heads of crowd.map(headsOf)) {
      expect(new Set(heads.map((head) => head.slice(0, 12)))).toEqual(
        new Set(heads.length === 0 ? [] : ["HTTP/1.1 404"]),
      )
      expect(heads.slice(0, -1).filter((head) => /^connection: close/im.test(head))).toEqual([])
      if (heads.length > 0) expect(heads.length === 300 || /^connection: close/im.test(heads.at(-1) ?? "")).toBe(true)
    }
  }, 25_000)
})

describe("with few descriptors", () => {
  attackedServer({ MAX_CONNECTIONS_PER_ADDRESS: "5000" }, { descriptorLimit: 512 })

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

/** A message of gRPC that creates an organization. */
function organizationMessage(name: string): Buffer {
  const text = Buffer.from(name)
  const organization = Buffer.concat([Buffer.from([0x0a, text.length]), text])
  return framed(Buffer.concat([Buffer.from([0x0a, organization.length]), organization]))
}

/** The same as frames of a stream. */
function createOrganization(stream: number, name: string): Buffer[] {
  const path = "/registry.packages.v1.PackageService/CreateOrganization"
  return [headers(stream, { ...call, ":path": path }, "block"), frame(0, 1, stream, organizationMessage(name))]
}

/** How many organizations there are whose names begin so. */
async function made(prefix: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v0/organizations`)
  const organizations = (await answer.json()) as readonly { readonly name: string }[]
  return organizations.filter(({ name }) => name.startsWith(prefix)).length
}

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
