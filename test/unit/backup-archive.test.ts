import { expect, it } from "vitest"
import { filesOfArchive, tarArchive } from "../../src/backup/archive.js"
import type { BackupFile } from "../../src/backup/write-backup.js"

const big = Buffer.alloc(3 * 1_024 * 1_024, "x")

async function* pieces(bytes: Buffer, failAt = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100_000) {
    if (at >= failAt) throw new Error("the disk is gone")
    yield bytes.subarray(at, at + 100_000)
  }
}

async function* files(failAt?: number): AsyncGenerator<BackupFile> {
  yield { name: "rows/000001.ndjson", size: 3, bytes: [Buffer.from("abc")] }
  yield { name: "empty", size: 0, bytes: [] }
  yield { name: "big", size: big.length, bytes: pieces(big, failAt) }
  yield { name: "manifest.json", size: 2, bytes: [Buffer.from("{}")] }
}

async function read(archive: AsyncIterable<Uint8Array>): Promise<[string, number, Buffer][]> {
  const found: [string, number, Buffer][] = []
  for await (const { name, size, bytes } of filesOfArchive(archive)) {
    const content: Uint8Array[] = []
    for await (const piece of bytes) content.push(piece)
    found.push([name, size, Buffer.concat(content)])
  }
  return found
}

it("gives back the files that it was made of, in their order", async () => {
  const found = await read(tarArchive(files()))
  expect(found.map(([name, size]) => [name, size])).toEqual([
    ["rows/000001.ndjson", 3],
    ["empty", 0],
    ["big", big.length],
    ["manifest.json", 2],
  ])
  expect(found[0]?.[2].toString()).toBe("abc")
  expect(found[2]?.[2].equals(big)).toBe(true)
})

it("ends with the error of a file that can't be read", async () => {
  await expect(read(tarArchive(files(1_000_000)))).rejects.toThrow("the disk is gone")
})

it("lets go of the files when nobody reads any more", async () => {
  let ended = false
  async function* watched(): AsyncGenerator<BackupFile> {
    try {
      yield* files()
    } finally {
      ended = true
    }
  }
  for await (const piece of tarArchive(watched())) if (piece.length > 0) break
  expect(ended).toBe(true)
})

it("throws when the archive was cut", async () => {
  async function* cut(): AsyncGenerator<Uint8Array> {
    let left = 1_500_000
    for await (const piece of tarArchive(files())) {
      yield piece.subarray(0, left)
      left -= piece.length
      if (left <= 0) return
    }
  }
  await expect(read(cut())).rejects.toThrow()
})
