import { createConnectRouter } from "@connectrpc/connect"
import { describe, expect, it } from "vitest"
import { defaultDialect } from "../../../src/dialects/index.js"
import { createRestHandler, RuleError } from "../../../src/rest/index.js"
import { bindingsOf } from "../../../src/rest/routing/rules.js"
import { createMethodTable } from "../../../src/rpc/method-table.js"
import { type MethodSketch, type ServiceSketch, sketchService } from "./rule-fixture.js"

function get(template: string) {
  return { pattern: { case: "get" as const, value: template } }
}

function mount(methods: readonly MethodSketch[], sketch?: ServiceSketch) {
  const service = sketchService(methods, sketch)
  return createRestHandler({
    methods: createMethodTable((router) => void router.service(service, {})),
    dialects: [],
    defaultDialect,
  })
}

const LIST: Pick<MethodSketch, "input" | "output"> = {
  input: "foreign.v1.ListBooksRequest",
  output: "foreign.v1.ListBooksResponse",
}
const PARTS: Pick<MethodSketch, "input" | "output"> = {
  input: "foreign.v1.ImportBookRequest",
  output: "foreign.v1.ImportBookResponse",
}

describe("rules", () => {
  it("makes a binding of every rule, additional rule and base path", () => {
    const service = sketchService(
      [
        {
          rule: {
            ...get("/a/{text}"),
            additionalBindings: [
              { pattern: { case: "custom", value: { kind: "PURGE", path: "/" } }, responseBody: "request" },
              { pattern: { case: "patch", value: "/c" }, body: "child" },
            ],
          },
        },
        { rule: get("/own"), options: { basePaths: ["/mine"], successStatus: 204 } },
      ],
      { basePaths: ["", "/api"] },
    )
    const bindings = service.methods.flatMap(bindingsOf)
    expect(bindings.map(({ httpMethod, path, body }) => `${httpMethod} ${path} ${body.kind}`)).toEqual([
      "GET /a/{text} none",
      "GET /api/a/{text} none",
      "PURGE / none",
      "PURGE /api none",
      "PATCH /c field",
      "PATCH /api/c field",
      "GET /mine/own none",
    ])
    expect(bindings[1]?.variables[0]).toMatchObject({ start: 2, end: 3 })
    expect(bindings.at(-1)?.successStatus).toBe(204)
  })

  it("leaves methods without a rule to other protocols", () => {
    const service = sketchService([{ rule: {} }])
    expect(() => bindingsOf(service.methods[0] ?? expect.fail())).toThrow("the rule has no HTTP method and path")
  })

  const refused: [string, MethodSketch, ...string[]][] = [
    ["a syntax error", { rule: get("/a/{text") }, '"/a/{text"', "column 9"],
    ["`**` before the end", { rule: get("/**/x") }, "column 5"],
    ["an unknown field", { rule: get("/a/{nothing}") }, "column 5", 'foreign.v1.EchoRequest has no field "nothing"'],
    ["an unknown nested field", { rule: get("/a/{child.nothing}") }, 'foreign.v1.Child has no field "nothing"'],
    ["a repeated field", { rule: get("/a/{texts}") }, 'field "texts" is repeated'],
    ["a map field", { rule: get("/a/{labels}") }, 'field "labels" is a map'],
    ["a message field", { rule: get("/a/{child}") }, 'field "child" is a message'],
    ["a wrapper", { rule: get("/a/{string_value}") }, 'field "string_value" is a message'],
    ["a field of a well-known type", { rule: get("/a/{time.seconds}") }, "google.protobuf.Timestamp"],
    ["a field within a scalar", { rule: get("/a/{text.x}") }, 'field "text" is no message'],
    ["one variable twice", { rule: get("/a/{text}/{text}") }, "column 12", '"text" stands twice'],
    [
      "an unknown body",
      { rule: { ...get("/a"), body: "nothing" } },
      'body: foreign.v1.EchoRequest has no field "nothing"',
    ],
    [
      "a body that the path gives",
      { rule: { ...get("/a/{text}"), body: "text" } },
      "both the body and a path variable",
    ],
    [
      "an unknown response body",
      { rule: { ...get("/a"), responseBody: "nothing" } },
      "response_body: foreign.v1.EchoResponse",
    ],
    ["a rule without a pattern", { rule: { body: "*" } }, "no HTTP method and path"],
    [
      "nested additional bindings",
      { rule: { ...get("/a"), additionalBindings: [{ ...get("/b"), additionalBindings: [get("/c")] }] } },
      "additional bindings of its own",
    ],
    [
      "a method that is no token",
      { rule: { pattern: { case: "custom", value: { kind: "GE T", path: "/a" } } } },
      '"GE T" is no HTTP method',
    ],
    ["a success status that is none", { rule: get("/a"), options: { successStatus: 404 } }, "success_status 404"],
    ["a base path with a variable", { rule: get("/a"), options: { basePaths: ["/{x}"] } }, '"/{x}"', "base path"],
    ["an unknown oneof", { rule: { ...get("/a"), body: "*" }, options: { multipartOneof: "x" } }, 'has no oneof "x"'],
    [
      "multipart of a unary method",
      { ...PARTS, rule: { ...get("/a"), body: "*" }, options: { multipartOneof: "part" } },
      "does not take a stream",
    ],
    [
      "multipart without body *",
      { ...PARTS, clientStreaming: true, rule: get("/a"), options: { multipartOneof: "part" } },
      'body must be "*"',
    ],
    [
      "an unknown required part",
      {
        ...PARTS,
        clientStreaming: true,
        rule: { ...get("/a"), body: "*" },
        options: { multipartOneof: "part", requiredMembers: ["etag"] },
      },
      'no part "etag"',
    ],
    [
      "an unknown required member",
      { rule: { ...get("/a"), body: "child" }, options: { requiredMembers: ["x"] } },
      'foreign.v1.Child has no field "x"',
    ],
    [
      "required members of no message",
      { rule: { ...get("/a"), body: "text" }, options: { requiredMembers: ["x"] } },
      "the body is no message",
    ],
    [
      "all_pages of a POST",
      { ...LIST, rule: { pattern: { case: "post", value: "/a" } }, options: { allPages: true } },
      "unary GET",
    ],
    ["all_pages without a list", { ...LIST, rule: get("/a"), options: { allPages: true } }, "must be a repeated field"],
    [
      "all_pages without tokens",
      {
        output: "foreign.v1.PartsResponse",
        rule: { ...get("/a"), responseBody: "list" },
        options: { allPages: true },
      },
      "needs page_size and page_token",
    ],
  ]
  it.each(refused)("refuses %s", (_, method, ...said) => {
    let error: unknown
    try {
      mount([method])
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(RuleError)
    for (const text of ["sketch.proto", "service sketched.v1.SketchService", "method Method1", ...said]) {
      expect(String(error)).toContain(text)
    }
  })

  it("refuses rules that fit the same requests, and names both", () => {
    expect(() => mount([{ rule: get("/a/{text}") }, { rule: get("/a/{renamed}") }])).toThrow(
      'sketch.proto: service sketched.v1.SketchService, method Method2, template "/a/{renamed}": ' +
        'fits the same requests as sketched.v1.SketchService, method Method1, template "/a/{text}"',
    )
    expect(() => mount([{ rule: { ...get("/a"), additionalBindings: [get("/a")] } }])).toThrow(RuleError)
  })

  it("refuses a dialect that nobody has", () => {
    expect(() => mount([{ rule: get("/a") }], { dialect: "klingon" })).toThrow(
      'sketch.proto: service sketched.v1.SketchService: there is no dialect "klingon"',
    )
  })

  it("lists its routes", () => {
    const { routes } = mount([{ rule: { pattern: { case: "post", value: "/a" }, body: "*", responseBody: "request" } }])
    expect(routes).toMatchObject([
      { httpMethod: "POST", path: "/a", body: { kind: "all" }, successStatus: 200, allPages: undefined },
    ])
    expect(routes[0]?.responseBody?.name).toBe("request")
    expect(routes[0]?.method.name).toBe("Method1")
  })

  it("serves the same services that a Connect router takes", () => {
    const service = sketchService([{ rule: get("/a") }])
    expect(createConnectRouter().service(service, {}).handlers).toHaveLength(1)
  })
})
