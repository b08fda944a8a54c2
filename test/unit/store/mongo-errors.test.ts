// How the driver's errors are read: each as the driver makes it.
import { type BulkWriteResult, MongoBulkWriteError, MongoError, MongoNetworkError, MongoServerError } from "mongodb"
import { describe, expect, it } from "vitest"
import { Conflict, failureOf, storeError } from "../../../src/store/mongo/errors.js"

type Description = ConstructorParameters<typeof MongoBulkWriteError>[0]
/** Of which nobody looks at the result. */
const bulk = (error: object) => new MongoBulkWriteError(error as Description, {} as BulkWriteResult)
/** As the driver's own, which it does not export. */
class PoolClearedError extends MongoNetworkError {}
const cleared = new PoolClearedError("Connection pool was cleared because another operation failed")

describe("an attempt", () => {
  it.each([
    ["a lost connection", new MongoNetworkError("closed")],
    ["a pool that another operation's loss cleared", cleared],
    ["a bulk write for which the pool was cleared", bulk(cleared)],
    ["a bulk write that lost its connection", bulk(new MongoNetworkError("closed"))],
    ["what the server calls transient", new MongoServerError({ errorLabels: ["TransientTransactionError"] })],
  ])("is tried again after %s", (_, error) => {
    expect(failureOf(error)).toBe("lost")
    expect(storeError(error).reason).toBe("unavailable")
  })

  it.each([
    ["a row that was changed", new Conflict("")],
    ["a write conflict", new MongoServerError({ code: 112 })],
    ["a duplicate key in a bulk write", bulk({ message: "", code: 11_000, writeErrors: [] })],
  ])("is a lost race after %s", (_, error) => {
    expect(failureOf(error)).toBe("conflict")
    expect(storeError(error).reason).toBe("contention")
  })

  it.each([
    ["a fault of ours", new TypeError("x")],
    ["any other error of the server", new MongoServerError({ code: 8000 })],
    ["any other error of a bulk write", bulk({ message: "", code: 8000, writeErrors: [] })],
    ["any other error of the driver", new MongoError("x")],
  ])("is not tried again after %s", (_, error) => {
    expect(failureOf(error)).toBe("other")
  })
})
