// Whose connection is read when many come at once, and what else goes on meanwhile.
import { setImmediate as turn } from "node:timers/promises"
import { expect, it } from "vitest"
import { Arrivals } from "../../../src/server/arrivals.js"
import { sliceMs } from "../../../src/turns.js"

/** Lets the event loop come round until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 1_000 && !isSo(); turns++) await turn()
  expect(isSo()).toBe(true)
}

it("one that comes alone begins at once, and so does the next when the event loop has come round", async () => {
  const arrivals = new Arrivals()
  const begun: number[] = []
  for (let i = 0; i < 3; i++) {
    arrivals.add("127.0.0.2", () => begun.push(i))
    expect(begun).toHaveLength(i + 1)
    for (let turns = 0; turns < 3; turns++) {
      await turn()
      // Nobody waits for turns to be short.
      expect(sliceMs()).toBeGreaterThan(0)
    }
  }
})

it("of many those of an address that has few wait for few", async () => {
  const arrivals = new Arrivals()
  const begun: string[] = []
  for (let i = 0; i < 100; i++) arrivals.add("127.0.0.3", () => begun.push("crowd"))
  arrivals.add("127.0.0.2", () => begun.push("other"))
  expect(begun).toEqual(["crowd"])
  await until(() => begun.length === 101)
  expect(begun.indexOf("other")).toBeLessThan(4)
})

it("as long as they come nothing is begun, for half of the time", async () => {
  const arrivals = new Arrivals()
  let begun = 0
  let short = 0
  let long = 0
  const end = performance.now() + 200
  while (performance.now() < end) {
    arrivals.add("127.0.0.3", () => begun++)
    const before = begun
    await turn()
    if (sliceMs() > 0) long++
    else {
      short++
      expect(begun).toBe(before)
    }
  }
  expect(short).toBeGreaterThan(0)
  expect(long).toBeGreaterThan(0)
  const all = short + long
  await until(() => begun === all)
  await until(() => sliceMs() > 0)
})
