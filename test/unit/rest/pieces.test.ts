// The small pieces: path values, entity tags, media types, deadlines, names of fields.
import { create } from "@bufbuild/protobuf"
import { describe, expect, it } from "vitest"
import { readDeadline } from "../../../src/rest/binding/deadline.js"
import { createFieldNamer } from "../../../src/rest/binding/field-names.js"
import { pathValue } from "../../../src/rest/binding/path-value.js"
import { readQuery } from "../../../src/rest/binding/query-string.js"
import { createRuleViolations } from "../../../src/rest/binding/rule-violations.js"
import { acceptsGzip, chooseType, isGzipped, parseMediaType, requireJson } from "../../../src/rest/media-type.js"
import {
  findWeakMatch,
  formatEntityTag,
  gzippedEntityTag,
  matchesStrongly,
  parseEntityTags,
} from "../../../src/rest/responses/entity-tags.js"
import { type Binding, bindingsOf } from "../../../src/rest/routing/rules.js"
import { parseTemplate } from "../../../src/rest/routing/template/template.js"
import { LibraryService } from "../../gen/foreign/foreign/v1/library_pb.js"
import { OrderService, PlaceOrderRequestSchema } from "../../gen/foreign/foreign/v1/orders_pb.js"
import { sketchService } from "./rule-fixture.js"

describe("path values", () => {
  function value(template: string, path: string): string | undefined {
    const variable = parseTemplate(template).variables[0] ?? expect.fail("no variable")
    return pathValue({ ...variable, fields: [] }, path.slice(1).split("/"))
  }
  it.each([
    ["/{x}", "/a%2Fb", "a/b"],
    ["/{x}", "/a%2fb", "a/b"],
    ["/{x=*}", "/%2525", "%25"],
    ["/{x}", "/a+b%2B", "a+b+"],
    ["/{x}", "/%E2%82%AC", "€"],
    ["/{x}", "/%20", " "],
    ["/{x=**}", "/a%2Fb/c%20d", "a%2Fb/c d"],
    ["/{x=**}", "/a%2fb", "a%2fb"],
    ["/{x=a/*}", "/a/%2525%2F", "a/%25%2F"],
    ["/v/{x=**}", "/v", ""],
    ["/{x}", "/%zz", undefined],
    ["/{x}", "/%ff", undefined],
    ["/{x=**}", "/a/%E2%82", undefined],
  ])("%s on %s is %s", (template, path, expected) => {
    expect(value(template, path)).toBe(expected)
  })
})

describe("query strings", () => {
  function pairs(query: string): string[] {
    const read: string[] = []
    readQuery(
      query,
      (name, value) => read.push(`${name}=${value}`),
      (name) => read.push(`broken ${name}`),
    )
    return read
  }
  it.each([
    ["a=1&b=2", ["a=1", "b=2"]],
    ["a", ["a="]],
    ["a=&=b", ["a=", "=b"]],
    ["&&a=1&", ["a=1"]],
    ["a=b=c", ["a=b=c"]],
    ["a=x+y%2Bz", ["a=x y+z"]],
    ["a+b=x+y", ["a b=x y"]],
    ["a%5Bk%5D=%26", ["a[k]=&"]],
    ["a=%&b=%C3%28&c=1", ["broken a", "broken b", "c=1"]],
    ["%ff=1", ["broken %ff"]],
    ["a?b=1", ["a?b=1"]],
  ])("%s", (query, expected) => {
    expect(pairs(query)).toEqual(expected)
  })
})

describe("entity tags", () => {
  const plain = (value: string, weak = false) => ({ value, weak, gzipped: false })

  it("reads lists, weak tags and *", () => {
    expect(parseEntityTags("*")).toEqual({ any: true, tags: [] })
    expect(parseEntityTags('"a", W/"b" ,""')?.tags).toEqual([plain("a"), plain("b", true), plain("")])
    expect(parseEntityTags('"a,b"')?.tags).toEqual([plain("a,b")])
    for (const list of ['"a",,"b"', ', "a" , ,"b",']) {
      expect(parseEntityTags(list)?.tags, list).toEqual([plain("a"), plain("b")])
    }
    for (const bad of ["a", '"a', 'w/"a"', '"a" "b"', "", ",", " , ", '"a b"', '*,"a"']) {
      expect(parseEntityTags(bad), bad).toBeUndefined()
    }
  })

  it.each(["a", "", "*", 'a"b', "a b", "a%b", "%41", "ä\u{1f600}", "a-gzip", "-gzip", "a\tb", "W/a", "a,b"])(
    "reads back what it writes of %j, plain and gzipped",
    (etag) => {
      for (const gzipped of [false, true]) {
        const header = formatEntityTag(etag, gzipped)
        expect(parseEntityTags(header)?.tags).toEqual([{ value: etag, weak: false, gzipped }])
      }
      expect(gzippedEntityTag(formatEntityTag(etag))).toBe(formatEntityTag(etag, true))
    },
  )

  it("compares strongly for If-Match and weakly for If-None-Match", () => {
    const tags = parseEntityTags('W/"a", "b"') ?? expect.fail()
    expect([matchesStrongly(tags, "a"), matchesStrongly(tags, "b")]).toEqual([false, true])
    expect(matchesStrongly({ any: true, tags: [] }, "x")).toBe(true)
    expect(["a", "b", "c"].map((etag) => findWeakMatch(tags, etag)?.value)).toEqual(["a", "b", undefined])
  })
})

