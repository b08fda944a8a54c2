// What is served where, and what the documents say of it, written down: a change of either is seen. `buf breaking` sees neither.
// To accept one: npm run snapshots.
import type { JsonObject, JsonValue } from "@bufbuild/protobuf"
import { describe, expect, test } from "vitest"
import packageJson from "../../../package.json" with { type: "json" }
import { apiDocuments } from "../../../src/docs/documents.js"
import { routeTable } from "../../../src/rest/openapi/index.js"
import { serviceRoutes } from "../../support/routes.js"

const routes = serviceRoutes()
const [whole, ...parts] = apiDocuments(routes)

test("the route table is as written down", async () => {
  await expect(routeTable(routes)).toMatchFileSnapshot("../../snapshots/routes.txt")
})

describe("the documents are as written down", () => {
  test.each(parts.map((part) => [part.name, part] as const))("%s", async (name, part) => {
    const text = `${JSON.stringify(await part.json(), null, 1)}\n`
    await expect(text).toMatchFileSnapshot(`../../snapshots/openapi.${name}.snap`)
  })
})

describe("the document of everything", async () => {
  const json = (await whole?.json()) ?? {}

  test("has the paths of the others, word for word but for names", async () => {
    const documents = await Promise.all(parts.map((part) => part.json()))
    const paths = Object.assign({}, ...documents.map((document) => document.paths as JsonObject))
    expect(nameless(json.paths)).toEqual(nameless(paths))
  })

  test("has the version of the package", () => {
    expect(json.info).toMatchObject({ version: packageJson.version })
  })

  test("has operation ids that are unique", () => {
    const items = Object.values(json.paths as Record<string, Record<string, { operationId: string }>>)
    const ids = items.flatMap((item) => Object.values(item).map(({ operationId }) => operationId))
    expect(ids.length).toBe(new Set(ids).size)
    expect(ids.length).toBeGreaterThan(60)
  })
})

/** Names are short where an API stands alone, full where all stand together. */
function nameless(paths: JsonValue | undefined): JsonValue {
  const names = new Set(["operationId", "tags", "$ref"])
  return JSON.parse(JSON.stringify(paths, (key, value) => (names.has(key) ? undefined : value)))
}
