import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Deadlines, type Expiring } from "../../../src/rpc/deadlines.js"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
})
afterEach(() => {
  vi.useRealTimers()
})

class Work implements Expiring {
  slot = -1
  expiredAt: number | undefined
  constructor(public deadline: number) {}
  expire() {
    this.expiredAt = performance.now()
  }
}

function workIn(ms: number): Work {
  return new Work(performance.now() + ms)
}

describe("deadlines", () => {
  it("expire each in its time, in any order of arrival", () => {
    const deadlines = new Deadlines()
    const start = performance.now()
    const works = [50, 10, 30, 20].map((ms) => workIn(ms))
    for (const work of works) deadlines.add(work)
    vi.advanceTimersByTime(60)
    expect(works.map((work) => Math.round((work.expiredAt ?? 0) - start))).toEqual([50, 10, 30, 20])
    expect(deadlines.size).toBe(0)
  })

  it("leave alone what has ended", () => {
    const deadlines = new Deadlines()
    const works = Array.from({ length: 5 }, (_, i) => workIn(10 + i))
    for (const work of works) deadlines.add(work)
    for (const work of works.slice(0, 3)) deadlines.delete(work)
    deadlines.delete(works[0] as Work)
    expect(deadlines.size).toBe(2)
    vi.advanceTimersByTime(20)
    expect(works.map((work) => work.expiredAt !== undefined)).toEqual([false, false, false, true, true])
  })

  it("use one timer, and none once all is over", () => {
    const deadlines = new Deadlines()
    const works = Array.from({ length: 100 }, () => workIn(30))
    for (const work of works) deadlines.add(work)
    expect(vi.getTimerCount()).toBe(1)
    for (const work of works) deadlines.delete(work)
    vi.advanceTimersByTime(40)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("may come nearer", () => {
    const deadlines = new Deadlines()
    const work = workIn(1000)
    deadlines.add(work)
    work.deadline = performance.now() + 10
    deadlines.reschedule(work)
    vi.advanceTimersByTime(11)
    expect(work.expiredAt).toBeDefined()
  })

  it("may lie beyond the longest timer", () => {
    const deadlines = new Deadlines()
    const work = workIn(2 ** 31 + 1000)
    deadlines.add(work)
    vi.advanceTimersByTime(2 ** 31)
    expect(work.expiredAt).toBeUndefined()
    vi.advanceTimersByTime(1000)
    expect(work.expiredAt).toBeDefined()
  })

  it("what expires may add and delete others", () => {
    const deadlines = new Deadlines()
    const second = workIn(5)
    const first = new (class extends Work {
      override expire() {
        super.expire()
        deadlines.delete(second)
        deadlines.add(third)
      }
    })(performance.now() + 5)
    const third = workIn(8)
    deadlines.add(first)
    deadlines.add(second)
    vi.advanceTimersByTime(20)
    expect([first, second, third].map((work) => work.expiredAt !== undefined)).toEqual([true, false, true])
  })
})
