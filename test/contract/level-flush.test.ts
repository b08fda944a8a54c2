// What is told when: functions run while the batch before them is being flushed, and nobody is told what is not durable. Flushes of the
// log, and LevelDB's, are held, or made to fail, by hand.

import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ClassicLevel } from "classic-level"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { WriteAheadLog } from "../../src/store/level/write-ahead-log.js"
import type { Store } from "../../src/store/store.js"
import {
  change,
  collections,
  create,
  keyOf,
  names,
  page,
  present,
  resource,
  resources,
  transact,
} from "./store/collections.js"
import { expectStoreError } from "./store/expect-store-error.js"

const organization = "acme"

type HeldFlush = { go(): void; fail(error: Error): void }

/** Every flush waits until it is let go, as done or as failed. */
class Flushes {
  readonly held: HeldFlush[] = []

  /** Of the log: a commit each. */
  static ofLog(): Flushes {
    const flushes = new Flushes()
    const append = WriteAheadLog.prototype.append
    vi.spyOn(WriteAheadLog.prototype, "append").mockImplementation(function (this: WriteAheadLog, commit) {
      return flushes.hold(() => append.call(this, commit))
    })
    return flushes
  }

  /** Of LevelDB, when it takes commits over. */
  static ofLevelDb(): Flushes {
    const flushes = new Flushes()
    const batch = ClassicLevel.prototype.batch as () => { write(options: object): Promise<void> }
    vi.spyOn(ClassicLevel.prototype, "batch").mockImplementation(function (this: ClassicLevel) {
      const chained = batch.call(this)
      const write = chained.write.bind(chained)
      chained.write = (options) => flushes.hold(() => write(options))
      return chained as never
    })
    return flushes
  }

  hold(flush: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.held.push({ go: () => flush().then(resolve, reject), fail: reject })
    })
  }

  async next(): Promise<HeldFlush> {
    await vi.waitFor(() => expect(this.held.length).toBeGreaterThan(0), 20_000)
    const flush = this.held.shift()
    if (!flush) throw new Error("nothing is being flushed")
    return flush
  }
}

