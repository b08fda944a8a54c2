// A server that a file of attacks is about: its clients, and after each case the proof that nothing is left of them.
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, expect } from "vitest"
import type { Http2Options, MemoryBudget } from "../../src/http2/index.js"
import { type EchoServer, startEcho } from "./echo-server.js"
import { RawClient } from "./raw-client.js"

export interface AttackedServer {
  /** That of the case, once it is started. */
  readonly server: EchoServer
  /** Starts the server of the case. */
  start(options?: Partial<Http2Options>, budget?: MemoryBudget): Promise<void>
  /** Starts the server of the case, and connects to it. */
  attack(options?: Partial<Http2Options>, settings?: Buffer, budget?: MemoryBudget): Promise<RawClient>
  /** One more client, which has said which settings it has. */
  another(settings?: Buffer): Promise<RawClient>
  /** A client that has sent nothing. */
  silent(): RawClient
}

/** For the file that calls it: each case has a server of its own. */
export function attackedServer(): AttackedServer {
  let server: EchoServer | undefined
  const clients: RawClient[] = []
  const current = () => server ?? expect.fail("the case has started no server")

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close()
    const ended = current()
    for (let i = 0; i < 500 && ended.http2.size > 0; i++) await sleep(2)
    expect(ended.http2.size).toBe(0)
    expect(ended.open.size).toBe(0)
    const { counters } = ended.http2
    expect(counters.streamsClosed).toBe(counters.streamsOpened)
    expect(ended.closes.length).toBe(ended.served)
    expect(ended.errors).toEqual([])
    await ended.close()
    await expect.poll(() => ended.sockets.size).toBe(0)
  })

  const kept = (client: RawClient) => {
    clients.push(client)
    return client
  }
  const attacked: AttackedServer = {
    get server() {
      return current()
    },
    async start(options = {}, budget) {
      server = await startEcho(options, budget)
    },
    async attack(options, settings, budget) {
      await attacked.start(options, budget)
      return attacked.another(settings)
    },
    another: async (settings) => kept(await RawClient.open(current().port, settings)),
    silent: () => kept(new RawClient(current().port)),
  }
  return attacked
}
