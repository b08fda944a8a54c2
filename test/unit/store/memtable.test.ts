import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overlaid, writtenIn } from "../../../src/store/level/layers.js"
import { Memtable } from "../../../src/store/level/memtable.js"

const key = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h")
const write = fc.tuple(key, fc.option(fc.nat(9).map(String), { nil: undefined }))

function apply(state: ReadonlyMap<string, string>, writes: readonly (readonly [string, string | undefined])[]) {
  const next = new Map(state)
  for (const [at, value] of writes) {
    if (value === undefined) next.delete(at)
    else next.set(at, value)
  }
  return next
}

describe("what stands in memory over LevelDB", () => {
  it("gives every range as a map would, at each moment that a reader may hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(write, { maxLength: 12 }),
        fc.array(fc.array(write, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
        fc.nat(30),
        fc.record({ from: key, to: key, reverse: fc.boolean(), limit: fc.integer({ min: 1, max: 5 }) }),
        async (below, commits, frozenAt, range) => {
          const base = apply(new Map(), below)
          const frozen = new Memtable()
          const recent = new Memtable()
          const states = [base]
          for (const [i, writes] of commits.entries()) {
            for (const [at, value] of writes) (i < frozenAt ? frozen : recent).put(at, value, i + 1, true)
            states.push(apply(states.at(-1) ?? base, writes))
          }
          for (const [upTo, state] of states.entries()) {
            const inRange = (at: string) => at >= range.from && at < range.to
            const ordered = (map: ReadonlyMap<string, string>) => {
              const entries = [...map].filter(([at]) => inRange(at)).sort(([a], [b]) => (a < b ? -1 : 1))
              return range.reverse ? entries.reverse() : entries
            }
            const rest = ordered(base)
            const found = await overlaid(writtenIn([recent, frozen], range, upTo), range, async (count) =>
              // Fewer than asked for is not the end.
              rest.splice(0, Math.max(1, Math.floor(count / 2))),
            )
            expect(found.entries).toEqual(ordered(state).slice(0, range.limit))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it("keeps nothing of what was replaced where nobody may come for it", () => {
    const memtable = new Memtable()
    memtable.put("a", "1", 1, false)
    memtable.put("a", "2", 2, false)
    expect(memtable.find("a", 1)).toBeUndefined()
    expect(memtable.find("a", 2)).toMatchObject({ value: "2" })
  })
})