describe("media types", () => {
  it("reads types and parameters", () => {
    const media = parseMediaType('Multipart/Form-Data ; Boundary="a\\"b;c"; charset=UTF-8;')
    expect(media?.type).toBe("multipart/form-data")
    expect([...(media?.parameters ?? [])]).toEqual([
      ["boundary", 'a"b;c'],
      ["charset", "UTF-8"],
    ])
    for (const bad of ["", "json", "a/b/c", "a/b; =x", 'a/b; c="d']) expect(parseMediaType(bad), bad).toBeUndefined()
  })

  it.each([
    [undefined, true],
    ["application/json", true],
    ["Application/JSON; charset=utf-8", true],
    ['application/json; charset="UTF-8"', true],
    ["application/merge-patch+json", true],
    ["application/vnd.x+json; charset=utf8", true],
    ["application/json; charset=latin1", false],
    ["application/json; charset=utf-16", false],
    ["text/plain", false],
    ["application/jsonx", false],
    ["json", false],
    ["application/x-www-form-urlencoded", false],
  ])("takes %s for JSON: %s", (type, taken) => {
    const check = () => requireJson(type === undefined ? {} : { "content-type": type })
    if (taken) expect(check).not.toThrow()
    else expect(check).toThrow(/not supported/)
  })

  it("knows gzip only", () => {
    expect(isGzipped({})).toBe(false)
    expect(isGzipped({ "content-encoding": "identity" })).toBe(false)
    expect(isGzipped({ "content-encoding": "GZIP" })).toBe(true)
    expect(() => isGzipped({ "content-encoding": "br" })).toThrow(/send gzip/)
    expect(() => isGzipped({ "content-encoding": "gzip, gzip" })).toThrow(/send gzip/)
  })

  const types = ["application/x-ndjson", "text/event-stream", "application/json"] as const
  it.each([
    [undefined, "application/x-ndjson"],
    ["*/*", "application/x-ndjson"],
    ["", "application/x-ndjson"],
    [" ,", "application/x-ndjson"],
    ["text/event-stream", "text/event-stream"],
    ["text/*", "text/event-stream"],
    ["application/*", "application/x-ndjson"],
    ["application/json", "application/json"],
    ["application/json, */*", "application/json"],
    ["application/json;q=0.5, */*;q=0.4", "application/json"],
    ["application/json;q=0.5, text/event-stream;q=0.9", "text/event-stream"],
    ["application/x-ndjson;q=0, application/*", "application/json"],
    ["APPLICATION/JSON; version=1", "application/json"],
    ["text/html", undefined],
    ["application/json;q=0", undefined],
    ["*/*;q=0", undefined],
  ])("Accept %s chooses %s", (accept, expected) => {
    expect(chooseType(accept, types)).toBe(expected)
  })

  it.each([
    ["gzip, deflate, br", true],
    ["*", true],
    ["gzip;q=0, *", false],
    ["br", false],
    ["identity", false],
  ])("Accept-Encoding %s takes gzip: %s", (header, expected) => {
    expect(acceptsGzip({ "accept-encoding": header })).toBe(expected)
  })
})

describe("deadlines", () => {
  it.each([
    [{ "grpc-timeout": "5S" }, 5000],
    [{ "grpc-timeout": "100m" }, 100],
    [{ "grpc-timeout": "1H" }, 3_600_000],
    [{ "grpc-timeout": "5000u" }, 5],
    [{ "connect-timeout-ms": "250" }, 250],
    [{ "request-timeout": "1.5" }, 1500],
    [{ "request-timeout": "9", "connect-timeout-ms": "3" }, 3],
    [{ "grpc-timeout": "99999999H" }, 2_147_483_647],
    [{}, undefined],
  ])("%o", (headers, expected) => {
    expect(readDeadline(headers)).toBe(expected)
  })
  it.each([
    { "grpc-timeout": "5" },
    { "grpc-timeout": "123456789S" },
    { "connect-timeout-ms": "1.5" },
    { "request-timeout": "-1" },
  ])("refuses %o", (headers) => {
    expect(() => readDeadline(headers)).toThrow(/is no timeout/)
  })
})

