import { create, type DescMethod, type Message } from "@bufbuild/protobuf"
import { describe, expect, it } from "vitest"
import { createBinder } from "../../../src/rest/binding/binder.js"
import { createQueryPlanner } from "../../../src/rest/binding/query-plan.js"
import type { Dialect } from "../../../src/rest/dialect.js"
import type { Violation } from "../../../src/rest/json/codec.js"
import { bindingsOf } from "../../../src/rest/routing/rules.js"
import { LibraryService } from "../../gen/foreign/foreign/v1/library_pb.js"
import { libraryDialect } from "../../wire/transcoder/server.js"

const { getBook, updateBook, replaceBook, listBooks } = LibraryService.method

interface Asked {
  readonly segments?: readonly string[]
  readonly query?: string
  readonly headers?: Record<string, string>
  readonly dialect?: Partial<Dialect>
}

function bind(method: DescMethod, { segments = [], query = "", headers = {}, dialect = {} }: Asked) {
  const options = { style: libraryDialect.json }
  const [binding] = bindingsOf(method)
  if (binding === undefined) throw new Error("no binding")
  const binder = createBinder(binding, { ...libraryDialect, ...dialect }, createQueryPlanner(options), options)
  const message: Message = create(method.input)
  const violations: Violation[] = []
  binder.bind(message, segments, query, headers, violations)
  return { message, problems: violations.map(({ field, reason }) => `${field} ${reason}`), binder }
}

describe("the binder", () => {
  it("puts decoded segments into path fields", () => {
    expect(bind(getBook, { segments: ["books", "a%20b%2Fc"] }).message).toMatchObject({ bookId: "a b/c" })
    expect(bind(getBook, { segments: ["books", "%ff"] }).problems).toEqual(["bookId INVALID_ENCODING"])
  })

  it("reads the query by JSON and proto names", () => {
    expect(bind(listBooks, { query: "pageSize=3&page_token=a+b" }).message).toMatchObject({
      pageSize: 3,
      pageToken: "a b",
    })
  })

  it("gathers all that is wrong in the query", () => {
    const query = "pageSize=x&total=1&total=2&nope=1"
    const dialect = { unknownQueryParameters: "refuse" } as const
    expect(bind(listBooks, { query, dialect }).problems).toEqual([
      "pageSize INVALID_VALUE",
      "total DUPLICATE_PARAMETER",
      "nope UNKNOWN_PARAMETER",
    ])
    const lenient = { unknownQueryParameters: "ignore" } as const
    expect(bind(listBooks, { query: "nope=1", dialect: lenient }).problems).toEqual([])
  })

  it("never lets the query say what the path says", () => {
    const { message, problems } = bind(getBook, { segments: ["books", "a"], query: "bookId=b" })
    expect(message).toMatchObject({ bookId: "a" })
    expect(problems).toHaveLength(1)
  })

  it("makes fields of preconditions", () => {
    const segments = ["books", "a"]
    const changed = bind(updateBook, { segments, headers: { "if-match": '"x"' } })
    expect(changed.message).toMatchObject({ etag: "x", mustNotExist: false })
    expect(changed.binder.takesIfMatch).toBe(true)
    expect(bind(updateBook, { segments, headers: { "if-none-match": "*" } }).message).toMatchObject({
      mustNotExist: true,
    })
    expect(bind(updateBook, { segments, headers: { "if-match": "x" } }).problems).toEqual(["If-Match MALFORMED_HEADER"])
  })

  it("takes one strong tag or * for a request with an etag field only", () => {
    const bound = (header: string, value: string) =>
      bind(updateBook, { segments: ["books", "a"], headers: { [header]: value } })
    expect(bound("if-match", "*").message).toMatchObject({ etag: "*" })
    expect(bound("if-match", '"x-gzip"').message).toMatchObject({ etag: "x" })
    for (const value of ['"x", "y"', 'W/"x"', '"*"']) {
      expect(bound("if-match", value).problems, value).toEqual(["If-Match UNSUPPORTED_PRECONDITION"])
    }
    expect(bound("if-none-match", '"x"').problems).toEqual(["If-None-Match UNSUPPORTED_PRECONDITION"])
  })

  it("puts both headers into a request's Preconditions", () => {
    const headers = { "if-match": '"a", W/"b-gzip"', "if-none-match": "*" }
    const { message, problems, binder } = bind(replaceBook, { segments: ["books", "a"], headers })
    expect([problems, binder.takesIfMatch]).toEqual([[], true])
    expect(message).toMatchObject({
      preconditions: {
        ifMatch: {
          any: false,
          tags: [
            { value: "a", weak: false },
            { value: "b", weak: true },
          ],
        },
        ifNoneMatch: { any: true, tags: [] },
      },
    })
    expect(bind(replaceBook, { segments: ["books", "a"] }).message).not.toHaveProperty("preconditions")
  })

  it("refuses a malformed precondition of a read as well", () => {
    const read = (headers: Record<string, string>) => bind(getBook, { segments: ["books", "a"], headers }).problems
    expect(read({ "if-none-match": "x" })).toEqual(["If-None-Match MALFORMED_HEADER"])
    expect(read({ "if-match": '"x' })).toEqual(["If-Match MALFORMED_HEADER"])
    expect(read({ "if-match": '"x"', "if-none-match": '"y"' })).toEqual([])
  })
})
