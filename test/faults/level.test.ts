// What may happen to the LevelDB store's folder: bits that flip, logs that are cut, files that go missing, a full disk, a folder that
// is deleted. Never a wrong answer, never an acknowledged write lost without a refusal in words.

import { execFileSync } from "node:child_process"
import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  unlink,
  writeFile,
} from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { checkFolder } from "../../src/store/level/folder-check.js"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { encodeCommit, LOG_NAMES, readLogFiles, readLogs } from "../../src/store/level/write-ahead-log.js"
import { type Store, StoreError } from "../../src/store/store.js"
import {
  change,
  collections,
  create,
  keyOf,
  page,
  present,
  resource,
  resources,
} from "../contract/store/collections.js"

const organization = "acme"
/** Every byte and 200 bits a file take minutes: LEVEL_FAULTS=all npx vitest run test/faults/level.test.ts */
const isComplete = process.env.LEVEL_FAULTS === "all"
/** In each file. */
const FLIPS = isComplete ? 200 : 60
/** How far the places lie apart at which a log is cut. */
const CUT_STEP = isComplete ? 1 : 13
const LEVEL_CUT_STEP = isComplete ? 1 : 29
/** Where records of our own log may begin. */
const BLOCK_BYTES = 4_096
/** Of 40: LevelDB takes them over three times, the log's files are written over, and the last 4 are in wal-1 only. */
const COMMITS_A_CHECKPOINT = 12

let folder = ""
/** As a kill -9 leaves it: tables, LevelDB's log, our own in both files, and nothing closed. */
let killed = ""
let expected: unknown

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "level-faults-"))
  killed = join(folder, "killed")
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Every document, both ways, and every change of one. */
async function everything(store: Store): Promise<unknown> {
  const byId = await page(store, organization, { limit: 1_000 })
  const byRank = await page(store, organization, { index: "rank", limit: 1_000 })
  const changes = await store.read((tx) => tx.changes(resources, "uid of changed", { limit: 1_000 }))
  const single = await Promise.all(byId.items.map(({ name }) => store.get(resources, keyOf(organization, name))))
  return { byId: byId.items, byRank: byRank.items, changes, single }
}

async function makeKilled(): Promise<void> {
  const path = join(folder, "live")
  const named = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      resource(organization, `n${from + i}`, { rank: from + i, payload: "x".repeat(200) }),
    )
  const first = await openLevelStore({ path, collections })
  await create(first, resource(organization, "changed", { uid: "uid of changed", rank: -1 }), ...named(0, 40))
  await first.close()
  const store = await openLevelStore({ path, collections, checkpointBytes: COMMITS_A_CHECKPOINT * BLOCK_BYTES })
  for (let i = 0; i < 20; i++) {
    await change(store, organization, "changed", { rank: -2 - i })
    await create(store, ...named(100 + 2 * i, 2))
    // While LevelDB takes over what one log holds, commits go on in the other: how many those are must not depend on time.
    await vi.waitFor(() => takenOver(path), 20_000)
  }
  expected = await everything(store)
  // Every commit is on the disk and nothing is under way: a copy is what a kill would leave.
  await cp(path, killed, { recursive: true })
  await store.close()
}

/** Rejects while LevelDB lacks something of both logs. */
async function takenOver(path: string): Promise<void> {
  const logs = await Promise.all(LOG_NAMES.map((name) => readFile(join(path, name))))
  const ends = logs.map((log) => readLogs([log]).commits.at(-1)?.sequence ?? 0)
  const { lastSequence = 0 } = await checkFolder(path, { tables: false })
  expect(lastSequence).toBeGreaterThanOrEqual(Math.min(...ends))
}

/** Undefined when the store opened with all that it held; else in what words it refused. */
async function open(path: string): Promise<string | undefined> {
  const opened = await openLevelStore({ path, collections }).catch((error: unknown) => error)
  if (opened instanceof Error) {
    expect(opened, String(opened.stack)).toBeInstanceOf(StoreError)
    return opened.message
  }
  const store = opened as Store
  try {
    expect(await everything(store)).toEqual(expected)
    return undefined
  } finally {
    await store.close()
  }
}

/** Which file of our own log has the last commit, and where its records end. */
async function lastLog(): Promise<{ readonly name: string; readonly end: number; readonly last: number }> {
  const { commits } = await readLogFiles(killed)
  const newest = commits.at(-1)
  if (newest === undefined) throw new Error("no commits")
  const record = encodeCommit(newest)
  for (const name of LOG_NAMES) {
    const at = (await readFile(join(killed, name))).indexOf(record)
    if (at >= 0) return { name, end: at + record.length, last: at }
  }
  throw new Error("the last commit is in no log")
}

