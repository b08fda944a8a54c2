// Everything that is wrong with a request is reported at once: what can't be read, wherever it stands, and the rules of the rest.
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createMethodTable, createRuleCheck, validation } from "../../../src/rest/index.js"
import { OrderService } from "../../gen/foreign/foreign/v1/orders_pb.js"
import { type ForeignServer, type Reply, type Sending, startForeignServer } from "./server.js"

async function start(rules: ReturnType<typeof createRuleCheck> | undefined): Promise<ForeignServer> {
  const interceptors = rules === undefined ? [] : [validation({ domain: "shops", rules })]
  const methods = createMethodTable(
    (router) => {
      router.service(OrderService, {
        placeOrder: ({ order }) => ({ customerName: order?.customerName ?? "" }),
        async sendOrders(messages) {
          let orders = 0
          for await (const _ of messages) orders++
          return { orders }
        },
        async importOrders(messages) {
          const parts: string[] = []
          for await (const { part } of messages) parts.push(part.case ?? "")
          return { parts }
        },
      })
    },
    { interceptors },
  )
  return startForeignServer({ methods, rules })
}

let ruled: ForeignServer
let alone: ForeignServer
beforeAll(async () => {
  ruled = await start(createRuleCheck())
  alone = await start(undefined)
})
afterAll(() => Promise.all([ruled.close(), alone.close()]))

/** `path reason` of each, and nothing of a success. */
function violationsOf({ status, json }: Reply): string[] {
  if (status === 200) return []
  expect(status).toBe(400)
  const { details } = json as { details: { fieldViolations?: { field: string; reason: string }[] }[] }
  return details.flatMap(({ fieldViolations = [] }) => fieldViolations.map(({ field, reason }) => `${field} ${reason}`))
}

const VALID = { customerName: "a", copies: 1, locker: 1 }
const post = (order: unknown, query = "", shop = "abc"): Sending => ({
  method: "POST",
  path: `/shops/${shop}/orders${query}`,
  json: order,
})

