import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseBasePath, parseTemplate, type Template } from "../../../src/rest/routing/template/template.js"
import { createTrie, type Trie } from "../../../src/rest/routing/trie.js"

function trieOf(...rules: string[]): Trie<string> {
  const trie = createTrie<string>()
  for (const rule of rules) expect(add(trie, rule)).toBeUndefined()
  return trie
}

function add(trie: Trie<string>, rule: string): string | undefined {
  const [method = "", template = ""] = rule.split(" ")
  return trie.add([], parseTemplate(template), method, rule)
}

describe("the trie", () => {
  it.each([
    ["/a/b", "GET /a/b"],
    ["/a/c", "GET /a/*"],
    ["/a/b/c", "GET /a/b/*"],
    ["/a/x/c", "GET /a/*/c"],
    ["/a/x/d", "GET /a/**"],
    ["/a", "GET /a/**"],
    ["/", "GET /"],
    ["/b", undefined],
    ["/a/", undefined],
    ["/a//c", undefined],
    ["//a", undefined],
    ["a/b", undefined],
  ])("finds for %s: %s", (path, expected) => {
    const trie = trieOf("GET /", "GET /a/b", "GET /a/*", "GET /a/b/*", "GET /a/*/c", "GET /a/**")
    expect(trie.match("GET", path)?.route).toBe(expected)
  })

  it("lets the leftmost difference decide, and goes back where that leads nowhere", () => {
    const trie = trieOf("GET /x/b/*/d", "GET /x/*/c/e", "GET /x/*/c/*")
    expect(trie.match("GET", "/x/b/c/d")?.route).toBe("GET /x/b/*/d")
    expect(trie.match("GET", "/x/b/c/e")?.route).toBe("GET /x/*/c/e")
    expect(trie.match("GET", "/x/b/c/z")?.route).toBe("GET /x/*/c/*")
  })

  it("counts the HTTP method to the match", () => {
    const trie = trieOf("POST /a/b", "GET /a/*", "* /any", "HEAD /a/b")
    expect(trie.match("GET", "/a/b")?.route).toBe("GET /a/*")
    expect(trie.match("POST", "/a/b")?.route).toBe("POST /a/b")
    expect(trie.match("HEAD", "/a/b")?.route).toBe("HEAD /a/b")
    expect(trie.match("HEAD", "/a/c")?.route).toBe("GET /a/*")
    expect(trie.match("DELETE", "/a/b")).toBeUndefined()
    expect(trie.match("BREW", "/any")?.route).toBe("* /any")
    expect([...trie.methods("/a/b")].sort()).toEqual(["GET", "HEAD", "POST"])
    expect([...trie.methods("/nothing")]).toEqual([])
  })

  it("takes a colon for a verb only where a route has that verb, and never an encoded one", () => {
    const trie = trieOf("GET /a/{id}", "GET /a/{id}:run", "GET /b/{rest=**}:run", "GET /c/{id}")
    expect(trie.match("GET", "/a/1:run")).toEqual({ route: "GET /a/{id}:run", segments: ["a", "1"] })
    expect(trie.match("GET", "/a/1:2:run")).toEqual({ route: "GET /a/{id}:run", segments: ["a", "1:2"] })
    expect(trie.match("GET", "/a/1:walk")).toEqual({ route: "GET /a/{id}", segments: ["a", "1:walk"] })
    expect(trie.match("GET", "/a/1:")).toEqual({ route: "GET /a/{id}", segments: ["a", "1:"] })
    expect(trie.match("GET", "/a/:run")).toEqual({ route: "GET /a/{id}", segments: ["a", ":run"] })
    expect(trie.match("GET", "/a/1%3Arun")?.segments).toEqual(["a", "1%3Arun"])
    expect(trie.match("GET", "/b:run")).toEqual({ route: "GET /b/{rest=**}:run", segments: ["b"] })
    expect(trie.match("GET", "/b/x/y:run")?.segments).toEqual(["b", "x", "y"])
    expect(trie.match("GET", "/b/x/y")).toBeUndefined()
  })

  it("prefers the longest verb that a route has", () => {
    const trie = trieOf("GET /a/{id}", "POST /a/{id}:run", "GET /a/{id}:run:fast:now", "GET /a/{id}:now")
    expect(trie.match("GET", "/a/1:run:fast:now")).toEqual({ route: "GET /a/{id}:run:fast:now", segments: ["a", "1"] })
    expect(trie.match("GET", "/a/0:1:run:fast:now")?.segments).toEqual(["a", "0:1"])
    expect(trie.match("GET", "/a/run:fast:now")).toEqual({ route: "GET /a/{id}:now", segments: ["a", "run:fast"] })
    expect(trie.match("GET", "/a/:run:fast:now")?.segments).toEqual(["a", ":run:fast"])
    expect(trie.match("GET", "/a/1:run")).toEqual({ route: "GET /a/{id}", segments: ["a", "1:run"] })
    expect([...trie.methods("/a/1:run")].sort()).toEqual(["GET", "POST"])
    expect([...trie.methods("/a/1:run:fast:now")]).toEqual(["GET"])
  })

  it("compares literals as they are decoded, and keeps an encoded slash within its segment", () => {
    const trie = trieOf("GET /caf%C3%A9/x", "GET /a%2Fb", "GET /%ff")
    expect(trie.match("GET", "/caf%C3%A9/x")?.route).toBe("GET /caf%C3%A9/x")
    expect(trie.match("GET", "/caf%c3%a9/%78")?.route).toBe("GET /caf%C3%A9/x")
    expect(trie.match("GET", "/a%2fb")?.route).toBe("GET /a%2Fb")
    expect(trie.match("GET", "/a/b")).toBeUndefined()
    expect(trie.match("GET", "/%FF")?.route).toBe("GET /%ff")
    expect(trie.match("GET", "/%fe")).toBeUndefined()
    expect(trie.match("GET", "/%zz")).toBeUndefined()
  })

  it.each([
    ["GET /a/{x}", "GET /a/*"],
    ["GET /a/{x=b/*}", "GET /a/b/{y}"],
    ["GET /a/**", "GET /a/{x=**}"],
    ["GET /a/{x}:go", "GET /a/{y}:go"],
    ["* /a", "* /a"],
  ])("sees that %s and %s fit the same requests", (first, second) => {
    const trie = trieOf(first)
    expect(add(trie, second)).toBe(first)
  })

  it.each([
    ["GET /a", "POST /a"],
    ["GET /a", "* /a"],
    ["GET /a", "GET /a:go"],
    ["GET /a/*", "GET /a/**"],
    ["GET /a", "GET /a/**"],
  ])("sees that %s and %s differ", (first, second) => {
    trieOf(first, second)
  })

  it("names a route with the longest run of leading literals in common", () => {
    const trie = trieOf(
      "GET /api/one/x",
      "GET /api/two/{id}/things",
      "GET /o/{id}/left",
      "GET /o/{id}/right",
      "GET /{any}",
    )
    expect(trie.nearest("/api/two/9/nothing")).toBe("GET /api/two/{id}/things")
    expect(trie.nearest("/api/one")).toBe("GET /api/one/x")
    expect(trie.nearest("/api/three")).toBe("GET /api/one/x")
    expect(trie.nearest("/o/5/right/there")).toBe("GET /o/{id}/right")
    expect(trie.nearest("/o/5//right")).toBe("GET /o/{id}/left")
    expect(trie.nearest("/elsewhere")).toBeUndefined()
    expect(trie.nearest("/")).toBeUndefined()
  })

  it("adds base paths in front", () => {
    const trie = createTrie<string>()
    trie.add(parseBasePath("/api/v1"), parseTemplate("/"), "GET", "root")
    trie.add(parseBasePath("/api/v1"), parseTemplate("/x"), "GET", "x")
    expect(trie.match("GET", "/api/v1")?.route).toBe("root")
    expect(trie.match("GET", "/api/v1/x")?.route).toBe("x")
    expect(trie.match("GET", "/x")).toBeUndefined()
  })

  it("finds what trying every template in order of rank finds", () => {
    const segment = fc.constantFrom("a", "b", "*")
    const template = fc
      .tuple(fc.array(segment, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.constantFrom("", "", ":v"))
      .map(([segments, open, verb]) => `/${[...segments, ...(open ? ["**"] : [])].join("/")}${verb}`)
    const path = fc
      .tuple(fc.array(fc.constantFrom("a", "b", "c", "c:v"), { minLength: 1, maxLength: 5 }), fc.constantFrom("", ":v"))
      .map(([segments, verb]) => `/${segments.join("/")}${verb}`)
    fc.assert(
      fc.property(fc.uniqueArray(template, { maxLength: 8 }), path, (templates, wanted) => {
        const trie = trieOf(...templates.map((text) => `GET ${text}`))
        expect(trie.match("GET", wanted)?.route).toBe(naive(templates.map(parseTemplate), wanted))
      }),
      { numRuns: 3000 },
    )
  })
})

/** The contract's order, written down without a trie. */
function naive(templates: readonly Template[], path: string): string | undefined {
  const last = path.lastIndexOf(":")
  const slash = path.lastIndexOf("/")
  const attempts: [string, string | undefined][] = [[path, undefined]]
  if (last > slash + 1 && last < path.length - 1) attempts.unshift([path.slice(0, last), path.slice(last + 1)])
  for (const [rest, verb] of attempts) {
    const segments = rest.slice(1).split("/")
    const fitting = templates.filter((template) => template.verb === verb && fits(template, segments))
    fitting.sort((one, other) => rank(one).localeCompare(rank(other)))
    if (fitting[0] !== undefined) return `GET ${fitting[0].text}`
  }
  return undefined
}

function fits(template: Template, segments: readonly string[]): boolean {
  const open = template.segments.at(-1)?.kind === "many"
  const fixed = template.segments.slice(0, open ? -1 : undefined)
  if (open ? segments.length < fixed.length : segments.length !== fixed.length) return false
  return fixed.every(
    (segment, index) => segment.kind === "one" || (segment.kind === "literal" && segment.text === segments[index]),
  )
}

/** Sorts as the contract does; where a template ends, it goes before one that goes on with `**`. */
function rank({ segments }: Template): string {
  return segments.map(({ kind }) => (kind === "literal" ? "1" : kind === "one" ? "2" : "3")).join("")
}
