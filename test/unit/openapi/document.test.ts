// The generator on services that are not the registry's: what each kind of rule, option and field becomes in a document.
import type { JsonObject } from "@bufbuild/protobuf"
import { Code, ConnectError } from "@connectrpc/connect"
import { describe, expect, test } from "vitest"
import { defaultDialect } from "../../../src/dialects/index.js"
import { createRestHandler } from "../../../src/rest/index.js"
import { type ErrorCase, type OpenApiOptions, openApiDocument, routeTable } from "../../../src/rest/openapi/index.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { EchoService } from "../../gen/foreign/foreign/v1/echo_pb.js"
import { LibraryService } from "../../gen/foreign/foreign/v1/library_pb.js"
import { libraryDialect } from "../../wire/transcoder/server.js"

interface OperationJson {
  readonly operationId: string
  readonly description?: string
  readonly parameters?: readonly JsonObject[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Record<string, JsonObject> }
  readonly responses: Record<string, JsonObject>
  readonly security: readonly JsonObject[]
}

interface DocumentJson {
  readonly paths: Record<string, Record<string, OperationJson>>
  readonly components: { readonly schemas: Record<string, JsonObject>; readonly responses: Record<string, JsonObject> }
}

const routes = createRestHandler({
  methods: createMethodTable((router) => {
    router.service(EchoService, {})
    router.service(LibraryService, {})
  }),
  dialects: [libraryDialect],
  defaultDialect,
}).routes

const errors: readonly ErrorCase[] = [
  {
    name: "stale",
    description: "Somebody was faster.",
    error: new ConnectError("stale", Code.Aborted),
    applies: ({ binding }) => binding.method.name === "UpdateBook",
  },
]

function documentOf(options: Partial<OpenApiOptions> = {}): DocumentJson {
  const json = openApiDocument(routes, {
    title: "Foreign",
    version: "1",
    description: "",
    apis: [
      {
        dialect: "library",
        title: "Library",
        description: "",
        errorSchema: { type: "object", properties: { oops: { type: "string" } } },
        securitySchemes: { card: { type: "http", scheme: "bearer" } },
        samples: { "foreign.v1.Book.title": "Momo", author: "Michael Ende" },
      },
    ],
    comments: {
      "foreign.v1.Book.title": "As on the cover.",
      "foreign.v1.LibraryService.GetBook": "One book.",
      "foreign.v1.Color.COLOR_RED": "Like a rose.",
    },
    errors,
    authentication: "enforced",
    ...options,
  })
  return json as unknown as DocumentJson
}

const document = documentOf()

const BINARY = { type: "string", format: "binary" }

function operation(method: string, path: string, of: DocumentJson = document): OperationJson {
  // What is mounted more than once is described at its base path.
  const found = (of.paths[path] ?? of.paths[`/api/library${path}`])?.[method]
  if (found === undefined) throw new Error(`no ${method} ${path} among ${Object.keys(of.paths).join(" ")}`)
  return found
}

function parameter(method: string, path: string, name: string): JsonObject | undefined {
  return operation(method, path).parameters?.find((each) => each.name === name)
}

function schema(name: string): JsonObject {
  const found = document.components.schemas[name]
  if (found === undefined) throw new Error(`no schema ${name}`)
  return found
}

describe("paths", () => {
  test("a variable of several segments is several parameters", () => {
    const names = operation("get", "/v1/multi/a/{text}/b/{text_2}").parameters?.slice(0, 2)
    expect(names).toMatchObject([
      { name: "text", in: "path", required: true },
      { name: "text_2", in: "path", required: true, description: expect.stringContaining("slashes") },
    ])
  })

  test("a verb and a nested field stand as they are", () => {
    expect(operation("get", "/v1/echo/{text}:shout").operationId).toMatch(/^EchoService_Echo/)
    expect(parameter("get", "/v1/echo/{child.text}/child", "child.text")).toMatchObject({ in: "path" })
  })

  test("a service mounted twice is described at its base path, and no operation has servers of its own", () => {
    const paths = Object.keys(document.paths)
    expect(paths).toContain("/api/library/books/{bookId}")
    expect(paths).not.toContain("/books/{bookId}")
    expect(JSON.stringify(document.paths)).not.toContain('"servers"')
  })

  test("any method is every method; one that OpenAPI has no word for is left out", () => {
    expect(Object.keys(document.paths["/v1/any-method"] ?? {})).toEqual(["get", "post", "put", "patch", "delete"])
    expect(Object.keys(document.paths["/v1/echo"] ?? {})).toEqual(["get", "post"])
  })

  test("no path is written twice under other names, and every parameter of a path is described", () => {
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{[^}]*\}/g, "{}"))
    expect(shapes.length).toBe(new Set(shapes).size)
    for (const [path, item] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1])
      for (const each of Object.values(item)) {
        const described = (each.parameters ?? []).filter((one) => one.in === "path").map((one) => one.name)
        expect(described).toEqual(names)
      }
    }
  })

  test("operation ids are unique", () => {
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map((each) => each.operationId))
    expect(ids.length).toBe(new Set(ids).size)
  })
})

