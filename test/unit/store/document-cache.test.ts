import { describe, expect, it } from "vitest"
import { CacheBudget, DocumentCache } from "../../../src/store/level/document-cache.js"

const document = (revision: number) => ({ document: { name: "a", revision }, text: "text" })

describe("the document cache", () => {
  it("keeps what was set last", () => {
    const cache = new DocumentCache(new CacheBudget(16 * 1024 * 1024))
    expect(cache.get("a")).toBeUndefined()
    cache.set("a", document(1))
    cache.set("a", document(2))
    expect(cache.get("a")?.document?.revision).toBe(2)
  })

  it("knows that a document is gone", () => {
    const cache = new DocumentCache(new CacheBudget(16 * 1024 * 1024))
    cache.set("a", document(1))
    cache.set("a", { document: undefined, text: undefined })
    expect(cache.get("a")).toEqual({ document: undefined, text: undefined })
  })

  it("holds no more than two generations, and what is asked for stays", () => {
    const cache = new DocumentCache(new CacheBudget(16 * 1024 * 1024))
    const text = "x".repeat(1024 * 1024)
    cache.set("wanted", { document: { name: "w", revision: 1 }, text })
    for (let i = 0; i < 40; i++) {
      cache.set(`${i}`, { document: { name: "a", revision: i }, text })
      expect(cache.get("wanted")).toBeDefined()
    }
    const kept = Array.from({ length: 40 }, (_, i) => cache.get(`${i}`)).filter((entry) => entry !== undefined)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(12)
  })

  it("shares its budget with the caches of other collections", () => {
    const budget = new CacheBudget(16 * 1024 * 1024)
    const [one, other] = [new DocumentCache(budget), new DocumentCache(budget)]
    one.set("a", document(1))
    const text = "x".repeat(1024 * 1024)
    for (let i = 0; i < 20; i++) other.set(`${i}`, { document: { name: "a", revision: i }, text })
    expect(one.get("a")).toBeUndefined()
    expect(other.get("19")).toBeDefined()
  })
})
