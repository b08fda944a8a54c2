import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { RangeCache } from "../../../src/store/level/range-cache.js"
import type { Range } from "../../../src/store/level/view.js"

const keys = Array.from("abcdefghijklmnop")
const key = fc.constantFrom(...keys)
const range = fc.record({ from: key, to: key, reverse: fc.boolean(), limit: fc.integer({ min: 1, max: 6 }) })
const write = fc.tuple(key, fc.option(fc.nat(9).map(String), { nil: undefined }))

function entriesIn(state: ReadonlyMap<string, string>, { from, to, reverse, limit }: Range): [string, string][] {
  const entries = [...state].filter(([at]) => at >= from && at < to).sort(([a], [b]) => (a < b ? -1 : 1))
  return (reverse ? entries.reverse() : entries).slice(0, limit)
}

/** As the acknowledged state uses it. Returns what was read, and whether that took no reading. */
function read(cache: RangeCache, state: ReadonlyMap<string, string>, asked: Range) {
  const known = cache.get("s", asked)
  if (known !== undefined) return { entries: known, isKnown: true }
  const more = { ...asked, limit: asked.limit + cache.ahead("s", asked) }
  const entries = entriesIn(state, more)
  cache.set("s", more, entries)
  return { entries: entries.slice(0, asked.limit), isKnown: false }
}

describe("stretches that are kept in memory", () => {
  it("give every range as it is, whatever was read and written before", () => {
    let known = 0
    fc.assert(
      fc.property(
        fc.array(write),
        fc.array(fc.oneof(range, fc.array(write, { maxLength: 4 })), { minLength: 10, maxLength: 40 }),
        (filled, steps) => {
          const cache = new RangeCache()
          const state = new Map(filled.filter((entry): entry is [string, string] => entry[1] !== undefined))
          for (const step of steps) {
            if (Array.isArray(step)) {
              for (const [at, text] of step) {
                if (text === undefined) state.delete(at)
                else state.set(at, text)
              }
              cache.write("s", new Map(step.map(([at, text]) => [at, { text }])))
            } else {
              const found = read(cache, state, step)
              expect(found.entries).toEqual(entriesIn(state, step))
              if (found.isKnown) known++
            }
          }
        },
      ),
      { numRuns: 500 },
    )
    expect(known).toBeGreaterThan(500)
  })

  it.each([false, true])("a list that is read page by page, reversed: %s, is read ahead", (reverse) => {
    const cache = new RangeCache()
    const names = Array.from({ length: 1_000 }, (_, i) => `${i}`.padStart(4, "0"))
    const state = new Map(names.map((name) => [name, ""]))
    let visits = 0
    let range: Range = { from: "0", to: "z", reverse, limit: 11 }
    for (let page = 0; page < 90; page++) {
      const { entries, isKnown } = read(cache, state, range)
      if (!isKnown) visits++
      expect(entries.map(([at]) => at)).toEqual((reverse ? names.toReversed() : names).slice(page * 10, page * 10 + 11))
      const last = entries[9]?.[0] ?? ""
      range = reverse ? { ...range, to: last } : { ...range, from: `${last}\0` }
    }
    expect(visits).toBeLessThan(8)
  })

  it("forget what is too large, and all when there is too much", () => {
    const cache = new RangeCache()
    const at = (name: string): Range => ({ from: name, to: `${name}z`, reverse: false, limit: 2 })
    cache.set("s", at("large"), [["largea", "x".repeat(300_000)]])
    expect(cache.get("s", at("large"))).toBeUndefined()
    for (let i = 100; i < 142; i++) cache.set("s", at(`${i}`), [[`${i}a`, "x".repeat(200_000)]])
    expect(cache.get("s", at("100"))).toBeUndefined()
    expect(cache.get("s", at("141"))).toHaveLength(1)
    // What grows beyond it by writes is forgotten, too.
    cache.write("s", new Map([["141b", { text: "x".repeat(100_000) }]]))
    expect(cache.get("s", at("141"))).toBeUndefined()
  })

  it("forget empty ones as well when there are too many", () => {
    const cache = new RangeCache()
    const at = (index: number): Range => ({ from: `${index}`, to: `${index}!`, reverse: false, limit: 2 })
    for (let i = 1_000_000; i < 1_070_000; i++) cache.set("s", at(i), [])
    expect(cache.get("s", at(1_000_000))).toBeUndefined()
    expect(cache.get("s", at(1_069_999))).toEqual([])
  })
})
