import type { OpenedAsset } from "../registry/packages/commands/assets/open-asset.js";
import { octets } from "./uploads.js";
/** What the first message says of the bytes that follow. */
export interface DownloadHead {
    /** Of the bytes that follow. */
    readonly contentLength: bigint;
    readonly etag: string;
    readonly acceptRanges: string;
    readonly contentRange: string;
    /** Only the bytes of contentRange follow. */
    readonly partial: boolean;
}
/** The head of the whole asset or of the range that the request names, and the bytes. A range behind the end is refused. */
export declare function download({ asset, read }: Pick<OpenedAsset, "asset" | "read">, request: {
    readonly range: string;
    readonly ifRange: string;
}): {
    readonly head: DownloadHead;
    bytes(): AsyncIterable<ReturnType<typeof octets>>;
};
