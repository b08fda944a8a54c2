import { create } from "@bufbuild/protobuf"
import {
  Code,
  ConnectError,
  createClient,
  createContextKey,
  createContextValues,
  createRouterTransport,
  type HandlerContext,
  type Interceptor,
  type ServiceImpl,
} from "@connectrpc/connect"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { Call, type CallOptions } from "../../../src/rpc/call.js"
import { deadline } from "../../../src/rpc/interceptors/deadline.js"
import { validation } from "../../../src/rpc/interceptors/validation.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { RequestRecord, RequestValues, recordOf } from "../../../src/rpc/request-record.js"
import {
  ConformanceService,
  UnaryRequestSchema,
  type UnaryResponse,
} from "../../gen/connectrpc/conformance/v1/service_pb.js"

type Implementation = Partial<ServiceImpl<typeof ConformanceService>>

function table(implementation: Implementation, ...interceptors: Interceptor[]) {
  return createMethodTable((router) => router.service(ConformanceService, implementation), { interceptors })
}

function callOptions(options: Partial<CallOptions> = {}): CallOptions {
  return {
    protocolName: "rest",
    requestMethod: "PUT",
    url: "/x?y=1",
    headers: { accept: "a", ":path": "/x" },
    ...options,
  }
}

async function unary(
  implementation: Implementation,
  interceptors: Interceptor[] = [],
  options: Partial<CallOptions> = {},
) {
  const call = new Call(ConformanceService.method.unary, callOptions(options))
  const method = table(implementation, ...interceptors).get(ConformanceService.method.unary)
  const message = (await method?.unary(create(UnaryRequestSchema), call)) as UnaryResponse
  return { call, message }
}

describe("an interceptor written for Connect", () => {
  test("reads every member of a request, and changes the response", async () => {
    const seen: unknown[] = []
    const interceptor: Interceptor = (next) => async (request) => {
      const { method, service, requestMethod, url, signal, header, contextValues, stream } = request
      seen.push(method.name, service.typeName, requestMethod, url, signal.aborted, [...header], stream)
      expect(contextValues.get(createContextKey("default"))).toBe("default")
      const response = await next(request)
      response.header.set("h", "1")
      response.trailer.set("t", "2")
      return response
    }
    const { call } = await unary({ unary: () => ({}) }, [interceptor])
    expect(seen).toEqual([
      "Unary",
      "connectrpc.conformance.v1.ConformanceService",
      "PUT",
      "/x?y=1",
      false,
      [["accept", "a"]],
      false,
    ])
    expect(call.responseHeaderIfAny?.get("h")).toBe("1")
    expect(call.responseTrailerIfAny?.get("t")).toBe("2")
  })

  test("may pass copies on, in and out: what a copy lacks comes from the call", async () => {
    const key = createContextKey("none")
    const replaced = createContextValues().set(key, "replaced")
    const outer: Interceptor = (next) => async (request) => {
      if (request.stream) return next(request)
      const message = create(UnaryRequestSchema, { requestData: new Uint8Array(7) })
      const response = await next({ ...request, message, header: new Headers({ own: "1" }), contextValues: replaced })
      if (response.stream) return response
      return { ...response, message: { ...response.message }, trailer: new Headers({ t: "own" }) }
    }
    const inner: Interceptor = (next) => async (request) => {
      expect(request.url).toBe("/x?y=1")
      const response = await next({ ...request })
      expect(response.header.get("from")).toBe("implementation")
      return { ...response }
    }
    let context: HandlerContext | undefined
    const { call, message } = await unary(
      {
        unary: (request, given) => {
          context = given
          given.responseHeader.set("from", "implementation")
          return { payload: { data: request.requestData } }
        },
      },
      [outer, inner],
    )
    expect(message.payload?.data).toHaveLength(7)
    expect(context?.requestHeader.get("own")).toBe("1")
    expect(context?.values.get(key)).toBe("replaced")
    expect(context?.protocolName).toBe("rest")
    expect(call.responseHeader.get("from")).toBe("implementation")
    expect(call.responseTrailer.get("t")).toBe("own")
  })

  test("is composed once for a method, however often it is called", async () => {
    let composed = 0
    let called = 0
    const interceptor: Interceptor = (next) => {
      composed++
      return (request) => {
        called++
        return next(request)
      }
    }
    const methods = table({ unary: () => ({}) }, interceptor)
    const after = composed
    for (let i = 0; i < 3; i++) {
      const call = new Call(ConformanceService.method.unary, callOptions())
      await methods.get(ConformanceService.method.unary)?.unary(create(UnaryRequestSchema), call)
    }
    expect([composed, called]).toEqual([after, 3])
  })

  test("is the same for Connect's own handlers", async () => {
    const order: string[] = []
    const named =
      (name: string): Interceptor =>
      (next) =>
      async (request) => {
        order.push(name)
        return next(request)
      }
    const { handlers } = table({ unary: () => ({}) }, named("outer"), named("inner"))
    const transport = createRouterTransport((router) => {
      router.handlers.push(...handlers)
    })
    await createClient(ConformanceService, transport).unary({})
    expect(order).toEqual(["outer", "inner"])
  })
})

