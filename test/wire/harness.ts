// The wire suite: a case is a request with the code, status and body it must get, run over gRPC, gRPC-Web, Connect and REST, on
// both stores, each run with names of its own.
import { randomBytes } from "node:crypto"
import type { DescMessage, DescMethod, JsonValue, MessageInitShape } from "@bufbuild/protobuf"
import { toJson } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { StoreKind } from "../../src/store-kinds.js"
import { undeclaredReasons } from "../support/declared-errors.js"
import { type Answer, http } from "../support/http.js"
import { type RpcClient, rpcClient, rpcProtocols } from "../support/rpc-clients.js"
import { type Service, startService, storeNames } from "../support/service.js"

/** What one run of a case has: the service, and a name that no other run uses. */
export interface World {
  readonly url: string
  readonly store: StoreKind
  readonly name: string
  rest(method: string, path: string, options?: Parameters<typeof http>[3]): Promise<Answer>
}

export interface WireCase {
  readonly name: string
  /** Makes what the case needs. */
  given?(world: World): Promise<void>
  readonly method: DescMethod
  /** The messages of the request: one for a unary method. */
  rpc(world: World): MessageInitShape<DescMessage> | MessageInitShape<DescMessage>[]
  rest(world: World): { method: string; path: string } & NonNullable<Parameters<typeof http>[3]>
  readonly expect: {
    /** "ok" or the code's name. */
    readonly code: string
    readonly status: number
    /** The JSON answer over HTTP, as toMatchObject takes it. */
    body?(world: World): object
    /** The reply message in Protobuf's own JSON, likewise. */
    reply?(world: World): object
    /** In the message of the error, over every protocol. */
    readonly message?: string | RegExp
    /** Response headers, over HTTP. */
    readonly headers?: Readonly<Record<string, string | RegExp>>
  }
  /** What must hold afterwards. */
  afterwards?(world: World): Promise<void>
}

export function wireSuite(title: string, cases: readonly WireCase[], environment: Record<string, string> = {}): void {
  describe.each(storeNames)(`${title}, %s`, (store) => {
    let service: Service
    const clients = new Map<string, RpcClient>()
    beforeAll(async () => {
      service = await startService(store, environment)
      for (const protocol of rpcProtocols) clients.set(protocol, rpcClient(protocol, service.url))
    })
    afterAll(async () => {
      for (const client of clients.values()) client.close()
      await service?.stop()
    })
    const newWorld = (): World => ({
      url: service.url,
      store,
      name: `w${randomBytes(6).toString("hex")}`,
      rest: (method, path, options) => http(service.url, method, path, options),
    })

    for (const wireCase of cases) {
      it.each(rpcProtocols)(`${wireCase.name} (%s)`, async (protocol) => {
        const world = newWorld()
        await wireCase.given?.(world)
        const input = wireCase.rpc(world)
        const client = clients.get(protocol) as RpcClient
        const outcome = await client.call(wireCase.method, Array.isArray(input) ? input : [input])
        expect(undeclaredReasons(wireCase.method, outcome.error)).toEqual([])
        expect({ code: outcome.code, message: outcome.message }).toMatchObject({ code: wireCase.expect.code })
        if (wireCase.expect.message !== undefined) expect(outcome.message).toMatch(wireCase.expect.message)
        if (wireCase.expect.reply !== undefined) {
          const reply = outcome.reply && (toJson(wireCase.method.output, outcome.reply) as JsonValue)
          expect(reply).toMatchObject(wireCase.expect.reply(world))
        }
        await wireCase.afterwards?.(world)
      })

      it(`${wireCase.name} (rest)`, async () => {
        const world = newWorld()
        await wireCase.given?.(world)
        const { method, path, ...options } = wireCase.rest(world)
        const answer = await world.rest(method, path, options)
        expect({ status: answer.status, text: answer.text }).toMatchObject({ status: wireCase.expect.status })
        if (wireCase.expect.message !== undefined) expect(answer.text).toMatch(wireCase.expect.message)
        if (wireCase.expect.body !== undefined) expect(answer.json).toMatchObject(wireCase.expect.body(world))
        for (const [name, value] of Object.entries(wireCase.expect.headers ?? {})) {
          expect(answer.headers.get(name)).toMatch(value)
        }
        await wireCase.afterwards?.(world)
      })
    }
  })
}
