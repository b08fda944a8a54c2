// Connections leave descriptors for files and probes.
import { expect, it } from "vitest"
import { connectionsWithinDescriptors } from "../../src/server/descriptors.js"

it("256 are left; of few three quarters; where there is no limit any number may be connections", () => {
  expect(connectionsWithinDescriptors(10_240)).toBe(9_984)
  expect(connectionsWithinDescriptors(1_024)).toBe(768)
  expect(connectionsWithinDescriptors(256)).toBe(64)
  expect(connectionsWithinDescriptors(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
})
