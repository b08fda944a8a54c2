// What only other processes can show of the LevelDB store: that kill -9 loses nothing, that a folder takes one process, and that a
// commit the disk refuses is an error and no more.

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openLevelStore } from "../../src/store/level/level-store.js"
import type { ReadTransaction, Store, Stored } from "../../src/store/store.js"
import { type Acknowledged, CALLERS, KEPT, nameOf, ORGANIZATION } from "./level-process.js"
import { collections, names, type Resource, resources } from "./store/collections.js"
import { expectStoreError } from "./store/expect-store-error.js"

const script = join(import.meta.dirname, "level-process.ts")

interface Lines {
  readonly process: ChildProcess
  readonly lines: Record<string, unknown>[]
  /** Resolves once so many lines are there, or the process has ended. */
  until(count: number): Promise<void>
  readonly ended: Promise<unknown>
}

function run(command: string, args: readonly string[]): Lines {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] })
  const lines: Record<string, unknown>[] = []
  const reader = createInterface(child.stdout)
  let check: () => void = () => undefined
  reader.on("line", (line) => {
    lines.push(JSON.parse(line))
    check()
  })
  const ended = Promise.all([once(child, "exit"), once(reader, "close")])
  const until = (count: number) => {
    const enough = new Promise<void>((resolve) => {
      check = () => {
        if (lines.length >= count) resolve()
      }
      check()
    })
    return Promise.race([enough, ended.then(() => undefined)])
  }
  return { process: child, lines, until, ended }
}

function start(mode: string, folder: string, name = ""): Lines {
  return run(process.execPath, ["--import", "tsx", script, mode, folder, name])
}

describe("the LevelDB store and other processes", () => {
  let folder = ""
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "store-process-"))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true })
  })

  it("kill -9 in mid-write: nothing acknowledged is lost, nothing is half there", async () => {
    let total = 0
    for (let round = 0; round < 10; round++) {
      const child = start("write", folder, `run${round}`)
      await child.until(100)
      // Not just after an acknowledgement, when little is under way.
      await sleep(Math.random() * 20)
      child.process.kill("SIGKILL")
      await child.ended
      const [opened, ...acknowledged] = child.lines as unknown as [unknown, ...Acknowledged[]]
      expect(opened).toEqual({ open: true })
      expect(acknowledged.length).toBeGreaterThan(80)
      const store = await openLevelStore({ path: folder, collections })
      try {
        total = await store.read((tx) => verify(tx, `run${round}`, acknowledged, total))
      } finally {
        await store.close()
      }
    }
  })

  it("a second store on the folder is refused at start, in this process and in another", async () => {
    const store = await openLevelStore({ path: folder, collections })
    const refused = await expectStoreError(openLevelStore({ path: `${folder}/.`, collections }), "unavailable")
    expect(refused.message).toContain(folder)
    const child = start("hold", folder)
    await child.ended
    expect(child.lines).toEqual([{ open: false, message: expect.stringContaining(`in use by process ${process.pid}`) }])
    await store.ping()
    await store.close()
    await openThenClose(folder)
  })

  it("the folder is free as soon as the process that had it is gone, however it went", async () => {
    const child = start("hold", folder)
    await child.until(1)
    expect(child.lines).toEqual([{ open: true }])
    await expectStoreError(openLevelStore({ path: folder, collections }), "unavailable")
    child.process.kill("SIGKILL")
    await child.ended
    await openThenClose(folder)
  })

  it("of processes that start at once at most one gets the folder", async () => {
    const children = [1, 2, 3].map(() => start("hold", folder))
    await Promise.all(children.map((child) => child.until(1)))
    const opened = children.filter(({ lines }) => lines[0]?.open === true)
    expect(opened.length).toBeLessThanOrEqual(1)
    for (const child of children) {
      expect(child.lines).toHaveLength(1)
      // The others are gone, or going: nobody reads what they are told.
      if (child.lines[0]?.open === true) child.process.stdin?.end("\n")
      await child.ended
    }
    await openThenClose(folder)
  })

  it("a transaction whose commit fails must not run fn again; it is unavailable and not there, and no other is taken", async () => {
    const limited = `ulimit -f 4000; trap '' XFSZ; exec "$0" --import tsx "$1" fill "$2"`
    const child = run("bash", ["-c", limited, process.execPath, script, folder])
    await child.ended
    expect(child.lines).toEqual([
      { open: true },
      { step: expect.any(Number), runs: 1, reason: "unavailable", found: false, commits: false },
    ])
    const step = Number(child.lines[1]?.step)
    expect(step).toBeGreaterThan(10)
    const store = await openLevelStore({ path: folder, collections })
    const scope = [ORGANIZATION, "parent"]
    const { items } = await store.read((tx) => tx.page(resources, { scope, prefix: ["fill"], limit: 1_000 }))
    await store.close()
    expect(names({ items })).toEqual(Array.from({ length: step }, (_, i) => nameOf("fill", 0, i)))
  })
})