describe("parameters", () => {
  test("those of the query are what neither path nor body gives", () => {
    const names = operation("get", "/books").parameters?.map((each) => [each.in, each.name])
    expect(names).toEqual([
      ["query", "pageSize"],
      ["query", "pageToken"],
      ["query", "total"],
      ["query", "failingPage"],
    ])
    const beside = operation("post", "/v1/echo/{text}").parameters?.filter((each) => each.in === "query")
    expect(beside?.map(({ name }) => name)).toEqual(["in-query"])
  })

  test("a field of a message has its path, a map its keys in brackets", () => {
    expect(parameter("get", "/v1/echo", "child.text")).toMatchObject({ in: "query", schema: { type: "string" } })
    expect(parameter("get", "/v1/echo", "labels")).toMatchObject({ style: "deepObject", explode: true })
    expect(parameter("get", "/v1/echo", "texts")).toMatchObject({ schema: { type: "array" } })
  })

  test("preconditions are header fields", () => {
    expect(parameter("patch", "/books/{bookId}", "If-Match")).toMatchObject({ in: "header" })
    expect(parameter("patch", "/books/{bookId}", "If-None-Match")).toMatchObject({ schema: { const: "*" } })
    expect(parameter("put", "/books/{bookId}", "If-None-Match")).toMatchObject({
      description: expect.stringMatching(/412.*`\*`/),
      schema: { pattern: expect.any(String) },
    })
    expect(parameter("put", "/books/{bookId}", "preconditions")).toBeUndefined()
    expect(parameter("delete", "/books/{bookId}", "If-None-Match")).toBeUndefined()
    expect(parameter("patch", "/books/{bookId}", "updateMask"), "filled from the body").toBeUndefined()
    expect(parameter("get", "/books/{bookId}", "If-None-Match")).toMatchObject({ in: "header" })
  })

  test("options name queries and header fields", () => {
    expect(parameter("post", "/imports/{bookId}", "stop-early")).toMatchObject({
      in: "query",
      schema: { type: "boolean" },
    })
    expect(parameter("post", "/scans/{bookId}", "X-Checksum")).toMatchObject({ in: "header" })
  })
})

describe("bodies", () => {
  test("a field; what must be there makes the body required", () => {
    expect(operation("patch", "/books/{bookId}").requestBody).toMatchObject({
      content: { "application/json": { schema: { $ref: "#/components/schemas/foreign.v1.Book.Input" } } },
    })
    expect(operation("patch", "/books/{bookId}").requestBody?.required).toBeUndefined()
    expect(operation("put", "/books/{bookId}").requestBody?.required).toBe(true)
    expect(schema("foreign.v1.ReplaceBookRequest.Body")).toMatchObject({ required: ["title", "createdAt"] })
  })

  test("everything but what the path gives, each binding with its own schema", () => {
    const bodies = ["/v1/echo", "/v1/echo/{text}", "/v1/oneofs/{left}"].map(
      (path) => operation("post", path).requestBody?.content["application/json"]?.schema as JsonObject,
    )
    expect(new Set(bodies.map(({ $ref }) => $ref)).size).toBe(3)
    const second = schema(String(bodies[1]?.$ref).split("/").at(-1) ?? "")
    expect(Object.keys(second.properties as JsonObject)).not.toContain("text")
  })

  test("the parts of multipart/form-data", () => {
    const content = operation("post", "/imports/{bookId}").requestBody?.content["multipart/form-data"]
    expect(content?.encoding).toEqual({
      book: { contentType: "application/json" },
      bookFile: { contentType: "application/octet-stream" },
      md5Hash: { contentType: "text/plain" },
      copies: { contentType: "text/plain" },
    })
    expect(schema("foreign.v1.ImportBookRequest.Body")).toMatchObject({
      required: ["book"],
      additionalProperties: false,
      properties: { bookFile: { type: "string", format: "binary" } },
    })
  })

  test("bytes, and messages one after another", () => {
    expect(Object.keys(operation("post", "/scans/{bookId}").requestBody?.content ?? {})).toEqual([
      "application/octet-stream",
    ])
    expect(Object.keys(operation("post", "/translate").requestBody?.content ?? {})).toEqual([
      "application/x-ndjson",
      "application/json",
    ])
  })
})

