import { expect, test } from "vitest"
import { manyUploads } from "../../support/many-uploads.js"

// MongoDB's takes minutes on the stand-in: MANY_UPLOADS_STORE=mongodb runs it there instead.
const store = process.env.MANY_UPLOADS_STORE === "mongodb" ? "mongodb" : "embedded"

test("a thousand uploads are all indexed, in bounded memory, and the service answers meanwhile", async () => {
  const { statuses, probes, serviceMb, indexerMb } = await manyUploads(store, 1000, 600_000)
  expect(statuses).toEqual({ indexed: 1000 })
  expect(Object.keys(probes).sort()).toEqual(["/api/v0/organizations/o/projects/p 200", "/healthz 200"])
  expect(Math.max(...indexerMb)).toBeLessThan(500)
  expect(Math.max(...serviceMb)).toBeLessThan(512)
  // What is left of memory does not grow with the number of packages: the later half needs little more than the first.
  const half = Math.floor(indexerMb.length / 2)
  expect(Math.max(...indexerMb.slice(half))).toBeLessThan(1.5 * Math.max(...indexerMb.slice(0, half)))
}, 900_000)