describe("a request that is wrong in several ways", () => {
  it.each([
    ["nothing is wrong", post(VALID), []],
    ["rules only", post({ copies: 10, locker: 1 }), ["customerName required", "copies int32.gte_lte"]],
    ["types only", post({ ...VALID, tags: [1] }), ["tags[0] INVALID_TYPE"]],
    [
      "types, rules, path and query",
      post({ copies: "x", locker: 1, nope: 1 }, "?dry-run=long&pageSize=-1&other=1", "A"),
      [
        "copies INVALID_VALUE",
        "nope UNKNOWN_MEMBER",
        "other UNKNOWN_PARAMETER",
        "shopId string.pattern",
        "customerName required",
        "pageSize int32.gte",
        "dry-run string.max_len",
      ],
    ],
    ["what can't be read is not required, too", post({ ...VALID, customerName: 1 }), ["customerName INVALID_TYPE"]],
    [
      "a query parameter under its proto name is the same field",
      post({ ...VALID, copies: 0 }, "?page_size=x"),
      ["page_size INVALID_VALUE", "copies int32.gte_lte"],
    ],
    [
      "a oneof whose member can't be read is set",
      post({ customerName: "", street_name: 1, copies: 1 }),
      ["streetName INVALID_TYPE", "customerName required"],
    ],
    [
      "elements and entries beside a wrong one keep their places",
      post({ ...VALID, tags: [1, "a"], notes: { 1: 5, 2: "" } }),
      ["tags[0] INVALID_TYPE", 'notes["1"] INVALID_TYPE', "tags[1] string.min_len", 'notes["2"] string.min_len'],
    ],
    [
      "a rule about a whole whose part is wrong can't be checked",
      post({ ...VALID, copies: 0, range: { from: 5, to: "x" }, tags: ["aa", "bb", 3] }),
      ["range.to INVALID_VALUE", "tags[2] INVALID_TYPE", "copies int32.gte_lte"],
    ],
    ["a duration", post({ ...VALID, copies: 0, patience: "1" }), ["patience INVALID_VALUE", "copies int32.gte_lte"]],
    [
      "a body of another type says nothing of its members",
      post([], "?pageSize=-1", "A"),
      [" INVALID_TYPE", "shopId string.pattern", "pageSize int32.gte"],
    ],
    [
      "the whole request as body",
      {
        method: "PUT",
        path: "/shops/A/orders",
        json: { order: { ...VALID, copies: "x", customerName: "" }, pageSize: -1 },
      },
      ["order.copies INVALID_VALUE", "shopId string.pattern", "order.customerName required", "pageSize int32.gte"],
    ],
    [
      "no body at all",
      { path: "/shops/abc/orders/new?order.copies=x&order.locker=1" },
      ["order.copies INVALID_VALUE", "order.customerName required"],
    ],
  ] as const satisfies [string, Sending, string[]][])("%s", async (_, sending, expected) => {
    expect(violationsOf(await ruled.send(sending)).sort()).toEqual([...expected].sort())
  })

  it("has each of its faults reported once, in whatever combination", async () => {
    /** A member's value, undefined for none, and what is reported of it. */
    const choices: Record<string, [value: unknown, reason?: string][]> = {
      customerName: [
        ["a"],
        [5, "customerName INVALID_TYPE"],
        ["", "customerName required"],
        [undefined, "customerName required"],
      ],
      copies: [[1], ["x", "copies INVALID_VALUE"], [10, "copies int32.gte_lte"], [undefined, "copies int32.gte_lte"]],
      tags: [
        [["aa"]],
        [[1], "tags[0] INVALID_TYPE"],
        [["aa", "a"], "tags[1] string.min_len"],
        [5, "tags INVALID_TYPE"],
      ],
      patience: [["2s"], [1, "patience INVALID_TYPE"], ["1s", "patience duration.gt"], [null]],
      locker: [[1], ["x", "locker INVALID_VALUE"], [undefined, "delivery required"]],
      range: [[{ from: 1, to: 2 }], [{ from: 2, to: 1 }, "range range.order"], [{ to: [] }, "range.to INVALID_TYPE"]],
      nope: [[undefined], [1, "nope UNKNOWN_MEMBER"]],
    }
    const order = fc.record(
      Object.fromEntries(Object.entries(choices).map(([name, all]) => [name, fc.constantFrom(...all)])),
    )
    const shop = fc.constantFrom<[string, string?]>(["abc"], ["A", "shopId string.pattern"])
    const page = fc.constantFrom<[string, string?]>(
      ["1"],
      ["x", "pageSize INVALID_VALUE"],
      ["-1", "pageSize int32.gte"],
    )
    await fc.assert(
      fc.asyncProperty(order, shop, page, async (members, [shopId, shopTold], [pageSize, pageTold]) => {
        const body = Object.fromEntries(Object.entries(members).map(([name, [value]]) => [name, value]))
        const expected = [...Object.values(members).map(([, wrong]) => wrong), shopTold, pageTold]
        const answer = await ruled.send(post(body, `?pageSize=${pageSize}`, shopId))
        expect(violationsOf(answer).sort()).toEqual(expected.filter((wrong) => wrong !== undefined).sort())
      }),
      { numRuns: 200 },
    )
  })

  it("names members of a oneof as JSON does", async () => {
    const { text } = await ruled.send({ path: "/shops/abc/orders/new?order.pigeon=a&order.locker=1" })
    expect(text).toContain("order.locker: carrier, of the same oneof, is given too")
  })

  it("tells its own without a validator", async () => {
    expect(violationsOf(await alone.send(post({ copies: "x" }, "?nope=1", "A")))).toEqual([
      "copies INVALID_VALUE",
      "nope UNKNOWN_PARAMETER",
    ])
    expect(violationsOf(await alone.send(post({ copies: 99 }, "", "A")))).toEqual([])
  })

  it("is a stream's first message, with what is outside of the body", async () => {
    const stream = (body: string, shop: string) =>
      ruled.send({
        method: "POST",
        path: `/shops/${shop}/streams`,
        body,
        headers: { "content-type": "application/x-ndjson" },
      })
    const order = JSON.stringify({ order: { copies: 1, locker: 1 }, count: "x" })
    expect(violationsOf(await stream(order, "longer")).sort()).toEqual([
      "count INVALID_VALUE",
      "order.customerName required",
      "shopId string.max_len",
    ])
    expect(violationsOf(await stream("", "%ff"))).toEqual(["shopId INVALID_ENCODING"])
    // Without a message there is nothing to check.
    expect(violationsOf(await stream("", "longer"))).toEqual([])
  })
})

