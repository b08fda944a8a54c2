// What waits for its turn to write leaves the queue at once when nobody waits for it any more.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { CallCancellation } from "../../../src/rpc/call-cancellation.js"
import { type LevelStoreOptions, openLevelStore } from "../../../src/store/level/level-store.js"
import { unobserved } from "../../../src/store/observer.js"
import { shortenTurns } from "../../../src/turns.js"
import { collections, context, notes } from "../../contract/store/collections.js"
import { TurnCounter } from "../../support/turns.js"

async function newStore(options: Partial<LevelStoreOptions> = {}) {
  const path = await mkdtemp(join(tmpdir(), "version-registry-queue-"))
  const store = await openLevelStore({ path, collections, ...options })
  onTestFinished(async () => {
    await store.close()
    await rm(path, { recursive: true, force: true })
  })
  return store
}

it("reads go on 32 at a time, the others in the order in which they came, or not at all when that takes too long", async () => {
  const store = await newStore({ transactionTimeoutMs: 2_000 })
  const begun: number[] = []
  const ends: (() => void)[] = []
  const reads = Array.from({ length: 40 }, (_, i) =>
    store.read(async () => {
      begun.push(i)
      await new Promise<void>((resolve) => ends.push(resolve))
      return i
    }),
  )
  await expect.poll(() => begun.length).toBe(32)
  for (const end of ends.splice(0, 4)) end()
  await expect.poll(() => begun.length).toBe(36)
  expect(begun).toEqual(Array.from({ length: 36 }, (_, i) => i))
  const outcomes = await Promise.allSettled(reads)
  expect(outcomes.slice(0, 4).map(({ status }) => status)).toEqual(Array(4).fill("fulfilled"))
  for (const outcome of outcomes.slice(36)) {
    expect(outcome).toMatchObject({ status: "rejected", reason: { reason: "deadline" } })
  }
  // Nobody has a place for ever.
  expect(await store.read(async () => "done")).toBe("done")
})

it("reads of one holder leave places for others, and those that wait go on one holder after the other", async () => {
  const store = await newStore()
  const begun: string[] = []
  const ends = new Map<string, (() => void)[]>()
  const read = (holder: string) =>
    store.read(
      async () => {
        begun.push(holder)
        await new Promise<void>((resolve) => ends.set(holder, [...(ends.get(holder) ?? []), resolve]))
      },
      { holder },
    )
  const end = (holder: string) => ends.get(holder)?.shift()?.()
  const many = Array.from({ length: 40 }, () => read("many"))
  await expect.poll(() => begun.length).toBe(24)
  const others = Array.from({ length: 8 }, () => read("other"))
  await expect.poll(() => begun.length).toBe(32)
  // Now all 32 go on, and two more holders come last.
  others.push(read("other"), read("other"), read("few"))
  end("many")
  end("other")
  end("many")
  await expect.poll(() => begun.slice(32)).toEqual(["many", "other", "few"])
  end("many")
  await expect.poll(() => begun.slice(35)).toEqual(["many"])
  await expect
    .poll(() => {
      for (const holder of ends.keys()) end(holder)
      return begun.length
    })
    .toBe(40 + 10 + 1)
  await expect
    .poll(() => {
      for (const holder of ends.keys()) end(holder)
      return [...ends.values()].flat().length
    })
    .toBe(0)
  await Promise.all([...many, ...others])
})

it("a read that nobody waits for any more leaves the queue at once, and is not begun", async () => {
  const store = await newStore()
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const running = Array.from({ length: 32 }, () => store.read(() => held))
  let begun = 0
  const read = async () => {
    begun++
  }
  const signal = new CallCancellation()
  const abandoned = Array.from({ length: 100 }, () => store.read(read, { signal }))
  const last = store.read(read)
  signal.abort(new Error("gone"))
  const late = store.read(read, { signal })
  // While the others still go on.
  for (const each of [...abandoned, late]) {
    await expect(each).rejects.toMatchObject({ reason: "deadline", cause: { message: "gone" } })
  }
  letGo()
  await Promise.all([...running, last])
  expect(begun).toBe(1)
})

