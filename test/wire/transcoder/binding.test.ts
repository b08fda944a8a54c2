// How requests become messages: paths, queries, headers and bodies of the foreign echo service.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ForeignServer, lenient, type Sending, startForeignServer } from "./server.js"

let strict: ForeignServer
let loose: ForeignServer
beforeAll(async () => {
  strict = await startForeignServer()
  loose = await startForeignServer(lenient)
})
afterAll(async () => {
  await strict.close()
  await loose.close()
})

function post(path: string, json: unknown): Sending {
  return { method: "POST", path, json }
}

function raw(path: string, body: string, method = "POST"): Sending {
  return { method, path, body, headers: { "content-type": "application/json" } }
}

/** The BadRequest fields of an answer. */
function fieldsOf(json: unknown): string[] {
  const details = (json as { details?: { fieldViolations?: { field: string }[] }[] }).details ?? []
  return details.flatMap(({ fieldViolations }) => fieldViolations ?? []).map(({ field }) => field)
}

describe("paths", () => {
  it.each([
    ["/v1/echo/abc", { text: "abc" }],
    ["/v1/echo/a%2Fb%20c+d%2525", { text: "a/b c+d%25" }],
    ["/v1/echo/a:b", { text: "a:b" }],
    ["/v1/echo/a:shout", { text: "a" }],
    ["/v1/echo/a%3Ashout", { text: "a:shout" }],
    ["/v1/echo/a:b:shout", { text: "a:b" }],
    ["/v1/echo/..", { text: ".." }],
    ["/v1/echo/%E2%82%AC", { text: "€" }],
    ["/v1/echo/__proto__", { text: "__proto__" }],
    ["/v1/echo/x/numbers/-9223372036854775808", { text: "x", int64: "-9223372036854775808" }],
    ["/v1/echo/x/child", { child: { text: "x" } }],
    [
      "/v1/kinds/true/COLOR_RED/AQ-_/1.5/4294967295",
      { flag: true, color: "COLOR_RED", data: "AQ+/", float: 1.5, uint32: 4294967295 },
    ],
    ["/v1/kinds/true/2/AQ%3D%3D/-Infinity/0", { flag: true, color: "COLOR_GREEN", data: "AQ==", float: "-Infinity" }],
    ["/v1/multi/a/x/b", { text: "a/x/b" }],
    ["/v1/multi/a/x%2Fy/b/c%20d/e%2525", { text: "a/x%2Fy/b/c d/e%25" }],
    ["/v1/multi:tail", {}],
    ["/v1/multi/x/y:tail", { text: "x/y" }],
    ["/", {}],
  ])("%s", async (path, expected) => {
    const { status, json } = await strict.send({ path })
    expect({ status, json }).toEqual({ status: 200, json: expected })
  })

  it.each([
    ["/v1/echo/%ff", "text"],
    ["/v1/echo/%zz", "text"],
    ["/v1/multi/a/%C3/b", "text"],
    ["/v1/echo/x/numbers/1.5", "int64"],
    ["/v1/echo/x/numbers/9223372036854775808", "int64"],
    ["/v1/echo/x/numbers/0x1", "int64"],
    ["/v1/kinds/TRUE/1/AQ/1/1", "flag"],
    ["/v1/kinds/true/RED/AQ/1/1", "color"],
    ["/v1/kinds/true/1/A!/1/1", "data"],
    ["/v1/kinds/true/1/AQ/1e99/1", "float"],
    ["/v1/kinds/true/1/AQ/1/-1", "uint32"],
  ])("%s is a 400 that names %s", async (path, field) => {
    const { status, json } = await strict.send({ path })
    expect({ status, fields: fieldsOf(json) }).toEqual({ status: 400, fields: [field] })
    expect(JSON.stringify(json)).toContain(`${field}: `)
  })

  it.each(["/v1/echo/", "/v1//echo", "/v1/echo/a/", "/v1/multi/a/b", "/v1/nothing", "/v1/echo/x/y/z"])(
    "%s is nowhere",
    async (path) => {
      expect((await strict.send({ path })).status).toBe(404)
    },
  )

  it.each([
    ["GET", "/v1/races/fixed/x", "First", "x"],
    ["GET", "/v1/races/other/end", "First", "other"],
    ["GET", "/v1/races/fixed/end", "First", "end"],
    ["GET", "/v1/races/x/y", "Second", "x|y|"],
    ["GET", "/v1/races/x/y/z", "Second", "x/y/z||"],
    ["GET", "/v1/races", "Second", "||"],
    ["POST", "/v1/races/fixed/only-post", "First", ""],
    ["GET", "/v1/races/fixed/only-post", "First", "only-post"],
    ["GET", "/v1/races/fixed/deep/n/bottom", "Second", "n||"],
    ["GET", "/v1/races/fixed/deep/n/other", "Second", "n|fixed|other"],
  ])("%s %s goes to %s", async (method, path, rpc, value) => {
    const { json } = await strict.send({ method, path })
    expect(json).toEqual(value === "" ? {} : { [rpc.toLowerCase()]: value })
    expect(strict.outcomes.at(-1)?.method?.name).toBe(rpc)
  })
})