describe("the parts of a multipart body", () => {
  const send = (server: ForeignServer, parts: readonly (readonly [string, string])[], path: string) =>
    server.send({
      method: "POST",
      path,
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: `${parts.map(([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`).join("")}--x--`,
    })

  const wrong = [
    ["orderFile", "bytes"],
    ["order", JSON.stringify({ copies: 0, locker: "x" })],
    ["md5_hash", "abc"],
    ["range", JSON.stringify({ from: 2, to: 1 })],
    ["nope", ""],
  ] as const

  it("are reported together, whichever comes first, with path and query", async () => {
    for (const parts of [wrong, [...wrong].reverse()]) {
      expect(violationsOf(await send(ruled, parts, "/shops/longer/imports?page=x")).sort()).toEqual([
        "md5Hash string.min_len",
        "nope UNKNOWN_PART",
        "order.copies int32.gte_lte",
        "order.customerName required",
        "order.locker INVALID_VALUE",
        "page INVALID_VALUE",
        "range range.order",
        "shopId string.max_len",
      ])
    }
  })

  it("are no longer checked once there is more to say than an answer holds", async () => {
    let checked = 0
    const server = await start(() => {
      checked++
      return [{ field: `part_${checked}`, description: "is wrong", reason: "WRONG", concerns: [] }]
    })
    try {
      const pieces = Array.from({ length: 400 }, (_, i) => [`nope${i}`, "x"] as const)
      const reply = await send(server, [["orderFile", "bytes"], ...pieces, ["order", "{}"]], "/shops/abc/imports")
      expect(violationsOf(reply)).toHaveLength(20)
      expect(checked).toBe(1)
    } finally {
      await server.close()
    }
  })

  it("are missing, beside rules of what is outside", async () => {
    expect(violationsOf(await send(ruled, [["md5Hash", "a"]], "/shops/longer/imports")).sort()).toEqual([
      "md5Hash string.min_len",
      "order REQUIRED",
      "shopId string.max_len",
    ])
    expect(violationsOf(await send(ruled, [], "/shops/longer/imports")).sort()).toEqual([
      "order REQUIRED",
      "shopId string.max_len",
    ])
  })

  it("reach the implementation when all is well", async () => {
    const { status, json } = await send(
      ruled,
      [
        ["order", JSON.stringify(VALID)],
        ["orderFile", "b"],
      ],
      "/shops/a/imports",
    )
    expect([status, json]).toEqual([200, { parts: ["order", "orderFile"] }])
  })
})

describe("entries of a list that is an object in JSON", () => {
  it.each([
    [{ prices: { "1.0.0": { cents: "1" } } }, ['prices["1.0.0"] string.max_len']],
    [
      { prices: { a: { cents: "0" }, b: { cents: "-1" } } },
      ['prices["a"].cents int64.gt', 'prices["b"].cents int64.gt'],
    ],
    [{ tagsByPage: { 7: ["ok", "x"] } }, ['tagsByPage["7"][1] string.min_len']],
  ])("%j is named by its key", async (order, expected) => {
    expect(violationsOf(await ruled.send(post({ ...VALID, ...order }))).sort()).toEqual(expected)
  })

  it("are named once", async () => {
    const body = '{"prices": {"a": {"cents": 1}, "\\u0061": {"cents": 2}}}'
    const { status, text } = await ruled.send({ method: "POST", path: "/shops/abc/orders", body })
    expect([status, text]).toEqual([400, expect.stringContaining("named twice")])
  })
})
