// Windows that change or overflow, connections that end in the middle, and clients that leave others no turn.
import { expect, test } from "vitest"
import { ErrorCode } from "../../src/http2/index.js"
import { attackedServer } from "./attacked-server.js"
import { flag, frame, requestBlock, setting, type, uint32 } from "./raw-client.js"

const attacked = attackedServer()
const { attack, another } = attacked

test("windows that change for all streams cost nothing for each of them", async () => {
  const client = await attack({ controlBurst: 1e6 })
  for (let i = 0; i < 200; i++) client.request(1 + i * 2, "/never")
  await client.ping()
  const [connection] = attacked.server.http2.connections
  if (connection === undefined) expect.fail("the connection is open")
  const { streams } = connection
  let walks = 0
  const values = streams.values.bind(streams)
  streams.values = () => {
    walks += 1
    return values()
  }
  for (let i = 0; i < 500; i++) client.send(frame(type.settings, 0, 0, setting(4, 60_000 + i)))
  await client.ping()
  expect(client.frames.filter((each) => each.type === type.settings && each.flags === flag.ack).length).toBeGreaterThan(
    500,
  )
  expect(walks).toBe(0)
})

test("a window that overflows (CVE-2023-35945): the connection ends, and its streams are gone", async () => {
  const client = await attack()
  client.request(1, "/never")
  await client.ping()
  client.send(frame(type.windowUpdate, 0, 0, uint32(2 ** 31 - 1)))
  expect(await client.goaway()).toBe(ErrorCode.FLOW_CONTROL_ERROR)
  expect(attacked.server.closes).toEqual([{ path: "/never", code: ErrorCode.CANCEL }])
})

test("a stream's window that overflows by SETTINGS ends the connection", async () => {
  const client = await attack()
  client.request(1, "/never")
  client.send(frame(type.windowUpdate, 0, 1, uint32(2 ** 31 - 1 - 65_535)))
  await client.ping()
  client.send(frame(type.settings, 0, 0, setting(4, 65_536)))
  expect(await client.goaway()).toBe(ErrorCode.FLOW_CONTROL_ERROR)
})

test("GOAWAY by the client and silence (CVE-2025-23085): nothing stays", async () => {
  const client = await attack()
  client.request(1, "/x", Buffer.from("y"))
  client.request(3, "/never")
  await client.ended(1)
  client.send(frame(type.goaway, 0, 0, Buffer.alloc(8)))
  client.send(frame(type.rst, 0, 3, uint32(8)))
  await client.wait(() => client.isClosed)
})

test("WINDOW_UPDATE and more after GOAWAY (CVE-2026-21714) is not even parsed", async () => {
  const client = await attack()
  client.send(frame(type.push, 0, 1))
  for (let i = 0; i < 1000; i++) client.send(frame(type.windowUpdate, 0, 0, uint32(2 ** 31 - 1)))
  expect(await client.goaway()).toBe(ErrorCode.PROTOCOL_ERROR)
  expect(attacked.server.http2.counters.goawaysSent).toEqual({ [ErrorCode.PROTOCOL_ERROR]: 1 })
})

test("a connection that is cut in the middle of everything", async () => {
  const client = await attack({}, setting(4, 10))
  client.request(1, "/size/100000")
  client.request(3, "/never")
  client.send(frame(type.headers, flag.endHeaders, 5, requestBlock("/slow")))
  await client.ping()
  client.socket.resetAndDestroy()
  await client.wait(() => attacked.server.http2.size === 0)
  expect(attacked.server.closes.map(({ code }) => code)).toEqual([8, 8, 8])
})

test("a connection that sends many requests at once lets others have their turn", async () => {
  const client = await attack()
  const other = await another()
  const requests: Buffer[] = []
  for (let id = 1; id < 400; id += 2) {
    requests.push(frame(type.headers, flag.endHeaders, id, requestBlock("/busy")))
    requests.push(frame(type.data, flag.endStream, id, Buffer.from("x")))
  }
  client.send(Buffer.concat(requests))
  other.request(1, "/x", Buffer.from("y"))
  await other.ended(1)
  expect(attacked.server.served).toBeLessThan(150)
  // Nothing of them is lost.
  for (let id = 1; id < 400; id += 2) await client.ended(id)
  expect(attacked.server.served).toBe(201)
})
