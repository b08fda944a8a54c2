// A process that uses a LevelDB store, to be killed or starved by a test: `node --import tsx level-process.ts <mode> <folder> <run>`.
// It writes one line of JSON for everything that the store has acknowledged.

import { writeSync } from "node:fs"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { type Store, StoreError, type WriteTransaction } from "../../src/store/store.js"
import { collections, context, type Resource, resources } from "./store/collections.js"

/** How many of its latest documents a caller leaves there. */
export const KEPT = 3
export const CALLERS = 8
export const ORGANIZATION = "crash"

/** Of caller `caller`'s transaction `step`. */
export function nameOf(run: string, caller: number, step: number): string {
  return `${run}-${caller}-${String(step).padStart(6, "0")}`
}

export interface Acknowledged {
  readonly caller: number
  readonly step: number
  /** How many transactions the two counters had counted. */
  readonly count: number
}

function report(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

/** So that a commit takes a while, and a kill often falls into one. */
const payload = "x".repeat(10_000)

/** Every transaction creates a document, deletes an old one, and counts itself in two others. */
async function write(store: Store, run: string): Promise<void> {
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let step = 0; ; step++) {
        const count = await store.transact(context, async (tx) => {
          await tx.create(
            resources,
            documentOf(nameOf(run, caller, step), { status: `status ${step % 3}`, rank: step, payload }),
          )
          const old = await tx.get(resources, [ORGANIZATION, "parent", nameOf(run, caller, step - KEPT)])
          if (old) await tx.delete(resources, old)
          await countIn(tx, "left")
          return countIn(tx, "right")
        })
        report({ caller, step, count } satisfies Acknowledged)
      }
    }),
  )
}

async function countIn(tx: WriteTransaction, name: string): Promise<number> {
  const found = await tx.get(resources, [ORGANIZATION, "parent", name])
  const { rank = 0 } = found
    ? await tx.update(resources, { ...found, rank: (found.rank ?? 0) + 1 })
    : await tx.create(resources, documentOf(name, { rank: 1 }))
  return rank
}

function documentOf(name: string, more: Partial<Resource>): Resource {
  return { organization: ORGANIZATION, parent: "parent", name, uid: `uid of ${name}`, ...more }
}

/** Writes until a commit fails, then says what came of it. */
async function fill(store: Store): Promise<void> {
  for (let step = 0; step < 10_000; step++) {
    let runs = 0
    const name = nameOf("fill", 0, step)
    const done = store.transact(context, (tx) => {
      runs++
      return tx.create(resources, documentOf(name, { status: "x", payload: "x".repeat(100_000) }))
    })
    const error: unknown = await done.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (error === undefined) continue
    const found = await store.get(resources, [ORGANIZATION, "parent", name])
    // A rejection that nobody took would have ended the process by now, and what fits is still written.
    await new Promise((resolve) => setTimeout(resolve, 100))
    const small = store.transact(context, (tx) => tx.create(resources, documentOf("small", {})))
    const commits = await small.then(
      () => true,
      () => false,
    )
    report({ step, runs, reason: error instanceof StoreError && error.reason, found: found !== undefined, commits })
    return
  }
}

const [mode, path = "", run = ""] = process.argv.slice(2)
if (mode !== undefined && import.meta.filename === process.argv[1]) {
  try {
    const store = await openLevelStore({ path, collections })
    report({ open: true })
    if (mode === "write") await write(store, run)
    if (mode === "fill") await fill(store)
    if (mode === "hold") await new Promise((resolve) => process.stdin.once("data", resolve))
    await store.close()
  } catch (error) {
    report({ open: false, message: error instanceof StoreError ? error.message : String(error) })
  }
  process.exit(0)
}
