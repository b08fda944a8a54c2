// Whose packages come after those of others, and for how long.
import { expect, test } from "vitest"
import { FairTurns } from "../../../src/indexer/fair-turns.js"

test("who has had a worker rests for as long as it had it", () => {
  const turns = new FairTurns()
  turns.took("a", 0, 60)
  expect([...turns.resting(60)]).toEqual(["a"])
  turns.took("b", 60, 70)
  expect([...turns.resting(70)]).toEqual(["a", "b"])
  expect([...turns.resting(80)]).toEqual(["a"])
  expect([...turns.resting(120)]).toEqual([])
})

test("what two workers did at the same time counts twice, and no rest is longer than ten minutes", () => {
  const turns = new FairTurns()
  turns.took("a", 0, 60)
  turns.took("a", 0, 60)
  expect(turns.resting(179)).toContain("a")
  expect(turns.resting(180).size).toBe(0)
  for (let i = 0; i < 100; i++) turns.took("a", 0, 60_000)
  expect(turns.resting(659_999)).toContain("a")
  expect(turns.resting(660_000).size).toBe(0)
})