async function openThenClose(path: string): Promise<void> {
  const store: Store = await openLevelStore({ path, collections })
  await store.ping()
  await store.close()
}

/** Everything that one killed run must have left; returns how many transactions there have been in all runs. */
async function verify(tx: ReadTransaction, run: string, acknowledged: readonly Acknowledged[], before: number) {
  const scope = [ORGANIZATION, "parent"]
  const left = await tx.get(resources, [...scope, "left"])
  const right = await tx.get(resources, [...scope, "right"])
  const count = left?.rank ?? 0
  expect(right?.rank).toBe(count)
  expect(left?.revision).toBe(count)
  expect(count).toBeGreaterThanOrEqual(Math.max(...acknowledged.map((line) => line.count)))

  // Each caller's committed transactions are its first ones, so what stands are the last KEPT of them.
  const { items } = await tx.page(resources, { scope, prefix: [run], limit: 1_000 })
  let committed = 0
  for (let caller = 0; caller < CALLERS; caller++) {
    const steps = items.filter(({ name }) => name.startsWith(`${run}-${caller}-`)).map(({ rank = 0 }) => rank)
    const last = Math.max(-1, ...steps)
    committed += last + 1
    const lastAcknowledged = Math.max(
      -1,
      ...acknowledged.flatMap((line) => (line.caller === caller ? [line.step] : [])),
    )
    expect(last).toBeGreaterThanOrEqual(lastAcknowledged)
    const first = Math.max(0, last - KEPT + 1)
    expect(steps).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i))
    for (let step = 0; step <= last; step++) {
      const kinds = await kindsOf(tx, `uid of ${nameOf(run, caller, step)}`)
      expect(kinds).toEqual(step < first ? ["create", "delete"] : ["create"])
    }
    expect(await kindsOf(tx, `uid of ${nameOf(run, caller, last + 1)}`)).toEqual([])
  }
  expect(count).toBe(before + committed)

  const all = (await tx.page(resources, { scope, limit: 1_000 })).items
  const inIndex = async (index: "status" | "rank") =>
    (await tx.page(resources, { scope, index, limit: 1_000 })).items.map(({ name }) => name).sort()
  const having = (member: keyof Resource) =>
    all.flatMap((item: Stored<Resource>) => (item[member] === undefined ? [] : [item.name]))
  expect(await inIndex("status")).toEqual(having("status").sort())
  expect(await inIndex("rank")).toEqual(having("rank").sort())

  let revision = 0
  for (let changes = await tx.changes(resources, "uid of left", { limit: 1_000 }); changes.length > 0; ) {
    for (const change of changes) {
      expect(change.revision).toBe(++revision)
      expect(change.fields.find(({ name }) => name === "rank")?.to).toBe(revision)
    }
    changes = await tx.changes(resources, "uid of left", { after: revision, limit: 1_000 })
  }
  expect(revision).toBe(count)
  return count
}

async function kindsOf(tx: ReadTransaction, life: string): Promise<string[]> {
  return (await tx.changes(resources, life, { limit: 10 })).map(({ kind }) => kind)
}
