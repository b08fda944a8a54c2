import { describe, expect, it } from "vitest"
import { DocumentCache } from "../../../src/store/lmdb/document-cache.js"

const document = (revision: number) => ({ document: { name: "a", revision }, text: "text" })

describe("the document cache", () => {
  it("keeps what was read, and what was committed over it", () => {
    const cache = new DocumentCache()
    expect(cache.get("a")).toBeUndefined()
    cache.add("a", document(1))
    expect(cache.get("a")?.document?.revision).toBe(1)
    const writes = new Map([["a", document(2)]])
    cache.hold(writes)
    cache.release(writes)
    expect(cache.get("a")?.document?.revision).toBe(2)
  })

  it("knows that a document is gone", () => {
    const cache = new DocumentCache()
    cache.add("a", document(1))
    const writes = new Map([["a", { document: undefined, text: undefined }]])
    cache.hold(writes)
    cache.release(writes)
    expect(cache.get("a")).toEqual({ document: undefined, text: undefined })
  })

  it("says nothing of what a commit under way writes, whatever is read meanwhile", () => {
    const cache = new DocumentCache()
    cache.add("a", document(1))
    const writes = new Map([["a", document(2)]])
    cache.hold(writes)
    expect(cache.get("a")).toBeUndefined()
    cache.add("a", document(1))
    cache.add("b", document(7))
    expect(cache.get("a")).toBeUndefined()
    expect(cache.get("b")?.document?.revision).toBe(7)
    cache.release(writes)
    expect(cache.get("a")?.document?.revision).toBe(2)
  })

  it("forgets what a failed commit wrote", () => {
    const cache = new DocumentCache()
    cache.add("a", document(1))
    cache.hold(new Map([["a", document(2)]]))
    cache.release(undefined)
    expect(cache.get("a")).toBeUndefined()
    cache.add("a", document(3))
    expect(cache.get("a")?.document?.revision).toBe(3)
  })

  it("holds no more than two generations, and what is asked for stays", () => {
    const cache = new DocumentCache()
    const text = "x".repeat(1024 * 1024)
    cache.add("wanted", { document: { name: "w", revision: 1 }, text })
    for (let i = 0; i < 40; i++) {
      cache.add(`${i}`, { document: { name: "a", revision: i }, text })
      expect(cache.get("wanted")).toBeDefined()
    }
    const kept = Array.from({ length: 40 }, (_, i) => cache.get(`${i}`)).filter((entry) => entry !== undefined)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(12)
  })
})
