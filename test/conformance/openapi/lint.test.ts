// The documents are valid OpenAPI, to the strictest rules of a linter that also holds every example against its schema.
import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { JsonObject } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { apiDocuments } from "../../../src/docs/documents.js"
import { serviceRoutes } from "../../support/routes.js"

const CONFIG = "extends: [recommended-strict]\ntelemetry: off\n"

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "version-registry-lint-"))
  await writeFile(join(folder, "redocly.yaml"), CONFIG)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Problem {
  readonly ruleId: string
  readonly message: string
  readonly location: readonly { readonly pointer?: string }[]
}

async function problemsOf(document: JsonObject, name: string): Promise<string[]> {
  const file = join(folder, `${name}.json`)
  await writeFile(file, JSON.stringify(document))
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json")
  const args = [join(dirname(manifest), "bin", "cli.js"), "lint", file, "--format=json"]
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [...args, "--config", join(folder, "redocly.yaml")],
      { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout) => resolve(stdout),
    )
  })
  const { problems } = JSON.parse(output.slice(output.indexOf("{"))) as { problems: Problem[] }
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer})`)
}

describe("documents pass the linter", () => {
  test.each(apiDocuments(serviceRoutes()).map((document) => [document.name, document] as const))(
    "%s",
    async (name, document) => {
      expect(await problemsOf(await document.json(), name)).toEqual([])
    },
    60_000,
  )

  test("which sees an example that doesn't fit its schema", async () => {
    const credible = apiDocuments(serviceRoutes()).find(({ name }) => name === "credible")
    const document = structuredClone((await credible?.json()) ?? {}) as {
      paths: Record<string, Record<string, { requestBody: { content: Record<string, JsonObject> } }>>
    }
    const body = document.paths["/api/v0/organizations"]?.post?.requestBody.content["application/json"]
    expect(body?.example).toBeDefined()
    if (body !== undefined) body.example = { name: 5 }
    expect(await problemsOf(document as unknown as JsonObject, "broken")).toEqual([
      expect.stringContaining("no-invalid-media-type-examples"),
    ])
  }, 60_000)
})