it("a transaction that is given up in the queue is in it no longer, and is not begun", async () => {
  let waiting = 0
  const observer = Object.assign(Object.create(unobserved), {
    waiting(more: number) {
      waiting += more
    },
  })
  const store = await newStore({ observer })
  let letGo: () => void = () => undefined
  const held = store.transact(context, () => new Promise<void>((resolve) => (letGo = resolve)))
  await expect.poll(() => waiting).toBe(0)
  const signal = new CallCancellation()
  let begun = 0
  const calls = Array.from({ length: 100 }, () =>
    store.transact({ ...context, signal }, async () => {
      begun++
    }),
  )
  const last = store.transact(context, async () => "done")
  expect(waiting).toBe(101)
  signal.abort(new Error("gone"))
  expect(waiting).toBe(1)
  for (const call of calls) await expect(call).rejects.toThrow()
  letGo()
  await held
  expect(await last).toBe("done")
  expect(begun).toBe(0)
})

it("functions of one actor let those of others pass in between, each actor's in their order", async () => {
  const store = await newStore()
  const begun: string[] = []
  const actors = ["a", "a", "a", "b", "b", "c", "a"]
  await Promise.all(
    actors.map((actor, i) => store.transact({ ...context, actor }, async () => void begun.push(`${actor}${i}`))),
  )
  expect(begun).toEqual(["a0", "b3", "a1", "b4", "a2", "c5", "a6"])
})

it("in short turns reads do not go on, however little they read", async () => {
  const store = await newStore()
  // Before the store is closed: the last to be said is done first.
  onTestFinished(() => shortenTurns(false))
  let isRead = false
  shortenTurns(true)
  const read = store.read(async (tx) => {
    const { items } = await tx.page(notes, { scope: [], limit: 1 })
    isRead = true
    return items
  })
  // Writes do not wait, so LevelDB has answered by then.
  for (let limit = 2; limit < 20; limit++) await store.transact(context, (tx) => tx.page(notes, { scope: [], limit }))
  expect(isRead).toBe(false)
  shortenTurns(false)
  expect(await read).toEqual([])
})

it("functions that read nothing from the disk give the event loop its turns in between", async () => {
  const store = await newStore()
  const counter = new TurnCounter()
  let atFirst = 0
  let atLast = 0
  await Promise.all(
    Array.from({ length: 100 }, (_, i) =>
      store.transact(context, async () => {
        if (i === 0) atFirst = counter.turns
        const since = performance.now()
        while (performance.now() - since < 2);
        atLast = counter.turns
      }),
    ),
  )
  counter.end()
  // 200 ms of work, in slices of 10.
  expect(atLast - atFirst).toBeGreaterThan(10)
})

it("a commit is of few functions where they write much: it and the next one stand in memory", async () => {
  const batches: number[] = []
  const observer = Object.assign(Object.create(unobserved), {
    committed(transactions: number) {
      batches.push(transactions)
    },
  })
  const store = await newStore({ observer })
  const text = "x".repeat(1_024 * 1_024)
  const write = (i: number) => store.transact(context, (tx) => tx.create(notes, { name: `${i}`, text }))
  await Promise.all(Array.from({ length: 40 }, (_, i) => write(i)))
  expect(batches.reduce((sum, each) => sum + each, 0)).toBe(40)
  // Of 1 MiB each.
  for (const each of batches) expect(each).toBeLessThanOrEqual(8)
  // What a function that is refused has written does not count.
  batches.length = 0
  const refused = store.transact(context, async (tx) => {
    for (let i = 100; i < 120; i++) await tx.create(notes, { name: `${i}`, text })
    throw new Error("refused")
  })
  await Promise.all([expect(refused).rejects.toThrow("refused"), ...[40, 41, 42].map(write)])
  expect(batches).toEqual([3])
})

it("large documents that are created together give the event loop its turns in between", async () => {
  const store = await newStore()
  const counter = new TurnCounter()
  const text = "x".repeat(512 * 1_024)
  const passed = await store.transact(context, async (tx) => {
    const before = counter.turns
    await tx.createAll(
      notes,
      Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, text })),
    )
    return counter.turns - before
  })
  counter.end()
  expect(passed).toBeGreaterThanOrEqual(20)
})
