// Reads that take much memory are few at a time.
import { expect, it } from "vitest"
import { LargeReads } from "../../../src/store/large-reads.js"

it("the next large read begins when one ends, those that gave up left out", async () => {
  const reads = new LargeReads(1)
  const [first, second, third] = [reads.slot(), reads.slot(), reads.slot()]
  await first.take()
  await first.take()
  const order: string[] = []
  const waiting = second.take().then(
    () => order.push("second"),
    (error: Error) => order.push(error.message),
  )
  const last = third.take().then(() => order.push("third"))
  second.give()
  await waiting
  expect(order).toEqual(["the read has ended"])
  first.give()
  await last
  expect(order).toEqual(["the read has ended", "third"])
  third.give()
  await reads.slot().take()
})

it("a read that was never large gives nothing back", async () => {
  const reads = new LargeReads(1)
  reads.slot().give()
  await reads.slot().take()
  let taken = false
  void reads
    .slot()
    .take()
    .then(() => {
      taken = true
    })
  await Promise.resolve()
  expect(taken).toBe(false)
})
