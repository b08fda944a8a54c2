// Errors that implementations give, on their way to the client.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createContextKey, createContextValues } from "@connectrpc/connect"
import { afterAll, beforeAll, expect, it } from "vitest"
import { defaultDialect } from "../../../src/dialects/index.js"
import { createRestHandler } from "../../../src/rest/index.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { EchoService } from "../../gen/foreign/foreign/v1/echo_pb.js"
import { type ForeignServer, send, startForeignServer } from "./server.js"

let server: ForeignServer
beforeAll(async () => {
  server = await startForeignServer()
})
afterAll(() => server.close())

const fail = (kind: string, json?: unknown) => server.send({ method: "POST", path: `/fail/${kind}`, json })

it("statuses follow the code, unless the dialect knows the reason better", async () => {
  const { json, status, headers } = await server.send({ path: "/books/missing" })
  expect([status, headers["x-error"]]).toEqual([404, "library"])
  expect(json).toMatchObject({ oops: "NOT_FOUND", metadata: { resourceType: "book", resourceId: "missing" } })
  for (const [kind, expected] of [
    ["conflict", 409],
    ["stale", 412],
    ["9", 400],
    ["10", 409],
    ["16", 401],
    ["8", 429],
  ] as const) {
    expect((await fail(kind)).status, kind).toBe(expected)
  }
})

it("violations are reported in the request's own spelling", async () => {
  const field = async (fieldPath: string) => {
    const { json, status } = await fail("invalid", { fieldPath })
    expect(status).toBe(400)
    return (json as { violations: { field: string }[] }).violations[0]?.field
  }
  expect(await field("detail.field_path")).toBe("fieldPath")
  expect(await field("kind")).toBe("kind")
  expect(await field("in_query")).toBe("in-query")
  expect(await field("somewhere.else")).toBe("somewhere.else")
})

it("headers of the error and its time to come back reach the client", async () => {
  const { headers, status, json } = await fail("away")
  expect([status, headers["x-hint"]]).toEqual([503, "later"])
  expect(json).toMatchObject({ retryAfter: 3.5 })
})

it("a crash tells nothing about itself", async () => {
  const { status, text } = await fail("crash")
  expect(status).toBe(500)
  expect(text).not.toContain("/etc/shadow")
  expect(server.outcomes.at(-1)).toMatchObject({ code: "internal", status: 500, route: "/fail/{kind}" })
})

it("context values that the server gives reach the implementation, and its own faults are reported to it", async () => {
  const key = createContextKey("nobody")
  const seen: string[] = []
  const faults: unknown[] = []
  const handler = createRestHandler({
    methods: createMethodTable((router) => {
      router.rpc(EchoService.method.first, (_, context) => {
        seen.push(context.values.get(key), context.protocolName, context.url)
        // A message that can't be written: a fault of the implementation that only the transcoder finds.
        return { first: seen.length > 3 ? (5n as unknown as string) : "fine" }
      })
    }),
    dialects: [],
    defaultDialect,
    onFault: (_, error) => void faults.push(error),
  })
  const own = createServer((request, response) =>
    handler(request, response, createContextValues().set(key, "somebody")),
  )
  await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve))
  const { port } = own.address() as AddressInfo
  expect((await send(port, { path: "/v1/races/x/end?" })).status).toBe(200)
  expect(seen).toEqual(["somebody", "rest", "/v1/races/x/end?"])
  const broken = await send(port, { path: "/v1/races/x/end" })
  expect([broken.status, broken.json]).toMatchObject([500, { code: 13, message: "internal error" }])
  expect(faults).toHaveLength(1)
  await new Promise((resolve) => own.close(resolve))
})
