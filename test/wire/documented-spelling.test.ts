// Protobuf's names stay out of the vendors' JSON: on every route of theirs, whatever is wrong with a request.
import type { DescMessage } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { RouteInfo } from "../../src/rest/index.js"
import { http } from "../support/http.js"
import { serviceRoutes } from "../support/routes.js"
import { type Service, startService } from "../support/service.js"

let service: Service

beforeAll(async () => {
  service = await startService("embedded")
  await http(service.url, "POST", "/api/v0/organizations", { json: { name: "acme" } })
})
afterAll(() => service?.stop())

const routes = serviceRoutes().filter(({ dialect }) => dialect.name !== "default" && dialect.name !== "registry")

/** Names that Protobuf has and no vendor's JSON, in a message and all that it holds. */
function foreignNames(message: DescMessage, seen = new Set<DescMessage>()): string[] {
  if (seen.has(message)) return []
  seen.add(message)
  return message.fields.flatMap((field) => [
    ...(field.name !== field.jsonName && field.name.includes("_") ? [field.name] : []),
    ...(field.message !== undefined ? foreignNames(field.message, seen) : []),
  ])
}

/** Fields that are parameters of the query for sure: scalars of no path, where the body is none of theirs. */
function queryFields({ method, variables, body }: RouteInfo) {
  const inPath = new Set(variables.map(({ fields }) => fields[0]?.name))
  if (body.kind === "all" || body.kind === "multipart" || method.methodKind !== "unary") return []
  const taken = body.kind === "field" ? body.field.name : undefined
  return method.input.fields.filter(
    ({ name, jsonName, fieldKind }) =>
      fieldKind === "scalar" && name !== jsonName && name !== taken && !inPath.has(name),
  )
}

function targetOf(route: RouteInfo, value: string): string {
  return route.path.replace(/\{[^}]*\}/g, value)
}

const requests: readonly [string, (route: RouteInfo) => [string, Record<string, unknown>]][] = [
  ["nothing", (route) => [targetOf(route, "acme"), {}]],
  ["a path that no name fits", (route) => [targetOf(route, "%20"), {}]],
  ["an unknown member", (route) => [targetOf(route, "acme"), { json: { nothing_of_this: 1 } }]],
  ["another type", (route) => [targetOf(route, "acme"), { json: [] }]],
  ["a part that there is not", (route) => [targetOf(route, "acme"), { body: form() }]],
]

function form(): FormData {
  const form = new FormData()
  form.append("nothing_of_this", "x")
  return form
}

describe.each(requests)("with %s", (_, make) => {
  it("no error speaks of Protobuf's names", async () => {
    expect(routes.length).toBeGreaterThan(150)
    const found: string[] = []
    for (const route of routes) {
      if (route.httpMethod === "GET" && make(route)[1].json !== undefined) continue
      const [path, options] = make(route)
      const { text, status } = await http(
        service.url,
        route.httpMethod,
        path,
        route.httpMethod === "GET" || route.httpMethod === "DELETE" ? {} : options,
      )
      if (status < 400) continue
      expect(status, `${route.httpMethod} ${path} ${text}`).toBeLessThan(500)
      // Some vendors' paths have variables that are spelled so.
      const inPaths = new Set(Object.values(route.dialect.pathVariables ?? {}))
      const names = foreignNames(route.method.input).filter(
        (name) => !inPaths.has(name) && new RegExp(`\\b${name}\\b`).test(text),
      )
      if (names.length > 0 || /in the first message/.test(text)) found.push(`${route.httpMethod} ${path}: ${text}`)
    }
    expect(found).toEqual([])
  })
})

it("no query takes them", async () => {
  const taken: string[] = []
  let asked = 0
  for (const route of routes) {
    for (const field of queryFields(route)) {
      asked++
      const path = targetOf(route, "acme")
      const answer = (query: string) =>
        http(
          service.url,
          route.httpMethod,
          `${path}?${query}`,
          route.httpMethod === "GET" || route.httpMethod === "DELETE" ? {} : { json: {} },
        )
      // As an unknown parameter is taken, so is this one.
      const [unknown, foreign] = [await answer("nothing_of_this=%00"), await answer(`${field.name}=%00`)]
      const text = foreign.text.replaceAll(field.name, "nothing_of_this")
      if (foreign.status !== unknown.status || text !== unknown.text)
        taken.push(`${route.httpMethod} ${path}?${field.name}: ${text}`)
    }
  }
  expect(taken).toEqual([])
  expect(asked).toBeGreaterThan(20)
})
