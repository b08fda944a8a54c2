// The live service against its own documents: no fault of the server, and no answer that its document doesn't know.
import type { JsonObject } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { apiDocuments } from "../../../src/docs/documents.js"
import { serviceRoutes } from "../../support/routes.js"
import { installSchemathesis, runSchemathesis } from "../../support/schemathesis.js"
import { type Service, startService } from "../../support/service.js"

let service: Service

beforeAll(async () => {
  await installSchemathesis()
  service = await startService("embedded")
}, 300_000)

afterAll(async () => {
  await service.stop()
})

interface DocumentJson {
  paths: Record<string, Record<string, { responses: JsonObject; parameters: { schema: JsonObject }[] }>>
  components: { schemas: Record<string, { properties: JsonObject }> }
}

async function documentOf(name: string): Promise<JsonObject> {
  const response = await fetch(`${service.url}/openapi/${name}.json`)
  return (await response.json()) as JsonObject
}

test("the documents served are those under snapshot", async () => {
  for (const { path, json } of apiDocuments(serviceRoutes(), "not enforced")) {
    const response = await fetch(service.url + path)
    expect(await response.json()).toEqual(await json())
  }
})

describe("what the service answers is in its documents", () => {
  test.concurrent.each(
    apiDocuments(serviceRoutes())
      .map(({ name }) => name)
      .filter((name) => name !== "openapi"),
  )(
    "%s",
    async (name) => {
      const verdict = await runSchemathesis(await documentOf(name), service.url)
      expect(verdict.passed, verdict.report).toBe(true)
      // Enough to mean something.
      expect(verdict.cases).toBeGreaterThan(name === "registry" ? 100 : 500)
    },
    300_000,
  )
})

describe("a document that is wrong is found out", () => {
  test.each<[string, string, (document: DocumentJson) => void, string]>([
    [
      "in a status",
      "/api/v0/organizations/{organizationName}",
      ({ paths }) => {
        delete paths["/api/v0/organizations/{organizationName}"]?.get?.responses["400"]
      },
      "Undocumented status code",
    ],
    [
      "in a member of an answer",
      "/api/v0/organizations",
      ({ components }) => {
        const organization = components.schemas.Organization
        if (organization !== undefined) organization.properties.createdAt = { type: "integer" }
      },
      "Response violates schema",
    ],
    [
      "in what is taken",
      "/api/v0/organizations",
      ({ paths }) => {
        const size = paths["/api/v0/organizations"]?.get?.parameters[0]
        if (size !== undefined) size.schema.maximum = 500
      },
      "Schema-violating request accepted",
    ],
  ])(
    "%s",
    async (_, path, change, finding) => {
      const document = await documentOf("credible")
      const changed = document as unknown as DocumentJson
      change(changed)
      changed.paths = { [path]: changed.paths[path] ?? {} }
      const verdict = await runSchemathesis(document, service.url)
      expect(verdict.passed).toBe(false)
      expect(verdict.report).toContain(finding)
    },
    120_000,
  )
})
