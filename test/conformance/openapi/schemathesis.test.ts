// The live service against its own documents: no fault of the server, and no answer that its document doesn't know.
import type { JsonObject } from "@bufbuild/protobuf"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { apiDescriptions } from "../../../src/dialects/descriptions.js"
import { installSchemathesis, runSchemathesis } from "../../support/schemathesis.js"
import { type Service, startService } from "../../support/service.js"

let service: Service

beforeAll(async () => {
  await installSchemathesis()
  service = await startService("lmdb")
}, 300_000)

afterAll(async () => {
  await service.stop()
})

describe("what the service answers is in its documents", () => {
  test.concurrent.each(apiDescriptions.map(({ dialect }) => dialect))(
    "%s",
    async (dialect) => {
      const response = await fetch(`${service.url}/openapi/${dialect}.json`)
      const verdict = await runSchemathesis((await response.json()) as JsonObject, service.url)
      expect(verdict.passed, verdict.report).toBe(true)
      // Enough to mean something.
      expect(verdict.cases).toBeGreaterThan(500)
    },
    300_000,
  )
})