function fileOf(names: readonly string[], ending: string): string {
  const name = names.find((each) => each.endsWith(ending))
  if (name === undefined) throw new Error(`no ${ending}`)
  return join(killed, name)
}

/** Without the zeros that a file of our own log ends in. */
function writtenLength(bytes: Buffer): number {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0) length--
  return length
}

/** A sequence of numbers below 2^32 that is the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

describe("the LevelDB store's folder", { timeout: 300_000 }, () => {
  it("as a kill leaves it opens whole, and so does one with a commit that nobody was told of torn", async () => {
    await makeKilled()
    const copy = join(folder, "copy")
    await cp(killed, copy, { recursive: true })
    expect(await open(copy)).toBeUndefined()
    // The beginning of one more commit, in either log.
    const log = fileOf(await readdir(killed), ".log")
    await writeFile(log, Buffer.concat([await readFile(log), (await readFile(log)).subarray(0, 100)]))
    const { name, end } = await lastLog()
    const bytes = await readFile(join(killed, name))
    encodeCommit({ sequence: 1_000, writes: [{ key: "a", value: "x".repeat(5_000) }] }).copy(bytes, end, 0, 4_500)
    await writeFile(join(killed, name), bytes)
    expect(await open(killed)).toBeUndefined()
  })

  it("with its log cut anywhere in the last 4 KiB refuses in words", async () => {
    await makeKilled()
    const { name, last } = await lastLog()
    const { commits } = await readLogFiles(killed)
    const length = encodeCommit(commits.at(-1) ?? { sequence: 0, writes: [] }).length
    // Behind the text a record is filled with zeros, which say nothing.
    const bytes = await readFile(join(killed, name))
    let size = last + length
    while (bytes[size - 1] === 0) size--
    // All of the record's end, and then so many that every row of 16 bytes is met.
    for (let cut = 1; cut <= 4_096; cut += cut < 128 ? 1 : CUT_STEP) {
      await truncate(join(killed, name), size - cut)
      expect(await open(killed), `${cut} bytes cut`).toMatch(
        /commit \d+ is missing.*mv DATA_DIR .*version-registry restore DIR/,
      )
    }
  })

  it("with LevelDB's log cut anywhere in the last 4 KiB refuses in words, or has everything from our own", async () => {
    await makeKilled()
    const name = (await readdir(killed)).find((each) => each.endsWith(".log")) ?? ""
    const { size } = await stat(join(killed, name))
    const path = join(folder, "cut")
    let isAsKilled = false
    for (let cut = 1; cut <= 4_096; cut += LEVEL_CUT_STEP) {
      if (!isAsKilled) await cp(killed, path, { recursive: true })
      await truncate(join(path, name), size - cut)
      const words = await open(path)
      expect(words ?? "commit 1 is missing", `${cut} bytes cut`).toMatch(/commit \d+ is missing/)
      // What was refused is as it was.
      isAsKilled = words !== undefined
      if (!isAsKilled) await rm(path, { recursive: true })
    }
  })

  it("with a bit flipped anywhere in any file either refuses in words or has everything", async () => {
    await makeKilled()
    const random = numbers(7)
    const names = await readdir(killed)
    for (const ending of ["CURRENT", ".ldb", ".log", "last-sequence", ...LOG_NAMES]) fileOf(names, ending)
    const refused = new Map<string, number>()
    const path = join(folder, "flipped")
    let isAsKilled = false
    for (const name of names) {
      const bytes = await readFile(join(killed, name))
      for (let flip = 0; bytes.length > 0 && flip < FLIPS; flip++) {
        if (!isAsKilled) {
          await rm(path, { recursive: true, force: true })
          await mkdir(path)
          for (const each of names) await copyFile(join(killed, each), join(path, each))
        }
        const bit = (random.next().value ?? 0) % (writtenLength(bytes) * 8)
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        await writeFile(join(path, name), flipped)
        const words = await open(path).catch((error: Error) => {
          throw new Error(`bit ${bit} of ${name}: ${error.message}`, { cause: error })
        })
        // What was refused is as it was, but for the bit.
        isAsKilled = words !== undefined
        if (words === undefined) continue
        await writeFile(join(path, name), bytes)
        refused.set(name, (refused.get(name) ?? 0) + 1)
        expect(words, `bit ${bit} of ${name}`).toMatch(/is damaged|can't be opened|in use|can't be read/)
      }
    }
    const table = names.find((name) => name.endsWith(".ldb")) ?? ""
    const log = names.find((name) => name.endsWith(".log")) ?? ""
    expect(refused.get(table)).toBeGreaterThan(FLIPS / 2)
    expect(refused.get(log)).toBeGreaterThan(FLIPS / 4)
    const { name } = await lastLog()
    // Most of it is what LevelDB has by now.
    expect(refused.get(name)).toBeGreaterThan(FLIPS / 20)
  })

  it.each([
    ["CURRENT", /CURRENT is missing/],
    [".log", /log \d+ is missing/],
    [".ldb", /table \d+ is missing/],
    ["last-sequence", /last-sequence is missing/],
    ["wal-1", /commit \d+ is missing/],
  ])("without %s refuses in words", async (ending, words) => {
    await makeKilled()
    await unlink(fileOf(await readdir(killed), ending))
    expect(await open(killed)).toMatch(words)
  })

  it.each(["CURRENT", ".log", ".ldb", "last-sequence", "wal-1"])(
    "with an empty %s refuses in words",
    async (ending) => {
      await makeKilled()
      await truncate(fileOf(await readdir(killed), ending), 0)
      expect(await open(killed)).toMatch(/is damaged.*mv DATA_DIR .*version-registry restore DIR/)
    },
  )

  it("without what LevelDB has taken over from the log has everything", async () => {
    await makeKilled()
    await unlink(join(killed, "wal-0"))
    expect(await open(killed)).toBeUndefined()
  })

  it("that is empty where files say that there was a database is refused", async () => {
    const refused = await openLevelStore({ path: killed, collections, create: false }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ reason: "unavailable", message: expect.stringContaining("there is no database") })
  })

  it("is its owner's alone", async () => {
    const umask = process.umask(0o077)
    try {
      await makeKilled()
    } finally {
      process.umask(umask)
    }
    const live = join(folder, "live")
    expect((await stat(live)).mode & 0o777).toBe(0o700)
    for (const name of await readdir(live)) expect((await stat(join(live, name))).mode & 0o777, name).toBe(0o600)
  })

  it("deleted while the store runs: writes are refused in words, and it is not ready; so it stays when an empty one takes its place", async () => {
    const path = join(folder, "deleted")
    const store = await openLevelStore({ path, collections })
    try {
      await create(store, resource(organization, "a", { rank: 1 }))
      await rm(path, { recursive: true })
      await expect(change(store, organization, "a", { rank: 2 })).rejects.toMatchObject({
        reason: "unavailable",
        message: expect.stringMatching(/deleted or replaced.*mv DATA_DIR .*version-registry restore DIR/),
      })
      await expect(store.ping()).rejects.toThrow(/deleted or replaced/)
      await mkdir(path)
      await expect(create(store, resource(organization, "b"))).rejects.toMatchObject({ reason: "unavailable" })
      await expect(store.ping()).rejects.toThrow(/deleted or replaced/)
      expect((await store.read((tx) => present(tx, organization, "a"))).rank).toBe(1)
    } finally {
      await store.close()
    }
  })

  it.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
    "on a full disk (a small tmpfs, which takes root to mount): writes are refused in words and come back with space, nothing is lost",
    async () => {
      const disk = join(folder, "disk")
      await mkdir(disk)
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk])
      try {
        const path = join(disk, "store")
        const store = await openLevelStore({ path, collections })
        const acknowledged: string[] = []
        const fill = async () => {
          for (let i = acknowledged.length; ; i++) {
            await create(store, resource(organization, `n${i}`, { payload: "x".repeat(100_000) }))
            acknowledged.push(`n${i}`)
          }
        }
        await writeFile(join(disk, "filler"), Buffer.alloc(16 * 1_024 * 1_024))
        await expect(fill()).rejects.toMatchObject({
          reason: "unavailable",
          message: expect.stringContaining("disk is full"),
        })
        expect(acknowledged.length).toBeGreaterThan(10)
        await expect(store.ping()).rejects.toThrow(/disk is full/)
        await expect(create(store, resource(organization, "small"))).rejects.toMatchObject({ reason: "unavailable" })
        expect((await page(store, organization, { limit: 1_000 })).items).toHaveLength(acknowledged.length)
        await unlink(join(disk, "filler"))
        await vi.waitFor(() => store.ping(), { timeout: 10_000 })
        await create(store, resource(organization, "later"))
        await store.close()
        const again = await openLevelStore({ path, collections })
        const names = (await page(again, organization, { limit: 1_000 })).items.map(({ name }) => name)
        await again.close()
        expect(names.sort()).toEqual([...acknowledged, "later"].sort())
      } finally {
        execFileSync("umount", ["-l", disk])
      }
    },
  )
})