/** Whether it has settled after everything that can happen without the disk has. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol("pending")
  const later = new Promise((resolve) => setTimeout(resolve, 20, pending))
  return (await Promise.race([promise.catch(() => undefined), later])) !== pending
}

describe("the flush of the LevelDB store", () => {
  let folder = ""
  let store: Store
  let flushes: Flushes
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "level-flush-"))
    store = await openLevelStore({ path: folder, collections })
    await create(store, resource(organization, "a", { rank: 0 }))
    flushes = Flushes.ofLog()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await store.close()
    await rm(folder, { recursive: true })
  })

  it("runs the next functions meanwhile, on what is being flushed, and tells nobody before it is durable", async () => {
    const first = change(store, organization, "a", { rank: 1 })
    const flush = await flushes.next()
    const seen: (number | undefined)[] = []
    const second = transact(store, async (tx) => {
      const found = await present(tx, organization, "a")
      seen.push(found.rank)
      return tx.update(resources, { ...found, rank: 2 })
    })
    const reader = transact(store, async (tx) => (await present(tx, organization, "a")).rank)
    const thrower = transact(store, async (tx) => {
      throw new Error(`saw ${(await present(tx, organization, "a")).rank}`)
    })
    await vi.waitFor(() => expect(seen).toEqual([1]), 20_000)
    for (const waiting of [first, second, reader, thrower]) expect(await isSettled(waiting)).toBe(false)
    // Others see what was acknowledged, and no more.
    expect((await store.get(resources, keyOf(organization, "a")))?.rank).toBe(0)
    flush.go()
    expect((await first).rank).toBe(1)
    expect((await store.get(resources, keyOf(organization, "a")))?.rank).toBe(1)
    for (const waiting of [second, reader, thrower]) expect(await isSettled(waiting)).toBe(false)
    const next = await flushes.next()
    next.go()
    expect((await second).rank).toBe(2)
    expect(await reader).toBe(2)
    await expect(thrower).rejects.toThrow("saw 2")
  })

  it("a snapshot taken before, or during, a flush stays what it was", async () => {
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const ranks = (during: Promise<void>) =>
      store.read(async (tx) => {
        const before = (await present(tx, organization, "a")).rank
        await during
        const { items } = await tx.page(resources, { scope: [organization, "parent"], index: "rank", limit: 10 })
        return [before, (await present(tx, organization, "a")).rank, items.map(({ rank }) => rank)]
      })
    const early = ranks(released)
    const changing = change(store, organization, "a", { rank: 1 })
    const flush = await flushes.next()
    const late = ranks(released)
    flush.go()
    await changing
    release()
    expect(await early).toEqual([0, 0, [0]])
    expect(await late).toEqual([0, 0, [0]])
    expect(await ranks(Promise.resolve())).toEqual([1, 1, [1]])
  })

  it("a page that is being read when a flush ends is whole", async () => {
    for (let round = 1; round <= 50; round++) {
      const changing = change(store, organization, "a", { rank: round })
      const flush = await flushes.next()
      const reading = transact(store, (tx) =>
        tx.page(resources, { scope: [organization, "parent"], index: "rank", limit: 10 }),
      )
      const snapshot = store.read((tx) =>
        tx.page(resources, { scope: [organization, "parent"], index: "rank", limit: 10 }),
      )
      flush.go()
      await changing
      expect((await reading).items.map(({ rank }) => rank)).toEqual([round])
      expect((await snapshot).items.map(({ rank }) => rank)).toEqual([round - 1])
    }
  })

  it("a flush that fails fails all that saw it, and leaves nothing of it; the store goes on after that", async () => {
    const first = change(store, organization, "a", { rank: 1 })
    const flush = await flushes.next()
    const second = create(store, resource(organization, "b"))
    const reader = transact(store, async (tx) => (await present(tx, organization, "a")).rank)
    await isSettled(second)
    flush.fail(new Error("no space left on device"))
    const error = await expectStoreError(first, "unavailable")
    expect(error.message).toContain("no space left on device")
    await expectStoreError(second, "unavailable")
    await expectStoreError(reader, "unavailable")
    expect((await store.get(resources, keyOf(organization, "a")))?.rank).toBe(0)
    vi.restoreAllMocks()
    await vi.waitFor(() => store.ping(), 20_000)
    expect(await change(store, organization, "a", { rank: 3 })).toMatchObject({ rank: 3, revision: 2 })
    expect(names(await page(store, organization, { limit: 10 }))).toEqual(["a"])
  })

  it("a function that hangs when a flush fails is given up in its time; others go on", async () => {
    await store.close()
    vi.restoreAllMocks()
    store = await openLevelStore({ path: folder, collections, transactionTimeoutMs: 300 })
    flushes = Flushes.ofLog()
    const first = change(store, organization, "a", { rank: 1 })
    const flush = await flushes.next()
    const hanging = transact(store, () => new Promise<never>(() => undefined))
    await isSettled(hanging)
    flush.fail(new Error("broken"))
    await expectStoreError(first, "unavailable")
    await expectStoreError(hanging, "unavailable")
    vi.restoreAllMocks()
    await vi.waitFor(() => store.ping(), 20_000)
    expect(await change(store, organization, "a", { rank: 2 })).toMatchObject({ rank: 2 })
  })
})

describe("LevelDB's taking over", () => {
  let folder = ""
  let store: Store
  let flushes: Flushes
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "level-checkpoint-"))
    store = await openLevelStore({ path: folder, collections })
    await create(store, resource(organization, "a", { rank: 0 }), resource(organization, "b", { rank: 10 }))
    await store.close()
    store = await openLevelStore({ path: folder, collections, checkpointBytes: 1 })
    flushes = Flushes.ofLevelDb()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await store.close()
    await rm(folder, { recursive: true })
  })

  const ranks = (reading: Store) =>
    reading.read(async (tx) => {
      const { items } = await tx.page(resources, { scope: [organization, "parent"], index: "rank", limit: 10 })
      return items.map(({ rank }) => rank)
    })

  it("holds up no commit, and each reader sees its state before, during and after", async () => {
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const held = () =>
      store.read(async (tx) => {
        await released
        const { items } = await tx.page(resources, { scope: [organization, "parent"], index: "rank", limit: 10 })
        return [(await present(tx, organization, "a")).rank, ...items.map(({ rank }) => rank)]
      })
    const readers = [held()]
    for (let rank = 1; rank <= 4; rank++) {
      await change(store, organization, "a", { rank })
      readers.push(held())
      expect(await ranks(store)).toEqual([rank, 10])
    }
    // The first commit is being taken over, the other three wait for the next time.
    const flush = await flushes.next()
    expect(flushes.held).toHaveLength(0)
    flush.go()
    await vi.waitFor(async () => {
      await change(store, organization, "b", { rank: 11 })
      expect(flushes.held).toHaveLength(1)
    })
    readers.push(held())
    flushes.held.shift()?.go()
    await isSettled(new Promise(() => undefined))
    release()
    expect(await Promise.all(readers)).toEqual([
      [0, 0, 10],
      [1, 1, 10],
      [2, 2, 10],
      [3, 3, 10],
      [4, 4, 10],
      [4, 4, 11],
    ])
    vi.restoreAllMocks()
    await store.close()
    store = await openLevelStore({ path: folder, collections })
    expect(await ranks(store)).toEqual([4, 11])
  })

  it("that fails refuses commits, loses none, and goes on by itself once it can", async () => {
    await change(store, organization, "a", { rank: 1 })
    const flush = await flushes.next()
    await change(store, organization, "a", { rank: 2 })
    flush.fail(new Error("no space left on device"))
    // It is tried again.
    const again = await flushes.next()
    await expect(store.ping()).rejects.toThrow("no space left on device")
    await expectStoreError(change(store, organization, "a", { rank: 3 }), "unavailable")
    again.go()
    await vi.waitFor(() => store.ping(), 20_000)
    expect(await ranks(store)).toEqual([2, 10])
    vi.restoreAllMocks()
    expect(await change(store, organization, "a", { rank: 4 })).toMatchObject({ rank: 4, revision: 4 })
    await store.close()
    store = await openLevelStore({ path: folder, collections })
    expect(await ranks(store)).toEqual([4, 10])
  })
})
