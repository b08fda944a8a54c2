import { create, type DescMethod } from "@bufbuild/protobuf"
import type { UnaryRequest, UnaryResponse } from "@connectrpc/connect"
import { expect, test } from "vitest"
import { Health, HealthCheckRequestSchema } from "../../../gen/grpc/health/v1/health_pb.js"
import { atMost } from "../../../src/rpc/interceptors/at-most.js"

const method: DescMethod = Health.method.check

/** Calls that go on until they are ended, by the name of whose they are. */
function calls(options: { calls: number; ofOne: number; methods?: ReadonlySet<DescMethod> }) {
  const holders = new WeakMap<UnaryRequest, string>()
  const running: { readonly holder: string; readonly end: (error?: Error) => void }[] = []
  const interceptor = atMost({ methods: new Set([method]), ...options, holderOf: (request) => holders.get(request) })
  const run = interceptor(
    (request) =>
      new Promise((resolve, reject) => {
        const call = {
          holder: holders.get(request as UnaryRequest) ?? "",
          end(error?: Error) {
            running.splice(running.indexOf(call), 1)
            if (error === undefined) resolve({} as UnaryResponse)
            else reject(error)
          },
        }
        running.push(call)
      }),
  )
  function begin(holder: string, signal = new AbortController().signal) {
    const message = create(HealthCheckRequestSchema)
    const request = { stream: false, method, message, signal } as unknown as UnaryRequest
    holders.set(request, holder)
    return run(request)
  }
  return { running, begin, names: () => running.map(({ holder }) => holder) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test("so many go on at a time, of each holder its part, and the others when those are over, failed ones too", async () => {
  const { running, begin, names } = calls({ calls: 3, ofOne: 2 })
  const all = ["a", "a", "a", "a", "b", "b"].map((holder) => begin(holder).catch((error: Error) => error.message))
  await settled()
  expect(names()).toEqual(["a", "a", "b"])
  running[0]?.end(new Error("failed"))
  await settled()
  expect(names()).toEqual(["a", "b", "a"])
  for (let left = 0; left < 5; left++) {
    running[0]?.end()
    await settled()
  }
  expect(names()).toEqual([])
  expect((await Promise.all(all)).filter((answer) => answer === "failed")).toHaveLength(1)
})

test("who is not waited for any more leaves, and takes no place", async () => {
  const { running, begin, names } = calls({ calls: 1, ofOne: 1 })
  const first = begin("a")
  const gone = new AbortController()
  const second = begin("b", gone.signal)
  const third = begin("c")
  gone.abort(new Error("gone"))
  await expect(second).rejects.toThrow("gone")
  running[0]?.end()
  await first
  await settled()
  expect(names()).toEqual(["c"])
  running[0]?.end()
  await third
})

test("other methods do not wait", async () => {
  const { begin, names } = calls({ calls: 1, ofOne: 1, methods: new Set() })
  void begin("a")
  void begin("a")
  await settled()
  expect(names()).toEqual(["a", "a"])
})
