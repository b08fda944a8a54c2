// The patterns of names: docs/api-style.md lists them, and every proto uses those.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type DescMethod, getOption, hasOption } from "@bufbuild/protobuf"
import { describe, expect, it } from "vitest"
import { field as fieldRules } from "../../../gen/buf/validate/validate_pb.js"
import { http } from "../../../gen/google/api/annotations_pb.js"
import { registryServices } from "../../../src/services.js"

const PROTOS = "proto/api/registry"

/** The patterns of the table, as they are written in a proto's string. */
function listed(): string[] {
  const page = readFileSync("docs/api-style.md", "utf8")
  const table = page.slice(page.indexOf("## Patterns"))
  return [...table.matchAll(/^\| `(.*?)` \| /gm)].map(([, pattern = ""]) => pattern.replaceAll("\\|", "|"))
}

interface Use {
  /** The API and the field: "packages.project_name". */
  readonly field: string
  readonly pattern: string
}

function uses(): Use[] {
  return readdirSync(PROTOS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".proto"))
    .flatMap((file) => {
      const [api = ""] = file.split("/")
      const text = readFileSync(join(PROTOS, file), "utf8")
      const fields = text.matchAll(/\n {2}(?:repeated |optional )?\w[\w.]* (\w+) = \d+([\s\S]*?);(?=\n)/g)
      return [...fields].flatMap(([, name = "", options = ""]) =>
        [...options.matchAll(/pattern(?: =|:) ("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) => ({
          field: `${api}.${name}`,
          pattern: JSON.parse(text) as string,
        })),
      )
    })
}

/** A field that means more in one request than in another. */
const DIFFERS: ReadonlySet<string> = new Set(["access.user_group_id"])

/** The fields that stand in a method's paths, by their names. */
function pathFields(method: DescMethod): Set<string> {
  const rule = getOption(method, http)
  const paths = [rule, ...rule.additionalBindings].map(({ pattern }) =>
    typeof pattern.value === "string" ? pattern.value : (pattern.value?.path ?? ""),
  )
  return new Set(paths.flatMap((path) => [...path.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name)))
}

describe("patterns in protos", () => {
  it("or another rule stand at every field of a path", () => {
    const methods = registryServices.flatMap(({ methods }) => methods)
    const inPaths = methods.flatMap((method) => {
      const names = pathFields(method)
      return method.input.fields.filter(({ name }) => names.has(name)).map((field) => ({ method, field }))
    })
    expect(inPaths.length).toBeGreaterThan(250)
    const without = inPaths
      .filter(({ field }) => field.enum === undefined && !hasOption(field, fieldRules))
      .map(({ method, field }) => `${method.parent.name}.${method.name}: ${field.name}`)
    expect(without).toEqual([])
  })

  it("are those of the table, each used", () => {
    expect([...new Set(uses().map(({ pattern }) => pattern))].sort()).toEqual(listed().sort())
  })

  it("are one for each field of an API, in whatever message it is", () => {
    const byField = new Map<string, Set<string>>()
    for (const { field, pattern } of uses()) byField.set(field, (byField.get(field) ?? new Set()).add(pattern))
    const several = [...byField].filter(([, patterns]) => patterns.size > 1).map(([field]) => field)
    expect(several.filter((field) => !DIFFERS.has(field))).toEqual([])
  })
})
