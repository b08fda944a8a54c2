// A request's last bytes and its cancellation arrive together, the cancellation a moment later: nothing may be committed.
import { describe, expect, it } from "vitest"
import type { BlobStore, StagedBlob } from "../../../src/blobs/blob-store.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { publishAsset } from "../../../src/registry/packages/commands/assets/publish-asset.js"
import { receiveUpload, type UploadPart } from "../../../src/registry/packages/upload.js"
import type { Store } from "../../../src/store/store.js"

const sha256 = "a".repeat(64)

function setUp() {
  const canceling = new AbortController()
  const seen = { discarded: 0, committed: 0, transactions: 0 }
  const staged: StagedBlob = {
    size: 1,
    hashes: { md5: "", sha1: "", sha256, sha512: "" },
    commit: async () => void seen.committed++,
    discard: async () => void seen.discarded++,
  }
  const blobs: Pick<BlobStore, "stage"> = {
    async stage(bytes) {
      for await (const _ of bytes) {
        // Thrown away.
      }
      return staged
    },
  }
  const store: Pick<Store, "read" | "transact"> = {
    read: async () => undefined as never,
    async transact() {
      seen.transactions++
      throw new Error("a transaction was begun")
    },
  }
  const context: CommandContext = {
    store: store as Store,
    blobs: blobs as BlobStore,
    actor: "a",
    correlationId: "1",
    clock: () => new Date(),
    newId: () => "id",
    signal: canceling.signal,
  }
  /** Yields, and ends; the signal is aborted right behind the end. */
  async function* cutOff<T>(...items: T[]): AsyncGenerator<T> {
    yield* items
    setImmediate(() => canceling.abort(new Error("the client went away")))
  }
  return { context, seen, cutOff }
}

describe("cancelled in the turn after its end", () => {
  it("an upload is given up", async () => {
    const { context, seen, cutOff } = setUp()
    const parts = cutOff<UploadPart>({ kind: "version", id: "1.0.0" }, { kind: "file", chunk: new Uint8Array(1) })
    await expect(receiveUpload(context, parts, 10)).rejects.toThrow("the client went away")
    expect(seen).toEqual({ discarded: 1, committed: 0, transactions: 0 })
  })

  it("an asset is not published", async () => {
    const { context, seen, cutOff } = setUp()
    const publishing = publishAsset(context, {
      ref: {
        organization: "o",
        project: "p",
        package: { format: "generic", namespace: "n", name: "k" },
        version: "1",
      },
      asset: "a",
      sha256,
      unfinished: false,
      bytes: cutOff(new Uint8Array(1)),
      maxBytes: 10,
    })
    await expect(publishing).rejects.toThrow("the client went away")
    expect(seen).toEqual({ discarded: 1, committed: 0, transactions: 0 })
  })
})
