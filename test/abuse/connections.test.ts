// Crowds of connections that hold what they can get: bodies, sockets, descriptors.
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { attackedServer, besides, descriptors, open, sockets } from "./attacked-server.js"

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
  await sleep(500)
  expect([...sockets].filter(({ destroyed }) => destroyed).length).toBeGreaterThan(0)
}, 60_000)

test("a broken HTTP/2 connection gives its descriptor back", async () => {
  const preface = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
  const settings = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])
  const dataOnStreamZero = Buffer.from([0, 0, 1, 0, 0, 0, 0, 0, 0, 0x61])
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await sleep(500)
  const before = descriptors()
  await besides(async () => {
    for (let i = 0; i < 200; i++) open().write(Buffer.concat([preface, settings, dataOnStreamZero]))
    // The clients leave their ends open.
    await expect.poll(descriptors, { timeout: 10_000 }).toBeLessThan(before + 20)
  })
}, 60_000)
