// What is stored and read again: things as large as a body may make them, whole lists of them, and clients that take nothing.

import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { get } from "node:http"
import type { Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import {
  attackedServer,
  besides,
  descriptors,
  MAX_REFUSAL_BYTES,
  metric,
  open,
  port,
  stalled,
} from "./attacked-server.js"
import { call, frame, headers as headersFrame, get as listRequest, preface, settings } from "./frames.js"

attackedServer()

const CONNECTORS = 90
const list = "/o/acme/connectors"
/** Creates an organization of the name "n", as a message of gRPC. */
const grpcMessage = Buffer.from([0, 0, 0, 0, 5, 0x0a, 3, 0x0a, 1, 0x6e])

async function makeConnectors(): Promise<string> {
  const url = `http://127.0.0.1:${port}`
  const json = { "content-type": "application/json" }
  await fetch(`${url}/api/v0/organizations`, { method: "POST", headers: json, body: JSON.stringify({ name: "acme" }) })
  // As large as they may be: 2.4 MB each.
  const text = "\u20ac".repeat(4_000)
  const connectionVariables = Array.from({ length: 100 }, (_, i) => ({ name: `v${i}${text}`, value: text }))
  let id = ""
  for (let i = 0; i < CONNECTORS; i++) {
    const connector = { name: `c${i}`, baseUrl: "http://localhost", public: false, connectionVariables }
    const body = JSON.stringify({ ...connector, authSchemeConfigs: [], connections: [] })
    const answer = await fetch(`${url}/o/acme/protocols/http/connectors`, { method: "POST", headers: json, body })
    expect(answer.status).toBe(201)
    const made: { readonly id?: string } = JSON.parse(await answer.text())
    id = made.id ?? ""
  }
  return id
}

/** Reads without looking: this process measures its neighbour, too. A refusal is small. */
async function read(path: string, localAddress = "127.0.0.3"): Promise<number> {
  return await new Promise((resolve, reject) => {
    const request = get(`http://127.0.0.1:${port}${path}`, { agent: false, localAddress }, (response) => {
      const { statusCode = 0 } = response
      let bytes = 0
      response
        .on("data", (chunk: Buffer) => {
          bytes += chunk.length
        })
        .on("end", () => {
          if (statusCode !== 200 && bytes >= MAX_REFUSAL_BYTES) reject(new Error(`${statusCode} with ${bytes} bytes`))
          else resolve(statusCode)
        })
        .on("error", reject)
    })
    request.on("error", reject)
  })
}

test("large things are listed in pages that end early, many of them at once too", async () => {
  const id = await besides(makeConnectors)
  await besides(async () => {
    expect(await read(`${list}?first=100`)).toBe(200)
    // In another order all of them are read.
    expect([200, 504]).toContain(await read(`${list}?first=100&sort=name:asc`))
  })
  for (const path of [`${list}?first=100`, `${list}/${id}`]) {
    const answers = await besides(() => Promise.all(Array.from({ length: 40 }, () => read(path))))
    for (const status of answers) expect([200, 503, 504]).toContain(status)
  }
}, 180_000)

// Two connectors are more than the system takes for a client that reads nothing.
test("answers that nobody takes are bounded, and their clients cut", async () => {
  const unavailable = await metric("calls_total", { code: "UNAVAILABLE" })
  const accepted = await metric("connections_total")
  const request = `GET ${list}?first=2 HTTP/1.1\r\nhost: localhost\r\n\r\n`
  await besides(async () => {
    const crowd = Array.from({ length: 100 }, () => {
      const socket = open()
      socket.pause()
      socket.write(request.repeat(10))
      return socket
    })
    await expect.poll(() => metric("connections_total"), { timeout: 40_000 }).toBeGreaterThan(accepted + crowd.length)
    // With all of them, and without what was still being closed before.
    const connected = descriptors()
    // They take nothing until the server has cut those that it waits for.
    await expect.poll(descriptors, { timeout: 40_000 }).toBeLessThan(connected - 20)
    await sleep(2_000)
    const answers = await Promise.all(crowd.map(everything))
    const cut = answers.filter(({ isOver, count }) => isOver && count < 10)
    expect(cut.length).toBeGreaterThan(0)
    // The others have all their answers, most of them refusals.
    for (const { isOver, count } of answers) expect(isOver || count === 10).toBe(true)
  })
  expect((await metric("calls_total", { code: "UNAVAILABLE" })) - unavailable).toBeGreaterThan(0)
}, 90_000)

/** How many answers a connection of the crowd was sent, once it is over or has had all ten. */
async function everything(socket: Socket): Promise<{ readonly isOver: boolean; readonly count: number }> {
  return await new Promise((resolve) => {
    let count = 0
    socket.on("data", (data: Buffer) => {
      count += data.toString("latin1").split("HTTP/1.1 ").length - 1
      if (count === 10) setTimeout(resolve, 500, { isOver: false, count })
    })
    socket.once("close", () => resolve({ isOver: true, count }))
    socket.resume()
  })
}

test("a download that its client pauses is cut, over HTTP/1.1 and HTTP/2", async () => {
  const url = `http://127.0.0.1:${port}/api/v0/organizations/acme/projects`
  const headers = { "content-type": "application/json" }
  await fetch(url, { method: "POST", headers, body: JSON.stringify({ name: "p" }) })
  const form = new FormData()
  form.set("version", new Blob([JSON.stringify({ id: "1.0.0" })], { type: "application/json" }))
  form.set("packageFile", new Blob([randomBytes(16 * 1024 * 1024)]), "k.zip")
  const made = await fetch(`${url}/p/packages/k`, { method: "POST", body: form })
  expect(made.status, await made.text()).toBe(200)
  const path = "/api/v0/organizations/acme/projects/p/packages/k/versions/1.0.0/file"
  const before = descriptors()
  await besides(async () => {
    for (let i = 0; i < 20; i++) {
      open().pause().write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
      open()
        .pause()
        .write(Buffer.concat([preface, settings, headersFrame(1, { ...listRequest, ":path": path }, "all")]))
    }
    await expect
      .poll(() =>
        metric("calls_total", { code: "CANCELED", method: "registry.packages.v1.PackageService/GetVersionFile" }),
      )
      .toBe(40)
    // Files and connections: a connection over HTTP/2 is in order when one of its streams was reset.
    expect(descriptors()).toBeLessThan(before + 30)
  })
}, 60_000)

test("two thousand lists at once are each answered or refused", async () => {
  const organizations = `http://127.0.0.1:${port}/api/v0/organizations`
  const headers = { "content-type": "application/json" }
  await fetch(organizations, { method: "POST", headers, body: JSON.stringify({ name: "many" }) })
  await fetch(`${organizations}/many/projects`, { method: "POST", headers, body: JSON.stringify({ name: "p" }) })
  const path = "/api/v0/organizations/many/projects/p/packages"
  const url = `http://127.0.0.1:${port}${path}`
  for (let from = 0; from < 40; from += 20) {
    const names = Array.from({ length: 20 }, (_, i) => `package-${from + i}`)
    await Promise.all(
      names.map((name) => fetch(url, { method: "POST", headers, body: JSON.stringify({ name, description: "d" }) })),
    )
  }
  const statuses = await besides(() =>
    Promise.all(Array.from({ length: 2_000 }, (_, i) => read(path, `127.0.0.${3 + (i % 4)}`))),
  )
  // Reads go on 32 at a time, so several rounds of them came through: all at once, six were answered.
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(3 * 32)
  for (const status of statuses) expect([200, 503, 504]).toContain(status)
}, 90_000)

test("what came while the server was stopped is read before its clients are checked to be slow", async () => {
  const body = JSON.stringify({ name: "stopped" })
  const socket = open()
  const answer = once(socket, "data")
  socket.write(
    `POST /api/v0/organizations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  )
  socket.write(body.slice(0, 1))
  const half = open()
  const both = once(half, "data")
  const create = headersFrame(
    1,
    { ...call, ":path": "/registry.packages.v1.PackageService/CreateOrganization" },
    "block",
  )
  half.write(Buffer.concat([preface, settings, create, frame(0, 1, 1, grpcMessage).subarray(0, 12)]))
  await both
  const rest = new Promise<string>((resolve) => {
    let text = ""
    half.on("data", (data) => {
      text += data.toString("latin1")
      if (text.includes("grpc-status") || text.length > 100) resolve(text)
    })
    half.on("close", () => resolve(text))
  })
  // Longer than a client may send nothing, and a frame may be half there.
  await stalled(2_500, () => {
    socket.write(body.slice(1))
    half.write(frame(0, 1, 1, grpcMessage).subarray(12))
  })
  expect(String((await answer)[0]).slice(0, 12)).toBe("HTTP/1.1 201")
  expect(await rest).not.toBe("")
}, 30_000)
