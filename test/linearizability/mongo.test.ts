import { expect, it } from "vitest"
import { openMongoStore } from "../../src/store/mongo/mongo-store.js"
import type { Store } from "../../src/store/store.js"
import { testDatabase } from "../support/mongo.js"
import { record, registers, violations } from "./compare-and-set.js"

// Two stores on one database stand for two processes, whose writers do not queue for one another.
it("compare-and-set on MongoDB, by two processes, is linearizable", async () => {
  const at = await testDatabase()
  const open = () => openMongoStore({ uri: at.uri, database: at.database, collections: [registers] })
  const [one, other] = [await open(), await open()]
  try {
    const turns = [one, other]
    let turn = 0
    const pick = () => turns[turn++ % 2] ?? one
    const both: Store = {
      get: (...args) => pick().get(...args),
      read: (...args) => pick().read(...args),
      transact: (...args) => pick().transact(...args),
      ping: () => one.ping(),
      close: () => one.close(),
    }
    for (let seed = 1; seed <= 2; seed++) {
      const histories = await record(both, `${seed}-`, { callers: 6, operations: 25, keys: 2, seed })
      expect(violations(histories), `seed ${seed}`).toEqual([])
      const history = [...histories.values()].flat()
      const done = history.filter((op) => op.kind === "compareAndSet" && op.answer !== "unknown" && op.answer.done)
      expect(done.length, "too few writes to show anything").toBeGreaterThan(10)
    }
  } finally {
    await one.close()
    await other.close()
    await at.drop()
  }
})