describe("rule violations", () => {
  const [binding] = bindingsOf(OrderService.method.placeOrder)
  if (binding === undefined) throw new Error("no binding")
  const namer = createFieldNamer(binding, {})
  const request = create(PlaceOrderRequestSchema)
  const rule = (field: string, concerns = [field]) => ({ field, concerns, description: "d", reason: "r" })
  const own = (field: string, path?: string) => ({ field, description: "d", reason: "r", ...(path && { path }) })

  function fields(rules: ReturnType<typeof rule>[], violations: ReturnType<typeof own>[]): string[] {
    return createRuleViolations(binding as Binding, namer, () => rules)(request, violations).map(({ field }) => field)
  }

  it("are none of what could not be read, of what holds it and of what it holds", () => {
    const rules = ["order.range", "order.range.from", "order.ranges", "order.range.from.x"].map((field) => rule(field))
    expect(fields(rules, [own("range.from")])).toEqual(["ranges"])
    expect(fields([rule("page_size")], [own("page_size", "pageSize")])).toEqual([])
    expect(fields([rule("order.delivery", ["order.street_name", "order.locker"])], [own("locker")])).toEqual([])
    expect(fields([rule("order.delivery", ["order.street_name"])], [own("lock")])).toEqual(["delivery"])
    expect(fields([rule("")], [own("x")])).toEqual([])
  })

  it("are none of the body's where the body is nothing", () => {
    expect(fields([rule("order.copies"), rule("order"), rule("shop_id")], [own("")])).toEqual(["shopId"])
  })

  it("are none where rules can't bear what was read, or where there are none", () => {
    const bad = () => {
      throw new Error("no such overload")
    }
    expect(createRuleViolations(binding as Binding, namer, bad)(request, [own("x")])).toEqual([])
    expect(createRuleViolations(binding as Binding, namer, undefined)(request, [own("x")])).toEqual([])
  })
})

describe("field names", () => {
  it("spells them as the request has them", () => {
    const rule = { pattern: { case: "put" as const, value: "/a/{text}/{child.small_number}" }, body: "branch" }
    const service = sketchService([{ rule }, { rule: { pattern: { case: "post", value: "/a" }, body: "*" } }])
    const [field, whole] = service.methods.flatMap(bindingsOf).map((binding) => createFieldNamer(binding, {}))
    expect(field?.("text")).toBe("text")
    expect(field?.("child.small_number")).toBe("child.smallNumber")
    expect(field?.("branch.small_number")).toBe("smallNumber")
    expect(field?.("branch.child.tags[3]")).toBe("child.tags[3]")
    expect(field?.("branch")).toBe("branch")
    expect(field?.("in_query")).toBe("in-query")
    expect(field?.("header_numbers[2]")).toBe("X-Numbers[2]")
    expect(field?.("renamed")).toBe("otherName")
    expect(whole?.("branch.small_number")).toBe("branch.smallNumber")
    expect(whole?.('labels["a.b"]')).toBe('labels["a.b"]')
    expect(whole?.("children[1].small_number")).toBe("children[1].smallNumber")
    expect(whole?.("no.such.field")).toBe("no.such.field")
    const [update] = bindingsOf(LibraryService.method.updateBook).map((binding) => createFieldNamer(binding, {}))
    expect(update?.("etag")).toBe("If-Match")
    expect(update?.("must_not_exist")).toBe("If-None-Match")
    expect(update?.("book.page_count")).toBe("pageCount")
    expect(update?.("book_id")).toBe("bookId")
  })

  it("names an entry of a list that is an object in JSON by its key, where the request is at hand", () => {
    const [field, whole] = bindingsOf(OrderService.method.placeOrder).map((each) => createFieldNamer(each, {}))
    const order = { prices: [{ key: "a" }, { key: "1.0", value: {} }], tagsByPage: [{ key: 7n, value: ["x"] }] }
    const request = create(PlaceOrderRequestSchema, { order })
    expect(field?.("order.prices[1]", request)).toBe('prices["1.0"]')
    expect(field?.("order.prices[1].key", request)).toBe('prices["1.0"]')
    expect(field?.("order.prices[1].value", request)).toBe('prices["1.0"]')
    expect(field?.("order.prices[1].value.cents", request)).toBe('prices["1.0"].cents')
    expect(field?.("order.tags_by_page[0].value[2]", request)).toBe('tagsByPage["7"][2]')
    expect(whole?.("order.prices[0].value.cents", request)).toBe('order.prices["a"].cents')
    expect(whole?.("order.prices[9].value.cents", request)).toBe("order.prices[9].cents")
    expect(whole?.("order.prices[0].value.cents")).toBe("order.prices[0].cents")
    expect(whole?.("order.notes[3]")).toBe('order.notes["3"]')
    expect(whole?.('order.notes["a\\"b"]')).toBe('order.notes["a\\"b"]')
  })

  it("spells path variables as the dialect's documentation does", () => {
    const pathVariables = { bookId: "book" }
    const [update] = bindingsOf(LibraryService.method.updateBook).map((each) =>
      createFieldNamer(each, { pathVariables }),
    )
    expect(update?.("book_id")).toBe("book")
    expect(update?.("book.page_count")).toBe("pageCount")
  })
})
