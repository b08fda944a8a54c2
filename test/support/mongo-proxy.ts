// A TCP proxy in front of a MongoDB that loses what it is told to lose. Fail points strike before a command runs; this one can
// also lose the answer of a command that has run.

import type { AddressInfo } from "node:net"
import { connect, createServer, type Socket } from "node:net"

export interface MongoProxy {
  /** For the server behind it, past any other member of its replica set. */
  readonly uri: string
  /** The next `times` commands of that name: run, and then the connection breaks instead of an answer. */
  loseReplies(command: string, times: number): void
  /** How many replies are still to be lost. */
  readonly pending: number
  /** Breaks all connections. */
  cut(): void
  /** Breaks all connections and accepts no other, until it is undone. */
  away(is: boolean): void
  /** Lets no message through, in neither direction, and breaks nothing: as a server that hangs. Undone, what was held goes on. */
  hang(is: boolean): void
  close(): Promise<void>
}

const HEADER_BYTES = 16

export async function startMongoProxy(uri: string): Promise<MongoProxy> {
  const target = new URL(uri)
  const sockets = new Set<Socket>()
  let lose: { command: string; times: number } = { command: "", times: 0 }
  let isAway = false
  let isHanging = false
  let held: (() => void)[] = []
  const pass = (send: () => void) => {
    if (isHanging) held.push(send)
    else send()
  }

  const server = createServer((client) => {
    if (isAway) return void client.destroy()
    const upstream = connect({ host: target.hostname, port: Number(target.port || 27_017) })
    const lost = new Set<number>()
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay()
      socket.on("error", end)
      socket.on("close", () => {
        sockets.delete(socket)
        end()
      })
    }
    eachMessage(client, (message) => {
      if (lose.times > 0 && commandOf(message) === lose.command) {
        lose.times--
        lost.add(message.readInt32LE(4))
      }
      pass(() => upstream.write(message))
    })
    eachMessage(upstream, (message) => {
      if (lost.has(message.readInt32LE(8))) end()
      else pass(() => client.write(message))
    })
  })
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve))

  const proxied = new URL(uri)
  proxied.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  proxied.searchParams.set("directConnection", "true")
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    uri: proxied.href,
    loseReplies: (command, times) => {
      lose = { command, times }
    },
    get pending() {
      return lose.times
    },
    cut,
    away: (is) => {
      isAway = is
      if (is) cut()
    },
    hang: (is) => {
      isHanging = is
      if (is) return
      for (const send of held) send()
      held = []
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Messages of the wire protocol: each begins with its length, its own id and the id that it answers. */
function eachMessage(socket: Socket, deal: (message: Buffer) => void): void {
  let received = Buffer.alloc(0)
  socket.on("data", (data: Buffer) => {
    received = Buffer.concat([received, data])
    while (received.length >= HEADER_BYTES && received.length >= received.readInt32LE(0)) {
      const length = received.readInt32LE(0)
      deal(received.subarray(0, length))
      received = received.subarray(length)
    }
  })
}

/** The name of the first member of an OP_MSG's body: header, flags, section kind, document length, type of member, name. */
function commandOf(message: Buffer): string {
  const start = HEADER_BYTES + 4 + 1 + 4 + 1
  return message.toString("latin1", start, message.indexOf(0, start))
}
