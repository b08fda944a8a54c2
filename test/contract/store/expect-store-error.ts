import { expect } from "vitest"
import { StoreError } from "../../../src/store/store.js"

/** The promise rejects with a StoreError of this reason, whose message is not a driver's. */
export async function expectStoreError(work: Promise<unknown>, reason: StoreError["reason"]): Promise<StoreError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StoreError)
  if (!(error instanceof StoreError)) throw error
  expect(error.reason, error.message).toBe(reason)
  expect(error.message).not.toMatch(/mongo|lmdb|MDB_|E11000|LEVEL_/i)
  return error
}
