// A concurrent history of reads and compare-and-sets on few documents of a store, and whether each document behaved like a
// register that is changed by one caller at a time.

import { type Collection, type Store, StoreError } from "../../src/store/store.js"
import { type Answer, isLinearizable, type State, type Timed } from "./linearizable.js"

interface Register {
  readonly name: string
  readonly uid: string
  readonly value: number
}

export const registers: Collection<Register> = {
  name: "registers",
  scope: [],
  id: "name",
  indexes: { value: ["value"] },
  history: "uid",
}

export interface Workload {
  readonly callers: number
  readonly operations: number
  readonly keys: number
  /** So that a failure can be had again: the callers' choices (not their timing) follow from it. */
  readonly seed: number
}

class Mismatch extends Error {
  constructor(readonly seen: State) {
    super("another version is there")
  }
}

const ABSENT: State = { version: 0, value: 0 }

/** The histories by document; every document starts absent. */
export async function record(store: Store, prefix: string, workload: Workload): Promise<Map<string, Timed[]>> {
  const histories = new Map<string, Timed[]>()
  let clock = 0
  let values = 0
  const caller = async (_: unknown, number: number) => {
    const random = generator(workload.seed * 1_000 + number)
    // What the caller believes, of each document: compare-and-set with it is right often enough to matter.
    const believed = new Map<string, number>()
    for (let i = 0; i < workload.operations; i++) {
      const name = `${prefix}${Math.floor(random() * workload.keys)}`
      const history = histories.get(name) ?? []
      histories.set(name, history)
      const choice = random()
      const from = clock++
      if (choice < 0.4) {
        const seen = await read(store, name, choice < 0.2)
        history.push({ kind: "read", seen, from, to: clock++ })
        believed.set(name, seen.version)
        continue
      }
      const expected = believed.get(name) ?? 0
      const value = ++values
      const answer = await compareAndSet(store, name, expected, value)
      // What can't be known may yet happen, at any time.
      const to = answer === "unknown" ? Number.POSITIVE_INFINITY : clock++
      history.push({ kind: "compareAndSet", expected, value, answer, from, to })
      if (answer !== "unknown") believed.set(name, answer.done ? expected + 1 : answer.seen.version)
    }
  }
  await Promise.all(Array.from({ length: workload.callers }, caller))
  return histories
}

/** The names of documents whose history no register could have shown. */
export function violations(histories: ReadonlyMap<string, readonly Timed[]>): string[] {
  return [...histories].filter(([, history]) => !isLinearizable(history)).map(([name]) => name)
}

async function read(store: Store, name: string, inSnapshot: boolean): Promise<State> {
  const found = inSnapshot ? await store.read((tx) => tx.get(registers, [name])) : await store.get(registers, [name])
  return found ? { version: found.revision, value: found.value } : ABSENT
}

async function compareAndSet(store: Store, name: string, expected: number, value: number): Promise<Answer> {
  const context = { actor: "caller", correlationId: "history", now: new Date(0) }
  try {
    await store.transact(context, async (tx) => {
      const found = await tx.get(registers, [name])
      const version = found?.revision ?? 0
      if (version !== expected) throw new Mismatch(found ? { version, value: found.value } : ABSENT)
      if (found) await tx.update(registers, { ...found, value })
      else await tx.create(registers, { name, uid: `uid of ${name}`, value })
    })
    return { done: true }
  } catch (error) {
    if (error instanceof Mismatch) return { done: false, seen: error.seen }
    if (error instanceof StoreError && ["contention", "unavailable", "deadline"].includes(error.reason))
      return "unknown"
    throw error
  }
}

/** A small generator of numbers from 0 to 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