test("nothing costly is made for a call that does not ask for it", async () => {
  const made: string[] = []
  for (const costly of [AbortController, Headers]) {
    const counted = class extends (costly as new (...args: unknown[]) => object) {
      constructor(...args: unknown[]) {
        super(...args)
        made.push(costly.name)
      }
    }
    vi.stubGlobal(costly.name, counted)
  }
  onTestFinished(() => void vi.unstubAllGlobals())
  const { call } = await unary({ unary: () => ({}) }, [
    deadline({ defaultMs: 1000, maxMs: 1000 }),
    validation({ domain: "d" }),
  ])
  expect(made).toEqual([])
  expect([call.signal.aborted, call.requestHeader.get("accept")]).toEqual([false, "a"])
  expect(made).toEqual(["AbortController", "Headers"])
})

describe("errors", () => {
  const failing = (reason: unknown): Implementation => ({
    unary: () => {
      throw reason
    },
  })
  const withRecord = () => ({ values: new RequestValues(new RequestRecord("rest", "id-1")) })

  test("a ConnectError stays as it is, and is on the record", async () => {
    const error = new ConnectError("no", Code.NotFound)
    const options = withRecord()
    await expect(unary(failing(error), [], options)).rejects.toBe(error)
    expect(recordOf(options.values)).toMatchObject({
      code: Code.NotFound,
      error,
      method: "connectrpc.conformance.v1.ConformanceService/Unary",
    })
  })

  test("anything else is internal: the client gets the correlation id, the log the cause", async () => {
    const cause = new Error("secret")
    const options = withRecord()
    await expect(unary(failing(cause), [], options)).rejects.toMatchObject({
      code: Code.Internal,
      rawMessage: "internal error, correlation id id-1",
      cause,
    })
    expect(recordOf(options.values)?.code).toBe(Code.Internal)
  })

  test("an interceptor's too", async () => {
    const broken: Interceptor = () => () => Promise.reject(new TypeError("x"))
    await expect(unary({}, [broken])).rejects.toMatchObject({ code: Code.Internal, rawMessage: "internal error" })
  })

  test("success is on the record as well", async () => {
    const options = withRecord()
    await unary({ unary: () => ({}) }, [], options)
    expect(recordOf(options.values)?.code).toBe(0)
  })

  test("a method that nobody implements is unimplemented", async () => {
    await expect(unary({})).rejects.toMatchObject({ code: Code.Unimplemented })
  })
})

