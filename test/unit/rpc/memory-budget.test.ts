// What requests hold together: counted from their heads on, shared by addresses, and back at nothing when they are over.
import { expect, test } from "vitest"
import { headBytes, MemoryBudget } from "../../../src/rpc/memory-budget.js"

const KIB = 1024

function budgetOf(requestBytes: number): MemoryBudget {
  return new MemoryBudget({ requestBytes, responseBytes: 1024 * KIB })
}

test("a request counts with its head and its body until it is released, once", () => {
  const budget = budgetOf(1024 * KIB)
  const usage = budget.join("a")
  const share = budget.share(usage, headBytes(10, 500))
  expect(budget.requestBytes).toBeGreaterThan(1_500)
  share.read(10 * KIB)
  expect(budget.requestBytes).toBe(headBytes(10, 500) + 10 * KIB)
  expect(usage.bytes).toBe(budget.requestBytes)
  share.release()
  share.release()
  expect([budget.requestBytes, usage.bytes]).toEqual([0, 0])
})

test("at the limit work is refused, a small body is still read, and then no request begins", () => {
  const budget = budgetOf(100 * KIB)
  const others = budget.join("b")
  for (let i = 0; i < 4; i++) budget.share(budget.join(`a${i}`), 25 * KIB)
  expect(budget.isFullFor(others)).toBe(false)
  const share = budget.share(others, 5 * KIB)
  expect(share.isRefused).toBe(true)
  expect(budget.mayBegin(others)).toBe(true)
  share.read(4 * KIB)
  expect(() => share.read(1)).toThrow("try again later")
  budget.share(others, 5 * KIB)
  expect(budget.mayBegin(others)).toBe(false)
})

test("an address that holds half of all leaves the last quarter to the others", () => {
  const budget = budgetOf(100 * KIB)
  const [greedy, other] = [budget.join("a"), budget.join("b")]
  let begun = 0
  while (budget.mayBegin(greedy)) {
    budget.share(greedy, 5 * KIB)
    begun++
  }
  expect(begun).toBe(17)
  expect(budget.isFullFor(greedy)).toBe(true)
  expect(budget.isFullFor(other)).toBe(false)
})

test("an address whose connections are closed is remembered for as long as its calls go on", () => {
  const budget = budgetOf(100 * KIB)
  const usage = budget.join("a")
  const share = budget.share(usage, 5 * KIB)
  budget.leave(usage)
  expect(budget.join("a")).toBe(usage)
  budget.leave(usage)
  share.release()
  expect(budget.join("a")).not.toBe(usage)
})
