import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { TemplateError } from "../../../src/rest/routing/template/scanner.js"
import { parseBasePath, parseTemplate } from "../../../src/rest/routing/template/template.js"

function shape(text: string): string {
  const { segments, verb } = parseTemplate(text)
  const parts = segments.map((segment) =>
    segment.kind === "literal" ? segment.text : segment.kind === "one" ? "*" : "**",
  )
  return `/${parts.join("/")}${verb === undefined ? "" : `:${verb}`}`
}

function variables(text: string): unknown[] {
  return parseTemplate(text).variables.map(({ fieldPath, start, end, multi }) => [
    fieldPath.join("."),
    start,
    end,
    multi,
  ])
}

describe("path templates", () => {
  it.each([
    ["/", "/"],
    ["/v1", "/v1"],
    ["/v1/messages/{message_id}", "/v1/messages/*"],
    ["/v1/{name=messages/*}", "/v1/messages/*"],
    ["/v1/{name=shelves/*/books/*}:move", "/v1/shelves/*/books/*:move"],
    ["/v1/**", "/v1/**"],
    ["/v1/{rest=**}", "/v1/**"],
    ["/v1/{rest=a/**}:verb", "/v1/a/**:verb"],
    ["/**:verb", "/**:verb"],
    ["/{x}:verb:sub", "/*:verb:sub"],
    ["/v1/*/x:a-b.c~d", "/v1/*/x:a-b.c~d"],
    ["/a%20b/c%2Fd", "/a b/c/d"],
    ["/$a+b,c;d=e@f", "/$a+b,c;d=e@f"],
    ["/ü", "/ü"],
    ["/%c3%bc:%e2%82%ac", "/ü:€"],
    ["/%ff%2f:a%abc", "/%FF%2F:a%ABc"],
  ])("%s", (text, expected) => {
    expect(shape(text)).toBe(expected)
  })

  it("knows where variables stand, and whether more than one segment fits them", () => {
    expect(variables("/v1/{a}/x/{b.c=*}/{d=x/*}/{e=**}")).toEqual([
      ["a", 1, 2, false],
      ["b.c", 3, 4, false],
      ["d", 4, 6, true],
      ["e", 6, undefined, true],
    ])
    expect(variables("/{literal=only}")).toEqual([["literal", 0, 1, false]])
  })

  it.each([
    ["", 1, 'starts with "/"'],
    ["v1", 1, 'starts with "/"'],
    ["/v1/", 5, "expected a segment"],
    ["//", 2, "expected a segment"],
    ["/v1//x", 5, "expected a segment"],
    ["/:verb", 2, "expected a segment"],
    ["/v1:", 5, "expected a verb"],
    ["/{x}:", 6, "expected a verb"],
    ["/v1:a:", 7, "expected a verb"],
    ["/v1::a", 5, "expected a verb"],
    ["/v1:a/b", 6, "unexpected"],
    ["/{", 3, "expected a field name"],
    ["/{}", 3, "expected a field name"],
    ["/{x", 4, 'expected "}"'],
    ["/{x=", 5, "expected a segment"],
    ["/{x=}", 5, "expected a segment"],
    ["/{x=/a}", 5, "expected a segment"],
    ["/{x=a/}", 7, "expected a segment"],
    ["/{1x}", 3, "expected a field name"],
    ["/{x.}", 5, "expected a field name"],
    ["/{x-y}", 4, 'expected "}"'],
    ["/{x}y", 5, "unexpected"],
    ["/a{x}", 3, "unexpected"],
    ["/}", 2, "expected a segment"],
    ["/a*", 3, "unexpected"],
    ["/*a", 3, "unexpected"],
    ["/***", 4, "unexpected"],
    ["/**/a", 5, '"**" must be the last segment'],
    ["/{x=**}/a", 9, '"**" must be the last segment'],
    ["/{x=**/a}", 8, '"**" must be the last segment'],
    ["/{x={y}}", 5, "a variable inside a variable"],
    ["/{x=a/{y}}", 7, "a variable inside a variable"],
    ["/{x}/{x}", 7, '"x" stands twice'],
    ["/{a.b}/{c}/{a.b=x/*}", 13, '"a.b" stands twice'],
    ["/a?b", 3, "unexpected"],
    ["/a#b", 3, "unexpected"],
    ["/a b", 3, "unexpected"],
    ["/a%2", 3, "unexpected"],
  ])("refuses %s at column %i", (text, column, problem) => {
    let error: unknown
    try {
      parseTemplate(text)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(TemplateError)
    expect(error).toMatchObject({ column })
    expect(String(error)).toContain(problem)
  })

  it("takes base paths of literals only", () => {
    expect(parseBasePath("")).toEqual([])
    expect(parseBasePath("/api/v0").map((segment) => (segment.kind === "literal" ? segment.text : ""))).toEqual([
      "api",
      "v0",
    ])
    for (const bad of ["/", "api", "/api/", "/{x}", "/*", "/a:b"])
      expect(() => parseBasePath(bad)).toThrow(TemplateError)
  })

  it("either parses or refuses with a column, whatever it is given", () => {
    const piece = fc.constantFrom("/", "*", "**", "{", "}", "=", ".", ":", "a", "b_c", "%2F", "%", " ", "é", "1")
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("")
        try {
          const { segments } = parseTemplate(text)
          expect(segments.slice(0, -1).every(({ kind }) => kind !== "many")).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError)
          const { column } = error as TemplateError
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(text.length + 1)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