describe("deadline", () => {
  const waits: Implementation = { unary: () => new Promise(() => undefined) }
  const limits = { defaultMs: 40, maxMs: 80 }

  test.each([
    ["the default where the client sets none", undefined, 40],
    ["the client's", 20, 20],
    ["never longer than the maximum", 10_000, 80],
  ])("%s", async (_, timeoutMs, expected) => {
    const before = performance.now()
    await expect(unary(waits, [deadline(limits)], { timeoutMs })).rejects.toMatchObject({ code: Code.DeadlineExceeded })
    const took = performance.now() - before
    expect(took).toBeGreaterThan(expected - 3)
    // Far from what a client could ask for.
    expect(took).toBeLessThan(5_000)
  })

  test("aborts the signal with the same error; an AbortError of the implementation does not hide it", async () => {
    const implementation: Implementation = {
      unary: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener("abort", () => reject(new DOMException("x", "AbortError"))),
        ),
    }
    await expect(unary(implementation, [deadline(limits)])).rejects.toMatchObject({ code: Code.DeadlineExceeded })
  })

  test("is past before the call begins: the implementation never runs", async () => {
    let ran = false
    const implementation: Implementation = {
      unary: () => {
        ran = true
        return {}
      },
    }
    await expect(unary(implementation, [deadline(limits)], { timeoutMs: 0 })).rejects.toMatchObject({
      code: Code.DeadlineExceeded,
    })
    expect(ran).toBe(false)
  })
})

describe("streams", () => {
  async function* messages(count: number) {
    for (let i = 0; i < count; i++) yield create(UnaryRequestSchema)
  }

  async function collect(
    implementation: Implementation,
    name: "unary" | "clientStream" | "serverStream" | "bidiStream",
    count: number,
  ) {
    const method = ConformanceService.method[name]
    const values = new RequestValues(new RequestRecord("rest", undefined))
    const answers: unknown[] = []
    const output = table(implementation)
      .get(method)
      ?.stream(messages(count), new Call(method, callOptions({ values })))
    for await (const message of output ?? []) answers.push(message)
    return { answers, code: recordOf(values)?.code }
  }

  test("carry every kind of method", async () => {
    const implementation: Implementation = {
      unary: () => ({}),
      clientStream: async (requests) => {
        for await (const _ of requests);
        return {}
      },
      async *serverStream() {
        yield {}
        yield {}
      },
      async *bidiStream(requests) {
        for await (const _ of requests) yield {}
      },
    }
    expect((await collect(implementation, "unary", 1)).answers).toHaveLength(1)
    expect((await collect(implementation, "clientStream", 3)).answers).toHaveLength(1)
    expect((await collect(implementation, "serverStream", 1)).answers).toHaveLength(2)
    expect(await collect(implementation, "bidiStream", 3)).toMatchObject({ answers: [{}, {}, {}], code: 0 })
    await expect(collect(implementation, "unary", 0)).rejects.toMatchObject({ code: Code.Unimplemented })
    await expect(collect(implementation, "serverStream", 2)).rejects.toMatchObject({ code: Code.Unimplemented })
  })

  test("that fail after a message throw a ConnectError", async () => {
    const implementation: Implementation = {
      async *serverStream() {
        yield {}
        throw new TypeError("x")
      },
    }
    await expect(collect(implementation, "serverStream", 1)).rejects.toMatchObject({ code: Code.Internal })
  })
})

describe("a call", () => {
  test("signals its end once, with the first reason", () => {
    const call = new Call(ConformanceService.method.unary, callOptions())
    call.abort("first")
    call.abort("second")
    call.finish()
    expect(call.signal.aborted).toBe(true)
    expect(call.signal.reason).toBe("first")
  })

  test("signals that it is complete, as Connect's do", () => {
    const call = new Call(ConformanceService.method.unary, callOptions())
    const { signal } = call
    call.finish()
    expect(signal.reason).toMatchObject({ code: Code.Canceled })
  })

  test("within another context follows that one's signal", () => {
    const outer = new Call(ConformanceService.method.unary, callOptions({ timeoutMs: 1000 }))
    const call = Call.within(outer)
    expect(call.header("accept")).toBe("a")
    expect(call.timeoutMs()).toBeGreaterThan(900)
    const { signal } = call
    outer.abort(new ConnectError("gone", Code.Canceled))
    expect(signal.reason).toMatchObject({ rawMessage: "gone" })
  })
})
