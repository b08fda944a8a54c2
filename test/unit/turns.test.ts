// Work that could all go on at once leaves the event loop to others in between.
import { setTimeout as sleep } from "node:timers/promises"
import { expect, it } from "vitest"
import { CallCancellation } from "../../src/rpc/call-cancellation.js"
import { inSlices, shortenTurns, Turns } from "../../src/turns.js"

function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

it("pieces of work are begun in their order, and timers come in between", async () => {
  const turns = new Turns()
  const order: number[] = []
  let timers = 0
  const timer = setInterval(() => timers++, 1)
  const pieces = Array.from({ length: 20 }, async (_, i) => {
    await turns.enter(() => new CallCancellation())
    order.push(i)
    work(15)
  })
  await Promise.all(pieces)
  clearInterval(timer)
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i))
  // Each piece takes a turn of its own; how many of the clock's ticks are seen depends on who else uses the machine.
  expect(timers).toBeGreaterThan(0)
})

it("pieces that are known to be long only when they are begun have a turn each", async () => {
  const turns = new Turns()
  // Cheap ones, which tell nothing of those that follow.
  for (let i = 0; i < 16; i++) void turns.enter()
  let begun = 0
  const most = { inOneTurn: 0 }
  const pieces = Array.from({ length: 10 }, async () => {
    await turns.enter()
    begun++
    work(15)
  })
  for (let before = 0; begun < 10; before = begun) {
    await new Promise((resolve) => setImmediate(resolve))
    most.inOneTurn = Math.max(most.inOneTurn, begun - before)
  }
  await Promise.all(pieces)
  expect(most.inOneTurn).toBe(1)
})

it("in short turns nothing is begun that can wait", async () => {
  const turns = new Turns()
  let isBegun = false
  shortenTurns(true)
  // The first of a turn too.
  const waits = turns.enter()?.then(() => {
    isBegun = true
  })
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve))
  expect(isBegun).toBe(false)
  shortenTurns(false)
  await waits
  expect(isBegun).toBe(true)
})

it("small pieces go on at once", () => {
  const turns = new Turns()
  for (let i = 0; i < 16; i++) expect(turns.enter(() => new CallCancellation())).toBeUndefined()
})

it("who waits no more leaves the queue at once", async () => {
  const turns = new Turns()
  expect(turns.enter(() => new CallCancellation())).toBeUndefined()
  work(15)
  const canceled = new CallCancellation()
  const waits = turns.enter(() => canceled)
  const other = turns.enter(() => new CallCancellation())
  canceled.abort(new Error("gone"))
  await expect(waits).rejects.toThrow("gone")
  await other
  await sleep(50)
  expect(turns.enter(() => new CallCancellation())).toBeUndefined()
})

it("work in slices is interrupted, and gives what it returns or throws", async () => {
  let timers = 0
  function* steps(): Generator<undefined, number> {
    for (let i = 0; i < 10; i++) {
      work(15)
      yield
    }
    return timers
  }
  const timer = setInterval(() => timers++, 1)
  expect(await inSlices(steps())).toBeGreaterThan(0)
  clearInterval(timer)
  const failing = (function* (): Generator<undefined, never> {
    yield
    throw new Error("no")
  })()
  await expect(inSlices(failing)).rejects.toThrow("no")
})
