// Errors that implementations give, on their way to the client.
import { afterAll, beforeAll, expect, it } from "vitest"
import { type ForeignServer, startForeignServer } from "./server.js"

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

it("violations are told in the request's own spelling", async () => {
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
