// One process to a folder. LMDB itself lets several in, which would break the promise that functions run one after another.
// The lock is a reader's slot in an LMDB environment of its own: LMDB marks a slot's process by an fcntl lock, which the
// system drops when that process ends, however it ends. So neither a kill nor a process id used again leaves a stale lock.

import { mkdir, realpath } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { open, type RootDatabase } from "lmdb"
import { StoreError } from "../store.js"

/** Two processes that come at the same moment both see the other; each tries again after a time of its own. */
const TRIES = 4
const MAX_PAUSE_MS = 200

/** lmdb gives all openers in one process the same environment. */
const heldHere = new Set<string>()

/** Resolves with the function that releases it; rejects with StoreError "unavailable" when the folder is in use. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = await realpath(folder)
  if (heldHere.has(path)) throw inUse(path, "this process")
  heldHere.add(path)
  try {
    const slots = await claim(path)
    return async () => {
      await slots.close()
      heldHere.delete(path)
    }
  } catch (error) {
    heldHere.delete(path)
    throw error
  }
}

async function claim(path: string): Promise<RootDatabase> {
  for (let tries = 1; ; tries++) {
    const slots = open({ path: join(path, "owner"), noSubdir: false, overlappingSync: false })
    try {
      // The first read takes a slot, which the environment keeps.
      slots.get("slot")
      slots.readerCheck()
    } catch (cause) {
      // Another process with our id, in another container, holds the lock that marks our slot.
      await slots.close()
      throw inUse(path, "another process", cause)
    }
    const others = pids(slots.readerList()).filter((pid) => pid !== process.pid)
    if (others.length === 0) return slots
    await slots.close()
    if (tries === TRIES) throw inUse(path, `process ${others.join(", ")}`)
    await sleep(Math.random() * MAX_PAUSE_MS)
  }
}

/** The first column of LMDB's table of readers. */
function pids(table: string): number[] {
  return Array.from(table.matchAll(/^ *(\d+) /gm), ([, pid]) => Number(pid))
}

function inUse(path: string, by: string, cause?: unknown): StoreError {
  return new StoreError("unavailable", `the folder ${path} is in use by ${by}; a store's folder takes one process`, {
    cause,
  })
}
