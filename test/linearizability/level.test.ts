import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { openLevelStore } from "../../src/store/level/level-store.js"
import { record, registers, violations } from "./compare-and-set.js"

it("compare-and-set on LevelDB is linearizable", async () => {
  const path = await mkdtemp(join(tmpdir(), "linearizable-"))
  const store = await openLevelStore({ path, collections: [registers] })
  try {
    for (let seed = 1; seed <= 10; seed++) {
      const histories = await record(store, `${seed}-`, { callers: 12, operations: 40, keys: 3, seed })
      expect(violations(histories), `seed ${seed}`).toEqual([])
      const done = [...histories.values()]
        .flat()
        .filter((op) => op.kind === "compareAndSet" && op.answer !== "unknown" && op.answer.done)
      expect(done.length, "too few writes to show anything").toBeGreaterThan(20)
    }
  } finally {
    await store.close()
    await rm(path, { recursive: true })
  }
})
