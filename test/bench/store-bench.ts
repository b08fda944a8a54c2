// Commits and reads a second of the LevelDB store, as ratios to what the disk allows: a loop of small writes, each with fdatasync.
// `npx tsx test/bench/store-bench.ts` prints them.

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openLevelStore } from "../../src/store/level/level-store.js"
import type { Collection, Store } from "../../src/store/store.js"
import { measureFdatasync } from "./fdatasync.js"

interface Resource {
  readonly organization: string
  readonly name: string
  readonly uid: string
  readonly status: string
  readonly updateTime: Date
  readonly size: number
  readonly description: string
}

const resources: Collection<Resource> = {
  name: "resources",
  scope: ["organization"],
  id: "name",
  indexes: { status: ["status"], updated: ["updateTime"], size: ["size"] },
  history: "uid",
}

export interface StoreBenchLine {
  readonly what: string
  readonly perSecond: number
  /** To the bare fdatasync loop. */
  readonly ratio: number
}

/** Measures each case for this long. */
export async function storeBench(millis: number): Promise<StoreBenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), "store-bench-"))
  try {
    const bare = measureFdatasync(join(folder, "bare"), millis)
    const line = (what: string, perSecond: number) => ({ what, perSecond, ratio: perSecond / bare })
    const store = await openLevelStore({ path: join(folder, "store"), collections: [resources] })
    try {
      await fill(store, 256)
      return [
        line("bare write + fdatasync", bare),
        line("commits, 1 caller", await measure(millis, 1, (caller, i) => change(store, `${caller}`, i))),
        line("commits, 64 callers", await measure(millis, 64, (caller, i) => change(store, `${caller}`, i))),
        line(
          "commits, 64 callers, one guarded parent",
          await measure(millis, 64, (c, i) => change(store, `${c}`, i, "255")),
        ),
        line("commits, 64 callers, one document", await measure(millis, 64, (_, i) => change(store, "0", i))),
        line("get", await measure(millis, 64, () => store.get(resources, ["acme", "1"]))),
        line("read of a page of 20 by index", await measure(millis, 64, () => readPage(store))),
      ]
    } finally {
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(
  millis: number,
  callers: number,
  act: (caller: number, i: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now()
  let count = 0
  const caller = async (_: unknown, number: number) => {
    for (let i = 0; performance.now() - start < millis; i++) {
      await act(number, i)
      count++
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (count * 1_000) / (performance.now() - start)
}

const context = { actor: "bench", correlationId: "bench", now: new Date() }

async function fill(store: Store, count: number): Promise<void> {
  await store.transact(context, async (tx) => {
    for (let i = 0; i < count; i++) {
      await tx.create(resources, {
        organization: "acme",
        name: `${i}`,
        uid: `uid-${i}`,
        status: "draft",
        updateTime: new Date(),
        size: 0,
        description: "x".repeat(200),
      })
    }
  })
}

function change(store: Store, name: string, i: number, guarded?: string): Promise<unknown> {
  return store.transact(context, async (tx) => {
    if (guarded !== undefined) await tx.guard(resources, ["acme", guarded])
    const resource = await tx.get(resources, ["acme", name])
    if (!resource) throw new Error("not filled")
    return tx.update(resources, { ...resource, size: i, status: i % 2 ? "draft" : "published", updateTime: new Date() })
  })
}

function readPage(store: Store): Promise<unknown> {
  return store.read((tx) => tx.page(resources, { scope: ["acme"], index: "status", prefix: ["draft"], limit: 20 }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { what, perSecond, ratio } of await storeBench(2_000)) {
    process.stdout.write(`${what.padEnd(42)} ${perSecond.toFixed(0).padStart(9)}/s ${ratio.toFixed(2).padStart(9)}\n`)
  }
}
