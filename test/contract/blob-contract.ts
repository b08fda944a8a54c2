// What blob-store.ts promises, for any blob store.

import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { BlobStore } from "../../src/blobs/blob-store.js"

export interface BlobHarness {
  open(): Promise<BlobStore>
  /** How many blobs, finished or not, the store's medium holds anything of, found without the store. */
  stored(): Promise<number>
  close(): Promise<void>
}

const MIB = 1_024 * 1_024

export function blobContract(name: string, start: () => Promise<BlobHarness>): void {
  describe(`${name}: blob store`, () => {
    let harness: BlobHarness
    let blobs: BlobStore

    beforeAll(async () => {
      harness = await start()
      blobs = await harness.open()
    })
    afterAll(async () => {
      await blobs?.close()
      await harness?.close()
    })

    const commit = async (...pieces: Uint8Array[]): Promise<string> => {
      const staged = await blobs.stage(from(pieces))
      await staged.commit()
      return staged.hashes.sha256
    }
    const read = async (sha256: string, range?: { start: number; end: number }): Promise<Buffer> =>
      Buffer.concat(await all(blobs.read(sha256, range)))

    test("what was staged and committed reads back, with its size and all four hashes", async () => {
      const pieces = [bytes(1, 3), bytes(2, 0), bytes(3, 2 * MIB + 17), bytes(4, 1)]
      const whole = Buffer.concat(pieces)
      const staged = await blobs.stage(from(pieces))
      expect(staged.size).toBe(whole.length)
      expect(staged.hashes).toEqual({
        md5: createHash("md5").update(whole).digest("hex"),
        sha1: createHash("sha1").update(whole).digest("hex"),
        sha256: createHash("sha256").update(whole).digest("hex"),
        sha512: createHash("sha512").update(whole).digest("hex"),
      })
      await staged.commit()
      expect((await read(staged.hashes.sha256)).equals(whole)).toBe(true)
    })

    test("staged bytes are not findable before the commit", async () => {
      const staged = await blobs.stage(from([bytes(10, 100)]))
      expect(await blobs.has(staged.hashes.sha256)).toBe(false)
      await expect(read(staged.hashes.sha256)).rejects.toMatchObject({ name: "BlobError", reason: "missing" })
      await staged.commit()
      expect(await blobs.has(staged.hashes.sha256)).toBe(true)
    })

    test("another opening of the same place finds what was committed", async () => {
      const sha256 = await commit(bytes(11, 5_000))
      const other = await harness.open()
      expect(Buffer.concat(await all(other.read(sha256))).equals(bytes(11, 5_000))).toBe(true)
      await other.close()
    })

    test("every blob is listed with its size, once, and nothing that is only staged", async () => {
      const listed = async () => {
        const found = new Map<string, number>()
        for await (const { sha256, size } of blobs.list()) {
          expect(found.has(sha256)).toBe(false)
          found.set(sha256, size)
        }
        return found
      }
      const before = await listed()
      const sha256 = await commit(bytes(21, 1_234))
      await commit(bytes(21, 1_234))
      const staged = await blobs.stage(from([bytes(22, 10)]))
      const after = await listed()
      expect(after.get(sha256)).toBe(1_234)
      expect(after.size).toBe(before.size + 1)
      await staged.discard()
    })

    test("an empty blob is a blob", async () => {
      const sha256 = await commit()
      expect(sha256).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
      expect(await blobs.has(sha256)).toBe(true)
      expect(await read(sha256)).toHaveLength(0)
      expect(await read(sha256, { start: 0, end: 10 })).toHaveLength(0)
    })

    test("ranges: inside, across the medium's own chunks, one byte, none, to and beyond the end", async () => {
      const whole = bytes(12, 3 * MIB + 5)
      const sha256 = await commit(whole)
      const ranges: [number, number][] = [
        [0, 1],
        [5, 5],
        [10, 20],
        [MIB - 1, MIB],
        [MIB, MIB + 1],
        [MIB - 3, 2 * MIB + 3],
        [0, whole.length],
        [whole.length - 1, whole.length],
        [whole.length - 4, whole.length + 100],
        [whole.length + 1, whole.length + 2],
      ]
      for (const [start, end] of ranges) {
        const got = await read(sha256, { start, end })
        expect(got.equals(whole.subarray(start, end)), `${start} to ${end}`).toBe(true)
      }
    })

    test("a reader that stops early leaves nothing behind that hinders the next", async () => {
      const sha256 = await commit(bytes(13, 2 * MIB))
      for await (const _ of blobs.read(sha256)) break
      expect(await read(sha256)).toHaveLength(2 * MIB)
    })

    test("a source that throws midway: its own error comes out and nothing stays", async () => {
      const before = await harness.stored()
      const own = new Error("the caller hung up")
      async function* broken() {
        yield bytes(20, 3 * MIB)
        throw own
      }
      await expect(blobs.stage(broken())).rejects.toBe(own)
      expect(await harness.stored()).toBe(before)
    })

    test("more than maxBytes: BlobError too-large, the source is cancelled, nothing stays; exactly maxBytes passes", async () => {
      const before = await harness.stored()
      let cancelled = false
      async function* endless() {
        try {
          for (;;) yield bytes(21, 100_000)
        } finally {
          cancelled = true
        }
      }
      const refused = blobs.stage(endless(), { maxBytes: 3 * MIB })
      await expect(refused).rejects.toMatchObject({ name: "BlobError", reason: "too-large" })
      expect(cancelled).toBe(true)
      expect(await harness.stored()).toBe(before)
      const staged = await blobs.stage(from([bytes(22, 1_000)]), { maxBytes: 1_000 })
      expect(staged.size).toBe(1_000)
      await staged.discard()
    })

    test("a signal ends the wait for a source that says nothing more, and nothing stays", async () => {
      const before = await harness.stored()
      const controller = new AbortController()
      async function* hanging() {
        yield bytes(23, 2 * MIB)
        setTimeout(() => controller.abort(new Error("enough")), 20)
        await new Promise(() => {})
      }
      await expect(blobs.stage(hanging(), { signal: controller.signal })).rejects.toThrow("enough")
      expect(await harness.stored()).toBe(before)
      await expect(blobs.stage(from([bytes(24, 1)]), { signal: controller.signal })).rejects.toThrow("enough")
      expect(await harness.stored()).toBe(before)
    })

    test("a source is asked for the next piece only when the last one is stored", async () => {
      let ahead = 0
      let worst = 0
      async function* counted() {
        for (let i = 0; i < 20; i++) {
          ahead++
          worst = Math.max(worst, ahead)
          yield bytes(i, 10_000)
          ahead--
        }
      }
      await (await blobs.stage(counted())).discard()
      expect(worst).toBe(1)
    })

    test("a source may use its buffer again", async () => {
      const buffer = new Uint8Array(700_000)
      async function* reusing() {
        for (let i = 0; i < 5; i++) yield buffer.fill(i)
      }
      const staged = await blobs.stage(reusing())
      await staged.commit()
      const got = await read(staged.hashes.sha256)
      expect([0, 1, 2, 3, 4].map((i) => got[i * 700_000 + 699_999])).toEqual([0, 1, 2, 3, 4])
      expect(createHash("sha256").update(got).digest("hex")).toBe(staged.hashes.sha256)
    })

    test("discard removes; discard after commit, twice and again does nothing", async () => {
      const before = await harness.stored()
      const dropped = await blobs.stage(from([bytes(30, MIB)]))
      expect(await harness.stored()).toBe(before + 1)
      await dropped.discard()
      await dropped.discard()
      expect(await harness.stored()).toBe(before)
      expect(await blobs.has(dropped.hashes.sha256)).toBe(false)
      await expect(dropped.commit()).rejects.toMatchObject({ name: "BlobError", reason: "missing" })

      const kept = await blobs.stage(from([bytes(31, MIB)]))
      await kept.commit()
      await kept.discard()
      expect(await read(kept.hashes.sha256)).toHaveLength(MIB)
    })

    test("commit twice, also at once, is commit", async () => {
      const before = await harness.stored()
      const staged = await blobs.stage(from([bytes(32, 10)]))
      await Promise.all([staged.commit(), staged.commit()])
      await staged.commit()
      expect(await read(staged.hashes.sha256)).toHaveLength(10)
      expect(await harness.stored()).toBe(before + 1)
    })

    test("the same bytes staged twice, committed one after the other: stored once", async () => {
      const before = await harness.stored()
      const [a, b] = await Promise.all([blobs.stage(from([bytes(33, MIB)])), blobs.stage(from([bytes(33, MIB)]))])
      expect(await harness.stored()).toBe(before + 2)
      await a.commit()
      await b.commit()
      await b.discard()
      expect((await read(a.hashes.sha256)).equals(bytes(33, MIB))).toBe(true)
      expect(await harness.stored()).toBe(before + 1)
    })

    test("the same bytes staged by many, committed at once: findable, then removable", async () => {
      const staged = await Promise.all(Array.from({ length: 8 }, () => blobs.stage(from([bytes(34, 1_000)]))))
      const sha256 = staged[0]?.hashes.sha256 ?? ""
      await Promise.all(staged.map((one) => one.commit()))
      expect((await read(sha256)).equals(bytes(34, 1_000))).toBe(true)
      await blobs.remove(sha256)
      expect(await blobs.has(sha256)).toBe(false)
    })

    test("remove removes, twice too; removing what was never there is fine", async () => {
      const sha256 = await commit(bytes(35, 10))
      const before = await harness.stored()
      await blobs.remove(sha256)
      await blobs.remove(sha256)
      expect(await blobs.has(sha256)).toBe(false)
      expect(await harness.stored()).toBe(before - 1)
      await expect(read(sha256)).rejects.toMatchObject({ reason: "missing" })
      await blobs.remove("0".repeat(64))
      expect(await harness.stored()).toBe(before - 1)
    })

    test.each([
      "",
      "staging",
      "../secret",
      "..",
      "0",
      `${"0".repeat(63)}G`,
      "0".repeat(65),
      "../".repeat(21).padEnd(64, "x"),
    ])("what is no hash names no blob: %j", async (name) => {
      await blobs.stage(from([bytes(36, 10)])).then((staged) => staged.discard())
      const pending = await blobs.stage(from([bytes(37, 10)]))
      const before = await harness.stored()
      expect(await blobs.has(name)).toBe(false)
      await expect(read(name)).rejects.toMatchObject({ name: "BlobError", reason: "missing" })
      await blobs.remove(name)
      expect(await harness.stored()).toBe(before)
      await pending.discard()
    })

    test("sweep removes old temporary bytes, and neither young ones nor blobs", async () => {
      const sha256 = await commit(bytes(40, 10))
      await blobs.stage(from([bytes(41, MIB)]))
      await blobs.stage(from([bytes(42, 10)]))
      await sleep(30)
      const border = new Date()
      await sleep(30)
      const young = await blobs.stage(from([bytes(43, 10)]))
      const before = await harness.stored()
      expect(await blobs.sweep(border)).toBe(2)
      expect(await harness.stored()).toBe(before - 2)
      expect(await blobs.sweep(border)).toBe(0)
      expect(await blobs.has(sha256)).toBe(true)
      await young.commit()
      expect(await blobs.has(young.hashes.sha256)).toBe(true)
    })
  })
}

/** Deterministic, different for each seed, and the same wherever it is cut. */
function bytes(seed: number, length: number): Buffer {
  const block = createHash("sha512").update(`blob ${seed}`).digest()
  return Buffer.alloc(length, block)
}

async function* from(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return pieces
}
