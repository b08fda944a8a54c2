import { describe, expect, it } from "vitest"
import { type Commit, encodeCommit, encoding, readLogs } from "../../../src/store/level/write-ahead-log.js"

function commit(sequence: number, value = `value ${sequence}`): Commit {
  return { sequence, writes: [{ key: "key", value }] }
}

function file(...sequences: number[]): Buffer {
  return Buffer.concat(sequences.map((sequence) => encodeCommit(commit(sequence))))
}

function sequencesOf(...files: Buffer[]): number[] {
  return readLogs(files).commits.map(({ sequence }) => sequence)
}

const none = Buffer.alloc(0)

describe("the write-ahead log", () => {
  it("gives back what was written, removals and any text", () => {
    const written: Commit = {
      sequence: 2 ** 40 + 1,
      writes: [
        { key: "a\0\u00ff1=2;", value: "" },
        { key: "", value: "3-;€\u{1f600}\0" },
        { key: "removed", value: undefined },
        { key: "long", value: "é".repeat(100_000) },
      ],
    }
    const bytes = encodeCommit(written)
    expect(bytes.length % 4_096).toBe(0)
    expect(readLogs([bytes, none])).toEqual({ commits: [written], damage: undefined })
  })

  it("is both files in the order of their numbers, without what an earlier round left behind", () => {
    expect(sequencesOf(file(3, 4), file(1, 2))).toEqual([1, 2, 3, 4])
    expect(sequencesOf(Buffer.concat([file(5, 6), file(2)]), file(3, 4))).toEqual([3, 4, 5, 6])
    // Of a round that is gone: they say nothing of what follows.
    expect(sequencesOf(file(9), file(3, 4))).toEqual([9])
    expect(sequencesOf(none, Buffer.alloc(8_192))).toEqual([])
  })

  it("ends where a crash has torn a record", () => {
    const torn = encodeCommit(commit(3, "x".repeat(10_000))).subarray(0, 5_000)
    expect(readLogs([Buffer.concat([file(1, 2), torn]), none])).toEqual({
      commits: [commit(1), commit(2)],
      damage: undefined,
    })
  })

  it("is damaged where a later record can be read", () => {
    for (const broken of [0, 1, 2]) {
      const bytes = file(5, 6, 7, 8)
      bytes.writeUInt8(bytes.readUInt8(broken * 4_096 + 25) ^ 1, broken * 4_096 + 25)
      expect(readLogs([bytes, file(4)]).damage).toMatch(/commit [678] is there, and not those before it/)
    }
  })

  it("does not read what was struck out", () => {
    const bytes = file(1, 2)
    bytes.fill(0, 4_096, 4_116)
    expect(sequencesOf(bytes, none)).toEqual([1])
  })

  it("is made in pieces where a commit is large, and read as what was written", () => {
    const writes = Array.from({ length: 100 }, (_, i) => ({ key: `key ${i}`, value: "é€\u{1f600}x".repeat(20_000) }))
    const large: Commit = { sequence: 1, writes }
    const work = encoding(large)
    let pieces = 1
    let step = work.next()
    for (; step.done !== true; step = work.next()) pieces++
    // 10,000,000 UTF-16 units, which are 20,000,000 bytes.
    expect(pieces).toBeGreaterThan(40)
    expect(readLogs([step.value, none])).toEqual({ commits: [large], damage: undefined })
  })
})