describe("queries", () => {
  const good: [string, unknown][] = [
    [
      "text=a&flag=true&int32=-1&int64=9007199254740993&uint64=18446744073709551615",
      { text: "a", flag: true, int32: -1, int64: "9007199254740993", uint64: "18446744073709551615" },
    ],
    ["text=a+b%2Bc", { text: "a b+c" }],
    ["text=", {}],
    ["maybe=", { maybe: "" }],
    ["otherName=1", { otherName: "1" }],
    ["renamed=1", { otherName: "1" }],
    ["float=0.1&double=NaN", { float: 0.1, double: "NaN" }],
    ["data=-_8", { data: "+/8=" }],
    ["data=%2B%2F8%3D", { data: "+/8=" }],
    ["color=COLOR_RED&mood=glad", { color: "COLOR_RED", mood: "glad" }],
    ["color=7", { color: 7 }],
    ["texts=a&texts=b&texts=", { texts: ["a", "b", ""] }],
    ["numbers=1&numbers=2&colors=COLOR_RED&colors=2", { numbers: [1, 2], colors: ["COLOR_RED", "COLOR_GREEN"] }],
    [
      "child.text=a&child.smallNumber=3&child.tags=x&child.tags=y",
      { child: { text: "a", smallNumber: 3, tags: ["x", "y"] } },
    ],
    ["child.small_number=3", { child: { smallNumber: 3 } }],
    ["child.child.child.text=deep", { child: { child: { child: { text: "deep" } } } }],
    ["child.counts[a.b]=1", { child: { counts: { "a.b": 1 } } }],
    [
      "labels[k]=v&labels[__proto__]=p&labels[constructor]=c&labels[]=e",
      { labels: { k: "v", ["__proto__"]: "p", constructor: "c", "": "e" } },
    ],
    ["switches[-5]=true", { switches: { "-5": true } }],
    ["time=2026-01-02T03:04:05.678Z&duration=1.5s", { time: "2026-01-02T03:04:05.678Z", duration: "1.500s" }],
    ["time=%222026-01-02T03:04:05Z%22&duration=%221s%22", { time: "2026-01-02T03:04:05Z", duration: "1s" }],
    ["mask=text,child.smallNumber", { mask: "text,child.smallNumber" }],
    ["mask=text,child.small_number", { mask: "text,child.smallNumber" }],
    ["stringValue=x&int64Value=5&boolValue=false", { stringValue: "x", int64Value: "5", boolValue: false }],
    ['struct={"a":[1,{"b":null}]}&value=[true]', { struct: { a: [1, { b: null }] }, value: [true] }],
    ["value=null", { value: null }],
    ["right=5", { right: 5 }],
    ["branch.text=x", { branch: { text: "x" } }],
    ["in-query=here", { inQuery: undefined }],
    ["", {}],
  ]
  it.each(good)("%s", async (query, expected) => {
    const { status, json } = await strict.send({
      path: `/v1/echo?${query.replaceAll(/["{}[\]]/g, encodeURIComponent)}`,
    })
    expect(status, JSON.stringify(json)).toBe(200)
    const { request } = json as { request: unknown }
    expect(request).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  const bad: [string, string[]][] = [
    ["nothing=1", ["nothing"]],
    ["text.x=1", ["text.x"]],
    ["child=x", ["child"]],
    ["child.nothing=x", ["child.nothing"]],
    ["children.text=x", ["children.text"]],
    ["children=x", ["children"]],
    ["labels=x", ["labels"]],
    ["labels[a]=1&labels[a]=2", ["labels[a]"]],
    ["switches[x]=true", ["switches[x]"]],
    ["switches[01]=true", ["switches[01]"]],
    ["text[a]=1", ["text[a]"]],
    ["text=a&text=b", ["text"]],
    ["renamed=a&otherName=b", ["otherName"]],
    ["child.text=a&child.text=b", ["child.text"]],
    ["left=a&right=1", ["right"]],
    ["branch.text=a&left=1", ["left"]],
    ["left=1&branch.text=a", ["branch.text"]],
    ["flag=1", ["flag"]],
    ["flag=True", ["flag"]],
    ["int32=2147483648", ["int32"]],
    ["int32=1.5", ["int32"]],
    ["uint32=-1", ["uint32"]],
    ["float=3.5e38", ["float"]],
    ["double=x", ["double"]],
    ["color=BLUE", ["color"]],
    ["color=color_red", ["color"]],
    ["mood=MOOD_GLAD", ["mood"]],
    ["mood=unspecified", ["mood"]],
    ["data=%C3%A9", ["data"]],
    ["time=yesterday", ["time"]],
    ["time=2021-02-30T00:00:00Z", ["time"]],
    ["duration=1s%202s", ["duration"]],
    ["struct=[]", ["struct"]],
    ["struct=x", ["struct"]],
    ["text=%ff", ["text"]],
    ["inHeader=x", ["inHeader"]],
    ["X-In-Header=x", ["X-In-Header"]],
    ["inQuery=x", ["inQuery"]],
    ["$typeName=x&__proto__=1&constructor.prototype.x=1", ["$typeName", "__proto__", "constructor.prototype.x"]],
    ["int32=x&nothing=1&flag=2", ["int32", "nothing", "flag"]],
  ]
  it.each(bad)("%s is a 400 that names %j", async (query, fields) => {
    const { status, json } = await strict.send({ path: `/v1/echo?${query}` })
    expect({ status, fields: fieldsOf(json) }).toEqual({ status: 400, fields })
  })

  it("never override the path or the body", async () => {
    const within = await strict.send({ path: "/v1/echo/a/child?child.text=b&child.smallNumber=1" })
    expect([within.status, fieldsOf(within.json)]).toEqual([400, ["child.text"]])
    const sibling = await strict.send({ path: "/v1/echo/a/child?child.small_number=1" })
    expect(sibling.json).toEqual({ child: { text: "a", smallNumber: 1 } })
    expect((await loose.send({ path: "/v1/echo/a/child?child.text=b" })).json).toEqual({ child: { text: "a" } })
    const inPath = await strict.send({ path: "/v1/echo/a?text=b" })
    expect({ status: inPath.status, fields: fieldsOf(inPath.json) }).toEqual({ status: 400, fields: ["text"] })
    for (const [path, fields] of [
      ["/v1/echo?text=b", ["text"]],
      ["/v1/echo?child.text=b", ["child.text"]],
    ] as const) {
      const { status, json } = await strict.send(post(path, { flag: true }))
      expect({ status, fields: fieldsOf(json) }).toEqual({ status: 400, fields })
    }
    const { status, json } = await strict.send({
      method: "PUT",
      path: "/v1/echo/a/child?child.text=b&flag=true",
      json: {},
    })
    expect({ status, fields: fieldsOf(json) }).toEqual({ status: 400, fields: ["child.text"] })
    const beside = await strict.send({ method: "PUT", path: "/v1/echo/a/child?flag=true", json: { text: "c" } })
    expect(beside.json).toEqual({ text: "a", flag: true, child: { text: "c" } })
  })

  it("are ignored where a dialect ignores what it doesn't know, but for wrong values", async () => {
    expect((await loose.send({ path: "/v1/echo?nothing=1&child.nothing=2&text=a" })).json).toEqual({
      request: { text: "a" },
      method: "GET",
    })
    expect((await loose.send({ path: "/v1/echo/a?text=b" })).json).toEqual({ text: "a" })
    expect((await loose.send(post("/v1/echo?text=b", { flag: true }))).json).toEqual({ flag: true })
    expect((await loose.send({ path: "/v1/echo?color=BLUE" })).status).toBe(400)
    expect((await loose.send({ path: "/v1/echo?flag=x" })).status).toBe(400)
  })

  it("build no tower", async () => {
    const { status } = await strict.send({ path: `/v1/echo?${"child.".repeat(40)}text=x` })
    expect(status).toBe(400)
  })
})

describe("query and header fields", () => {
  it("are bound beside a body of *, and never from it", async () => {
    const bound = await strict.send({
      ...post("/v1/echo?in-query=q", { text: "t" }),
      headers: { "x-in-header": "h", "x-numbers": "1, 2" },
    })
    // They are not written either.
    expect(bound.json).toEqual({ text: "t" })
    for (const name of ["inQuery", "in_query", "in-query", "inHeader"]) {
      const { status, json } = await strict.send(post("/v1/echo", { [name]: "x" }))
      expect({ status, fields: fieldsOf(json) }).toEqual({ status: 400, fields: [name] })
    }
  })

  it("that are wrong are named as they are sent", async () => {
    const { status, json } = await strict.send({ path: "/v1/echo", headers: { "x-numbers": "1, x" } })
    expect({ status, fields: fieldsOf(json) }).toEqual({ status: 400, fields: ["X-Numbers"] })
  })
})

describe("bodies", () => {
  it.each([
    [
      { text: "a", texts: ["b"] },
      { text: "a", texts: ["b"] },
    ],
    [{ other_name: undefined, renamed: "r" }, { otherName: "r" }],
    [
      { any: { "@type": "type.googleapis.com/foreign.v1.Child", text: "x" } },
      { any: { "@type": "type.googleapis.com/foreign.v1.Child", text: "x" } },
    ],
    [{ labels: { ["__proto__"]: "p" } }, { labels: { ["__proto__"]: "p" } }],
  ])("* from %j", async (json, expected) => {
    expect((await strict.send(post("/v1/echo", json))).json).toEqual(expected)
  })

  it("give way to the path", async () => {
    expect((await strict.send(post("/v1/echo/path", { text: "body", flag: true }))).json).toEqual({
      text: "path",
      flag: true,
    })
    expect((await strict.send(post("/v1/oneofs/path", { left: "body" }))).json).toEqual({ left: "path" })
    const rival = await strict.send(post("/v1/oneofs/path", { right: 5 }))
    expect({ status: rival.status, fields: fieldsOf(rival.json) }).toEqual({ status: 400, fields: ["right"] })
  })

  it.each([
    ["/v1/bodies/texts", '["a","b"]', { texts: ["a", "b"] }],
    ["/v1/bodies/texts", "", {}],
    ["/v1/bodies/labels", '{"a":"b"}', { labels: { a: "b" } }],
    ["/v1/bodies/int64", "9007199254740993", { int64: "9007199254740993" }],
    ["/v1/bodies/time", '"2026-01-01T00:00:00Z"', { time: "2026-01-01T00:00:00Z" }],
    ["/v1/bodies/time", "", {}],
    ["/v1/echo", "", {}],
  ])("%s of %s", async (path, body, expected) => {
    const { status, json } = await strict.send(raw(path, body))
    expect({ status, json }).toEqual({ status: 200, json: expected })
  })

  it("that are absent are the empty message", async () => {
    expect((await strict.send({ method: "POST", path: "/v1/echo" })).json).toEqual({})
    expect((await strict.send({ method: "PUT", path: "/v1/echo/a/child" })).json).toEqual({ text: "a", child: {} })
  })

  it.each([
    ["{", "not JSON"],
    ['{"text":"a"} x', "not JSON"],
    ["nope", "not JSON"],
    ["", undefined],
    ["﻿{}", "not JSON"],
    ['{"text":"a","text":"b"}', "text"],
    ["[]", "object"],
    ["null", "object"],
    ["5", "object"],
  ])("%j", async (body, said) => {
    const { status, text } = await strict.send(raw("/v1/echo", body))
    expect(status).toBe(said === undefined ? 200 : 400)
    if (said !== undefined) expect(text).toContain(said)
  })

  it("that are no UTF-8 are refused", async () => {
    const { status, text } = await strict.send({
      method: "POST",
      path: "/v1/echo",
      body: Buffer.from([0x22, 0xff, 0x22]),
    })
    expect(status).toBe(400)
    expect(text).toContain("UTF-8")
  })

  it("have all their violations reported together, with those of the path and the query", async () => {
    const { status, json } = await strict.send({
      method: "PUT",
      path: "/v1/echo/%ff/child?flag=x&nothing=1",
      json: { smallNumber: "x", tags: [1], nope: 0 },
    })
    expect(status).toBe(400)
    expect(fieldsOf(json).sort()).toEqual(["flag", "nope", "nothing", "smallNumber", "tags[0]", "text"])
  })

  it("are refused where none is mapped, or ignored by a dialect that ignores members", async () => {
    const body: Sending = { path: "/v1/echo", json: { text: "a" } }
    expect((await strict.send(body)).status).toBe(400)
    expect(fieldsOf((await strict.send({ ...body, path: "/v1/echo?flag=x" })).json)).toEqual(["", "flag"])
    expect((await loose.send(body)).json).toEqual({ request: {}, method: "GET" })
    const empty = await strict.send({ path: "/v1/echo", body: "", headers: { "content-type": "text/plain" } })
    expect(empty.status).toBe(200)
  })

  it("lose unknown members where a dialect ignores them, never unknown enum names", async () => {
    expect((await loose.send(post("/v1/echo", { nope: { a: [1] }, text: "a" }))).json).toEqual({ text: "a" })
    expect((await loose.send(post("/v1/echo", { mood: "MOOD_GLAD" }))).status).toBe(400)
  })

  it("of a custom method, and any method", async () => {
    expect((await strict.send({ method: "SEARCH", path: "/v1/echo", json: { text: "a" } })).json).toEqual({ text: "a" })
    for (const method of ["GET", "DELETE", "OPTIONS", "PROPFIND"]) {
      expect((await strict.send({ method, path: "/v1/any-method?text=x" })).json).toEqual({ text: "x" })
    }
  })
})

describe("response bodies", () => {
  it.each([
    ["/v1/parts/list", ["a", "b"]],
    ["/v1/parts/map", { k: 1 }],
    ["/v1/parts/number", "9007199254740993"],
    ["/v1/parts/child", { text: "c" }],
    ["/v1/parts/list?empty=true", []],
    ["/v1/parts/map?empty=true", {}],
    ["/v1/parts/number?empty=true", "0"],
    ["/v1/parts/child?empty=true", null],
  ])("%s", async (path, expected) => {
    const { json, headers } = await strict.send({ path })
    expect(json).toEqual(expected)
    expect(headers["content-type"]).toBe("application/json")
  })
})

describe("masks", () => {
  it.each([
    [{ title: "a" }, "title"],
    [{ title: null, publisher: { name: "p", city: null }, tags: [] }, "title,publisher.name,publisher.city,tags"],
    [{ publisher: {} }, "publisher"],
    [{ publisher: null }, "publisher"],
    [{ page_count: 1, createdAt: "2026-01-01T00:00:00Z" }, "pageCount,createTime"],
    [{}, ""],
  ])("PATCH of %j has the members present", async (json, mask) => {
    const answer = await strict.send({ method: "PATCH", path: "/books/b", json })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.json).toMatchObject({ maskSet: true, request: { updateMask: mask } })
  })

  it("PATCH keeps a mask that the client gives", async () => {
    const { json } = await strict.send({ method: "PATCH", path: "/books/b?updateMask=author", json: { title: "a" } })
    expect(json).toMatchObject({ request: { updateMask: "author", book: { title: "a" } } })
  })

  it("PUT replaces all that is not output only, and what is kept when absent only if it is there", async () => {
    const paths = async (json: unknown) =>
      ((await strict.send({ method: "PUT", path: "/books/b", json })).json as { paths: string[] }).paths.sort()
    expect(await paths({ title: "a", createdAt: null })).toEqual([
      "author",
      "create_time",
      "publisher",
      "tags",
      "title",
    ])
    expect(await paths({ title: "a", createdAt: null, pageCount: 1, publisher: { name: "x" } })).toEqual([
      "author",
      "create_time",
      "page_count",
      "publisher",
      "tags",
      "title",
    ])
  })

  it("required members must be there; null counts for a member that is null when unset", async () => {
    const missing = await strict.send({ method: "PUT", path: "/books/b", json: {} })
    expect(missing.status).toBe(400)
    expect((missing.json as { violations: { field: string }[] }).violations.map(({ field }) => field).sort()).toEqual([
      "createdAt",
      "title",
    ])
    const nothing = await strict.send({ method: "PUT", path: "/books/b" })
    expect(nothing.status).toBe(400)
    const nulls = await strict.send({ method: "PUT", path: "/books/b", json: { title: null, createdAt: null } })
    expect((nulls.json as { violations: { field: string }[] }).violations.map(({ field }) => field)).toEqual(["title"])
    expect(
      (await strict.send({ method: "PUT", path: "/books/b?updateMask=x", json: { title: "", createdAt: null } }))
        .status,
    ).toBe(400)
  })
})
