// The bytes of an asset as the messages of a server stream: the first has what HTTP puts into headers, and each may carry bytes.
import type { OpenedAsset } from "../registry/packages/commands/assets/open-asset.js"
import { byteRange } from "./byte-range.js"
import { octets } from "./uploads.js"

/** What the first message says of the bytes that follow. */
export interface DownloadHead {
  /** Of the bytes that follow. */
  readonly contentLength: bigint
  readonly etag: string
  readonly acceptRanges: string
  readonly contentRange: string
  /** Only the bytes of contentRange follow. */
  readonly partial: boolean
}

/** The head of the whole asset or of the range that the request names, and the bytes. A range behind the end is refused. */
export function download(
  { asset, read }: Pick<OpenedAsset, "asset" | "read">,
  request: { readonly range: string; readonly ifRange: string },
): { readonly head: DownloadHead; bytes(): AsyncIterable<ReturnType<typeof octets>> } {
  const { size, sha256: etag } = asset
  const range = byteRange(request, size, etag)
  const { start, end } = range ?? { start: 0, end: size }
  return {
    head: {
      contentLength: BigInt(end - start),
      etag,
      acceptRanges: "bytes",
      contentRange: range === undefined ? "" : `bytes ${start}-${end - 1}/${size}`,
      partial: range !== undefined,
    },
    async *bytes() {
      for await (const data of read(range)) yield octets(data)
    },
  }
}
