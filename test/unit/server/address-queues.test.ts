import { expect, it } from "vitest"
import { AddressQueues } from "../../../src/server/address-queues.js"

it("addresses take turns, and each has its own in order", () => {
  const queues = new AddressQueues<string>()
  for (const item of ["a1", "a2", "a3", "b1", "c1", "b2"]) queues.push(item.charAt(0), item)
  expect(queues.size).toBe(6)
  expect(Array.from({ length: 7 }, () => queues.take())).toEqual(["a1", "b1", "c1", "a2", "b2", "a3", undefined])
  expect(queues.size).toBe(0)
})

it("who may not have a turn keeps its place", () => {
  const queues = new AddressQueues<string>()
  for (const item of ["a1", "a2", "b1"]) queues.push(item.charAt(0), item)
  expect(queues.take((address) => address === "b")).toBe("b1")
  expect(queues.take((address) => address === "b")).toBeUndefined()
  expect(queues.take((_, oldest) => oldest === "a2")).toBeUndefined()
  expect(queues.take((_, oldest) => oldest === "a1")).toBe("a1")
})

it("who waits no more is not counted", () => {
  const queues = new AddressQueues<string>()
  for (const item of ["a1", "a2", "b1"]) queues.push(item.charAt(0), item)
  queues.remove("a", "a1")
  queues.remove("a", "never there")
  queues.remove("b", "b1")
  expect(queues.size).toBe(1)
  expect(queues.take()).toBe("a2")
  expect(queues.take()).toBeUndefined()
})
