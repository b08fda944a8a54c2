// A damaged file is never sent as if it were whole.
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import type { BlobStore } from "../../../src/blobs/blob-store.js"
import { verifiedBytes } from "../../../src/registry/blobs/verified-bytes.js"

const stored = Buffer.from("the bytes that were stored")
const blob = { sha256: createHash("sha256").update(stored).digest("hex"), size: stored.length }

/** A store that has these bytes in place of those stored, in chunks of four. */
function holding(bytes: Uint8Array): BlobStore {
  async function* read(_: string, range = { start: 0, end: bytes.length }) {
    const part = bytes.subarray(range.start, range.end)
    for (let at = 0; at < part.length; at += 4) yield part.subarray(at, at + 4)
  }
  return { read } as Partial<BlobStore> as BlobStore
}

async function received(bytes: Uint8Array, range?: { start: number; end: number }) {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of verifiedBytes(holding(bytes), blob, range)) chunks.push(chunk)
    return { text: Buffer.concat(chunks).toString() }
  } catch (error) {
    return { text: Buffer.concat(chunks).toString(), reason: (error as { reason?: string }).reason }
  }
}

describe("reading a blob", () => {
  it("gives what was stored, whole or a range", async () => {
    expect(await received(stored)).toEqual({ text: stored.toString() })
    expect(await received(stored, { start: 4, end: 9 })).toEqual({ text: "bytes" })
  })

  it.each([
    ["truncated", stored.subarray(0, 20)],
    ["empty", stored.subarray(0, 0)],
    ["longer", Buffer.concat([stored, Buffer.from("!")])],
    ["with a flipped bit at its start", flipped(0)],
    ["with a flipped bit at its end", flipped(stored.length - 1)],
  ])("stops before the end of a file that is %s", async (_, bytes) => {
    const { text, reason } = await received(bytes)
    expect(reason).toBe("damaged")
    expect(text.length).toBeLessThan(stored.length)
  })

  it("stops in a range that the file no longer has", async () => {
    expect(await received(stored.subarray(0, 6), { start: 4, end: 9 })).toMatchObject({ reason: "damaged" })
  })
})

function flipped(at: number): Buffer {
  const bytes = Buffer.from(stored)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
