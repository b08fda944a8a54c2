import { describe, expect, it } from "vitest"
import { isLinearizable, type Timed } from "./linearizable.js"

const absent = { version: 0, value: 0 }
const one = { version: 1, value: 1 }

function set(from: number, to: number, expected: number, value: number): Timed {
  return { kind: "compareAndSet", expected, value, answer: { done: true }, from, to }
}

function read(from: number, to: number, seen: { version: number; value: number }): Timed {
  return { kind: "read", seen, from, to }
}

describe("the checker of histories", () => {
  it.each<[string, boolean, Timed[]]>([
    ["nothing at all", true, []],
    ["a read after the write it sees", true, [set(0, 1, 0, 1), read(2, 3, one)]],
    ["a stale read after an acknowledged write", false, [set(0, 1, 0, 1), read(2, 3, absent)]],
    ["a read during a write that sees the old state", true, [set(0, 3, 0, 1), read(1, 2, absent)]],
    ["a read before the write it sees", false, [read(0, 1, one), set(2, 3, 0, 1)]],
    ["two winners of one version, one after another", false, [set(0, 1, 0, 1), set(2, 3, 0, 2)]],
    ["two winners of one version at once", false, [set(0, 3, 0, 1), set(1, 2, 0, 2)]],
    ["two reads at once that see a write in turns", false, [set(0, 9, 0, 1), read(1, 2, one), read(3, 4, absent)]],
    [
      "a mismatch that tells what is there",
      true,
      [
        set(0, 1, 0, 1),
        { kind: "compareAndSet", expected: 0, value: 2, answer: { done: false, seen: one }, from: 2, to: 3 },
      ],
    ],
    [
      "a mismatch that never was",
      false,
      [{ kind: "compareAndSet", expected: 0, value: 2, answer: { done: false, seen: one }, from: 0, to: 1 }],
    ],
    [
      "an unknown outcome that was seen later",
      true,
      [
        { kind: "compareAndSet", expected: 0, value: 1, answer: "unknown", from: 0, to: Number.POSITIVE_INFINITY },
        read(1, 2, absent),
        read(3, 4, one),
      ],
    ],
    [
      "an unknown outcome that was seen and then was not",
      false,
      [
        { kind: "compareAndSet", expected: 0, value: 1, answer: "unknown", from: 0, to: Number.POSITIVE_INFINITY },
        read(1, 2, one),
        read(3, 4, absent),
      ],
    ],
  ])("%s: %s", (_, expected, history) => {
    expect(isLinearizable(history)).toBe(expected)
  })
})
