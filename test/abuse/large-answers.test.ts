// What is stored and read again: things as large as a body may make them, whole lists of them, and clients that take nothing.
import { get } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { attackedServer, besides, open, port } from "./attacked-server.js"

attackedServer()

const CONNECTORS = 90
const list = "/o/acme/connectors"

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

/** Reads without looking: this process measures its neighbour, too. */
async function read(path: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const request = get(`http://127.0.0.1:${port}${path}`, { agent: false }, (response) => {
      response
        .resume()
        .on("end", () => resolve(response.statusCode ?? 0))
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

test("answers that nobody takes are bounded, and their clients cut", async () => {
  const request = `GET ${list}?first=1 HTTP/1.1\r\nhost: localhost\r\n\r\n`
  await besides(async () => {
    const crowd = Array.from({ length: 100 }, () => {
      const socket = open()
      socket.pause()
      socket.write(request.repeat(10))
      return socket
    })
    await sleep(5_000)
    expect(crowd.length).toBe(100)
  })
}, 60_000)
