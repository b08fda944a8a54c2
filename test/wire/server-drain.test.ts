// Stopping: every accepted request is answered, nothing new is taken, then every connection is closed.
import { Agent, request as httpRequest } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { Client, credentials, Metadata } from "@grpc/grpc-js"
import { expect, test } from "vitest"
import { deferred, http2Client, rawGrpc, startServer, unaryMessage, unaryPath } from "./server-harness.js"

function slow() {
  const entered = deferred()
  const release = deferred()
  const unary = async () => {
    entered.resolve()
    await release.promise
    return {}
  }
  return { entered, release, unary }
}

test("a request that is being served is finished, on every protocol; readiness goes first", async () => {
  const { entered, release, unary } = slow()
  const rest = deferred()
  const { baseUrl, stop, state } = await startServer({
    implementation: { unary },
    rest: (_, response) => void rest.promise.then(() => response.end("late")),
  })
  const session = http2Client(baseUrl)
  const grpc = rawGrpc(session, unaryMessage())
  const connect = fetch(baseUrl + unaryPath, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  })
  const plain = fetch(`${baseUrl}/late`)
  await entered.promise
  await sleep(50)
  let stopped = false
  const stopping = stop().then(() => {
    stopped = true
  })
  expect((await state.readiness()).ready).toBe(false)
  await sleep(400)
  expect(stopped).toBe(false)
  release.resolve()
  rest.resolve()
  expect((await grpc).status).toBe("0")
  expect((await connect).status).toBe(200)
  expect((await plain).headers.get("connection")).toBe("close")
  await stopping
  await expect(fetch(baseUrl)).rejects.toThrow()
})

test("streams are finished too", async () => {
  const go = deferred()
  const { baseUrl, stop } = await startServer({
    implementation: {
      async *serverStream() {
        yield {}
        await go.promise
        yield {}
      },
    },
  })
  const response = await fetch(`${baseUrl}/connectrpc.conformance.v1.ConformanceService/ServerStream`, {
    method: "POST",
    headers: { "content-type": "application/connect+json" },
    body: Buffer.from([0, 0, 0, 0, 2, 0x7b, 0x7d]),
  })
  const stopping = stop()
  await sleep(50)
  go.resolve()
  expect((await response.text()).match(/\{\}/g)).toHaveLength(3)
  await stopping
})

test("what outlasts the drain timeout is cut, and said", async () => {
  const { entered, unary } = slow()
  const { baseUrl, stop, lines } = await startServer({ implementation: { unary }, drainTimeoutMs: 300 })
  const grpc = rawGrpc(http2Client(baseUrl), unaryMessage())
  await entered.promise
  await stop()
  expect((await grpc).status).toBeUndefined()
  expect(lines).toContainEqual(expect.objectContaining({ level: 40, requests: 1 }))
})

test("idle keep-alive connections do not hold it up", async () => {
  // Longer than the test may take.
  const { baseUrl, stop } = await startServer({ drainTimeoutMs: 120_000 })
  const session = http2Client(baseUrl)
  await rawGrpc(session, unaryMessage())
  await (await fetch(`${baseUrl}/x`)).text()
  await expect(stop()).resolves.toBeUndefined()
})

test("under load no call fails: HTTP/1.1 with keep-alive, and grpc-js", async () => {
  const { port, baseUrl, stop } = await startServer({
    logLevel: "silent",
    drainGraceMs: 500,
    implementation: {
      unary: async () => {
        await sleep(2)
        return {}
      },
    },
  })
  let stopping = false
  const failures: unknown[] = []
  const answered = { http1: 0, grpc: 0, whileStopping: 0 }

  // As a load balancer does: goes on with the connection it has until it is told that this was the last answer.
  const http1 = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let last = false; !last; ) {
      last = await new Promise<boolean>((resolve) => {
        const request = httpRequest({
          port,
          agent,
          method: "POST",
          path: unaryPath,
          headers: { "content-type": "application/json" },
        })
        request.on("response", (response) => {
          response.resume()
          if (response.statusCode !== 200) failures.push(response.statusCode)
          answered.http1++
          if (stopping) answered.whileStopping++
          response.on("end", () => resolve(response.headers.connection === "close"))
        })
        request.on("error", (error) => {
          failures.push(error)
          resolve(true)
        })
        request.end("{}")
      })
    }
    agent.destroy()
  }
  const clients = Array.from(
    { length: 4 },
    () => new Client(baseUrl.slice("http://".length), credentials.createInsecure()),
  )
  const grpc = async (client: Client) => {
    for (let last = false; !last; ) {
      // A call that begins after the stop needs another server: that is the balancer's business.
      last = stopping
      if (last) break
      await new Promise<void>((resolve) => {
        const same = (value: Buffer) => value
        client.makeUnaryRequest(unaryPath, same, same, Buffer.alloc(0), new Metadata(), (error) => {
          if (error) failures.push(error)
          answered.grpc++
          resolve()
        })
      })
    }
  }
  const load = Promise.all([
    ...Array.from({ length: 8 }, http1),
    ...clients.flatMap((client) => [grpc(client), grpc(client)]),
  ])
  await expect.poll(() => Math.min(answered.http1, answered.grpc), { timeout: 5000 }).toBeGreaterThan(20)
  stopping = true
  await stop()
  await load
  for (const client of clients) client.close()
  expect(failures).toEqual([])
  expect(answered.whileStopping).toBeGreaterThanOrEqual(8)
})