describe("answers", () => {
  test("statuses, and header fields that are no members", () => {
    expect(Object.keys(operation("put", "/books/{bookId}").responses)).toEqual(expect.arrayContaining(["200", "201"]))
    expect(operation("delete", "/books/{bookId}").responses["204"]).toEqual({ description: expect.any(String) })
    expect(operation("get", "/books/{bookId}").responses["200"]?.headers).toMatchObject({ "X-Shelf": {}, ETag: {} })
    expect(operation("get", "/books/{bookId}").responses["304"]?.headers).toMatchObject({ ETag: {} })
    expect(Object.keys(schema("foreign.v1.Book").properties as JsonObject)).not.toContain("etag")
  })

  test("streams in each form, files in theirs", () => {
    const { content } = operation("get", "/watch").responses["200"] ?? {}
    expect(Object.keys(content as JsonObject)).toEqual([
      "application/x-ndjson",
      "text/event-stream",
      "application/json",
    ])
    expect(operation("get", "/scans/{bookId}").responses["200"]?.content).toEqual({ "*/*": { schema: BINARY } })
    const files = documentOf({ fileType: "image/tiff" })
    expect(operation("get", "/scans/{bookId}", files).responses["200"]?.content).toEqual({
      "image/tiff": { schema: BINARY },
    })
  })

  test("errors come from the dialect itself, and only where they can occur", () => {
    expect(operation("patch", "/books/{bookId}").responses["409"]).toEqual({
      $ref: "#/components/responses/library.409.stale",
    })
    expect(operation("put", "/books/{bookId}").responses["409"]).toBeUndefined()
    expect(document.components.responses["library.409.stale"]).toMatchObject({
      headers: { "x-error": {} },
      content: { "application/json": { examples: { stale: { value: { message: "stale" } } } } },
    })
    expect(Object.keys(operation("get", "/books").responses)).not.toContain("415")
    expect(Object.keys(operation("patch", "/books/{bookId}").responses)).toEqual(
      expect.arrayContaining(["400", "406", "413", "415", "500"]),
    )
  })
})

describe("schemas", () => {
  test("spell numbers, times and enums as the dialect does", () => {
    const { properties } = schema("foreign.v1.EchoRequest") as { properties: Record<string, JsonObject> }
    expect(properties.int64).toMatchObject({ type: "string", format: "int64" })
    expect(properties.time).toEqual({ type: "string", format: "date-time" })
    expect(properties.mood).toEqual({ type: "string", enum: ["glad", "sad"] })
    expect(properties.color?.description).toContain("- `COLOR_RED`: Like a rose.")
    const other = createRestHandler({
      methods: createMethodTable((router) => router.service(EchoService, {})),
      dialects: [],
      defaultDialect: {
        ...defaultDialect,
        json: { ...defaultDialect.json, int64: "number", timestamps: "epoch-seconds" },
      },
    })
    const { components } = openApiDocument(other.routes, {
      title: "",
      version: "",
      description: "",
      apis: [],
      authentication: "enforced",
    }) as unknown as DocumentJson
    expect(components.schemas["foreign.v1.EchoRequest"]?.properties).toMatchObject({
      int64: { type: "integer" },
      time: { type: "number" },
    })
  })

  test("null where an answer says it, read only what the server sets, one of a oneof", () => {
    expect(schema("foreign.v1.Book")).toMatchObject({
      properties: { createdAt: { type: ["string", "null"] } },
      required: ["createdAt"],
    })
    expect(schema("foreign.v1.Book.Input")).toMatchObject({
      properties: { createdAt: { readOnly: true }, title: { description: "As on the cover.", examples: ["Momo"] } },
      additionalProperties: false,
    })
    expect(schema("foreign.v1.EchoRequest.Body").allOf).toContainEqual({ not: { required: ["left", "right"] } })
  })

  test("examples hold to them", () => {
    const { content } = operation("get", "/books/{bookId}").responses["200"] ?? {}
    expect((content as Record<string, JsonObject>)["application/json"]?.example).toMatchObject({
      title: "Momo",
      author: "Michael Ende",
    })
    const body = operation("post", "/v1/echo").requestBody?.content["application/json"]?.example as JsonObject
    expect(Object.keys(body).filter((name) => ["left", "right", "branch"].includes(name))).toHaveLength(1)
  })
})

describe("credentials", () => {
  test("are asked for, or not yet", () => {
    expect(operation("get", "/books").security).toEqual([{ "library.card": [] }])
    const open = documentOf({ authentication: "not enforced" })
    expect(operation("get", "/books", open).security).toEqual([{}, { "library.card": [] }])
  })
})

test("the route table has a line for every route", () => {
  const lines = routeTable(routes).trimEnd().split("\n")
  expect(lines).toHaveLength(routes.length + 1)
  expect(lines.find((line) => /^PATCH +\/books/.test(line))).toMatch(
    /LibraryService\/UpdateBook +book +\* +library +200$/,
  )
})
