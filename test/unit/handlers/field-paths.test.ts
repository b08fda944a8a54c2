// The tables from the registry's names of fields to paths name fields that there are.
import type { DescMessage, DescService } from "@bufbuild/protobuf"
import { describe, expect, it } from "vitest"
import { fieldPath, type ServiceFieldPaths } from "../../../src/handlers/field-paths.js"
import { serviceFieldPaths } from "../../../src/handlers/service-field-paths.js"
import { registryServices } from "../../../src/services.js"

/** Whether the message has a field at the path. */
function has(message: DescMessage, path: string): boolean {
  const [name = "", ...rest] = path.replaceAll("[]", "").split(".")
  const field = message.fields.find((each) => each.name === name)
  if (field === undefined) return false
  return rest.length === 0 || (field.message !== undefined && has(field.message, rest.join(".")))
}

function unknownPaths(service: DescService, { paths, methods = {} }: ServiceFieldPaths): string[] {
  const inputs = service.methods.map(({ input }) => input)
  // A path with a name in it is a place in what the request is about, not in the request.
  const shared = Object.values(paths)
    .filter((path) => path !== undefined && !path.includes("{}"))
    .filter((path) => !inputs.some((input) => has(input, path ?? "")))
  const own = Object.entries(methods).flatMap(([name, overrides]) => {
    const input = service.methods.find((method) => method.name === name)?.input
    if (input === undefined) return [name]
    return Object.values(overrides).filter((path) => path !== undefined && !has(input, path))
  })
  return [...shared, ...own].map((path) => path ?? "")
}

describe.each(Object.entries(serviceFieldPaths))("the paths of %s", (typeName, table) => {
  it("are fields of its requests", () => {
    const service = registryServices.find((each) => each.typeName === typeName)
    expect(service).toBeDefined()
    expect(service === undefined ? [] : unknownPaths(service, table)).toEqual([])
  })
})

describe("a field's path", () => {
  const table: ServiceFieldPaths = {
    paths: { scope: "configs[].scopes[].name", tags: "tags[].key", link: "actions.{}.links[]", none: undefined },
    methods: { Update: { scope: "config.scopes[].name" } },
  }
  it.each([
    ["Create", { field: "scope", indexes: [1, 2] }, "configs[1].scopes[2].name"],
    ["Create", { field: "scope", indexes: [1] }, "configs[1].scopes"],
    ["Create", { field: "scope" }, "configs"],
    ["Update", { field: "scope", indexes: [2] }, "config.scopes[2].name"],
    ["Create", { field: "tags", indexes: [0] }, "tags[0].key"],
    ["Create", { field: "link", indexes: [3], resource: "$&" }, "actions.$&.links[3]"],
    ["Create", { field: "none" }, "none"],
    ["Create", { field: "unknown", indexes: [4] }, "unknown[4]"],
  ])("%s %j is %s", (method, violation, path) => {
    expect(fieldPath(table, method, violation)).toBe(path)
  })
})
