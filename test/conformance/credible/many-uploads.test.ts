// 30 here; `npm run test:tools` does a thousand.
import { expect, test } from "vitest"
import { manyUploads } from "../../support/many-uploads.js"

test("30 uploads are all indexed, in bounded memory, and the service answers meanwhile", async () => {
  const { statuses, probes, serviceMb, indexerMb } = await manyUploads("embedded", 30, 90_000)
  expect(statuses).toEqual({ indexed: 30 })
  expect(Object.keys(probes).sort()).toEqual(["/api/v0/organizations/o/projects/p 200", "/healthz 200"])
  expect(Math.max(...indexerMb)).toBeLessThan(500)
  expect(Math.max(...serviceMb)).toBeLessThan(512)
}, 150_000)
