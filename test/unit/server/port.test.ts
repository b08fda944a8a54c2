// Who gets a connection, with sockets that do nothing by themselves: their addresses are such as this machine does not have.
import { EventEmitter } from "node:events"
import { Server, type Socket } from "node:net"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { Port } from "../../../src/server/port.js"

class FakeSocket extends EventEmitter {
  destroyed = false
  readonly bytesRead = 0
  readonly bytesWritten = 0

  constructor(readonly remoteAddress: string) {
    super()
  }

  read() {
    return null
  }
  destroy() {
    this.destroyed = true
    this.emit("close")
  }
}

const server = { accept: () => undefined }
let port: Port
let tcp: Server
beforeEach(async () => {
  vi.spyOn(Server.prototype, "address").mockReturnValue({ address: "::", family: "IPv6", port: 1 })
  vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server, ...[, onListening]: unknown[]) {
    tcp = this
    if (typeof onListening === "function") onListening()
    return this
  })
  const limits = { headersTimeoutMs: 10_000, maxConnections: 6, maxConnectionsPerAddress: 4 }
  port = new Port({ http1: server, http2: server, limits })
  await port.listen("::", 0)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function connected(...addresses: string[]): FakeSocket[] {
  return addresses.map((address) => {
    const socket = new FakeSocket(address)
    tcp.emit("connection", socket as unknown as Socket)
    return socket
  })
}

const isDestroyed = ({ destroyed }: FakeSocket) => destroyed

it("the addresses of an IPv6 /64 are one client's", () => {
  const sockets = connected(...["1", "2:2", "3:3:3", "4", "5"].map((end) => `2001:db8:0:1::${end}`))
  expect(sockets.map(isDestroyed)).toEqual([false, false, false, false, true])
  expect(connected("2001:db8:0:2::1", "192.0.2.1").some(isDestroyed)).toBe(false)
  expect(port.size).toBe(6)
})

it("where there is no room the /64 that has the most gives one up, however many addresses it has", () => {
  const crowd = connected(...["1", "2", "3", "4"].map((end) => `2001:db8:0:1::${end}`))
  const others = connected("192.0.2.1", "192.0.2.2")
  expect(connected("192.0.2.3").some(isDestroyed)).toBe(false)
  expect(crowd.filter(isDestroyed)).toHaveLength(1)
  expect(others.some(isDestroyed)).toBe(false)
})

it("an IPv4 address is one client's, also where IPv6 carries it", () => {
  expect(connected("192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1", "::ffff:192.0.2.1").some(isDestroyed)).toBe(false)
  expect(connected("::ffff:192.0.2.1").map(isDestroyed)).toEqual([true])
  expect(connected("::ffff:192.0.2.2", "::ffff:192.0.2.3").some(isDestroyed)).toBe(false)
})
